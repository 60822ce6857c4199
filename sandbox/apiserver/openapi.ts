// OpenAPI v3 documents, made of the schema when somebody asks (k8s.io/kube-openapi/pkg/handler3).

import descriptions from '../api/generated/descriptions.json' with { type: 'json' };
import enums from '../api/generated/enums.json' with { type: 'json' };
import { definitionOf, type FieldSchema, schemaKinds } from '../api/schema.ts';
import { lookup, store } from '../apimachinery/dictionary.ts';
import { byHost } from '../time/host.ts';
import type { ApiServer } from './api-server.ts';
import type { DiscoveredResource } from './discovery.ts';

type Document = Readonly<Record<string, unknown>>;

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const texts = new Map(Object.entries<Texts[string]>(descriptions));
interface Enum {
  readonly values?: readonly string[];
  readonly text?: string;
}
const enumerated = new Map(Object.entries<Readonly<Record<string, Enum>>>(enums));
const documents = new Map<string, Document>();

/** `/openapi/v3` and what it names; undefined for other paths. */
export async function openApiDocument(server: ApiServer, path: string): Promise<Document | undefined> {
  const { discovery } = server;
  const [, version, ...rest] = path.split('/').filter((part) => part !== '');
  if (version !== 'v3') return undefined;
  const roots = discovery.groupVersions().map(({ group, version: of }) => (group ? `apis/${group}/${of}` : `api/${of}`));
  const root = rest.join('/');
  if (root === '') return { paths: Object.fromEntries(roots.map((each) => [each, { serverRelativeURL: `/openapi/v3/${each}` }])) };
  if (!roots.includes(root)) return undefined;
  const group = rest.length === 2 ? '' : (rest[1] ?? '');
  const resources = [...discovery.resources()].filter((each) => each.group === group && each.version === rest.at(-1));
  if (discovery.isAdded(group)) {
    const { customDocument } = await byHost(import('./apiextensions/openapi.ts'));
    return customDocument(discovery.schemasOf(group, rest.at(-1) ?? ''), pathsOf(root, resources), definitionsFor);
  }
  const known = documents.get(root);
  if (known) return known;
  await describeRareKinds(server, group, rest.at(-1) ?? '');
  const document = documentOf(group, rest.at(-1) ?? '', pathsOf(root, resources));
  documents.set(root, document);
  return document;
}

/** The texts of kinds that few ask for are as rare as these. */
async function describeRareKinds(server: ApiServer, group: string, version: string): Promise<void> {
  if (!(await server.complete(group, version))) return;
  const { default: rare } = await byHost(import('../api/generated/descriptions-rare.json', { with: { type: 'json' } }));
  for (const [name, text] of Object.entries<Texts[string]>(rare)) texts.set(name, text);
  const { default: values } = await byHost(import('../api/generated/enums-rare.json', { with: { type: 'json' } }));
  for (const [name, each] of Object.entries<Readonly<Record<string, Enum>>>(values)) enumerated.set(name, each);
}

function pathsOf(root: string, resources: readonly DiscoveredResource[]): Document {
  const paths: Record<string, unknown> = {};
  for (const resource of resources) addPaths(paths, root, resource);
  return paths;
}

function documentOf(group: string, version: string, paths: Document): Document {
  const apiVersion = group ? `${group}/${version}` : version;
  const names = [...schemaKinds].filter(([gvk]) => gvk.slice(0, gvk.lastIndexOf('/')) === apiVersion).map(([, name]) => name);
  return { openapi: '3.0.0', info: { title: 'Kubernetes', version: 'v1.36.3' }, paths, components: { schemas: definitionsFor(names) } };
}

/** These definitions with all that they refer to, by their full names. */
export function definitionsFor(names: readonly string[]): Record<string, unknown> {
  const schemas: Record<string, unknown> = {};
  const add = (name: string): void => {
    const full = fullName(name);
    if (lookup(schemas, full)) return;
    store(schemas, full, {});
    store(schemas, full, schemaOf(name, add));
  };
  for (const name of names) add(name);
  return schemas;
}

