// Patterns of file names, as Go's path/filepath reads them (Match).
import { among, Glob, is, type Place } from '../shell/glob.ts';

/** What a pattern matches: `*`, `?`, `[a-z]`, `[^a-z]`, `\` before any of them. Undefined where it is not a pattern (ErrBadPattern). */
export function filePattern(pattern: string): Glob | undefined {
  const characters = [...pattern];
  let at = 0;
  /** One character that stands for itself in brackets. */
  const member = (): string | undefined => {
    const character = characters[at++];
    if (character === '-' || character === ']') return undefined;
    return character === '\\' ? characters[at++] : character;
  };
  const bracket = (): Place | undefined => {
    const negated = characters[at] === '^';
    if (negated) at += 1;
    const ranges: (readonly [string, string])[] = [];
    do {
      const low = member();
      const isRange = characters[at] === '-';
      if (isRange) at += 1;
      const high = isRange ? member() : low;
      if (low === undefined || high === undefined) return undefined;
      ranges.push([low, high]);
    } while (characters[at] !== ']');
    at += 1;
    return among(ranges, negated);
  };
  const escaped = (): Place | undefined => {
    const character = characters[at++];
    return character === undefined ? undefined : is(character);
  };
  const places: Place[] = [];
  while (at < characters.length) {
    const character = characters[at++] ?? '';
    const place = placeOf(character);
    if (place === undefined) return undefined;
    places.push(place);
  }
  return new Glob(places);

  function placeOf(character: string): Place | undefined {
    switch (character) {
      case '*':
        return '*';
      case '?':
        return () => true;
      case '\\':
        return escaped();
      case '[':
        return bracket();
      default:
        return is(character);
    }
  }
}
