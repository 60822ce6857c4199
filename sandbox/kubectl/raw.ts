// --raw: what the server says, as it says it (kubectl/pkg/rawhttp).
import { isMap, marshalInOrder, quote } from '../apimachinery/fmt.ts';
import { bodyText } from '../client-go/transport.ts';
import { KubectlError } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { expandFilenames } from './manifests.ts';
import type { Request } from './rest.ts';

/** @throws KubectlError where the address is no path (url.ParseRequestURI) */
export function checkRawUri(uri: string): void {
  const refuse = (why: string): never => {
    throw new KubectlError(`--raw must be a valid URL path: parse ${quote(uri)}: ${why}`);
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x1f\x7f]/.test(uri)) refuse('net/url: invalid control character in URL');
  if (!uri.startsWith('/') && !/^https?:\/\//.test(uri)) refuse('invalid URI for request');
  const escaped = /%(?![0-9a-fA-F]{2}).{0,2}/.exec(uri.split('?', 1)[0] ?? '');
  if (escaped) refuse(`invalid URL escape ${quote(escaped[0])}`);
}

/** What commands that send a file with --raw refuse beside it. @throws KubectlError */
export function checkRawFile({ flags }: Invocation): void {
  const filenames = flags.list('filename');
  if (filenames.length > 1) throw new KubectlError('--raw can only use a single local file or stdin');
  if (/^https?:\/\//.test(filenames[0] ?? '')) throw new KubectlError('--raw cannot read from a url');
  if (flags.bool('recursive')) throw new KubectlError('--raw and --recursive are mutually exclusive');
  if (flags.has('selector') && flags.has('edit') && flags.string('selector'))
    throw new KubectlError('--raw and --selector (-l) are mutually exclusive');
  if (flags.string('output')) throw new KubectlError('--raw and --output are mutually exclusive');
  checkRawUri(flags.string('raw'));
}

/** Sends a request, with the one file that -f names as its body, and prints the answer; a watch's items as they come. */
export async function requestRaw(invocation: Invocation, method: Exclude<Request['method'], 'PATCH'>, uri: string): Promise<void> {
  // After two slashes stands a host, which counts for nothing here.
  const url = new URL(uri, 'https://cluster');
  const body = method === 'GET' ? undefined : await bodyOf(invocation);
  const request = { method, path: url.pathname, query: Object.fromEntries(url.searchParams), ...(body !== undefined && { body }) };
  const answer = await invocation.client.stream(request, invocation.process.signal);
  if ('items' in answer) {
    for await (const item of answer.items) await invocation.print(`${JSON.stringify(item)}\n`);
  } else if (typeof answer.body === 'string') await invocation.print(answer.body);
  else await invocation.printPieces(answer.indented ? [bodyText(answer)] : listPieces(answer.body));
}

/** A body as `bodyText` has it, a list's items one by one. */
function* listPieces(body: unknown): Generator<string> {
  if (!isMap(body) || !Array.isArray(body.items) || body.items.length === 0) {
    yield `${marshalInOrder(body)}\n`;
    return;
  }
  let before = '{';
  for (const [key, value] of Object.entries(body)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (key !== 'items') yield marshalInOrder(value);
    else {
      for (const [i, item] of body.items.entries()) yield `${i === 0 ? '[' : ','}${marshalInOrder(item)}`;
      yield ']';
    }
  }
  yield '}\n';
}

async function bodyOf({ flags, process }: Invocation): Promise<string | undefined> {
  const [filename] = flags.list('filename');
  if (filename === undefined) return undefined;
  if (filename !== '-' && process.files.read(filename) === undefined)
    throw new KubectlError(`open ${filename}: ${process.files.isDirectory(filename) ? 'is a directory' : 'no such file or directory'}`);
  return expandFilenames(process, [filename], false)[0]?.read();
}
