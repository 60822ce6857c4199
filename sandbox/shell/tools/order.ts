// How two texts stand to each other: by code, by number, by size, by month, by version.

export type Order = (a: string, b: string) => number;

/** C.UTF-8: by code point. */
export const byCode: Order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** `-n`: the number at the beginning, of any length; what has none counts as 0. */
export const byNumber: Order = (a, b) => compareNumbers(numberAt(a), numberAt(b));

interface Decimal {
  readonly negative: boolean;
  /** Without zeros in front. */
  readonly whole: string;
  /** Without zeros at the end. */
  readonly fraction: string;
}

function numberAt(text: string): Decimal {
  const [, sign = '', whole = '', fraction = ''] = /^[ \t\n]*(-?)(\d*)(?:\.(\d*))?/.exec(text) ?? [];
  const kept = { whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
  return { ...kept, negative: sign === '-' && (kept.whole !== '' || kept.fraction !== '') };
}

function compareNumbers(a: Decimal, b: Decimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const size = a.whole.length - b.whole.length || byCode(a.whole, b.whole) || byCode(a.fraction, b.fraction);
  return a.negative ? -size : size;
}

/** `-h`: `2K` is more than 1000, whatever the numbers. */
export const bySize: Order = (a, b) => {
  const [first, second] = [a, b].map((text) => {
    const suffix = /^[ \t]*-?[\d.]*([KkMGTPEZY]?)/.exec(text)?.[1] ?? '';
    const number = numberAt(text);
    const none = number.whole === '' && number.fraction === '';
    const rank = none ? 0 : 'KMGTPEZY'.indexOf(suffix.toUpperCase() || '-') + 1;
    return { number, rank: number.negative ? -rank : rank };
  });
  if (!first || !second) return 0;
  return first.rank - second.rank || compareNumbers(first.number, second.number);
};

/** `-g`: any number that C reads; what is none comes first, then not-a-number. */
export const byAnyNumber: Order = (a, b) => {
  const [first, second] = [a, b].map((text) => {
    const found = /^\s*([-+]?(?:inf(?:inity)?|nan|0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?))/i.exec(text)?.[1]?.toLowerCase();
    if (found === undefined) return { rank: 0, value: 0 };
    if (found.includes('nan')) return { rank: 1, value: 0 };
    return { rank: 2, value: /inf/.test(found) ? (found.startsWith('-') ? -Infinity : Infinity) : Number(found) };
  });
  if (!first || !second) return 0;
  return first.rank - second.rank || (first.value < second.value ? -1 : first.value > second.value ? 1 : 0);
};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `-M`: what is no month comes first. */
export const byMonth: Order = (a, b) => {
  const rank = (text: string) => MONTHS.indexOf(text.trimStart().slice(0, 3).toUpperCase());
  return rank(a) - rank(b);
};

/** `-V`, as filevercmp of gnulib: `v9` before `v10`, `~` before the end, a suffix like `.tar.gz` last. */
export const byVersion: Order = (a, b) => {
  if (a === b) return 0;
  // Nothing, `.`, `..` and names that begin with a dot come first.
  for (const special of ['', '.', '..']) {
    if (a === special) return -1;
    if (b === special) return 1;
  }
  if (a.startsWith('.') !== b.startsWith('.')) return a.startsWith('.') ? -1 : 1;
  const whole = compareVersions(withoutSuffix(a), withoutSuffix(b));
  return whole || compareVersions(a, b);
};

const withoutSuffix = (text: string): string =>
  text.replace(/(?:\.[A-Za-z~][A-Za-z0-9~]*)*$/, (suffix, at: number) => (at === 0 ? suffix : ''));

function compareVersions(a: string, b: string): number {
  const rank = (text: string, at: number) => {
    const character = text.charAt(at);
    if (character === '' || /\d/.test(character)) return character === '' ? -1 : 0;
    if (character === '~') return -2;
    return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    while ((i < a.length && !/\d/.test(a.charAt(i))) || (j < b.length && !/\d/.test(b.charAt(j)))) {
      const difference = rank(a, i) - rank(b, j);
      if (difference !== 0) return difference;
      i += 1;
      j += 1;
    }
    const first = /^\d*/.exec(a.slice(i))?.[0] ?? '';
    const second = /^\d*/.exec(b.slice(j))?.[0] ?? '';
    const [x, y] = [first.replace(/^0+/, ''), second.replace(/^0+/, '')];
    const difference = x.length - y.length || byCode(x, y);
    if (difference !== 0) return difference;
    i += first.length;
    j += second.length;
  }
  return 0;
}
