// The kubeconfig file: which cluster, user and namespace a command speaks of (client-go/tools/clientcmd).
import { lookup } from '../apimachinery/dictionary.ts';
import { isMap } from '../apimachinery/fmt.ts';
import { parseGoDuration } from '../apimachinery/go-duration.ts';
import { readYaml, YamlError } from '../apimachinery/yaml.ts';
import { writeYaml } from '../apimachinery/yaml-writer.ts';
import { ADMIN_TOKEN } from '../client-go/transport.ts';
import type { Process } from '../shell/process.ts';
import { ConfigurationError, KubectlError } from './errors.ts';
import type { Flags } from './flags.ts';

export interface Context {
  readonly cluster?: string;
  readonly user?: string;
  readonly namespace?: string;
}

type Entries<T> = ReadonlyMap<string, T>;
type Fields = Readonly<Record<string, unknown>>;

export interface Kubeconfig {
  readonly clusters: Entries<Fields>;
  readonly contexts: Entries<Context>;
  readonly users: Entries<Fields>;
  readonly currentContext: string;
}

export const serverAddress = 'https://127.0.0.1:6443';

const defaultConfig: Kubeconfig = {
  clusters: new Map([['kubernetes', { 'insecure-skip-tls-verify': true, server: serverAddress }]]),
  contexts: new Map([['kubernetes-admin@kubernetes', { cluster: 'kubernetes', user: 'kubernetes-admin' }]]),
  users: new Map([['kubernetes-admin', { token: ADMIN_TOKEN }]]),
  currentContext: 'kubernetes-admin@kubernetes',
};

/** Where the file is: --kubeconfig, $KUBECONFIG, ~/.kube/config. */
export function kubeconfigPath(process: Process, flags: Flags): string {
  return flags.string('kubeconfig') || process.env.get('KUBECONFIG')?.split(':')[0] || `${process.env.get('HOME') ?? ''}/.kube/config`;
}

/** The file as it stands; a cluster's own admin where there is none yet. */
export function loadKubeconfig(process: Process, flags: Flags): Kubeconfig {
  const path = kubeconfigPath(process, flags);
  const text = process.files.read(path);
  if (text === undefined) {
    if (flags.changed('kubeconfig')) throw new KubectlError(`stat ${path}: no such file or directory`);
    return defaultConfig;
  }
  return parseKubeconfig(text, path);
}

function parseKubeconfig(source: string, path: string): Kubeconfig {
  let value: unknown;
  try {
    value = readYaml(source);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new KubectlError(`error loading config file "${path}": ${error.message}`);
  }
  const config = isMap(value) ? value : {};
  return {
    clusters: entries(config.clusters, 'cluster', (fields) => fields),
    contexts: entries(config.contexts, 'context', contextOf),
    users: entries(config.users, 'user', (fields) => fields),
    currentContext: text(config['current-context']),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const contextOf = (fields: Fields): Context => ({
  cluster: text(fields.cluster),
  user: text(fields.user),
  ...(text(fields.namespace) && { namespace: text(fields.namespace) }),
});

function entries<T>(list: unknown, field: string, read: (fields: Fields) => T): Map<string, T> {
  const items = Array.isArray(list) ? list.filter(isMap) : [];
  return new Map(
    items.map((item) => {
      const fields = lookup(item, field);
      return [text(item.name), read(isMap(fields) ? fields : {})];
    }),
  );
}

/** The file's content as one value, as `kubectl config view --raw` shows it. */
export function kubeconfigValue(config: Kubeconfig): Fields {
  const list = <T>(from: Entries<T>, field: string) =>
    [...from].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ({ name, [field]: value }));
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: list(config.clusters, 'cluster'),
    contexts: list(config.contexts, 'context'),
    'current-context': config.currentContext,
    users: list(config.users, 'user'),
  };
}

export function saveKubeconfig(process: Process, flags: Flags, config: Kubeconfig): void {
  const path = process.files.resolve(kubeconfigPath(process, flags));
  const directory = path.slice(0, path.lastIndexOf('/')) || '/';
  if (!process.files.isDirectory(directory)) process.files.mkdir(directory);
  process.files.write(path, writeYaml(kubeconfigValue(config)));
}

/** What a request needs: where to, as whom, in which namespace. */
export interface ClientConfig {
  readonly server: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly namespace: string;
  /** Whether the namespace was given with -n. */
  readonly enforceNamespace: boolean;
  /** How long a request may take, in milliseconds; 0 is without end. */
  readonly timeout: number;
}

/** @throws ConfigurationError where the context is not there. */
export function clientConfig(process: Process, flags: Flags): ClientConfig {
  const timeout = parseTimeout(flags.global('request-timeout'));
  const config = loadKubeconfig(process, flags);
  const name = flags.global('context') || config.currentContext;
  const context = config.contexts.get(name);
  if (name && !context) throw new ConfigurationError(`context was not found for specified context: ${name}`);
  const cluster = config.clusters.get(flags.global('cluster') || context?.cluster || '');
  if (flags.global('cluster') && !cluster) throw new KubectlError(`no server found for cluster "${flags.global('cluster')}"`);
  const userName = flags.global('user') || context?.user || '';
  const user = config.users.get(userName);
  if (flags.global('user') && !user) throw new KubectlError(`auth info "${userName}" does not exist`);
  const token = flags.global('token') || text(user?.token);
  return {
    server: flags.global('server') || text(cluster?.server) || 'http://localhost:8080',
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...impersonation(flags) },
    namespace: flags.global('namespace') || context?.namespace || 'default',
    enforceNamespace: flags.global('namespace') !== '',
    timeout,
  };
}

function impersonation(flags: Flags): Record<string, string> {
  const user = flags.global('as');
  const groups = flags.list('as-group');
  if (!user && (groups.length > 0 || flags.global('as-uid')))
    throw new KubectlError('requesting uid, groups or user-extra for  without impersonating a user');
  return {
    ...(user && { 'impersonate-user': user }),
    ...(groups.length > 0 && { 'impersonate-group': groups.join(',') }),
    ...(flags.global('as-uid') && { 'impersonate-uid': flags.global('as-uid') }),
  };
}

/** Seconds, or a duration as Go writes it (clientcmd.ParseTimeout). */
function parseTimeout(value: string): number {
  const ms = /^\+?\d+$/.test(value) ? Number(value) * 1000 : parseGoDuration(value);
  if (ms !== undefined) return ms;
  throw new KubectlError(
    'Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)',
  );
}
