// kubectl config: clusters, users, single properties, and the file as a whole (kubectl/pkg/cmd/config).
import { sprint } from '../../../apimachinery/fmt.ts';
import { KubectlError, UsageError } from '../../errors.ts';
import { booleanOf, boolFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { type Context, type Kubeconfig, kubeconfigValue } from '../../kubeconfig.ts';
import { printerFor } from '../../printers/print-flags.ts';
import type { Unstructured } from '../../unstructured.ts';
import { printFlags } from '../../write-options.ts';
import { only, open, pathOf, save, showHelp, unexpected, without } from './contexts.ts';

type Section = 'clusters' | 'users';

function listCommand(section: Section): KubectlCommand {
  return {
    flags: [],
    run: async (invocation) => {
      const names = [...open(invocation)[section].keys()].sort();
      await invocation.print(['NAME', ...names].map((name) => `${name}\n`).join(''));
      return 0;
    },
  };
}

export const getClusters = listCommand('clusters');
export const getUsers = listCommand('users');

function deleteCommand(section: Section, word: string, incomplete: (invocation: Invocation) => Promise<void>): KubectlCommand {
  return {
    flags: [],
    run: async (invocation) => {
      const [name, ...more] = invocation.args;
      if (name === undefined || more.length > 0) {
        await incomplete(invocation);
        return 0;
      }
      const config = open(invocation);
      const path = pathOf(invocation);
      if (!config[section].has(name)) throw new KubectlError(`cannot delete ${word} ${name}, not in ${path}`);
      save(invocation, { ...config, [section]: without(config[section], name) });
      await invocation.print(`deleted ${word} ${name} from ${path}\n`);
      return 0;
    },
  };
}

export const deleteCluster = deleteCommand('clusters', 'cluster', showHelp);
export const deleteUser = deleteCommand('users', 'user', async ({ path }) => {
  throw new UsageError(path, 'user to delete is required');
});

/** `contexts.kubernetes-admin@kubernetes.namespace` taken apart; names may hold dots. */
function locate(
  config: Kubeconfig,
  property: string,
): { readonly section: Section | 'contexts'; readonly name: string; readonly field: string } | undefined {
  const [section = '', ...rest] = property.split('.');
  if (section !== 'clusters' && section !== 'users' && section !== 'contexts') return undefined;
  const tail = rest.join('.');
  const known = [...config[section].keys()]
    .sort((a, b) => b.length - a.length)
    .find((name) => tail === name || tail.startsWith(`${name}.`));
  const name = known ?? (rest.slice(0, -1).join('.') || tail);
  return { section, name, field: tail.slice(name.length + 1) };
}

/** The file with one property set, or removed where there is no value. */
function withProperty(config: Kubeconfig, property: string, value: string | undefined): Kubeconfig {
  if (property === 'current-context') return { ...config, currentContext: value ?? '' };
  const place = locate(config, property);
  if (property === 'preferences' || property.startsWith('preferences.')) return config;
  if (!place) throw new KubectlError(`unable to parse ${property} after [] at api.Config`);
  if (!place.name) throw new KubectlError(`unable to locate path ${property}`);
  const { section, name, field } = place;
  if (!field && value !== undefined) throw new KubectlError(`can't set a map to a value: ${property}`);
  if (!field) return { ...config, [section]: without<Unstructured | Context>(config[section], name) };
  const { [field]: _, ...others }: Unstructured = { ...config[section].get(name) };
  if (value === undefined && !config[section].has(name)) throw new KubectlError(`current map key \`${name}\` is invalid`);
  if (field === 'insecure-skip-tls-verify' && value !== undefined && booleanOf(value) === undefined)
    throw new KubectlError(`strconv.ParseBool: parsing ${JSON.stringify(value)}: invalid syntax`);
  const stored = value === 'true' || value === 'false' ? value === 'true' : value;
  const entry = stored === undefined ? others : { ...others, [field]: stored };
  return { ...config, [section]: new Map<string, Unstructured | Context>([...config[section], [name, entry]]) };
}

export const set: KubectlCommand = {
  flags: [{ name: 'set-raw-bytes', type: 'bool', default: 'false' }],
  async run(invocation) {
    const [property = '', value, ...more] = invocation.args;
    if (value === undefined || more.length > 0) throw await unexpected(invocation);
    if (!value) throw new KubectlError('you cannot use set to unset a property');
    if (!property) throw new KubectlError('you must specify a property');
    save(invocation, withProperty(open(invocation), property, value));
    await invocation.print(`Property "${property}" set.\n`);
    return 0;
  },
};

export const unset: KubectlCommand = {
  flags: [],
  async run(invocation) {
    const property = await only(invocation);
    if (!property) throw new KubectlError('you must specify a property');
    save(invocation, withProperty(open(invocation), property, undefined));
    await invocation.print(`Property "${property}" unset.\n`);
    return 0;
  },
};

export const view: KubectlCommand = {
  flags: [...printFlags, boolFlag('merge', '', true), boolFlag('raw'), boolFlag('flatten'), boolFlag('minify')],
  async run(invocation) {
    const { flags, args, path, process } = invocation;
    if (args.length > 0) throw new UsageError(path, `unexpected arguments: ${sprint(args)}`);
    const config = flags.bool('minify') ? minified(open(invocation), flags.string('context')) : open(invocation);
    const shown = flags.bool('raw') || flags.bool('flatten') ? config : { ...config, users: redacted(config.users) };
    const printer = await printerFor(
      { output: flags.string('output') || 'yaml', template: flags.string('template'), files: process.files },
      '',
    );
    await invocation.print(printer.print(kubeconfigValue(shown)));
    return 0;
  },
};

const secrets = ['token', 'password'];

const redacted = (users: ReadonlyMap<string, Unstructured>): Map<string, Unstructured> =>
  new Map(
    [...users].map(([name, user]) => [
      name,
      Object.fromEntries(Object.entries(user).map(([field, value]) => [field, secrets.includes(field) ? 'REDACTED' : value])),
    ]),
  );

/** Only what the current context needs. */
function minified(config: Kubeconfig, wanted: string): Kubeconfig {
  const name = wanted || config.currentContext;
  if (!name) throw new KubectlError('current-context must exist in order to minify');
  const context = config.contexts.get(name);
  if (!context) throw new KubectlError(`cannot locate context ${name}`);
  const pick = <T>(entries: ReadonlyMap<string, T>, key: string | undefined): Map<string, T> =>
    new Map([...entries].filter(([other]) => other === key));
  if (context.cluster && !config.clusters.has(context.cluster)) throw new KubectlError(`cannot locate cluster ${context.cluster}`);
  if (context.user && !config.users.has(context.user)) throw new KubectlError(`cannot locate user ${context.user}`);
  return {
    currentContext: name,
    contexts: new Map([[name, context]]),
    clusters: pick(config.clusters, context.cluster),
    users: pick(config.users, context.user),
  };
}
