// tr: characters replaced, deleted, squeezed.
import type { Command } from '../process.ts';
import { unescaped } from '../quoting.ts';
import { parseOptions, tool, UsageError } from './options.ts';

const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
const ascii = (test: RegExp): string[] => range(0, 127).filter((character) => test.test(character));

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  alnum: ascii(/[0-9A-Za-z]/),
  alpha: ascii(/[A-Za-z]/),
  blank: ['\t', ' '],
  cntrl: [...range(0, 31), '\x7f'],
  digit: ascii(/\d/),
  graph: range(33, 126),
  lower: ascii(/[a-z]/),
  print: range(32, 126),
  punct: ascii(/[!-/:-@[-`{-~]/),
  space: ['\t', '\n', '\v', '\f', '\r', ' '],
  upper: ascii(/[A-Z]/),
  xdigit: ascii(/[0-9A-Fa-f]/),
};

interface Members {
  readonly members: readonly string[];
  /** Where `[x*]` fills up, and with what. */
  readonly filler: { readonly at: number; readonly character: string } | undefined;
}

const ELEMENT =
  /\[:(\w+):\]|\[=(\\[\s\S]|[\s\S])=\]|\[(\\(?:[0-7]{1,3}|[\s\S])|[\s\S])\*(\d*)\]|(\\(?:[0-7]{1,3}|[\s\S])|[\s\S])-(\\(?:[0-7]{1,3}|[\s\S])|[\s\S])|\\(?:[0-7]{1,3}|[\s\S])|[\s\S]/gu;

/** One character, its backslash read. */
function one(text: string): string {
  if (!text.startsWith('\\') || text.length < 2) return text;
  const known = unescaped(text, 'format');
  return known === text ? text.slice(1) : known;
}

function membersOf(set: string): Members {
  const members: string[] = [];
  let filler: Members['filler'];
  for (const [whole, name, equal, repeated, times, from, to] of set.matchAll(ELEMENT)) {
    if (name !== undefined) {
      const found = CLASSES[name];
      if (!found) throw new UsageError(`invalid character class '${name}'`);
      members.push(...found);
    } else if (equal !== undefined) members.push(one(equal));
    else if (repeated !== undefined && times !== undefined) {
      const count = times.startsWith('0') ? Number.parseInt(times, 8) : Number(times);
      if (count === 0) filler = { at: members.length, character: one(repeated) };
      else members.push(...new Array<string>(count).fill(one(repeated)));
    } else if (from !== undefined && to !== undefined) {
      const [low, high] = [one(from).codePointAt(0) ?? 0, one(to).codePointAt(0) ?? 0];
      if (low > high) throw new UsageError(`range-endpoints of '${from}-${to}' are in reverse collating sequence order`);
      for (let code = low; code <= high; code += 1) members.push(String.fromCodePoint(code));
    } else members.push(one(whole));
  }
  return { members, filler };
}

/** As long as the first set: filled up where it says so, or with its last character. */
function lengthened({ members, filler }: Members, length: number, truncates: boolean): readonly string[] {
  const missing = Math.max(0, length - members.length);
  if (filler) return [...members.slice(0, filler.at), ...new Array<string>(missing).fill(filler.character), ...members.slice(filler.at)];
  return truncates ? members : [...members, ...new Array<string>(missing).fill(members.at(-1) ?? '')];
}

export const tr: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'dscCt', { delete: 'd', 'squeeze-repeats': 's', complement: 'c', 'truncate-set1': 't' });
  const [first, second, third] = options.operands;
  const deletes = options.has('d');
  const squeezes = options.has('s');
  const help = "\nTry 'tr --help' for more information.";
  if (first === undefined) throw new UsageError(`missing operand${help}`);
  if (second === undefined && deletes === squeezes) {
    const words = deletes
      ? 'Two strings must be given when both deleting and squeezing repeats.'
      : 'Two strings must be given when translating.';
    throw new UsageError(`missing operand after '${first}'\n${words}${help}`);
  }
  if (third !== undefined) throw new UsageError(`extra operand '${third}'${help}`);
  if (deletes && !squeezes && second !== undefined)
    throw new UsageError(`extra operand '${second}'\nOnly one string may be given when deleting without squeezing repeats.${help}`);
  const complements = options.has('c') || options.has('C');
  const { members: from, filler } = membersOf(first);
  if (filler) throw new UsageError('the [c*] repeat construct may not appear in string1');
  const to = second === undefined ? undefined : membersOf(second);
  if (to && !deletes && to.members.length === 0 && !to.filler && from.length > 0)
    throw new UsageError('when not truncating set1, string2 must be non-empty');
  const listed = new Set(from);
  const isIn = (character: string) => listed.has(character) !== complements;
  const translates = to !== undefined && !deletes;
  const targets = translates ? lengthened(to, from.length, options.has('t')) : [];
  const map = new Map<string, string>();
  if (translates && !complements) for (const [i, character] of from.entries()) if (targets[i] !== undefined) map.set(character, targets[i]);
  // The complement has no order here: all of it becomes the last character.
  const other = translates && complements ? (to.members.at(-1) ?? to.filler?.character) : undefined;
  const squeezed = !squeezes
    ? undefined
    : second !== undefined
      ? new Set(lengthened(to ?? { members: [], filler: undefined }, from.length, false))
      : undefined;
  const squeezesThis = (character: string) => squeezes && (squeezed ? squeezed.has(character) : isIn(character));
  let last: string | undefined;
  for await (const piece of process.stdin) {
    let text = '';
    for (const character of piece) {
      if (deletes && isIn(character)) continue;
      const mapped = complements && translates ? (isIn(character) ? (other ?? character) : character) : (map.get(character) ?? character);
      if (mapped === last && squeezesThis(mapped)) continue;
      last = mapped;
      text += mapped;
    }
    await process.stdout.write(text);
  }
  return 0;
});
