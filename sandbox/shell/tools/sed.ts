// sed: lines changed, chosen and left out, by a script.
import { Capture, textInput } from '../pipe.ts';
import type { Command, Process } from '../process.ts';
import { Regex, RegexError } from '../regex/regex.ts';
import { inputsOf, type Options, parseOptions, tool, UsageError } from './options.ts';
import { Editor, type EditorOptions } from './sed-editor.ts';
import { SedLines } from './sed-lines.ts';
import { parseSedScript, type SedScript } from './sed-script.ts';

const LONG = {
  expression: 'e',
  file: 'f',
  'regexp-extended': 'E',
  quiet: 'n',
  silent: 'n',
  'in-place': 'i',
  separate: 's',
  unbuffered: 'u',
  'line-length': 'l',
};

const USAGE = 'Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n';

/** The pieces of the script, in the order in which they are given, and the files. */
function scriptOf(options: Options, process: Process): { readonly text: string; readonly names: readonly string[] } | undefined {
  if (!options.has('e') && !options.has('f')) {
    const [text, ...names] = options.operands;
    return text === undefined ? undefined : { text, names };
  }
  const pieces: string[] = [];
  for (const [letter, value] of options.given) {
    if (letter === 'e') pieces.push(value);
    if (letter !== 'f') continue;
    const text = process.files.read(value);
    if (text === undefined) throw new UsageError(`couldn't open file ${value}: No such file or directory`);
    pieces.push(text.replace(/\n$/, ''));
  }
  return { text: pieces.join('\n'), names: options.operands };
}

function parsed(text: string, extended: boolean): SedScript {
  try {
    return parseSedScript(text, (pattern, flags) => new Regex(pattern, { tool: 'sed', extended, ...flags }));
  } catch (error) {
    if (error instanceof RegexError) throw new UsageError(`-e expression #1, char ${text.length}: ${error.message}`);
    throw error;
  }
}

/** `-i.bak` has its suffix in the same word. */
const withSuffix = (argv: readonly string[]): readonly string[] =>
  argv.map((word) => (/^-i./.test(word) ? `--in-place=${word.slice(2)}` : word));

export const sed: Command = tool(async (process) => {
  const options = parseOptions(withSuffix(process.argv), 'nErsuie:f:l:', LONG, { refuses: 'bz' });
  const source = scriptOf(options, process);
  if (!source) {
    await process.stderr.write(USAGE);
    return 1;
  }
  const script = parsed(source.text, options.has('E') || options.has('r'));
  const settings: EditorOptions = {
    quiet: options.has('n') || script.quiet,
    files: process.files,
    width: Number(options.flags.get('l') ?? 70),
  };
  if (options.has('i')) return inPlace(source.names, script, settings, options.flags.get('i') ?? '', process);
  let status = 0;
  const inputs = sedInputs(process, source.names, (failed) => (status = failed));
  if (!options.has('s')) {
    const editor = new Editor(script, new SedLines(inputs), process.stdout, settings);
    await editor.run();
    return editor.status || status;
  }
  let editor: Editor | undefined;
  for await (const input of inputs) {
    const lines = new SedLines(one(input));
    if (editor) editor.turnTo(lines, process.stdout);
    else editor = new Editor(script, lines, process.stdout, settings);
    await editor.run();
    if (editor.status !== undefined) break;
  }
  return editor?.status || status;
});

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}

/** sed's own words for what it cannot read. */
async function* sedInputs(
  process: Process,
  names: readonly string[],
  failed: (status: number) => void,
): AsyncGenerator<{ name: string; text: AsyncIterable<string> }> {
  for (const name of names.length > 0 ? names : ['-']) {
    if (process.files.isDirectory(name)) {
      await process.stderr.write(`sed: read error on ${name}: Is a directory\n`);
      failed(4);
    } else if (name !== '-' && process.files.read(name) === undefined && !name.startsWith('/dev/')) {
      await process.stderr.write(`sed: can't read ${name}: No such file or directory\n`);
      failed(2);
    } else yield* inputsOf(process, [name], () => failed(2));
  }
}

async function inPlace(
  names: readonly string[],
  script: SedScript,
  settings: EditorOptions,
  suffix: string,
  process: Process,
): Promise<number> {
  if (names.length === 0) throw new UsageError('no input files');
  let status = 0;
  let editor: Editor | undefined;
  for (const name of names) {
    const text = process.files.read(name);
    if (text === undefined) {
      const folder = process.files.isDirectory(name);
      status = folder ? 4 : 2;
      await process.stderr.write(
        folder ? `sed: couldn't edit ${name}: not a regular file\n` : `sed: can't read ${name}: No such file or directory\n`,
      );
      continue;
    }
    const output = new Capture();
    const lines = new SedLines(one({ name, text: textInput(text) }));
    if (editor) editor.turnTo(lines, output);
    else editor = new Editor(script, lines, output, settings);
    await editor.run();
    if (suffix) process.files.write(suffix.includes('*') ? suffix.replaceAll('*', name) : name + suffix, text);
    // What `q` left unread stays as it was.
    for (let line = await lines.next(); line !== undefined; line = await lines.next())
      await output.write(lines.hasNewline ? `${line}\n` : line);
    process.files.write(name, output.text);
    if (editor.status !== undefined) break;
  }
  return editor?.status || status;
}
