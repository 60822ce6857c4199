// curl 7.88, as Debian has it: HTTP and HTTPS.
import { bytesIn, type HttpMessage } from '../../../network/http.ts';
import { FileError } from '../../filesystem.ts';
import { readAll } from '../../pipe.ts';
import type { Command, Process } from '../../process.ts';
import { CurlError, type CurlOptions, CurlUsage, milliseconds, parseCurl } from './options.ts';
import { type Deadline, type Kept, keyOf, open, perform, requestOf, type Times, type Trace } from './transfer.ts';
import { type CurlUrl, expandGlobs, parseUrl } from './url.ts';
import { writeOut } from './write-out.ts';

/** How many redirects -L follows. */
const MOST_REDIRECTS = 50;

export const curl: Command = async (process) => {
  const words = process.argv.slice(1);
  if (words.some((word) => word === '--version' || word === '-V')) {
    await process.stdout.write('curl 7.88.1 (x86_64-pc-linux-gnu) libcurl/7.88.1 OpenSSL/3.0.17\nProtocols: http https\n');
    return 0;
  }
  let options: CurlOptions;
  try {
    options = parseCurl(words);
    milliseconds(options, 'max-time');
    milliseconds(options, 'connect-timeout');
  } catch (error) {
    if (!(error instanceof CurlUsage)) throw error;
    await process.stderr.write(`${error.message}\n`);
    return error.status;
  }
  return new Run(process, options).all();
};

class Run {
  readonly #process: Process;
  readonly #options: CurlOptions;
  readonly #trace: Trace;
  #kept: Kept | undefined;
  #connections = 0;

