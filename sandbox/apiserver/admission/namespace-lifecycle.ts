// Nothing is made in a namespace that is not there, or is going (apiserver/pkg/admission/plugin/namespace/lifecycle).
import { namespaces } from '../../api/resources.ts';
import { newForbidden, StatusError } from '../../apimachinery/status.ts';
import type { AdmissionPlugin, Attributes } from './plugin.ts';

const IMMORTAL = new Set(['default', 'kube-system', 'kube-public']);

/** Throws a NotFound where the namespace is not there. */
function checkExists({ client, resource, namespace }: Attributes): void {
  if (resource.namespaced) client.get(namespaces, namespace);
}

export const namespaceLifecycle: AdmissionPlugin = {
  checkCreate(attributes) {
    const { client, resource, namespace, name } = attributes;
    if (!resource.namespaced) return;
    if (!client.get(namespaces, namespace).metadata.deletionTimestamp) return;
    const { status } = newForbidden(
      resource,
      name,
      `unable to create new content in namespace ${namespace} because it is being terminated`,
    );
    const cause = { reason: 'NamespaceTerminating', message: `namespace ${namespace} is being terminated`, field: 'metadata.namespace' };
    throw new StatusError({ ...status, details: { ...status.details, causes: [cause] } });
  },
  checkUpdate: checkExists,
  checkDelete({ resource, name }) {
    if (resource.group === '' && resource.resource === 'namespaces' && IMMORTAL.has(name)) {
      throw newForbidden(namespaces, name, 'this namespace may not be deleted');
    }
  },
};
