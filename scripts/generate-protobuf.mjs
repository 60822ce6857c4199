#!/usr/bin/env node
// Makes sandbox/http/protobuf.json anew: the numbers of the fields of Kubernetes's protobuf messages, for clients that send them.
//
//   node scripts/generate-protobuf.mjs API APIMACHINERY APIEXTENSIONS AGGREGATOR
//
// These are the Go modules k8s.io/{api,apimachinery,apiextensions-apiserver,kube-aggregator}.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const roots = process.argv.slice(2);
if (roots.length !== 4) {
  console.error('usage: generate-protobuf.mjs API APIMACHINERY APIEXTENSIONS AGGREGATOR');
  process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const [usual, rare] = ['schema.json', 'schema-rare.json'].map((name) =>
  JSON.parse(readFileSync(join(here, '../sandbox/api/generated', name), 'utf8')),
);
const definitions = { ...usual.definitions, ...rare.definitions };
const kinds = { ...usual.kinds, ...rare.kinds };

/** `k8s.io.api.core.v1.Service` -> `core.v1.Service`, as the schema names it. */
const shortName = (name) =>
  name
    .replace(/^k8s\.io\.(apimachinery|kube_aggregator)\.pkg\.apis\./, '')
    .replace(/^k8s\.io\.apiextensions_apiserver\.pkg\.apis\./, '')
    .replace(/^k8s\.io\.apimachinery\.pkg\.(api|util|runtime)\./, '$1.')
    .replace(/^k8s\.io\.api\./, '');

/** Fields that JSON names otherwise. */
const jsonName = (message, field) => {
  if (message !== 'JSONSchemaProps') return field;
  if (field === 'schema' || field === 'ref') return `$${field}`;
  return field.startsWith('xKubernetes') ? field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : field;
};

const messages = {};
const files = roots.flatMap((root) =>
  readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('generated.proto'))
    .map((name) => join(root, name)),
);
for (const file of files) {
  const text = readFileSync(file, 'utf8').replaceAll(/\/\/.*$/gm, '');
  const [, packageName] = /^package ([\w.]+);/m.exec(text);
  const resolve = (type) =>
    /^(string|bytes|bool|int32|int64|uint32|uint64|double|float)$/.test(type)
      ? type
      : shortName(type.startsWith('.') ? type.slice(1) : `${packageName}.${type}`);
  for (const [, name, body] of text.matchAll(/^message (\w+) \{([\s\S]*?)^\}/gm)) {
    const fields = [];
    for (const [, label, map, type, field, number] of body.matchAll(
      /^\s*(optional|repeated|required)?\s*(?:map<string, ([\w.]+)>|([\w.]+)) (\w+) = (\d+);/gm,
    )) {
      const kind = map ? `{}${resolve(map)}` : `${label === 'repeated' ? '[]' : ''}${resolve(type)}`;
      fields.push([Number(number), jsonName(name, field), kind]);
    }
    messages[shortName(`${packageName}.${name}`)] = fields;
  }
}

// What clients send: the kinds that are stored, and what requests are made of.
const keep = new Set();
const visit = (name) => {
  if (keep.has(name) || !messages[name]) return;
  keep.add(name);
  for (const [, , kind] of messages[name]) visit(kind.replace(/^(\[\]|\{\})/, ''));
};
for (const name of Object.values(kinds)) visit(name);
visit('meta.v1.DeleteOptions');

const SHORT = { string: 's', bytes: 'b', bool: 't', int32: 'i', int64: 'l', double: 'd' };
const known = (name, field) => !definitions[name]?.fields || field in definitions[name].fields;
const table = {};
for (const name of [...keep].sort()) {
  table[name] = messages[name]
    .map(([number, field, kind]) => {
      const [, prefix, type] = /^(\[\]|\{\})?(.*)$/.exec(kind);
      // A field that JSON does not know is an embedded struct: its own fields stand in its place.
      const inline = !prefix && !known(name, field) && messages[type] ? '~' : '';
      return `${number}${inline}${field}:${prefix ?? ''}${SHORT[type] ?? type}`;
    })
    .join(' ');
}
writeFileSync(join(here, '../sandbox/http/protobuf.json'), `${JSON.stringify(table)}\n`);
console.log(`${keep.size} messages`);
