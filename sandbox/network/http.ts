// HTTP/1.1 on connections: requests and answers as text, read piece by piece. No promises.
import type { Connection } from './host.ts';

export type HttpHeaders = readonly (readonly [name: string, value: string])[];

/** The head of a message, with its body once that is whole. */
export interface HttpMessage {
  /** `GET / HTTP/1.1`, or `HTTP/1.1 200 OK`. */
  readonly first: string;
  /** As they were sent. */
  readonly rawHeaders: HttpHeaders;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface HttpRequest {
  readonly method: string;
  /** With the query, as it was sent. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rawHeaders: HttpHeaders;
  readonly body: string;
  readonly connection: Connection;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: HttpHeaders;
  readonly body?: string;
  /** The connection is not kept. */
  readonly close?: boolean;
}

export type Respond = (answer: HttpAnswer) => void;
export type HttpHandler = (request: HttpRequest, respond: Respond) => void;

const PHRASES: ReadonlyMap<number, string> = new Map([
  [100, 'Continue'],
  [200, 'OK'],
  [201, 'Created'],
  [202, 'Accepted'],
  [204, 'No Content'],
  [206, 'Partial Content'],
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [303, 'See Other'],
  [304, 'Not Modified'],
  [307, 'Temporary Redirect'],
  [308, 'Permanent Redirect'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [408, 'Request Timeout'],
  [409, 'Conflict'],
  [412, 'Precondition Failed'],
  [413, 'Request Entity Too Large'],
  [417, 'Expectation Failed'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
]);

export const phraseOf = (status: number): string => PHRASES.get(status) ?? `status code ${status}`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const isAscii = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
};

/** How many bytes a text is in UTF-8. */
export const bytesIn = (text: string): number => (isAscii(text) ? text.length : encoder.encode(text).length);

/** The first `bytes` of a text in UTF-8, and the rest; undefined where it is shorter. */
function splitBytes(text: string, bytes: number): readonly [string, string] | undefined {
  if (bytes === 0) return ['', text];
  if (isAscii(text)) return text.length < bytes ? undefined : [text.slice(0, bytes), text.slice(bytes)];
  const encoded = encoder.encode(text);
  if (encoded.length < bytes) return undefined;
  return [decoder.decode(encoded.subarray(0, bytes)), decoder.decode(encoded.subarray(bytes))];
}

/** `Mon, 30 Nov 2026 21:47:50 GMT` */
export const httpDate = (ms: number): string => new Date(ms).toUTCString();

/** Reads messages out of a stream: what is not whole yet waits for more. */
/** Of a request or an answer. */
const FIRST_LINE = /^(?:HTTP\/\d|[A-Za-z-]+ \S+ HTTP\/\d)/;

export class HttpReader {
  #text = '';
  /** Whether the message answers a HEAD, and so has no body whatever its length says. */
  headOnly = false;

  add(text: string): void {
    this.#text += text;
  }

  /** Whether anything has come that is not read yet. */
  get pending(): boolean {
    return this.#text !== '';
  }

  /** The next message. `ended`: no more comes, which ends a body that has no length. */
  next(ended = false): HttpMessage | 'more' | 'bad' {
    const text = this.#text;
    if (text === '') return 'more';
    // What is no letter begins no message: a TLS handshake, say.
    if (!/^[A-Za-z]/.test(text)) return 'bad';
    // Nor does a line that is none of HTTP; whoever reads knows it before the next one comes.
    const line = text.indexOf('\n');
    if (line >= 0 && !FIRST_LINE.test(text.slice(0, line))) return 'bad';
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return 'more';
    const [first = '', ...lines] = text.slice(0, end).split('\r\n');
    const headers = new Map<string, string>();
    const rawHeaders = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      const [name, value] = [line.slice(0, colon), line.slice(colon + 1).trim()];
      headers.set(name.toLowerCase(), value);
      return [name, value];
    });
    const split = this.#body(first, headers, text.slice(end + 4), ended);
    if (split === 'more' || split === 'bad') return split;
    this.#text = split[1];
    return { first, rawHeaders, headers, body: split[0] };
  }

