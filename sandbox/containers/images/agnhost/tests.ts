// agnhost's commands for Kubernetes's own end-to-end tests: port-forward-tester, logs-generator, etc-hosts and its kin.
import { parseGoDuration } from '../../../apimachinery/go-duration.ts';
import type { Connection } from '../../../network/host.ts';
import { readResolvConf } from '../../../shell/programs/resolv-conf.ts';
import type { Program, ServerProcess } from '../../image.ts';
import { diesFromSignals, klogLine } from '../../klog.ts';
import { goFlags } from '../go-flags.ts';

/** How long, in ms, a connection whose end was sent is left open (rstAvoidanceDelay). */
const LINGER = 500;

/** Takes one connection, looks at what it sends where it is told to, and sends chunks of `x`. */
export const portForwardTester: Program = (process) => {
  diesFromSignals(process);
  const number = (name: string): number => Number(process.env.get(name) ?? '');
  const expected = process.env.get('EXPECTED_CLIENT_DATA') ?? '';
  const [chunks, size, interval] = [number('CHUNKS'), number('CHUNK_SIZE'), number('CHUNK_INTERVAL')];
  let taken = false;
  process.listen(
    'TCP',
    number('BIND_PORT'),
    (connection) => {
      if (taken) return;
      taken = true;
      process.out('Accepted client connection\n');
      if (expected === '') {
        connection.receive({});
        sendChunks(process, connection, chunks, 'x'.repeat(size), interval);
        return;
      }
      const heard = (text: string, problem = '<nil>'): void => {
        connection.receive({});
        if (text.length < expected.length) {
          process.out(`Expected to read ${expected.length} bytes from client, but got ${text.length} instead. err=${problem}\n`);
          process.exit(2);
        } else if (text.slice(0, expected.length) !== expected) {
          process.out(`Expect to read ${JSON.stringify(expected)}, but got ${JSON.stringify(text.slice(0, expected.length))}. err=<nil>\n`);
          process.exit(3);
        } else {
          process.out('Received expected client data\n');
          sendChunks(process, connection, chunks, 'x'.repeat(size), interval);
        }
      };
      connection.receive({ data: heard, end: () => heard('', 'EOF'), reset: () => heard('', 'read: connection reset by peer') });
    },
    process.env.get('BIND_ADDRESS') === '0.0.0.0' ? undefined : '127.0.0.1',
  );
};

function sendChunks(process: ServerProcess, connection: Connection, left: number, chunk: string, interval: number): void {
  if (process.ended()) return;
  if (left > 0) {
    connection.send(chunk);
    process.clock.after(left > 1 ? interval : 0, () => sendChunks(process, connection, left - 1, chunk, interval));
    return;
  }
  process.out('Shutting down connection\n');
  connection.end();
  process.clock.after(LINGER, () => {
    if (process.ended()) return;
    connection.close();
    process.out('Done\n');
    process.exit(0);
  });
}

const METHODS = ['GET', 'POST', 'PUT'];
const NAMESPACES = ['kube-system', 'default', 'ns'];

/** Lines like an API server's, evenly over a time. Where the real one leaves it to chance what they say, here their number decides. */
export const logsGenerator: Program = (process) => {
  diesFromSignals(process);
  const flags = goFlags(process.argv.slice(2));
  const total = Number(flags.get('log-lines-total') ?? flags.get('t') ?? 0);
  const duration = parseGoDuration(flags.get('run-duration') ?? flags.get('d') ?? '0') ?? 0;
  const log = (text: string, severity?: string): void => process.err(klogLine(process.clock.now(), text, severity, 'logs_generator.go:76'));
  if (total <= 0 || duration <= 0) {
    log(total <= 0 ? `Invalid total number of lines: ${total}` : `Invalid duration: ${duration}`, 'F');
    process.exit(255);
    return;
  }
  const next = (id: number): void => {
    if (process.ended()) return;
    if (id === total) {
      process.exit(0);
      return;
    }
    const [method, namespace] = [METHODS[id % METHODS.length], NAMESPACES[(id >> 1) % NAMESPACES.length]];
    const pod = (id + 1296).toString(36).slice(-3 - (id % 2));
    log(`${id} ${method} /api/v1/namespaces/${namespace}/pods/${pod} ${200 + ((37 * id) % 400)}`);
    process.clock.after(duration / total, () => next(id + 1));
  };
  next(0);
};

/** Prints something of the container's files, and ends. */
const printing =
  (text: (files: ServerProcess['files']) => string): Program =>
  (process) => {
    process.out(`${text(process.files)}\n`);
    process.exit(0);
  };

export const etcHosts = printing((files) => files.read('/etc/hosts') ?? '');
export const dnsSuffix = printing((files) => readResolvConf(files).search.join(','));
export const dnsServerList = printing((files) => readResolvConf(files).nameservers.join(','));
