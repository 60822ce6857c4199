// A container: what its programs do with files, signals, memory and a terminal.
import { describe, expect, it } from 'vitest';
import { newCluster } from '../../../sandbox/cluster/cluster.ts';
import { Container } from '../../../sandbox/containers/container.ts';
import type { Image } from '../../../sandbox/containers/image.ts';
import { agnhost } from '../../../sandbox/containers/images/agnhost/agnhost.ts';
import { busybox } from '../../../sandbox/containers/images/busybox.ts';
import { unknown } from '../../../sandbox/containers/images/plain.ts';
import { ContainerLog } from '../../../sandbox/containers/log.ts';
import { Terminal } from '../../../sandbox/containers/terminal.ts';
import { Network } from '../../../sandbox/network/network.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive, driveTo } from '../../../sandbox/time/driver.ts';
import { Random } from '../../../sandbox/time/random.ts';

function started(argv: readonly string[], memoryLimit?: number, image: Image = busybox) {
  const { client, clock } = newCluster({ nodes: 0 });
  const network = new Network(clock);
  network.addNode('node-1', ['172.18.0.11'], ['10.244.1.0/24']);
  const container = new Container({
    image,
    argv,
    env: new Map([['GREETING', 'hello']]),
    workingDir: '/',
    mounts: [],
    host: network.addPod('default/web', ['10.244.1.2'], 'node-1'),
    hostname: 'web',
    services: { client, clock, random: new Random('web') },
    ports: [],
    ...(memoryLimit !== undefined && { memoryLimit }),
  });
  const refusal = container.start();
  const pass = (ms: number) => driveTo(clock, clock.now() + ms);
  const said = () => container.log.lines.map(({ text }) => text).join('');
  const execute = async (...words: readonly string[]) => {
    const output = new Capture();
    const ran = container.execute(words, { stdin: textInput(''), stdout: output, stderr: output, interactive: false });
    return typeof ran === 'string' ? ran : { status: await drive(clock, ran), output: output.text };
  };
  return { container, refusal, pass, said, execute };
}

const sh = (script: string) => ['sh', '-c', script];

describe('the first process', () => {
  it.each([
    ['servre', 'exec: "servre": executable file not found in $PATH'],
    ['/bin/servre', 'exec: "/bin/servre": stat /bin/servre: no such file or directory'],
    ['/etc/passwd', 'exec: "/etc/passwd": permission denied'],
  ])('cannot be %s', (word, words) => {
    expect(started([word]).refusal).toBe(words);
  });

  it('of an image that nobody knows says that it only stands in', async () => {
    const { refusal, said, execute, pass } = started(['python', 'app.py'], undefined, unknown);
    expect(refusal).toBeUndefined();
    await pass(1_000);
    expect(said()).toMatch(/^This sandbox does not have the program of this image\./);
    expect(await execute('python', '-c', 'print(1)')).toBe('exec: "python": this sandbox does not have the programs of this image');
    expect(await execute('echo', 'hello')).toEqual({ status: 0, output: 'hello\n' });
  });

  it('does not have all of BusyBox, and says so', async () => {
    const { execute } = started(sh('sleep 60'));
    expect(await execute('ping', 'web')).toEqual({ status: 1, output: 'ping: this sandbox does not have this program of BusyBox\n' });
    expect(await execute('sh', '-c', 'lsof')).toMatchObject({ status: 1, output: expect.stringContaining('does not have') });
  });

  it('serves on the address that it is told, and says what listens where (netstat)', async () => {
    const { execute, pass } = started(sh('mkdir /www; echo home > /www/page; httpd -p 127.0.0.1:8080 -h /www & httpd -f -p 9090 -h /www'));
    await pass(1_000);
    expect(await execute('netstat', '-ltn')).toEqual({
      status: 0,
      output: [
        'Active Internet connections (only servers)',
        'Proto Recv-Q Send-Q Local Address           Foreign Address         State       ',
        'tcp        0      0 127.0.0.1:8080          0.0.0.0:*               LISTEN      ',
        'tcp        0      0 :::9090                 :::*                    LISTEN      ',
        '',
      ].join('\n'),
    });
    expect(await execute('wget', '-qO-', 'http://127.0.0.1:8080/page')).toEqual({ status: 0, output: 'home\n' });
    expect(await execute('sh', '-c', 'wget -qO- http://$(hostname -i):8080/page')).toMatchObject({ status: 1 });
    expect(await execute('sh', '-c', 'wget -qO- http://$(hostname -i):9090/page')).toEqual({ status: 0, output: 'home\n' });
    expect(await execute('netstat')).toMatchObject({ status: 1, output: expect.stringContaining('not part of the tools of this sandbox') });
  });

  it('is not ended by a signal that it does not handle, and is by KILL', async () => {
    const { container, pass } = started(['sleep', '3600']);
    container.signal('TERM');
    await pass(1_000);
    expect(container.running).toBe(true);
    container.signal('KILL');
    expect(container.exitCode).toBe(137);
  });

  it('runs its trap between two commands, and ends with its status', async () => {
    const { container, pass, said } = started(sh("trap 'echo bye; exit 3' TERM; echo $GREETING; while :; do sleep 1; done"));
    await pass(1_500);
    container.signal('TERM');
    await pass(400);
    expect(container.running).toBe(true);
    await pass(600);
    expect([container.exitCode, said()]).toEqual([3, 'hello\nbye\n']);
  });

  it('leaves its signals to the program that takes its place', async () => {
    const { container, pass } = started(sh("trap 'exit 3' TERM; exec sleep 3600"));
    await pass(10);
    container.signal('TERM');
    await pass(1_000);
    expect(container.running).toBe(true);
  });

  it('is ended for its memory only where that has a limit', async () => {
    const limited = started(['tail', '/dev/zero'], 1024);
    await limited.pass(10);
    expect([limited.container.exitCode, limited.container.outOfMemory]).toEqual([137, true]);
  });
});

