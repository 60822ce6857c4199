// Server-side apply (k8s.io/apimachinery/pkg/util/managedfields/internal: structuredmerge.go, lastappliedmanager.go, conflict.go).
import type { FieldSchema } from '../../api/schema.ts';
import { type FieldSet, none, pathText } from '../../apimachinery/field-set.ts';
import { isMap, marshal } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newBadRequest, newPlainError, newStatusError, type StatusError } from '../../apimachinery/status.ts';
import type { RequestContext } from '../request-context.ts';
import { type ManagedFields, stripped, writerOf } from './field-manager.ts';
import { compare, fieldsOf, findings } from './typed.ts';
import { type Applied, apply, type Conflict, Conflicts, type Owner, type Owners, type Write } from './updater.ts';

type Config = Readonly<Record<string, unknown>>;

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

export interface ApplyRequest {
  readonly managedFields: ManagedFields;
  /** Absent where the apply creates the object. */
  readonly live: KubeObject | undefined;
  readonly config: Config;
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly context: RequestContext;
  readonly force: boolean;
}

/** What the object becomes, and who owns its fields then. Throws a StatusError for conflicts and bad configurations. */
export function applyConfiguration(request: ApplyRequest): Applied {
  const { managedFields, live, config, apiVersion, context, force } = request;
  const schema = checked(request);
  const writer = writerOf(context, apiVersion, 'Apply');
  const write: Write = { schema, writer, time: context.timestamp, ignored: managedFields.ignoredFields(writer.subresource) };
  const current = live ? managedFields.ownersOf(live) : [];
  const owners = live && current.length === 0 ? beforeFirstApply(live, schema, write) : current;
  const attempt = (forced: boolean): Applied => {
    const { value, owners: after } = apply(live ?? {}, config, owners, write, forced);
    return { value: writer.manager === 'kubectl' ? withLastApplied(value, config) : value, owners: stripped(after) };
  };
  try {
    return attempt(force);
  } catch (error) {
    if (!(error instanceof Conflicts)) throw error;
    const allowed = writer.manager === 'kubectl' && live ? ownedByLastApplied(live, schema) : none;
    const left = error.list
      .map(({ owner, fields }) => ({ owner, fields: fields.difference(allowed) }))
      .filter(({ fields }) => !fields.empty);
    if (left.length === 0) return attempt(true);
    throw conflictError(left);
  }
}

function checked({ managedFields, live, config, apiVersion, kind, namespace }: ApplyRequest): FieldSchema {
  const given = typeof config.apiVersion === 'string' ? config.apiVersion : '';
  if (given !== apiVersion) {
    throw newBadRequest(`Incorrect version specified in apply patch. Specified patch version: ${given}, expected: ${apiVersion}`);
  }
  const metadata = isMap(config.metadata) ? config.metadata : {};
  if (metadata.managedFields !== undefined && metadata.managedFields !== null) {
    throw newBadRequest('metadata.managedFields must be nil');
  }
  const schema = managedFields.schemaOf({ apiVersion, kind });
  if (!schema) throw newStatusError(415, 'UnsupportedMediaType', `server-side apply is not served for ${kind}`);
  const found = findings(config, schema);
  if (found.length > 0) {
    const name = typeof metadata.name === 'string' ? metadata.name : (live?.metadata.name ?? '');
    const place = typeof metadata.namespace === 'string' ? metadata.namespace : namespace;
    const [group, version = group] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
    const what = `failed to create typed patch object (${place}/${name}; ${group}/${version}, Kind=${kind})`;
    const lines = found.length === 1 ? found.join('') : `errors:\n${found.map((line) => `  ${line}`).join('\n')}`;
    throw newPlainError(`${what}: ${lines}`);
  }
  return schema;
}

/** All that an object had before anybody's fields were tracked. */
function beforeFirstApply(live: KubeObject, schema: FieldSchema, { writer, time, ignored }: Write): Owners {
  const fields = fieldsOf(live, schema).without(ignored);
  return stripped([{ manager: 'before-first-apply', operation: 'Update', apiVersion: writer.apiVersion, subresource: '', fields, time }]);
}

/** Where client-side apply left its record, kubectl's server-side apply keeps it up to date, whoever owns it (lastappliedupdater.go). */
function withLastApplied(value: unknown, config: Config): unknown {
  const annotations = annotationsOf(value);
  if (!isMap(value) || !annotations?.[LAST_APPLIED]) return value;
  const record = recordOf(config);
  if (annotations[LAST_APPLIED] === record) return value;
  const metadata = isMap(value.metadata) ? value.metadata : {};
  return { ...value, metadata: { ...metadata, annotations: { ...annotations, [LAST_APPLIED]: record } } };
}

const annotationsOf = (object: unknown): Config | undefined =>
  isMap(object) && isMap(object.metadata) && isMap(object.metadata.annotations) ? object.metadata.annotations : undefined;

/** The configuration as the record has it: without the record itself. */
function recordOf(config: Config): string {
  const annotations = annotationsOf(config);
  if (!annotations) return `${marshal(config)}\n`;
  const { [LAST_APPLIED]: _itself, ...others } = annotations;
  return `${marshal({ ...config, metadata: { ...(isMap(config.metadata) && config.metadata), annotations: others } })}\n`;
}

/** What client-side apply set and nobody changed since: kubectl may take that over. */
function ownedByLastApplied(live: KubeObject, schema: FieldSchema): FieldSet {
  const text = live.metadata.annotations?.[LAST_APPLIED];
  if (!text) return none;
  let last: unknown;
  try {
    last = JSON.parse(text);
  } catch {
    return none;
  }
  if (!isMap(last) || last.apiVersion !== live.apiVersion) return none;
  const { added, modified, removed } = compare(last, live, schema);
  return fieldsOf(last, schema).difference(modified).difference(added).difference(removed);
}

/** `"kubectl-patch" using v1`, `"kubelet" with subresource "status" using v1`. */
function managerText({ manager, operation, apiVersion, subresource }: Owner): string {
  const named = subresource ? `"${manager}" with subresource "${subresource}"` : `"${manager}"`;
  return operation === 'Update' ? `${named} using ${apiVersion}` : named;
}

function conflictError(conflicts: readonly Conflict[]): StatusError {
  const each = conflicts
    .map(({ owner, fields }) => ({ who: managerText(owner), paths: Array.from(fields.paths(), pathText) }))
    .sort((a, b) => (a.who < b.who ? -1 : 1));
  const causes = each.flatMap(({ who, paths }) =>
    paths.map((field) => ({ reason: 'FieldManagerConflict', message: `conflict with ${who}`, field })),
  );
  const [only] = causes;
  const message =
    causes.length === 1 && only
      ? `Apply failed with 1 conflict: ${only.message}: ${only.field}`
      : `Apply failed with ${causes.length} conflicts: ${each
          .flatMap(({ who, paths }) => [`conflicts with ${who}:`, ...paths.map((path) => `- ${path}`)])
          .join('\n')}`;
  return newStatusError(409, 'Conflict', message, { causes });
}
