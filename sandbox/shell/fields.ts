// From the pieces of a word to the fields that a command receives: splitting at IFS, and file names for patterns.
import { joined } from './bounds.ts';
import type { FileSystem } from './filesystem.ts';
import { Glob, literal } from './glob.ts';

/** A piece of an expanded word, or the border between two elements of a list. */
export type Piece =
  | {
      readonly text: string;
      /** Nothing in it is special: neither blanks nor `*`. */
      readonly quoted: boolean;
      /** It came out of an expansion, so IFS splits it. */
      readonly splits: boolean;
    }
  | 'border';

interface Text {
  readonly text: string;
  readonly quoted: boolean;
}

export const BLANKS = ' \t\n';

/** The fields of a word. */
export function fieldsOf(pieces: readonly Piece[], ifs: string, files: FileSystem): string[] {
  const [only] = pieces;
  // As many words as `$(seq 1 100000)` gives are told apart at once, where nothing in them is special.
  const isPlain = pieces.length === 1 && only !== undefined && only !== 'border' && only.splits && !only.quoted && ifs === BLANKS;
  if (isPlain && !/[*?[\\]/.test(only.text)) return only.text.split(/[ \t\n]+/).filter((field) => field !== '');
  return split(pieces, ifs).flatMap((field) => fileNames(field, files));
}

/** The text of pieces as a pattern: what was quoted matches itself. */
export const patternOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece === 'border' ? ' ' : piece.quoted ? literal(piece.text) : piece.text)).join('');

/** A text at its separators. `hard` ones keep an empty field between them, blanks do not. */
function* separated(text: string, ifs: string): Generator<string | { readonly hard: boolean }> {
  const blanks = [...ifs].filter((character) => BLANKS.includes(character)).join('');
  const signs = [...ifs].filter((character) => !BLANKS.includes(character)).join('');
  const set = (characters: string) => characters.replace(/[\\\]^-]/g, '\\$&');
  const space = blanks ? `[${set(blanks)}]` : '(?!)';
  const separator = new RegExp(signs ? `${space}*[${set(signs)}]${space}*|${space}+` : `${space}+`, 'g');
  let at = 0;
  for (const found of text.matchAll(separator)) {
    if (found.index > at) yield text.slice(at, found.index);
    yield { hard: [...found[0]].some((character) => !blanks.includes(character)) };
    at = found.index + found[0].length;
  }
  if (at < text.length) yield text.slice(at);
}

function split(pieces: readonly Piece[], ifs: string): Text[][] {
  const fields: Text[][] = [];
  let field: Text[] | undefined;
  const end = () => {
    if (field) fields.push(field);
    field = undefined;
  };
  for (const piece of pieces) {
    if (piece === 'border') end();
    else if (!piece.splits || ifs === '') {
      if (piece.text !== '' || piece.quoted) {
        field ??= [];
        field.push(piece);
      }
    } else
      for (const part of separated(piece.text, ifs)) {
        if (typeof part === 'string') {
          field ??= [];
          field.push({ text: part, quoted: false });
        } else {
          if (part.hard) field ??= [];
          end();
        }
      }
  }
  end();
  return fields;
}

/** A line as `read` takes it: the characters that a backslash protects are no separators. */
export interface ReadLine {
  readonly text: string;
  readonly isProtected: (at: number) => boolean;
}

/** A line at the separators of IFS into so many fields at most. */
export function splitForRead({ text, isProtected }: ReadLine, ifs: string, most: number): string[] {
  const separates = (at: number) => at >= 0 && at < text.length && ifs.includes(text.charAt(at)) && !isProtected(at);
  const isBlank = (at: number) => separates(at) && BLANKS.includes(text.charAt(at));
  const beyondBlanks = (from: number) => {
    let at = from;
    while (isBlank(at)) at += 1;
    return at;
  };
  const fields: string[] = [];
  for (let at = beyondBlanks(0); at < text.length; ) {
    let end = at;
    while (end < text.length && !separates(end)) end += 1;
    const after = beyondBlanks(end);
    const next = separates(after) && !isBlank(after) ? beyondBlanks(after + 1) : after;
    if (fields.length === most - 1 && next < text.length) {
      let last = text.length;
      while (last > at && isBlank(last - 1)) last -= 1;
      fields.push(text.slice(at, last));
      return fields;
    }
    fields.push(text.slice(at, end));
    at = next;
  }
  return fields;
}

function fileNames(field: readonly Text[], files: FileSystem): string[] {
  const text = field.reduce((held, piece) => joined(held, piece.text), '');
  if (!field.some((piece) => !piece.quoted && /[*?[]/.test(piece.text))) return [text];
  const pattern = patternOf(field.map((piece) => ({ ...piece, splits: false })));
  const names = matching(pattern, files);
  return names.length > 0 ? names : [text];
}

/** The names of files that match, folder by folder. */
function matching(pattern: string, files: FileSystem): string[] {
  let found: string[] = [pattern.startsWith('/') ? '/' : ''];
  const parts = pattern.split('/').filter((part, i) => part !== '' || i === 0);
  if (pattern.startsWith('/')) parts.shift();
  for (const [i, part] of parts.entries()) {
    const wantsFolder = i < parts.length - 1 || pattern.endsWith('/');
    const plain = part.replace(/\\(.)/g, '$1');
    const glob = /(?<!\\)[*?[]/.test(part) ? new Glob(part) : undefined;
    found = found.flatMap((folder) =>
      (glob ? (files.list(folder || '.') ?? []) : [plain])
        .filter((name) => !glob || ((part.startsWith('.') || !name.startsWith('.')) && glob.matches(name)))
        .map((name) => folder + name)
        .filter((path) => (wantsFolder ? files.isDirectory(path) : files.isDirectory(path) || files.read(path) !== undefined))
        .map((path) => (wantsFolder ? `${path}/` : path)),
    );
  }
  return found;
}
