// What a kubelet answers to whoever asks it over HTTPS (pkg/kubelet/server/server.go): /healthz and /pods.
import type { Pod } from '../../api/generated/types.ts';
import type { Host } from '../../network/host.ts';
import { type HttpAnswer, httpDate, serveConnection } from '../../network/http.ts';
import { acceptTls } from '../../network/tls.ts';
import type { Clock } from '../../time/clock.ts';

const PORT = 10_250;

export function serveKubelet(host: Host, name: string, clock: Clock, pods: () => readonly Pod[]): void {
  const answer = (path: string): HttpAnswer => {
    const date: [string, string] = ['Date', httpDate(clock.now())];
    if (path === '/healthz') return { status: 200, headers: [date, ['Content-Type', 'text/plain; charset=utf-8']], body: 'ok' };
    if (path === '/pods' || path === '/pods/') {
      const list = { kind: 'PodList', apiVersion: 'v1', metadata: {}, items: pods() };
      return { status: 200, headers: [date, ['Content-Type', 'application/json']], body: JSON.stringify(list) };
    }
    return { status: 404, headers: [date, ['Content-Type', 'text/plain; charset=utf-8']], body: '404 page not found\n' };
  };
  host.listen('TCP', PORT, (connection) =>
    acceptTls(connection, { subject: name, issuer: name, names: [name] }, (inner) =>
      serveConnection(inner, ({ path }, respond) => respond(answer(path))),
    ),
  );
}
