import { describe, expect, test } from 'vitest';
import type { Host } from '../../../../sandbox/network/host.ts';
import type { Command } from '../../../../sandbox/shell/process.ts';
import { dig } from '../../../../sandbox/shell/programs/bind/dig.ts';
import { host as hostCommand } from '../../../../sandbox/shell/programs/bind/host.ts';
import { nslookup } from '../../../../sandbox/shell/programs/bind/nslookup.ts';
import { nslookup as busyboxNslookup } from '../../../../sandbox/shell/programs/busybox/nslookup.ts';
import { wget } from '../../../../sandbox/shell/programs/busybox/wget.ts';
import { curl } from '../../../../sandbox/shell/programs/curl/curl.ts';
import { nc } from '../../../../sandbox/shell/programs/nc.ts';
import { newDataPlane } from '../../network/data-plane.ts';

function lab() {
  const it = newDataPlane();
  const web = it.pod('web', 2, 10);
  it.serve(web);
  it.service('web', { clusterIP: '10.96.1.1', ports: [{ port: 80 }] });
  it.slice('web-1', 'web', { ports: [{ port: 8080 }], endpoints: [{ addresses: ['10.244.2.10'] }] });
  it.service('lonely', { clusterIP: '10.96.1.2', ports: [{ port: 80 }] });
  it.service('wrong', { clusterIP: '10.96.1.3', ports: [{ port: 80 }] });
  it.slice('wrong-1', 'wrong', { ports: [{ port: 9999 }], endpoints: [{ addresses: ['10.244.2.10'] }] });
  it.service('fleet', { clusterIP: 'None', ports: [{ name: 'http', port: 80 }] });
  it.slice('fleet-1', 'fleet', {
    ports: [{ name: 'http', port: 8080 }],
    endpoints: [
      { addresses: ['10.244.2.10'] },
      { addresses: ['10.244.3.10'], hostname: 'flag' },
      { addresses: ['10.244.3.11'], conditions: { ready: false } },
    ],
  });
  it.service('outside', { type: 'ExternalName', externalName: 'db.example.com' });
  it.service('inside', { type: 'ExternalName', externalName: 'web.default.svc.cluster.local' });
  it.service('gone', { type: 'ExternalName', externalName: 'nobody.default.svc.cluster.local' });
  it.settle();
  const [client] = it.clients;
  if (!client) throw new Error('no client');
  const run = (command: Command, line: string, more: Parameters<typeof it.run>[3] = {}, from: Host = client) =>
    it.run(command, from, line, more);
  return { ...it, web, client, run };
}

const ok = (stdout: string) => ({ status: 0, stdout, stderr: '' });

