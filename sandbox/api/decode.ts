// Reads what clients send as the API server's decoder reads it into Go structs, and writes it as their encoder would
// (sigs.k8s.io/json, k8s.io/apimachinery/pkg/runtime/serializer/json).

import { lookup, store } from '../apimachinery/dictionary.ts';
import { isMap } from '../apimachinery/fmt.ts';
import { jsonKind } from '../apimachinery/go-json.ts';
import { formatQuantity, parseQuantity } from '../apimachinery/quantity.ts';
import { definitionOf, type FieldSchema, goTypeName, goTypeOf, type StructField, structFields } from './schema.ts';
import { parseGoTime } from './time.ts';
import { zeroOf } from './zero-values.ts';

/** What a strict decoder has to say of a value. */
export interface Decoded {
  /** The value without unknown fields, nulls and empty optional fields, with those that are always written. */
  readonly value: unknown;
  /** `unknown field "spec.foo"`: errors or warnings, as fieldValidation asks. */
  readonly strictErrors: readonly string[];
  /** The first value of a wrong type, in Go's words; nothing is stored then. */
  readonly error?: string;
}

/** Reads `value` as the Go type that `definition` (`core.v1.Service`) names. */
export function decode(definition: string, value: unknown): Decoded {
  const decoder = new Decoder();
  try {
    const decoded = decoder.named(definition, value, goTypeName(definition));
    return { value: decoded, strictErrors: decoder.strictErrors, ...(decoder.error && { error: decoder.error }) };
  } catch (failure) {
    if (!(failure instanceof UnmarshalFailure)) throw failure;
    return { value: undefined, strictErrors: [], error: failure.message };
  }
}

/** A type's own UnmarshalJSON failed: decoding ends at once. Other errors are kept, the first one, while decoding goes on. */
class UnmarshalFailure extends Error {}

/** encoding/json's decoder gathers at most so many. */
const maxStrictErrors = 100;

type JsonObject = Readonly<Record<string, unknown>>;

class Decoder {
  readonly strictErrors: string[] = [];
  error: string | undefined;
  /** Where it stands, as strict errors say it: `spec.ports[0]`. */
  #path = '';
  /** The same as type errors say it, without indices and keys. */
  #fields: string[] = [];
  #struct = '';

  /** A value of a named type; undefined where there is nothing to write. */
  named(definition: string, value: unknown, goType: string): unknown {
    switch (definition) {
      case 'meta.v1.Time':
      case 'meta.v1.MicroTime':
        return this.#time(value, definition === 'meta.v1.MicroTime');
      case 'api.resource.Quantity':
        return this.#quantity(value);
      case 'util.intstr.IntOrString':
        return this.#intOrString(value);
      case 'meta.v1.FieldsV1':
      case 'runtime.RawExtension':
        return value;
    }
    const fields = structFields(definition);
    if (!fields) {
      const schema = definitionOf(definition);
      return schema ? this.#value(schema, value, goType) : value;
    }
    if (value === null || value === undefined) return undefined;
    if (!isMap(value)) return this.#mismatch(jsonKind(value), goType);
    return this.#structValue(definition, fields, value);
  }

