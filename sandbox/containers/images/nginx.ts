// nginx: serves files, and says in its log whom (what a plain image of it holds).
import { type HttpAnswer, type HttpRequest, httpDate, phraseOf, serveHttp } from '../http.ts';
import type { Executable, Image, Program, ServerProcess } from '../image.ts';
import { network, toolbox } from './toolbox.ts';

const SERVER = 'nginx/1.26.3';
const ROOT = '/usr/share/nginx/html';

const INDEX = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
</head>
<body>
<h1>Welcome to nginx!</h1>
</body>
</html>
`;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function logTime(ms: number): string {
  const text = new Date(ms).toISOString();
  return `${text.slice(8, 10)}/${MONTHS[Number(text.slice(5, 7)) - 1]}/${text.slice(0, 4)}:${text.slice(11, 19)} +0000`;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  txt: 'text/plain',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

const errorPage = (status: number): string =>
  `<html>\r\n<head><title>${status} ${phraseOf(status)}</title></head>\r\n<body>\r\n<center><h1>${status} ${phraseOf(status)}</h1></center>\r\n<hr><center>${SERVER}</center>\r\n</body>\r\n</html>\r\n`;

function answer(process: ServerProcess, { method, path }: HttpRequest, started: number, notice: (text: string) => void): HttpAnswer {
  const common = (type: string): [string, string][] => [
    ['Server', SERVER],
    ['Date', httpDate(process.clock.now())],
    ['Content-Type', type],
  ];
  const failed = (status: number): HttpAnswer => ({ status, headers: common('text/html'), body: errorPage(status) });
  if (method !== 'GET' && method !== 'HEAD') return failed(405);
  let file = ROOT + decodeURIComponent(path);
  if (process.files.isDirectory(file)) {
    if (!file.endsWith('/')) return { ...failed(301), headers: [...common('text/html'), ['Location', `${path}/`]] };
    file += 'index.html';
    if (process.files.read(file) === undefined) {
      notice(`directory index of "${file.slice(0, -10)}" is forbidden`);
      return failed(403);
    }
  }
  const text = process.files.read(file);
  if (text === undefined) {
    notice(`open() "${file}" failed (2: No such file or directory)`);
    return failed(404);
  }
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const headers: [string, string][] = [...common(type), ['Last-Modified', httpDate(started)], ['Accept-Ranges', 'bytes']];
  return { status: 200, headers, body: text };
}

/** From its start until it listens, in ms. */
const STARTUP = 300;

const serve: Program = (process) => {
  process.clock.after(STARTUP, () => begin(process));
};

function begin(process: ServerProcess): void {
  if (process.ended()) return;
  const port = 80;
  const started = process.clock.now();
  const stamp = () => new Date(process.clock.now()).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
  const notice = (text: string) => process.err(`${stamp()} [notice] 1#1: ${text}\n`);
  let connections = 0;
  const listening = serveHttp(process, port, (request, respond) => {
    connections += 1;
    const { method, target, headers, connection } = request;
    const said = answer(process, request, started, (text) =>
      process.err(
        `${stamp()} [error] 7#7: *${connections} ${text}, client: ${connection.remote.address}, server: localhost, request: "${method} ${target} HTTP/1.1", host: "${headers.get('host') ?? ''}"\n`,
      ),
    );
    respond(said);
    const referer = headers.get('referer') ?? '-';
    const agent = headers.get('user-agent') ?? '-';
    process.out(
      `${connection.remote.address} - - [${logTime(process.clock.now())}] "${method} ${target} HTTP/1.1" ${said.status} ${method === 'HEAD' ? 0 : (said.body?.length ?? 0)} "${referer}" "${agent}" "${headers.get('x-forwarded-for') ?? '-'}"\n`,
    );
  });
  if (!listening) {
    process.err(
      `${stamp()} [emerg] 1#1: bind() to 0.0.0.0:${port} failed (98: Address already in use)\nnginx: [emerg] bind() to 0.0.0.0:${port} failed (98: Address already in use)\n`,
    );
    process.exit(1);
    return;
  }
  for (const text of [`using the "epoll" event method`, SERVER, 'OS: Linux 6.12.0', 'start worker processes', 'start worker process 7'])
    notice(text);
  const ends = (signal: string, words: string) =>
    process.onSignal(signal, () => {
      notice(words);
      process.exit(0);
    });
  ends('QUIT', 'signal 3 (SIGQUIT) received, shutting down');
  ends('TERM', 'signal 15 (SIGTERM) received, exiting');
  ends('INT', 'signal 2 (SIGINT) received, exiting');
  process.onSignal('HUP', () => notice('signal 1 (SIGHUP) received, reconfiguring'));
}

export const nginx: Image = {
  command: ['nginx', '-c', '/etc/nginx/nginx.conf'],
  stopSignal: 'QUIT',
  files: {
    [`${ROOT}/index.html`]: INDEX,
    '/etc/nginx/nginx.conf': 'user www-data; worker_processes 1; daemon off;\n',
    '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/false\n',
  },
  programs: new Map<string, Executable>([...toolbox, ...network('curl'), ['nginx', { serve }]]),
};
