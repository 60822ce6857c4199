// What the sandbox's regular expressions say, in the form in which `record.ts` writes down GNU's.
import { Regex, RegexError } from '../../../../sandbox/shell/regex/regex.ts';
import type { Recorded } from './record.ts';

export function said({ tool, extended, pattern, output }: Recorded, texts: readonly string[]): Pick<Recorded, 'output' | 'error'> {
  try {
    const regex = new Regex(pattern, { tool, extended });
    const shown = [...(output.match(/<[^<>]*>/)?.[0] ?? '')].filter((character) => character === '|').length;
    const error = tool === 'grep' ? regex.warnings.map((warning) => `warning: ${warning}\n`).join('') : '';
    return {
      output: texts
        .map((text, i) => (tool === 'grep' ? found(regex, text, i + 1) : marked(regex, text, Math.min(2, shown, regex.groups))))
        .join(''),
      error,
    };
  } catch (error) {
    if (error instanceof RegexError) return { output: '', error: `${error.message}\n` };
    throw error;
  }
}

const found = (regex: Regex, text: string, number: number): string =>
  [...regex.matches(text)]
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => `${number}:${text.slice(start, end)}\n`)
    .join('');

function marked(regex: Regex, text: string, groups: number): string {
  let result = '';
  let from = 0;
  for (const match of regex.matches(text)) {
    const parts = match.groups.slice(0, groups + 1).map((group) => group ?? '');
    result += `${text.slice(from, match.start)}<${parts.join('|')}>`;
    from = match.end;
  }
  return `${result}${text.slice(from)}\n`;
}
