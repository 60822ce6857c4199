// getopt, for the text tools: clustered letters, `-n 3` and `-n3`, `--long` and `--long=value`, `--`.
import { OutOfMemory } from '../bounds.ts';
import { FileError, FULL } from '../filesystem.ts';
import { Pipe, textInput } from '../pipe.ts';
import type { Command, Output, Process } from '../process.ts';
import { RegexError } from '../regex/ast.ts';

export interface Options {
  /** The last value of each; of several -e and -f, all in lines. */
  readonly flags: ReadonlyMap<string, string>;
  /** Every flag with its value, in the order in which they stand. */
  readonly given: readonly (readonly [letter: string, value: string])[];
  readonly operands: readonly string[];
  has(flag: string): boolean;
  /** The values of a flag that may be given more than once. */
  all(flag: string): readonly string[];
}

/** Bad usage: the tool prints the message after its own name and ends with `status`. */
export class UsageError extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** What a tool does with options besides those that it knows. */
export interface Strictness {
  /** The exit status of bad usage: 1 of most tools, 2 of sort, grep, ls and diff. */
  readonly status?: number;
  /** Letters that the real tool has and this one has not: refused in words of their own. */
  readonly refuses?: string;
  /** Nothing after the first operand is an option: xargs, expr. */
  readonly stops?: boolean;
}

/** Says that the real tool can do something that this one cannot. */
export const notHere = (what: string, status = 1): UsageError => new UsageError(`${what} is not part of the tools of this sandbox`, status);

/**
 * `letters` as getopt takes them: `nA:` means -n, and -A with a value. `long` gives long names their letter.
 * What several -e give (patterns, scripts) stands in lines.
 * A `#` among the letters takes `-5` as the value of that pseudo-letter, as head and tail do.
 * @throws UsageError in GNU's words
 */
export function parseOptions(
  argv: readonly string[],
  letters: string,
  long: Readonly<Record<string, string>> = {},
  { status = 1, refuses = '', stops = false }: Strictness = {},
): Options {
  const given: (readonly [string, string])[] = [];
  const operands: string[] = [];
  const queue = argv.slice(1);
  const help = `\nTry '${argv[0]} --help' for more information.`;
  const takesValue = (letter: string) => letters.includes(`${letter}:`);
  const give = (letter: string, text: string | undefined, name: string) => {
    const value = text ?? queue.shift();
    if (value === undefined) {
      throw new UsageError(
        (name === letter ? `option requires an argument -- '${letter}'` : `option '--${name}' requires an argument`) + help,
        status,
      );
    }
    given.push([letter, value]);
  };
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') {
      operands.push(...queue);
      break;
    }
    if (word.startsWith('--')) {
      const [written = '', ...rest] = word.slice(2).split('=');
      const name = longName(written, Object.keys(long));
      const letter = name === undefined ? undefined : long[name];
      if (name === undefined || letter === undefined) throw new UsageError(`unrecognized option '--${written}'${help}`, status);
      if (takesValue(letter)) give(letter, rest.length > 0 ? rest.join('=') : undefined, name);
      else given.push([letter, rest.join('=')]);
    } else if (letters.includes('#') && /^-\d+$/.test(word)) given.push(['#', word.slice(1)]);
    else if (word.startsWith('-') && word !== '-') {
      for (let i = 1; i < word.length; i += 1) {
        const letter = word.charAt(i);
        if (refuses.includes(letter)) throw notHere(`-${letter}`, status);
        if (!/[A-Za-z0-9]/.test(letter) || !letters.includes(letter)) throw new UsageError(`invalid option -- '${letter}'${help}`, status);
        if (takesValue(letter)) {
          give(letter, i + 1 < word.length ? word.slice(i + 1) : undefined, letter);
          break;
        }
        given.push([letter, '']);
      }
    } else {
      operands.push(word);
      if (stops) operands.push(...queue.splice(0));
    }
  }
  const flags = new Map<string, string>();
  for (const [letter, value] of given) {
    const earlier = letter === 'e' ? flags.get(letter) : undefined;
    flags.set(letter, earlier === undefined ? value : `${earlier}\n${value}`);
  }
  return {
    flags,
    given,
    operands,
    has: (flag) => flags.has(flag),
    all: (flag) => given.filter(([letter]) => letter === flag).map(([, value]) => value),
  };
}

/** A long name may be cut short, as long as it means one thing. */
function longName(written: string, names: readonly string[]): string | undefined {
  if (names.includes(written)) return written;
  const meant = names.filter((name) => name.startsWith(written));
  return meant.length === 1 ? meant[0] : undefined;
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

/** Runs other programs whose output comes after what is held back. */
function inOrder({ exec, stdout }: Process, buffered: Buffered): Process['exec'] {
  const after: Output = {
    write: async (text) => {
      await buffered.flush();
      await stdout.write(text);
    },
  };
  return (argv, streams) => exec(argv, { stdout: after, ...streams });
}

/** In characters. */
const BUFFER = 64 * 1024;

/** What a tool says of its own failure, and its status; undefined for what is not its own. */
function failureOf(error: unknown): { readonly message: string; readonly status: number } | undefined {
  if (error instanceof UsageError) return { message: error.message, status: error.status };
  if (error instanceof FileError && error.message === FULL) return { message: `write error: ${FULL}`, status: 1 };
  if (error instanceof FileError) return { message: `${error.path}: ${error.message}`, status: 1 };
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
        status = await run(flows ? process : { ...process, stdout: buffered, exec: inOrder(process, buffered) });
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
    if (name === '-' || name === '/dev/stdin') {
      yield { name: '(standard input)', text: process.stdin };
      continue;
    }
    const text = name === '/dev/null' ? '' : process.files.read(name);
    if (text === undefined) {
      failed();
      await process.stderr.write(
        `${process.argv[0]}: ${name}: ${process.files.isDirectory(name) ? 'Is a directory' : 'No such file or directory'}\n`,
      );
    } else yield { name, text: textInput(text) };
  }
}
