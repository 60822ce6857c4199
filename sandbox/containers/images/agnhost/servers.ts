// agnhost's smaller servers: serve-hostname, porter, liveness, grpc-health-checking, pause.
import { GRPC_QUESTION } from '../../grpc-health.ts';
import { goAnswer, hostPort, serveHttp } from '../../http.ts';
import type { Program } from '../../image.ts';
import { diesFromSignals, klogOf } from '../../klog.ts';
import { goFlags, numberFlag } from '../go-flags.ts';

export const serveHostname: Program = (process) => {
  const flags = goFlags(process.argv.slice(2), ['tcp', 'udp', 'http', 'close']);
  const log = klogOf(process);
  const port = numberFlag(flags, 'port', 9376);
  diesFromSignals(process, ['INT', 'HUP', 'QUIT']);
  if (flags.get('tcp') === 'true') {
    process.listen('TCP', port, (connection) => {
      log(`TCP request from ${hostPort(connection.remote)}`);
      connection.send(process.hostname);
      connection.close();
    });
  }
  if (flags.get('udp') === 'true') {
    process.listen('UDP', port, (connection) =>
      connection.receive({
        data: () => {
          log(`UDP request from ${hostPort(connection.remote)}`);
          connection.send(process.hostname);
        },
      }),
    );
  }
  if (flags.get('http') !== 'false') {
    const close = flags.get('close') === 'true';
    serveHttp(process, port, ({ connection }, respond) => {
      log(`HTTP request from ${hostPort(connection.remote)}`);
      respond({ ...goAnswer(process.clock.now(), 200, process.hostname), close });
    });
  }
  log(`Serving on port ${port}.`);
  process.onSignal('TERM', () => {
    log('Shutting down after receiving signal: terminated.');
    log('Awaiting pod deletion.');
    process.clock.after(60_000, () => process.exit(0));
  });
};

export const porter: Program = (process) => {
  const json = goFlags(process.argv.slice(2), ['json-response']).get('json-response') === 'true';
  diesFromSignals(process);
  for (const [name, value] of process.env) {
    const [, kind, text] = /^SERVE_(?:(TCP|UDP|SCTP|TLS)_)?PORT_(\d+)$/.exec(name) ?? [];
    if (text === undefined) continue;
    const port = Number(text);
    if (kind === 'UDP') process.listen('UDP', port, (connection) => connection.receive({ data: () => connection.send(value) }));
    else if (kind === 'SCTP')
      process.listen('SCTP', port, (connection) => {
        connection.send(value);
        connection.close();
      });
    else {
      serveHttp(process, port, ({ method }, respond) => {
        const body = json ? JSON.stringify({ Method: method, Body: value }) : value;
        respond(goAnswer(process.clock.now(), 200, body, json ? [['Content-Type', 'application/json']] : []));
      });
    }
  }
};

/** Alive for ten seconds, and then not. */
export const liveness: Program = (process) => {
  const started = process.clock.now();
  const alive = 10_000;
  diesFromSignals(process);
  process.clock.background(alive + 1, () => process.changed());
  serveHttp(process, 8080, ({ path }, respond) => {
    const ms = process.clock.now() - started;
    if (path === '/started') respond(goAnswer(process.clock.now(), 200, `${ms / 1000}s`));
    else if (path !== '/healthz') respond(goAnswer(process.clock.now(), 404, '404 page not found\n'));
    else respond(ms > alive ? goAnswer(process.clock.now(), 500, `error: ${ms / 1000}`) : goAnswer(process.clock.now(), 200, 'ok'));
  });
};

export const grpcHealthChecking: Program = (process) => {
  const flags = goFlags(process.argv.slice(2));
  const log = klogOf(process);
  const started = process.clock.now();
  const delay = numberFlag(flags, 'delay-unhealthy-sec', -1);
  const service = flags.get('service') ?? '';
  let forced: boolean | undefined;
  diesFromSignals(process);
  if (delay >= 0) process.clock.background(delay * 1000 + 1, () => process.changed());
  const httpPort = numberFlag(flags, 'http-port', 8080);
  log(`Http server starting to listen on :${httpPort}`);
  serveHttp(process, httpPort, ({ path }, respond) => {
    const now = process.clock.now();
    if (path !== '/make-serving' && path !== '/make-not-serving') {
      respond(goAnswer(now, 404, '404 page not found\n'));
      return;
    }
    forced = path === '/make-not-serving';
    log(`Mark as ${forced ? 'unhealthy' : 'healthy'}`);
    process.changed();
    respond(goAnswer(now, 200, `${(now - started) / 1000}s`));
  });
  const port = numberFlag(flags, 'port', 5000);
  log(`gRPC server starting to listen on :${port}`);
  process.listen('TCP', port, (connection) =>
    connection.receive({
      data(text) {
        if (!text.startsWith(GRPC_QUESTION)) return;
        log('Serving the Check request for health check');
        const asked = text.slice(GRPC_QUESTION.length).trim();
        const unhealthy = forced === true || (delay >= 0 && process.clock.now() - started >= delay * 1000);
        connection.send(asked === service ? (unhealthy ? 'NOT_SERVING' : 'SERVING') : 'NotFound unknown service');
        connection.close();
      },
    }),
  );
};

export const pause: Program = (process) => {
  process.out('Paused\nSignals registered\n');
  const ends = (signal: string, words: string, status: number) =>
    process.onSignal(signal, () => {
      process.out(`exiting because of signal "${words}"\n`);
      process.exit(status);
    });
  ends('INT', 'interrupt', 1);
  ends('TERM', 'terminated', 2);
};
