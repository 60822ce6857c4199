// kubectl create namespace, serviceaccount, quota, poddisruptionbudget and priorityclass: little more than a name.
import { KubectlError } from '../../errors.ts';
import { boolFlag, intFlag, stringFlag } from '../../flags.ts';
import { labelSelectorOf } from '../../label-selector.ts';
import { parseResourceList } from '../../resource-list.ts';
import { createCommand } from './generator.ts';

export const namespace = createCommand({
  flags: [],
  build: (name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
});

export const serviceAccount = createCommand({
  flags: [],
  failure: 'failed to create serviceaccount:',
  build: (name) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } }),
});

export const quota = createCommand({
  flags: [stringFlag('hard'), stringFlag('scopes')],
  failure: 'failed to create quota:',
  build: (name, { flags }) => {
    const hard = flags.string('hard');
    const scopes = flags.string('scopes');
    const spec = { ...(hard && { hard: parseResourceList(hard) }), ...(scopes && { scopes: scopes.split(',') }) };
    return { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name }, spec };
  },
});

const intOrString = (text: string): number | string => (/^-?\d+$/.test(text) ? Number(text) : text);

export const podDisruptionBudget = createCommand({
  flags: [stringFlag('selector'), stringFlag('min-available'), stringFlag('max-unavailable')],
  failure: 'failed to create poddisruptionbudgets:',
  build: (name, { flags }) => {
    const selector = flags.string('selector');
    const min = flags.string('min-available');
    const max = flags.string('max-unavailable');
    if (!selector) throw new KubectlError('a selector must be specified');
    if (!min && !max) throw new KubectlError('one of min-available or max-unavailable must be specified');
    if (min && max) throw new KubectlError('min-available and max-unavailable cannot be both specified');
    if (min && !/^[0-9]+%?$/.test(min)) throw new KubectlError('invalid format specified for min-available');
    if (max && !/^[0-9]+%?$/.test(max)) throw new KubectlError('invalid format specified for max-unavailable');
    return {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name },
      spec: { selector: labelSelectorOf(selector), ...(min ? { minAvailable: intOrString(min) } : { maxUnavailable: intOrString(max) }) },
    };
  },
});

export const priorityClass = createCommand({
  flags: [
    intFlag('value'),
    boolFlag('global-default'),
    stringFlag('description'),
    stringFlag('preemption-policy', '', 'PreemptLowerPriority'),
  ],
  failure: 'failed to create priorityclass:',
  build: (name, { flags }) => ({
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name },
    value: flags.number('value'),
    ...(flags.bool('global-default') && { globalDefault: true }),
    ...(flags.string('description') && { description: flags.string('description') }),
    preemptionPolicy: flags.string('preemption-policy'),
  }),
});
