// What may be written at a place in a manifest, and what stands there means.
import { type Field, fieldsOf, knownKinds, requiredOf, resolve, typeAt, valuesOf } from './schema.ts';
import { entriesOf, type Path, parentAt, pathsOf } from './yaml-path.ts';

export interface Offer {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly doc: string;
  readonly required: boolean;
}

/** Values that Kubernetes knows for fields that might take others. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  trafficDistribution: ['PreferSameZone', 'PreferSameNode'],
};

type Descriptions = Readonly<Record<string, Readonly<Record<string, string>>>>;
let descriptions: Promise<Descriptions> | undefined;

/** Long texts are fetched when they are first asked for. */
function loadDescriptions(): Promise<Descriptions> {
  descriptions ??= import('../../../sandbox/api/generated/descriptions.json').then((module) => module.default);
  return descriptions;
}

const describe = async (type: string, field: string): Promise<string> => (await loadDescriptions())[type]?.[field] ?? '';

/** The lines of the document that a line is in, and which of them it is. */
function documentAt(lines: readonly string[], line: number): { readonly own: readonly string[]; readonly at: number } {
  const before = lines.slice(0, line + 1).findLastIndex((text) => /^---(\s|$)/.test(text)) + 1;
  const after = lines.findIndex((text, at) => at > line && /^---(\s|$)/.test(text));
  return { own: lines.slice(before, after < 0 ? undefined : after), at: line - before };
}

function kindOf(lines: readonly string[]): string | undefined {
  const value = (key: string) =>
    lines.map((line) => new RegExp(`^${key}:\\s*["']?([^"'\\s#]+)`).exec(line)?.[1]).find((found) => found !== undefined);
  return resolve(value('apiVersion') ?? '', value('kind') ?? '');
}

const typeName = ({ ref, type, items, values }: Field): string =>
  items ? `[]${typeName(items)}` : values ? `map of ${typeName(values)}` : ref ? (ref.split('.').at(-1) ?? ref) : (type ?? 'any');

/** What follows a field's name: a value on the same line, or fields below. */
function insertFor(name: string, field: Field): string {
  if (field.items || field.values || (field.ref !== undefined && fieldsOf(field.ref))) return `${name}:`;
  return `${name}: `;
}

const present = (lines: readonly string[], parent: Path): ReadonlySet<string | number> => {
  const holder = JSON.stringify(parent);
  return new Set(pathsOf(lines).flatMap((path) => (JSON.stringify(path.slice(0, -1)) === holder ? [path.at(-1) ?? ''] : [])));
};

function topLevel(lines: readonly string[]): Offer[] {
  const kind = kindOf(lines);
  if (kind) return [];
  const offer = (label: string): Offer => ({ label, insert: `${label}: `, detail: 'string', doc: '', required: true });
  return ['apiVersion', 'kind', 'metadata', 'spec'].filter((name) => !lines.some((line) => line.startsWith(`${name}:`))).map(offer);
}

function valuesFor(key: string, lines: readonly string[], at: number): Offer[] {
  const offer = (label: string): Offer => ({ label, insert: label, detail: '', doc: '', required: false });
  if (key === 'kind') return [...new Set(knownKinds().map((known) => known.split('/').at(-1) ?? ''))].map(offer);
  if (key === 'apiVersion') {
    const kind = lines.map((line) => /^kind:\s*(\w+)/.exec(line)?.[1]).find((found) => found !== undefined);
    const known = knownKinds().filter((name) => kind === undefined || name.endsWith(`/${kind}`));
    return [...new Set(known.map((name) => name.slice(0, name.lastIndexOf('/'))))].map(offer);
  }
  const kind = kindOf(lines);
  const parent = kind === undefined ? undefined : typeAt(kind, (pathsOf(lines)[at] ?? []).slice(0, -1));
  return ((parent !== undefined && valuesOf(parent, key)) || VALUES[key] || []).map(offer);
}

/** Line and column from 0. */
export async function completionsAt(lines: readonly string[], line: number, column: number): Promise<Offer[]> {
  const { own, at } = documentAt(lines, line);
  const text = own[at] ?? '';
  const { key } = entriesOf(text);
  if (key !== undefined && column > text.indexOf(':')) return valuesFor(key, own, at);
  const others = own.filter((_, index) => index !== at);
  const type = kindOf(others);
  if (!type) return topLevel(others);
  const parent = parentAt(own, at, column);
  const here = typeAt(type, parent);
  const fields = here === undefined ? undefined : fieldsOf(here);
  if (here === undefined || !fields) return [];
  const written = present(own, parent);
  const wanted = Object.entries(fields).filter(([name]) => !written.has(name) && name !== 'status');
  return Promise.all(
    wanted.map(async ([name, field]) => ({
      label: name,
      insert: insertFor(name, field),
      detail: typeName(field),
      doc: await describe(here, name),
      required: requiredOf(here).includes(name),
    })),
  );
}

/** What the field on a line is. */
export async function docAt(lines: readonly string[], line: number): Promise<{ name: string; type: string; text: string } | undefined> {
  const { own, at } = documentAt(lines, line);
  const type = kindOf(own);
  const path = pathsOf(own)[at] ?? [];
  const name = path.at(-1);
  if (!type || typeof name !== 'string') return undefined;
  const parent = typeAt(type, path.slice(0, -1));
  const field = parent === undefined ? undefined : fieldsOf(parent)?.[name];
  if (parent === undefined || !field) return undefined;
  return { name, type: typeName(field), text: await describe(parent, name) };
}
