// How an explanation reads (kubectl/pkg/explain/v2/templates/plaintext.tmpl).
import { type DocumentedField, type DocumentedType, fieldOf, fieldsOf, referredBy, typeText } from './documentation.ts';
import { indent, wordWrap } from './word-wrap.ts';

const shownValues = 4;

/** The type that a path leads to, or the field where it ends; undefined where there is no such field. */
export function explanation(root: DocumentedType, path: readonly string[], recursive: boolean): string | undefined {
  if (!path.length) return sections(root.description && `${root.description}\n`, root, recursive);
  let type: DocumentedType | undefined = root;
  let field: DocumentedField | undefined;
  for (const name of path) {
    field = type && fieldOf(type, name);
    if (!field) return undefined;
    type = referredBy(field.schema);
  }
  if (!field) return undefined;
  const values = field.enum ? `ENUM:${field.enum.map((value) => `\n    ${value || '""'}`).join('')}` : '';
  const description = [field.description, type?.description].map((text) => (text ? `${text}\n` : '')).join('');
  return `FIELD: ${field.name} <${typeText(field.schema)}>\n${values}\n\n${sections(description, type, recursive)}`;
}

function sections(description: string, type: DocumentedType | undefined, recursive: boolean): string {
  const fields = type ? fieldList(type, 1, recursive, new Set()) : '';
  const text = indent(wordWrap(description || '<empty>', 76), 4);
  return `DESCRIPTION:\n${text}\n${fields && `FIELDS:\n${fields}`}`;
}

function fieldList(type: DocumentedType, level: number, recursive: boolean, above: ReadonlySet<string>): string {
  if (above.has(type.name)) return '';
  const seen = new Set([...above, type.name]);
  return fieldsOf(type)
    .map((field) => {
      const inner = recursive ? referredBy(field.schema) : undefined;
      return fieldDetail(field, level * 2, recursive) + (inner ? fieldList(inner, level + 1, recursive, seen) : '');
    })
    .join('');
}

function fieldDetail(field: DocumentedField, margin: number, short: boolean): string {
  const title = `${indent(field.name, margin)}\t<${typeText(field.schema)}>${field.required ? ' -required-' : ''}`;
  const line = `${title}${field.enum ? `\n${indent('', margin)}enum: ${shortEnum(field.enum)}` : ''}\n`;
  if (short) return line;
  return `${line}${indent(wordWrap(field.description || '<no description>', 78 - margin), margin + 2)}\n\n`;
}

function shortEnum(values: readonly string[]): string {
  const shown = values.slice(0, shownValues).map((value) => value || '""');
  return values.length > shownValues ? `${shown.join(', ')}, ....` : shown.join(', ');
}
