// kubectl rollout status (kubectl/pkg/cmd/rollout/rollout_status.go, kubectl/pkg/polymorphichelpers/rollout_status.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { KubectlError } from '../../errors.ts';
import { boolFlag, durationFlag, intFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { objectBuilder, objectFlags } from '../../object-patches.ts';
import type { ResourceInfo } from '../../resource-builder.ts';
import { mapField, mapsField, nameOf, numberField, textField, type Unstructured } from '../../unstructured.ts';
import { Deadline, ONE_WEEK, watchObject } from '../../wait-for.ts';
import { requireResource } from './selection.ts';

interface RolloutStatus {
  readonly text: string;
  readonly done: boolean;
}

type StatusViewer = (object: Unstructured, revision: number) => RolloutStatus;

export const status: KubectlCommand = {
  flags: [...objectFlags, boolFlag('watch', 'w', true), intFlag('revision'), durationFlag('timeout')],
  async run(invocation) {
    const { flags, args, namespace } = invocation;
    requireResource(invocation);
    if (flags.number('revision') < 0) throw new KubectlError(`revision must be a positive integer: ${flags.number('revision')}`);
    let found = false;
    await objectBuilder(invocation, { args, allowEmptySelector: true }).visit(async (info) => {
      found = true;
      const { kind, group } = info.mapping;
      const viewer = group === 'apps' ? lookup(viewers, kind) : undefined;
      if (!viewer) throw new KubectlError(`no status viewer has been implemented for ${group ? `${kind}.${group}` : kind}`);
      await follow(invocation, info, viewer);
    });
    if (!found) await invocation.printError(`No resources found in ${namespace} namespace.\n`);
    return 0;
  },
};

async function follow(invocation: Invocation, info: ResourceInfo, viewer: StatusViewer): Promise<void> {
  const { flags } = invocation;
  const deadline = new Deadline(invocation, flags.duration('timeout') || ONE_WEEK);
  const reached = await watchObject(invocation, info, deadline, async ({ type, object }) => {
    if (type === 'DELETED') throw new KubectlError('object has been deleted');
    const { text, done } = viewer(object, flags.number('revision'));
    await invocation.print(text);
    return done || !flags.bool('watch');
  });
  deadline.cancel();
  if (!reached) throw new KubectlError('timed out waiting for the condition');
}

const waiting = (text: string): RolloutStatus => ({ text: `${text}\n`, done: false });
const complete = (text: string): RolloutStatus => ({ text: `${text}\n`, done: true });

const viewers: Readonly<Record<string, StatusViewer>> = {
  Deployment: deploymentStatus,
  DaemonSet: daemonSetStatus,
  StatefulSet: statefulSetStatus,
};

function isObserved(object: Unstructured): boolean {
  return (numberField(object, 'metadata', 'generation') ?? 0) <= (numberField(object, 'status', 'observedGeneration') ?? 0);
}

function deploymentStatus(object: Unstructured, revision: number): RolloutStatus {
  const name = nameOf(object);
  if (revision > 0) {
    const current = Number(textField(object, 'metadata', 'annotations', 'deployment.kubernetes.io/revision'));
    if (revision !== current) throw new KubectlError(`desired revision (${revision}) is different from the running revision (${current})`);
  }
  if (!isObserved(object)) return waiting('Waiting for deployment spec update to be observed...');
  const progressing = mapsField(object, 'status', 'conditions').find((condition) => condition.type === 'Progressing');
  if (progressing?.reason === 'ProgressDeadlineExceeded') throw new KubectlError(`deployment "${name}" exceeded its progress deadline`);
  const count = (field: string): number => numberField(object, 'status', field) ?? 0;
  const wanted = numberField(object, 'spec', 'replicas');
  const updated = count('updatedReplicas');
  const begins = `Waiting for deployment "${name}" rollout to finish:`;
  if (wanted !== undefined && updated < wanted) return waiting(`${begins} ${updated} out of ${wanted} new replicas have been updated...`);
  if (count('replicas') > updated) return waiting(`${begins} ${count('replicas') - updated} old replicas are pending termination...`);
  if (count('availableReplicas') < updated)
    return waiting(`${begins} ${count('availableReplicas')} of ${updated} updated replicas are available...`);
  return complete(`deployment "${name}" successfully rolled out`);
}

function daemonSetStatus(object: Unstructured): RolloutStatus {
  const name = nameOf(object);
  if (textField(object, 'spec', 'updateStrategy', 'type') !== 'RollingUpdate')
    throw new KubectlError('rollout status is only available for RollingUpdate strategy type');
  if (!isObserved(object)) return waiting('Waiting for daemon set spec update to be observed...');
  const count = (field: string): number => numberField(object, 'status', field) ?? 0;
  const desired = count('desiredNumberScheduled');
  const begins = `Waiting for daemon set "${name}" rollout to finish:`;
  if (count('updatedNumberScheduled') < desired)
    return waiting(`${begins} ${count('updatedNumberScheduled')} out of ${desired} new pods have been updated...`);
  if (count('numberAvailable') < desired)
    return waiting(`${begins} ${count('numberAvailable')} of ${desired} updated pods are available...`);
  return complete(`daemon set "${name}" successfully rolled out`);
}

function statefulSetStatus(object: Unstructured): RolloutStatus {
  if (textField(object, 'spec', 'updateStrategy', 'type') !== 'RollingUpdate')
    throw new KubectlError('rollout status is only available for RollingUpdate strategy type');
  if (!numberField(object, 'status', 'observedGeneration') || !isObserved(object))
    return waiting('Waiting for statefulset spec update to be observed...');
  const count = (field: string): number => numberField(object, 'status', field) ?? 0;
  const wanted = numberField(object, 'spec', 'replicas');
  if (wanted !== undefined && count('readyReplicas') < wanted)
    return waiting(`Waiting for ${wanted - count('readyReplicas')} pods to be ready...`);
  const updated = count('updatedReplicas');
  const strategy = mapField(object, 'spec', 'updateStrategy');
  if (strategy.rollingUpdate !== undefined) {
    const partition = numberField(strategy, 'rollingUpdate', 'partition');
    if (wanted !== undefined && partition !== undefined && updated < wanted - partition)
      return waiting(`Waiting for partitioned roll out to finish: ${updated} out of ${wanted - partition} new pods have been updated...`);
    return complete(`partitioned roll out complete: ${updated} new pods have been updated...`);
  }
  const next = textField(object, 'status', 'updateRevision');
  const current = textField(object, 'status', 'currentRevision');
  if (next !== current) return waiting(`waiting for statefulset rolling update to complete ${updated} pods at revision ${next}...`);
  return complete(`statefulset rolling update complete ${count('currentReplicas')} pods at revision ${current}...`);
}
