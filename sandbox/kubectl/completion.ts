// Completion as `kubectl completion bash` gives it: commands, flags and their values, resource types, names from the cluster.
import { isMap } from '../apimachinery/fmt.ts';
import type { Handler } from '../client-go/transport.ts';
import type { Candidate, Completer } from '../shell/completion.ts';
import { byHost } from '../time/host.ts';
import { commands } from './commands.ts';
import type { Mapping, RestMapper } from './discovery.ts';
import { type FlagSpec, globalFlags } from './flags.ts';
import { type CommandEntry, mapperOf } from './invocation.ts';
import { pathOf, RestClient } from './rest.ts';

/** Commands whose first argument is a kind of object, and the rest names of it. */
const TAKE_RESOURCES = new Set([
  'get',
  'describe',
  'delete',
  'edit',
  'label',
  'annotate',
  'patch',
  'scale',
  'expose',
  'wait',
  'autoscale',
  'explain',
  'status',
  'history',
  'undo',
  'pause',
  'resume',
  'restart',
  'image',
  'env',
  'selector',
]);
/** Commands that speak of nodes alone. */
const TAKE_NODES = new Set(['cordon', 'uncordon', 'drain', 'taint']);
const TAKE_PODS = new Set(['logs', 'exec', 'attach', 'port-forward', 'cp', 'debug']);

const FLAG_VALUES: Readonly<Record<string, readonly string[]>> = {
  output: ['wide', 'yaml', 'json', 'name', 'jsonpath=', 'custom-columns=', 'go-template='],
  cascade: ['background', 'foreground', 'orphan'],
  'dry-run': ['client', 'server', 'none'],
  type: ['strategic', 'merge', 'json'],
  validate: ['strict', 'warn', 'ignore'],
};

export function newKubectlCompleter(handler: Handler, namespaceNow: () => string): Completer {
  const client = new RestClient(handler, { headers: { 'kubectl-command': 'kubectl __complete' }, warn: async () => {} });

  const names = async (mapping: Mapping, namespace: string): Promise<Candidate[]> => {
    const list = await client.request({ method: 'GET', path: pathOf(mapping, namespace), query: { limit: '500' } });
    const items: unknown[] = isMap(list) && Array.isArray(list.items) ? list.items : [];
    return items.flatMap((item) =>
      isMap(item) && isMap(item.metadata) && typeof item.metadata.name === 'string' ? [{ text: item.metadata.name }] : [],
    );
  };

  const resourceTypes = (mapper: RestMapper): Candidate[] =>
    mapper.mappings
      .filter(({ verbs }) => verbs.includes('list'))
      .map(({ resource, group }) => ({ text: resource, ...(group && { detail: group }) }));

  return async (words) => {
    try {
      return await completeArguments(words.slice(1));
    } catch {
      // Completion that fails says nothing: the command itself will say what is wrong.
      return [];
    }
  };

  async function completeArguments(args: readonly string[]): Promise<readonly Candidate[] | undefined> {
    const last = args.at(-1) ?? '';
    const { entry, depth, flags } = await findCommand(args.slice(0, -1));
    const mapper = await mapperOf(handler, client);
    const namespace = flagValue(args, 'namespace', 'n') ?? namespaceNow();
    const [flag, partial] = /^--([\w-]+)=(.*)$/.exec(last)?.slice(1) ?? [];
    if (flag !== undefined && partial !== undefined)
      return (await flagValues(flag, mapper))?.map(({ text, ...rest }) => ({ ...rest, text: `--${flag}=${text}` }));
    const before = specOf(args.at(-2) ?? '', flags);
    if (before && before.type !== 'bool' && before.noValue === undefined) return flagValues(before.name, mapper);
    if (last.startsWith('-'))
      return flags.map(({ name, type }) => (type === 'bool' ? { text: `--${name}` } : { text: `--${name}=`, open: true }));
    if (!entry || entry.subcommands) return (entry?.subcommands ?? commands).map(({ name }) => ({ text: name }));
    const operands = operandsOf(args.slice(0, -1), flags).slice(depth);
    if (TAKE_NODES.has(entry.name)) return names(mapper.resourceFor('nodes'), '');
    if (TAKE_PODS.has(entry.name)) return names(mapper.resourceFor('pods'), namespace);
    if (!TAKE_RESOURCES.has(entry.name)) return undefined;
    const slash = last.indexOf('/');
    if (slash > 0)
      return (await names(mapper.resourceFor(last.slice(0, slash)), namespace)).map(({ text }) => ({
        text: last.slice(0, slash + 1) + text,
      }));
    const [type] = operands;
    if (type === undefined || entry.name === 'explain') return resourceTypes(mapper);
    return type.includes('/') ? [] : (await Promise.all(type.split(',').map((word) => names(mapper.resourceFor(word), namespace)))).flat();
  }

  async function flagValues(flag: string, mapper: RestMapper): Promise<readonly Candidate[] | undefined> {
    if (flag === 'namespace') return names(mapper.resourceFor('namespaces'), '');
    if (flag === 'filename') return undefined;
    return FLAG_VALUES[flag]?.map((text) => ({ text, open: text.endsWith('=') })) ?? [];
  }
}

interface Found {
  readonly entry: CommandEntry | undefined;
  /** How many words name the command. */
  readonly depth: number;
  readonly flags: readonly FlagSpec[];
}

async function findCommand(args: readonly string[]): Promise<Found> {
  let entry: CommandEntry | undefined;
  let depth = 0;
  for (const word of operandsOf(args, globalFlags)) {
    const next = (entry ? (entry.subcommands ?? []) : commands).find(({ name, aliases }) => name === word || aliases?.includes(word));
    if (!next) break;
    entry = next;
    depth += 1;
  }
  const command = entry?.load ? await byHost(entry.load()) : undefined;
  return { entry, depth, flags: [...(command?.flags ?? []), ...globalFlags] };
}

const specOf = (word: string, flags: readonly FlagSpec[]): FlagSpec | undefined =>
  flags.find(({ name, shorthand }) => word === `--${name}` || (shorthand && word === `-${shorthand}`));

/** The words that are neither flags nor flags' values. */
function operandsOf(args: readonly string[], flags: readonly FlagSpec[]): string[] {
  const operands: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i] ?? '';
    if (!word.startsWith('-') || word === '-') operands.push(word);
    else {
      const spec = specOf(word, flags);
      if (spec && spec.type !== 'bool' && spec.noValue === undefined) i += 1;
    }
  }
  return operands;
}

function flagValue(args: readonly string[], name: string, shorthand: string): string | undefined {
  for (const [i, word] of args.entries()) {
    if (word === `--${name}` || word === `-${shorthand}`) return args[i + 1] || undefined;
    const value = new RegExp(`^(?:--${name}=|-${shorthand}=?)(.+)$`).exec(word)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}
