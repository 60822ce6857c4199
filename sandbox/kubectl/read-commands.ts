// The commands that only read: what is there, what it means, who may do what.
import type { CommandEntry } from './invocation.ts';

export const get: CommandEntry = { name: 'get', load: () => import('./get/get.ts') };
export const describe: CommandEntry = { name: 'describe', load: () => import('./describe/describe.ts') };
