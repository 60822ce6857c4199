// Serves a cluster on loopback until it is told to stop, for kubectl and any other client.
//
//   npm run cluster -- --kubeconfig FILE [--merge] [--port N] [--nodes N] [--dual-stack] [--dns] [--seed S] [--pace X] [--lab]
//
// FILE is made, for its owner alone, and removed at the end. With --merge it may exist: a context is added to it, and taken out again.
import { openCluster } from '../sandbox/cluster/cluster.ts';
import { newHttpServer } from '../sandbox/http/server.ts';
import { Pacer } from '../sandbox/time/pacer.ts';
import { newAdminCredentials } from './admin-credentials.ts';
import { serveOptions, UsageError } from './cluster-options.ts';
import { checkKubeconfig, KubeconfigError, type WrittenKubeconfig, writeKubeconfig } from './kubeconfig-file.ts';
import { newRandomTokenKey } from './token-key.ts';

/** Two for what was asked wrongly, one for what cannot be done. */
function fail(message: string, status: 1 | 2): never {
  console.error(message);
  process.exit(status);
}

/** Ends the process with the sentence that an error was thrown with. */
function orFail<T>(what: () => T): T {
  try {
    return what();
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message, 2);
    if (error instanceof KubeconfigError) return fail(error.message, 1);
    throw error;
  }
}

const { kubeconfig, merge, port, nodes, dualStack, dns, seed, pace, lab } = orFail(() => serveOptions(process.argv.slice(2)));
orFail(() => checkKubeconfig(kubeconfig, merge));

const [credentials, tokenKey] = await Promise.all([newAdminCredentials(), newRandomTokenKey()]);
// The cluster starts at the machine's time, so that clients that compare clocks agree with it.
const cluster = await openCluster({
  nodes,
  dualStack,
  dns,
  start: Date.now(),
  tokenKey,
  ...(seed !== undefined && { seed }),
});
const server = newHttpServer({ server: cluster.server, ...credentials, ...(lab && { instructor: cluster.instructor }) });
const pacer = new Pacer(cluster.clock);
pacer.pace = pace;
let written: WrittenKubeconfig | undefined;

function stop(): void {
  pacer.stop();
  server.close();
  server.closeAllConnections();
  orFail(() => written?.remove());
}

server.on('error', (error) => fail(`127.0.0.1:${port} cannot be served: ${error.message}`, 1));
server.listen(port, '127.0.0.1', () => {
  const bound = server.address();
  const address = `https://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`;
  pacer.start();
  written = orFail(() => writeKubeconfig(kubeconfig, merge, address, credentials));
  console.log(`Serving Kubernetes on ${address}; use it with KUBECONFIG=${kubeconfig}`);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
