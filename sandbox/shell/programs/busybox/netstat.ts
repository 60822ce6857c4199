// netstat of BusyBox 1.37 (networking/netstat.c): which ports are open in this network namespace.
import { isIPv6 } from '../../../apimachinery/addresses.ts';
import type { OpenPort } from '../../../network/host.ts';
import type { Command } from '../../process.ts';
import { notHere, parseOptions, tool } from '../../tools/options.ts';

/** The sandbox's network keeps no list of connections that a namespace could show, and none of who opened what: those are refused. */
export const netstat: Command = tool(async ({ argv, host, stdout }) => {
  const options = parseOptions(argv, 'laentuwxrWp');
  for (const letter of 'arewxpW') if (options.has(letter)) throw notHere(`-${letter}`);
  if (!options.has('l')) throw notHere('a list of connections; -l, of what listens,');
  if (!options.has('n')) throw notHere('-l without -n');
  const protocols = [...(options.has('t') ? ['TCP'] : []), ...(options.has('u') ? ['UDP'] : [])];
  // Without a choice it would list Unix sockets, too.
  if (protocols.length === 0) throw notHere('-l without -t or -u');
  await stdout.write('Active Internet connections (only servers)\n');
  await stdout.write(row('Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State'));
  const open = (host?.openPorts() ?? []).filter(({ protocol }) => protocols.includes(protocol));
  for (const port of open.sort(inOrder)) await stdout.write(shown(port));
  return 0;
});

/** The kernel's files in turn, IPv4 before IPv6; within one, here by number. */
const inOrder = (a: OpenPort, b: OpenPort): number =>
  a.protocol.localeCompare(b.protocol) || Number(isSix(a)) - Number(isSix(b)) || a.port - b.port;

/** A socket for all addresses is one of IPv6 that takes IPv4, too. */
const isSix = ({ address }: OpenPort): boolean => address === undefined || isIPv6(address);

function shown(open: OpenPort): string {
  const any = isSix(open) ? '::' : '0.0.0.0';
  const state = open.protocol === 'TCP' ? 'LISTEN' : '';
  return row(open.protocol.toLowerCase(), '0', '0', `${open.address ?? any}:${open.port}`, `${any}:*`, state);
}

const row = (protocol: string, received: string, sent: string, local: string, foreign: string, state: string): string =>
  `${protocol.padEnd(5)} ${received.padStart(6)} ${sent.padStart(6)} ${local.padEnd(23)} ${foreign.padEnd(23)} ${state.padEnd(12)}\n`;
