// kubectl apply view-last-applied, set-last-applied and edit-last-applied (kubectl/pkg/cmd/apply).
import { marshal } from '../../apimachinery/fmt.ts';
import { readYaml, YamlError } from '../../apimachinery/yaml.ts';
import { writeYaml } from '../../apimachinery/yaml-writer.ts';
import { editObjects } from '../edit-objects.ts';
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';
import { hasLastApplied, lastApplied, lastAppliedAnnotation, lastAppliedText } from '../last-applied.ts';
import { objectBuilder } from '../object-patches.ts';
import { ResourceBuilder } from '../resource-builder.ts';
import { textField, type Unstructured } from '../unstructured.ts';
import {
  directiveOf,
  dryRunFlag,
  dryRunOf,
  filenameFlags,
  filenameOptions,
  printFlags,
  recordFlag,
  resultPrinter,
  selectorFlag,
  validateFlag,
  writeQuery,
} from '../write-options.ts';

/** @throws KubectlError for what is neither YAML nor, as it should be, JSON */
function readable(text: string): void {
  try {
    readYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new KubectlError(error.message);
  }
}

export const viewLastApplied: KubectlCommand = {
  flags: [...filenameFlags, selectorFlag, boolFlag('all'), stringFlag('output', 'o', 'yaml')],
  async run(invocation) {
    const { flags, args, path } = invocation;
    const output = flags.string('output');
    if (output !== 'json' && output !== 'yaml')
      throw new UsageError(path, `Unexpected -o output mode: ${output}, the flag 'output' must be one of yaml|json`);
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      labelSelector: flags.string('selector'),
      selectAll: flags.bool('all'),
      validate: 'Ignore',
      flatten: true,
      latest: true,
    });
    await builder.visit(async ({ object = {} }) => {
      const applied = lastApplied(object);
      if (!applied) readable(lastAppliedText(object));
      if (applied) await invocation.print(output === 'yaml' ? writeYaml(applied) : `${marshal(applied, '  ')}\n`);
    });
    return 0;
  },
};

const annotationPatch = (applied: string): Unstructured => ({ metadata: { annotations: { [lastAppliedAnnotation]: applied } } });

export const setLastApplied: KubectlCommand = {
  flags: [...printFlags, ...filenameFlags, dryRunFlag, boolFlag('create-annotation')],
  async run(invocation) {
    const { flags, client } = invocation;
    const printer = await resultPrinter(invocation, 'configured');
    const builder = new ResourceBuilder(invocation, { ...filenameOptions(flags), validate: 'Ignore', flatten: true });
    const changes: (() => Promise<void>)[] = [];
    await builder.visit(async (info) => {
      const applied = `${marshal(info.object)}\n`;
      const { mapping, namespace, name, object } = await builder.get(info);
      if (!hasLastApplied(object) && !flags.bool('create-annotation'))
        throw new KubectlError(
          `no last-applied-configuration annotation found on resource: ${name}, to create the annotation, run the command with --create-annotation`,
        );
      if (textField(object, 'metadata', 'annotations', lastAppliedAnnotation).trim() === applied.trim()) {
        await invocation.print(`set-last-applied ${name}: no changes required.\n`);
        return;
      }
      changes.push(async () => {
        const patched =
          dryRunOf(flags) === 'client'
            ? object
            : await client.patch(mapping, namespace, name, 'application/merge-patch+json', annotationPatch(applied), writeQuery(flags));
        await invocation.print(printer.print(patched));
      });
    });
    for (const change of changes) await change();
    return 0;
  },
};

export const editLastApplied: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    validateFlag,
    boolFlag('windows-line-endings'),
    stringFlag('field-manager', '', 'kubectl-client-side-apply'),
  ],
  async run(invocation) {
    const { client } = invocation;
    const { infos, errors } = await objectBuilder(invocation, { args: invocation.args }).infos();
    if (errors[0]) throw errors[0];
    const applied = infos.flatMap((info) => {
      const object = lastApplied(info.object);
      return object ? [{ ...info, object }] : [];
    });
    if (applied.length === 0)
      throw new KubectlError(
        'no last-applied-configuration annotation found on resources, to create the annotation, use command `kubectl apply set-last-applied --create-annotation`',
      );
    return editObjects(invocation, applied, {
      subject: "the 'last-applied-configuration' annotations",
      operation: 'edited',
      save: async (_, { mapping, namespace, name, object }) => {
        const patch = annotationPatch(`${marshal(object)}\n`);
        await client.patch(
          mapping,
          namespace,
          name,
          'application/merge-patch+json',
          patch,
          writeQuery(invocation.flags, { validate: directiveOf(invocation.flags) }),
        );
        return object;
      },
    });
  },
};
