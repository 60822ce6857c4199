// Sets of characters, as brackets and `\w` name them, by code point: the locale is C.UTF-8.

/** Ranges and classes, or all other characters. A class is the inside of a bracket in the syntax that RE2 and JavaScript share. */
export interface CharacterSet {
  readonly negated: boolean;
  /** Both ends are one character each, and belong to it. */
  readonly ranges: readonly (readonly [from: string, to: string])[];
  readonly classes: readonly string[];
}

/** What isw*() of the C library says of characters, as near as Unicode's general categories come. */
export const CLASSES: ReadonlyMap<string, string> = new Map([
  ['alpha', '\\p{L}\\p{Nl}'],
  ['digit', '0-9'],
  ['alnum', '\\p{L}\\p{N}'],
  ['upper', '\\p{Lu}'],
  ['lower', '\\p{Ll}'],
  ['space', '\\t-\\r \\p{Zl}\\p{Zp}'],
  ['blank', '\\t '],
  ['punct', '!-\\/:-@\\[-`\\{-~\\p{P}'],
  ['cntrl', '\\p{Cc}'],
  ['print', '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} '],
  ['graph', '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}'],
  ['xdigit', '0-9A-Fa-f'],
]);

const classed = (name: string, negated: boolean, ranges: CharacterSet['ranges'] = []): CharacterSet => ({
  negated,
  ranges,
  classes: [CLASSES.get(name) ?? ''],
});

export const WORD: CharacterSet = classed('alnum', false, [['_', '_']]);
export const NO_WORD: CharacterSet = { ...WORD, negated: true };
export const SPACE: CharacterSet = classed('space', false);
export const NO_SPACE: CharacterSet = { ...SPACE, negated: true };

/** The set as a bracket; `escaped` writes one character. */
export function bracketOf({ negated, ranges, classes }: CharacterSet, escaped: (character: string) => string): string {
  const inside = ranges.map(([from, to]) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)).join('') + classes.join('');
  return `[${negated ? '^' : ''}${inside}]`;
}

/** Whether a character belongs to the set. */
export function membership(set: CharacterSet, ignoreCase: boolean): (character: string) => boolean {
  const pattern = new RegExp(`^${bracketOf(set, (character) => `\\u{${hex(character)}}`)}$`, ignoreCase ? 'iu' : 'u');
  const known = new Map<string, boolean>();
  return (character) => {
    let is = known.get(character);
    if (is === undefined) {
      is = pattern.test(character);
      known.set(character, is);
    }
    return is;
  };
}

export const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16);
