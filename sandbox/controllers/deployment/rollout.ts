// One reconciliation of one Deployment (pkg/controller/deployment/{sync,rolling,recreate}.go).
import type { Deployment, DeploymentStatus, Pod, ReplicaSet } from '../../api/generated/types.ts';
import { deployments, replicaSets } from '../../api/resources.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isAlreadyExists, isNotFound } from '../../apimachinery/status.ts';
import { conditionOf, withCondition } from '../../component-helpers/conditions.ts';
import { isPodTerminal } from '../../component-helpers/pods.ts';
import type { ControllerContext } from '../controller.ts';
import { templateHash } from '../hash.ts';
import { newControllerRef } from '../pod-control.ts';
import {
  activeOrLatest,
  activeReplicaSets,
  actualReplicaCount,
  availableReplicaCount,
  byCreation,
  DESIRED_REPLICAS,
  desiredReplicas,
  isRollingUpdate,
  isSaturated,
  maxUnavailable,
  newReplicas,
  proportionalSizes,
  replicaCount,
} from './replica-sets.ts';
import { maxRevision, newReplicaSetAnnotations, REVISION, replicasAnnotations, revisionOf } from './revision.ts';
import { calculateStatus, condition, hasProgressDeadline, isComplete, nextProgressCheck, PROGRESSING, rolloutStatus } from './status.ts';
import { findNewReplicaSet, POD_TEMPLATE_HASH, templateIdentity } from './template.ts';

const NEVER = 2 ** 31 - 1;

export class Rollout {
  readonly #context: ControllerContext;
  #deployment: Deployment;
  readonly #sets: readonly ReplicaSet[];
  #current: ReplicaSet | undefined;
  #old: readonly ReplicaSet[];

  constructor(context: ControllerContext, deployment: Deployment, sets: readonly ReplicaSet[]) {
    this.#context = context;
    this.#deployment = deployment;
    this.#sets = sets;
    this.#current = findNewReplicaSet(deployment.spec?.template ?? {}, sets);
    this.#old = sets.filter((set) => set !== this.#current).sort(byCreation);
  }

