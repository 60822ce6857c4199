// agnhost test-webserver: the container's files over HTTP (test/images/agnhost/test-webserver; net/http's FileServer).
import { resolvePath } from '../../../shell/filesystem.ts';
import { goAnswer, type HttpAnswer, httpDate, serveHttp } from '../../http.ts';
import type { Program, ServerProcess } from '../../image.ts';
import { diesFromSignals } from '../../klog.ts';
import { goFlags, numberFlag } from '../go-flags.ts';

type Headers = readonly (readonly [string, string])[];

/** Set by the program before the file server answers; that takes Cache-Control away from what is not found. */
const CORS: Headers = [
  ['Access-Control-Allow-Credentials', 'true'],
  ['Access-Control-Allow-Headers', 'DNT,X-Mx-ReqToken,Keep-Alive,User-Agent,X-Requested-With,Cache-Control,Content-Type'],
  ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'],
  ['Access-Control-Allow-Origin', '*'],
];
const OWN: Headers = [...CORS, ['Cache-Control', 'private']];

const TYPES: ReadonlyMap<string, string> = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['htm', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json'],
  ['txt', 'text/plain; charset=utf-8'],
]);

export const testWebserver: Program = (process) => {
  const flags = goFlags(process.argv.slice(2));
  const port = numberFlag(flags, 'port', 80);
  diesFromSignals(process);
  serveHttp(process, port, ({ path }, respond) => respond(answer(process, path)));
};

function answer({ files, clock }: ServerProcess, asked: string): HttpAnswer {
  const now = clock.now();
  const path = decoded(asked);
  const clean = `${resolvePath('/', path)}${path.endsWith('/') && path !== '/' ? '/' : ''}`.replace(/^\/\/$/, '/');
  if (clean !== path) {
    const type = ['Content-Type', 'text/html; charset=utf-8'] as const;
    return goAnswer(now, 307, `<a href="${escaped(clean)}">Temporary Redirect</a>.\n\n`, [type, ['Location', clean]]);
  }
  const moved = (to: string): HttpAnswer => goAnswer(now, 301, '', [...OWN, ['Location', to]]);
  const file = clean.replace(/(.)\/$/, '$1');
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (name === 'index.html') return moved('./');
  const names = files.list(file);
  if (names && !path.endsWith('/')) return moved(`${name}/`);
  const text = files.read(names ? resolvePath(file, 'index.html') : file);
  if (text !== undefined) {
    const type = TYPES.get(names ? 'html' : (/\.([^.]+)$/.exec(name)?.[1] ?? ''));
    const { headers = [], ...sent } = goAnswer(now, 200, text, [['Accept-Ranges', 'bytes'], ...OWN]);
    const rest = headers.filter(([header]) => header !== 'Date' && !(type && header === 'Content-Type'));
    return { ...sent, headers: [...rest, ...(type ? [['Content-Type', type] as const] : []), ['Date', httpDate(now)]] };
  }
  if (!names) {
    const plain: Headers = [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
    ];
    return goAnswer(now, 404, '404 page not found\n', [...CORS, ...plain]);
  }
  const links = names.map((entry) => `${entry}${files.isDirectory(resolvePath(file, entry)) ? '/' : ''}`);
  const list = links.map((link) => `<a href="${escaped(encodeURI(link))}">${escaped(link)}</a>\n`).join('');
  const page = `<!doctype html>\n<meta name="viewport" content="width=device-width">\n<pre>\n${list}</pre>\n`;
  return goAnswer(now, 200, page, [...OWN, ['Content-Type', 'text/html; charset=utf-8']]);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;').replaceAll("'", '&#39;');
