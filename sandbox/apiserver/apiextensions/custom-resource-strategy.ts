// How objects of kinds that definitions add are stored (k8s.io/apiextensions-apiserver/pkg/registry/customresource).
import { ageOf, nameColumn } from '../../api/columns.ts';
import { decode } from '../../api/decode.ts';
import type {
  CustomResourceColumnDefinition,
  CustomResourceDefinition,
  CustomResourceDefinitionVersion,
  JSONSchemaProps,
} from '../../api/generated/types.ts';
import { nextGeneration } from '../../api/preparation.ts';
import type { Resource } from '../../api/resources.ts';
import type { FieldError, Strategy, TableColumn } from '../../api/strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../../api/validation/metadata.ts';
import { isDNS1123Subdomain } from '../../api/validation/names.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap, marshal, sprint } from '../../apimachinery/fmt.ts';
import { JSONPath, JSONPathError } from '../../apimachinery/jsonpath/jsonpath.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import { byVersion } from '../../apimachinery/version.ts';
import { objectFieldSchema } from './field-schema.ts';
import { validateLists, validateSchema } from './schema-validation.ts';
import { prune, withSchemaDefaults } from './structural.ts';

type Content = Readonly<Record<string, unknown>>;

const ANY: JSONSchemaProps = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const META = ['apiVersion', 'kind', 'metadata'];

/** The resource that a version of a definition serves. */
export const resourceOf = ({ spec }: CustomResourceDefinition, version: string): Resource => ({
  group: spec.group,
  version,
  resource: spec.names.plural,
  kind: spec.names.kind,
  namespaced: spec.scope === 'Namespaced',
});

const isObject = (value: unknown): value is KubeObject => isMap(value) && isMap(value.metadata);

const contentOf = (object: KubeObject): Content => (isMap(object) ? object : {});

/** Without what every object has. */
const ownContent = (object: KubeObject): Content =>
  Object.fromEntries(Object.entries(contentOf(object)).filter(([key]) => !META.includes(key)));

/** An object with another status, or without one. */
function withStatus(object: KubeObject, status: unknown): KubeObject {
  if (status !== undefined) return { ...object, ...{ status } };
  const { status: _gone, ...rest }: KubeObject & { readonly status?: unknown } = object;
  return rest;
}

const statusOf = (object: KubeObject): unknown => contentOf(object).status;

/** The first value at a simple path; undefined where there is none. */
function valueAt(path: JSONPath, object: KubeObject): unknown {
  try {
    return path.findResults(object)[0]?.[0];
  } catch (error) {
    if (error instanceof JSONPathError) return undefined;
    throw error;
  }
}

/** A cell as the server makes it of what stands at a path (tableconvertor.go). */
function cellOf(type: string, value: unknown, now: number): string | number | boolean {
  if (value === undefined || value === null) return '';
  switch (type) {
    case 'integer':
      return typeof value === 'number' ? Math.trunc(value) : '';
    case 'number':
      return typeof value === 'number' ? value : '';
    case 'boolean':
      return typeof value === 'boolean' ? value : '';
    case 'date':
      if (typeof value !== 'string') return '';
      return Number.isNaN(Date.parse(value)) ? '<invalid>' : ageOf(value, now);
    default:
      return typeof value === 'object' ? marshal(value) : sprint(value);
  }
}

