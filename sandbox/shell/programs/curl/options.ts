// curl's command line.
import type { Family } from '../resolv-conf.ts';

/** Words for stderr, and the exit status. */
export class CurlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Bad usage: printed without a number. */
export class CurlUsage extends CurlError {
  constructor(message = '') {
    super(2, `${message === '' ? '' : `curl: ${message}\n`}curl: try 'curl --help' or 'curl --manual' for more information`);
  }
}

export interface CurlOptions {
  readonly urls: readonly string[];
  /** The value given last of each option, by its long name; of a switch `''`. */
  readonly given: ReadonlyMap<string, string>;
  readonly headers: readonly string[];
  readonly data: readonly (readonly [kind: 'data' | 'data-raw' | 'data-binary' | 'data-urlencode', text: string])[];
  /** One for each URL, in their order. */
  readonly outputs: readonly string[];
  readonly resolve: readonly string[];
  has(name: string): boolean;
}

const SWITCHES: Readonly<Record<string, string>> = {
  s: 'silent',
  S: 'show-error',
  v: 'verbose',
  i: 'include',
  I: 'head',
  k: 'insecure',
  L: 'location',
  f: 'fail',
  G: 'get',
  4: 'ipv4',
  6: 'ipv6',
  N: 'no-buffer',
  O: 'remote-name',
  g: 'globoff',
  q: 'disable',
  Z: 'parallel',
};
const VALUES: Readonly<Record<string, string>> = {
  m: 'max-time',
  o: 'output',
  w: 'write-out',
  H: 'header',
  X: 'request',
  d: 'data',
  A: 'user-agent',
  e: 'referer',
  b: 'cookie',
  u: 'user',
  x: 'proxy',
  E: 'cert',
};
const LONG_SWITCHES: ReadonlySet<string> = new Set([
  ...Object.values(SWITCHES),
  'http1.1',
  'http1.0',
  'http2',
  'no-keepalive',
  'compressed',
  'fail-with-body',
  'no-progress-meter',
  'retry-connrefused',
  'retry-all-errors',
  'path-as-is',
  'fail-early',
  'tcp-nodelay',
]);
const LONG_VALUES: ReadonlySet<string> = new Set([
  ...Object.values(VALUES),
  'connect-timeout',
  'resolve',
  'data-raw',
  'data-binary',
  'data-ascii',
  'data-urlencode',
  'json',
  'retry',
  'retry-delay',
  'retry-max-time',
  'cacert',
  'key',
  'url',
  'interface',
  'oauth2-bearer',
  'max-redirs',
  'noproxy',
  'connect-to',
]);

/** @throws CurlUsage */
export function parseCurl(words: readonly string[]): CurlOptions {
  const queue = [...words];
  const given = new Map<string, string>();
  const urls: string[] = [];
  const headers: string[] = [];
  const data: CurlOptions['data'][number][] = [];
  const outputs: string[] = [];
  const resolve: string[] = [];
  const take = (name: string, value: string): void => {
    if (name === 'url') urls.push(value);
    else if (name === 'header') headers.push(value);
    else if (name === 'output') outputs.push(value);
    else if (name === 'resolve') resolve.push(value);
    else if (name === 'json') {
      data.push(['data-binary', value]);
      headers.push('Content-Type: application/json', 'Accept: application/json');
    } else if (name === 'data' || name === 'data-ascii') data.push(['data', value]);
    else if (name === 'data-raw' || name === 'data-binary' || name === 'data-urlencode') data.push([name, value]);
    else given.set(name, value);
  };
  const next = (option: string): string => {
    const value = queue.shift();
    if (value === undefined) throw new CurlUsage(`option ${option}: requires parameter`);
    return value;
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word.startsWith('--') && word.length > 2) {
      const name = word.slice(2);
      const off = name.startsWith('no-') ? name.slice(3) : undefined;
      if (LONG_SWITCHES.has(name)) given.set(name, '');
      else if (LONG_VALUES.has(name)) take(name, next(word));
      else if (off !== undefined && LONG_SWITCHES.has(off)) given.delete(off);
      else throw new CurlUsage(`option ${word}: is unknown`);
    } else if (word.startsWith('-') && word !== '-') {
      for (let i = 1; i < word.length; i++) {
        const letter = word.charAt(i);
        const name = VALUES[letter];
        const isSwitch = SWITCHES[letter];
        if (isSwitch !== undefined) given.set(isSwitch, '');
        else if (name === undefined) throw new CurlUsage(`option ${word}: is unknown`);
        else {
          take(name, i + 1 < word.length ? word.slice(i + 1) : next(`-${letter}`));
          break;
        }
      }
    } else urls.push(word);
  }
  if (urls.length === 0) throw new CurlUsage(words.length === 0 ? '' : 'no URL specified!');
  return { urls, given, headers, data, outputs, resolve, has: (name) => given.has(name) };
}

/** Seconds, or a part of one, in ms. @throws CurlUsage */
export function milliseconds({ given }: CurlOptions, name: string): number | undefined {
  const text = given.get(name);
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || text === '' || seconds < 0)
    throw new CurlUsage(`option ${name === 'max-time' ? '-m' : `--${name}`}: expected a proper numerical parameter`);
  return seconds === 0 ? undefined : seconds * 1000;
}

export const familyOf = ({ has }: CurlOptions): Family => (has('ipv4') ? 4 : has('ipv6') ? 6 : 0);
