// kubectl scale (kubectl/pkg/cmd/scale/scale.go, kubectl/pkg/scale/scale.go).
import { KubectlError, throwAll } from '../errors.ts';
import { boolFlag, durationFlag, intFlag, required, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { recordPatch } from '../record.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { numberField, textField, type Unstructured, withField } from '../unstructured.ts';
import {
  dryRunFlag,
  dryRunOf,
  filenameFlags,
  filenameOptions,
  printFlags,
  recordFlag,
  resultPrinter,
  selectorFlag,
  writeQuery,
} from '../write-options.ts';

export const scale: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    dryRunFlag,
    selectorFlag,
    boolFlag('all'),
    stringFlag('resource-version'),
    intFlag('current-replicas', -1),
    required(intFlag('replicas')),
    durationFlag('timeout'),
  ],
  async run(invocation) {
    const { flags, args, client } = invocation;
    const dryRun = dryRunOf(flags);
    const printer = await resultPrinter(invocation, 'scaled');
    const replicas = flags.number('replicas');
    if (replicas < 0) throw new KubectlError('The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0');
    if (flags.number('current-replicas') < -1) throw new KubectlError('The --current-replicas must specify an integer of -1 or greater');
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      validate: 'Ignore',
      labelSelector: flags.string('selector'),
      allowEmptySelector: flags.bool('all'),
      continueOnError: true,
      flatten: true,
    });
    const { infos, errors } = await builder.infos();
    if (flags.string('resource-version') && infos.length > 1)
      throw new KubectlError('cannot use --resource-version with multiple resources');
    if (infos.length === 0) {
      throwAll(errors);
      throw new KubectlError('no objects passed to scale');
    }
    for (const info of infos) {
      const size = dryRun === 'client' ? replicas : await scaleOne(invocation, info, replicas);
      const record = dryRun === 'none' ? recordPatch(invocation) : undefined;
      if (record) await client.patch(info.mapping, info.namespace, info.name, 'application/merge-patch+json', record);
      await invocation.print(printer.print(withReplicas(info, size)));
    }
    throwAll(errors);
    return 0;
  },
};

const withReplicas = ({ object, mapping }: LoadedInfo, replicas: number): Unstructured =>
  ['apps', ''].includes(mapping.group) ? withField(object, ['spec', 'replicas'], replicas) : object;

async function scaleOne(invocation: Invocation, { mapping, namespace, name }: LoadedInfo, replicas: number): Promise<number> {
  const { flags, client, process } = invocation;
  const size = flags.number('current-replicas');
  const version = flags.string('resource-version');
  const query = writeQuery(flags);
  let scaled: Unstructured;
  if (size !== -1 || version) {
    const current = await client.get(mapping, namespace, name, { subresource: 'scale' });
    const actual = numberField(current, 'spec', 'replicas') ?? 0;
    if (size !== -1 && actual !== size) throw new KubectlError(`Expected replicas to be ${size}, was ${actual}`);
    const found = textField(current, 'metadata', 'resourceVersion');
    if (version && found !== version) throw new KubectlError(`Expected resource version to be ${version}, was ${found}`);
    scaled = await client.replace(mapping, namespace, name, withField(current, ['spec', 'replicas'], replicas), query, 'scale');
  } else {
    scaled = await client.patch(mapping, namespace, name, 'application/merge-patch+json', { spec: { replicas } }, query, 'scale');
  }
  const timeout = flags.duration('timeout');
  const deadline = invocation.now() + timeout;
  while (timeout > 0 && dryRunOf(flags) === 'none') {
    const current = await client.get(mapping, namespace, name, { subresource: 'scale' });
    const wanted = numberField(current, 'spec', 'replicas') ?? 0;
    if (wanted !== replicas || (numberField(current, 'status', 'replicas') ?? 0) === replicas) break;
    if (invocation.now() >= deadline) throw new KubectlError(`timed out waiting for "${name}" to be synced`);
    await process.clock.sleep(1000, process.signal);
  }
  return numberField(scaled, 'spec', 'replicas') ?? 0;
}
