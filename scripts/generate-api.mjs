#!/usr/bin/env node
// Makes sandbox/api/generated/ anew from Kubernetes's own OpenAPI v3 and discovery documents.
//
//   npm run generate:api -- DIR
//
// DIR holds `api__v1.json`, `apis__apps__v1.json`, … and `discovery/`, as the Go module k8s.io/kubernetes has them under
// api/openapi-spec/v3 and api/discovery.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: generate-api.mjs DIR');
  process.exit(2);
}
const target = join(dirname(fileURLToPath(import.meta.url)), '../sandbox/api/generated');
const read = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'));

/** `io.k8s.api.core.v1.Service` -> `core.v1.Service`, `io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta` -> `meta.v1.ObjectMeta` */
const shortName = (name) =>
  name
    .replace(/^io\.k8s\.apimachinery\.pkg\.apis\./, '')
    .replace(/^io\.k8s\.apimachinery\.pkg\.(api|util|runtime)\./, '$1.')
    .replace(/^io\.k8s\.(apiextensions-apiserver|kube-aggregator)\.pkg\.apis\./, '')
    .replace(/^io\.k8s\.api\./, '');
const refName = (ref) => shortName(ref.replace('#/components/schemas/', ''));

/** The documents of kinds that few learners meet: what is known of them is loaded when it is first needed. */
const RARE =
  /^apis__((admissionregistration|apiextensions|certificates|flowcontrol\.apiserver|node|resource|storage)\.k8s\.io|apiregistration\.k8s\.io|scheduling\.k8s\.io|autoscaling)__v1\.json$/;

const definitions = {};
const descriptions = {};
const kinds = {};
const rareKinds = {};

function field(schema) {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  const result = {};
  if (reference) result.ref = refName(reference);
  else if (schema.oneOf) result.type = schema.format ?? 'any';
  else if (schema.type) result.type = schema.type;
  if (schema.format && !schema.oneOf) result.format = schema.format;
  if (schema.items) result.items = field(schema.items);
  if (typeof schema.additionalProperties === 'object') result.values = field(schema.additionalProperties);
  if (schema.enum) result.enum = schema.enum;
  const isEmptyDefault =
    schema.default === '' || schema.default === 0 || (typeof schema.default === 'object' && Object.keys(schema.default).length === 0);
  if (schema.default !== undefined && !isEmptyDefault) result.default = schema.default;
  if (schema['x-kubernetes-list-type']) result.listType = schema['x-kubernetes-list-type'];
  if (schema['x-kubernetes-list-map-keys']) result.listMapKeys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-map-type']) result.mapType = schema['x-kubernetes-map-type'];
  if (schema['x-kubernetes-patch-strategy']) result.patchStrategy = schema['x-kubernetes-patch-strategy'];
  if (schema['x-kubernetes-patch-merge-key']) result.patchMergeKey = schema['x-kubernetes-patch-merge-key'];
  return result;
}

const files = readdirSync(source)
  .filter((name) => name.endsWith('.json'))
  .sort((a, b) => Number(RARE.test(a)) - Number(RARE.test(b)) || (a < b ? -1 : 1));
for (const file of files) {
  for (const [name, schema] of Object.entries(read(file).components.schemas)) {
    const key = shortName(name);
    if (definitions[key]) continue;
    const fields = {};
    const fieldDescriptions = {};
    for (const [property, value] of Object.entries(schema.properties ?? {})) {
      fields[property] = field(value);
      if (value.description) fieldDescriptions[property] = value.description;
    }
    definitions[key] = {
      ...(schema.properties ? { fields } : field(schema)),
      ...(schema.required && { required: schema.required }),
      ...(schema['x-kubernetes-map-type'] && { mapType: schema['x-kubernetes-map-type'] }),
    };
    descriptions[key] = { ...(schema.description && { '': schema.description }), ...fieldDescriptions };
    for (const { group, version, kind } of schema['x-kubernetes-group-version-kind'] ?? []) {
      const gvk = `${group ? `${group}/` : ''}${version}/${kind}`;
      if (schema.properties?.metadata && !(gvk in kinds)) (RARE.test(file) ? rareKinds : kinds)[gvk] ??= key;
    }
  }
}

// Keep what the kinds reach: lists and API plumbing come back as shapes the API server knows itself.
const keep = new Set();
const visit = (name) => {
  if (keep.has(name) || !definitions[name]) return;
  keep.add(name);
  const follow = (f) => {
    if (f.ref) visit(f.ref);
    if (f.items) follow(f.items);
    if (f.values) follow(f.values);
  };
  const definition = definitions[name];
  if (definition.fields) Object.values(definition.fields).forEach(follow);
  else follow(definition);
};
/** The definitions that kinds reach and that are not kept already. */
function reach(from) {
  const before = new Set(keep);
  for (const [gvk, key] of Object.entries(from)) {
    if (/List$/.test(key)) delete from[gvk];
    else visit(key);
  }
  return new Set([...keep].filter((key) => !before.has(key)));
}
const usual = reach(kinds);
const rare = reach(rareKinds);
const kept = (from, which) =>
  Object.fromEntries(
    Object.keys(from)
      .filter((key) => which.has(key))
      .sort()
      .map((key) => [key, from[key]]),
  );

