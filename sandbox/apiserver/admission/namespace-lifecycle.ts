// Nothing is made in a namespace that is not there, or is going (apiserver/pkg/admission/plugin/namespace/lifecycle).
import { namespaces } from '../../api/resources.ts';
import { newForbidden, newNotFound, StatusError } from '../../apimachinery/status.ts';
import type { AdmissionPlugin, Attributes } from './plugin.ts';

const IMMORTAL = new Set(['default', 'kube-system', 'kube-public']);

function checkExists({ server, resource, namespace }: Attributes): void {
  if (!resource.namespaced || server.registry(namespaces).store.get('', namespace)) return;
  throw newNotFound(namespaces, namespace);
}

export const namespaceLifecycle: AdmissionPlugin = {
  checkCreate(attributes) {
    const { server, resource, namespace, name } = attributes;
    if (!resource.namespaced) return;
    checkExists(attributes);
    if (!server.registry(namespaces).store.get('', namespace)?.metadata.deletionTimestamp) return;
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
