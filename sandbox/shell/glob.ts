// Shell patterns: `*`, `?`, `[a-z]`. They are matched character by character, so that no pattern takes for ever.

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

/** `[…]` at `from`: its test, and where it ends; undefined where it is not closed and the bracket stands for itself. */
function bracket(pattern: string, from: number): { readonly place: Place; readonly end: number } | undefined {
  const negated = /[!^]/.test(pattern.charAt(from + 1));
  const first = from + (negated ? 2 : 1);
  const end = pattern.indexOf(']', first + 1);
  if (end < 0) return undefined;
  const members = [...pattern.slice(first, end)];
  const ranges: (readonly [string, string])[] = [];
  for (let i = 0; i < members.length; i += 1) {
    const low = members[i] ?? '';
    const high = members[i + 1] === '-' ? members[i + 2] : undefined;
    ranges.push([low, high ?? low]);
    if (high !== undefined) i += 2;
  }
  return { place: among(ranges, negated), end };
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
    else places.push(is(character));
  }
  return places;
}

export class Glob {
  readonly #places: readonly Place[];

  /** @param pattern as the shell reads it, or the places that another reading has made of one */
  constructor(pattern: string | readonly Place[]) {
    this.#places = typeof pattern === 'string' ? placesOf(pattern) : pattern;
  }

  matches(text: string): boolean {
    return this.#lengths(text, this.#places).at(-1) === text.length;
  }

  /** The length of the shortest or longest beginning that matches; undefined where none does. */
  beginning(text: string, which: 'shortest' | 'longest'): number | undefined {
    return this.#lengths(text, this.#places).at(which === 'shortest' ? 0 : -1);
  }

  /** The same of the end. */
  end(text: string, which: 'shortest' | 'longest'): number | undefined {
    return this.#lengths(text.split('').reverse().join(''), [...this.#places].reverse()).at(which === 'shortest' ? 0 : -1);
  }

  /** The lengths of all beginnings that match, from the shortest: each character is looked at once for each place. */
  #lengths(text: string, places: readonly Place[]): number[] {
    const lengths: number[] = [];
    let at = closed(new Set([0]), places);
    for (let i = 0; ; i += 1) {
      if (at.has(places.length)) lengths.push(i);
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
