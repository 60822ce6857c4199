// nc of BusyBox 1.37: says less than OpenBSD's.

import { ConnectionReset, connect, DialError, Reader } from '../../../network/connect.ts';
import type { Connection } from '../../../network/host.ts';
import { Pipe } from '../../pipe.ts';
import type { Command, Process } from '../../process.ts';
import { type Options, parseOptions, tool, UsageError } from '../../tools/options.ts';
import { getAddrInfo } from '../getaddrinfo.ts';
import { nc as openbsd } from '../nc.ts';

export const nc: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'lkuvzw:p:nNe:i:', {}, {});
  if (options.has('l') && options.has('e')) return serve(process, options);
  if (options.has('l') || options.has('u')) return openbsd(process);
  const { host, clock, signal, stderr, stdin, stdout } = process;
  const [name, port] = options.operands;
  if (name === undefined || port === undefined) throw new UsageError('missing host or port');
  const found = await getAddrInfo(process, name);
  const address = typeof found === 'string' ? undefined : found[0];
  if (address === undefined || !host) {
    await stderr.write(`nc: bad address '${name}'\n`);
    return 1;
  }
  const shown = name === address ? `${address} (${address}:${port})` : `${name} (${address}:${port})`;
  const wait = options.flags.get('w');
  const timeout = wait === undefined ? undefined : 1000 * Number(wait);
  try {
    const connection = await connect(
      host,
      'TCP',
      { address, port: Number(port) },
      { clock, signal, ...(timeout !== undefined && { timeout }) },
    );
    if (options.has('v')) await stderr.write(`${shown} open\n`);
    if (options.has('z')) {
      connection.close();
      return 0;
    }
    const reader = new Reader(connection, clock);
    const sent = (async () => {
      for await (const text of stdin) connection.send(text);
      connection.end();
    })();
    sent.catch(() => {});
    for (;;) {
      const text = await reader.read({ signal });
      if (text === undefined) break;
      await stdout.write(text);
    }
    connection.close();
    return 0;
  } catch (error) {
    if (error instanceof ConnectionReset) return 1;
    if (!(error instanceof DialError)) throw error;
    // With -z a refusal is told by the exit status alone.
    if (options.has('z') && error.kind === 'refused') return 1;
    const why = error.kind === 'refused' ? 'Connection refused' : error.kind === 'timeout' ? 'Connection timed out' : 'Host is unreachable';
    if (options.has('v') || error.kind !== 'timeout') await stderr.write(`nc: ${shown}: ${why}\n`);
    else await stderr.write('nc: timed out\n');
    return 1;
  }
});

/** -e: a program of its own for each connection, whose input and output are the connection's. */
async function serve(process: Process, options: Options): Promise<number> {
  const { host, signal, stderr } = process;
  const port = Number(options.flags.get('p') ?? options.operands[0]);
  const words = (options.flags.get('e') ?? '').split(' ').concat(options.flags.has('p') ? options.operands : options.operands.slice(1));
  if (!host || !Number.isInteger(port)) throw new UsageError('missing port');
  let over: () => void = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    over = resolve;
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const listening = host.listen('TCP', port, (connection) => {
    attend(process, words, connection).then(options.has('k') ? () => {} : over, () => connection.close());
  });
  if (!listening) {
    await stderr.write('nc: bind: Address already in use\n');
    return 1;
  }
  try {
    await ended;
    return 0;
  } finally {
    listening.close();
  }
}

async function attend(process: Process, words: readonly string[], connection: Connection): Promise<void> {
  const stdin = new Pipe();
  connection.receive({
    data: (text) => void stdin.write(text).catch(() => {}),
    end: () => stdin.end(),
    reset: () => stdin.end(),
  });
  await process.exec(words, { stdin: stdin.read(), stdout: { write: async (text) => connection.send(text) } });
  connection.close();
}
