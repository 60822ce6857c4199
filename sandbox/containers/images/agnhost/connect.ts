// agnhost connect (test/images/agnhost/connect/connect.go): says how an attempt to connect ends.
import { parseGoDuration } from '../../../apimachinery/go-duration.ts';
import { ConnectionReset, DialError, connect as open, Reader } from '../../../network/connect.ts';
import type { Command } from '../../../shell/process.ts';
import { getAddrInfo } from '../../../shell/programs/getaddrinfo.ts';
import { hostPort } from '../../http.ts';
import { goFlags } from '../go-flags.ts';

export const connect: Command = async (process) => {
  const { argv, host, clock, stderr, signal } = process;
  const words = argv.slice(2);
  const flags = goFlags(words);
  const to = words.find((word, i) => !word.startsWith('-') && !/^--?[\w-]+$/.test(words[i - 1] ?? '')) ?? words.at(-1) ?? '';
  const fail = async (text: string) => {
    await stderr.write(`${text}\n`);
    return 1;
  };
  const [, name = '', port] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(to) ?? [];
  if (port === undefined || !host) return fail(`UNKNOWN: address ${to}: missing port in address`);
  const protocol = (flags.get('protocol') ?? 'tcp').toUpperCase();
  if (protocol !== 'TCP' && protocol !== 'UDP' && protocol !== 'SCTP') return fail(`Unsupported protocol ${protocol}`);
  const addresses = await getAddrInfo(process, name);
  const [address] = typeof addresses === 'string' ? [] : addresses;
  if (address === undefined) return fail(`DNS: lookup ${name}: no such host`);
  const timeout = parseGoDuration(flags.get('timeout') ?? '0') || undefined;
  const limits = { clock, signal, ...(timeout !== undefined && { timeout }) };
  let way = '';
  try {
    const connection = await open(host, protocol, { address, port: Number(port) }, limits);
    if (protocol === 'TCP') {
      connection.close();
      return 0;
    }
    way = `${hostPort(connection.local)}->${hostPort(connection.remote)}`;
    const reader = new Reader(connection, clock);
    connection.send(`${flags.get(`${protocol.toLowerCase()}-data`) ?? 'hostname'}\n`);
    await reader.read({ signal, ...(timeout !== undefined && { timeout }) });
    connection.close();
    return 0;
  } catch (error) {
    if (signal.aborted) throw error;
    const isUdp = protocol === 'UDP' && way !== '';
    if (error instanceof ConnectionReset && isUdp) return fail(`REFUSED: read udp ${way}: read: connection refused`);
    if (!(error instanceof DialError)) throw error;
    if (error.kind === 'timeout') return fail(isUdp ? `TIMEOUT: read udp ${way}: i/o timeout` : 'TIMEOUT');
    if (error.kind === 'refused') return fail('REFUSED');
    return fail(`OTHER: dial ${protocol.toLowerCase()} ${address}:${port}: connect: no route to host`);
  }
};
