// Lists held against Kubernetes's OpenAPI by kubectl itself: the server, which checks all else, knows no kind of list
// (kubectl/pkg/validation/schema.go, kube-openapi/pkg/util/proto/validation/types.go).
import { type Definition, definitionName, definitionOf, type FieldSchema } from '../api/schema.ts';
import { lookup } from '../apimachinery/dictionary.ts';
import { isMap } from '../apimachinery/fmt.ts';

type JsonMap = Readonly<Record<string, unknown>>;

const PACKAGES: readonly (readonly [RegExp, string])[] = [
  [/^(meta|version)\./, 'io.k8s.apimachinery.pkg.apis.'],
  [/^(util|api|runtime|version)\./, 'io.k8s.apimachinery.pkg.'],
  [/^apiextensions\./, 'io.k8s.apiextensions-apiserver.pkg.apis.'],
  [/^apiregistration\./, 'io.k8s.kube-aggregator.pkg.apis.'],
  [/^/, 'io.k8s.api.'],
];

/** `core.v1.ServicePort` → `io.k8s.api.core.v1.ServicePort`. */
const modelName = (definition: string): string => `${PACKAGES.find(([pattern]) => pattern.test(definition))?.[1]}${definition}`;

/** What is wrong with an object of a kind; nothing where there is no schema of it. */
export function schemaFindings(object: JsonMap, apiVersion: string, kind: string): readonly string[] {
  const definition = definitionName(apiVersion, kind);
  if (definition !== undefined) return findings({ ref: definition }, object, kind, '');
  const item = kind.endsWith('List') ? definitionName(apiVersion, kind.slice(0, -'List'.length)) : undefined;
  return item === undefined ? [] : kindFindings(listOf(item), `${modelName(item)}List`, object, kind);
}

const text: FieldSchema = { type: 'string' };

const listOf = (item: string): Definition => ({
  fields: { apiVersion: text, items: { type: 'array', items: { ref: item } }, kind: text, metadata: { ref: 'meta.v1.ListMeta' } },
  required: ['items'],
});

/** What a value is to the schema's visitors. */
function kindOf(value: unknown): string {
  if (isMap(value)) return 'map';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** `path` is where the value stands in the object, `model` where its schema does. */
function findings(schema: FieldSchema, value: unknown, path: string, model: string): readonly string[] {
  if (value === null || value === undefined) return [`unknown object type "nil" in ${path}`];
  const found = kindOf(value);
  const mistyped = (expected: string, where = model) => [
    `ValidationError(${path}): invalid type for ${where}: got "${found}", expected "${expected}"`,
  ];
  if (schema.ref) {
    const definition = definitionOf(schema.ref);
    if (!definition) return [];
    const name = modelName(schema.ref);
    if (!definition.fields) return findings(scalarOf(schema.ref, definition), value, path, name);
    return isMap(value) ? kindFindings(definition, name, value, path) : mistyped('map', name);
  }
  if (schema.items) {
    const { items } = schema;
    if (!Array.isArray(value)) return mistyped('array');
    return value.flatMap((item, i) =>
      item === null
        ? [`ValidationError(${path}): unknown object type "nil" in ${path}[${i}]`]
        : findings(items, item, `${path}[${i}]`, model),
    );
  }
  if (schema.values || schema.type === 'object') {
    const { values } = schema;
    if (!isMap(value)) return mistyped('map');
    return values ? sortedKeys(value).flatMap((key) => findings(values, lookup(value, key), `${path}.${key}`, model)) : [];
  }
  return schema.type === undefined || isOfType(schema.type, found) ? [] : mistyped(schema.type);
}

/** Named types that are written as text, whatever Go makes of them. */
function scalarOf(name: string, definition: Definition): FieldSchema {
  return /^(util\.intstr\.IntOrString|api\.resource\.Quantity)$/.test(name) ? text : definition;
}

/** VisitPrimitive: any primitive can be text, and a number with a fraction an integer. */
const isOfType = (type: string, found: string): boolean => {
  if (found === 'map' || found === 'array') return false;
  if (type === 'string') return true;
  return type === 'boolean' ? found === 'boolean' : found === 'integer' || found === 'number';
};

function kindFindings({ fields = {}, required = [] }: Definition, model: string, value: JsonMap, path: string): readonly string[] {
  return [
    ...sortedKeys(value)
      .filter((key) => lookup(value, key) !== null)
      .flatMap((key) => {
        const field = lookup(fields, key);
        if (!field) return [`ValidationError(${path}): unknown field "${key}" in ${model}`];
        return findings(field, lookup(value, key), `${path}.${key}`, `${model}.${key}`);
      }),
    ...required
      .filter((key) => (lookup(value, key) ?? null) === null)
      .map((key) => `ValidationError(${path}): missing required field "${key}" in ${model}`),
  ];
}

const sortedKeys = (value: JsonMap): readonly string[] => Object.keys(value).sort();