// --- Discovery --------------------------------------------------------------------------------------------------

/** The aggregated document of what a cluster serves by default: the core group too, stable versions only, with the storage hashes. */
function discovery() {
  const list = (group, version) => read(`discovery/${group ? `apis__${group}` : 'api'}__${version}.json`).resources;
  const hashes = (group, version) => new Map(list(group, version).map((each) => [each.name, each.storageVersionHash]));
  const groups = read('discovery/aggregated_v2.json').items.map(({ metadata, versions }) => ({
    metadata,
    versions: versions
      .filter(({ version }) => /^v\d+$/.test(version))
      .map(({ version, freshness, resources }) => {
        const known = hashes(metadata.name, version);
        return {
          version,
          freshness,
          resources: resources.map((each) => ({
            ...each,
            ...(known.get(each.resource) && { storageVersionHash: known.get(each.resource) }),
          })),
        };
      }),
  }));
  const core = { metadata: { name: '' }, versions: [{ version: 'v1', freshness: 'Current', resources: aggregated(list('', 'v1')) }] };
  return { apiVersion: 'apidiscovery.k8s.io/v2', items: [core, ...groups.filter(({ versions }) => versions.length > 0)] };
}

/** An APIResourceList's resources in the shape of the aggregated document. */
function aggregated(resources) {
  const kindOf = ({ group = '', version = '', kind }) => ({ group, version, kind });
  return resources
    .filter(({ name }) => !name.includes('/'))
    .map((each) => {
      const subresources = resources
        .filter(({ name }) => name.startsWith(`${each.name}/`))
        .map((sub) => ({ subresource: sub.name.slice(each.name.length + 1), responseKind: kindOf(sub), verbs: sub.verbs }));
      return {
        ...(each.categories && { categories: each.categories }),
        resource: each.name,
        responseKind: kindOf(each),
        scope: each.namespaced ? 'Namespaced' : 'Cluster',
        ...(each.shortNames && { shortNames: each.shortNames }),
        singularResource: each.singularName,
        ...(subresources.length > 0 && { subresources }),
        verbs: each.verbs,
        ...(each.storageVersionHash && { storageVersionHash: each.storageVersionHash }),
      };
    });
}

// --- TypeScript -------------------------------------------------------------------------------------------------

const typeNames = new Map();
const taken = new Map();
const inOrder = [...[...usual].sort(), ...[...rare].sort()];
for (const key of inOrder) {
  const parts = key.split('.');
  const plain = parts.at(-1);
  const other = taken.get(plain);
  // Two groups have an Event and an EndpointPort: the core ones keep the plain name of Event, discovery's that of EndpointPort.
  const name = other === undefined ? plain : `${parts[0][0].toUpperCase()}${parts[0].slice(1)}${plain}`;
  taken.set(plain, key);
  typeNames.set(key, name);
}
const preferPlain = {
  'discovery.v1.EndpointPort': 'EndpointPort',
  'core.v1.EndpointPort': 'CoreEndpointPort',
  'core.v1.Event': 'Event',
  'events.k8s.io.v1.Event': 'EventsEvent',
  'events.v1.Event': 'EventsEvent',
};
for (const [key, name] of Object.entries(preferPlain)) if (typeNames.has(key)) typeNames.set(key, name);

const handMade = new Set([
  'meta.v1.ObjectMeta',
  'meta.v1.OwnerReference',
  'meta.v1.ManagedFieldsEntry',
  'meta.v1.LabelSelector',
  'meta.v1.LabelSelectorRequirement',
  'meta.v1.FieldsV1',
  'meta.v1.Time',
  'meta.v1.MicroTime',
  'api.resource.Quantity',
  'util.intstr.IntOrString',
  'runtime.RawExtension',
  'apiextensions.v1.JSON',
  'apiextensions.v1.JSONSchemaPropsOrArray',
  'apiextensions.v1.JSONSchemaPropsOrBool',
  'apiextensions.v1.JSONSchemaPropsOrStringArray',
]);
const scalars = {
  'meta.v1.Time': 'string',
  'meta.v1.MicroTime': 'string',
  'api.resource.Quantity': 'string | number',
  'util.intstr.IntOrString': 'number | string',
  'meta.v1.FieldsV1': 'Readonly<Record<string, unknown>>',
  'runtime.RawExtension': 'unknown',
  'apiextensions.v1.JSON': 'unknown',
  'apiextensions.v1.JSONSchemaPropsOrArray': 'JSONSchemaProps | readonly JSONSchemaProps[]',
  'apiextensions.v1.JSONSchemaPropsOrBool': 'JSONSchemaProps | boolean',
  'apiextensions.v1.JSONSchemaPropsOrStringArray': 'JSONSchemaProps | readonly string[]',
};
const metaNames = new Set(['LabelSelector', 'LabelSelectorRequirement', 'ObjectMeta']);

