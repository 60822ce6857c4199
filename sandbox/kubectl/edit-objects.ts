// Objects in an editor, until what is saved is accepted (kubectl/pkg/cmd/util/editor/editoptions.go).
import { deepEqual } from '../apimachinery/equality.ts';
import { marshal } from '../apimachinery/fmt.ts';
import { StatusError } from '../apimachinery/status.ts';
import { readYaml, YamlError, yamlDocuments } from '../apimachinery/yaml.ts';
import { qualifiedResource } from './discovery.ts';
import { launchEditor } from './editor.ts';
import { ExitError, KubectlError, throwAll } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { withLastApplied } from './last-applied.ts';
import { kindFindings } from './manifests.ts';
import { dataPrinter } from './printers/print-flags.ts';
import { type LoadedInfo, ResourceBuilder } from './resource-builder.ts';
import { field, textField, type Unstructured, withField } from './unstructured.ts';
import { directiveOf, operationPrinter } from './write-options.ts';

/** What is edited, as the header calls it, and how a change is sent. */
export interface EditSession {
  readonly subject: 'the object' | "the 'last-applied-configuration' annotations";
  /** What is printed of an object that was sent: `edited`, `created`. */
  readonly operation: string;
  /** Gives what is now there. A refusal that it gives instead is told, and where it can be mended the editor opens again. */
  save(original: LoadedInfo, edited: LoadedInfo): Promise<Unstructured | StatusError>;
}

/** Why the editor opens once more. */
interface Reason {
  readonly head: string;
  readonly causes: readonly string[];
}

/** What the editor gave back, where it was kept, and what was wrong with it. */
interface Attempt {
  readonly file: string;
  readonly text: string;
  readonly reasons: readonly Reason[];
}

/** Opens the editor until what is saved is accepted, or nothing more is changed. Gives the exit status. */
export async function editObjects(invocation: Invocation, infos: readonly LoadedInfo[], session: EditSession): Promise<number> {
  const { output, extension, original } = await contentOf(invocation, infos);
  let last: Attempt | undefined;
  for (let pass = 0; ; pass += 1) {
    const header = output === 'json' ? '' : headerOf(session, last?.reasons ?? []);
    const file = `/tmp/kubectl-edit-${Math.floor(invocation.now()) + pass}${extension}`;
    const edited = await keeping(invocation, last, () =>
      launchEditor(invocation, file, header + (last ? withoutComments(last.text) : original)),
    );
    const attempt = { file, text: edited, reasons: [] };
    if (last && stripped(last.text) === stripped(edited))
      throw await preserved(invocation, attempt, new KubectlError('Edit cancelled, no valid changes were saved.'));
    if (last) invocation.process.files.remove(last.file);
    const fault = directiveOf(invocation.flags) === 'Ignore' ? undefined : faultOf(stripped(edited));
    if (fault !== undefined) {
      const reason = await explain(invocation, infos[0], invalidFile(fault));
      last = { ...attempt, reasons: [reason] };
      continue;
    }
    if (stripped(original) === stripped(edited)) return cancelled(invocation, attempt, 'Edit cancelled, no changes made.');
    if (!hasLines(edited)) return cancelled(invocation, attempt, 'Edit cancelled, saved file was empty.');
    const changed = await readEdited(invocation, infos, edited);
    if (changed instanceof Error) {
      last = { ...attempt, reasons: [{ head: `The edited file had a syntax error: ${changed.message}`, causes: [] }] };
      continue;
    }
    const reasons = await keeping(invocation, attempt, () => saveAll(invocation, infos, changed, session, attempt));
    if (reasons.length === 0) {
      invocation.process.files.remove(file);
      return 0;
    }
    last = { ...attempt, reasons };
  }
}

/** How the objects are written for the editor, which knows YAML and JSON alone. */
async function contentOf({ flags }: Invocation, infos: readonly LoadedInfo[]) {
  const output = flags.string('output') || 'yaml';
  const objects = infos.map(({ object }) => withField(object, ['metadata', 'managedFields'], undefined));
  const value = objects.length === 1 ? objects[0] : { apiVersion: 'v1', items: objects, kind: 'List', metadata: {} };
  const printer = await dataPrinter(output);
  if (!printer)
    throw new KubectlError(`unable to match a printer suitable for the output format "${output}", allowed formats are: json,kyaml,yaml`);
  return { output, extension: output === 'json' ? '.json' : '.yaml', original: printer.print(value) };
}

