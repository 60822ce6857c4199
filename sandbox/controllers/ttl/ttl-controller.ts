// Tells kubelets how long they may keep Secrets and ConfigMaps: the larger the cluster, the longer (pkg/controller/ttl).
import { nodes } from '../../api/resources.ts';
import type { ControllerContext } from '../controller.ts';

const ANNOTATION = 'node.alpha.kubernetes.io/ttl';

/** Seconds, by how many nodes there are. */
const ttlOf = (nodeCount: number): number =>
  nodeCount <= 100 ? 0 : nodeCount <= 500 ? 15 : nodeCount <= 1000 ? 30 : nodeCount <= 2000 ? 60 : 300;

export function newTTLController(context: ControllerContext): void {
  const { client, informers } = context;
  const informer = informers.of(nodes);
  let count = 0;
  const queue = context.queue('ttlcontroller', (name) => {
    const node = informer.get(name);
    const wanted = String(ttlOf(count));
    if (!node || node.metadata.annotations?.[ANNOTATION] === wanted) return;
    client.update(nodes, { ...node, metadata: { ...node.metadata, annotations: { ...node.metadata.annotations, [ANNOTATION]: wanted } } });
  });
  informer.addHandler({
    onAdd(node) {
      count += 1;
      queue.add(node.metadata.name);
    },
    onUpdate: (_, node) => queue.add(node.metadata.name),
    onDelete() {
      count -= 1;
    },
  });
}
