// A cluster as `npm run cluster` serves it, in this process, for tests with a client library.
import { KubeConfig } from '@kubernetes/client-node';
import { type Cluster, newCluster } from '../../../sandbox/cluster/cluster.ts';
import { newHttpServer } from '../../../sandbox/http/server.ts';
import { Pacer } from '../../../sandbox/time/pacer.ts';
import { newAdminCredentials } from '../../../scripts/admin-credentials.ts';
import { adminKubeconfig } from '../../../scripts/kubeconfig.ts';
import { newRandomTokenKey } from '../../../scripts/token-key.ts';

/** How many seconds of virtual time pass in one of the machine's. */
const PACE = 50;

export interface ServedCluster {
  readonly cluster: Cluster;
  readonly config: KubeConfig;
  readonly port: number;
  /** The administrator's. */
  readonly token: string;
  /** Breaks every connection that clients have; they may connect anew. */
  disconnect(): void;
  stop(): void;
}

export async function serveCluster(): Promise<ServedCluster> {
  const cluster = newCluster({ start: Date.now(), tokenKey: await newRandomTokenKey() });
  const credentials = await newAdminCredentials();
  const server = newHttpServer({ server: cluster.server, ...credentials });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('the server has no address');
  const config = new KubeConfig();
  config.loadFromString(JSON.stringify(adminKubeconfig(`https://127.0.0.1:${bound.port}`, credentials)));
  const pacer = new Pacer(cluster.clock);
  pacer.pace = PACE;
  pacer.start();
  return {
    cluster,
    config,
    port: bound.port,
    token: credentials.token,
    disconnect: () => server.closeAllConnections(),
    stop() {
      pacer.stop();
      server.close();
      server.closeAllConnections();
    },
  };
}
