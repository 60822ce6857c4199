// The learner's machine on the cluster's network: programs that use it, and the files that they read.
import { asCommand } from '../containers/as-command.ts';
import { agnhostProgram } from '../containers/images/agnhost/agnhost.ts';
import type { Host } from '../network/host.ts';
import { ProcessSockets } from '../network/sockets.ts';
import type { Command } from '../shell/process.ts';
import { programs } from '../shell/programs/index.ts';

export interface LearnersMachine {
  readonly programs: ReadonlyMap<string, Command>;
  readonly sockets: (exit: AbortSignal) => Host;
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
}

export const learnersMachine = (host: Host): LearnersMachine => ({
  programs: new Map([...programs, ['agnhost', asCommand(agnhostProgram, 'learner')]]),
  sockets: (exit) => new ProcessSockets(host, exit, 'command'),
  files: {
    '/etc/hosts': '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n',
    '/etc/resolv.conf': `nameserver ${host.addresses[0]}\n`,
  },
});
