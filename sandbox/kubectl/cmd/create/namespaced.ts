// kubectl create namespace, serviceaccount, quota and poddisruptionbudget: little more than a name.
import { parseQuantity } from '../../../apimachinery/quantity.ts';
import { KubectlError } from '../../errors.ts';
import { stringFlag } from '../../flags.ts';
import { createCommand } from './generator.ts';

export const namespace = createCommand({
  flags: [],
  build: (name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
});

export const serviceAccount = createCommand({
  flags: [],
  failure: 'failed to create serviceaccount',
  build: (name) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } }),
});

export const quota = createCommand({
  flags: [stringFlag('hard'), stringFlag('scopes')],
  failure: 'failed to create quota',
  build: (name, { flags }) => {
    const hard = flags.string('hard');
    const scopes = flags.string('scopes');
    const spec = { ...(hard && { hard: resourceList(hard) }), ...(scopes && { scopes: scopes.split(',') }) };
    return { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name }, spec };
  },
});

function resourceList(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [resource = '', quantity, ...more] = pair.split('=');
      if (quantity === undefined || more.length > 0) throw new KubectlError(`Invalid argument syntax ${pair}, expected <resource>=<value>`);
      if (parseQuantity(quantity) === undefined)
        throw new KubectlError("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
      return [resource, quantity];
    }),
  );
}

const intOrString = (text: string): number | string => (/^-?\d+$/.test(text) ? Number(text) : text);

export const podDisruptionBudget = createCommand({
  flags: [stringFlag('selector'), stringFlag('min-available'), stringFlag('max-unavailable')],
  failure: 'failed to create poddisruptionbudgets',
  build: (name, { flags }) => {
    const selector = flags.string('selector');
    const min = flags.string('min-available');
    const max = flags.string('max-unavailable');
    if (!selector) throw new KubectlError('a selector must be specified');
    if (!min && !max) throw new KubectlError('one of min-available or max-unavailable must be specified');
    if (min && max) throw new KubectlError('min-available and max-unavailable cannot be both specified');
    const matchLabels = Object.fromEntries(selector.split(',').map((pair) => pair.split('=').filter((part) => part !== '')));
    return {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name },
      spec: { selector: { matchLabels }, ...(min ? { minAvailable: intOrString(min) } : { maxUnavailable: intOrString(max) }) },
    };
  },
});
