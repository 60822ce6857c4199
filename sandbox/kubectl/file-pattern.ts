// Patterns of file names, as Go's path/filepath reads them (Match).

const literal = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** What a pattern matches: `*`, `?`, `[a-z]`, `[^a-z]`, `\` before any of them. Undefined where it is not a pattern (ErrBadPattern). */
export function filePattern(pattern: string): RegExp | undefined {
  const characters = [...pattern];
  let at = 0;
  let source = '';
  /** One character that stands for itself in brackets. */
  const member = (): string | undefined => {
    let character = characters[at++];
    if (character === '-' || character === ']') return undefined;
    if (character === '\\') character = characters[at++];
    return character;
  };
  while (at < characters.length) {
    const character = characters[at++] ?? '';
    if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '\\') {
      const escaped = characters[at++];
      if (escaped === undefined) return undefined;
      source += literal(escaped);
    } else if (character === '[') {
      const negated = characters[at] === '^';
      if (negated) at += 1;
      let ranges = '';
      do {
        const low = member();
        if (low === undefined) return undefined;
        let high: string | undefined = low;
        if (characters[at] === '-') {
          at += 1;
          high = member();
        }
        if (high === undefined) return undefined;
        if (low <= high) ranges += `${literal(low)}-${literal(high)}`;
      } while (characters[at] !== ']');
      at += 1;
      source += negated ? `[^/${ranges}]` : `[${ranges}]`;
    } else source += literal(character);
  }
  return new RegExp(`^${source}$`, 'u');
}
