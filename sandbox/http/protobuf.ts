// Reads the protobuf that many Go clients send (k8s.io/apimachinery/pkg/runtime/serializer/protobuf). Answers are JSON, which they accept.

import '../api/rare.ts';
import { schemaKinds } from '../api/schema.ts';
import { lookup, store } from '../apimachinery/dictionary.ts';
import table from './protobuf.json' with { type: 'json' };

interface Field {
  readonly name: string;
  /** An embedded struct: its fields stand among those of the message. */
  readonly inline: boolean;
  readonly shape: 'one' | 'list' | 'map';
  /** `s`, `b`, `t`, `i`, `l`, `d`, or the name of a message. */
  readonly type: string;
}

type Message = ReadonlyMap<number, Field>;

const texts: ReadonlyMap<string, string> = new Map(Object.entries<string>(table));
const messages = new Map<string, Message>();

/** `1name:s 2data:{}b 3~volumeSource:core.v1.VolumeSource` */
function messageOf(name: string): Message {
  const known = messages.get(name);
  if (known) return known;
  const message = new Map<number, Field>();
  for (const token of (texts.get(name) ?? '').split(' ')) {
    const [, number, inline, field, prefix, type] = /^(\d+)(~?)([\w$-]+):(\[\]|\{\})?(.+)$/.exec(token) ?? [];
    if (number === undefined || field === undefined || type === undefined) continue;
    const shape = prefix === '[]' ? 'list' : prefix === '{}' ? 'map' : 'one';
    message.set(Number(number), { name: field, inline: inline === '~', shape, type });
  }
  messages.set(name, message);
  return message;
}

type WireValue = bigint | Uint8Array;

/** The fields of a message as they lie on the wire. */
function* wireFields(bytes: Uint8Array): Iterable<readonly [number: number, value: WireValue]> {
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 63n) throw new RangeError('unexpected EOF');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('unexpected EOF');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    switch (tag & 7) {
      case 0:
        yield [tag >> 3, varint()];
        break;
      case 1:
        yield [tag >> 3, take(8)];
        break;
      case 2:
        yield [tag >> 3, take(Number(varint()))];
        break;
      case 5:
        yield [tag >> 3, take(4)];
        break;
      default:
        throw new RangeError(`proto: illegal wireType ${tag & 7}`);
    }
  }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const numberOf = (value: WireValue): number => (typeof value === 'bigint' ? Number(BigInt.asIntN(64, value)) : 0);
const bytesOf = (value: WireValue): Uint8Array => (typeof value === 'bigint' ? new Uint8Array() : value);

/** Types that JSON writes otherwise than as a struct of their fields. */
const SPECIAL: Readonly<Record<string, (fields: Readonly<Record<string, unknown>>) => unknown>> = {
  'meta.v1.Time': ({ seconds }) => timeOf(seconds, 0, 19),
  'meta.v1.MicroTime': ({ seconds, nanos }) => timeOf(seconds, nanos, 23),
  'api.resource.Quantity': ({ string }) => string ?? '0',
  'util.intstr.IntOrString': ({ type, intVal, strVal }) => (type === 1 ? (strVal ?? '') : (intVal ?? 0)),
  'meta.v1.FieldsV1': ({ Raw }) => jsonOf(Raw),
  'runtime.RawExtension': ({ raw }) => jsonOf(raw),
  'apiextensions.v1.JSON': ({ raw }) => jsonOf(raw),
  // Protobuf sends the zero values that JSON omits.
  'apiextensions.v1.JSONSchemaProps': (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== false)),
  'apiextensions.v1.JSONSchemaPropsOrArray': ({ schema, jSONSchemas }) => schema ?? jSONSchemas ?? null,
  'apiextensions.v1.JSONSchemaPropsOrBool': ({ schema, allows }) => schema ?? allows ?? false,
  'apiextensions.v1.JSONSchemaPropsOrStringArray': ({ schema, property }) => schema ?? property ?? null,
  'authentication.v1.ExtraValue': ({ items }) => items ?? [],
  'authorization.v1.ExtraValue': ({ items }) => items ?? [],
};

