// kubectl set env (kubectl/pkg/cmd/set/set_env.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import { StatusError } from '../../../apimachinery/status.ts';
import { KubectlError, throwAll } from '../../errors.ts';
import { arrayFlag, boolFlag, sliceFlag, stringFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { objectBuilder, patchObjects } from '../../object-patches.ts';
import { mapField, mapsField, nameOf, textField, type Unstructured } from '../../unstructured.ts';
import { dryRunOf, resultPrinter } from '../../write-options.ts';
import { containerSelector, objectName, setFlags, updateContainers, updatePodSpec } from './pod-template.ts';

interface EnvironmentChanges {
  readonly set: readonly Unstructured[];
  readonly remove: readonly string[];
}

export const env: KubectlCommand = {
  flags: [
    ...setFlags.filter(({ name }) => name !== 'record'),
    stringFlag('containers', 'c', '*'),
    stringFlag('from'),
    stringFlag('prefix'),
    arrayFlag('env', 'e'),
    sliceFlag('keys'),
    boolFlag('list'),
    boolFlag('resolve'),
    boolFlag('overwrite', '', true),
  ],
  async run(invocation) {
    const { flags, args } = invocation;
    const { resources, pairs } = split(args);
    validate(invocation, resources);
    const printer = await resultPrinter(invocation, 'env updated');
    const changes = await changesOf(invocation, [...flags.list('env'), ...pairs]);
    const { infos, errors } = await objectBuilder(invocation, { args: resources, allowEmptySelector: flags.bool('all') }).infos();
    throwAll(errors);
    const update = (
      object: Unstructured,
      seen: (container: Unstructured, variables: readonly Unstructured[]) => void = () => {},
    ): Unstructured =>
      updatePodSpec(object, (spec) => {
        const { spec: changed } = updateContainers(spec, containerSelector(flags.string('containers')), (container) => {
          const variables = updated(container, changes, flags.bool('overwrite'));
          seen(container, variables);
          const { env: _, ...rest } = container;
          return variables.length > 0 ? { ...rest, env: variables } : rest;
        });
        return changed;
      });
    if (flags.bool('list')) {
      for (const { object } of infos) {
        const listed: Listed[] = [];
        update(object, (container, variables) => void listed.push({ object, container, variables }));
        for (const each of listed) await list(invocation, each);
      }
      return 0;
    }
    throwAll(
      await patchObjects(invocation, infos, {
        mutate: (object) => update(object),
        report: (object) => invocation.print(printer.print(object)),
        explain: (info, error) => new KubectlError(`error: ${objectName(info)} ${error.message}\n`),
        refusal: 'failed to patch env update to pod template:',
      }),
    );
    return 0;
  },
};

const isVariable = (word: string): boolean => word.indexOf('=', 1) > 0 || word.endsWith('-');

function split(args: readonly string[]): { readonly resources: readonly string[]; readonly pairs: readonly string[] } {
  const first = args.findIndex(isVariable);
  if (first < 0) return { resources: args, pairs: [] };
  const pairs = args.slice(first);
  if (!pairs.every(isVariable)) throw new KubectlError(`all resources must be specified before environment changes: ${args.join(' ')}`);
  return { resources: args.slice(0, first), pairs };
}

function validate({ flags }: Invocation, resources: readonly string[]): void {
  if (flags.bool('all') && flags.string('selector')) throw new KubectlError('cannot set --all and --selector at the same time');
  if (flags.bool('local') && dryRunOf(flags) === 'server')
    throw new KubectlError('cannot specify --local and --dry-run=server - did you mean --dry-run=client?');
  if (flags.list('filename').length === 0 && resources.length === 0)
    throw new KubectlError('one or more resources must be specified as <resource> <name> or <resource>/<name>');
  if (flags.bool('list') && flags.string('output')) throw new KubectlError('--list and --output may not be specified together');
  if (flags.list('keys').length > 0 && !flags.string('from'))
    throw new KubectlError('when specifying --keys, a configmap or secret must be provided with --from');
}

const validName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

async function changesOf(invocation: Invocation, words: readonly string[]): Promise<EnvironmentChanges> {
  const set: Unstructured[] = [];
  const remove: string[] = [];
  for (const word of words) {
    const equals = word.indexOf('=');
    if (word === '-') set.push(...(await fromStdin(invocation)));
    else if (equals >= 0) {
      const name = word.slice(0, equals);
      if (!validName.test(name))
        throw new KubectlError(
          `"${name}" is not a valid key name: a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')`,
        );
      set.push({ name, value: word.slice(equals + 1) });
    } else if (word.endsWith('-')) remove.push(word.slice(0, -1));
    else throw new KubectlError(`unknown environment variable spec: ${word}`);
  }
  if (remove.some((name) => words.some((word) => word.startsWith(`${name}=`))))
    throw new KubectlError('can not both modify and remove the same environment variable in the same command');
  const prefix = invocation.flags.string('prefix');
  const all = [...set, ...(await fromSource(invocation))];
  return { set: prefix ? all.map((variable) => ({ ...variable, name: prefix + textField(variable, 'name') })) : all, remove };
}

/** `-`: a variable for each line `NAME=value` (readEnv). */
async function fromStdin({ process }: Invocation): Promise<Unstructured[]> {
  let text = '';
  for await (const piece of process.stdin) text += piece;
  return text.split('\n').flatMap((line) => {
    const [content = ''] = line.split('#', 1);
    const equals = content.indexOf('=');
    return equals < 0 ? [] : [{ name: content.slice(0, equals), value: content.slice(equals + 1) }];
  });
}

/** --from: a variable for each key of a config map or secret. */
async function fromSource(invocation: Invocation): Promise<Unstructured[]> {
  const { flags } = invocation;
  const from = flags.string('from');
  if (!from) return [];
  const { infos, errors } = await objectBuilder(invocation, { args: [from], filenames: [] }).infos();
  throwAll(errors);
  const wanted = flags.list('keys');
  const variables: Unstructured[] = [];
  for (const { object } of infos) {
    const reference = { ConfigMap: 'configMapKeyRef', Secret: 'secretKeyRef' }[String(object.kind)];
    if (!reference) throw new KubectlError('unsupported resource specified in --from');
    for (const key of Object.keys(mapField(object, 'data')).sort()) {
      if (wanted.length > 0 && !wanted.includes(key)) continue;
      const name = key.replace(/[^a-zA-Z0-9_]/g, '_').toUpperCase();
      if (name !== key) await invocation.printError(`Warning: key ${key} transferred to ${name}\n`);
      variables.push({ name, valueFrom: { [reference]: { key, name: nameOf(object) } } });
    }
  }
  return variables;
}

/** updateEnv: new values in the places of old ones, what is new behind. */
function updated(container: Unstructured, { set, remove }: EnvironmentChanges, overwrite: boolean): Unstructured[] {
  const existing = mapsField(container, 'env');
  const nameOfVariable = (variable: Unstructured): string => textField(variable, 'name');
  const byName = new Map(set.map((variable) => [nameOfVariable(variable), variable]));
  if (!overwrite)
    for (const variable of existing) {
      const next = byName.get(nameOfVariable(variable));
      if (next && next.value !== variable.value)
        throw new KubectlError(
          `'${nameOfVariable(variable)}' already has a value (${textField(variable, 'value')}), and --overwrite is false`,
        );
    }
  const covered = new Set(remove);
  const result: Unstructured[] = [];
  for (const variable of existing) {
    const name = nameOfVariable(variable);
    if (covered.has(name)) continue;
    const next = byName.get(name);
    if (next) covered.add(name);
    result.push(next ?? variable);
  }
  for (const variable of set) {
    const name = nameOfVariable(variable);
    if (covered.has(name)) continue;
    covered.add(name);
    result.push(variable);
  }
  return result;
}

interface Listed {
  readonly object: Unstructured;
  readonly container: Unstructured;
  readonly variables: readonly Unstructured[];
}

/** --list: the values; with --resolve also those that are kept elsewhere. */
async function list(invocation: Invocation, { object, container, variables }: Listed): Promise<void> {
  await invocation.print(`# ${String(object.kind)} ${nameOf(object)}, container ${textField(container, 'name')}\n`);
  const failed = new Map<string, string[]>();
  for (const variable of variables) {
    const name = textField(variable, 'name');
    const { valueFrom } = variable;
    if (!isMap(valueFrom)) {
      await invocation.print(`${name}=${textField(variable, 'value')}\n`);
      continue;
    }
    const value = invocation.flags.bool('resolve') ? await resolved(invocation, object, valueFrom) : undefined;
    if (typeof value === 'string') {
      await invocation.print(`${name}=${value}\n`);
      continue;
    }
    await invocation.print(`# ${name} from ${referenceText(valueFrom)}\n`);
    if (value) failed.set(value.message, [...(failed.get(value.message) ?? []), name]);
  }
  const lines = [...failed].map(([why, names]) => `error retrieving reference for ${[...names].sort().join(', ')}: ${why}\n`);
  await invocation.printError(lines.sort().join(''));
}

/** What a reference stands for, or why it cannot be had (env.GetEnvVarRefValue). */
async function resolved(invocation: Invocation, object: Unstructured, source: Unstructured): Promise<string | Error> {
  const { configMapKeyRef, secretKeyRef, fieldRef } = source;
  const [reference, resource, words] = isMap(secretKeyRef)
    ? ([secretKeyRef, 'secrets', 'secret'] as const)
    : ([configMapKeyRef, 'configmaps', 'config map'] as const);
  if (!isMap(reference)) return isMap(fieldRef) ? fieldValue(object, textField(fieldRef, 'fieldPath')) : new Error('invalid valueFrom');
  const [name, key] = [textField(reference, 'name'), textField(reference, 'key')];
  try {
    const holder = await invocation.client.get(await invocation.mapping(resource), invocation.namespace, name);
    const value = lookup(mapField(holder, 'data'), key);
    if (typeof value !== 'string') return new Error(`key ${key} not found in ${words} ${name}`);
    return resource === 'secrets' ? new TextDecoder().decode(Uint8Array.from(atob(value), (rune) => rune.charCodeAt(0))) : value;
  } catch (error) {
    if (error instanceof StatusError) return error;
    throw error;
  }
}

function fieldValue(object: Unstructured, path: string): string | Error {
  if (['metadata.name', 'metadata.namespace', 'metadata.uid'].includes(path)) return textField(object, ...path.split('.'));
  return new Error(`unsupported fieldPath: ${path}`);
}

function referenceText(source: Unstructured): string {
  const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef } = source;
  if (isMap(configMapKeyRef)) return `configmap ${textField(configMapKeyRef, 'name')}, key ${textField(configMapKeyRef, 'key')}`;
  if (isMap(secretKeyRef)) return `secret ${textField(secretKeyRef, 'name')}, key ${textField(secretKeyRef, 'key')}`;
  if (isMap(fieldRef)) return `field path ${textField(fieldRef, 'fieldPath')}`;
  if (isMap(resourceFieldRef)) return `resource field ${textField(resourceFieldRef, 'resource')}`;
  return 'invalid valueFrom';
}
