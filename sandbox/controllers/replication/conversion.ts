// ReplicationControllers as ReplicaSets, and back (pkg/controller/replication/conversion.go, pkg/apis/core/v1/conversion.go).
import type { ReplicaSetSpec, ReplicationController, ReplicationControllerSpec } from '../../api/generated/types.ts';
import { replicationControllers } from '../../api/resources.ts';
import type { ReplicaSetConversion } from '../replicaset/replica-set-controller.ts';

const NO_SPEC: ReplicationControllerSpec = {};

const converted = new WeakMap<ReplicationControllerSpec, ReplicaSetSpec>();

function toReplicaSetSpec(spec: ReplicationControllerSpec): ReplicaSetSpec {
  let result = converted.get(spec);
  if (!result) {
    result = { ...spec, selector: { matchLabels: spec.selector ?? {} } };
    converted.set(spec, result);
  }
  return result;
}

export const replicationControllerConversion: ReplicaSetConversion<ReplicationController> = {
  resource: replicationControllers,
  queueName: 'replicationmanager',
  toReplicaSet: ({ metadata, spec = NO_SPEC, status }) => ({ metadata, spec: toReplicaSetSpec(spec), status }),
  // A ReplicationController does not count the pods that are going.
  withStatus: (controller, { terminatingReplicas: _, ...status }) => ({ ...controller, status }),
};
