// nc, OpenBSD's, as Debian has it: -z -v -w -u -l -k -n -q -N; -t answers Telnet, which nobody speaks here.
import { ConnectionReset, connect, DialError, Reader } from '../../network/connect.ts';
import type { Connection } from '../../network/host.ts';
import type { Command, Process } from '../process.ts';
import { type Options, parseOptions, tool, UsageError } from '../tools/options.ts';
import { getAddrInfo } from './getaddrinfo.ts';

export const nc: Command = tool(async (process) => {
  const options = parseOptions(process.argv, '46dklNntuvzw:p:q:s:i:', {}, {});
  if (options.has('l')) return listen(process, options);
  const [name, ports] = options.operands;
  if (name === undefined || ports === undefined) {
    throw new UsageError(
      'usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]\n\t  [-m minttl] [-O length] [-P proxy_username] [-p source_port]\n\t  [-q seconds] [-s sourceaddr] [-T keyword] [-V rtable] [-W recvlimit]\n\t  [-w timeout] [-X proxy_protocol] [-x proxy_address[:port]]\n\t  [destination] [port]',
    );
  }
  const [first = 0, last = first] = ports.split('-').map(Number);
  if (!Number.isInteger(first) || first < 1 || first > 65_535) {
    await process.stderr.write(`nc: port number invalid: ${ports}\n`);
    return 1;
  }
  let status = 1;
  for (let port = first; port <= last; port++) {
    if ((await one(process, options, name, port)) === 0) status = 0;
  }
  return status;
});

const protocolOf = (options: Options) => (options.has('u') ? 'UDP' : 'TCP');

async function one(process: Process, options: Options, name: string, port: number): Promise<number> {
  const { stderr, host, clock, signal } = process;
  const family = options.has('4') ? 4 : options.has('6') ? 6 : 0;
  const found = await getAddrInfo(process, name, family);
  if (typeof found === 'string' || !host) {
    const why = found === 'again' ? 'Temporary failure in name resolution' : 'Name or service not known';
    await stderr.write(`nc: getaddrinfo for host "${name}" port ${port}: ${why}\n`);
    return 1;
  }
  const wait = options.flags.get('w');
  const timeout = wait === undefined ? undefined : 1000 * Number(wait);
  const protocol = protocolOf(options);
  const kind = protocol.toLowerCase();
  for (const address of found) {
    const shown = found[0] === name ? `${name} port ${port}` : `${name} (${address}) port ${port}`;
    try {
      const connection = await connect(host, protocol, { address, port }, { clock, signal, ...(timeout !== undefined && { timeout }) });
      const status = await converse(
        process,
        options,
        connection,
        `${name}${found[0] === name ? '' : ` (${address})`} ${port} port [${kind}/*]`,
        timeout,
      );
      connection.close();
      return status;
    } catch (error) {
      if (!(error instanceof DialError)) throw error;
      const words =
        error.kind === 'timeout'
          ? 'timed out: Operation now in progress'
          : `failed: ${error.kind === 'refused' ? 'Connection refused' : 'No route to host'}`;
      if (options.has('v')) await stderr.write(`nc: connect to ${shown} (${kind}) ${words}\n`);
    }
  }
  return 1;
}

async function converse(
  process: Process,
  options: Options,
  connection: Connection,
  what: string,
  timeout: number | undefined,
): Promise<number> {
  const { stderr, clock, signal } = process;
  if (options.has('z') && connection.protocol === 'UDP' && (await isRefused(process, connection))) return 1;
  if (options.has('v')) await stderr.write(`Connection to ${what} succeeded!\n`);
  if (options.has('z')) return 0;
  const reader = new Reader(connection, clock);
  const sent = options.has('d') ? Promise.resolve() : sendInput(process, options, connection);
  sent.catch(() => {});
  const quit = options.flags.get('q');
  for (;;) {
    try {
      const idle = timeout ?? (quit === undefined ? undefined : 1000 * Number(quit));
      const text = await reader.read({ signal, ...(idle !== undefined && { timeout: idle }) });
      if (text === undefined) return 0;
      await process.stdout.write(text);
    } catch (error) {
      if (error instanceof DialError) return 0;
      if (!(error instanceof ConnectionReset)) throw error;
      // A refused datagram ends it without a word.
      if (connection.protocol === 'UDP') return 0;
      await stderr.write('nc: read failed (0/3): Connection reset by peer\n');
      return 1;
    }
  }
}

/** With -z over UDP some datagrams are sent: who listens says nothing, who does not refuses. */
async function isRefused({ clock, signal }: Process, connection: Connection): Promise<boolean> {
  let refused = false;
  connection.receive({
    reset() {
      refused = true;
    },
  });
  for (let i = 0; i < 4 && !refused; i++) {
    connection.send('X');
    await clock.sleep(1000, signal);
  }
  return refused;
}

async function sendInput({ stdin }: Process, options: Options, connection: Connection): Promise<void> {
  for await (const text of stdin) connection.send(text);
  if (options.has('N')) connection.end();
}

async function listen(process: Process, options: Options): Promise<number> {
  const { host, clock, signal, stderr } = process;
  const port = Number(options.flags.get('p') ?? options.operands.at(-1));
  const address = options.flags.has('p') ? options.operands[0] : options.operands.length > 1 ? options.operands[0] : undefined;
  if (!host || !Number.isInteger(port)) throw new UsageError('missing port number');
  const waiting: Connection[] = [];
  let wake: () => void = () => {};
  const listening = host.listen(
    protocolOf(options),
    port,
    (connection) => {
      waiting.push(connection);
      wake();
    },
    address,
  );
  if (!listening) {
    await stderr.write('nc: Address already in use\n');
    return 1;
  }
  if (options.has('v')) await stderr.write(`Listening on ${address ?? '0.0.0.0'} ${port}\n`);
  try {
    do {
      const connection = waiting.shift() ?? (await next());
      if (options.has('v')) await stderr.write(`Connection received on ${connection.remote.address} ${connection.remote.port}\n`);
      const reader = new Reader(connection, clock);
      sendInput(process, options, connection).catch(() => {});
      for (let text = await reader.read({ signal }); text !== undefined; text = await reader.read({ signal }))
        await process.stdout.write(text);
      connection.close();
    } while (options.has('k'));
    return 0;
  } finally {
    listening.close();
  }

  function next(): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      wake = () => {
        signal.removeEventListener('abort', abort);
        const connection = waiting.shift();
        if (connection) resolve(connection);
      };
    });
  }
}