const hashOnLineBreak = (text: string): string => text.replace(/\n(?=[^#])/g, '\n# ');

function headerOf({ subject }: EditSession, reasons: readonly Reason[]): string {
  const what =
    subject === 'the object'
      ? `# Please edit the object below. Lines beginning with a '#' will be ignored,
# and an empty file will abort the edit. If an error occurs while saving this file will be
# reopened with the relevant failures.
#
`
      : `# Please edit ${subject} below.
# Lines beginning with a '#' will be ignored, and an empty file will abort the edit.
#
`;
  const why = reasons.map(
    ({ head, causes }) =>
      `# ${hashOnLineBreak(head)}${causes.length > 0 ? ':' : ''}\n${causes.map((cause) => `# * ${hashOnLineBreak(cause)}\n`).join('')}#\n`,
  );
  return what + why.join('');
}

/** cmdutil.ManualStrip */
const withoutComments = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*#(?!!)/.test(line))
    .join('\n');

/** The first document as JSON, or the lines that are no comments (cmdutil.StripComments). */
function stripped(text: string): string {
  try {
    return marshal(firstDocument(text));
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return withoutComments(text);
  }
}

function firstDocument(text: string): unknown {
  const { value } = yamlDocuments(text).next();
  return typeof value === 'string' ? (readYaml(value) ?? null) : null;
}

const hasLines = (text: string): boolean => text.split('\n').some((line) => /^\s*[^\s#]/.test(line));

/** What keeps the file from being read as an object (validation.ParamVerifyingSchema). */
function faultOf(text: string): string | undefined {
  try {
    return kindFindings(firstDocument(text));
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return error.message;
  }
}

/** apierrors.NewInvalid of no kind, no name and no field. */
function invalidFile(fault: string): StatusError {
  const message = `Invalid value: "The edited file failed validation": ${fault}`;
  return new StatusError({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    code: 422,
    reason: 'Invalid',
    message: ` "" is invalid: <nil>: ${message}`,
    details: { causes: [{ reason: 'FieldValueInvalid', field: '<nil>', message }] },
  });
}

/** The objects of the saved file, or why there are none. @throws KubectlError where one has left its namespace */
async function readEdited(invocation: Invocation, originals: readonly LoadedInfo[], text: string): Promise<readonly LoadedInfo[] | Error> {
  const builder = new ResourceBuilder(invocation, {
    sources: [{ name: 'edited-file', read: async () => text }],
    validate: 'Ignore',
    continueOnError: true,
    flatten: true,
  });
  const { infos, errors } = await builder.infos();
  try {
    throwAll(errors);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  const save = invocation.flags.has('save-config') && invocation.flags.bool('save-config');
  return infos.map((info) => {
    const managedFields = field(originalOf(originals, info)?.object, 'metadata', 'managedFields');
    const object = withField(info.object, ['metadata', 'managedFields'], managedFields);
    return { ...info, object: save ? withLastApplied(object) : object };
  });
}

const originalOf = (infos: readonly LoadedInfo[], { object: edited }: LoadedInfo): LoadedInfo | undefined =>
  infos.find(({ object }) => textField(object, 'metadata', 'uid') === textField(edited, 'metadata', 'uid'));

/** Sends each changed object; gives what has to be put right first. */
async function saveAll(
  invocation: Invocation,
  infos: readonly LoadedInfo[],
  changed: readonly LoadedInfo[],
  session: EditSession,
  { file }: Attempt,
): Promise<readonly Reason[]> {
  const { namespace } = invocation;
  for (const { mapping, object } of changed) {
    const given = textField(object, 'metadata', 'namespace');
    if (mapping.namespaced && given && given !== namespace)
      throw new KubectlError(
        `the namespace from the provided object "${given}" does not match the namespace "${namespace}". You must pass '--namespace=${given}' to perform this operation.`,
      );
  }
  const reasons: Reason[] = [];
  const refusals: StatusError[] = [];
  for (const edited of changed) {
    const original = originalOf(infos, edited);
    if (!original) throw new KubectlError('no original object found for the edited one');
    if (deepEqual(original.object, edited.object)) {
      await invocation.print((await operationPrinter(invocation, 'skipped')).print(edited.object));
      continue;
    }
    const saved = await session.save(original, edited);
    if (!(saved instanceof StatusError)) await invocation.print((await operationPrinter(invocation, session.operation)).print(saved));
    else {
      const reason = await explain(invocation, edited, saved);
      if (saved.reason === 'Invalid') reasons.push(reason);
      else refusals.push(saved);
    }
  }
  if (refusals.some(({ reason }) => reason !== 'NotFound'))
    throw new ExitError(1, `You can run \`kubectl replace -f ${file}\` to try this update again.`);
  if (refusals.length > 0) throw new ExitError(1, `The edits you made on deleted resources have been saved to "${file}"`);
  return reasons;
}

/** Tells of a refusal, and gives what the next header says of it. */
async function explain(invocation: Invocation, info: LoadedInfo | undefined, error: StatusError): Promise<Reason> {
  const subject = info ? `${qualifiedResource(info.mapping)} "${info.name}"` : '""';
  if (error.reason === 'Invalid') {
    await invocation.printError(`error: ${subject} is invalid\n`);
    const causes = (error.status.details?.causes ?? []).map(({ field = '', message = '' }) => `${field}: ${message}`);
    return { head: `${subject} was not valid`, causes };
  }
  const why = error.reason === 'NotFound' ? 'could not be found on the server' : `could not be patched: ${error.message}`;
  await invocation.printError(`error: ${subject} ${why}\n`);
  return { head: '', causes: [] };
}

async function cancelled(invocation: Invocation, { file }: Attempt, words: string): Promise<number> {
  invocation.process.files.remove(file);
  await invocation.printError(`${words}\n`);
  return 0;
}

/** Says where the changes are that could not be saved, and hands the error on. */
async function preserved(invocation: Invocation, { file, text }: Attempt, error: unknown): Promise<unknown> {
  invocation.process.files.write(file, text);
  await invocation.printError(`A copy of your changes has been stored to "${file}"\n`);
  return error;
}

/** Does the work; where it fails, what the attempt changed is kept. An ExitError has told of it already. */
async function keeping<T>(invocation: Invocation, attempt: Attempt | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (attempt && (error instanceof KubectlError || error instanceof StatusError)) throw await preserved(invocation, attempt, error);
    throw error;
  }
}
