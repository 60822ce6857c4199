#!/usr/bin/env node
// Makes sandbox/api/generated/go-fields.json and go-fields-rare.json: what Kubernetes's Go structs say of their fields and OpenAPI does not.
//
//   npm run generate:go-fields -- API_MODULE APIMACHINERY_MODULE APIEXTENSIONS_MODULE AGGREGATOR_MODULE
//
// The folders hold the Go modules k8s.io/api, k8s.io/apimachinery, k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator. The result has, for each struct of schema.json, its fields in the
// order of declaration, each with what the JSON encoder and decoder make of it:
//
//   name    always written, its zero value too      name?   left out when it is zero, empty or false (omitempty, omitzero)
//   name*   a pointer: left out only when nil       name!   a pointer that is written as null when nil
//   name@X  promoted from the embedded struct X
//   name:T  its Go type, where that is a named one that OpenAPI calls a string, a number, a map or a list
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [api, apimachinery, apiextensions, aggregator] = process.argv.slice(2);
if (!api || !apimachinery || !apiextensions || !aggregator) {
  console.error('usage: generate-go-fields.mjs API_MODULE APIMACHINERY_MODULE APIEXTENSIONS_MODULE AGGREGATOR_MODULE');
  process.exit(2);
}
const generated = join(dirname(fileURLToPath(import.meta.url)), '../sandbox/api/generated');
const read = (name) => JSON.parse(readFileSync(join(generated, name), 'utf8')).definitions;

/** Where the Go structs of a group and version are declared. */
function filesOf(group, version) {
  switch (group) {
    case 'meta':
      return [join(apimachinery, 'pkg/apis/meta/v1/types.go')];
    case 'apiextensions':
      return ['types.go', 'types_jsonschema.go'].map((name) => join(apiextensions, 'pkg/apis/apiextensions', version, name));
    case 'apiregistration':
      return [join(aggregator, 'pkg/apis/apiregistration', version, 'types.go')];
    default:
      return [join(api, group, version, 'types.go')];
  }
}

const sources = new Map();
function structsOf(definitionPackage) {
  if (!sources.has(definitionPackage)) {
    const [group, version] = definitionPackage.split('.');
    const text = filesOf(group, version)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const structs = new Map();
    for (const [, name, body] of text.matchAll(/^type (\w+) struct \{\n([\s\S]*?)^\}/gm)) {
      const fields = [];
      for (const line of body.split('\n')) {
        const match = /^\t(?:(\w+)\s+)?(\S+)\s+`[^`]*json:"([^"]*)"[^`]*`/.exec(line.replace(/\s*\/\/.*$/, ''));
        if (match) fields.push({ goName: match[1], type: match[2], tag: match[3] });
      }
      structs.set(name, fields);
    }
    sources.set(definitionPackage, structs);
  }
  return sources.get(definitionPackage);
}

const basic = /^(string|bool|int32|int64|int|byte|float64|\[\]byte)$/;
/** The Go type of a field whose kind OpenAPI does not tell: `v1.Protocol`, `[]v1.IPFamily`, `v1.ResourceList`. */
function namedType(type, field, ownPackage) {
  if (field.ref) return '';
  const plain = type.replace(/^\*/, '');
  const element = plain.replace(/^(\[\]|map\[\w+\])+/, '').replace(/^\*/, '');
  if (basic.test(element)) return '';
  const elementSchema = field.items ?? field.values;
  if (elementSchema?.ref && plain !== element) return '';
  const qualified = element.includes('.')
    ? element.replace(/^metav1\.|^corev1\.|^types\./, (p) => (p === 'types.' ? p : 'v1.'))
    : `${ownPackage}.${element}`;
  return `:${plain.slice(0, plain.length - element.length)}${qualified}`;
}

function fieldsOf(definitions) {
  const result = {};
  for (const [key, definition] of Object.entries(definitions)) {
    if (!definition.fields || !/^[a-z]+\.v\d/.test(key)) continue;
    const parts = key.split('.');
    const structs = structsOf(parts.slice(0, 2).join('.'));
    const tokens = [];
    const visit = (name, embedded) => {
      for (const { goName, type, tag } of structs.get(name) ?? []) {
        const [jsonName, ...options] = tag.split(',');
        if (options.includes('inline')) {
          const bare = type.replace(/^\*/, '');
          if (bare.endsWith('TypeMeta')) tokens.push('kind?@TypeMeta', 'apiVersion?@TypeMeta');
          else visit(bare.split('.').at(-1), embedded ? `${embedded}.${bare}` : bare.split('.').at(-1));
          continue;
        }
        const field = definition.fields[jsonName];
        if (!field || goName === '_') continue;
        // encoding/json never finds a struct empty, so omitempty says nothing of one; omitzero does.
        const isStruct = field.ref !== undefined && !type.startsWith('*');
        const omits = options.includes('omitzero') || (options.includes('omitempty') && !isStruct);
        const flag = type.startsWith('*') ? (omits ? '*' : '!') : omits ? '?' : '';
        tokens.push(`${jsonName}${flag}${embedded ? `@${embedded}` : ''}${namedType(type, field, parts[1])}`);
      }
    };
    visit(parts.at(-1), '');
    const known = new Set(tokens.map((token) => /^[\w$-]+/.exec(token)[0]));
    const missing = Object.keys(definition.fields).filter((name) => !known.has(name));
    if (missing.length > 0) console.error(`${key}: not found in Go: ${missing.join(', ')}`);
    result[key] = tokens.join(' ');
  }
  return result;
}

for (const [schema, target] of [
  ['schema.json', 'go-fields.json'],
  ['schema-rare.json', 'go-fields-rare.json'],
]) {
  const result = fieldsOf(read(schema));
  writeFileSync(join(generated, target), `${JSON.stringify(result)}\n`);
  console.log(`${Object.keys(result).length} structs`);
}
