// printf: words in a form.
import { joined } from '../bounds.ts';
import { type Command, pause } from '../process.ts';
import { quotedByBackslash, unescaped } from '../quoting.ts';
import { formatDate } from './date-format.ts';
import { tool, UsageError } from './options.ts';
import { CONVERSION, type Conversion, formatFloat, formatInteger, padded } from './printf-format.ts';

/** The words that the format takes, one by one. */
class Words {
  readonly #words: readonly string[];
  #at = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  next(): string | undefined {
    const word = this.#words[this.#at];
    this.#at += 1;
    return word;
  }

  get taken(): number {
    return this.#at;
  }

  get left(): boolean {
    return this.#at < this.#words.length;
  }
}

export const printf: Command = tool(async (process) => {
  const { argv, stdout, stderr, clock } = process;
  const [format, ...values] = argv.slice(argv[1] === '--' ? 2 : 1);
  if (format === undefined) throw new UsageError('usage: printf [-v var] format [arguments]', 2);
  const words = new Words(values);
  const complaints: string[] = [];
  let text = '';
  for (;;) {
    const before = words.taken;
    const round = formatOnce(format, words, clock.now(), complaints);
    text = joined(text, round.text);
    await pause(process);
    if (round.stops || !words.left || words.taken === before) break;
  }
  await stdout.write(text);
  for (const complaint of complaints) await stderr.write(`bash: printf: ${complaint}\n`);
  return complaints.length > 0 ? 1 : 0;
});

function formatOnce(format: string, words: Words, now: number, complaints: string[]): { readonly text: string; readonly stops: boolean } {
  let text = '';
  for (let at = 0; at < format.length; ) {
    const character = format.charAt(at);
    if (character === '\\') {
      if (format.startsWith('\\c', at)) return { text, stops: true };
      const sequence =
        /\\(?:(?:\\?(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}))*|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[\s\S]|$)/y;
      sequence.lastIndex = at;
      const found = sequence.exec(format)?.[0] ?? character;
      text += unescaped(found, 'format');
      at += found.length;
      continue;
    }
    if (character !== '%') {
      text += character;
      at += 1;
      continue;
    }
    const time = /%\(([^)]*)\)T/y;
    time.lastIndex = at;
    const date = time.exec(format);
    if (date) {
      const word = words.next();
      text += formatDate(date[1] || '%T', word === undefined || Number(word) < 0 ? now : Number(word) * 1000);
      at += date[0].length;
      continue;
    }
    CONVERSION.lastIndex = at;
    const found = CONVERSION.exec(format);
    if (!found) {
      complaints.push(
        `\`${format.slice(at + 1, at + 2) || format.slice(at)}': ${at + 1 < format.length ? 'invalid format character' : 'missing format character'}`,
      );
      return { text, stops: true };
    }
    at += found[0].length;
    const letter = found[4] ?? '';
    if (letter === '%') {
      text += '%';
      continue;
    }
    const width = found[2] === '*' ? Number(integerOf(words.next() ?? '', complaints)) : Number(found[2] ?? 0);
    const precision =
      found[3] === undefined ? undefined : found[3] === '*' ? Number(integerOf(words.next() ?? '', complaints)) : Number(found[3] || 0);
    const conversion: Conversion = {
      flags: (found[1] ?? '') + (width < 0 ? '-' : ''),
      width: Math.abs(width),
      precision: precision !== undefined && precision < 0 ? undefined : precision,
      letter,
    };
    const word = words.next();
    if (letter === 'b') {
      const [shown = '', stopped] = (word ?? '').split('\\c', 2);
      text = joined(text, padded(cut(unescaped(shown.replace(/\\([1-7][0-7]{0,2})/g, '\\0$1'), 'echo'), conversion), conversion));
      if (stopped !== undefined) return { text, stops: true };
      continue;
    }
    const shown = converted(word, conversion, complaints);
    if (shown === undefined) {
      complaints.push(`\`${letter}': invalid format character`);
      return { text, stops: true };
    }
    text = joined(text, shown);
  }
  return { text, stops: false };
}

const cut = (text: string, { precision }: Conversion): string => (precision === undefined ? text : [...text].slice(0, precision).join(''));

function converted(word: string | undefined, conversion: Conversion, complaints: string[]): string | undefined {
  switch (conversion.letter) {
    case 's':
      return padded(cut(word ?? '', conversion), conversion);
    case 'c':
      return padded([...(word ?? '')][0] ?? '\0', conversion);
    case 'q':
      return padded(quotedByBackslash(word ?? ''), conversion);
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return formatInteger(integerOf(word ?? '', complaints), conversion);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return formatFloat(numberOf(word ?? '', complaints), conversion);
    default:
      return undefined;
  }
}

/** `12`, `0x1f`, `017`, `'a`. */
function integerOf(word: string, complaints: string[]): bigint {
  if (/^["']/.test(word)) return BigInt(word.codePointAt(1) ?? 0);
  const found = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)/.exec(word);
  if (found?.[0] !== word && word !== '') complaints.push(`${word}: invalid ${/^0\d/.test(word) ? 'octal ' : ''}number`);
  if (!found) return 0n;
  const digits = found[2] ?? '0';
  const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return found[1] === '-' ? -value : value;
}

function numberOf(word: string, complaints: string[]): number {
  if (/^["']/.test(word)) return word.codePointAt(1) ?? 0;
  const found = /^\s*[-+]?(?:inf(?:inity)?|nan|0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i.exec(word)?.[0];
  if (found !== word && word !== '') complaints.push(`${word}: invalid number`);
  if (found === undefined) return 0;
  if (/inf/i.test(found)) return found.trim().startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(found);
}
