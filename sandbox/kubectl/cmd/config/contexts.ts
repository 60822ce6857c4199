// kubectl config: contexts (kubectl/pkg/cmd/config).
import { sprint } from '../../../apimachinery/fmt.ts';
import { byHost } from '../../../time/host.ts';
import { KubectlError, throwAll } from '../../errors.ts';
import { boolFlag, stringFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { type Context, type Kubeconfig, kubeconfigPath, loadKubeconfig, saveKubeconfig } from '../../kubeconfig.ts';
import { newTabWriter } from '../../printers/tabwriter.ts';

/** The file as this call finds it, and how it is written back. */
export const open = ({ process, flags }: Invocation): Kubeconfig => loadKubeconfig(process, flags);
export const save = ({ process, flags }: Invocation, config: Kubeconfig): void => saveKubeconfig(process, flags, config);
export const pathOf = ({ process, flags }: Invocation): string => process.files.resolve(kubeconfigPath(process, flags));

/** helpErrorf: the command's help, then the error. */
export async function unexpected(invocation: Invocation, word = 'Unexpected'): Promise<KubectlError> {
  await showHelp(invocation);
  return new KubectlError(`${word} args: ${sprint(invocation.args)}`);
}

export async function showHelp(invocation: Invocation): Promise<void> {
  const { helpText } = await byHost(import('../../help.ts'));
  await invocation.print(helpText(invocation.path));
}

export async function only(invocation: Invocation): Promise<string> {
  const [name, ...more] = invocation.args;
  if (name === undefined || more.length > 0) throw await unexpected(invocation);
  return name;
}

export const without = <T>(entries: ReadonlyMap<string, T>, name: string): Map<string, T> =>
  new Map([...entries].filter(([other]) => other !== name));

export const currentContext: KubectlCommand = {
  flags: [],
  async run(invocation) {
    const name = open(invocation).currentContext;
    if (!name) throw new KubectlError('current-context is not set');
    await invocation.print(`${name}\n`);
    return 0;
  },
};

export const getContexts: KubectlCommand = {
  flags: [boolFlag('no-headers'), stringFlag('output', 'o')],
  async run(invocation) {
    const { flags, args } = invocation;
    const output = flags.string('output');
    if (!['', 'name'].includes(output))
      throw new KubectlError(`--output ${output} is not available in kubectl config get-contexts; resetting to default output format`);
    const { contexts, currentContext: current } = open(invocation);
    const names = (args.length > 0 ? args.filter((name) => contexts.has(name)) : [...contexts.keys()]).sort();
    const table = newTabWriter();
    if (!flags.bool('no-headers') && !output) table.write('CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n');
    for (const name of names) {
      const { cluster = '', user = '', namespace = '' } = contexts.get(name) ?? {};
      table.write(output ? `${name}\n` : `${name === current ? '*' : ' '}\t${name}\t${cluster}\t${user}\t${namespace}\n`);
    }
    await invocation.print(table.flush());
    throwAll(args.filter((name) => !contexts.has(name)).map((name) => new KubectlError(`context ${name} not found`)));
    return 0;
  },
};

export const useContext: KubectlCommand = {
  flags: [],
  async run(invocation) {
    const name = await only(invocation);
    const config = open(invocation);
    if (!name) throw new KubectlError('empty context names are not allowed');
    if (!config.contexts.has(name)) throw new KubectlError(`no context exists with the name: "${name}"`);
    save(invocation, { ...config, currentContext: name });
    await invocation.print(`Switched to context "${name}".\n`);
    return 0;
  },
};

export const setContext: KubectlCommand = {
  flags: [boolFlag('current')],
  async run(invocation) {
    const { flags, args } = invocation;
    const [given = '', ...more] = args;
    if (more.length > 0) throw await unexpected(invocation);
    const current = flags.bool('current');
    if (!given && !current) throw new KubectlError('you must specify a non-empty context name or --current');
    if (given && current) throw new KubectlError('you cannot specify both a context name and --current');
    const config = open(invocation);
    if (current && !config.currentContext) throw new KubectlError('no current context is set');
    const name = current ? config.currentContext : given;
    const old = config.contexts.get(name);
    const field = (flag: string, before: string | undefined): string => (flags.changed(flag) ? flags.string(flag) : (before ?? ''));
    const namespace = field('namespace', old?.namespace);
    const context: Context = {
      cluster: field('cluster', old?.cluster),
      user: field('user', old?.user),
      ...(namespace && { namespace }),
    };
    save(invocation, { ...config, contexts: new Map([...config.contexts, [name, context]]) });
    await invocation.print(`Context "${name}" ${old ? 'modified' : 'created'}.\n`);
    return 0;
  },
};

export const renameContext: KubectlCommand = {
  flags: [],
  async run(invocation) {
    const [name = '', next, ...more] = invocation.args;
    if (next === undefined || more.length > 0) throw await unexpected(invocation);
    if (!next) throw new KubectlError('You must specify a new non-empty context name');
    const config = open(invocation);
    const context = config.contexts.get(name);
    const path = pathOf(invocation);
    if (!context) throw new KubectlError(`cannot rename the context "${name}", it's not in ${path}`);
    if (config.contexts.has(next))
      throw new KubectlError(`cannot rename the context "${name}", the context "${next}" already exists in ${path}`);
    save(invocation, {
      ...config,
      contexts: new Map([...without(config.contexts, name), [next, context]]),
      currentContext: config.currentContext === name ? next : config.currentContext,
    });
    await invocation.print(`Context "${name}" renamed to "${next}".\n`);
    return 0;
  },
};

export const deleteContext: KubectlCommand = {
  flags: [],
  async run(invocation) {
    const [name, ...more] = invocation.args;
    if (name === undefined || more.length > 0) {
      await showHelp(invocation);
      return 0;
    }
    const config = open(invocation);
    const path = pathOf(invocation);
    if (!config.contexts.has(name)) throw new KubectlError(`cannot delete context ${name}, not in ${path}`);
    if (config.currentContext === name)
      await invocation.printError(
        'warning: this removed your active context, use "kubectl config use-context" to select a different one\n',
      );
    save(invocation, { ...config, contexts: without(config.contexts, name) });
    await invocation.print(`deleted context ${name} from ${path}\n`);
    return 0;
  },
};
