// Shell patterns: `*`, `?`, `[a-z]`, `[[:digit:]]`, and a backslash that takes a sign's meaning. They are matched character by character, so that no pattern takes for ever.

/** One place of a pattern: any run of characters, or one that the test lets pass. */
export type Place = '*' | ((character: string) => boolean);

/** This very character. */
export const is =
  (wanted: string): Place =>
  (character) =>
    character === wanted;

/** Any character of these ranges, or any other. */
export const among =
  (ranges: readonly (readonly [low: string, high: string])[], negated: boolean): Place =>
  (character) =>
    ranges.some(([low, high]) => character >= low && character <= high) !== negated;

const CLASSES: Readonly<Record<string, readonly (readonly [low: string, high: string])[]>> = {
  alpha: [
    ['a', 'z'],
    ['A', 'Z'],
  ],
  digit: [['0', '9']],
  alnum: [
    ['a', 'z'],
    ['A', 'Z'],
    ['0', '9'],
  ],
  upper: [['A', 'Z']],
  lower: [['a', 'z']],
  space: [
    [' ', ' '],
    ['\t', '\r'],
  ],
  blank: [
    [' ', ' '],
    ['\t', '\t'],
  ],
  punct: [
    ['!', '/'],
    [':', '@'],
    ['[', '`'],
    ['{', '~'],
  ],
  xdigit: [
    ['0', '9'],
    ['a', 'f'],
    ['A', 'F'],
  ],
  print: [[' ', '~']],
  graph: [['!', '~']],
  cntrl: [
    ['\0', '\x1f'],
    ['\x7f', '\x7f'],
  ],
};

/** `[…]` at `from`: its test, and where it ends; undefined where it is not closed and the bracket stands for itself. */
function bracket(pattern: string, from: number): { readonly place: Place; readonly end: number } | undefined {
  const negated = /[!^]/.test(pattern.charAt(from + 1));
  const first = from + (negated ? 2 : 1);
  const ranges: (readonly [string, string])[] = [];
  for (let at = first; at < pattern.length; at += 1) {
    if (pattern[at] === ']' && at > first) return { place: among(ranges, negated), end: at };
    const name = /^\[:(\w+):\]/.exec(pattern.slice(at, at + 12));
    if (name) {
      ranges.push(...(CLASSES[name[1] ?? ''] ?? []));
      at += name[0].length - 1;
      continue;
    }
    if (pattern[at] === '\\') at += 1;
    const low = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    at += low.length - 1;
    let high = low;
    if (pattern[at + 1] === '-' && pattern[at + 2] !== ']' && at + 2 < pattern.length) {
      at += pattern[at + 2] === '\\' ? 3 : 2;
      high = pattern.charAt(at);
    }
    ranges.push([low, high]);
  }
  return undefined;
}

function placesOf(pattern: string): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < pattern.length; i += 1) {
    const character = pattern.charAt(i);
    const found = character === '[' ? bracket(pattern, i) : undefined;
    if (found) {
      places.push(found.place);
      i = found.end;
    } else if (character === '*') {
      if (places.at(-1) !== '*') places.push('*');
    } else if (character === '?') places.push(() => true);
    else if (character === '\\' && i + 1 < pattern.length) {
      i += 1;
      places.push(is(pattern.charAt(i)));
    } else places.push(is(character));
  }
  return places;
}

/** A text as a pattern that matches just this text. */
export const literal = (text: string): string => text.replace(/[\\*?[\]!^-]/g, '\\$&');

export class Glob {
  readonly #places: readonly Place[];

  /** @param pattern as the shell reads it, or the places that another reading has made of one */
  constructor(pattern: string | readonly Place[]) {
    this.#places = typeof pattern === 'string' ? placesOf(pattern) : pattern;
  }

  matches(text: string): boolean {
    return this.#lengths(text, this.#places, 0).at(-1) === text.length;
  }

  /** The length of the shortest or longest beginning that matches; undefined where none does. */
  beginning(text: string, which: 'shortest' | 'longest'): number | undefined {
    return this.#lengths(text, this.#places, 0).at(which === 'shortest' ? 0 : -1);
  }

  /** The same of the end. */
  end(text: string, which: 'shortest' | 'longest'): number | undefined {
    return this.#lengths(text.split('').reverse().join(''), [...this.#places].reverse(), 0).at(which === 'shortest' ? 0 : -1);
  }

  /** The first place at or after `from` where something matches, and the longest that does; undefined where nothing does. */
  find(text: string, from: number): { readonly start: number; readonly length: number } | undefined {
    // What begins with a star matches where it stands, or nowhere.
    const last = this.#places[0] === '*' ? from : text.length;
    for (let start = from; start <= last; start += 1) {
      const length = this.#lengths(text, this.#places, start).at(-1);
      if (length) return { start, length };
    }
    return undefined;
  }

  /** The lengths of all beginnings from `start` that match, from the shortest: each character is looked at once for each place. */
  #lengths(text: string, places: readonly Place[], start: number): number[] {
    const lengths: number[] = [];
    let at = closed(new Set([0]), places);
    for (let i = start; ; i += 1) {
      if (at.has(places.length)) lengths.push(i - start);
      if (i === text.length || at.size === 0) return lengths;
      const character = text.charAt(i);
      const next = new Set<number>();
      for (const state of at) {
        const place = places[state];
        if (place === '*') next.add(state);
        else if (place?.(character)) next.add(state + 1);
      }
      at = closed(next, places);
    }
  }
}

/** A star may stand for nothing. */
function closed(states: Set<number>, places: readonly Place[]): Set<number> {
  for (const state of states) if (places[state] === '*') states.add(state + 1);
  return states;
}
