// Wakes a Deployment's reconciliation when it, its ReplicaSets or its pods change (pkg/controller/deployment/deployment_controller.go).
import type { Deployment, ReplicaSet } from '../../api/generated/types.ts';
import { deployments, pods, replicaSets } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { controllerOf, keyOf } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import type { ControllerContext } from '../controller.ts';
import { claim, controlledBy, indexByController } from '../controller-ref-manager.ts';
import { Rollout } from './rollout.ts';

export function newDeploymentController(context: ControllerContext): void {
  const { client, informers, recorder } = context;
  const deploymentInformer = informers.of(deployments);
  const sets = informers.of(replicaSets);
  const podInformer = informers.of(pods);
  indexByController(sets);
  indexByController(podInformer);
  const queue = context.queue('deployment', sync);

  const ownerOf = (set: ReplicaSet): Deployment | undefined => {
    const owner = controllerOf(set);
    if (owner?.kind !== 'Deployment') return undefined;
    const deployment = deploymentInformer.find(set.metadata.namespace ?? '', owner.name);
    return deployment?.metadata.uid === owner.uid ? deployment : undefined;
  };
  const enqueueOwner = (set: ReplicaSet): void => {
    const deployment = ownerOf(set);
    if (deployment) queue.add(keyOf(deployment));
  };
  const enqueueMatching = (set: ReplicaSet): void => {
    for (const deployment of deploymentInformer.list(set.metadata.namespace)) {
      if (selectorFromLabelSelector(deployment.spec?.selector).matches(set.metadata.labels)) queue.add(keyOf(deployment));
    }
  };

  deploymentInformer.addHandler({
    onAdd: (deployment) => queue.add(keyOf(deployment)),
    onUpdate: (_, deployment) => queue.add(keyOf(deployment)),
    onDelete: (deployment) => queue.add(keyOf(deployment)),
  });
  sets.addHandler({
    onAdd(set) {
      if (controllerOf(set)) enqueueOwner(set);
      else enqueueMatching(set);
    },
    onUpdate(old, set) {
      const before = controllerOf(old);
      const after = controllerOf(set);
      if (before && before.uid !== after?.uid) enqueueOwner(old);
      if (after) enqueueOwner(set);
      else if (before || !deepEqual(old.metadata.labels, set.metadata.labels)) enqueueMatching(set);
    },
    onDelete: enqueueOwner,
  });
  podInformer.addHandler({
    // Only Recreate waits for pods to be gone.
    onDelete(pod) {
      const owner = controllerOf(pod);
      if (owner?.kind !== 'ReplicaSet') return;
      const set = sets.find(pod.metadata.namespace ?? '', owner.name);
      const deployment = set && ownerOf(set);
      if (deployment?.spec?.strategy?.type === 'Recreate') queue.add(keyOf(deployment));
    },
  });

  function sync(key: string): void {
    const deployment = deploymentInformer.get(key);
    if (!deployment) return;
    const selector = deployment.spec?.selector;
    if (!selector?.matchLabels && !selector?.matchExpressions) {
      const message = 'This deployment is selecting all pods. A non-empty selector is required.';
      recorder.event(deployment, 'Warning', 'SelectingAll', message);
      return;
    }
    const owned = claim(client, sets, replicaSets, deployment, deployments, selector);
    // A Conflict means that the informers are behind: the queue tries again.
    const again = new Rollout(context, deployment, owned).run((set) => controlledBy(podInformer, set));
    if (again !== undefined) queue.addAfter(key, again);
  }
}