const columnTypes = ['string', 'integer', 'boolean', 'date'] as const;
const AGE: CustomResourceColumnDefinition = { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' };

function columnOf({ name, type, format, description, priority, jsonPath }: CustomResourceColumnDefinition): TableColumn<KubeObject> {
  const path = new JSONPath(`{${jsonPath}}`, { allowMissingKeys: true });
  return {
    name,
    type: columnTypes.find((each) => each === type) ?? 'string',
    ...(format && { format }),
    description: description || `Custom resource definition column (in JSONPath format): ${jsonPath}`,
    priority: priority ? 1 : 0,
    cell: (object, now) => cellOf(type, valueAt(path, object), now),
  };
}

/** Findings about finalizers that are no finalizers of anybody's (validateKubeFinalizerName). */
function finalizerWarnings({ metadata }: KubeObject, old?: KubeObject): readonly string[] {
  const added = (metadata.finalizers ?? []).filter((finalizer) => !old?.metadata.finalizers?.includes(finalizer)).sort();
  return added.flatMap((finalizer) => {
    if (finalizer.includes('/') || ['orphan', 'foregroundDeletion', 'kubernetes'].includes(finalizer)) return [];
    const path = finalizer.includes('.') ? ' including a path (/)' : '';
    const advice = `prefer a domain-qualified finalizer name${path} to avoid accidental conflicts with other finalizer writers`;
    return [`metadata.finalizers: ${JSON.stringify(finalizer)}: ${advice}`];
  });
}

/** What is said about a deprecated version that says nothing itself (defaultDeprecationWarning). */
function deprecationOf({ spec }: CustomResourceDefinition, { name }: CustomResourceDefinitionVersion): string {
  const newer = (spec.versions ?? []).filter((version) => version.served && !version.deprecated && byVersion(version.name, name) < 0);
  const [best] = newer.map((version) => version.name).sort(byVersion);
  const advice = best === undefined ? '' : `; use ${spec.group}/${best} ${spec.names.kind}`;
  return `${spec.group}/${name} ${spec.names.kind} is deprecated${advice}`;
}

/** The strategy of one version; `base` is the resource whose objects it shows, where that is another one. */
export function customResourceStrategy(
  definition: CustomResourceDefinition,
  version: CustomResourceDefinitionVersion,
  base?: Resource,
): Strategy<KubeObject> {
  const { metadata, spec } = definition;
  const resource = resourceOf(definition, version.name);
  const apiVersion = `${spec.group}/${version.name}`;
  const schema = version.schema?.openAPIV3Schema ?? ANY;
  const hasStatus = version.subresources?.status !== undefined;
  const scale = version.subresources?.scale;
  const columns = version.additionalPrinterColumns?.length ? version.additionalPrinterColumns : [AGE];

  const validateContent = (object: KubeObject): readonly FieldError[] => [
    ...validateSchema(ownContent(object), { ...schema, required: schema.required?.filter((key) => !META.includes(key)) ?? [] }, ''),
    ...validateLists(ownContent(object), schema, ''),
  ];
  const filled = (object: KubeObject): KubeObject => {
    const full = withSchemaDefaults(object, schema);
    return isObject(full) && !deepEqual(full, object) ? full : object;
  };
  const counted = (object: KubeObject, old: KubeObject): KubeObject =>
    deepEqual(ownContent(object), ownContent(old)) ? object : nextGeneration(object, old);

  return {
    resource,
    columns: [nameColumn, ...columns.map(columnOf)],
    hasStatus,
    ...(hasStatus && { statusAlone: 'wholly' }),
    allowUnconditionalUpdate: false,
    fieldSchema: objectFieldSchema(schema, `${metadata.uid}/${metadata.generation ?? 0}/${version.name}`),
    ...(version.deprecated && {
      deprecation: version.deprecationWarning ?? deprecationOf(definition, version),
    }),
    ...(scale && { scale }),
    ...(base && {
      view: {
        of: base,
        show: (stored) => ({ ...stored, apiVersion }),
        keep: (object) => ({ ...object, apiVersion: `${base.group}/${base.version}` }),
      },
    }),
    decode(value) {
      const unknown: string[] = [];
      const pruned = prune(value, schema, '', unknown, true);
      const { value: meta, strictErrors, error } = decode('meta.v1.ObjectMeta', value.metadata ?? {});
      const wrongMeta = strictErrors.map((text) => text.replace(/^unknown field "/, 'unknown field "metadata.'));
      const found = unknown.sort().map((path) => `unknown field ${JSON.stringify(path)}`);
      return {
        value: { ...(isMap(pruned) && pruned), metadata: meta },
        strictErrors: [...found, ...wrongMeta],
        ...(error !== undefined && { error }),
      };
    },
    setDefaults: filled,
    // A status that a client gives is dropped, and whoever reads the object sees the default one.
    prepareForCreate: (object) => ({
      ...(hasStatus ? filled(withStatus(object, undefined)) : object),
      metadata: { ...object.metadata, generation: 1 },
    }),
    prepareForUpdate: (object, old) => counted(hasStatus ? withStatus(object, statusOf(old)) : object, old),
    prepareForStatusUpdate: (object, old) => withStatus(old, statusOf(object)),
    validate: (object) => [...validateObjectMeta(object.metadata, resource.namespaced, isDNS1123Subdomain), ...validateContent(object)],
    validateUpdate: (object, old) => [...validateObjectMetaUpdate(object.metadata, old.metadata), ...validateContent(object)],
    validateStatusUpdate: (object) => {
      const of = schema.properties?.status;
      return of && statusOf(object) !== undefined ? validateSchema(statusOf(object), of, 'status') : [];
    },
    warningsOnCreate: finalizerWarnings,
    warningsOnUpdate: finalizerWarnings,
    selectableFields: (object) =>
      Object.fromEntries(
        (version.selectableFields ?? []).map(({ jsonPath }) => {
          const value = valueAt(new JSONPath(`{${jsonPath}}`, { allowMissingKeys: true }), object);
          return [jsonPath.replace(/^\./, ''), value === undefined || value === null ? '' : String(value)];
        }),
      ),
  };
}
