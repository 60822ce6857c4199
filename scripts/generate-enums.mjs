#!/usr/bin/env node
// Makes sandbox/api/generated/enums.json and enums-rare.json anew: the values that fields may have, as a running API server documents them
// (the documents in Kubernetes's own tree leave them out).
//
//   node scripts/generate-enums.mjs DIR
//
// DIR holds what `kubectl get --raw /openapi/v3/api/v1`, `…/openapi/v3/apis/apps/v1` and so on print, a file each.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: generate-enums.mjs DIR');
  process.exit(2);
}

/** `io.k8s.api.core.v1.Service` -> `core.v1.Service`, as generate-api.mjs names definitions. */
const shortName = (name) =>
  name
    .replace(/^io\.k8s\.apimachinery\.pkg\.apis\./, '')
    .replace(/^io\.k8s\.apimachinery\.pkg\.(api|util|runtime)\./, '$1.')
    .replace(/^io\.k8s\.(apiextensions-apiserver|kube-aggregator)\.pkg\.apis\./, '')
    .replace(/^io\.k8s\.api\./, '');

const enums = {};
for (const file of readdirSync(source).filter((name) => name.startsWith('api'))) {
  const { components } = JSON.parse(readFileSync(join(source, file), 'utf8'));
  for (const [name, { properties = {} }] of Object.entries(components.schemas)) {
    for (const [field, property] of Object.entries(properties)) {
      const description = property.description ?? '';
      const at = description.indexOf('Possible enum values:');
      if (!property.enum && at < 0) continue;
      enums[shortName(name)] ??= {};
      enums[shortName(name)][field] = { ...(property.enum && { values: property.enum }), ...(at >= 0 && { text: description.slice(at) }) };
    }
  }
}
const generated = join(dirname(fileURLToPath(import.meta.url)), '../sandbox/api/generated');
for (const [schema, target] of [
  ['schema.json', 'enums.json'],
  ['schema-rare.json', 'enums-rare.json'],
]) {
  const { definitions } = JSON.parse(readFileSync(join(generated, schema), 'utf8'));
  const own = Object.entries(enums).filter(([name]) => name in definitions);
  if (own.length === 0) continue;
  const sorted = Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(generated, target), `${JSON.stringify(sorted, null, 1)}\n`);
}