  constructor(process: Process, options: CurlOptions) {
    this.#process = process;
    this.#options = options;
    this.#trace = async (kind, text) => {
      if (options.has('verbose')) await process.stderr.write(`${kind} ${text}\n`);
    };
  }

  async all(): Promise<number> {
    const urls = this.#options.urls.flatMap((url) => (this.#options.has('globoff') ? [url] : expandGlobs(url)));
    let status = 0;
    try {
      for (const [i, url] of urls.entries()) {
        status = await this.#retried(url, this.#options.outputs[i]);
        if (status !== 0 && this.#options.has('fail-early')) break;
      }
    } finally {
      this.#kept?.connection.close();
    }
    return status;
  }

  /** Again, where --retry says so and it is worth a try. */
  async #retried(text: string, output: string | undefined): Promise<number> {
    const { given, has } = this.#options;
    const most = Number(given.get('retry') ?? 0);
    for (let round = 0; ; round++) {
      const status = await this.#one(text, output);
      const worth = has('retry-all-errors') ? status !== 0 : status === 28 || (status === 7 && has('retry-connrefused'));
      if (round >= most || !worth) return status;
      const wait = given.has('retry-delay') ? 1000 * Number(given.get('retry-delay')) : Math.min(600_000, 1000 * 2 ** round);
      const left = most - round;
      const problem = status === 28 ? 'timeout' : status === 7 ? 'connection refused' : '(retrying all errors)';
      if (!has('silent'))
        await this.#process.stderr.write(
          `Warning: Problem: ${problem}. Will retry in ${wait / 1000} seconds. ${left} \nWarning: ${left === 1 ? 'retry' : 'retries'} left.\n`,
        );
      await this.#process.clock.sleep(wait, this.#process.signal);
    }
  }

  async #one(text: string, output: string | undefined): Promise<number> {
    const { clock, stderr, stdout } = this.#process;
    const options = this.#options;
    const deadline: Deadline = {
      begun: clock.now(),
      total: milliseconds(options, 'max-time'),
      toConnect: milliseconds(options, 'connect-timeout'),
    };
    const times: Times = { namelookup: 0, connect: 0, appconnect: 0, pretransfer: 0, starttransfer: 0 };
    const before = this.#connections;
    let last: { readonly url: CurlUrl; readonly message: HttpMessage; readonly redirects: number } | undefined;
    let status = 0;
    let problem = '';
    try {
      last = await this.#follow(parseUrl(text, options.has('path-as-is')), deadline, times);
      const code = statusOf(last.message);
      if (code >= 400 && (options.has('fail') || options.has('fail-with-body'))) {
        if (options.has('fail-with-body')) await this.#show(last.message, output, last.url);
        throw new CurlError(22, `The requested URL returned error: ${code}`);
      }
      await this.#show(last.message, output, last.url);
    } catch (error) {
      if (!(error instanceof CurlError)) throw error;
      status = error.status;
      problem = error.message;
      this.#drop();
    }
    if (!options.has('silent') && !options.has('no-progress-meter')) await this.#meter(last?.message, output);
    const format = options.given.get('write-out');
    if (format !== undefined) {
      await stdout.write(
        writeOut(format, this.#facts(text, last, times, clock.now() - deadline.begun, this.#connections - before, status, problem)),
      );
    }
    if (status !== 0 && (!options.has('silent') || options.has('show-error'))) await stderr.write(`curl: (${status}) ${problem}\n`);
    return status;
  }

  async #follow(
    first: CurlUrl,
    deadline: Deadline,
    times: Times,
  ): Promise<{ readonly url: CurlUrl; readonly message: HttpMessage; readonly redirects: number }> {
    const options = this.#options;
    const body = await this.#body();
    let method =
      options.given.get('request') ?? (options.has('head') ? 'HEAD' : body !== undefined && !options.has('get') ? 'POST' : 'GET');
    let url = options.has('get') && body !== undefined ? withQuery(first, body) : first;
    let sent = options.has('get') ? undefined : body;
    const most = Number(options.given.get('max-redirs') ?? MOST_REDIRECTS);
    for (let redirects = 0; ; redirects++) {
      const message = await this.#request(url, method, sent, deadline, times);
      const location = message.headers.get('location');
      const code = statusOf(message);
      if (!options.has('location') || location === undefined || code < 300 || code >= 400) return { url, message, redirects };
      if (redirects >= most) throw new CurlError(47, `Maximum (${most}) redirects followed`);
      if (options.has('include')) await this.#process.stdout.write(headOf(message));
      url = parseUrl(new URL(location, url.text).toString());
      if (code === 303 || ((code === 301 || code === 302) && method === 'POST')) {
        method = 'GET';
        sent = undefined;
      }
    }
  }

  async #request(url: CurlUrl, method: string, body: string | undefined, deadline: Deadline, times: Times): Promise<HttpMessage> {
    if (this.#kept?.key !== keyOf(url)) this.#drop();
    const reused = this.#kept;
    const kept = reused ?? (await open(this.#process, this.#options, url, deadline, times, this.#trace, this.#connections++));
    if (reused) await this.#trace('*', `Re-using existing connection #${kept.number} with host ${url.host}`);
    this.#kept = kept;
    const sent = requestOf(this.#options, url, method, body);
    for (const line of sent.head.split('\r\n').slice(0, -1)) await this.#trace('>', `${line}\r`);
    if (body !== undefined) await this.#trace('}', `[${bytesIn(body)} bytes data]`);
    const message = await perform(this.#process, kept, sent, deadline, times);
    for (const line of headOf(message).split('\r\n').slice(0, -1)) await this.#trace('<', `${line}\r`);
    if (message.body !== '') await this.#trace('{', `[${bytesIn(message.body)} bytes data]`);
    const closes = message.headers.get('connection')?.toLowerCase() === 'close' || message.first.startsWith('HTTP/1.0');
    await this.#trace('*', closes ? `Closing connection ${kept.number}` : `Connection #${kept.number} to host ${url.host} left intact`);
    if (closes) this.#drop();
    return message;
  }

  #drop(): void {
    this.#kept?.connection.close();
    this.#kept = undefined;
  }

  async #body(): Promise<string | undefined> {
    const { data } = this.#options;
    if (data.length === 0) return undefined;
    const parts: string[] = [];
    for (const [kind, text] of data) {
      if (kind === 'data-urlencode') parts.push(urlencoded(text));
      else if (kind === 'data-raw' || !text.startsWith('@')) parts.push(text);
      else {
        const read = text === '@-' ? await readAll(this.#process.stdin) : this.#process.files.read(text.slice(1));
        if (read === undefined) throw new CurlError(26, `Failed to open ${text.slice(1)}`);
        parts.push(kind === 'data' ? read.replace(/[\r\n]/g, '') : read);
      }
    }
    return parts.join('&');
  }

  async #show(message: HttpMessage, output: string | undefined, url: CurlUrl): Promise<void> {
    const head = this.#options.has('include') || this.#options.has('head') ? headOf(message) : '';
    const text = head + message.body;
    const file = this.#options.has('remote-name') ? url.target.split(/[?#]/)[0]?.split('/').at(-1) : output;
    if (this.#options.has('remote-name') && !file) throw new CurlError(23, 'Failed writing received data to disk/application');
    if (file === undefined || file === '-') await this.#process.stdout.write(text);
    else if (file !== '/dev/null') {
      try {
        this.#process.files.write(file, text);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw new CurlError(23, 'Failure writing output to destination');
      }
    }
  }

  /** The progress meter, which is for who does not see the text itself. */
  async #meter(message: HttpMessage | undefined, output: string | undefined): Promise<void> {
    const { stdout, stderr } = this.#process;
    if (output === undefined && stdout.columns !== undefined) return;
    const bytes = message ? bytesIn(message.body) : 0;
    const row = (percent: string, size: number) =>
      `\r${percent.padStart(3)} ${String(size).padStart(5)}  ${percent.padStart(3)} ${String(size).padStart(5)}    0     0      0      0 --:--:-- --:--:-- --:--:--     0`;
    await stderr.write(
      '  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current\n' +
        '                                 Dload  Upload   Total   Spent    Left  Speed\n' +
        `${row('0', 0)}${bytes > 0 ? row('100', bytes) : ''}\n`,
    );
  }

  #facts(
    text: string,
    last: { readonly url: CurlUrl; readonly message: HttpMessage; readonly redirects: number } | undefined,
    times: Times,
    total: number,
    connects: number,
    status: number,
    problem: string,
  ): ReadonlyMap<string, string | number> {
    const code = last ? String(statusOf(last.message)).padStart(3, '0') : '000';
    const connection = this.#kept?.connection;
    const second = (ms: number) => ms / 1000;
    return new Map<string, string | number>([
      ['http_code', code],
      ['response_code', code],
      ['http_version', last ? (last.message.first.startsWith('HTTP/1.0') ? '1.0' : '1.1') : '0'],
      ['content_type', last?.message.headers.get('content-type') ?? ''],
      ['size_download', last ? bytesIn(last.message.body) : 0],
      ['size_header', last ? headOf(last.message).length : 0],
      ['url', text],
      ['url_effective', last?.url.text ?? text],
      ['scheme', last ? last.url.scheme.toUpperCase() : ''],
      ['remote_ip', connection?.remote.address ?? ''],
      ['remote_port', connection?.remote.port ?? 0],
      ['local_ip', connection?.local.address ?? ''],
      ['local_port', connection?.local.port ?? 0],
      ['num_connects', connects],
      ['num_redirects', last?.redirects ?? 0],
      ['redirect_url', last?.message.headers.get('location') ?? ''],
      ['method', this.#options.given.get('request') ?? 'GET'],
      ['exitcode', status],
      ['errormsg', problem],
      ['time_namelookup', second(times.namelookup)],
      ['time_connect', second(times.connect)],
      ['time_appconnect', second(times.appconnect)],
      ['time_pretransfer', second(times.pretransfer)],
      ['time_starttransfer', second(times.starttransfer)],
      ['time_redirect', 0],
      ['time_total', second(total)],
    ]);
  }
}

const statusOf = ({ first }: HttpMessage): number => Number(first.split(' ')[1] ?? 0);

const headOf = ({ first, rawHeaders }: HttpMessage): string =>
  `${[first, ...rawHeaders.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n`;

function withQuery(url: CurlUrl, data: string): CurlUrl {
  return { ...url, target: `${url.target}${url.target.includes('?') ? '&' : '?'}${data}` };
}

/** `content`, `=content` or `name=content`. */
function urlencoded(text: string): string {
  const at = text.indexOf('=');
  const name = at < 0 ? '' : text.slice(0, at);
  const encoded = encodeURIComponent(at < 0 ? text : text.slice(at + 1)).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return name === '' ? encoded : `${name}=${encoded}`;
}
