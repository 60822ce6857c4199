// What `s` puts in place of a match: text, groups, and the letters that change case.
import type { RegexMatch } from '../regex/regex.ts';

export type ReplacementPart =
  | { readonly type: 'text'; readonly text: string }
  /** 0 is the whole match. */
  | { readonly type: 'group'; readonly index: number }
  /** `\U` and `\L` until `\E`; `\u` and `\l` for the next character. */
  | { readonly type: 'case'; readonly letter: string };

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07', '\n': '\n' };

/** Reads a replacement; its delimiter's backslash is off already. */
export function parseReplacement(text: string): readonly ReplacementPart[] {
  const parts: ReplacementPart[] = [];
  const add = (more: string) => {
    const last = parts.at(-1);
    if (last?.type === 'text') parts[parts.length - 1] = { type: 'text', text: last.text + more };
    else parts.push({ type: 'text', text: more });
  };
  for (const [whole, escaped] of text.matchAll(/\\(d\d{3}|o[0-7]{3}|x[0-9a-fA-F]{1,2}|[\s\S])|&|[^\\&]+|\\$/g)) {
    if (whole === '&') parts.push({ type: 'group', index: 0 });
    else if (escaped === undefined) add(whole);
    else if (/^\d$/.test(escaped)) parts.push({ type: 'group', index: Number(escaped) });
    else if (/^[ULEul]$/.test(escaped)) parts.push({ type: 'case', letter: escaped });
    else if (escaped.length > 1) add(numbered(escaped));
    else add(CONTROLS[escaped] ?? escaped);
  }
  return parts;
}

const numbered = (sequence: string): string =>
  String.fromCodePoint(Number.parseInt(sequence.slice(1), sequence.startsWith('d') ? 10 : sequence.startsWith('o') ? 8 : 16));

/** The largest group that a replacement names. */
export const largestGroup = (parts: readonly ReplacementPart[]): number =>
  Math.max(0, ...parts.map((part) => (part.type === 'group' ? part.index : 0)));

export function replacementText(parts: readonly ReplacementPart[], match: RegexMatch): string {
  let text = '';
  let whole: string | undefined;
  let next: string | undefined;
  const put = (piece: string) => {
    if (piece === '') return;
    let shown = whole === 'U' ? piece.toUpperCase() : whole === 'L' ? piece.toLowerCase() : piece;
    if (next !== undefined) {
      const first = String.fromCodePoint(shown.codePointAt(0) ?? 0);
      shown = (next === 'u' ? first.toUpperCase() : first.toLowerCase()) + shown.slice(first.length);
      next = undefined;
    }
    text += shown;
  };
  for (const part of parts) {
    if (part.type === 'text') put(part.text);
    else if (part.type === 'group') put(match.groups[part.index] ?? '');
    else if (part.letter === 'u' || part.letter === 'l') next = part.letter;
    else {
      whole = part.letter === 'E' ? undefined : part.letter;
      next = undefined;
    }
  }
  return text;
}
