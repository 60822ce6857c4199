// When is a real cluster quiet? When nothing that a transcript looks at has changed for a while, and no pod waits for a kubelet.
import { setTimeout as sleep } from 'node:timers/promises';
import { AppsV1Api, CoreV1Api, DiscoveryV1Api, type KubeConfig, type KubernetesObject, type V1Node } from '@kubernetes/client-node';
import type { PlayedKubelets } from './played-kubelets.ts';

/** How long, in ms, nothing may change: a controller whose cache is behind tries again after a second or two. */
const QUIET = 2_500;
/** Longer than this nobody waits. */
const PATIENCE = 90_000;
const INTERVAL = 150;

const versionOf = ({ metadata }: KubernetesObject): string => `${metadata?.uid}:${metadata?.resourceVersion}`;

/** Heartbeats are no change. */
const stateOf = ({ metadata, spec, status }: V1Node): string =>
  `${metadata?.uid} ${JSON.stringify(spec)} ${status?.conditions?.find(({ type }) => type === 'Ready')?.status}`;

/** Resolves when the cluster is quiet; throws where it does not come to rest. */
export async function untilQuiet(config: KubeConfig, kubelets: PlayedKubelets): Promise<void> {
  const core = config.makeApiClient(CoreV1Api);
  const apps = config.makeApiClient(AppsV1Api);
  const discovery = config.makeApiClient(DiscoveryV1Api);
  const end = Date.now() + PATIENCE;
  let since = Date.now();
  let last = '';
  for (;;) {
    const [pods, namespaces, nodes, ...others] = await Promise.all([
      core.listPodForAllNamespaces(),
      core.listNamespace(),
      core.listNode(),
      core.listServiceForAllNamespaces(),
      core.listEndpointsForAllNamespaces(),
      core.listConfigMapForAllNamespaces(),
      core.listServiceAccountForAllNamespaces(),
      discovery.listEndpointSliceForAllNamespaces(),
      apps.listDeploymentForAllNamespaces(),
      apps.listReplicaSetForAllNamespaces(),
      apps.listStatefulSetForAllNamespaces(),
      apps.listDaemonSetForAllNamespaces(),
    ]);
    const versions = [pods, namespaces, ...others].flatMap(({ items }): readonly KubernetesObject[] => items).map(versionOf);
    const seen = [...versions, ...nodes.items.map(stateOf)].join('\n');
    const isOwed =
      pods.items.some((pod) => kubelets.owes(pod)) || namespaces.items.some(({ metadata }) => metadata?.deletionTimestamp !== undefined);
    if (seen !== last || isOwed) {
      last = seen;
      since = Date.now();
    }
    if (Date.now() - since >= QUIET) return;
    if (Date.now() > end) throw new Error('the cluster did not settle');
    await sleep(INTERVAL);
  }
}
