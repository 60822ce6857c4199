// kubectl taint (kubectl/pkg/cmd/taint).
import type { Taint } from '../../api/generated/types.ts';
import { isLabelKey, isLabelValue } from '../../apimachinery/content.ts';
import { KubectlError, throwAll, UsageError } from '../errors.ts';
import { boolFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { mapsField, textField } from '../unstructured.ts';
import {
  directiveOf,
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  operationPrinter,
  printFlags,
  selectorFlag,
  validateFlag,
  writeQuery,
} from '../write-options.ts';

type TaintSpec = Pick<Taint, 'key' | 'value' | 'effect'>;

interface TaintChanges {
  readonly add: readonly TaintSpec[];
  readonly remove: readonly TaintSpec[];
}

export const taint: KubectlCommand = {
  flags: [...printFlags, dryRunFlag, validateFlag, selectorFlag, fieldManagerFlag('kubectl-taint'), boolFlag('overwrite'), boolFlag('all')],
  async run(invocation) {
    const { flags } = invocation;
    dryRunOf(flags);
    const { names, changes } = await parseArgs(invocation);
    const builder = new ResourceBuilder(invocation, {
      args: ['node', ...(flags.bool('all') || flags.string('selector') ? [] : names)],
      labelSelector: flags.string('selector'),
      selectAll: flags.bool('all'),
      continueOnError: true,
      flatten: true,
    });
    await builder.visit(async (info) => taintOne(invocation, { ...info, object: info.object ?? {} }, changes));
    return 0;
  },
};

async function parseArgs(invocation: Invocation): Promise<{ readonly names: readonly string[]; readonly changes: TaintChanges }> {
  const { args, flags, path } = invocation;
  const isTaint = (word: string): boolean => /[=:]/.test(word) || word.endsWith('-');
  const first = args.findIndex(isTaint);
  const resources = first < 0 ? args : args.slice(0, first);
  const specs = first < 0 ? [] : args.slice(first);
  const stray = specs.find((word) => !isTaint(word));
  if (stray !== undefined) throw new KubectlError(`all resources must be specified before taint changes: ${stray}`);
  const [type, ...names] = resources;
  if (type === undefined) throw new KubectlError('one or more resources must be specified as <resource> <name>');
  if (specs.length === 0) throw new KubectlError('at least one taint update is required');
  const changes = parseTaints(specs, path);
  const mapping = await invocation.mapping(type.toLowerCase());
  if (mapping.kind !== 'Node') throw new KubectlError(`invalid resource type ${type.toLowerCase()}, only node types are supported`);
  const both = changes.add.flatMap((added) =>
    changes.remove
      .filter(({ key, effect }) => key === added.key && (!effect || effect === added.effect))
      .map(({ key, effect }) => `${key}=${effect}`),
  );
  if (both.length > 0)
    throw new KubectlError(`can not both modify and remove the following taint(s) in the same command: ${both.join(', ')}`);
  if (flags.bool('all') && flags.string('selector'))
    throw new KubectlError("setting 'all' parameter with a non empty selector is prohibited");
  if (!flags.bool('all') && !flags.string('selector') && names.length === 0)
    throw new KubectlError("at least one resource name must be specified since 'all' parameter is not set");
  return { names, changes };
}

function parseTaints(specs: readonly string[], path: string): TaintChanges {
  const add: TaintSpec[] = [];
  const remove: TaintSpec[] = [];
  for (const spec of specs) {
    if (spec.endsWith('-')) {
      remove.push(parseTaint(spec.slice(0, -1), path));
      continue;
    }
    const parsed = parseTaint(spec, path);
    if (!parsed.effect) throw new UsageError(path, `invalid taint spec: ${spec}`);
    if (add.some(({ key, effect }) => key === parsed.key && effect === parsed.effect))
      throw new UsageError(
        path,
        `duplicated taints with the same key and effect: {${parsed.key} ${parsed.value ?? ''} ${parsed.effect} <nil>}`,
      );
    add.push(parsed);
  }
  return { add, remove };
}

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

function parseTaint(spec: string, path: string): TaintSpec {
  const invalid = (why = ''): UsageError => new UsageError(path, `invalid taint spec: ${spec}${why}`);
  const [left = '', effect, ...more] = spec.split(':');
  if (more.length > 0) throw invalid();
  if (effect !== undefined && !effects.includes(effect))
    throw new UsageError(path, `invalid taint effect: ${effect}, unsupported taint effect`);
  const [key = '', value, ...others] = effect === undefined ? [left] : left.split('=');
  if (others.length > 0) throw invalid();
  const findings = [...isLabelKey(key), ...(value === undefined ? [] : isLabelValue(value))];
  if (findings.length > 0) throw invalid(`, ${findings.join('; ')}`);
  return { key, effect: effect ?? '', ...(value && { value }) };
}

const matches = (a: TaintSpec, b: TaintSpec): boolean => a.key === b.key && (!b.effect || a.effect === b.effect);

async function taintOne(invocation: Invocation, info: LoadedInfo, { add, remove }: TaintChanges): Promise<void> {
  const { flags, client } = invocation;
  const { mapping, name, object } = info;
  const old = mapsField(object, 'spec', 'taints').map((each) => ({
    ...each,
    key: textField(each, 'key'),
    effect: textField(each, 'effect'),
  }));
  const overwrite = flags.bool('overwrite');
  const taken = add.filter((added) => old.some((each) => matches(each, added)));
  if (!overwrite && taken.length > 0)
    throw new KubectlError(
      `node ${name} already has ${taken.map(({ key }) => key).join(',')} taint(s) with same effect(s) and --overwrite is false`,
    );
  const joined: TaintSpec[] = [...add, ...old.filter((each) => !add.some((added) => matches(each, added)))];
  const added = joined.length !== old.length;
  const missing = remove.filter((gone) => !joined.some((each) => matches(each, gone)));
  throwAll(missing.map(({ key, effect }) => new KubectlError(`taint "${effect ? `${key}:${effect}` : key}" not found`)));
  const taints = joined.filter((each) => !remove.some((gone) => matches(each, gone)));
  const operation = (added && remove.length > 0) || overwrite ? 'modified' : added ? 'tainted' : 'untainted';
  const patch = { spec: { taints: taints.length > 0 ? taints : null } };
  const query = writeQuery(flags, { validate: directiveOf(flags) });
  const result =
    dryRunOf(flags) === 'client' ? object : await client.patch(mapping, '', name, 'application/strategic-merge-patch+json', patch, query);
  await invocation.print((await operationPrinter(invocation, operation)).print(result));
}
