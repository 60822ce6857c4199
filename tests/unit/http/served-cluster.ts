// A cluster as `npm run cluster` serves it, in this process, for tests with a client library.
import { KubeConfig } from '@kubernetes/client-node';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';
import { newHttpServer } from '../../../sandbox/http/server.ts';
import { Pacer } from '../../../sandbox/time/pacer.ts';
import { adminKubeconfig, newAdminCredentials } from '../../../scripts/admin-credentials.ts';

/** How many seconds of virtual time pass in one of the machine's. */
const PACE = 50;

export interface ServedCluster {
  readonly cluster: Cluster;
  readonly config: KubeConfig;
  /** Breaks every connection that clients have; they may connect anew. */
  disconnect(): void;
  stop(): void;
}

export async function serveCluster(): Promise<ServedCluster> {
  const cluster = newCluster({ start: Date.now() });
  const credentials = await newAdminCredentials();
  const server = newHttpServer({ handler: cluster.handler, ...credentials });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the server has no address');
  const config = new KubeConfig();
  config.loadFromString(adminKubeconfig(`https://127.0.0.1:${bound.port}`, credentials));
  const pacer = new Pacer(cluster.clock);
  pacer.pace = PACE;
  pacer.start();
  return {
    cluster,
    config,
    disconnect: () => server.closeAllConnections(),
    stop() {
      pacer.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}