const PREFIXES: readonly (readonly [short: string, full: string])[] = [
  ['meta.', 'io.k8s.apimachinery.pkg.apis.meta.'],
  ['api.resource.', 'io.k8s.apimachinery.pkg.api.resource.'],
  ['util.', 'io.k8s.apimachinery.pkg.util.'],
  ['runtime.', 'io.k8s.apimachinery.pkg.runtime.'],
  ['apiextensions.', 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.'],
  ['apiregistration.', 'io.k8s.kube-aggregator.pkg.apis.apiregistration.'],
];

/** `core.v1.Service` → `io.k8s.api.core.v1.Service` */
function fullName(name: string): string {
  const found = PREFIXES.find(([short]) => name.startsWith(short));
  return found ? found[1] + name.slice(found[0].length) : `io.k8s.api.${name}`;
}

const gvksOf = (name: string): Document[] =>
  [...schemaKinds].filter(([, definition]) => definition === name).map(([gvk]) => gvkOf(gvk.slice(0, gvk.lastIndexOf('/')), gvk));

function gvkOf(apiVersion: string, gvk: string): Document {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  return { group, version, kind: gvk.slice(gvk.lastIndexOf('/') + 1) };
}

const SCALARS: Readonly<Record<string, Document>> = {
  'util.intstr.IntOrString': { format: 'int-or-string', oneOf: [{ type: 'integer' }, { type: 'string' }] },
  'api.resource.Quantity': { oneOf: [{ type: 'string' }, { type: 'number' }] },
};

function schemaOf(name: string, add: (name: string) => void): Document {
  const definition = definitionOf(name) ?? {};
  const described = texts.get(name) ?? {};
  const description = described[''] !== undefined && { description: described[''] };
  const kinds = gvksOf(name);
  const { fields, required, mapType } = definition;
  if (!fields) return { ...description, ...(lookup(SCALARS, name) ?? typeOf(definition, add)) };
  const properties = Object.entries(fields).map(([field, schema]) => {
    const known = lookup(enumerated.get(name), field);
    const text = [lookup(described, field), known?.text].filter((each) => each !== undefined && each !== '').join('\n\n');
    return [field, { ...(text !== '' && { description: text }), ...fieldOf(schema, add), ...(known?.values && { enum: known.values }) }];
  });
  return {
    ...description,
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required && { required }),
    ...(mapType && { 'x-kubernetes-map-type': mapType }),
    ...(kinds.length > 0 && { 'x-kubernetes-group-version-kind': kinds }),
  };
}

function fieldOf(schema: FieldSchema, add: (name: string) => void): Document {
  const { listType, listMapKeys, mapType, patchStrategy, patchMergeKey } = schema;
  return {
    ...typeOf(schema, add),
    ...(schema.default !== undefined && { default: schema.default }),
    ...(schema.enum && { enum: schema.enum }),
    ...(listType && { 'x-kubernetes-list-type': listType }),
    ...(listMapKeys && { 'x-kubernetes-list-map-keys': listMapKeys }),
    ...(mapType && { 'x-kubernetes-map-type': mapType }),
    ...(patchStrategy && { 'x-kubernetes-patch-strategy': patchStrategy }),
    ...(patchMergeKey && { 'x-kubernetes-patch-merge-key': patchMergeKey }),
  };
}

function typeOf({ ref, type, format, items, values }: FieldSchema, add: (name: string) => void): Document {
  if (ref !== undefined) {
    add(ref);
    return { allOf: [{ $ref: `#/components/schemas/${fullName(ref)}` }] };
  }
  return {
    ...(type && { type }),
    ...(format && { format }),
    ...(items && { items: typeOf(items, add) }),
    ...(values && { additionalProperties: typeOf(values, add) }),
  };
}

const parameter = (name: string): Document => ({ name, in: 'query', schema: { type: 'string', uniqueItems: true } });
const WRITE_PARAMETERS = ['dryRun', 'fieldManager', 'fieldValidation', 'force'].map(parameter);
const ACTIONS = [
  ['get', 'get', 'get'],
  ['put', 'put', 'update'],
  ['patch', 'patch', 'patch'],
  ['delete', 'delete', 'delete'],
] as const;

/** As much of the paths as kubectl looks at: the kind behind each, and the parameters that it may use. */
function addPaths(paths: Record<string, unknown>, root: string, resource: DiscoveredResource): void {
  const { group, version, kind, namespaced, verbs } = resource;
  const gvk = { 'x-kubernetes-group-version-kind': { group, version, kind } };
  const base = `/${root}${namespaced ? '/namespaces/{namespace}' : ''}/${resource.resource}`;
  const operation = (action: string, parameters: readonly Document[]): Document => ({
    'x-kubernetes-action': action,
    ...gvk,
    // An empty list would not come back from a client's reading and writing.
    ...(parameters.length > 0 && { parameters }),
    responses: {},
  });
  store(paths, base, {
    ...(verbs.has('list') && { get: operation('list', []) }),
    ...(verbs.has('create') && { post: operation('post', WRITE_PARAMETERS.slice(0, 3)) }),
  });
  const one = ACTIONS.filter(([, , verb]) => verbs.has(verb)).map(([method, action]) => [
    method,
    operation(action, method === 'get' ? [] : WRITE_PARAMETERS),
  ]);
  if (one.length > 0) store(paths, `${base}/{name}`, Object.fromEntries(one));
}
