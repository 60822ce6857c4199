// kubectl edit (kubectl/pkg/cmd/util/editor/editoptions.go).
import { definitionName } from '../../api/schema.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap, marshal } from '../../apimachinery/fmt.ts';
import { createMergePatch } from '../../apimachinery/merge-patch.ts';
import { StatusError } from '../../apimachinery/status.ts';
import { twoWayStrategicPatch } from '../../apimachinery/strategic-merge-diff.ts';
import { writeYaml } from '../../apimachinery/yaml-writer.ts';
import { groupVersion, qualifiedResource } from '../discovery.ts';
import { ExitError, KubectlError } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { checkedObject, decodeStream } from '../manifests.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import type { Unstructured } from '../rest.ts';
import { mapsField, textField, withField } from '../unstructured.ts';
import {
  directiveOf,
  fieldManagerFlag,
  filenameFlags,
  filenameOptions,
  operationPrinter,
  printFlags,
  recordFlag,
  validateFlag,
  writeQuery,
} from '../write-options.ts';

export const edit: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    validateFlag,
    fieldManagerFlag('kubectl-edit'),
    stringFlag('subresource'),
    boolFlag('output-patch'),
    boolFlag('save-config'),
    boolFlag('windows-line-endings'),
  ],
  async run(invocation) {
    const { flags, args, client } = invocation;
    const subresource = flags.string('subresource');
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      validate: directiveOf(flags),
      allowEmptySelector: true,
      latest: true,
      continueOnError: true,
      flatten: true,
      ...(subresource && { subresource }),
    });
    const { infos, errors } = await builder.infos();
    if (errors[0]) throw errors[0];
    if (infos.length === 0) throw new KubectlError('edit cancelled, no objects found');
    return editObjects(invocation, infos, {
      subject: 'the object',
      save: async ({ mapping, namespace, name, object }, edited) => {
        const definition = definitionName(groupVersion(mapping), mapping.kind);
        const patch = definition ? twoWayStrategicPatch(object, edited, definition) : createMergePatch(object, edited);
        if (changesIdentity(patch)) throw new KubectlError('At least one of apiVersion, kind and name was changed');
        if (flags.bool('output-patch')) await invocation.print(`Patch: ${marshal(patch)}\n`);
        const type = definition ? 'application/strategic-merge-patch+json' : 'application/merge-patch+json';
        return client.patch(mapping, namespace, name, type, patch, writeQuery(flags, { validate: directiveOf(flags) }), subresource);
      },
    });
  },
};

const changesIdentity = (patch: Unstructured): boolean =>
  'apiVersion' in patch || 'kind' in patch || (isMap(patch.metadata) && 'name' in patch.metadata);

/** What is edited, as the header calls it, and how a change is sent. */
export interface EditSession {
  readonly subject: string;
  save(original: LoadedInfo, edited: Unstructured): Promise<Unstructured>;
}

interface Attempt {
  readonly reasons: readonly string[];
  readonly text: string;
}

const stripComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');

const header = (subject: string, reasons: readonly string[]): string =>
  subject === 'the object'
    ? `# Please edit the object below. Lines beginning with a '#' will be ignored,
# and an empty file will abort the edit. If an error occurs while saving this file will be
# reopened with the relevant failures.
#
${reasons.join('')}`
    : `# Please edit ${subject} below.
# Lines beginning with a '#' will be ignored, and an empty file will abort the edit.
#
${reasons.join('')}`;

