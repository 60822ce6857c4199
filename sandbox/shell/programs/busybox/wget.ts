// wget of BusyBox 1.37.
import { ConnectionReset, connect, DialError, Reader } from '../../../network/connect.ts';
import { bytesIn, type HttpMessage, HttpReader } from '../../../network/http.ts';
import type { Command, Process } from '../../process.ts';
import { type Options, parseOptions, tool, UsageError } from '../../tools/options.ts';
import { getAddrInfo } from '../getaddrinfo.ts';

const LONG = {
  quiet: 'q',
  'output-document': 'O',
  timeout: 'T',
  header: 'H',
  'post-data': 'D',
  spider: 'X',
  'user-agent': 'U',
  continue: 'c',
  'server-response': 'S',
  'no-check-certificate': 'K',
};

/** Without -T it gives up after so many s without a word. */
const TIMEOUT = 900;
const MOST_REDIRECTS = 5;

class WgetError extends Error {}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly authority: string;
  readonly path: string;
}

export const wget: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'qO:T:H:D:XU:cSKP:Y:s', LONG, {});
  const [url] = options.operands;
  if (url === undefined) throw new UsageError('missing URL');
  try {
    await get(process, options, url);
    return 0;
  } catch (error) {
    if (!(error instanceof WgetError)) throw error;
    await process.stderr.write(`wget: ${error.message}\n`);
    return 1;
  }
});

async function get(process: Process, options: Options, url: string): Promise<void> {
  let target = parse(url);
  for (let redirects = 0; ; redirects++) {
    const message = await request(process, options, target);
    const code = Number(message.first.split(' ')[1] ?? 0);
    const location = message.headers.get('location');
    if (options.has('S')) {
      await process.stderr.write(`  ${message.first}\n${message.rawHeaders.map(([name, value]) => `  ${name}: ${value}\n`).join('')}  \n`);
    }
    if (code >= 300 && code < 400 && location !== undefined) {
      if (redirects >= MOST_REDIRECTS) throw new WgetError('too many redirections');
      target = location.startsWith('/') ? { ...target, path: location } : parse(location);
      continue;
    }
    if (code < 200 || code > 206) throw new WgetError(`server returned error: ${message.first}`);
    await save(process, options, target, message.body);
    return;
  }
}

async function request(process: Process, options: Options, target: Target): Promise<HttpMessage> {
  const { host, clock, signal, stderr } = process;
  const timeout = 1000 * Number(options.flags.get('T') ?? TIMEOUT);
  const found = await getAddrInfo(process, target.host);
  const address = typeof found === 'string' ? undefined : found[0];
  if (address === undefined || !host) throw new WgetError(`bad address '${target.host}'`);
  const shown = address.includes(':') ? `[${address}]:${target.port}` : `${address}:${target.port}`;
  if (!options.has('q'))
    await stderr.write(
      `Connecting to ${target.authority === shown ? '' : `${target.authority} (`}${shown}${target.authority === shown ? '' : ')'}\n`,
    );
  try {
    const connection = await connect(host, 'TCP', { address, port: target.port }, { clock, signal, timeout });
    const reader = new Reader(connection, clock);
    const body = options.flags.get('D');
    const head = [
      `${options.has('X') ? 'HEAD' : body === undefined ? 'GET' : 'POST'} ${target.path} HTTP/1.1`,
      `Host: ${target.authority}`,
      `User-Agent: ${options.flags.get('U') ?? 'Wget'}`,
      'Connection: close',
      ...options.all('H'),
      ...(body === undefined ? [] : ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${bytesIn(body)}`]),
    ];
    connection.send(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
    const http = new HttpReader();
    http.headOnly = options.has('X');
    for (let ended = false; ; ) {
      const message = http.next(ended);
      if (message !== 'more' && message !== 'bad') {
        connection.close();
        return message;
      }
      if (ended) throw new WgetError('error getting response');
      const text = await reader.read({ timeout, signal });
      if (text === undefined) ended = true;
      else http.add(text);
    }
  } catch (error) {
    if (error instanceof ConnectionReset) throw new WgetError('error getting response: Connection reset by peer');
    if (!(error instanceof DialError)) throw error;
    if (error.kind === 'timeout') throw new WgetError('download timed out');
    throw new WgetError(
      `can't connect to remote host (${address}): ${error.kind === 'refused' ? 'Connection refused' : 'No route to host'}`,
    );
  }
}

async function save({ stdout, stderr, files }: Process, options: Options, target: Target, body: string): Promise<void> {
  const quiet = options.has('q');
  if (options.has('X')) {
    if (!quiet) await stderr.write('remote file exists\n');
    return;
  }
  const last = target.path.split('?')[0]?.split('/').at(-1);
  const file = options.flags.get('O') ?? (last || 'index.html');
  const toStdout = file === '-';
  if (!toStdout && files.read(file) !== undefined && !options.has('O')) throw new WgetError(`can't open '${file}': File exists`);
  if (!quiet) await stderr.write(toStdout ? 'writing to stdout\n' : `saving to '${file}'\n`);
  if (toStdout) await stdout.write(body);
  else if (file !== '/dev/null') files.write(file, body);
  if (quiet) return;
  const size = String(bytesIn(body)).padStart(5);
  await stderr.write(`${(file.split('/').at(-1) ?? file).slice(0, 20).padEnd(20)} 100% |${'*'.repeat(32)}| ${size}  0:00:00 ETA\n`);
  await stderr.write(toStdout ? 'written to stdout\n' : `'${file}' saved\n`);
}

/** @throws WgetError */
function parse(url: string): Target {
  const scheme = /^([a-z]+):\/\//i.exec(url)?.[1]?.toLowerCase() ?? 'http';
  if (scheme !== 'http' && scheme !== 'https') throw new WgetError(`not an http or ftp url: ${url}`);
  if (scheme === 'https') throw new WgetError('note: TLS certificate validation not implemented');
  const rest = url.replace(/^[a-z]+:\/\//i, '');
  const [, authority = '', path = ''] = /^([^/?#]*)([^#]*)/.exec(rest) ?? [];
  const place = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(authority);
  const host = (place?.[1] ?? authority).replace(/^\[|\]$/g, '');
  const port = Number(place?.[2] ?? 80);
  return { host, port, authority: authority, path: path.startsWith('/') ? path : `/${path}` };
}
