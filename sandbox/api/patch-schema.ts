// How each field is patched: the patchStrategy and patchMergeKey of Kubernetes's types.

import { lookup } from '../apimachinery/dictionary.ts';
import { PatchError } from '../apimachinery/json-patch.ts';
import type { PatchField, PatchSchema } from '../apimachinery/patch-schema.ts';
import { type Definition, definitionOf } from './schema.ts';

const cache = new Map<Definition, PatchSchema>();

/** The schema of a definition by its short name, such as `core.v1.Service`; unknown kinds have none. */
export function patchSchema(definitionName: string): PatchSchema | undefined {
  const definition = definitionOf(definitionName);
  return definition && schemaOf(definition, definitionName);
}

function schemaOf(definition: Definition, name: string): PatchSchema {
  const known = cache.get(definition);
  if (known) return known;
  const fields = new Map<string, PatchField>();
  const made: PatchSchema = {
    name,
    field: (key) => {
      const cached = fields.get(key);
      if (cached) return cached;
      const found = lookup(definition.fields, key) ?? definition.values;
      if (!found) {
        const struct = name.slice(name.lastIndexOf('.') + 1);
        throw new PatchError(
          definition.fields
            ? `unable to find api field in struct ${struct} for the json field "${key}"`
            : `merging an object in json but data type is not struct, instead is: ${struct}`,
          500,
        );
      }
      const inner = found.items ?? found;
      const target = inner.ref ? (definitionOf(inner.ref) ?? inner) : inner;
      const strategies = found.patchStrategy?.split(',') ?? [];
      const made: PatchField = {
        strategy: strategies.includes('merge') ? 'merge' : strategies.includes('replace') ? 'replace' : '',
        retainKeys: strategies.includes('retainKeys'),
        mergeKey: found.patchMergeKey ?? '',
        schema: schemaOf(target, inner.ref ?? key),
      };
      fields.set(key, made);
      return made;
    },
  };
  cache.set(definition, made);
  return made;
}
