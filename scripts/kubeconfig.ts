// The kubeconfig of a served cluster: its entries, and how they come into a kubeconfig that holds others (client-go's clientcmd).
import type { AdminCredentials } from './admin-credentials.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A kubeconfig, of which only the names are known. */
export interface Kubeconfig extends Fields {
  readonly clusters?: readonly Fields[];
  readonly users?: readonly Fields[];
  readonly contexts?: readonly Fields[];
  readonly 'current-context'?: string;
}

/** Names of its own, so that two clusters in one file do not meet. */
export interface Names {
  readonly cluster: string;
  readonly user: string;
  readonly context: string;
}

const ALONE: Names = { cluster: 'kubernetes', user: 'kubernetes-admin', context: 'kubernetes-admin@kubernetes' };

/** For a file with others: `endpointslice-lab-40123`, after the port. */
export function namesAmongOthers(address: string): Names {
  const name = `endpointslice-lab-${new URL(address).port}`;
  return { cluster: name, user: name, context: name };
}

/** A kubeconfig with one cluster; `address` is a URL. */
export function adminKubeconfig(address: string, { cert, token }: Pick<AdminCredentials, 'cert' | 'token'>, names = ALONE): Kubeconfig {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: names.cluster, cluster: { server: address, 'certificate-authority-data': Buffer.from(cert).toString('base64') } }],
    users: [{ name: names.user, user: { token } }],
    contexts: [{ name: names.context, context: { cluster: names.cluster, user: names.user } }],
    'current-context': names.context,
  };
}

const LISTS = ['clusters', 'users', 'contexts'] as const;

const without = (list: readonly Fields[] | undefined, name: string): readonly Fields[] => (list ?? []).filter((each) => each.name !== name);

/** The file with another's entries in it; those of the same names give way. */
export function merged(file: Kubeconfig, added: Kubeconfig): Kubeconfig {
  const lists = LISTS.map((list) => {
    const more = added[list] ?? [];
    const kept = more.reduce((rest: readonly Fields[], { name }) => without(rest, String(name)), file[list] ?? []);
    return [list, [...kept, ...more]];
  });
  return { ...file, ...Object.fromEntries(lists), 'current-context': added['current-context'] ?? '' };
}

/** The file without these entries; the context that was current before is so again, unless another has been chosen. */
export function unmerged(file: Kubeconfig, names: Names, previous: string): Kubeconfig {
  const current = file['current-context'] ?? '';
  return {
    ...file,
    clusters: without(file.clusters, names.cluster),
    users: without(file.users, names.user),
    contexts: without(file.contexts, names.context),
    'current-context': current === names.context ? previous : current,
  };
}
