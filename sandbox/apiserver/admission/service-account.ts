// Pods act as a service account, whose token they find in a volume (plugin/pkg/admission/serviceaccount).
import type { Container, Pod, PodSpec, ServiceAccount, Volume, VolumeMount } from '../../api/generated/types.ts';
import { serviceAccounts } from '../../api/resources.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { oncePerPair } from '../../apimachinery/memory.ts';
import { newForbidden } from '../../apimachinery/status.ts';
import { type Client, getIfExists } from '../../client-go/client.ts';
import type { Random } from '../../time/random.ts';
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

/** The account that a pod names, or `default`; undefined while there is none. */
const serviceAccountFor = (client: Client, namespace: string, pod: Pod): ServiceAccount | undefined =>
  getIfExists(client, serviceAccounts, accountName(pod), namespace);

const accountName = ({ spec }: Pod): string => spec?.serviceAccountName || spec?.serviceAccount || DEFAULT;

/** Whether a submitted pod is for the account `default`, and there is none yet. */
export function needsDefaultAccount(client: Client, namespace: string, pod: unknown): boolean {
  const spec = isMap(pod) && isMap(pod.spec) ? pod.spec : {};
  const name = spec.serviceAccountName || spec.serviceAccount || DEFAULT;
  return name === DEFAULT && !getIfExists(client, serviceAccounts, DEFAULT, namespace);
}

export const serviceAccount: AdmissionPlugin = {
  checkCreate({ client, resource, namespace, name }, pod) {
    if (!isPod(pod) || serviceAccountFor(client, namespace, pod)) return;
    const account = accountName(pod);
    throw newForbidden(resource, name, `error looking up service account ${namespace}/${account}: serviceaccount "${account}" not found`);
  },

  admit({ client, namespace }, pod, old) {
    if (old || !isPod(pod) || !pod.spec) return pod;
    const account = serviceAccountFor(client, namespace, pod);
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
  admit({ client, random, namespace }, pod, old) {
    if (old || !isPod(pod) || !pod.spec) return pod;
    const { spec } = pod;
    const automount = spec.automountServiceAccountToken ?? serviceAccountFor(client, namespace, pod)?.automountServiceAccountToken ?? true;
    return automount ? { ...pod, spec: withToken(spec, random) } : pod;
  },
};

/** Every pod has lists of one: such a list is made of just that, since one that grows takes room for more. */
const and = <T>(list: readonly T[], item: T): readonly T[] => (list.length === 0 ? [item] : [...list, item]);

function withToken(spec: PodSpec, random: Random): PodSpec {
  const existing = spec.volumes?.find(({ name }) => name.startsWith(VOLUME))?.name;
  const name = existing ?? `${VOLUME}${random.suffix(5)}`;
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
