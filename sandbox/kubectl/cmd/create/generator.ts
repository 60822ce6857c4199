// What the create subcommands have in common (kubectl/pkg/cmd/create/create.go): one name, one object, sent or only shown.
import { StatusError } from '../../../apimachinery/status.ts';
import { KubectlError, UsageError } from '../../errors.ts';
import { boolFlag, type FlagSpec } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { keepLastApplied } from '../../last-applied.ts';
import { typed } from '../../typed.ts';
import type { Unstructured } from '../../unstructured.ts';
import {
  directiveOf,
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  printFlags,
  resultPrinter,
  validateFlag,
  writeQuery,
} from '../../write-options.ts';

export const createFlags: readonly FlagSpec[] = [
  ...printFlags,
  dryRunFlag,
  validateFlag,
  fieldManagerFlag('kubectl-create'),
  boolFlag('save-config'),
];

/** NameFromCommandArgs. */
export function nameFromArgs({ args, argsBeforeDash, path }: Invocation): string {
  const count = argsBeforeDash < 0 ? args.length : argsBeforeDash;
  const [name] = args;
  if (count !== 1 || name === undefined) throw new UsageError(path, `exactly one NAME is required, got ${count}`);
  return name;
}

/** The words behind `--`, or behind the name. */
export const commandArgs = ({ args }: Invocation): readonly string[] => args.slice(1);

export interface Generator {
  readonly flags: readonly FlagSpec[];
  /** What a failure begins with: `failed to create deployment:`. Without it the server's answer is shown as it is. */
  readonly failure?: string | ((invocation: Invocation) => string);
  /** --save-config is taken, and nothing comes of it. */
  readonly ignoresSaveConfig?: true;
  build(name: string, invocation: Invocation): Unstructured | Promise<Unstructured>;
}

/** A create subcommand. */
export function createCommand(generator: Generator): KubectlCommand {
  return {
    flags: [...createFlags, ...generator.flags],
    run: async (invocation) => {
      const name = nameFromArgs(invocation);
      dryRunOf(invocation.flags);
      const printer = await resultPrinter(invocation, 'created');
      directiveOf(invocation.flags);
      const object = await generator.build(name, invocation);
      await invocation.print(printer.print(await createTyped(invocation, object, generator)));
      return 0;
    },
  };
}

async function createTyped(invocation: Invocation, object: Unstructured, { failure, ignoresSaveConfig }: Generator): Promise<Unstructured> {
  const { flags, client, config } = invocation;
  const mapping = (await invocation.mapper()).kindFor(String(object.apiVersion), String(object.kind));
  if (!mapping) throw new KubectlError(`no matches for kind "${String(object.kind)}" in version "${String(object.apiVersion)}"`);
  const placed = mapping.namespaced && config.enforceNamespace ? inNamespace(object, config.namespace) : object;
  const draft = keepLastApplied(typed(placed), flags.bool('save-config') && !ignoresSaveConfig);
  if (dryRunOf(flags) === 'client') return typed(draft);
  try {
    const created = await client.create(
      mapping,
      mapping.namespaced ? config.namespace : '',
      draft,
      writeQuery(flags, { validate: directiveOf(flags) }),
    );
    return typed(created);
  } catch (error) {
    if (!failure || !(error instanceof StatusError)) throw error;
    throw new KubectlError(`${typeof failure === 'string' ? failure : failure(invocation)} ${error.message}`);
  }
}

function inNamespace(object: Unstructured, namespace: string): Unstructured {
  const metadata = typeof object.metadata === 'object' ? object.metadata : {};
  return { ...object, metadata: { ...metadata, namespace } };
}

/** Each value once, in order. */
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
