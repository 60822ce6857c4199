// agnhost netexec (test/images/agnhost/netexec/netexec.go): answers over HTTP and UDP what it is asked.
import { quote } from '../../../apimachinery/fmt.ts';
import { parseGoDuration } from '../../../apimachinery/go-duration.ts';
import type { Connection } from '../../../network/host.ts';
import { goAnswer, type HttpHandler, type HttpRequest, hostPort, phraseOf, type Respond, serveHttp } from '../../http.ts';
import type { Program, ServerProcess } from '../../image.ts';
import { diesFromSignals, klogOf } from '../../klog.ts';
import { goFlags, numberFlag } from '../go-flags.ts';
import { dial } from './dial.ts';

interface State {
  /** Whether the UDP server is up, which is what /healthz tells. */
  ready: boolean;
  terminating: boolean;
}

export const netexec: Program = (process) => {
  const flags = goFlags(process.argv.slice(2));
  const log = klogOf(process);
  const port = numberFlag(flags, 'http-port', 8080);
  const udpPort = numberFlag(flags, 'udp-port', 8081);
  const sctpPort = numberFlag(flags, 'sctp-port', -1);
  const delay = numberFlag(flags, 'delay-shutdown', 0);
  const state: State = { ready: false, terminating: false };
  diesFromSignals(process, ['INT', 'HUP', 'QUIT']);
  process.onSignal('TERM', () => {
    if (state.terminating) return;
    state.terminating = true;
    process.changed();
    if (delay > 0) {
      log(`Sleeping ${delay} seconds before terminating...`);
      process.clock.after(delay * 1000, () => process.exit(0));
    } else process.exit(0);
  });
  const fail = (words: string) => {
    log(words);
    process.exit(1);
  };
  const override = flags.get('http-override');
  const handler = routes(process, log, port, state);
  const overridden: HttpHandler = (request, respond) => {
    const [path = '/', query = ''] = (override ?? '').split('?');
    handler({ ...request, method: 'GET', path, query: new URLSearchParams(query) }, respond);
  };
  if (udpPort !== -1) {
    if (!process.listen('UDP', udpPort, (connection) => answerDatagrams(connection, process, log, udpPort))) {
      fail(`failed to create listener for UDP address [::]:${udpPort}: listen udp :${udpPort}: bind: address already in use`);
      return;
    }
    log(`Started UDP server on port  ${udpPort}`);
    state.ready = true;
  }
  if (sctpPort !== -1) {
    process.listen('SCTP', sctpPort, (connection) => answerDatagrams(connection, process, log, sctpPort));
    log('Started SCTP server');
    state.ready = true;
  }
  log(`Started HTTP server on port ${port}`);
  if (!serveHttp(process, port, override === undefined ? handler : overridden)) fail(`listen tcp :${port}: bind: address already in use`);
};