/** Opens the editor until what is saved is accepted, or nothing more is changed. */
export async function editObjects(invocation: Invocation, infos: readonly LoadedInfo[], session: EditSession): Promise<number> {
  const { editor, flags, process } = invocation;
  if (!editor)
    throw new KubectlError(`unable to launch the editor "${process.env.get('KUBE_EDITOR') || process.env.get('EDITOR') || 'vi'}"`);
  const json = flags.string('output') === 'json';
  const file = `/tmp/kubectl-edit-${Math.floor(invocation.now())}.${json ? 'json' : 'yaml'}`;
  const original = contentOf(infos, json);
  let attempt: Attempt = { reasons: [], text: original };
  for (;;) {
    const failed = attempt.reasons.length > 0;
    const edited = await editor(file, (json ? '' : header(session.subject, attempt.reasons)) + attempt.text);
    const text = stripComments(edited);
    if (failed && text === attempt.text) {
      await preserve(invocation, file, edited);
      throw new KubectlError('Edit cancelled, no valid changes were saved.');
    }
    if (text === original) {
      await invocation.printError('Edit cancelled, no changes made.\n');
      return 0;
    }
    if (text.trim() === '') {
      await invocation.printError('Edit cancelled, saved file was empty.\n');
      return 0;
    }
    const reasons = await saveAll(invocation, infos, text, session, () => preserve(invocation, file, edited));
    if (reasons.length === 0) return 0;
    attempt = { reasons, text };
  }
}

function contentOf(infos: readonly LoadedInfo[], json: boolean): string {
  const objects = infos.map(({ object }) => withField(object, ['metadata', 'managedFields'], undefined));
  const value = objects.length === 1 ? objects[0] : { apiVersion: 'v1', items: objects, kind: 'List', metadata: {} };
  return json ? `${marshal(value, '    ')}\n` : writeYaml(value);
}

async function preserve(invocation: Invocation, file: string, text: string): Promise<void> {
  const { files } = invocation.process;
  if (!files.isDirectory('/tmp')) files.mkdir('/tmp');
  files.write(file, text);
  await invocation.printError(`A copy of your changes has been stored to "${file}"\n`);
}

/** Sends each changed object; gives what has to be put right first, as lines of the next header. */
async function saveAll(
  invocation: Invocation,
  infos: readonly LoadedInfo[],
  text: string,
  session: EditSession,
  keep: () => Promise<void>,
): Promise<string[]> {
  let objects: Unstructured[];
  try {
    objects = [...decodeStream(text, 'edited-file')].flatMap((value) => itemsOf(checkedObject(value, 'edited-file', 'Ignore')));
  } catch (error) {
    if (!(error instanceof KubectlError)) throw error;
    return [`# The edited file had a syntax error: ${error.message.replaceAll('\n', '\n# ')}\n#\n`];
  }
  const reasons: string[] = [];
  for (const edited of objects) {
    const info = infos.find(({ object }) => textField(object, 'metadata', 'uid') === textField(edited, 'metadata', 'uid'));
    if (!info) throw new KubectlError('no original object found for the edited one');
    const before = { ...info, object: withField(info.object, ['metadata', 'managedFields'], undefined) };
    if (deepEqual(before.object, edited)) {
      await invocation.print((await operationPrinter(invocation, 'skipped')).print(edited));
      continue;
    }
    try {
      const saved = await session.save(before, edited);
      await invocation.print((await operationPrinter(invocation, 'edited')).print(saved));
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      reasons.push(await refused(invocation, info, error, keep));
    }
  }
  return reasons;
}

const itemsOf = (object: Unstructured): readonly Unstructured[] => (Array.isArray(object.items) ? mapsField(object, 'items') : [object]);

async function refused(
  invocation: Invocation,
  { mapping, name }: LoadedInfo,
  error: StatusError,
  keep: () => Promise<void>,
): Promise<string> {
  const resource = qualifiedResource(mapping);
  if (error.reason === 'Invalid') {
    await invocation.printError(`error: ${resource} "${name}" is invalid\n`);
    const causes = (error.status.details?.causes ?? []).map(({ field = '', message = '' }) => `# * ${field}: ${message}\n`);
    return `# ${resource} "${name}" was not valid:\n${causes.join('')}#\n`;
  }
  const why = error.reason === 'NotFound' ? 'could not be found on the server' : `could not be patched: ${error.message}`;
  await invocation.printError(`error: ${resource} "${name}" ${why}\n`);
  await keep();
  throw new ExitError(1);
}
