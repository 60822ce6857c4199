// The control plane's node as a trainer finds it: kube-controller-manager is a static pod, whose manifest is a file. When the file
// is edited, the process is restarted with other flags.
import { dump } from 'js-yaml';
import { readYaml, YamlError } from '../apimachinery/yaml.ts';
import { type ControllerManager, UnknownController } from '../controllers/controller-manager.ts';
import type { Clock } from '../time/clock.ts';

/** Where the manifest lies. */
export const CONTROLLER_MANAGER_MANIFEST = '/etc/kubernetes/manifests/kube-controller-manager.yaml';

/** How long a kubelet takes to see that a manifest changed and to restart the process, in ms. */
const RESTART = 1_000;

export interface ControlPlaneConfig {
  readonly clock: Clock;
  readonly controllerManager: ControllerManager;
  readonly controllers: string;
  readonly dualStack: boolean;
}

export class ControlPlane {
  readonly #clock: Clock;
  readonly #controllerManager: ControllerManager;
  readonly #dualStack: boolean;
  #manifest: string;
  #listener: ((manifest: string) => void) | undefined;

  constructor({ clock, controllerManager, controllers, dualStack }: ControlPlaneConfig) {
    this.#clock = clock;
    this.#controllerManager = controllerManager;
    this.#dualStack = dualStack;
    this.#manifest = manifestOf(controllers, dualStack);
    this.#start(controllers);
  }

  /** Told of each manifest that is not written by hand. */
  onChange(listener: (manifest: string) => void): void {
    this.#listener = listener;
  }

  /** Whether a controller runs, by its name: `endpointslice-controller`. */
  runs(controller: string): boolean {
    return this.#controllerManager.runs(controller);
  }

  /** The text of kube-controller-manager.yaml. */
  controllerManagerManifest(): string {
    return this.#manifest;
  }

  /** The `--controllers` of the manifest; empty where there is none that can be read. */
  get controllers(): string {
    return controllersOf(this.#manifest) ?? '';
  }

  /**
   * The file was saved. The kubelet ends the process and starts it with the new flags; a manifest that cannot be read, or whose
   * flags are refused, leaves no controller running until it is mended.
   */
  applyControllerManagerManifest(text: string): void {
    if (text === this.#manifest) return;
    this.removeControllerManagerManifest();
    this.#manifest = text;
    this.#clock.after(RESTART, () => {
      if (this.#manifest !== text) return;
      const controllers = controllersOf(text);
      if (controllers !== undefined) this.#start(controllers);
    });
  }

  /** The file was taken away: the kubelet ends the process and has nothing to start. */
  removeControllerManagerManifest(): void {
    this.#manifest = '';
    this.#controllerManager.stop();
  }

  /** Restarts the process with another `--controllers`. */
  setControllers(controllers: string): void {
    const flag = /--controllers=[^\s'"]*/;
    this.#manifest = flag.test(this.#manifest)
      ? this.#manifest.replace(flag, `--controllers=${controllers}`)
      : manifestOf(controllers, this.#dualStack);
    this.#start(controllers);
    this.#listener?.(this.#manifest);
  }

  /** A process that is told of controllers that nobody knows exits at once, and none of the others runs either. */
  #start(controllers: string): void {
    this.#controllerManager.stop();
    try {
      this.#controllerManager.start(controllers);
    } catch (error) {
      if (!(error instanceof UnknownController)) throw error;
    }
  }
}

function manifestOf(controllers: string, dualStack: boolean): string {
  const command = [
    'kube-controller-manager',
    '--allocate-node-cidrs=false',
    '--bind-address=127.0.0.1',
    `--cluster-cidr=${dualStack ? '10.244.0.0/16,fd00:10:244::/56' : '10.244.0.0/16'}`,
    `--controllers=${controllers}`,
    '--kubeconfig=/etc/kubernetes/controller-manager.conf',
    '--leader-elect=false',
    `--service-cluster-ip-range=${dualStack ? '10.96.0.0/16,fd00:10:96::/112' : '10.96.0.0/16'}`,
  ];
  return dump({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      labels: { component: 'kube-controller-manager', tier: 'control-plane' },
      name: 'kube-controller-manager',
      namespace: 'kube-system',
    },
    spec: {
      containers: [{ command, image: 'registry.k8s.io/kube-controller-manager:v1.36.3', name: 'kube-controller-manager' }],
      hostNetwork: true,
      priorityClassName: 'system-node-critical',
    },
  });
}

const fieldOf = (value: unknown, key: string): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
};

/** What the manifest's command says of `--controllers`; undefined where it is no manifest of this process. */
function controllersOf(text: string): string | undefined {
  let manifest: unknown;
  try {
    manifest = readYaml(text);
  } catch (error) {
    if (error instanceof YamlError) return undefined;
    throw error;
  }
  const containers = fieldOf(fieldOf(manifest, 'spec'), 'containers');
  const container: unknown = Array.isArray(containers) ? containers[0] : undefined;
  const words = ['command', 'args'].flatMap((key) => {
    const list = fieldOf(container, key);
    return Array.isArray(list) ? list.map(String) : [];
  });
  if (words[0] !== 'kube-controller-manager') return undefined;
  return words.find((word) => word.startsWith('--controllers='))?.slice('--controllers='.length) ?? '*';
}
