// Pods act as a service account, whose token they find in a volume (plugin/pkg/admission/serviceaccount).
import type { Container, Pod, PodSpec, ServiceAccount, Volume, VolumeMount } from '../../api/generated/types.ts';
import { serviceAccounts } from '../../api/resources.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { oncePerPair } from '../../apimachinery/memory.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import type { ApiServer } from '../api-server.ts';
import { type AdmissionPlugin, isPod } from './plugin.ts';

const DEFAULT = 'default';
const MOUNT_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';
const VOLUME = 'kube-api-access-';
/** An hour, and seven seconds by which Kubernetes tells its own tokens from others. */
const EXPIRATION_SECONDS = 3607;

const projected: Volume['projected'] = {
  defaultMode: 420,
  sources: [
    { serviceAccountToken: { expirationSeconds: EXPIRATION_SECONDS, path: 'token' } },
    { configMap: { items: [{ key: 'ca.crt', path: 'ca.crt' }], name: 'kube-root-ca.crt' } },
    { downwardAPI: { items: [{ fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' }, path: 'namespace' }] } },
  ],
};

const isServiceAccount = (object: KubeObject | undefined): object is ServiceAccount => object?.kind === 'ServiceAccount';

/** The account that a pod names, or `default`; undefined while there is none. */
export function serviceAccountFor(server: ApiServer, namespace: string, pod: KubeObject): ServiceAccount | undefined {
  const name = isPod(pod) ? accountName(pod) : '';
  const account = server.registry(serviceAccounts).store.get(namespace, name);
  return isServiceAccount(account) ? account : undefined;
}

const accountName = ({ spec }: Pod): string => spec?.serviceAccountName || spec?.serviceAccount || DEFAULT;

/** Whether a submitted pod is for the account `default`, and there is none yet. */
export function needsDefaultAccount(server: ApiServer, namespace: string, pod: unknown): boolean {
  const spec = isMap(pod) && isMap(pod.spec) ? pod.spec : {};
  const name = spec.serviceAccountName || spec.serviceAccount || DEFAULT;
  return name === DEFAULT && !server.registry(serviceAccounts).store.get(namespace, DEFAULT);
}

export const serviceAccount: AdmissionPlugin = {
  checkCreate({ server, resource, namespace, name }, pod) {
    if (!isPod(pod) || serviceAccountFor(server, namespace, pod)) return;
    const account = accountName(pod);
    throw newForbidden(resource, name, `error looking up service account ${namespace}/${account}: serviceaccount "${account}" not found`);
  },

  admit({ server, namespace }, pod, old) {
    if (old || !isPod(pod) || !pod.spec) return pod;
    const account = serviceAccountFor(server, namespace, pod);
    return account ? { ...pod, spec: withAccount(pod.spec, account) } : pod;
  },
};

const withAccount = oncePerPair((spec: PodSpec, account: ServiceAccount): PodSpec => {
  const { name } = account.metadata;
  const { imagePullSecrets = account.imagePullSecrets } = spec;
  return { ...spec, serviceAccountName: name, serviceAccount: name, ...(imagePullSecrets?.length && { imagePullSecrets }) };
});

/** The account's token, in a volume whose name is chance: it comes last, since what is filled in before it is shared by all pods of a template. */
export const serviceAccountToken: AdmissionPlugin = {
  admit({ server, namespace }, pod, old) {
    if (old || !isPod(pod) || !pod.spec) return pod;
    const { spec } = pod;
    const automount = spec.automountServiceAccountToken ?? serviceAccountFor(server, namespace, pod)?.automountServiceAccountToken ?? true;
    return automount ? { ...pod, spec: withToken(spec, server) } : pod;
  },
};

/** Every pod has lists of one: such a list is made of just that, since one that grows takes room for more. */
const and = <T>(list: readonly T[], item: T): readonly T[] => (list.length === 0 ? [item] : [...list, item]);

function withToken(spec: PodSpec, server: ApiServer): PodSpec {
  const existing = spec.volumes?.find(({ name }) => name.startsWith(VOLUME))?.name;
  const name = existing ?? `${VOLUME}${server.random.suffix(5)}`;
  const mount: VolumeMount = { mountPath: MOUNT_PATH, name, readOnly: true };
  let mounted = false;
  const withMount = (container: Container): Container => {
    const mounts = container.volumeMounts ?? [];
    if (mounts.some(({ mountPath }) => mountPath === MOUNT_PATH)) return container;
    mounted = true;
    return { ...container, volumeMounts: and(mounts, mount) };
  };
  const initContainers = spec.initContainers?.map(withMount);
  const containers = spec.containers.map(withMount);
  if (!mounted) return spec;
  return {
    ...spec,
    ...(initContainers && { initContainers }),
    containers,
    ...(existing === undefined && { volumes: and(spec.volumes ?? [], { name, projected }) }),
  };
}
