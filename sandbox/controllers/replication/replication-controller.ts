// Keeps as many pods as a ReplicationController asks for: the ReplicaSet controller, to which it is an older version of
// ReplicaSet (pkg/controller/replication/replication_controller.go).
import type { ControllerContext } from '../controller.ts';
import { newBaseController } from '../replicaset/replica-set-controller.ts';
import { replicationControllerConversion } from './conversion.ts';

export const newReplicationManager = (context: ControllerContext): void => newBaseController(context, replicationControllerConversion);
