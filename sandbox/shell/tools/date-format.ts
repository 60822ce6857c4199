// `date +FORMAT` and printf's `%(…)T`: strftime in UTC and English, with GNU's additions.

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = 86_400_000;

/** The widths and fillings of numbers, by letter. */
const NUMBERS: Readonly<Record<string, readonly [width: number, filling: string]>> = {
  C: [2, '0'],
  d: [2, '0'],
  e: [2, ' '],
  g: [2, '0'],
  G: [1, '0'],
  H: [2, '0'],
  I: [2, '0'],
  j: [3, '0'],
  k: [2, ' '],
  l: [2, ' '],
  m: [2, '0'],
  M: [2, '0'],
  N: [9, '0'],
  q: [1, '0'],
  s: [1, '0'],
  S: [2, '0'],
  u: [1, '0'],
  U: [2, '0'],
  V: [2, '0'],
  w: [1, '0'],
  W: [2, '0'],
  y: [2, '0'],
  Y: [1, '0'],
};

/** Other ways of writing a few formats together. */
const SHORT: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  h: '%b',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/** @param time in ms since the epoch */
export function formatDate(format: string, time: number): string {
  return format.replace(/%([-_0^#]*)(\d*)(:{0,3})([A-Za-z%])/g, (whole, flags: string, width: string, colons: string, letter: string) => {
    const text = field(letter, colons, time);
    if (text === undefined) return whole;
    const number = NUMBERS[letter];
    let shown = /[\^]/.test(flags) ? text.toUpperCase() : flags.includes('#') ? swapped(text, letter) : text;
    const given = flags.match(/[-_0]/g)?.at(-1);
    if (number) {
      const filling = given === '-' ? '' : given === '_' ? ' ' : given === '0' ? '0' : number[1];
      if (letter === 'N')
        shown = width ? shown.slice(0, Number(width)).padEnd(Number(width), '0') : given === '-' ? shown.replace(/0+$/, '') : shown;
      else if (filling) shown = shown.padStart(Math.max(Number(width), number[0]), filling);
      return shown;
    }
    return width ? shown.padStart(Number(width), given === '0' ? '0' : ' ') : shown;
  });
}

const swapped = (text: string, letter: string): string => (letter === 'p' || letter === 'Z' ? text.toLowerCase() : text.toUpperCase());

function field(letter: string, colons: string, time: number): string | undefined {
  const short = SHORT[letter];
  if (short !== undefined) return formatDate(short, time);
  const date = new Date(time);
  const hour = date.getUTCHours();
  switch (letter) {
    case '%':
      return '%';
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'a':
      return DAYS[date.getUTCDay()]?.slice(0, 3);
    case 'A':
      return DAYS[date.getUTCDay()];
    case 'b':
      return MONTHS[date.getUTCMonth()]?.slice(0, 3);
    case 'B':
      return MONTHS[date.getUTCMonth()];
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'P':
      return hour < 12 ? 'am' : 'pm';
    case 'z':
      return colons === '' ? '+0000' : colons === ':' ? '+00:00' : colons === '::' ? '+00:00:00' : '+00';
    case 'Z':
      return 'UTC';
    default:
      return numberField(letter, date)?.toString();
  }
}

function numberField(letter: string, date: Date): number | string | undefined {
  const year = date.getUTCFullYear();
  const dayOfYear = Math.floor((Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 1)) / DAY);
  const weekday = date.getUTCDay();
  const hour = date.getUTCHours();
  switch (letter) {
    case 'C':
      return Math.floor(year / 100);
    case 'd':
    case 'e':
      return date.getUTCDate();
    case 'g':
      return isoWeek(date).year % 100;
    case 'G':
      return isoWeek(date).year;
    case 'H':
    case 'k':
      return hour;
    case 'I':
    case 'l':
      return hour % 12 || 12;
    case 'j':
      return dayOfYear + 1;
    case 'm':
      return date.getUTCMonth() + 1;
    case 'M':
      return date.getUTCMinutes();
    case 'N':
      return `${String(date.getUTCMilliseconds()).padStart(3, '0')}000000`;
    case 'q':
      return Math.floor(date.getUTCMonth() / 3) + 1;
    case 's':
      return Math.floor(date.getTime() / 1000);
    case 'S':
      return date.getUTCSeconds();
    case 'u':
      return weekday || 7;
    case 'U':
      return Math.floor((dayOfYear + 7 - weekday) / 7);
    case 'V':
      return isoWeek(date).week;
    case 'w':
      return weekday;
    case 'W':
      return Math.floor((dayOfYear + 7 - ((weekday + 6) % 7)) / 7);
    case 'y':
      return year % 100;
    case 'Y':
      return year;
    default:
      return undefined;
  }
}

/** Of ISO 8601: a week belongs to the year that its Thursday lies in. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1 };
}
