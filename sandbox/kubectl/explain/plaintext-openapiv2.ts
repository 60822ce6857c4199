// `kubectl explain --output=plaintext-openapiv2`: how explanations read before OpenAPI v3 (kubectl/pkg/explain).
import { definitionOf, type FieldSchema } from '../../api/schema.ts';
import { KubectlError } from '../errors.ts';
import { type DocumentedField, type DocumentedType, fieldOf, fieldsOf, referredBy, typeNamed } from './documentation.ts';

const width = 80;
const fieldIndent = 3;
const descriptionIndent = 5;

export function plaintextOpenAPIV2(
  kind: string,
  version: string,
  root: DocumentedType,
  path: readonly string[],
  recursive: boolean,
): string {
  const field = lookUp(root, path);
  const type = field ? structOf(field.schema) : root;
  const lines = [`KIND:     ${kind}`, `VERSION:  ${version}`, ''];
  const name = path.at(-1);
  if (field && name)
    lines.push(type ? `RESOURCE: ${name} <${typeName(field.schema)}>` : `FIELD:    ${name} <${typeName(field.schema)}>`, '');
  lines.push('DESCRIPTION:', ...descriptionLines(field ? descriptionsOf(field) : [root.description]));
  if (type) {
    lines.push(
      '',
      'FIELDS:',
      ...(recursive ? nested(type, fieldIndent, new Set()) : fieldsOf(type).flatMap((each) => fieldLines(each, type))),
    );
  }
  return `${lines.join('\n')}\n`;
}

function lookUp(root: DocumentedType, path: readonly string[]): DocumentedField | undefined {
  let type: DocumentedType | undefined = root;
  let field: DocumentedField | undefined;
  for (const name of path) {
    // A scalar ends the walk, whatever may follow.
    if (!type) break;
    field = fieldOf(type, name);
    if (!field) throw new KubectlError(`field ${JSON.stringify(name)} does not exist`);
    type = structOf(field.schema);
  }
  return field;
}

/** The struct behind references, lists and maps. */
function structOf(schema: FieldSchema): DocumentedType | undefined {
  const type = referredBy(schema);
  return type?.definition.fields ? type : undefined;
}

/** The field's own description, and that of each type on the way to what it holds. */
function descriptionsOf({ schema, description }: DocumentedField): readonly string[] {
  const inner = schema.items ?? schema.values;
  const type = schema.ref ? typeNamed(schema.ref) : undefined;
  if (type) return [description, type.description];
  return inner?.ref ? [description, '', typeNamed(inner.ref)?.description ?? ''] : [description];
}

function descriptionLines(descriptions: readonly string[]): readonly string[] {
  const lines = descriptions.flatMap((text, i) => (text ? [...(i ? [''] : []), ...wrapped(text, descriptionIndent)] : []));
  return lines.length ? lines : wrapped('<empty>', descriptionIndent);
}

function typeName({ ref, type, items, values }: FieldSchema): string {
  if (items) return `[]${typeName(items)}`;
  if (values) return `map[string]${typeName(values)}`;
  const definition = ref ? definitionOf(ref) : undefined;
  if (definition?.fields) return 'Object';
  const scalar = definition?.type ?? type;
  return !scalar || ['any', 'int-or-string', 'object'].includes(scalar) ? (scalar === 'object' ? 'map[string]' : 'string') : scalar;
}

function fieldLines(field: DocumentedField, { definition }: DocumentedType): readonly string[] {
  const required = definition.required?.includes(field.name) ? ' -required-' : '';
  const title = `${' '.repeat(fieldIndent)}${field.name}\t<${typeName(field.schema)}>${required}`;
  return [title, ...wrapped(field.description, descriptionIndent), ''];
}

function nested(type: DocumentedType, margin: number, above: ReadonlySet<string>): readonly string[] {
  if (above.has(type.name)) return [];
  return fieldsOf(type).flatMap(({ name, schema }) => {
    const inner = structOf(schema);
    const line = `${' '.repeat(margin)}${name}\t<${typeName(schema)}>`;
    return inner ? [line, ...nested(inner, margin + fieldIndent, new Set([...above, type.name]))] : [line];
  });
}

const bullet = /^(\d+\.?|-|\*)\s/;

/** Paragraphs, lists and code stay apart; other lines are filled (wrapString). */
function wrapped(text: string, margin: number): readonly string[] {
  const out: string[] = [];
  let words: string[] = [];
  let last = '';
  const flush = (): void => {
    if (!words.length) return;
    out.push(words.join(' '));
    words = [];
    last = '';
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('    ')) {
      flush();
      out.push(line);
      continue;
    }
    if (out.length && !line.trim()) {
      flush();
      out.push('');
      continue;
    }
    if (last.endsWith(':') || !line.trim() || bullet.test(line.trim())) flush();
    for (const word of line.split(/\s+/).filter((each) => each)) {
      last = word;
      if (words.length && [...words, word].join(' ').length > width - margin) {
        flush();
      }
      last = word;
      words.push(word);
    }
  }
  flush();
  return out.map((line) => (line ? ' '.repeat(margin) + line : ''));
}
