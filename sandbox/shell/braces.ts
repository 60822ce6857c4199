// `web-{1..3}` and `{a,b}`: a word for each alternative, before anything else is expanded.
import type { Part, Word } from './ast.ts';
import { MOST_WORDS, OutOfMemory } from './bounds.ts';

/** A character that stands outside quotes, or a part that braces pass over whole. */
type Token = string | Part;

/** The words that braces make of one; undefined where it has none. */
export function expandBraces(word: Word): readonly Word[] | undefined {
  if (!word.some((part) => part.type === 'text' && !part.quoted && part.text.includes('{'))) return undefined;
  const tokens: Token[] = word.flatMap((part): Token[] => (part.type === 'text' && !part.quoted ? [...part.text] : [part]));
  const found = alternatives(tokens);
  return found.length === 1 ? undefined : found.map(asWord);
}

function asWord(tokens: readonly Token[]): Word {
  const parts: Part[] = [];
  for (const token of tokens) {
    const last = parts.at(-1);
    if (typeof token !== 'string') parts.push(token);
    else if (last?.type === 'text' && !last.quoted) parts[parts.length - 1] = { ...last, text: last.text + token };
    else parts.push({ type: 'text', text: token, quoted: false });
  }
  return parts;
}

function alternatives(tokens: readonly Token[]): readonly (readonly Token[])[] {
  for (let open = tokens.indexOf('{'); open >= 0; open = tokens.indexOf('{', open + 1)) {
    const group = groupAt(tokens, open);
    if (!group) continue;
    const before = tokens.slice(0, open);
    const after = alternatives(tokens.slice(group.end + 1));
    if (group.members.length * after.length > MOST_WORDS) throw new OutOfMemory();
    return group.members.flatMap((member) => after.map((rest) => [...before, ...member, ...rest]));
  }
  return [tokens];
}

/** What stands between the brace at `open` and its partner, each member's own braces expanded. */
function groupAt(
  tokens: readonly Token[],
  open: number,
): { readonly members: readonly (readonly Token[])[]; readonly end: number } | undefined {
  const members: (readonly Token[])[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === '{') depth += 1;
    if (token === ',' && depth === 1) {
      members.push(tokens.slice(from, at));
      from = at + 1;
    }
    if (token !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    const last = tokens.slice(from, at);
    if (members.length > 0) return { members: [...members, last].flatMap(alternatives), end: at };
    const range = rangeOf(last);
    return range && { members: range, end: at };
  }
  return undefined;
}

function rangeOf(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  if (!tokens.every((token) => typeof token === 'string')) return undefined;
  const found = /^(?:(-?\d{1,15})\.\.(-?\d{1,15})|([A-Za-z])\.\.([A-Za-z]))(?:\.\.(-?\d{1,9}))?$/.exec(tokens.join(''));
  if (!found) return undefined;
  const step = Math.abs(Number(found[5] ?? 1)) || 1;
  const letters = found[3] !== undefined;
  const from = letters ? (found[3]?.codePointAt(0) ?? 0) : Number(found[1]);
  const to = letters ? (found[4]?.codePointAt(0) ?? 0) : Number(found[2]);
  const count = Math.floor(Math.abs(to - from) / step) + 1;
  if (count > MOST_WORDS) throw new OutOfMemory();
  const numbers = Array.from({ length: count }, (_, i) => from + (from <= to ? i : -i) * step);
  if (letters) return numbers.map((code) => [String.fromCodePoint(code)]);
  const padded = [found[1], found[2]].some((text) => /^-?0\d/.test(text ?? ''));
  const width = padded ? Math.max(found[1]?.length ?? 0, found[2]?.length ?? 0) : 0;
  return numbers.map((n) => [(n < 0 ? '-' : '') + String(Math.abs(n)).padStart(n < 0 ? width - 1 : width, '0')]);
}
