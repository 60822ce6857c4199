// The API server as a machine of the network: pods reach it at its Service, and it reaches pods, nodes and endpoints.
import type { ApiServer } from '../apiserver/api-server.ts';
import { ANONYMOUS } from '../apiserver/authentication.ts';
import type { ProxyTransport } from '../apiserver/proxy-transport.ts';
import { serveApi } from '../client-go/serve-api.ts';
import type { Host } from '../network/host.ts';
import { serveConnection } from '../network/http.ts';
import { roundTrip } from '../network/http-client.ts';
import { acceptTls, type Certificate } from '../network/tls.ts';
import type { Clock } from '../time/clock.ts';

/** --secure-port. */
const PORT = 6443;

const CERTIFICATE: Certificate = {
  subject: 'kube-apiserver',
  issuer: 'kubernetes',
  names: ['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', 'kubernetes.default.svc.cluster.local', '10.96.0.1', '172.18.0.2'],
};

/** Ties the API server to its host: it listens there, and dials from there. */
export function connectApiServer(server: ApiServer, host: Host, clock: Clock): void {
  const handler = server.handler({ nobody: ANONYMOUS });
  host.listen('TCP', PORT, (connection) =>
    acceptTls(connection, CERTIFICATE, (inner) =>
      serveConnection(inner, (request, respond) => serveApi((asked) => handler.handle(asked), clock, request, respond)),
    ),
  );
  server.transport = newTransport(host, clock);
}

function newTransport(host: Host, clock: Clock): ProxyTransport {
  return {
    async roundTrip({ scheme, address, port, expected }, { timeout, ...request }) {
      const options = { clock, tls: scheme === 'https', ...(timeout !== undefined && { timeout }), ...(expected && { expected }) };
      const { code, headers, body } = await roundTrip(host, { address, port }, request, options);
      const contentType = headers.get('content-type');
      return { code, body, ...(contentType !== undefined && { contentType }) };
    },
  };
}
