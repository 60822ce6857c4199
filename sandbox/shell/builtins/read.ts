// Lines into variables: read, mapfile.
import { BLANKS, type ReadLine, splitForRead } from '../fields.ts';
import { type LineReader, lineReader } from '../pipe.ts';
import type { Builtin } from '../running-shell.ts';
import { complain } from './complain.ts';

interface Wish {
  readonly raw: boolean;
  readonly delimiter: string;
  readonly characters: number | undefined;
}

/** One line of stdin into variables. */
export const read: Builtin = async (argv, shell, streams) => {
  const values = new Map<string, string>();
  const letters = new Set<string>();
  let at = 1;
  for (; /^-[A-Za-z]/.test(argv[at] ?? ''); at += 1) {
    const word = argv[at] ?? '';
    for (let i = 1; i < word.length; i += 1) {
      const letter = word.charAt(i);
      if ('adnNpt'.includes(letter)) {
        let value: string | undefined = word.slice(i + 1);
        if (value === '') {
          at += 1;
          value = argv[at];
        }
        if (value === undefined) return complain(streams, `read: -${letter}: option requires an argument`, 2);
        values.set(letter, value);
        break;
      }
      if (!'rs'.includes(letter)) return complain(streams, `read: -${letter}: this shell does not have this option`, 2);
      letters.add(letter);
    }
  }
  if (values.has('t')) return complain(streams, 'read: -t: this shell does not have this option', 2);
  const names = argv.slice(at);
  const bad = names.find((name) => !/^[A-Za-z_]\w*$/.test(name));
  if (bad !== undefined) return complain(streams, `read: \`${bad}': not a valid identifier`);
  if (streams.interactive && values.has('p')) await streams.stderr.write(values.get('p') ?? '');
  const count = values.get('n') ?? values.get('N');
  const wish: Wish = {
    raw: letters.has('r'),
    delimiter: values.has('d') ? values.get('d')?.charAt(0) || '\0' : '\n',
    characters: count === undefined ? undefined : Number(count),
  };
  const { line, ended } = await lineOf(lineReader(streams.stdin), wish);
  const { variables } = shell;
  const ifs = variables.get('IFS') ?? BLANKS;
  const array = values.get('a');
  if (array !== undefined) {
    const fields = splitForRead(line, ifs, Number.POSITIVE_INFINITY);
    variables.unset(array);
    variables.setArray(
      array,
      fields.map((text, i) => [String(i), text] as const),
    );
  } else if (names.length === 0) variables.set('REPLY', line.text);
  else {
    const fields = splitForRead(line, ifs, names.length);
    for (const [i, name] of names.entries()) variables.set(name, fields[i] ?? '');
  }
  return ended ? 1 : 0;
};

/** A line whose backslashes are read, unless they are to stay: at its end one joins the next line to it. */
async function lineOf(
  reader: LineReader,
  { raw, delimiter, characters }: Wish,
): Promise<{ readonly line: ReadLine; readonly ended: boolean }> {
  const protectedAt = new Set<number>();
  const isProtected = (at: number) => protectedAt.has(at);
  let text = '';
  for (;;) {
    const taken = await (characters === undefined ? reader.line(delimiter) : reader.characters(characters));
    if (raw) return { line: { text: taken.text, isProtected }, ended: taken.ended };
    let at = 0;
    for (; at < taken.text.length; at += 1) {
      if (taken.text[at] !== '\\') {
        text += taken.text.charAt(at);
        continue;
      }
      at += 1;
      if (at >= taken.text.length) break;
      protectedAt.add(text.length);
      text += taken.text.charAt(at);
    }
    const goesOn = at === taken.text.length && /(^|[^\\])(\\\\)*\\$/.test(taken.text);
    if (!goesOn || taken.ended) return { line: { text, isProtected }, ended: taken.ended };
  }
}

/** All lines of stdin into an array. */
export const mapfile: Builtin = async (argv, shell, streams) => {
  const keep = argv[1] !== '-t';
  const words = argv.slice(keep ? 1 : 2);
  if (words.some((word) => word.startsWith('-'))) return complain(streams, `${argv[0]}: this shell has the option -t only`, 2);
  const reader = lineReader(streams.stdin);
  const lines: [string, string][] = [];
  for (;;) {
    const { text, ended } = await reader.line();
    if (!ended || text !== '') lines.push([String(lines.length), keep && !ended ? `${text}\n` : text]);
    if (ended) break;
  }
  shell.variables.setArray(words[0] ?? 'MAPFILE', lines);
  return 0;
};
