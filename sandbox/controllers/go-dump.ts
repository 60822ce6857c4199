// A pod template as Go prints it with `%#v` (k8s.io/apimachinery/pkg/util/dump.ForHash): what Kubernetes takes the hash of.

import structs from '../api/generated/pod-template-type.json' with { type: 'json' };
import { lookup } from '../apimachinery/dictionary.ts';
import { binarySuffixes, decimalSuffixes } from '../apimachinery/quantity.ts';

interface Field {
  readonly name: string;
  /** Absent where the field's own fields stand in the object around it. */
  readonly json: string | undefined;
  readonly type: string;
  /** What a named type is made of, where that is neither a struct nor a string. */
  readonly kind: string;
}

const lines: ReadonlyMap<string, string> = new Map(Object.entries(structs));
const parsed = new Map<string, readonly Field[]>();

function fieldsOf(type: string): readonly Field[] | undefined {
  const line = lines.get(type);
  if (line === undefined) return undefined;
  let fields = parsed.get(type);
  if (!fields) {
    fields = line === '' ? [] : line.split(',').map(readField);
    parsed.set(type, fields);
  }
  return fields;
}

function readField(text: string): Field {
  const words = text.split(' ');
  const name = words[0] ?? '';
  const [type = '', kind = type] = (words.at(-1) ?? '').split('=');
  const json = words.length < 3 ? name.charAt(0).toLowerCase() + name.slice(1) : words[1];
  return { name, json: json === '+' ? undefined : json, type, kind };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const fieldIn = (value: unknown, key: string): unknown => (isRecord(value) ? lookup(value, key) : undefined);

/** The value without its type. `kind` is the type's own make: `*v1.Probe`, `[]string`, `map[string]string`, `int32`. */
function print(value: unknown, kind: string): string {
  if (kind.startsWith('*')) return value === undefined ? '<nil>' : print(value, kind.slice(1));
  if (kind.startsWith('[]')) {
    if (!Array.isArray(value)) return '<nil>';
    return `[${value.map((item) => print(item, kind.slice(2))).join(' ')}]`;
  }
  if (kind.startsWith('map[')) return printMap(value, kind.slice(kind.indexOf(']') + 1));
  if (kind === 'resource.Quantity') return printQuantity(String(value ?? ''));
  if (kind === 'intstr.IntOrString') return printIntOrString(value);
  // A template has no times.
  if (kind === 'v1.Time') return '{Time:(time.Time){wall:(uint64)0 ext:(int64)0 loc:(*time.Location)<nil>}}';
  const fields = fieldsOf(kind);
  if (fields) return `{${fields.map((field) => printField(value, field)).join(' ')}}`;
  if (value !== undefined && !isRecord(value)) return String(value);
  return kind === 'bool' ? 'false' : kind.startsWith('int') ? '0' : '';
}

const printField = (value: unknown, { name, json, type, kind }: Field): string =>
  `${name}:(${type})${print(json === undefined ? value : fieldIn(value, json), kind)}`;

function printMap(value: unknown, element: string): string {
  if (!isRecord(value)) return '<nil>';
  const keys = Object.keys(value).sort();
  return `map[${keys.map((key) => `${key}:${print(lookup(value, key), element)}`).join(' ')}]`;
}

function printIntOrString(value: unknown): string {
  const [type, number, text] = typeof value === 'string' ? [1, 0, value] : [0, value ?? 0, ''];
  return `{Type:(intstr.Type)${type} IntVal:(int32)${number} StrVal:(string)${text}}`;
}

/** As resource.ParseQuantity reads a canonical text: it keeps some texts and not others. */
function printQuantity(text: string): string {
  const [, sign = '', digits = '0', suffix = ''] = /^(-?)(\d+)([A-Za-z]*)$/.exec(text) ?? [];
  const power = binarySuffixes.indexOf(suffix);
  const binary = power > 0;
  const value = BigInt(digits) * (binary ? 1024n ** BigInt(power) : 1n);
  const scale = binary ? 0 : (decimalSuffixes.get(suffix) ?? 0);
  const kept = binary ? (BigInt(digits) & 7n) !== 0n : !digits.endsWith('000') && !digits.startsWith('0');
  const format = text === '' ? '' : binary ? 'BinarySI' : 'DecimalSI';
  const amount = `i:(resource.int64Amount){value:(int64)${sign}${value} scale:(resource.Scale)${scale}}`;
  const cached = kept || text === '0' ? text : '';
  return `{${amount} d:(resource.infDecAmount){Dec:(*inf.Dec)<nil>} s:(string)${cached} Format:(resource.Format)${format}}`;
}

/** The value of a type of the pod template's, printed with its type. */
export const goDump = (value: unknown, type: string): string => `(${type})${print(value, type)}`;
