// What client-side apply has managed passes to server-side apply (kubectl/pkg/cmd/apply/apply.go, client-go/util/csaupgrade).
import { FieldSet } from '../apimachinery/field-set.ts';
import { isConflict } from '../apimachinery/status.ts';
import { lastAppliedAnnotation } from './last-applied.ts';
import type { LoadedInfo } from './resource-builder.ts';
import type { Query, RestClient } from './rest.ts';
import { field, mapsField, textField, type Unstructured } from './unstructured.ts';

const MAX_RETRIES = 5;

/** Who keeps the annotation once kubectl itself no longer names it. */
const ANNOTATION_MANAGER = 'kubectl-last-applied';

const annotationPath = ['f:metadata', 'f:annotations', `f:${lastAppliedAnnotation}`];

/** One migration: of which object, and on whose behalf. */
export interface Migration {
  readonly client: RestClient;
  readonly info: LoadedInfo;
  readonly manager: string;
  /** Of each write that it takes. */
  readonly query: Query;
  readonly subresource: string;
}

const fieldsOf = (entry: Unstructured): FieldSet => FieldSet.fromFieldsV1(entry.fieldsV1) ?? new FieldSet();

/** FindFieldsOwners, of the annotation. */
const annotationOwners = (object: Unstructured, operation: 'Apply' | 'Update'): readonly Unstructured[] =>
  mapsField(object, 'metadata', 'managedFields').filter(
    (entry) => entry.operation === operation && fieldsOf(entry).includes(annotationPath),
  );

/** The annotation outlives the migration: somebody applies it by itself. Resolves with the object as it is then. */
export async function saveLastApplied(migration: Migration, object: Unstructured): Promise<Unstructured> {
  const { client, info, manager, query, subresource } = migration;
  const annotation = field(object, 'metadata', 'annotations', lastAppliedAnnotation);
  if (manager !== 'kubectl' || annotation === undefined || annotationOwners(object, 'Apply').length > 0) return object;
  const { mapping, namespace, name } = info;
  const metadata = { annotations: { [lastAppliedAnnotation]: annotation }, name, ...(namespace && { namespace }) };
  const alone = { apiVersion: info.object.apiVersion, kind: mapping.kind, metadata };
  const byItself = { ...query, fieldManager: ANNOTATION_MANAGER };
  return client.patch(mapping, namespace, name, 'application/apply-patch+yaml', alone, byItself, subresource);
}

/** Makes what clients have applied the server-side applier's own. Undefined where there is nothing to do. */
export async function migrateToServerSide(migration: Migration, object: Unstructured): Promise<Unstructured | undefined> {
  const { client, info, manager, query, subresource } = migration;
  const { mapping, namespace, name } = info;
  const clients = new Set(annotationOwners(object, 'Update').map((entry) => textField(entry, 'manager')));
  if (clients.size === 0) return undefined;
  let current = object;
  for (let attempt = 1; ; attempt += 1) {
    const before = mapsField(current, 'metadata', 'managedFields');
    const value = [...clients].reduce((entries, clientSide) => upgraded(entries, clientSide, manager), before);
    if (value === before) return undefined;
    // The version stands there so that the write is refused where somebody else was quicker.
    const patch = [
      { op: 'replace', path: '/metadata/managedFields', value },
      { op: 'replace', path: '/metadata/resourceVersion', value: textField(current, 'metadata', 'resourceVersion') },
    ];
    try {
      return await client.patch(mapping, namespace, name, 'application/json-patch+json', patch, query, subresource);
    } catch (error) {
      if (!isConflict(error) || attempt >= MAX_RETRIES) throw error;
      current = await client.get(mapping, namespace, name);
    }
  }
}

/** upgradedManagedFields: the applier's entry with the fields of the client's, which is gone. */
function upgraded(entries: readonly Unstructured[], clientSide: string, manager: string): readonly Unstructured[] {
  const isOf = (who: string, operation: string) => (entry: Unstructured) =>
    entry.manager === who && entry.operation === operation && textField(entry, 'subresource') === '';
  const isClient = isOf(clientSide, 'Update');
  const target = entries.find(isOf(manager, 'Apply')) ?? entries.find(isClient);
  if (!target) return entries;
  const joined = entries.find((entry) => isClient(entry) && entry.apiVersion === target.apiVersion);
  const fields = joined ? fieldsOf(target).union(fieldsOf(joined)) : fieldsOf(target);
  const migrated = { ...target, manager, operation: 'Apply', fieldsV1: fields.toFieldsV1() };
  return entries.filter((entry) => entry === target || !isClient(entry)).map((entry) => (entry === target ? migrated : entry));
}