describe('a command in a container that runs', () => {
  it('sees its files, and busybox words what is wrong', async () => {
    const { execute } = started(['sleep', '3600']);
    expect(await execute('sh', '-c', 'echo x > /tmp/x; cat /tmp/x')).toEqual({ status: 0, output: 'x\n' });
    expect(await execute('cat', '/tmp/y')).toEqual({ status: 1, output: "cat: can't open '/tmp/y': No such file or directory\n" });
    expect(await execute('sh', '-c', 'hammer')).toEqual({ status: 127, output: 'sh: hammer: not found\n' });
    expect(await execute('sh', '-c', 'kill -9 $$')).toEqual({ status: 137, output: '' });
  });

  it('has the first process end by a signal that it handles', async () => {
    const { container, execute, pass } = started(sh("trap 'exit 0' TERM; while :; do sleep 0.2; done"));
    await pass(10);
    await execute('kill', '1');
    await pass(400);
    expect(container.exitCode).toBe(0);
  });

  it('tells whoever watches of a change, and of no other', async () => {
    const { container, execute } = started(['sleep', '3600']);
    let changes = 0;
    container.watch(() => {
      changes += 1;
    });
    await execute('cat', '/etc/passwd');
    expect(changes).toBe(0);
    await execute('touch', '/tmp/ready');
    expect(changes).toBeGreaterThan(0);
  });
});

describe('a terminal', () => {
  it.each([
    ['ls\r', 'ls\r\n', ['ls\n']],
    ['lx\x7fs\r', 'lx\b \bs\r\n', ['ls\n']],
    ['a\x03b\r', 'a^C\r\nb\r\n', ['interrupt', 'b\n']],
    ['\x1b[Aq\r', 'q\r\n', ['q\n']],
    ['\x04', '', ['end']],
  ])('reads %j', (keys, shown, told) => {
    let text = '';
    const events: string[] = [];
    const terminal = new Terminal({
      show: (piece) => {
        text += piece;
      },
      line: (line) => events.push(line),
      interrupt: () => events.push('interrupt'),
      end: () => events.push('end'),
    });
    terminal.press(keys);
    expect([text, events]).toEqual([shown, told]);
  });
});

it('a log keeps the last of what is too much at once', { timeout: 60_000 }, () => {
  const log = new ContainerLog();
  let heard = 0;
  log.follow({
    written: () => {
      heard += 1;
    },
    ended() {},
  });
  log.write(0, 'stdout', `${'y\n'.repeat(8_000_000)}end\n`);
  expect([log.lines.length, heard, log.lines.at(-1)?.text]).toEqual([20_000, 20_000, 'end\n']);
});

it('a program that a server runs ends where it says too much', async () => {
  const { execute, pass } = started(['/agnhost', 'netexec', '--http-port=80'], undefined, agnhost);
  await pass(1000);
  const ran = await execute('curl', '-s', '-o', '/tmp/said', 'http://127.0.0.1/shell?cmd=yes');
  const said = await execute('head', '-c', '40', '/tmp/said');
  const size = await execute('sh', '-c', 'wc -c < /tmp/said');
  expect([ran, said]).toEqual([
    { status: 0, output: '' },
    { status: 0, output: String.raw`{"error":"exit status 141","output":"y\n` },
  ]);
  expect(Number(typeof size === 'string' ? size : size.output)).toBeLessThan(3_000_000);
});

describe('what has no end of its own', () => {
  it('a fork bomb comes to the end of the processes, and neither time nor the page waits for it', async () => {
    const { container, pass, said } = started(sh('b() { b | b & }; b; sleep 20; echo alive; exit 4'));
    await pass(30_000);
    expect(said()).toContain("sh: can't fork: Resource temporarily unavailable\n");
    expect(said()).toContain('alive\n');
    expect(container.exitCode).toBe(4);
  });

  it('a loop in the background ends with its container', async () => {
    const { container, pass } = started(sh('while :; do echo x >> /tmp/written; sleep 1; done & sleep 5'));
    await pass(6_000);
    expect(container.exitCode).toBe(0);
    const written = container.files.read('/tmp/written');
    await pass(60_000);
    expect(container.files.read('/tmp/written')).toBe(written);
  });

  it.each([
    ['lines', 'x'.repeat(99_999).concat('\n')],
    ['one line', 'x'.repeat(100_000)],
  ])('a log of %s keeps what was written last', (_what, piece) => {
    const log = new ContainerLog();
    for (let i = 0; i < 1_000; i += 1) log.write(i, 'stdout', piece);
    log.write(1_000, 'stdout', 'last');
    const text = log.lines.map((line) => line.text).join('');
    expect(text.length).toBeLessThan(25_000_000);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(text).toMatch(/last$/);
  });

  it('a pattern that would go on for ever is a pattern like any other, and one that is none is refused in words', async () => {
    const { execute } = started(['sleep', '3600']);
    expect(await execute('pgrep', '-f', '^([a-z ]+)+0*$')).toMatchObject({ status: 1 });
    expect(await execute('pgrep', '[')).toEqual({ status: 1, output: "pgrep: bad regex '[': Invalid regular expression\n" });
    expect(await execute('pgrep', '-f', 'sl[[:lower:]]+ 3')).toEqual({ status: 0, output: '1\n' });
  });
});
