// `test`, `match`, `sub` and their kin: patterns as Perl has them, leftmost and first, without looking ahead or back.
import { RE2JS, RE2JSException } from 're2js';
import { described, isArray, JqError, type Value } from './values.ts';

interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly { readonly name: string | undefined; readonly start: number; readonly end: number }[];
}

/** What one search may cost: characters of the text times instructions of the pattern. */
const MOST_WORK = 20_000_000;

function compiled(pattern: string, flags: string): { readonly regex: RE2JS; readonly everywhere: boolean; readonly noEmpty: boolean } {
  let options = 0;
  for (const flag of flags) {
    if (!'gimnsxlp'.includes(flag)) throw new JqError(`${flags} is not a valid modifier string`);
    if (flag === 'i') options |= RE2JS.CASE_INSENSITIVE;
    if (flag === 's' || flag === 'p') options |= RE2JS.DOTALL;
    if (flag === 'l') options |= RE2JS.LONGEST_MATCH;
  }
  const source = flags.includes('x')
    ? pattern.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\]|\s+|#.*/g, (part) => (/^[\s#]/.test(part) ? '' : part))
    : pattern;
  try {
    // In Oniguruma's syntax a circumflex stands for each line.
    return { regex: RE2JS.compile(source, options | RE2JS.MULTILINE), everywhere: flags.includes('g'), noEmpty: flags.includes('n') };
  } catch (error) {
    if (error instanceof RE2JSException) throw new JqError(`${pattern} (at offset 0) is not a valid regex here: ${error.message}`);
    throw error;
  }
}

function found(value: Value, pattern: Value, flags: Value): readonly Match[] {
  if (isArray(pattern)) return found(value, pattern[0] ?? null, pattern[1] ?? flags);
  if (typeof value !== 'string') throw new JqError(`${described(value)} cannot be matched, as it is not a string`);
  if (typeof pattern !== 'string') throw new JqError(`${described(pattern)} cannot be matched, as it is not a string`);
  if (flags !== null && typeof flags !== 'string') throw new JqError(`${described(flags)} is not a string`);
  const { regex, everywhere, noEmpty } = compiled(pattern, flags ?? '');
  const matcher = regex.matcher(value);
  if (value.length * matcher.programSize() > MOST_WORK) throw new JqError('text too long for this pattern');
  const names = new Map(Object.entries(regex.namedGroups()).map(([name, index]) => [index, name]));
  const matches: Match[] = [];
  for (let from = 0; from <= value.length && matcher.find(from); ) {
    const groups = Array.from({ length: matcher.groupCount() }, (_, i) => ({
      name: names.get(i + 1),
      start: matcher.start(i + 1),
      end: matcher.end(i + 1),
    }));
    const match = { start: matcher.start(), end: matcher.end(), groups };
    if (!noEmpty || match.end > match.start) matches.push(match);
    if (!everywhere) break;
    from = match.end > match.start ? match.end : match.end + ((value.codePointAt(match.end) ?? 0) > 0xffff ? 2 : 1);
  }
  return matches;
}

const lengthOf = (text: string): number => [...text].length;

/** What `match` gives, in an array. */
export function matches(value: Value, pattern: Value, flags: Value): Value {
  const text = typeof value === 'string' ? value : '';
  return found(value, pattern, flags).map(({ start, end, groups }): Value => {
    const captures = groups.map((group): Value => {
      const took = group.start >= 0;
      const string = took ? text.slice(group.start, group.end) : null;
      return new Map<string, Value>([
        ['offset', took ? lengthOf(text.slice(0, group.start)) : -1],
        ['length', took ? lengthOf(text.slice(group.start, group.end)) : 0],
        ['string', string],
        ['name', group.name ?? null],
      ]);
    });
    return new Map<string, Value>([
      ['offset', lengthOf(text.slice(0, start))],
      ['length', lengthOf(text.slice(start, end))],
      ['string', text.slice(start, end)],
      ['captures', captures],
    ]);
  });
}

/** `sub`: the replacement gets the named groups, and may give several texts. */
export function replaced(value: Value, pattern: Value, flags: Value, put: (groups: Value) => readonly Value[]): readonly string[] {
  const all = found(value, pattern, flags);
  const text = typeof value === 'string' ? value : '';
  let made: readonly string[] = [''];
  let from = 0;
  for (const { start, end, groups } of all) {
    const named = new Map<string, Value>();
    for (const group of groups)
      if (group.name !== undefined) named.set(group.name, group.start >= 0 ? text.slice(group.start, group.end) : null);
    const before = text.slice(from, start);
    made = put(named).flatMap((piece) => {
      if (typeof piece !== 'string') throw new JqError(`${described(named)} cannot be added to a string`);
      return made.map((one) => one + before + piece);
    });
    from = end;
  }
  return made.map((one) => one + text.slice(from));
}
