// What stands behind `kubectl config`.
import type { CommandEntry } from '../../invocation.ts';

const contexts = async () => import('./contexts.ts');
const entries = async () => import('./entries.ts');

export const configSubcommands: readonly CommandEntry[] = [
  { name: 'view', load: async () => (await entries()).view },
  { name: 'set-cluster', load: async () => (await import('./set-entries.ts')).setCluster },
  { name: 'set-credentials', load: async () => (await import('./set-entries.ts')).setCredentials },
  { name: 'set-context', load: async () => (await contexts()).setContext },
  { name: 'set', load: async () => (await entries()).set },
  { name: 'unset', load: async () => (await entries()).unset },
  { name: 'current-context', load: async () => (await contexts()).currentContext },
  { name: 'use-context', aliases: ['use'], load: async () => (await contexts()).useContext },
  { name: 'get-contexts', load: async () => (await contexts()).getContexts },
  { name: 'get-clusters', load: async () => (await entries()).getClusters },
  { name: 'get-users', load: async () => (await entries()).getUsers },
  { name: 'delete-cluster', load: async () => (await entries()).deleteCluster },
  { name: 'delete-context', load: async () => (await contexts()).deleteContext },
  { name: 'delete-user', load: async () => (await entries()).deleteUser },
  { name: 'rename-context', load: async () => (await contexts()).renameContext },
];