  #structValue(definition: string, fields: readonly StructField[], value: JsonObject): JsonObject {
    const decoded: unknown[] = [];
    const { byName } = layoutOf(definition, fields);
    const path = this.#path;
    const depth = this.#fields.length;
    const struct = this.#struct;
    const structName = definition.slice(definition.lastIndexOf('.') + 1);
    // Clients marshal maps with sorted keys, which decides what is reported first.
    for (const key of Object.keys(value).sort()) {
      const index = byName.get(key);
      const field = index === undefined ? undefined : fields[index];
      if (index === undefined || field === undefined) {
        this.#strict(`unknown field ${JSON.stringify(path ? `${path}.${key}` : key)}`);
        continue;
      }
      this.#path = path ? `${path}.${key}` : key;
      this.#struct = structName;
      if (field.embedded) this.#fields.push(...field.embedded.split('.'));
      this.#fields.push(key);
      decoded[index] = this.#value(field, lookup(value, key), field.goType);
      this.#fields.length = depth;
    }
    this.#path = path;
    this.#struct = struct;
    const result: Record<string, unknown> = {};
    fields.forEach((field, index) => {
      const item = decoded[index];
      if (field.always) store(result, field.name, item ?? (field.pointer ? null : zeroOf(field)));
      else if (item !== undefined && (field.pointer || !isZero(item))) store(result, field.name, item);
    });
    return result;
  }

  #value(field: FieldSchema, value: unknown, goType: string): unknown {
    if (field.ref) return this.named(field.ref, value, goType);
    if (value === null || value === undefined) return undefined;
    if (field.items) return this.#list(field.items, value, goType);
    if (field.values) return this.#map(field.values, value, goType);
    switch (field.type) {
      case 'string':
        if (typeof value !== 'string') return this.#mismatch(jsonKind(value), goType);
        return field.format === 'byte' ? this.#base64(value) : value;
      case 'integer':
        return this.#integer(value, field.format === 'int32', goType);
      case 'number':
        return typeof value === 'number' ? value : this.#mismatch(jsonKind(value), goType);
      case 'boolean':
        return typeof value === 'boolean' ? value : this.#mismatch(jsonKind(value), goType);
      case 'object':
        return isMap(value) ? value : this.#mismatch(jsonKind(value), goType);
      default:
        return value;
    }
  }

  #list(items: FieldSchema, value: unknown, goType: string): unknown {
    if (!Array.isArray(value)) return this.#mismatch(jsonKind(value), goType);
    const path = this.#path;
    const itemType = goType.startsWith('[]') ? goType.slice(2) : goTypeOf(items);
    const decoded = value.map((item: unknown, i) => {
      this.#path = `${path}[${i}]`;
      return this.#value(items, item, itemType) ?? zeroOf(items);
    });
    this.#path = path;
    return decoded;
  }

  #map(values: FieldSchema, value: unknown, goType: string): unknown {
    if (!isMap(value)) return this.#mismatch(jsonKind(value), goType);
    const path = this.#path;
    const itemType = goType.startsWith('map[string]') ? goType.slice('map[string]'.length) : goTypeOf(values);
    const decoded: Record<string, unknown> = {};
    for (const key of Object.keys(value).sort()) {
      this.#path = `${path}.${key}`;
      store(decoded, key, this.#value(values, lookup(value, key), itemType) ?? zeroOf(values));
    }
    this.#path = path;
    return decoded;
  }

  #integer(value: unknown, narrow: boolean, goType: string): unknown {
    if (typeof value !== 'number') return this.#mismatch(jsonKind(value), goType);
    const bound = narrow ? 2 ** 31 : 2 ** 63;
    if (!Number.isInteger(value) || value >= bound || value < -bound) return this.#mismatch(`number ${value}`, goType);
    return value;
  }

  #base64(value: string): unknown {
    const text = value.replace(/[\r\n]/g, '');
    const wrong = firstIllegalByte(text);
    if (wrong === undefined) return text;
    this.error ??= `illegal base64 data at input byte ${wrong}`;
    return undefined;
  }

  #intOrString(value: unknown): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31) return value;
    throw this.#failure(typeof value === 'number' ? `number ${value}` : jsonKind(value), 'int32');
  }

  #quantity(value: unknown): unknown {
    if (value === null || value === undefined) return undefined;
    try {
      return formatQuantity(
        parseQuantity(typeof value === 'number' ? value : typeof value === 'string' ? value.trim() : JSON.stringify(value)),
      );
    } catch (failure) {
      throw new UnmarshalFailure(failure instanceof Error ? failure.message : String(failure));
    }
  }

  #time(value: unknown, micro: boolean): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#failure(jsonKind(value), 'string');
    const { text, error } = parseGoTime(value, micro);
    if (error !== undefined) throw new UnmarshalFailure(error);
    return text;
  }

  #strict(message: string): void {
    if (this.strictErrors.length < maxStrictErrors) this.strictErrors.push(message);
  }

  #mismatch(found: string, goType: string): undefined {
    this.error ??= this.#failure(found, goType).message;
    return undefined;
  }

  #failure(found: string, goType: string): UnmarshalFailure {
    const place = this.#struct ? `struct field ${this.#struct}.${this.#fields.join('.')} of` : 'value of';
    return new UnmarshalFailure(`json: cannot unmarshal ${found} into Go ${place} type ${goType}`);
  }
}

interface Layout {
  readonly byName: ReadonlyMap<string, number>;
}
const layouts = new Map<string, Layout>();

function layoutOf(definition: string, fields: readonly StructField[]): Layout {
  let layout = layouts.get(definition);
  if (!layout) {
    layout = { byName: new Map(fields.map((field, index) => [field.name, index])) };
    layouts.set(definition, layout);
  }
  return layout;
}

function isZero(value: unknown): boolean {
  if (value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (!isMap(value)) return false;
  for (const _ in value) return false;
  return true;
}

/** Where base64.StdEncoding would stop; undefined where the text is sound. */
function firstIllegalByte(text: string): number | undefined {
  const match = /^[A-Za-z0-9+/]*/.exec(text);
  const end = match ? match[0].length : 0;
  const padding = text.slice(end);
  const whole = end % 4 === 0 ? padding === '' : (end % 4 === 2 && padding === '==') || (end % 4 === 3 && padding === '=');
  if (whole) return undefined;
  if (end < text.length) return end % 4 >= 2 && padding.startsWith('=') ? Math.min(end + padding.length, text.length) : end;
  return end - (end % 4);
}
