// A URL as curl takes it: without a scheme it is HTTP, and a host may be an address in brackets.
import { CurlError } from './options.ts';

export interface CurlUrl {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** As written: the port is in `Host:` where it is not the scheme's own. */
  readonly authority: string;
  /** With the query; what stands behind `#` is not sent. */
  readonly target: string;
  readonly user: string | undefined;
  readonly text: string;
}

const MALFORMED = 'URL using bad/illegal format or missing URL';

/** `pathAsIs` leaves `..` and `.` in the path. @throws CurlError */
export function parseUrl(text: string, pathAsIs = false): CurlUrl {
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw new CurlError(1, `Protocol "${scheme}" not supported or disabled in libcurl`);
  }
  const rest = scheme === undefined ? text : text.slice(scheme.length + 3);
  const split = /^([^/?#]*)([^#]*)/.exec(rest);
  const [, whole = '', path = ''] = split ?? [];
  const at = whole.lastIndexOf('@');
  const place = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(whole.slice(at + 1));
  const host = place?.[1] ?? '';
  const number = place?.[2] ? Number(place[2]) : undefined;
  if (!place || host === '' || /\s/.test(whole)) throw new CurlError(3, MALFORMED);
  if (number !== undefined && number > 65_535) throw new CurlError(3, MALFORMED);
  const own = scheme === 'https' ? 443 : 80;
  const port = number ?? own;
  return {
    scheme: scheme ?? 'http',
    host: host.replace(/^\[|\]$/g, ''),
    port,
    authority: port === own ? host : `${host}:${port}`,
    target: pathAsIs ? rooted(path) : withoutDots(rooted(path)),
    user: at < 0 ? undefined : whole.slice(0, at),
    text: scheme === undefined ? `http://${text}` : text,
  };
}

const rooted = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

/** The path without steps up and to itself, which are not sent (Curl_dedotdotify, RFC 3986 5.2.4). */
function withoutDots(target: string): string {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(target) ?? [];
  const names = path.slice(1).split('/');
  const kept: string[] = [];
  for (const [i, name] of names.entries()) {
    const isLast = i === names.length - 1;
    if (name === '..') kept.pop();
    else if (name !== '.') kept.push(name);
    if (isLast && (name === '..' || name === '.')) kept.push('');
  }
  return `/${kept.join('/')}${query}`;
}

/** `{a,b}` and `[1-3]` make several of one. */
export function expandGlobs(text: string): readonly string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(text);
  const range = /\[(\d+)-(\d+)\]/.exec(text);
  if (braces?.[1] !== undefined) return braces[1].split(',').flatMap((part) => expandGlobs(text.replace(braces[0], part)));
  if (!range) return [text];
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => expandGlobs(text.replace(range[0], String(first + i)))).flat();
}
