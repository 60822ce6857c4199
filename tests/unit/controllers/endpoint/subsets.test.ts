// One builder that has seen every state must say what a new one says of the last.
import { expect, test } from 'vitest';
import type { Pod, Service } from '../../../../sandbox/api/generated/types.ts';
import { SubsetBuilder } from '../../../../sandbox/controllers/endpoint/subsets.ts';
import { Random } from '../../../../sandbox/time/random.ts';

const creationTimestamp = '2026-11-23T08:00:00Z';

const service: Service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'default', uid: 'service', resourceVersion: '1', creationTimestamp },
  spec: { clusterIP: '10.96.0.10', ipFamilies: ['IPv4'], ports: [{ port: 80, targetPort: 'http' }] },
};

const newPod = (number: number, ready: boolean, port: number): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: `web-${number}`, namespace: 'default', uid: `uid-${number}`, resourceVersion: '1', creationTimestamp },
  spec: { nodeName: 'node-1', containers: [{ name: 'web', ports: [{ name: 'http', containerPort: port }] }] },
  status: {
    phase: 'Running',
    podIP: `10.244.0.${number}`,
    podIPs: [{ ip: `10.244.0.${number}` }],
    conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
  },
});

test('pods that come, go, move and change leave the subsets that a new builder makes', () => {
  const random = new Random('subsets');
  const builder = new SubsetBuilder();
  let pods: readonly Pod[] = [];
  for (let step = 0; step < 300; step++) {
    const number = random.below(40);
    const others = pods.filter(({ metadata }) => metadata.name !== `web-${number}`);
    const pod = newPod(number, random.below(3) > 0, 8080 + random.below(2));
    const place = random.below(others.length + 1);
    if (random.below(4) === 0) pods = others;
    else if (random.below(2) === 0) pods = others.toSpliced(place, 0, pod);
    else
      pods = pods.length === others.length ? [...pods, pod] : pods.map((each) => (each.metadata.name === pod.metadata.name ? pod : each));
    if (random.below(3) > 0) expect(builder.build(service, pods), `step ${step}`).toEqual(new SubsetBuilder().build(service, pods));
  }
});
