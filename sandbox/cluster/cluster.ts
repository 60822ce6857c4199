// Puts the boxes together: a control plane, its nodes, and the instructor's hand.
import { PATIENCE } from '../instructor/quiet.ts';
import { Kubelets } from '../kubelet/kubelets.ts';
import { byHost } from '../time/host.ts';
import { type Cluster, type ClusterOptions, newFoundation } from './foundation.ts';

export type { Cluster, ClusterOptions } from './foundation.ts';

/** A cluster of either kind, as the options ask for it. */
export async function openCluster(options: ClusterOptions = {}): Promise<Cluster> {
  if (!options.dns) return newCluster(options);
  const { newNodeCluster } = await byHost(import('./node-cluster.ts'));
  return newNodeCluster(options);
}

/** A cluster whose nodes are played: no container runs, and no clock but its own has to be waited for. */
export function newCluster(options: ClusterOptions = {}): Cluster {
  const { nodes = 3, dualStack = false } = options;
  const foundation = newFoundation(options);
  const { clock, random, server, handler, client, clientOf, traces, audit, control, forgetStart } = foundation;
  const kubelets = new Kubelets({ client: clientOf('kubelet'), clock, random: random.fork('kubelet'), nodes, dualStack });
  kubelets.start();
  const { controlPlane, quiet, instructor } = control(kubelets);

  const settle = (): void => {
    const end = clock.now() + PATIENCE;
    quiet.touch();
    for (;;) {
      const at = quiet.quietAt() ?? end;
      const next = clock.next() ?? end;
      if (next > at || next > end) {
        clock.advanceTo(Math.min(at, end));
        return;
      }
      clock.step();
    }
  };

  settle();
  forgetStart();
  return { clock, server, handler, client, instructor, traces, audit, controlPlane, settle, settled: async () => settle() };
}
