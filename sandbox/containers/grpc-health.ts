// gRPC's health protocol, as containers and kubelets speak it here: one line each way, in place of HTTP/2.

/** What a check begins with; the service's name follows. */
export const GRPC_QUESTION = 'grpc.health.v1.Health/Check ';
