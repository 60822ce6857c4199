// Small images of one program each: pause, http-echo, whoami, and one that nobody knows.
import { goAnswer, goLogTime, hostPort, serveHttp } from '../http.ts';
import type { Image, Program } from '../image.ts';
import { diesFromSignals } from '../klog.ts';
import { goFlags, numberFlag } from './go-flags.ts';
import { toolbox } from './toolbox.ts';

const sleeps: Program = (process) => {
  for (const name of ['TERM', 'INT'])
    process.onSignal(name, () => {
      process.err(`Shutting down, got signal: ${name === 'TERM' ? 'Terminated' : 'Interrupt'}\n`);
      process.exit(0);
    });
};

/** registry.k8s.io/pause (build/pause/linux/pause.c) */
export const pause: Image = { entrypoint: ['/pause'], programs: new Map([['/pause', { serve: sleeps }]]) };

const echo: Program = (process) => {
  const flags = goFlags(process.argv.slice(1));
  const text = flags.get('text') ?? process.env.get('ECHO_TEXT') ?? '';
  const [, listened] = /:(\d+)$/.exec(flags.get('listen') ?? '') ?? [];
  const port = Number(listened ?? 5678);
  const status = numberFlag(flags, 'status-code', 200);
  if (text === '') {
    process.err('Missing -text option!\n');
    process.exit(127);
    return;
  }
  process.err(`${goLogTime(process.clock.now())} [INFO] server is listening on :${port}\n`);
  serveHttp(process, port, ({ method, target, headers, connection }, respond) => {
    const now = process.clock.now();
    respond(
      goAnswer(now, status, `${text}\n`, [
        ['X-App-Name', 'http-echo'],
        ['X-App-Version', '1.0.0'],
      ]),
    );
    process.out(
      `${goLogTime(now)} ${headers.get('host') ?? ''} ${hostPort(connection.remote)} "${method} ${target} HTTP/1.1" ${status} ${text.length + 1} "${headers.get('user-agent') ?? ''}" 10.5µs\n`,
    );
  });
  for (const name of ['TERM', 'INT']) process.onSignal(name, () => process.exit(0));
};

/** docker.io/hashicorp/http-echo */
export const httpEcho: Image = { entrypoint: ['/http-echo'], programs: new Map([['/http-echo', { serve: echo }]]) };

const tells: Program = (process) => {
  const flags = goFlags(process.argv.slice(1), ['verbose']);
  const port = numberFlag(flags, 'port', 80);
  const name = flags.get('name') ?? process.env.get('WHOAMI_NAME');
  process.out(`${goLogTime(process.clock.now())} Starting up on port ${port}\n`);
  diesFromSignals(process);
  serveHttp(process, port, ({ method, target, path, rawHeaders, headers, connection }, respond) => {
    const now = process.clock.now();
    if (path === '/health') {
      respond(goAnswer(now, 200));
      return;
    }
    const addresses = ['127.0.0.1', '::1', ...process.host.addresses];
    const lines = [
      ...(name ? [`Name: ${name}`] : []),
      `Hostname: ${process.hostname}`,
      ...addresses.map((address) => `IP: ${address}`),
      `RemoteAddr: ${hostPort(connection.remote)}`,
      `${method} ${target} HTTP/1.1`,
      `Host: ${headers.get('host') ?? ''}`,
      ...rawHeaders.filter(([key]) => key !== 'Host').map(([key, value]) => `${key}: ${value}`),
    ];
    respond(goAnswer(now, 200, `${lines.join('\n')}\n\n`));
  });
};

/** docker.io/traefik/whoami */
export const whoami: Image = { entrypoint: ['/whoami'], programs: new Map([['/whoami', { serve: tells }]]) };

/** In place of a program that is not here: it listens where the pod says that its container does. */
const standIn: Program = (process) => {
  process.out(
    `This sandbox does not have the program of this image. In its place something listens on ${
      process.ports.length === 0
        ? 'no port: the container declares none'
        : process.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(', ')
    }.\n`,
  );
  for (const { port, protocol } of process.ports) {
    if (protocol === 'TCP') {
      serveHttp(process, port, ({ method, target }, respond) => {
        process.out(`${method} ${target}\n`);
        respond(goAnswer(process.clock.now(), 200, `${process.hostname}\n`));
      });
    } else process.listen(protocol, port, (connection) => connection.receive({ data: () => connection.send(process.hostname) }));
  }
  for (const name of ['TERM', 'INT']) process.onSignal(name, () => process.exit(0));
};

export const unknown: Image = {
  command: ['/entrypoint'],
  programs: new Map([...toolbox, ['/entrypoint', { serve: standIn }]]),
  standIn: { serve: standIn },
};

const allocates: Program = (process) => {
  process.out('stress: info: [1] dispatching hogs: 0 cpu, 0 io, 1 vm, 0 hdd\n');
  for (const name of ['TERM', 'INT']) process.onSignal(name, () => process.exit(0));
  if (process.argv.includes('--vm')) process.files.read('/dev/zero');
};

/** docker.io/polinux/stress: takes memory. */
export const stress: Image = { command: ['stress'], programs: new Map([...toolbox, ['stress', { serve: allocates }]]) };
