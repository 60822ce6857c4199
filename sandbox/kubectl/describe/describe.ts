// `kubectl describe` (kubectl/pkg/cmd/describe).
import { isNotFound } from '../../apimachinery/status.ts';
import type { Mapping } from '../discovery.ts';
import { KubectlError, throwAll } from '../errors.ts';
import { boolFlag, type FlagSpec, intFlag, sliceFlag, stringFlag } from '../flags.ts';
import type { Invocation } from '../invocation.ts';
import { type BuilderOptions, type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { describeClient } from './client.ts';
import type { DescribeClient } from './describer.ts';
import { describerFor } from './describers.ts';

export const flags: readonly FlagSpec[] = [
  sliceFlag('filename', 'f'),
  stringFlag('kustomize', 'k'),
  boolFlag('recursive', 'R'),
  stringFlag('selector', 'l'),
  boolFlag('all-namespaces', 'A'),
  boolFlag('show-events', '', true),
  intFlag('chunk-size', 500),
];

export async function run(invocation: Invocation): Promise<undefined> {
  const { args, flags: given } = invocation;
  if (!args.length && !given.list('filename').length && !given.string('kustomize')) {
    throw new KubectlError(
      'You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.',
    );
  }
  const { infos, errors } = await builder(invocation, { args, continueOnError: true }).infos();
  const several = infos.length > 1 || errors.length > 0;
  const showEvents = given.bool('show-events') && (given.changed('show-events') || !several);
  const [missing] = errors;
  if (missing && isNotFound(missing) && args.length === 2) {
    await describeMatching(invocation, missing, showEvents);
    return;
  }
  const client = describeClient(invocation);
  const all = [...errors];
  let first = true;
  for (const info of infos) {
    try {
      const text = await describe(client, info, showEvents);
      await invocation.print(first ? text : `\n\n${text}`);
      first = false;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (!all.some(({ message }) => message === error.message)) all.push(error);
    }
  }
  if (!infos.length && !all.length) {
    const where = given.bool('all-namespaces') ? '' : ` in ${invocation.namespace} namespace.`;
    await invocation.printError(`No resources found${where}\n`);
  }
  throwAll(all);
}

const builder = (invocation: Invocation, options: BuilderOptions): ResourceBuilder => {
  const { flags: given } = invocation;
  return new ResourceBuilder(invocation, {
    filenames: given.list('filename'),
    recursive: given.bool('recursive'),
    labelSelector: given.string('selector'),
    allNamespaces: given.bool('all-namespaces'),
    chunkSize: given.number('chunk-size'),
    allowEmptySelector: true,
    flatten: true,
    ...options,
  });
};

/** `kubectl describe svc we`: all whose names begin so, where none has the name itself. */
async function describeMatching(invocation: Invocation, missing: Error, showEvents: boolean): Promise<void> {
  const [type = '', prefix = ''] = invocation.args;
  const { infos, errors } = await builder(invocation, { args: [type], filenames: [], singleResourceType: true }).infos();
  throwAll(errors);
  const matching = infos.filter(({ name }) => name.startsWith(prefix));
  if (!matching.length) throw missing;
  const client = describeClient(invocation);
  for (const info of matching) await invocation.print(`${await describe(client, info, showEvents)}\n`);
}

const describe = (client: DescribeClient, { mapping, namespace, name }: LoadedInfo, showEvents: boolean): Promise<string> =>
  describerFor(resourceOf(mapping))(client, { namespace, name, showEvents });

const resourceOf = ({ group, version, resource, kind, namespaced }: Mapping) => ({ group, version, resource, kind, namespaced });
