// netexec's /dial: asks another address and tells what came back (dialHandler).
import type { Connection } from '../../../network/host.ts';
import { goAnswer, type HttpRequest, type Respond } from '../../http.ts';
import type { ServerProcess } from '../../image.ts';

/** In ms. */
const TIMEOUT = 5_000;

export function dial(process: ServerProcess, log: (text: string) => void, { query }: HttpRequest, respond: Respond): void {
  const get = (name: string) => query.get(name) ?? '';
  const [host, port, request, protocol, tries] = ['host', 'port', 'request', 'protocol', 'tries'].map(get);
  log(`GET /dial?host=${host}&protocol=${protocol}&port=${port}&request=${request}&tries=${tries}`);
  const answers: string[] = [];
  const errors: string[] = [];
  let last = '';
  const end = () => {
    const output = { ...(last !== '' && { responses: answers }), ...(errors.length > 0 && { errors }) };
    respond(goAnswer(process.clock.now(), 200, JSON.stringify(output)));
  };
  const attempt = (left: number): void => {
    if (left === 0) {
      end();
      return;
    }
    ask(process, protocol ?? '', { address: host ?? '', port: Number(port) }, request ?? '', (answer, error) => {
      last = answer;
      if (error) errors.push(error);
      else answers.push(answer);
      attempt(left - 1);
    });
  };
  attempt(tries ? Number(tries) : 1);
}

/** One request; `told` is called once. */
function ask(
  process: ServerProcess,
  protocol: string,
  to: { readonly address: string; readonly port: number },
  request: string,
  told: (answer: string, error?: string) => void,
): void {
  const udp = protocol.toLowerCase() === 'udp';
  const url = `http://${to.address}:${to.port}/${request}`;
  let connection: Connection | undefined;
  let done = false;
  const end = (answer: string, error?: string): void => {
    if (done) return;
    done = true;
    timer.cancel();
    attempt.abort();
    connection?.close();
    told(answer, error);
  };
  const late = udp
    ? `reading from udp connection failed. err:'read udp ${to.address}:${to.port}: i/o timeout'`
    : `Get "${url}": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`;
  const timer = process.clock.after(TIMEOUT, () => end('', late));
  const attempt = process.host.dial(udp ? 'UDP' : 'TCP', to, {
    opened(opened) {
      connection = opened;
      let text = '';
      opened.receive({
        data(piece) {
          if (udp) end(piece);
          text += piece;
        },
        end: () => end(text.slice(text.indexOf('\r\n\r\n') + 4)),
        reset: () =>
          end(
            '',
            udp
              ? `reading from udp connection failed. err:'read udp ${opened.local.address}:${opened.local.port}->${to.address}:${to.port}: read: connection refused'`
              : `Get "${url}": EOF`,
          ),
      });
      opened.send(
        udp
          ? request
          : `GET /${request} HTTP/1.1\r\nHost: ${to.address}:${to.port}\r\nUser-Agent: Go-http-client/1.1\r\nConnection: close\r\n\r\n`,
      );
    },
    refused: () => end('', `Get "${url}": dial tcp ${to.address}:${to.port}: connect: connection refused`),
    unreachable: () => end('', `Get "${url}": dial tcp ${to.address}:${to.port}: connect: no route to host`),
  });
}
