// Tags, keys and nodes as go.yaml.in/yaml/v2 takes them (resolve.go, decode.go), for js-yaml to build values with.
import { CORE_SCHEMA, defineMappingTag, defineScalarTag, defineSequenceTag, mergeTag, NOT_RESOLVED } from 'js-yaml';
import { lookup, store } from './dictionary.ts';
import { goSyntax } from './fmt.ts';
import { booleanOf, floatOf, integerOf, isNullWord } from './yaml-scalars.ts';

/** What go-yaml or sigs.k8s.io/yaml says of a value that is well written but cannot be one; in their words. */
export class YamlValueError extends Error {}

const core = 'tag:yaml.org,2002:';

/** A tag that plain scalars may have by what they look like, and that others can be given. */
const resolvable = <T>(name: string, resolve: (source: string) => T | undefined) =>
  defineScalarTag<T>(`${core}${name}`, {
    implicit: true,
    resolve: (source, isExplicit) => {
      const value = resolve(source);
      if (value !== undefined) return value;
      if (isExplicit) throw new YamlValueError(`yaml: cannot decode ${shortTag(implicitTag(source))} \`${source}\` as a !!${name}`);
      return NOT_RESOLVED;
    },
    identify: () => false,
  });

const shortTag = (tag: string): string => (tag.startsWith(core) ? `!!${tag.slice(core.length)}` : tag);

function implicitTag(source: string): string {
  if (isNullWord(source)) return '!!null';
  if (booleanOf(source) !== undefined) return '!!bool';
  if (integerOf(source) !== undefined) return '!!int';
  return floatOf(source) === undefined ? '!!str' : '!!float';
}

const binary = defineScalarTag(`${core}binary`, {
  resolve: (source) => {
    const text = source.replace(/[\r\n]/g, '');
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
      throw new YamlValueError('yaml: !!binary value contains invalid base64 data');
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
  },
  identify: () => false,
});

/** Whatever else a tag says, go-yaml takes the text, the list or the mapping as it stands. */
const anyOther = { matchByTagPrefix: true, identify: () => false } as const;

type Mapping = Record<string, unknown>;

/** The Go type of keys before they become JSON's. */
const anyKey = 'interface {}';

/** A key as sigs.k8s.io/yaml's convertToJSONableObject writes it. */
function keyText(key: unknown, value: unknown): string {
  if (typeof key === 'string') return key;
  if (typeof key === 'boolean') return String(key);
  if (typeof key === 'number') {
    if (Number.isNaN(key)) return '.nan';
    return Number.isFinite(key) ? String(key) : key > 0 ? '.inf' : '-.inf';
  }
  if (typeof key === 'object' && key !== null) throw new YamlValueError(`yaml: invalid map key: ${goSyntax(key, anyKey)}`);
  throw new YamlValueError(`unsupported map key of type: %!s(<nil>), key: <nil>, value: ${goSyntax(value, anyKey)}`);
}

const merged = new WeakMap<Mapping, Set<unknown>>();

/**
 * js-yaml asks for each key of what `<<` brings, and leaves out what is there. go-yaml replaces it (decoder.merge); of several
 * mappings that are merged at once the first counts.
 */
function wasMerged(carrier: Mapping, key: unknown): boolean {
  const keys = merged.get(carrier) ?? new Set();
  merged.set(carrier, keys);
  if (keys.has(key)) return true;
  keys.add(key);
  return false;
}

const mapping = {
  create: (): Mapping => ({}),
  addPair: (carrier: Mapping, key: unknown, value: unknown) => {
    store(carrier, keyText(key, value), value);
    return '';
  },
  has: wasMerged,
  keys: (carrier: Mapping) => Object.keys(carrier),
  get: (carrier: Mapping, key: unknown) => lookup(carrier, String(key)),
  // Said, so that js-yaml refuses a mapping that would hold itself.
  finalize: (carrier: Mapping) => carrier,
};

const sequence = {
  create: (): unknown[] => [],
  addItem: (carrier: unknown[], item: unknown) => {
    carrier.push(item);
  },
  finalize: (carrier: unknown[]) => carrier,
};

export const goSchema = CORE_SCHEMA.withTags(
  mergeTag,
  resolvable('null', (source) => (isNullWord(source) ? null : undefined)),
  resolvable('bool', booleanOf),
  resolvable('int', integerOf),
  resolvable('float', (source) => integerOf(source) ?? floatOf(source)),
  binary,
  defineMappingTag<Mapping, Mapping>(`${core}map`, { ...mapping, identify: () => false }),
  defineSequenceTag<unknown[], unknown[]>(`${core}seq`, { ...sequence, identify: () => false }),
  defineScalarTag('', { ...anyOther, resolve: (source) => source }),
  defineMappingTag<Mapping, Mapping>('', { ...anyOther, ...mapping }),
  defineSequenceTag<unknown[], unknown[]>('', { ...anyOther, ...sequence }),
);
