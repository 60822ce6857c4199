// netstat of BusyBox 1.37 (networking/netstat.c): which ports are open in this network namespace.
import { isIPv6 } from '../../../apimachinery/addresses.ts';
import type { OpenPort } from '../../../network/host.ts';
import { formatAddress } from '../../../network/packet.ts';
import type { Command } from '../../process.ts';
import { notHere, parseOptions, tool } from '../../tools/options.ts';

/** Nobody here knows who opened what: that is refused. A connection that was just closed is gone at once, and has no TIME_WAIT. */
export const netstat: Command = tool(async ({ argv, host, stdout }) => {
  const options = parseOptions(argv, 'laentuwxrWp');
  for (const letter of 'rewxpW') if (options.has(letter)) throw notHere(`-${letter}`);
  if (!options.has('n')) throw notHere('names for addresses; -n, numbers,');
  const [listening, all] = [options.has('l'), options.has('a')];
  if (listening && all) throw notHere('-l with -a');
  const chosen = [...(options.has('t') ? ['TCP'] : []), ...(options.has('u') ? ['UDP'] : [])];
  // Without a choice it lists Unix sockets, too, of which there are none here.
  if (chosen.length === 0 && !all) throw notHere(listening ? '-l without -t or -u' : 'connections without -a, -t or -u');
  const protocols = chosen.length > 0 ? chosen : ['TCP', 'UDP'];
  const what = listening ? 'only servers' : all ? 'servers and established' : 'w/o servers';
  await stdout.write(`Active Internet connections (${what})\n`);
  await stdout.write(row('Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State'));
  for (const protocol of protocols) {
    const open = listening || all ? (host?.openPorts() ?? []).filter((each) => each.protocol === protocol) : [];
    for (const port of [...open].sort(inOrder)) await stdout.write(shown(port));
    const connected = listening ? [] : (host?.connections() ?? []).filter((each) => each.protocol === protocol);
    for (const { local, remote } of connected)
      await stdout.write(row(protocol.toLowerCase(), '0', '0', formatAddress(local), formatAddress(remote), 'ESTABLISHED'));
  }
  if (chosen.length > 0) return 0;
  await stdout.write(`Active UNIX domain sockets (${what})\nProto RefCnt Flags       Type       State         I-Node Path\n`);
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