  #body(first: string, headers: ReadonlyMap<string, string>, rest: string, ended: boolean): readonly [string, string] | 'more' | 'bad' {
    const isResponse = first.startsWith('HTTP/');
    if (isResponse && (this.headOnly || /^HTTP\/1\.\d (?:1\d\d|204|304)/.test(first))) return ['', rest];
    if (headers.get('transfer-encoding')?.toLowerCase() === 'chunked') return chunks(rest);
    const length = headers.get('content-length');
    if (length !== undefined) return splitBytes(rest, Number(length)) ?? 'more';
    if (!isResponse) return ['', rest];
    return ended ? [rest, ''] : 'more';
  }
}

function chunks(text: string): readonly [string, string] | 'more' | 'bad' {
  let body = '';
  let rest = text;
  for (;;) {
    const line = rest.indexOf('\r\n');
    if (line < 0) return 'more';
    const size = Number.parseInt(rest.slice(0, line), 16);
    if (Number.isNaN(size)) return 'bad';
    const split = splitBytes(rest.slice(line + 2), size);
    if (!split?.[1].startsWith('\r\n')) return split && split[1].length >= 2 ? 'bad' : 'more';
    body += split[0];
    rest = split[1].slice(2);
    if (size === 0) return [body, rest];
  }
}

/** Answers the requests of one connection in their order. */
export function serveConnection(connection: Connection, handler: HttpHandler): void {
  const reader = new HttpReader();
  let busy = false;
  let ended = false;
  const next = (): void => {
    while (!busy) {
      const message = reader.next();
      if (message === 'more') break;
      const parsed = message === 'bad' ? undefined : requestOf(message, connection);
      if (!parsed) {
        connection.send('HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n400 Bad Request');
        connection.close();
        return;
      }
      busy = true;
      const { request, keep } = parsed;
      let synchronous = true;
      handler(request, (answer) => {
        const close = answer.close || !keep;
        connection.send(formatAnswer(answer, { head: request.method === 'HEAD', close }));
        if (close) {
          connection.close();
          return;
        }
        busy = false;
        if (!synchronous) next();
      });
      synchronous = false;
    }
    if (ended && !busy) connection.close();
  };
  connection.receive({
    data(text) {
      reader.add(text);
      next();
    },
    end() {
      ended = true;
      if (!busy) connection.close();
    },
  });
}

/** An answer as text. Its length is filled in. */
export function formatAnswer({ status, headers = [], body = '' }: HttpAnswer, { head = false, close = false } = {}): string {
  let text = `HTTP/1.1 ${status} ${phraseOf(status)}\r\n`;
  for (const [name, value] of headers) text += `${name}: ${value}\r\n`;
  if (!headers.some(([name]) => name.toLowerCase() === 'content-length') && status !== 204 && status !== 304) {
    text += `Content-Length: ${bytesIn(body)}\r\n`;
  }
  if (close) text += 'Connection: close\r\n';
  return `${text}\r\n${head ? '' : body}`;
}

function requestOf(
  { first, headers, rawHeaders, body }: HttpMessage,
  connection: Connection,
): { readonly request: HttpRequest; readonly keep: boolean } | undefined {
  const [method = '', target = '', version = ''] = first.split(' ');
  if (!/^HTTP\/1\.[01]$/.test(version)) return undefined;
  const wish = headers.get('connection')?.toLowerCase();
  const keep = version === 'HTTP/1.1' ? wish !== 'close' : wish === 'keep-alive';
  const question = target.indexOf('?');
  const path = question < 0 ? target : target.slice(0, question);
  const query = new URLSearchParams(question < 0 ? '' : target.slice(question + 1));
  return { request: { method, target, path, query, headers, rawHeaders, body, connection }, keep };
}
