// Keeps `kube-root-ca.crt` in every namespace (pkg/controller/certificates/rootcacertpublisher/publisher.go).
import type { ConfigMap } from '../../api/generated/types.ts';
import { configMaps, namespaces } from '../../api/resources.ts';
import { isAlreadyExists, isForbidden, isNotFound } from '../../apimachinery/status.ts';
import type { ControllerContext } from '../controller.ts';

const NAME = 'kube-root-ca.crt';
const DESCRIPTION_KEY = 'kubernetes.io/description';
const DESCRIPTION =
  'Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. ' +
  'No other usage is guaranteed across distributions of Kubernetes clusters.';
/** The sandbox has no certificates. */
const BUNDLE = '';

export function newRootCACertificatePublisher(context: ControllerContext): void {
  const { client, informers } = context;
  const namespaceInformer = informers.of(namespaces);
  const maps = informers.of(configMaps);
  const queue = context.queue('root_ca_cert_publisher', sync);

  const enqueue = (map: ConfigMap): void => {
    if (map.metadata.name === NAME) queue.add(map.metadata.namespace ?? '');
  };
  namespaceInformer.addHandler({
    onAdd: (namespace) => queue.add(namespace.metadata.name),
    onUpdate(_, namespace) {
      if (namespace.status?.phase === 'Active') queue.add(namespace.metadata.name);
    },
  });
  maps.addHandler({ onUpdate: (_, map) => enqueue(map), onDelete: enqueue });

  function sync(namespace: string): void {
    if (namespaceInformer.get(namespace)?.status?.phase === 'Terminating') return;
    const map = maps.get(`${namespace}/${NAME}`);
    if (map?.data?.['ca.crt'] === BUNDLE && Object.keys(map.data).length === 1 && map.metadata.annotations?.[DESCRIPTION_KEY]) return;
    const annotations = { ...map?.metadata.annotations, [DESCRIPTION_KEY]: DESCRIPTION };
    const data = { 'ca.crt': BUNDLE };
    try {
      if (map) client.update(configMaps, { ...map, metadata: { ...map.metadata, annotations }, data });
      else client.create(configMaps, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: NAME, namespace, annotations }, data });
    } catch (error) {
      if (!isAlreadyExists(error) && !isNotFound(error) && !isForbidden(error)) throw error;
    }
  }
}
