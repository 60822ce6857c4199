// getopt, for the text tools: clustered letters, `-n 3` and `-n3`, `--long` and `--long=value`, `--`.
import { OutOfMemory } from '../bounds.ts';
import { FileError, FULL } from '../filesystem.ts';
import { Pipe, textInput } from '../pipe.ts';
import type { Command, Output, Process } from '../process.ts';
import { RegexError } from '../regex/ast.ts';

export interface Options {
  readonly flags: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
  has(flag: string): boolean;
}

/** Bad usage: the tool prints the message after its own name and ends with `status`. */
export class UsageError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/**
 * `letters` as getopt takes them: `nA:` means -n, and -A with a value. `long` gives long names their letter.
 * What several -e give (patterns, scripts) stands in lines.
 * A `#` among the letters takes `-5` as the value of that pseudo-letter, as head and tail do.
 */
export function parseOptions(argv: readonly string[], letters: string, long: Readonly<Record<string, string>> = {}): Options {
  const flags = new Map<string, string>();
  const operands: string[] = [];
  const queue = argv.slice(1);
  const takesValue = (letter: string) => letters.includes(`${letter}:`);
  const value = (letter: string, given: string | undefined) => {
    const text = given ?? queue.shift();
    if (text === undefined) throw new UsageError(`option requires an argument -- '${letter}'`, 2);
    const earlier = letter === 'e' ? flags.get(letter) : undefined;
    flags.set(letter, earlier === undefined ? text : `${earlier}\n${text}`);
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') {
      operands.push(...queue);
      break;
    }
    if (word.startsWith('--')) {
      const [name = '', ...rest] = word.slice(2).split('=');
      const letter = long[name];
      if (letter === undefined) throw new UsageError(`unrecognized option '--${name}'`, 2);
      if (takesValue(letter)) value(letter, rest.length > 0 ? rest.join('=') : undefined);
      else flags.set(letter, '');
    } else if (letters.includes('#') && /^-\d+$/.test(word)) flags.set('#', word.slice(1));
    else if (word.startsWith('-') && word !== '-') {
      for (let i = 1; i < word.length; i += 1) {
        const letter = word.charAt(i);
        if (!/[A-Za-z0-9]/.test(letter) || !letters.includes(letter)) throw new UsageError(`invalid option -- '${letter}'`, 2);
        if (takesValue(letter)) {
          value(letter, i + 1 < word.length ? word.slice(i + 1) : undefined);
          break;
        }
        flags.set(letter, '');
      }
    } else operands.push(word);
  }
  return { flags, operands, has: (flag) => flags.has(flag) };
}

/** As stdio does: what goes neither to a terminal nor to another command is kept until there is much of it, or the tool ends. */
class Buffered implements Output {
  readonly #output: Output;
  #held = '';

  constructor(output: Output) {
    this.#output = output;
  }

  async write(text: string): Promise<void> {
    this.#held += text;
    if (this.#held.length > BUFFER) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#held;
    this.#held = '';
    if (text !== '') await this.#output.write(text);
  }
}

/** In characters. */
const BUFFER = 64 * 1024;

/** What a tool says of its own failure, and its status; undefined for what is not its own. */
function failureOf(error: unknown): { readonly message: string; readonly status: number } | undefined {
  if (error instanceof UsageError) return { message: error.message, status: error.status };
  if (error instanceof FileError && error.message === FULL) return { message: `write error: ${FULL}`, status: 1 };
  if (error instanceof RegexError) return { message: error.message, status: 2 };
  if (error instanceof OutOfMemory) return { message: 'memory exhausted', status: 2 };
  return undefined;
}

/** A tool whose failures are reported in GNU's form, and whose output is buffered as the C library buffers it. */
export function tool(run: Command): Command {
  return async (process) => {
    const flows = process.stdout.columns !== undefined || process.stdout instanceof Pipe;
    const buffered = new Buffered(process.stdout);
    let failure: ReturnType<typeof failureOf>;
    let status = 0;
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        const known = failureOf(error);
        if (!known) throw error;
        failure ??= known;
      }
    };
    try {
      await attempt(async () => {
        status = await run(flows ? process : { ...process, stdout: buffered });
      });
    } finally {
      await attempt(() => buffered.flush());
    }
    if (!failure) return status;
    await process.stderr.write(`${process.argv[0]}: ${failure.message}\n`);
    return failure.status;
  };
}

/** The inputs that a tool's operands name, `-` and none at all being stdin; files that cannot be read are reported. */
export async function* inputsOf(
  process: Process,
  names: readonly string[],
  failed: () => void,
): AsyncGenerator<{ readonly name: string; readonly text: AsyncIterable<string> }> {
  if (names.length === 0) yield { name: '', text: process.stdin };
  for (const name of names) {
    if (name === '-') {
      yield { name: '(standard input)', text: process.stdin };
      continue;
    }
    const text = process.files.read(name);
    if (text === undefined) {
      failed();
      await process.stderr.write(
        `${process.argv[0]}: ${name}: ${process.files.isDirectory(name) ? 'Is a directory' : 'No such file or directory'}\n`,
      );
    } else yield { name, text: textInput(text) };
  }
}
