// A kubelet gives no address to a pod that another one has.
import { expect, it } from 'vitest';
import type { Pod } from '../../../sandbox/api/generated/types.ts';
import { pods } from '../../../sandbox/api/resources.ts';
import { newCluster } from '../../../sandbox/cluster/cluster.ts';

it('lets go of the address of a pod that goes, but for one on the network of the node', () => {
  const cluster = newCluster({ nodes: 1 });
  cluster.settle();
  const make = (name: string, spec: Partial<Pod['spec']> = {}): string | undefined => {
    const containers = [{ name: 'app', image: 'web' }];
    const metadata = { name, namespace: 'default' };
    cluster.client.create(pods, { apiVersion: 'v1', kind: 'Pod', metadata, spec: { nodeName: 'node-1', containers, ...spec } });
    cluster.settle();
    return cluster.client.get(pods, name, 'default').status?.podIP;
  };
  const remove = (name: string): void => {
    cluster.client.delete(pods, name, 'default', { gracePeriodSeconds: 0 });
    cluster.settle();
  };
  const kept = Array.from({ length: 12 }, (_, i) => make(`kept-${i}`));
  const node = make('on-the-node', { hostNetwork: true });
  // The node's address ends like that of one of the pods.
  expect(kept.map((address) => address?.split('.').at(-1))).toContain(node?.split('.').at(-1));
  remove('on-the-node');
  const given = new Set<string | undefined>();
  for (let i = 0; i < 300; i += 1) {
    given.add(make('comes-and-goes'));
    remove('comes-and-goes');
  }
  expect(given.size).toBe(253 - kept.length);
  expect(kept.filter((address) => given.has(address))).toEqual([]);
});