function timeOf(seconds: unknown, nanos: unknown, digits: number): string | null {
  if (typeof seconds !== 'number' || (seconds === 0 && !nanos)) return null;
  const text = new Date(seconds * 1000 + (typeof nanos === 'number' ? nanos / 1e6 : 0)).toISOString().slice(0, digits);
  return digits > 19 ? `${text}000Z` : `${text}Z`;
}

const jsonOf = (base64: unknown): unknown => (typeof base64 === 'string' ? JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) : {});

function decodeMessage(name: string, bytes: Uint8Array): unknown {
  const message = messageOf(name);
  const result: Record<string, unknown> = {};
  for (const [number, wire] of wireFields(bytes)) {
    const field = message.get(number);
    if (!field) continue;
    const { type, shape } = field;
    if (field.inline) Object.assign(result, decodeMessage(type, bytesOf(wire)));
    else if (shape === 'map') Object.assign(entriesOf(result, field.name), mapEntry(type, bytesOf(wire)));
    else if (shape === 'list') listOf(result, field.name).push(decodeValue(type, wire));
    else store(result, field.name, decodeValue(type, wire));
  }
  return lookup(SPECIAL, name)?.(result) ?? (Object.hasOwn(SPECIAL, name) ? null : result);
}

function entriesOf(result: Record<string, unknown>, name: string): object {
  const known = lookup(result, name);
  if (typeof known === 'object' && known !== null) return known;
  const entries = {};
  store(result, name, entries);
  return entries;
}

function listOf(result: Record<string, unknown>, name: string): unknown[] {
  const known = lookup(result, name);
  if (Array.isArray(known)) return known;
  const list: unknown[] = [];
  store(result, name, list);
  return list;
}

function mapEntry(type: string, bytes: Uint8Array): Record<string, unknown> {
  let key = '';
  let value: unknown = type === 's' || type === 'b' ? '' : null;
  for (const [number, wire] of wireFields(bytes)) {
    if (number === 1) key = textOf(bytesOf(wire));
    else value = decodeValue(type, wire);
  }
  return { [key]: value };
}

function decodeValue(type: string, wire: WireValue): unknown {
  switch (type) {
    case 's':
      return textOf(bytesOf(wire));
    case 'b':
      return Buffer.from(bytesOf(wire)).toString('base64');
    case 't':
      return wire !== 0n;
    case 'd':
      return wire instanceof Uint8Array ? new DataView(wire.buffer, wire.byteOffset, 8).getFloat64(0, true) : 0;
    case 'i':
    case 'l':
      return numberOf(wire);
    default:
      return decodeMessage(type, bytesOf(wire));
  }
}

const MAGIC = Buffer.from('k8s\0');

/** The object in a request's body. Throws a RangeError where the bytes are no such thing. */
export function decodeProtobuf(bytes: Uint8Array): unknown {
  if (!MAGIC.equals(bytes.subarray(0, 4)))
    throw new RangeError('provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]');
  let apiVersion = '';
  let kind = '';
  let raw: Uint8Array = new Uint8Array();
  for (const [number, wire] of wireFields(bytes.subarray(4))) {
    if (number === 2) raw = bytesOf(wire);
    if (number !== 1) continue;
    for (const [of, text] of wireFields(bytesOf(wire))) {
      if (of === 1) apiVersion = textOf(bytesOf(text));
      else if (of === 2) kind = textOf(bytesOf(text));
    }
  }
  const name = kind === 'DeleteOptions' ? 'meta.v1.DeleteOptions' : schemaKinds.get(`${apiVersion}/${kind}`);
  if (name === undefined) throw new RangeError(`no kind "${kind}" is registered for version "${apiVersion}"`);
  const fields = decodeMessage(name, raw);
  return { apiVersion, kind, ...(typeof fields === 'object' && fields) };
}