  /** Does the next step. `podsOf` lists a ReplicaSet's pods; returns in how many ms to look again, where that matters. */
  run(podsOf: (set: ReplicaSet) => readonly Pod[]): number | undefined {
    if (this.#deployment.metadata.deletionTimestamp !== undefined) return this.#writeStatus(this.#plainStatus());
    this.#checkPaused();
    this.#syncRevision();
    if (this.#deployment.spec?.paused) {
      this.#scale();
      this.#cleanUp();
      return this.#writeStatus(this.#plainStatus());
    }
    if (this.#isScalingEvent()) {
      this.#scale();
      return this.#writeStatus(this.#plainStatus());
    }
    if (isRollingUpdate(this.#deployment)) this.#rollingUpdate();
    else this.#recreate(podsOf);
    return this.#writeRolloutStatus();
  }

  get #all(): readonly ReplicaSet[] {
    return this.#current ? [...this.#old, this.#current] : this.#old;
  }

  #plainStatus(): DeploymentStatus {
    return calculateStatus(this.#deployment, this.#all, this.#current, this.#context.clock.timestamp());
  }

  #writeStatus(status: DeploymentStatus): undefined {
    if (!deepEqual(this.#deployment.status ?? {}, status)) this.#updateStatus({ ...this.#deployment, status });
  }

  #updateStatus(deployment: Deployment): void {
    this.#deployment = this.#context.client.update(deployments, deployment, { subresource: 'status' });
  }

  #writeRolloutStatus(): number | undefined {
    const { clock } = this.#context;
    const status = rolloutStatus(this.#deployment, this.#all, this.#current, clock.now(), clock.timestamp());
    if (deepEqual(this.#deployment.status ?? {}, status)) return nextProgressCheck(this.#deployment, status, clock.now());
    return this.#writeStatus(status);
  }

  #withCondition(status: 'True' | 'False' | 'Unknown', reason: string, message: string): Deployment {
    const progress = condition(PROGRESSING, status, reason, message, this.#context.clock.timestamp());
    const conditions = withCondition(this.#deployment.status?.conditions, progress);
    return { ...this.#deployment, status: { ...this.#deployment.status, conditions } };
  }

  #checkPaused(): void {
    if (!hasProgressDeadline(this.#deployment)) return;
    const progress = conditionOf(this.#deployment.status?.conditions, PROGRESSING);
    if (progress?.reason === 'ProgressDeadlineExceeded') return;
    const paused = this.#deployment.spec?.paused === true;
    const said = progress?.reason === 'DeploymentPaused';
    if (paused && !said) this.#updateStatus(this.#withCondition('Unknown', 'DeploymentPaused', 'Deployment is paused'));
    if (!paused && said) this.#updateStatus(this.#withCondition('Unknown', 'DeploymentResumed', 'Deployment is resumed'));
  }

  /** Where the ReplicaSet of the present template exists, its annotations and the Deployment's revision follow. */
  #syncRevision(): void {
    const set = this.#current;
    if (!set) return;
    const annotations = newReplicaSetAnnotations(this.#deployment, set.metadata.annotations, maxRevision(this.#old) + 1n);
    const minReadySeconds = this.#deployment.spec?.minReadySeconds ?? 0;
    if (!deepEqual(annotations, set.metadata.annotations ?? {}) || minReadySeconds !== (set.spec?.minReadySeconds ?? 0)) {
      const { minReadySeconds: _, ...spec } = set.spec ?? { selector: {} };
      this.#current = this.#context.client.update(replicaSets, {
        ...set,
        metadata: { ...set.metadata, annotations },
        spec: { ...spec, ...(minReadySeconds > 0 && { minReadySeconds }) },
      });
      return;
    }
    let deployment = this.#withRevision(revisionOf(set));
    if (hasProgressDeadline(deployment) && !conditionOf(deployment.status?.conditions, PROGRESSING)) {
      const found = this.#withCondition('True', 'FoundNewReplicaSet', `Found new replica set "${set.metadata.name}"`);
      deployment = { ...deployment, status: found.status };
    }
    if (deployment !== this.#deployment) this.#updateStatus(deployment);
  }

  #withRevision(revision: bigint): Deployment {
    const { annotations } = this.#deployment.metadata;
    if (annotations?.[REVISION] === String(revision)) return this.#deployment;
    const metadata = { ...this.#deployment.metadata, annotations: { ...annotations, [REVISION]: String(revision) } };
    return { ...this.#deployment, metadata };
  }

  #createNew(): void {
    const { client, recorder } = this.#context;
    const deployment = this.#deployment;
    const template = deployment.spec?.template ?? {};
    const hash = templateHash(template, deployment.status?.collisionCount);
    const labels = { ...template.metadata?.labels, [POD_TEMPLATE_HASH]: hash };
    const selector = deployment.spec?.selector ?? {};
    const replicas = newReplicas(deployment, this.#old, 0);
    const revision = maxRevision(this.#old) + 1n;
    const minReadySeconds = deployment.spec?.minReadySeconds ?? 0;
    const name = `${deployment.metadata.name.slice(0, 253 - 1 - hash.length)}-${hash}`;
    try {
      this.#current = client.create(replicaSets, {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        metadata: {
          name,
          namespace: deployment.metadata.namespace,
          ownerReferences: [newControllerRef(deployment)],
          labels,
          annotations: { ...newReplicaSetAnnotations(deployment, undefined, revision), ...replicasAnnotations(deployment) },
        },
        spec: {
          replicas,
          ...(minReadySeconds > 0 && { minReadySeconds }),
          selector: { ...selector, matchLabels: { ...selector.matchLabels, [POD_TEMPLATE_HASH]: hash } },
          template: { ...template, metadata: { ...template.metadata, labels } },
        },
      });
    } catch (error) {
      if (isAlreadyExists(error)) this.#adoptOrCollide(name, error);
      else this.#failed(name, error);
      return;
    }
    if (replicas > 0) {
      recorder.event(deployment, 'Normal', 'ScalingReplicaSet', `Scaled up replica set ${name} from 0 to ${replicas}`);
    }
    let changed = this.#withRevision(revision);
    if (hasProgressDeadline(deployment)) {
      changed = { ...changed, status: this.#withCondition('True', 'NewReplicaSetCreated', `Created new replica set "${name}"`).status };
    }
    if (changed !== deployment) this.#updateStatus(changed);
  }

  /** The name is taken: by our own ReplicaSet that the informer has not shown yet, or by another with the same hash. */
  #adoptOrCollide(name: string, error: Error): void {
    const deployment = this.#deployment;
    const set = this.#context.client.get(replicaSets, name, deployment.metadata.namespace);
    const ours = set.metadata.ownerReferences?.some((owner) => owner.controller && owner.uid === deployment.metadata.uid);
    if (ours && templateIdentity(set.spec?.template ?? {}) === templateIdentity(deployment.spec?.template ?? {})) {
      this.#current = set;
      return;
    }
    const collisionCount = (deployment.status?.collisionCount ?? 0) + 1;
    this.#updateStatus({ ...deployment, status: { ...deployment.status, collisionCount } });
    throw error;
  }

  #failed(name: string, error: unknown): never {
    if (error instanceof Error) {
      const message = `Failed to create new replica set "${name}": ${error.message}`;
      if (hasProgressDeadline(this.#deployment)) this.#updateStatus(this.#withCondition('False', 'ReplicaSetCreateError', message));
      this.#context.recorder.event(this.#deployment, 'Warning', 'ReplicaSetCreateError', message);
    }
    throw error;
  }

  #isScalingEvent(): boolean {
    const desired = String(desiredReplicas(this.#deployment));
    return activeReplicaSets(this.#all).some((set) => {
      const annotated = set.metadata.annotations?.[DESIRED_REPLICAS];
      return annotated !== undefined && annotated !== desired;
    });
  }

  /** Brings the ReplicaSets to the Deployment's size without going on with a rollout. */
  #scale(): void {
    const only = activeOrLatest(this.#current, this.#old);
    if (only) {
      if (desiredReplicas(only) !== desiredReplicas(this.#deployment)) this.#scaleSet(only, desiredReplicas(this.#deployment));
    } else if (isSaturated(this.#deployment, this.#current)) {
      for (const set of activeReplicaSets(this.#old)) this.#scaleSet(set, 0);
    } else if (isRollingUpdate(this.#deployment)) {
      for (const [set, size] of proportionalSizes(this.#deployment, activeReplicaSets(this.#all))) this.#scaleSet(set, size, true);
    }
  }

  /** Returns whether the size changed. `annotate`: where it did not, its annotations are still brought up to date. */
  #scaleSet(set: ReplicaSet, size: number, annotate = false): boolean {
    const before = desiredReplicas(set);
    if (before === size && !annotate) return false;
    const annotations = { ...set.metadata.annotations, ...replicasAnnotations(this.#deployment) };
    if (before === size && deepEqual(annotations, set.metadata.annotations)) return false;
    const { client, recorder } = this.#context;
    const scaled = client.update(replicaSets, {
      ...set,
      metadata: { ...set.metadata, annotations },
      spec: { ...set.spec, selector: set.spec?.selector ?? {}, replicas: size },
    });
    if (set === this.#current) this.#current = scaled;
    else this.#old = this.#old.map((old) => (old === set ? scaled : old));
    if (before === size) return false;
    const message = `Scaled ${before < size ? 'up' : 'down'} replica set ${set.metadata.name} from ${before} to ${size}`;
    recorder.event(this.#deployment, 'Normal', 'ScalingReplicaSet', message);
    return true;
  }

  #rollingUpdate(): void {
    if (!this.#current) this.#createNew();
    const current = this.#current;
    if (!current) return;
    const size = desiredReplicas(current);
    const desired = desiredReplicas(this.#deployment);
    if (size !== desired) {
      const target = size > desired ? desired : newReplicas(this.#deployment, this.#all, size);
      if (this.#scaleSet(current, target)) return;
    }
    if (this.#scaleDownOld()) return;
    if (isComplete(this.#deployment, this.#deployment.status)) this.#cleanUp();
  }

  /** Unhealthy pods of old ReplicaSets go first, then as many as availability allows (reconcileOldReplicaSets). */
  #scaleDownOld(): boolean {
    const current = this.#current;
    if (!current || replicaCount(this.#old) === 0) return false;
    const minAvailable = desiredReplicas(this.#deployment) - maxUnavailable(this.#deployment);
    const newUnavailable = desiredReplicas(current) - (current.status?.availableReplicas ?? 0);
    const allowed = replicaCount(this.#all) - minAvailable - newUnavailable;
    if (allowed <= 0) return false;
    let down = 0;
    for (const set of activeReplicaSets(this.#old)) {
      const count = Math.min(allowed - down, desiredReplicas(set) - (set.status?.availableReplicas ?? 0));
      if (count > 0 && this.#scaleSet(set, desiredReplicas(set) - count)) down += count;
    }
    const spare = availableReplicaCount(this.#all) - minAvailable;
    let further = 0;
    for (const set of activeReplicaSets(this.#old)) {
      const count = Math.min(desiredReplicas(set), spare - further);
      if (count > 0 && this.#scaleSet(set, desiredReplicas(set) - count)) further += count;
    }
    return down + further > 0;
  }

  #recreate(podsOf: (set: ReplicaSet) => readonly Pod[]): void {
    let scaledDown = false;
    for (const set of activeReplicaSets(this.#old)) scaledDown = this.#scaleSet(set, 0) || scaledDown;
    if (scaledDown) return;
    if (actualReplicaCount(this.#old) > 0) return;
    if (this.#sets.some((set) => set !== this.#current && podsOf(set).some((pod) => !isPodTerminal(pod)))) return;
    if (!this.#current) this.#createNew();
    if (this.#current) this.#scaleSet(this.#current, desiredReplicas(this.#deployment));
    if (isComplete(this.#deployment, this.#deployment.status)) this.#cleanUp();
  }

  /** Old ReplicaSets beyond the history's limit are deleted. */
  #cleanUp(): void {
    const limit = this.#deployment.spec?.revisionHistoryLimit;
    if (limit === undefined || limit === NEVER) return;
    const candidates = this.#old.filter((set) => set.metadata.deletionTimestamp === undefined);
    const excess = candidates.length - limit;
    if (excess <= 0) return;
    for (const set of [...candidates].sort((a, b) => Number(revisionOf(a) - revisionOf(b)) || byCreation(a, b)).slice(0, excess)) {
      const busy = (set.status?.replicas ?? 0) !== 0 || desiredReplicas(set) !== 0;
      if (busy || (set.metadata.generation ?? 0) > (set.status?.observedGeneration ?? 0)) continue;
      try {
        this.#context.client.delete(replicaSets, set.metadata.name, set.metadata.namespace);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    }
  }
}
