// Serves a cluster on loopback until it is told to stop, for kubectl and any other client.
//
//   npm run cluster -- --kubeconfig FILE [--port N] [--nodes N] [--dual-stack] [--seed S] [--pace X] [--lab]
import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newCluster } from '../sandbox/cluster/cluster.ts';
import { newHttpServer } from '../sandbox/http/server.ts';
import { Pacer } from '../sandbox/time/pacer.ts';
import { adminKubeconfig, newAdminCredentials } from './admin-credentials.ts';

const USAGE = 'usage: npm run cluster -- --kubeconfig FILE [--port N] [--nodes N] [--dual-stack] [--seed S] [--pace X] [--lab]';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        kubeconfig: { type: 'string' },
        port: { type: 'string', default: '0' },
        nodes: { type: 'string', default: '3' },
        'dual-stack': { type: 'boolean', default: false },
        seed: { type: 'string' },
        pace: { type: 'string', default: '1' },
        lab: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : fail(`--${name}: ${JSON.stringify(text)} is no number`);
}

const { kubeconfig = fail(USAGE), port, nodes, 'dual-stack': dualStack, seed, pace, lab } = options();

// The cluster starts at the machine's time, so that clients that compare clocks agree with it.
const cluster = newCluster({ nodes: numberOf('nodes', nodes), dualStack, start: Date.now(), ...(seed !== undefined && { seed }) });
const credentials = await newAdminCredentials();
const server = newHttpServer({ handler: cluster.handler, ...credentials, ...(lab && { instructor: cluster.instructor }) });
const pacer = new Pacer(cluster.clock);
pacer.pace = numberOf('pace', pace);

function stop(): void {
  pacer.stop();
  server.close();
  server.closeAllConnections();
  rmSync(kubeconfig, { force: true });
}

server.on('error', (error) => fail(error.message));
server.listen(numberOf('port', port), '127.0.0.1', () => {
  const bound = server.address();
  const address = `https://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`;
  pacer.start();
  writeFileSync(kubeconfig, adminKubeconfig(address, credentials), { mode: 0o600 });
  console.log(`Serving Kubernetes on ${address}; use it with KUBECONFIG=${kubeconfig}`);
});
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
