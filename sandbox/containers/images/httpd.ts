// busybox's httpd (networking/httpd.c): `httpd -f -p [ADDRESS:]8080 -h /www` serves files.
import { type HttpHandler, httpDate, serveHttp } from '../http.ts';
import type { Program } from '../image.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  txt: 'text/plain',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
};

export const httpd =
  (argv: readonly string[]): Program =>
  (process) => {
    const flagValue = (flag: string): string | undefined => {
      const at = argv.findIndex((word) => word.startsWith(flag));
      const word = argv[at];
      return word === undefined ? undefined : word.length > 2 ? word.slice(2) : argv[at + 1];
    };
    const [, address, number = '80'] = /^(?:\[?(.*?)\]?:)?(\d+)$/.exec(flagValue('-p') ?? '80') ?? [];
    const port = Number(number);
    const home = process.files.resolve(flagValue('-h') ?? '.');
    const answer: HttpHandler = ({ method, path }, respond) => {
      let file = `${home}${decodeURIComponent(path)}`;
      if (process.files.isDirectory(file)) file = `${file.replace(/\/$/, '')}/index.html`;
      const text = process.files.read(file);
      const headers = (type: string): [string, string][] => [
        ['Date', httpDate(process.clock.now())],
        ['Connection', 'close'],
        ['Content-type', type],
      ];
      if (method !== 'GET' && method !== 'HEAD') respond({ status: 501, headers: headers('text/html'), body: '', close: true });
      else if (text === undefined) {
        const body =
          '<HTML><HEAD><TITLE>404 Not Found</TITLE></HEAD>\n<BODY><H1>404 Not Found</H1>\nThe requested URL was not found\n</BODY></HTML>\n';
        respond({ status: 404, headers: headers('text/html'), body, close: true });
      } else
        respond({
          status: 200,
          headers: headers(TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'),
          body: text,
          close: true,
        });
    };
    const listening = serveHttp(process, port, answer, address);
    if (!listening) {
      process.err('httpd: bind: Address in use\n');
      process.exit(1);
      return;
    }
    process.onSignal('TERM', () => process.exit(143));
  };