function typeOf(f) {
  if (f.ref) return scalars[f.ref] ?? typeNames.get(f.ref) ?? 'unknown';
  if (f.enum) return f.enum.map((v) => JSON.stringify(v)).join(' | ');
  switch (f.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'int-or-string':
      return 'number | string';
    case 'array': {
      const item = f.items ? typeOf(f.items) : 'unknown';
      return `readonly ${/[|]/.test(item) ? `(${item})` : item}[]`;
    }
    case 'object':
      return f.values ? `Readonly<Record<string, ${typeOf(f.values)}>>` : 'Readonly<Record<string, unknown>>';
    default:
      return 'unknown';
  }
}
const rootKinds = new Map(Object.entries({ ...kinds, ...rareKinds }).map(([gvk, key]) => [key, gvk]));
// Lists and maps that Go writes as null when they are empty: scripts/generate-go-fields.mjs knows them.
const readFields = (name) => (existsSync(join(target, name)) ? JSON.parse(readFileSync(join(target, name), 'utf8')) : {});
const goFields = { ...readFields('go-fields.json'), ...readFields('go-fields-rare.json') };
const isNullable = (key, property, f) =>
  (f.items || f.values) && goFields[key]?.split(' ').some((token) => token.split(':')[0] === property);

const out = [
  "// Made by scripts/generate-api.mjs from Kubernetes 1.36.3's OpenAPI v3 documents. Do not edit.",
  '// Objects as the API server stores them: immutable, with metadata filled in.',
  `import type { ${[...metaNames].sort().join(', ')} } from '../../apimachinery/meta.ts';`,
  '',
];
for (const key of inOrder) {
  if (handMade.has(key)) continue;
  const definition = definitions[key];
  const name = typeNames.get(key);
  if (!definition.fields) {
    out.push(`export type ${name} = ${typeOf(definition)};`, '');
    continue;
  }
  const gvk = rootKinds.get(key);
  out.push(`export interface ${name} {`);
  for (const [property, f] of Object.entries(definition.fields)) {
    const quoted = /^[A-Za-z_$][\w$]*$/.test(property) ? property : JSON.stringify(property);
    if (gvk && property === 'apiVersion') out.push(`  readonly apiVersion: '${gvk.slice(0, gvk.lastIndexOf('/'))}';`);
    else if (gvk && property === 'kind') out.push(`  readonly kind: '${gvk.slice(gvk.lastIndexOf('/') + 1)}';`);
    else if (gvk && property === 'metadata') out.push('  readonly metadata: ObjectMeta;');
    // A template's metadata is not yet an object's.
    else if (f.ref === 'meta.v1.ObjectMeta') out.push(`  readonly ${quoted}?: Partial<ObjectMeta>;`);
    // Always written, and null where nobody probed.
    else if (property === 'lastProbeTime') out.push('  readonly lastProbeTime?: string | null;');
    else
      out.push(
        `  readonly ${quoted}${definition.required?.includes(property) ? '' : '?'}: ${typeOf(f)}${f.items || f.values || f.ref ? ' | null' : ''};`
          .replace(definition.required?.includes(property) ? / \| null;$/ : /$^/, ';')
          .replace(/\?: (.*) \| null;$/, isNullable(key, property, f) ? '?: $1 | null;' : '?: $1;'),
      );
  }
  out.push('}', '');
}
writeFileSync(join(target, 'types.ts'), `${out.join('\n')}`);

// --- Data -------------------------------------------------------------------------------------------------------

const write = (name, value) => writeFileSync(join(target, name), `${JSON.stringify(value)}\n`);
write('schema.json', { kinds, definitions: kept(definitions, usual) });
write('schema-rare.json', { kinds: rareKinds, definitions: kept(definitions, rare) });
write('descriptions.json', kept(descriptions, usual));
write('descriptions-rare.json', kept(descriptions, rare));
writeFileSync(join(target, 'discovery.json'), `${JSON.stringify(discovery())}\n`);
console.log(`${Object.keys(kinds).length} kinds and ${Object.keys(rareKinds).length} rare ones, ${keep.size} definitions`);