function routes(process: ServerProcess, log: (text: string) => void, port: number, state: State): HttpHandler {
  const now = () => process.clock.now();
  const say = (respond: Respond, body: string, status = 200) => respond(goAnswer(now(), status, body));
  const value = ({ query, headers, body }: HttpRequest, name: string): string => {
    const form = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(body) : undefined;
    return form?.get(name) ?? query.get(name) ?? '';
  };
  const handlers: Readonly<Record<string, HttpHandler>> = {
    '/clientip': ({ connection }, respond) => {
      log('GET /clientip');
      say(respond, hostPort(connection.remote));
    },
    '/serverport': (_request, respond) => {
      log('GET /serverport');
      say(respond, String(port));
    },
    '/header': (request, respond) => {
      const key = value(request, 'key');
      log(key ? `GET /header?key=${key}` : 'GET /header');
      if (key) say(respond, request.headers.get(key.toLowerCase()) ?? '');
      else {
        const shown = Object.fromEntries(request.rawHeaders.filter(([name]) => name !== 'Host').map(([name, text]) => [name, [text]]));
        say(respond, JSON.stringify(shown));
      }
    },
    '/echo': (request, respond) => {
      const code = value(request, 'code');
      const message = value(request, 'msg');
      log(`GET /echo?msg=${message}&code=${code}`);
      if (code !== '' && !/^[-+]?\d+$/.test(code)) say(respond, `argument 'code' must be an integer or empty, got ${quote(code)}\n`);
      else say(respond, message, code === '' ? 200 : Number(code));
    },
    '/exit': (request, respond) => {
      const code = Number(value(request, 'code'));
      const timeout = value(request, 'timeout');
      const wait = value(request, 'wait');
      log(`GET /exit?code=${code || ''}&timeout=${timeout}&wait=${wait}`);
      log(`Will begin shutdown in ${wait || '0s'}, allowing ${timeout || '0s'} for connections to close, then will exit with ${code}`);
      process.clock.after(wait ? (parseGoDuration(wait) ?? 0) : 0, () => {
        if (timeout) say(respond, '');
        process.exit(code);
      });
    },
    '/healthz': (_request, respond) => {
      log('GET /healthz');
      say(respond, '', state.ready ? 200 : 412);
    },
    '/readyz': (_request, respond) => {
      log('GET /readyz');
      if (state.terminating) say(respond, 'shutting down', 503);
      else say(respond, state.ready ? 'ok' : '', state.ready ? 200 : 412);
    },
    '/hostname': (_request, respond) => {
      log('GET /hostname');
      say(respond, process.hostname);
    },
    '/hostName': (_request, respond) => {
      log('GET /hostName');
      say(respond, process.hostname);
    },
    '/shutdown': () => {
      log('GET /shutdown');
      process.exit(0);
    },
    '/redirect': (request, respond) => {
      const location = value(request, 'location');
      const code = value(request, 'code');
      log(`${request.method} /redirect?msg=${location}&code=${code}`);
      const status = code === '' ? 302 : Number(code);
      const body = request.method === 'GET' ? `<a href="${location.replaceAll('&', '&amp;')}">${phraseOf(status)}</a>.\n\n` : '';
      respond(
        goAnswer(now(), status, body, [
          ['Location', location],
          ['Content-Type', 'text/html; charset=utf-8'],
        ]),
      );
    },
    '/shell': (request, respond) => {
      const command = value(request, 'shellCommand') || value(request, 'cmd');
      log(`GET /shell?cmd=${command}`);
      void process.execute(['/bin/sh', '-c', command]).then(({ status, output }) => {
        const said = { ...(status !== 0 && { error: `exit status ${status}` }), ...(output !== '' && { output }) };
        log(
          `Output: map[${Object.entries(said)
            .map(([name, text]) => `${name}:${text}`)
            .join(' ')}]`,
        );
        say(respond, JSON.stringify(said));
      });
    },
    '/dial': (request, respond) => dial(process, log, request, respond),
  };
  return (request, respond) => {
    const handler = handlers[request.path];
    if (handler) handler(request, respond);
    else {
      log('GET /');
      say(respond, `NOW: ${new Date(now()).toISOString().replace('T', ' ').replace('Z', '000000')} +0000 UTC m=+1.000000000`);
    }
  };
}

function answerDatagrams(connection: Connection, process: ServerProcess, log: (text: string) => void, port: number): void {
  const client = hostPort(connection.remote);
  connection.receive({
    data(text) {
      const received = text.trim().toLowerCase();
      if (received === 'hostname') {
        log('Sending udp hostName response');
        connection.send(process.hostname);
      } else if (received.startsWith('echo ')) {
        log(`Echoing ${received.slice(5)} to UDP client ${client}`);
        connection.send(received.slice(5));
      } else if (received === 'clientip') {
        log(`Sending clientip back to UDP client ${client}`);
        connection.send(client);
      } else if (received === 'serverport') {
        log(`Sending server port to UDP client ${port}`);
        connection.send(String(port));
      } else if (received !== '') log(`Unknown UDP command received from ${client}: ${received}`);
    },
  });
}