describe('curl', () => {
  test.each([
    ['curl -s http://web/', ok('web')],
    ['curl -s web.default/?msg=hello', ok('hello')],
    ['curl -s http://web.default.svc.cluster.local./', ok('web')],
    ['curl -s http://10.244.2.10:8080/ http://10.244.2.10:8080/?msg=again', ok('webagain')],
    ['curl -s http://lonely', { status: 7, stdout: '', stderr: '' }],
    [
      'curl -sS http://lonely',
      {
        status: 7,
        stdout: '',
        stderr: expect.stringMatching(/^curl: \(7\) Failed to connect to lonely port 80 after \d+ ms: Couldn't connect to server\n$/),
      },
    ],
    ['curl -sS http://wrong', { status: 7, stdout: '', stderr: expect.stringContaining('(7)') }],
    ['curl -sS -m 2 http://web:81', { status: 28, stdout: '', stderr: 'curl: (28) Connection timed out after 2001 milliseconds\n' }],
    ['curl -sS http://missing', { status: 6, stdout: '', stderr: 'curl: (6) Could not resolve host: missing\n' }],
    ['curl -sS ftp://web', { status: 1, stdout: '', stderr: 'curl: (1) Protocol "ftp" not supported or disabled in libcurl\n' }],
    ['curl', { status: 2, stdout: '', stderr: "curl: try 'curl --help' or 'curl --manual' for more information\n" }],
    [
      'curl --frobnicate http://web',
      {
        status: 2,
        stdout: '',
        stderr: "curl: option --frobnicate: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
      },
    ],
    ['curl -s -o /dev/null -w %{http_code}\\n http://web/missing', ok('404\n')],
    ['curl -sf http://web/missing', { status: 22, stdout: '', stderr: '' }],
    ['curl -sk https://web:80/', { status: 35, stdout: '', stderr: '' }],
    ['curl -s -d a=b http://web/', ok('a=b')],
    ['curl -s --resolve shop:80:10.96.1.1 http://shop/', ok('web')],
    ['curl -sI http://web/', ok('HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 3\r\n\r\n')],
    ['curl -s http://inside/', ok('web')],
    ['curl -s http://gone/', { status: 6, stdout: '', stderr: '' }],
    ['curl -s http://flag.fleet:8080/', { status: 28, stdout: '', stderr: '' }],
  ])('%s', async (line, ran) => {
    const it = lab();
    expect(await it.run(curl, line.includes('flag') ? `${line} -m 1` : line)).toEqual(ran);
  });

  test('of several addresses the one of its own network is tried first', async () => {
    const it = lab();
    for (let i = 0; i < 8; i++) expect(await it.run(curl, 'curl -s -m 1 http://fleet:8080/', {}, it.web)).toEqual(ok('web'));
  });

  test('-v says what goes on', async () => {
    const it = lab();
    const { stderr, stdout } = await it.run(curl, 'curl -sv http://web/');
    expect(stdout).toBe('web');
    expect(stderr).toBe(
      [
        '*   Trying 10.96.1.1:80...',
        '* Connected to web (10.96.1.1) port 80 (#0)',
        '> GET / HTTP/1.1\r',
        '> Host: web\r',
        '> User-Agent: curl/7.88.1\r',
        '> Accept: */*\r',
        '> \r',
        '< HTTP/1.1 200 OK\r',
        '< Content-Type: text/plain; charset=utf-8\r',
        '< Content-Length: 3\r',
        '< \r',
        '{ [3 bytes data]',
        '* Connection #0 to host web left intact',
        '',
      ].join('\n'),
    );
  });

  test('without a DNS server nothing is found, at once', async () => {
    const it = lab();
    it.coredns.stop();
    const ran = await it.run(curl, 'curl -sS -m 20 http://web', { resolvConf: 'nameserver 10.244.2.10\n' });
    expect(ran).toEqual({ status: 6, stdout: '', stderr: 'curl: (6) Could not resolve host: web\n' });
  });

  test('a DNS server that says nothing is waited for', async () => {
    const it = lab();
    const ran = await it.run(curl, 'curl -sS -m 2 http://web', { resolvConf: 'nameserver 10.96.77.77\n' });
    expect(ran).toEqual({ status: 28, stdout: '', stderr: 'curl: (28) Resolving timed out after 2001 milliseconds\n' });
  });

  test('the learner’s machine knows neither names nor addresses of Services', async () => {
    const it = lab();
    const resolvConf = 'nameserver 172.18.0.1\n';
    expect(await it.run(curl, 'curl -sS -m 2 http://10.96.1.1', { resolvConf }, it.learner)).toMatchObject({ status: 28 });
    expect(await it.run(curl, 'curl -sS http://web', { resolvConf }, it.learner)).toMatchObject({ status: 6 });
  });
});

describe('busybox', () => {
  test.each([
    ['wget -qO- http://web/', ok('web')],
    ['wget -qO- http://bakery/', { status: 1, stdout: '', stderr: "wget: bad address 'bakery'\n" }],
    ['wget -qO- http://lonely', { status: 1, stdout: '', stderr: "wget: can't connect to remote host (10.96.1.2): Connection refused\n" }],
    [
      'wget -O- http://lonely',
      {
        status: 1,
        stdout: '',
        stderr: "Connecting to lonely (10.96.1.2:80)\nwget: can't connect to remote host (10.96.1.2): Connection refused\n",
      },
    ],
    ['wget -qO- -T 2 http://web:81', { status: 1, stdout: '', stderr: 'wget: download timed out\n' }],
    ['wget -qO- http://web/missing', { status: 1, stdout: '', stderr: 'wget: server returned error: HTTP/1.1 404 Not Found\n' }],
  ])('%s', async (line, ran) => {
    expect(await lab().run(wget, line)).toEqual(ran);
  });

  test('nslookup says nothing of a family that a name has no address of', async () => {
    expect(await lab().run(busyboxNslookup, 'nslookup web.default.svc.cluster.local')).toEqual(
      ok('Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\nName:\tweb.default.svc.cluster.local\nAddress: 10.96.1.1\n\n\n'),
    );
  });

  test('nslookup', async () => {
    expect(await lab().run(busyboxNslookup, 'nslookup -type=a web.default.svc.cluster.local')).toEqual(
      ok('Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\nName:\tweb.default.svc.cluster.local\nAddress: 10.96.1.1\n\n'),
    );
  });
});

describe('dig', () => {
  test.each([
    ['dig +short web', ok('')],
    ['dig +search +short web', ok('10.96.1.1\n')],
    ['dig +short AAAA web.default.svc.cluster.local', ok('')],
    ['dig +short SRV web.default.svc.cluster.local', ok('0 100 80 web.default.svc.cluster.local.\n')],
    ['dig +short flag.fleet.default.svc.cluster.local', ok('10.244.3.10\n')],
    [
      'dig +short SRV _http._tcp.fleet.default.svc.cluster.local',
      ok('0 50 8080 10-244-2-10.fleet.default.svc.cluster.local.\n0 50 8080 flag.fleet.default.svc.cluster.local.\n'),
    ],
    ['dig +short -x 10.96.1.1', ok('web.default.svc.cluster.local.\n')],
    ['dig +short -x 10.244.2.200', ok('')],
    ['dig +short 10-244-9-9.default.pod.cluster.local', ok('10.244.9.9\n')],
    ['dig +short 10-244-9-9.nowhere.pod.cluster.local', ok('')],
    ['dig +short outside.default.svc.cluster.local', ok('db.example.com.\n172.18.0.1\n')],
    ['dig +short TXT dns-version.cluster.local', ok('"1.1.0"\n')],
    ['dig +short gone.default.svc.cluster.local', ok('')],
  ])('%s', async (line, ran) => {
    expect(await lab().run(dig, line)).toEqual(ran);
  });

  test('an answer in full', async () => {
    const { stdout } = await lab().run(dig, 'dig web.default.svc.cluster.local');
    expect(stdout.replace(/id: \d+/, 'id: 1').replace(/COOKIE: \w+/, 'COOKIE: c')).toMatch(
      new RegExp(
        [
          '',
          '; <<>> DiG 9\\.18\\.49-1~deb12u3-Debian <<>> web\\.default\\.svc\\.cluster\\.local',
          ';; global options: \\+cmd',
          ';; Got answer:',
          ';; WARNING: \\.local is reserved for Multicast DNS',
          ';; You are currently testing what happens when an mDNS query is leaked to DNS',
          ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
          ';; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1',
          ';; WARNING: recursion requested but not available',
          '',
          ';; OPT PSEUDOSECTION:',
          '; EDNS: version: 0, flags:; udp: 1232',
          '; COOKIE: c \\(echoed\\)',
          ';; QUESTION SECTION:',
          ';web\\.default\\.svc\\.cluster\\.local\\.\tIN\tA',
          '',
          ';; ANSWER SECTION:',
          'web\\.default\\.svc\\.cluster\\.local\\. 30 IN\tA\t10\\.96\\.1\\.1',
          '',
          ';; Query time: \\d+ msec',
          ';; SERVER: 10\\.96\\.0\\.10#53\\(10\\.96\\.0\\.10\\) \\(UDP\\)',
          ';; WHEN: \\w+ \\w+ \\d+ [\\d:]+ UTC \\d+',
          ';; MSG SIZE {2}rcvd: \\d+',
          '',
          '$',
        ].join('\n'),
      ),
    );
  });

  test('columns are counted from behind the semicolon', async () => {
    const { stdout } = await lab().run(dig, 'dig db.example.com.');
    expect(stdout).toContain('\n;db.example.com.\t\t\tIN\tA\n');
  });

  test('+showsearch shows each name that was asked for', async () => {
    const { stdout } = await lab().run(dig, 'dig +search +showsearch missing');
    expect(stdout.match(/^;missing.*$/gm)).toEqual([
      ';missing.default.svc.cluster.local. IN\tA',
      ';missing.svc.cluster.local.\tIN\tA',
      ';missing.cluster.local.\t\tIN\tA',
      ';missing.\t\t\tIN\tA',
    ]);
  });
});

describe('nslookup', () => {
  const head = 'Server:\t\t10.96.0.10\nAddress:\t10.96.0.10#53\n\n';
  const noRecursion = ';; Got recursion not available from 10.96.0.10\n';
  test.each([
    ['web', 0, `${noRecursion}${head}Name:\tweb.default.svc.cluster.local\nAddress: 10.96.1.1\n${noRecursion}\n`],
    ['web.default', 0, `${noRecursion.repeat(2)}${head}Name:\tweb.default.svc.cluster.local\nAddress: 10.96.1.1\n${noRecursion}\n`],
    ['missing', 1, `${noRecursion.repeat(3)}${head}** server can't find missing: NXDOMAIN\n\n`],
    [
      'nothing.default.svc.cluster.local',
      1,
      `${noRecursion.repeat(4)}${head}** server can't find nothing.default.svc.cluster.local: NXDOMAIN\n\n`,
    ],
    [
      'inside',
      0,
      `${noRecursion}${head}inside.default.svc.cluster.local\tcanonical name = web.default.svc.cluster.local.\nName:\tweb.default.svc.cluster.local\nAddress: 10.96.1.1\n${noRecursion}\n`,
    ],
    ['gone', 0, `${noRecursion}${head}${noRecursion}*** Can't find gone.default.svc.cluster.local: No answer\n\n`],
    ['10.96.1.1', 0, `${noRecursion}1.1.96.10.in-addr.arpa\tname = web.default.svc.cluster.local.\n\n`],
  ])('%s', async (name, status, stdout) => {
    expect(await lab().run(nslookup, `nslookup ${name}`)).toEqual({ status, stdout, stderr: '' });
  });
});

test.each([
  ['host web', ok('web.default.svc.cluster.local has address 10.96.1.1\n')],
  ['host missing', { status: 1, stdout: 'Host missing not found: 3(NXDOMAIN)\n', stderr: '' }],
  ['host 10.96.1.1', ok('1.1.96.10.in-addr.arpa domain name pointer web.default.svc.cluster.local.\n')],
])('%s', async (line, ran) => {
  expect(await lab().run(hostCommand, line)).toEqual(ran);
});

describe('nc', () => {
  test.each([
    ['nc -zv web 80', { status: 0, stdout: '', stderr: 'Connection to web (10.96.1.1) 80 port [tcp/*] succeeded!\n' }],
    ['nc -zv lonely 80', { status: 1, stdout: '', stderr: 'nc: connect to lonely (10.96.1.2) port 80 (tcp) failed: Connection refused\n' }],
    [
      'nc -zv -w 2 web 81',
      { status: 1, stdout: '', stderr: 'nc: connect to web (10.96.1.1) port 81 (tcp) timed out: Operation now in progress\n' },
    ],
  ])('%s', async (line, ran) => {
    expect(await lab().run(nc, line)).toEqual(ran);
  });

  test('a datagram and its answer', async () => {
    const it = lab();
    it.web.listen('UDP', 8081, (connection) => connection.receive({ data: (text) => connection.send(text.toUpperCase()) }));
    expect(await it.run(nc, 'nc -u -w1 10.244.2.10 8081', { stdin: 'hello\n' })).toEqual(ok('HELLO\n'));
    expect(await it.run(nc, 'nc -u -w1 10.244.2.10 8082', { stdin: 'hello\n' })).toEqual(ok(''));
  });
});
