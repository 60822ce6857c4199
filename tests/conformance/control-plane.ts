// A real Kubernetes control plane on loopback: etcd, kube-apiserver, kube-controller-manager and kube-scheduler.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CoreV1Api, KubeConfig, VersionApi } from '@kubernetes/client-node';
import { until } from './until.ts';

/** In seconds: on a machine that is busy, programs of this size take their time. */
const START = 180;

const USER = 'kubernetes-admin';

/** Each control plane has a loopback address of its own, so that several use the usual ports side by side. */
const loopback = (): string => `127.${[0, 0, 0].map(() => randomInt(1, 250)).join('.')}`;

export class ControlPlane {
  /** The path of the administrator's kubeconfig. */
  readonly kubeconfig: string;
  readonly config = new KubeConfig();
  readonly dualStack: boolean;
  readonly #binaries: string;
  /** Keys, logs and etcd's data. */
  readonly #folder = mkdtempSync(join(tmpdir(), 'control-plane-'));
  readonly #host = loopback();
  readonly #processes = new Map<string, ChildProcess>();

  /** For where the recorder itself is ended. */
  readonly #leaveNothing = (): void => {
    for (const child of this.#processes.values()) child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  };

  /** `binaries` is a folder with the programs of one release. */
  constructor(binaries: string, dualStack: boolean) {
    this.#binaries = binaries;
    this.dualStack = dualStack;
    process.once('exit', this.#leaveNothing);
    this.kubeconfig = this.#at('kubeconfig');
  }

  /** Resolves when the API answers and the `default` namespace can hold pods. */
  async start(): Promise<void> {
    const token = randomBytes(16).toString('hex');
    writeFileSync(this.#at('tokens.csv'), `${token},${USER},admin,system:masters\n`, { mode: 0o600 });
    writeFileSync(this.kubeconfig, kubeconfigOf(`https://${this.#host}:6443`, token), { mode: 0o600 });
    this.config.loadFromFile(this.kubeconfig);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(this.#at('service-account.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
    mkdirSync(this.#at('certificates'));

    this.#startEtcd();
    this.#startApiServer();
    const version = this.config.makeApiClient(VersionApi);
    await until('kube-apiserver', async () => (await version.getCode()).gitVersion !== '', START);
    this.startControllerManager('*');
    this.#run('kube-scheduler', [`--kubeconfig=${this.kubeconfig}`, '--leader-elect=false', `--bind-address=${this.#host}`]);
    const core = this.config.makeApiClient(CoreV1Api);
    const account = () => core.readNamespacedServiceAccount({ name: 'default', namespace: 'default' });
    await until('the default service account', async () => (await account()).metadata?.uid !== undefined, START);
  }

  #startEtcd(): void {
    const url = (port: number) => `http://${this.#host}:${port}`;
    this.#run('etcd', [
      `--data-dir=${this.#at('etcd')}`,
      '--unsafe-no-fsync',
      '--log-level=error',
      `--listen-client-urls=${url(2379)}`,
      `--advertise-client-urls=${url(2379)}`,
      `--listen-peer-urls=${url(2380)}`,
      `--initial-advertise-peer-urls=${url(2380)}`,
      `--initial-cluster=default=${url(2380)}`,
    ]);
  }

  #startApiServer(): void {
    const key = this.#at('service-account.key');
    this.#run('kube-apiserver', [
      `--etcd-servers=http://${this.#host}:2379`,
      `--bind-address=${this.#host}`,
      '--secure-port=6443',
      // The address that the service "kubernetes" leads to: the control plane's node of a cluster in containers.
      '--advertise-address=172.18.0.2',
      '--endpoint-reconciler-type=master-count',
      `--cert-dir=${this.#at('certificates')}`,
      '--authorization-mode=RBAC',
      `--token-auth-file=${this.#at('tokens.csv')}`,
      `--service-account-key-file=${key}`,
      `--service-account-signing-key-file=${key}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-cluster-ip-range=${this.#serviceRange}`,
      '--allow-privileged=true',
    ]);
  }

  /** `controllers` is its `--controllers`. */
  startControllerManager(controllers: string): void {
    this.#run('kube-controller-manager', [
      `--kubeconfig=${this.kubeconfig}`,
      '--leader-elect=false',
      `--bind-address=${this.#host}`,
      `--service-account-private-key-file=${this.#at('service-account.key')}`,
      '--allocate-node-cidrs=false',
      `--cluster-cidr=${this.dualStack ? '10.244.0.0/16,fd00:10:244::/56' : '10.244.0.0/16'}`,
      `--service-cluster-ip-range=${this.#serviceRange}`,
      `--controllers=${controllers}`,
    ]);
  }

  async stopControllerManager(): Promise<void> {
    await this.#kill('kube-controller-manager');
  }

  /** Ends every process and removes what they wrote. */
  async stop(): Promise<void> {
    for (const name of [...this.#processes.keys()].reverse()) await this.#kill(name);
    rmSync(this.#folder, { recursive: true, force: true });
    process.off('exit', this.#leaveNothing);
  }

  get #serviceRange(): string {
    return this.dualStack ? '10.96.0.0/16,fd00:10:96::/112' : '10.96.0.0/16';
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }

  #run(name: string, args: readonly string[]): void {
    const log = openSync(this.#at(`${name}.log`), 'a');
    this.#processes.set(name, spawn(join(this.#binaries, name), args, { stdio: ['ignore', log, log] }));
  }

  async #kill(name: string): Promise<void> {
    const child = this.#processes.get(name);
    this.#processes.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}

function kubeconfigOf(server: string, token: string): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    // The API server signs its own certificate when it starts.
    clusters: [{ name: 'kubernetes', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: [{ name: USER, user: { token } }],
    contexts: [{ name: `${USER}@kubernetes`, context: { cluster: 'kubernetes', user: USER } }],
    'current-context': `${USER}@kubernetes`,
  });
}
