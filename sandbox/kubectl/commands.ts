// Every command, in the order in which kubectl registers them, which is also the order of its suggestions.
import { createSubcommands } from './cmd/create/subcommands.ts';
import type { CommandEntry } from './invocation.ts';

export const commands: readonly CommandEntry[] = [
  { name: 'create', subcommands: createSubcommands, load: async () => (await import('./cmd/create/create.ts')).create },
  { name: 'get', load: () => import('./get/get.ts') },
  { name: 'delete', load: async () => (await import('./cmd/delete.ts')).deleteCommand },
  { name: 'describe', load: () => import('./describe/describe.ts') },
  { name: 'apply', load: async () => (await import('./cmd/apply.ts')).apply },
];
