// Who may ask behind `lab trace` and `lab load`: a pod, from within one of its containers, or the learner's machine.
import type { Pod } from '../api/generated/types.ts';
import { nodes, pods } from '../api/resources.ts';
import type { Client } from '../client-go/client.ts';
import type { Loading } from '../explain/load.ts';
import type { Sender } from '../explain/lookup.ts';
import type { RequestWitnesses } from '../explain/request.ts';
import type { Requests } from '../instructor/hand.ts';
import type { RealKubelets } from '../kubelet/real/kubelets.ts';
import type { Host } from '../network/host.ts';
import type { Network } from '../network/network.ts';
import type { Proxier } from '../proxy/proxier.ts';
import type { Clock } from '../time/clock.ts';
import { byHost } from '../time/host.ts';

/** What carries requests in a cluster whose containers run. */
export interface DataPlane {
  readonly client: Client;
  readonly clock: Clock;
  readonly network: Network;
  readonly proxier: Proxier;
  readonly kubelets: RealKubelets;
  readonly learner: Host;
}

/** Whoever sees what becomes of requests. */
export const witnessesOf = ({ client, clock, network, proxier }: DataPlane): RequestWitnesses => ({
  api: client,
  clock,
  network,
  proxyOf: (node) => proxier.of(node),
  zoneOf: (node) => client.get(nodes, node).metadata.labels?.['topology.kubernetes.io/zone'] ?? '',
});

/** Whoever asks, by the name of a pod, or the learner's machine. Throws an Error where such a pod cannot ask. */
export function senderOf({ client, kubelets, learner }: DataPlane, from: string | undefined): Sender {
  if (from === undefined) {
    const resolvConf = `nameserver ${learner.addresses[0]}\n`;
    return {
      name: "the learner's machine",
      host: learner,
      files: { read: (path) => (path === '/etc/resolv.conf' ? resolvConf : undefined) },
    };
  }
  const [namespace = '', name = ''] = from.includes('/') ? from.split('/') : ['default', from];
  const pod: Pod = client.get(pods, name, namespace);
  const worker = kubelets.workerOf(pod);
  const container = worker?.runs.findLast((run) => run.state === 'running')?.container;
  if (!worker?.sandbox || !container) throw new Error(`lab: no container of pod ${namespace}/${name} runs`);
  return { name: `pod ${namespace}/${name} on ${pod.spec?.nodeName}`, host: worker.sandbox.host, files: container.files };
}

/** Whoever looks on at a load asks how far it is. */
export interface Loads {
  loading(): Loading | undefined;
}

/** Requests in this cluster. Throws an Error where such a pod cannot ask. */
export function newRequests(config: DataPlane): Requests & Loads {
  let loading: Loading | undefined;
  const witnesses = witnessesOf(config);
  return {
    loading: () => loading,
    async trace(url, from, signal) {
      const [{ traceRequest }, { traceInWords }] = await byHost(
        Promise.all([import('../explain/request.ts'), import('../explain/trace-words.ts')]),
      );
      return traceInWords(await traceRequest(witnesses, senderOf(config, from), url, signal));
    },
    async load(options, from, signal) {
      const [{ Load }, { loadInWords }] = await byHost(Promise.all([import('../explain/load.ts'), import('../explain/load-words.ts')]));
      const sender = senderOf(config, from);
      const load = new Load(witnesses, sender, options);
      const now = (done: boolean): Loading => ({ from: sender.name, options, figures: load, done });
      loading = now(false);
      await load.run(signal).finally(() => {
        loading = now(true);
      });
      return loadInWords(sender.name, options, load);
    },
  };
}
