// Breaks lines between words (github.com/mitchellh/go-wordwrap); words longer than the limit stay whole.

export function wordWrap(text: string, limit: number): string {
  let out = '';
  let space = '';
  let word = '';
  let current = 0;
  const flush = (): void => {
    current += space.length + word.length;
    out += space + word;
    space = '';
    word = '';
  };
  for (const rune of text) {
    if (rune === '\n') {
      if (word) flush();
      else if (current + space.length <= limit) out += space;
      space = '';
      out += rune;
      current = 0;
    } else if (/\s/.test(rune) && rune !== '\u00a0') {
      if (!space || word) flush();
      space += rune;
    } else {
      word += rune;
      if (current + word.length + space.length > limit && word.length < limit) {
        out += '\n';
        current = 0;
        space = '';
      }
    }
  }
  if (word || current + space.length <= limit) out += space;
  return out + word;
}

export const indent = (text: string, amount: number): string => {
  const margin = ' '.repeat(amount);
  return margin + text.replaceAll('\n', `\n${margin}`);
};
