// Programs of the network, by name. Each is loaded when it is first used; virtual time stands still meanwhile.
import { byHost } from '../../time/host.ts';
import type { Command } from '../process.ts';

const lazily =
  (load: () => Promise<Command>): Command =>
  async (process) =>
    (await byHost(load()))(process);

export const programs: ReadonlyMap<string, Command> = new Map([
  ['curl', lazily(async () => (await import('./curl/curl.ts')).curl)],
  ['dig', lazily(async () => (await import('./bind/dig.ts')).dig)],
  ['host', lazily(async () => (await import('./bind/host.ts')).host)],
  ['nc', lazily(async () => (await import('./nc.ts')).nc)],
  ['nslookup', lazily(async () => (await import('./bind/nslookup.ts')).nslookup)],
]);
