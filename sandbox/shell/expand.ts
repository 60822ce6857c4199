// Words to fields: parameters, command substitution, splitting at blanks, file names.
import { breathe } from '../time/host.ts';
import { evaluate } from './arithmetic.ts';
import type { Part, Script, Word } from './ast.ts';
import { SyntaxFault } from './ast.ts';
import { joined, MOST_WORDS, OutOfMemory } from './bounds.ts';
import type { FileSystem } from './filesystem.ts';
import { Glob } from './glob.ts';

export interface Expansion {
  readonly files: FileSystem;
  parameter(name: string): string | undefined;
  assign(name: string, value: string): void;
  /** What a command substitution prints, trailing newlines taken off. */
  substitute(script: Script): Promise<string>;
}

interface Piece {
  readonly text: string;
  /** Nothing in it is special: neither blanks nor `*`. */
  readonly quoted: boolean;
  /** It came out of an expansion, so blanks split it. */
  readonly splits: boolean;
}

/** Words as a command receives them. */
export async function expandWords(words: readonly Word[], context: Expansion): Promise<string[]> {
  const fields: string[] = [];
  for (const [i, word] of words.entries()) {
    for (const field of await expandWord(word, context)) fields.push(field);
    if (fields.length > MOST_WORDS) throw new OutOfMemory();
    if (i % 256 === 255) await breathe();
  }
  return fields;
}

async function expandWord(word: Word, context: Expansion): Promise<string[]> {
  const braces = expandBraces(word);
  if (braces) return expandWords(braces, context);
  const pieces: Piece[] = [];
  for (const part of word) pieces.push(await expandPart(part, context));
  return split(pieces).flatMap((field) => fileNames(field, context.files));
}

/** As one string, unsplit: assignments, here-documents, the targets of redirections. */
export async function expandText(word: Word, context: Expansion): Promise<string> {
  let text = '';
  for (const part of word) text = joined(text, (await expandPart(part, context)).text);
  return text;
}

async function expandPart(part: Part, context: Expansion): Promise<Piece> {
  switch (part.type) {
    case 'text':
      return {
        text: part.quoted ? part.text : part.text.replace(/^~(?=\/|$)/, context.parameter('HOME') ?? '~'),
        quoted: part.quoted,
        splits: false,
      };
    case 'substitution':
      return { text: await context.substitute(part.script), quoted: part.quoted, splits: !part.quoted };
    case 'arithmetic':
      return {
        text: String(
          evaluate(
            part.expression.replace(/\$\{?([A-Za-z_]\w*|[?#])\}?/g, (_, name: string) => context.parameter(name) ?? '0'),
            (name) => context.parameter(name),
          ),
        ),
        quoted: part.quoted,
        splits: false,
      };
    case 'parameter':
      return { text: await parameter(part, context), quoted: part.quoted, splits: !part.quoted };
  }
}

async function parameter(part: Extract<Part, { type: 'parameter' }>, context: Expansion): Promise<string> {
  const value = context.parameter(part.name);
  const word = async () => expandText(part.word ?? [], context);
  const absent = part.operator?.startsWith(':') ? !value : value === undefined;
  switch (part.operator) {
    case undefined:
      return value ?? '';
    case 'length':
      return String((value ?? '').length);
    case '-':
    case ':-':
      return absent ? word() : (value ?? '');
    case '+':
    case ':+':
      return absent ? '' : word();
    case '=':
    case ':=': {
      if (!absent) return value ?? '';
      const assigned = await word();
      context.assign(part.name, assigned);
      return assigned;
    }
    case '?':
    case ':?':
      if (absent) throw new SyntaxFault(`${part.name}: ${(await word()) || 'parameter null or not set'}`);
      return value ?? '';
    default:
      return strip(value ?? '', part.operator, await word());
  }
}

/** `${x#pattern}`, `##`, `%`, `%%`. */
function strip(value: string, operator: string, pattern: string): string {
  const which = operator.length === 2 ? 'longest' : 'shortest';
  const glob = new Glob(pattern);
  const length = operator.startsWith('#') ? glob.beginning(value, which) : glob.end(value, which);
  if (length === undefined) return value;
  return operator.startsWith('#') ? value.slice(length) : value.slice(0, value.length - length);
}

type Field = Piece[];

function split(pieces: readonly Piece[]): Field[] {
  const fields: Field[] = [];
  let field: Field | undefined;
  for (const piece of pieces) {
    if (!piece.splits) {
      if (piece.text === '' && !piece.quoted) continue;
      field = [...(field ?? []), piece];
      continue;
    }
    const words = piece.text.split(/[ \t\n]+/);
    words.forEach((text, i) => {
      if (i > 0 && field) {
        fields.push(field);
        field = undefined;
      }
      if (text !== '') field = [...(field ?? []), { ...piece, text }];
    });
  }
  if (field) fields.push(field);
  return fields;
}

function fileNames(field: Field, files: FileSystem): string[] {
  const text = field.reduce((held, piece) => joined(held, piece.text), '');
  if (!field.some((piece) => !piece.quoted && /[*?]|\[.+\]/.test(piece.text))) return [text];
  const pattern = field.map((piece) => (piece.quoted ? piece.text.replace(/[*?[\]]/g, '[$&]') : piece.text)).join('');
  const slash = pattern.lastIndexOf('/');
  const directory = pattern.slice(0, slash + 1);
  const glob = new Glob(pattern.slice(slash + 1));
  const names = (files.list(directory || '.') ?? []).filter((name) => !name.startsWith('.') && glob.matches(name));
  return names.length > 0 ? names.map((name) => directory + name) : [text];
}

/** `web-{1..3}` and `{a,b}`: a word for each; undefined where the word has none. */
function expandBraces(word: Word): Word[] | undefined {
  for (const [i, part] of word.entries()) {
    if (part.type !== 'text' || part.quoted) continue;
    const found = /\{(?:(-?\d{1,6})\.\.(-?\d{1,6})|([^{}]*,[^{}]*))\}/.exec(part.text);
    if (!found) continue;
    const alternatives = found[3] !== undefined ? found[3].split(',') : range(Number(found[1]), Number(found[2]));
    const before = part.text.slice(0, found.index);
    const after = part.text.slice(found.index + found[0].length);
    return alternatives.map((text) => [...word.slice(0, i), { ...part, text: before + text + after }, ...word.slice(i + 1)]);
  }
  return undefined;
}

function range(from: number, to: number): string[] {
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.min(Math.abs(to - from) + 1, 100_000) }, (_, i) => String(from + i * step));
}
