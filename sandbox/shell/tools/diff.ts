// diff: what differs between two files, or between what two folders hold.
import { readAll } from '../pipe.ts';
import type { Command, Process } from '../process.ts';
import { type Change, changesBetween } from './diff-changes.ts';
import { normal, unified } from './diff-form.ts';
import { type Options, parseOptions, tool, UsageError } from './options.ts';

const LONG = {
  unified: 'U',
  brief: 'q',
  'report-identical-files': 's',
  'ignore-case': 'i',
  'ignore-all-space': 'w',
  'ignore-space-change': 'b',
  'ignore-blank-lines': 'B',
  recursive: 'r',
  'new-file': 'N',
  label: 'L',
  text: 'a',
  color: '5',
};

const HELP = "\ndiff: Try 'diff --help' for more information.";

export const diff: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'uU:qsiwbrNaL:d', LONG, { status: 2, refuses: 'BcCeEfFlnpPStTvWxXyZ' });
  if (options.has('B')) throw new UsageError('--ignore-blank-lines is not part of the tools of this sandbox', 2);
  if (options.flags.get('5') === 'always') throw new UsageError('--color=always is not part of the tools of this sandbox', 2);
  const [left, right, extra] = options.operands;
  if (left === undefined) throw new UsageError(`missing operand after 'diff'${HELP}`, 2);
  if (right === undefined) throw new UsageError(`missing operand after '${left}'${HELP}`, 2);
  if (extra !== undefined) throw new UsageError(`extra operand '${extra}'${HELP}`, 2);
  return new Comparison(process, options).paths(left, right, true);
});

const join = (folder: string, name: string): string => (folder.endsWith('/') ? folder + name : `${folder}/${name}`);

class Comparison {
  readonly #process: Process;
  readonly #options: Options;

  constructor(process: Process, options: Options) {
    this.#process = process;
    this.#options = options;
  }

  /** 0 where nothing differs, 1 where something does, 2 where it cannot be told. */
  async paths(left: string, right: string, top: boolean): Promise<number> {
    const { files } = this.#process;
    const [a, b] = [files.isDirectory(left), files.isDirectory(right)];
    if (a && b) return this.#folders(left, right);
    // A folder stands for the file of the other's name in it.
    if (top && a && right !== '-') return this.paths(join(left, right.replace(/^.*\//, '')), right, false);
    if (top && b && left !== '-') return this.paths(left, join(right, left.replace(/^.*\//, '')), false);
    if (a !== b) {
      const kind = (isFolder: boolean) => (isFolder ? 'directory' : 'regular file');
      await this.#process.stdout.write(`File ${left} is a ${kind(a)} while file ${right} is a ${kind(b)}\n`);
      return 1;
    }
    return this.#files(left, right, top);
  }

  async #text(name: string): Promise<string | undefined> {
    if (name === '-' || name === '/dev/stdin') return readAll(this.#process.stdin);
    if (name === '/dev/null') return '';
    const text = this.#process.files.read(name);
    return text === undefined && this.#options.has('N') ? '' : text;
  }

  async #files(left: string, right: string, top: boolean): Promise<number> {
    const { stdout, stderr } = this.#process;
    const options = this.#options;
    const [a, b] = [await this.#text(left), await this.#text(right)];
    for (const [name, text] of [
      [left, a],
      [right, b],
    ] as const)
      if (text === undefined) await stderr.write(`diff: ${name}: No such file or directory\n`);
    if (a === undefined || b === undefined) return 2;
    const changes = a === b ? [] : await changesBetween(a, b, (line) => this.#seen(line));
    if (changes.length === 0) {
      if (options.has('s')) await stdout.write(`Files ${left} and ${right} are identical\n`);
      return 0;
    }
    if (options.has('q')) {
      await stdout.write(`Files ${left} and ${right} differ\n`);
      return 1;
    }
    if (!top) await stdout.write(`diff ${this.#flags()}${left} ${right}\n`);
    await stdout.write(this.#written(changes, a, b, left, right));
    return 1;
  }

  #written(changes: readonly Change[], a: string, b: string, left: string, right: string): string {
    const options = this.#options;
    if (!options.has('u') && !options.has('U')) return normal(changes, a, b);
    const context = options.flags.get('U') || '3';
    if (!/^\d+$/.test(context)) throw new UsageError(`invalid context length '${context}'${HELP}`, 2);
    const labels = options.all('L');
    return unified(changes, a, b, Number(context), labels[0] ?? this.#stamped(left), labels[1] ?? this.#stamped(right));
  }

  /** Files here have no times; the clock's stands in their place. */
  #stamped(name: string): string {
    const now = new Date(this.#process.clock.now()).toISOString();
    return `${name}\t${now.slice(0, 10)} ${now.slice(11, 23)}000000 +0000`;
  }

  #flags(): string {
    const words = this.#process.argv.slice(1).filter((word) => /^-./.test(word));
    return words.map((word) => `${word} `).join('');
  }

  async #folders(left: string, right: string): Promise<number> {
    const { files, stdout } = this.#process;
    const [a, b] = [new Set(files.list(left)), new Set(files.list(right))];
    let status = 0;
    for (const name of [...new Set([...a, ...b])].sort()) {
      const [first, second] = [join(left, name), join(right, name)];
      let one = 0;
      if (!this.#options.has('N') && (!a.has(name) || !b.has(name))) {
        await stdout.write(`Only in ${a.has(name) ? left : right}: ${name}\n`);
        one = 1;
      } else if (files.isDirectory(first) && files.isDirectory(second)) {
        if (this.#options.has('r')) one = await this.#folders(first, second);
        else await stdout.write(`Common subdirectories: ${first} and ${second}\n`);
      } else one = await this.paths(first, second, false);
      status = Math.max(status, one);
    }
    return status;
  }

  /** A line as the options compare it. */
  #seen(line: string): string {
    const options = this.#options;
    const spaced = options.has('w')
      ? line.replace(/[ \t\v\f\r]+/g, '')
      : options.has('b')
        ? line.replace(/[ \t\v\f\r]+/g, ' ').replace(/ $/, '')
        : line;
    return options.has('i') ? spaced.toLowerCase() : spaced;
  }
}
