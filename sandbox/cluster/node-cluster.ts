// A cluster whose nodes are real: kubelets that run containers, kube-proxy, CoreDNS, and a network between them.
import { serveOuterDns } from '../dns/outer-dns.ts';
import { RealKubelets } from '../kubelet/real/kubelets.ts';
import { Network } from '../network/network.ts';
import { NetworkPolicyEngine } from '../networkpolicy/policy-engine.ts';
import { Proxier } from '../proxy/proxier.ts';
import { drive } from '../time/driver.ts';
import { addDns } from './addons.ts';
import { connectApiServer } from './api-host.ts';
import { type Cluster, type ClusterOptions, newFoundation } from './foundation.ts';
import { type DataPlane, newRequests } from './requests.ts';

const POD_RANGES = ['10.244.0.0/16', 'fd00:10:244::/56'];
const LEARNER = '172.18.0.1';
const API_SERVER = ['172.18.0.2', 'fd00:172:18::2'];

/** How long, in ms, nothing may change, and how long that is waited for. */
const RULES = { quiet: 2_500, patience: 60_000, real: true };

/** A cluster, and what its requests travel through. */
export interface NodeCluster extends Cluster {
  readonly dataPlane: DataPlane;
}

export async function newNodeCluster(options: ClusterOptions): Promise<NodeCluster> {
  const { nodes = 3, dualStack = false, networkPolicies = false } = options;
  const { clock, random, server, handler, client, clientOf, traces, audit, control, forgetStart } = newFoundation(options);
  const network = new Network(clock, () => server.revisions.current);
  const learner = network.addMachine('learner', [LEARNER]);
  connectApiServer(server, network.addMachine('kube-apiserver', API_SERVER, { reachesPods: true }), clock);
  serveOuterDns(learner, LEARNER);
  const kubelets = new RealKubelets({ client: clientOf('kubelet'), clock, random: random.fork('kubelet'), network, nodes, dualStack });
  const proxier = new Proxier({
    client: clientOf('kube-proxy'),
    clock,
    random: random.fork('kube-proxy'),
    network,
    clusterCIDRs: dualStack ? POD_RANGES : POD_RANGES.slice(0, 1),
  });
  proxier.start();
  if (networkPolicies) {
    const engine = new NetworkPolicyEngine(clientOf('network-policies'));
    engine.start();
    network.setPolicy(engine);
  }
  for (let number = 1; number <= nodes; number++) proxier.addNode(`node-${number}`);
  server.nodeAgents = kubelets.server;
  kubelets.start();
  const dataPlane: DataPlane = { client, clock, network, proxier, kubelets, learner };
  const requests = newRequests(dataPlane);
  const { controlPlane, instructor } = control(kubelets, RULES, requests);
  addDns(client);
  const settled = async (): Promise<void> => {
    await drive(clock, instructor.command(['settle']));
  };
  const settle = (): void => {
    throw new TypeError('containers run in this cluster: await settled()');
  };
  await settled();
  forgetStart();
  return {
    clock,
    server,
    handler,
    client,
    instructor,
    traces,
    audit,
    controlPlane,
    learner,
    network,
    dataPlane,
    loading: requests.loading,
    settle,
    settled,
  };
}
