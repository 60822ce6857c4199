// What is wrong with a manifest before kubectl sees it: YAML that cannot be read, unknown kinds and fields, values of a wrong type.
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import { readYaml, YamlError } from '../../../sandbox/apimachinery/yaml.ts';
import { definitionOf, type Field, fieldsOf, knownKinds, resolve, valuesOf } from './schema.ts';
import { lineOfPath } from './yaml-path.ts';

export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

const LONGEST = 200_000;
type Map = Readonly<Record<string, unknown>>;

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : isMap(value) ? 'object' : Number.isInteger(value) ? 'integer' : typeof value;

interface Found {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function checkValue(value: unknown, field: Field, path: Found['path']): Found[] {
  if (value === null || value === undefined) return [];
  const { type, items, values, ref } = field;
  if (ref) {
    const definition = definitionOf(ref);
    if (definition?.fields)
      return isMap(value)
        ? checkFields(value, ref, path)
        : [{ path, message: `${String(path.at(-1))} holds fields, not ${a(typeOf(value))}` }];
    return definition?.type ? checkValue(value, { type: definition.type }, path) : [];
  }
  if (type === 'array') {
    if (!Array.isArray(value)) return [{ path, message: `${String(path.at(-1))} is a list: its items begin with “- ”` }];
    return items ? value.flatMap((item, at) => checkValue(item, items, [...path, at])) : [];
  }
  if (type === 'object') {
    if (!isMap(value)) return [{ path, message: `${String(path.at(-1))} is a map of names to values, not ${a(typeOf(value))}` }];
    return values ? Object.entries(value).flatMap(([key, item]) => checkValue(item, values, [...path, key])) : [];
  }
  if (type === 'string' || type === 'integer' || type === 'boolean') {
    const found = typeOf(value);
    if (found !== type)
      return [{ path, message: `${String(path.at(-1))} is ${a(type)}, not ${a(found)}${type === 'string' ? ': put it in quotes' : ''}` }];
  }
  return [];
}

const a = (noun: string): string => (/^[aio]/.test(noun) ? `an ${noun}` : `a ${noun}`);

function checkFields(value: Map, type: string, path: Found['path']): Found[] {
  const fields = fieldsOf(type);
  if (!fields) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name];
    if (field) return [...checkValue(inner, field, [...path, name]), ...checkChoice(type, name, inner, [...path, name])];
    return [{ path: [...path, name], message: `there is no field ${name} here${suggestion(name, Object.keys(fields))}` }];
  });
}

/** A field that takes certain values only. An empty one counts as left out. */
function checkChoice(type: string, name: string, value: unknown, path: Found['path']): Found[] {
  const values = valuesOf(type, name);
  if (!values || typeof value !== 'string' || value === '' || values.includes(value)) return [];
  const near = suggestion(value, values);
  return [{ path, message: `${name} is ${oneOf(values)}, not ${value}${near}` }];
}

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? String(values[0]) : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');
function suggestion(name: string, known: readonly string[]): string {
  const near =
    known.find((candidate) => bare(candidate) === bare(name)) ??
    known.find((candidate) => candidate.startsWith(name) || name.startsWith(candidate));
  return near ? `; did you mean ${near}?` : '';
}

function checkDocument(document: unknown): Found[] {
  if (document === null || document === undefined) return [];
  if (!isMap(document)) return [{ path: [], message: 'a manifest begins with fields such as apiVersion and kind' }];
  const { apiVersion, kind } = document;
  if (typeof apiVersion !== 'string') return [{ path: [], message: 'apiVersion is missing' }];
  if (typeof kind !== 'string') return [{ path: [], message: 'kind is missing' }];
  const type = resolve(apiVersion, kind);
  if (type) return checkFields(document, type, []);
  const elsewhere = knownKinds().find((known) => known.endsWith(`/${kind}`));
  const group = elsewhere?.slice(0, -kind.length - 1);
  return [
    {
      path: ['kind'],
      message: group !== undefined ? `${kind} is of ${group}, not of ${apiVersion}` : `this cluster has no kind ${kind} in ${apiVersion}`,
    },
  ];
}

/** Each document's first line, from 0. */
function starts(text: string): number[] {
  const lines = text.split('\n');
  return [0, ...lines.flatMap((line, at) => (/^---(\s|$)/.test(line) && at > 0 ? [at + 1] : []))];
}

export function problemsIn(name: string, text: string): Problem[] {
  if (!/\.ya?ml$/.test(name) || text.length > LONGEST) return [];
  const tab = text.split('\n').findIndex((line) => /^ *\t/.test(line));
  if (tab >= 0) return [{ line: tab + 1, message: 'YAML is indented with spaces; this line begins with a tab' }];
  const lines = text.split('\n');
  const begins = starts(text);
  return begins.flatMap((begin, at) => {
    const own = lines.slice(begin, (begins[at + 1] ?? lines.length + 1) - 1);
    try {
      const found = checkDocument(readYaml(own.join('\n')));
      return found.map(({ path, message }) => ({ line: begin + 1 + lineOfPath(own, path), message }));
    } catch (error) {
      if (!(error instanceof YamlError)) return [];
      const { finding, message } = error;
      return [{ line: begin + 1 + (finding?.line ?? 0), message: finding?.reason ?? message.replace(/^yaml: /, '') }];
    }
  });
}
