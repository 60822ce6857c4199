// BusyBox's own programs of the network, where an image has them in place of the others.
import { byHost } from '../../../time/host.ts';
import type { Command } from '../../process.ts';

const lazily =
  (load: () => Promise<Command>): Command =>
  async (process) =>
    (await byHost(load()))(process);

export const busyboxPrograms: ReadonlyMap<string, Command> = new Map([
  ['nc', lazily(async () => (await import('./nc.ts')).nc)],
  ['netstat', lazily(async () => (await import('./netstat.ts')).netstat)],
  ['nslookup', lazily(async () => (await import('./nslookup.ts')).nslookup)],
  ['wget', lazily(async () => (await import('./wget.ts')).wget)],
]);
