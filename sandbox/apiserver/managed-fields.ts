// Who wrote what: metadata.managedFields (k8s.io/apimachinery/pkg/util/managedfields). A write only notes that it happened;
// the sets of fields are computed when somebody reads them.
import type { KubeObject, ManagedFieldsEntry } from '../apimachinery/meta.ts';
import type { RequestContext } from './request-context.ts';

export class ManagedFields {
  record(
    _old: KubeObject | undefined,
    _stored: KubeObject,
    _context: RequestContext,
    _given: readonly ManagedFieldsEntry[] | undefined,
  ): void {}

  wouldChange(_old: KubeObject, _context: RequestContext, _given: readonly ManagedFieldsEntry[] | undefined): boolean {
    return false;
  }
}
