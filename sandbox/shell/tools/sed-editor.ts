// Runs a script of sed over lines: the pattern space, the hold space, and what is to be printed after a line.

import { joined } from '../bounds.ts';
import type { FileSystem } from '../filesystem.ts';
import type { Output } from '../process.ts';
import type { Regex } from '../regex/regex.ts';
import { UsageError } from './options.ts';
import type { SedLines } from './sed-lines.ts';
import { replacementText } from './sed-replacement.ts';
import type { Address, Pattern, SedCommand, SedScript, Substitution } from './sed-script.ts';

/** How far a range has come: the line that ends it, or a pattern that will. */
interface OpenRange {
  readonly last: number | undefined;
}

type Queued = { readonly text: string } | { readonly file: string } | { readonly lineOf: string };

export interface EditorOptions {
  readonly quiet: boolean;
  readonly files: FileSystem;
  /** Columns of `l`. */
  readonly width: number;
}

export class Editor {
  readonly #commands: readonly SedCommand[];
  readonly #options: EditorOptions;
  readonly #open = new Map<SedCommand, OpenRange>();
  /** Ranges that a number has ended for good. */
  readonly #over = new Set<SedCommand>();
  readonly #queue: Queued[] = [];
  /** How many lines of a file `R` has read. */
  readonly #read = new Map<string, number>();
  readonly #written = new Set<string>();
  #lines: SedLines;
  #output: Output;
  #hold = '';
  #space = '';
  /** Whether a newline follows each of the two when it is printed: the input's last line may have none. */
  #spaceEnds = true;
  #holdEnds = true;
  #substituted = false;
  #lastPattern: Regex | undefined;
  /** The last line printed had no newline: it comes before anything else. */
  #owesNewline = false;
  /** `q` or `Q` has ended it all, with this status. */
  status: number | undefined;

  constructor(script: SedScript, lines: SedLines, output: Output, options: EditorOptions) {
    this.#commands = script.commands;
    this.#options = options;
    this.#lines = lines;
    this.#output = output;
    for (const command of script.commands)
      this.#emptyFile(
        command.type === 's' ? command.substitution.file : command.type === 'w' || command.type === 'W' ? command.file : undefined,
      );
  }

  /** Goes on with another input and output, as -s and -i have it: ranges and the hold space are kept. */
  turnTo(lines: SedLines, output: Output): void {
    this.#lines = lines;
    this.#output = output;
    this.#owesNewline = false;
  }

  async run(): Promise<void> {
    let goesOn = false;
    // After `n` or `N` at the end there is no line to begin with.
    while (this.status === undefined) {
      if (!goesOn) {
        const line = await this.#lines.next();
        if (line === undefined) return;
        this.#take(line);
        this.#substituted = false;
      }
      goesOn = await this.#cycle();
    }
  }

  /** One cycle; true where the next is to begin with what is left in the pattern space: `D`. */
  async #cycle(): Promise<boolean> {
    let at = 0;
    while (at < this.#commands.length) {
      const command = this.#commands[at];
      if (!command) break;
      at += 1;
      if (command.type === '}') continue;
      if ((await this.#applies(command)) === command.negated) {
        if (command.type === '{') at = command.end + 1;
        continue;
      }
      const next = await this.#execute(command);
      if (next === 'end') break;
      if (next === 'delete') {
        await this.#flush();
        return false;
      }
      if (next === 'again') {
        await this.#flush();
        return true;
      }
      if (next !== undefined) at = next;
    }
    if (!this.#options.quiet && !this.#silent) await this.#print(this.#space);
    await this.#flush();
    return false;
  }

  #take(space: string): void {
    this.#space = space;
    this.#spaceEnds = this.#lines.hasNewline;
  }

  /** `Q`: not even the pattern space is printed. */
  #silent = false;

  /** What comes after a command: a place in the script, the end of the cycle, or the next command. */
  async #execute(command: SedCommand): Promise<number | 'end' | 'delete' | 'again' | undefined> {
    switch (command.type) {
      case 's':
        if (await this.#substitute(command.substitution)) this.#substituted = true;
        return undefined;
      case 'y':
        this.#space = [...this.#space].map((character) => command.map.get(character) ?? character).join('');
        return undefined;
      case 'b':
        return command.target;
      case 't':
      case 'T': {
        const jumps = this.#substituted === (command.type === 't');
        this.#substituted = false;
        return jumps ? command.target : undefined;
      }
      case 'p':
        await this.#print(this.#space);
        return undefined;
      case 'P':
        await this.#write(`${firstLine(this.#space)}\n`);
        return undefined;
      case 'd':
        return 'delete';
      case 'D': {
        const end = this.#space.indexOf('\n');
        if (end < 0) return 'delete';
        this.#space = this.#space.slice(end + 1);
        return 'again';
      }
      case 'n':
        if (await this.#lines.isLast()) return 'end';
        if (!this.#options.quiet) await this.#print(this.#space);
        await this.#flush();
        this.#take((await this.#lines.next()) ?? '');
        return undefined;
      case 'N': {
        if (await this.#lines.isLast()) return 'end';
        await this.#flush();
        this.#take(joined(this.#space, `\n${(await this.#lines.next()) ?? ''}`));
        return undefined;
      }
      case 'q':
        this.status = command.status;
        return 'end';
      case 'Q':
        this.status = command.status;
        this.#silent = true;
        return 'end';
      case 'a':
        this.#queue.push({ text: `${command.text}\n` });
        return undefined;
      case 'i':
        await this.#write(`${command.text}\n`);
        return undefined;
      case 'c':
        // Of a range, the text takes the place of the whole.
        if (command.negated || !this.#open.has(command)) await this.#write(`${command.text}\n`);
        return 'delete';
      default:
        await this.#move(command);
        return undefined;
    }
  }

  /** What moves text between the spaces, files and the output. */
  async #move(command: SedCommand): Promise<void> {
    switch (command.type) {
      case 'g':
        this.#space = this.#hold;
        this.#spaceEnds = this.#holdEnds;
        break;
      case 'G':
        this.#space = joined(this.#space, `\n${this.#hold}`);
        break;
      case 'h':
        this.#hold = this.#space;
        this.#holdEnds = this.#spaceEnds;
        break;
      case 'H':
        this.#hold = joined(this.#hold, `\n${this.#space}`);
        break;
      case 'x':
        [this.#space, this.#hold] = [this.#hold, this.#space];
        [this.#spaceEnds, this.#holdEnds] = [this.#holdEnds, this.#spaceEnds];
        break;
      case 'z':
        this.#space = '';
        break;
      case '=':
        await this.#write(`${this.#lines.number}\n`);
        break;
      case 'F':
        await this.#write(`${this.#lines.name}\n`);
        break;
      case 'l':
        await this.#write(unambiguous(this.#space, command.width ?? this.#options.width));
        break;
      case 'r':
        this.#queue.push({ file: command.file });
        break;
      case 'R':
        this.#queue.push({ lineOf: command.file });
        break;
      case 'w':
        await this.#toFile(command.file, `${this.#space}\n`);
        break;
      case 'W':
        await this.#toFile(command.file, `${firstLine(this.#space)}\n`);
    }
  }

  async #substitute({ pattern, replacement, number, everywhere, print, file }: Substitution): Promise<boolean> {
    let changed = '';
    let from = 0;
    let count = 0;
    let done = false;
    for (const match of this.#regex(pattern).matches(this.#space)) {
      count += 1;
      if (count < number) continue;
      changed = joined(changed, this.#space.slice(from, match.start) + replacementText(replacement, match));
      from = match.end;
      done = true;
      if (!everywhere) break;
    }
    if (!done) return false;
    this.#space = joined(changed, this.#space.slice(from));
    if (print) await this.#print(this.#space);
    if (file !== undefined) await this.#toFile(file, `${this.#space}\n`);
    return true;
  }

  #regex(pattern: Pattern): Regex {
    this.#lastPattern = pattern ?? this.#lastPattern;
    if (!this.#lastPattern) throw new UsageError('no previous regular expression');
    return this.#lastPattern;
  }

  async #applies(command: SedCommand): Promise<boolean> {
    const { from, to } = command;
    if (!from) return true;
    if (!to) return this.#matches(from);
    const { number } = this.#lines;
    const open = this.#open.get(command);
    if (open) {
      if (open.last !== undefined) {
        if (number >= open.last) this.#close(command);
        // The end lies behind already: the range was over before this line.
        return number <= open.last || this.#begins(command, from, to);
      }
      if (await this.#endsAt(to)) this.#close(command);
      return true;
    }
    return this.#begins(command, from, to);
  }

  async #begins(command: SedCommand, from: Address, to: NonNullable<SedCommand['to']>): Promise<boolean> {
    const { number } = this.#lines;
    if (from.type === 'line' && from.number === 0) {
      // `0,/re/`: it has begun before the first line.
      if (this.#over.has(command)) return false;
      this.#over.add(command);
      if (!(await this.#endsAt(to))) this.#open.set(command, { last: undefined });
      return true;
    }
    // A number may have been passed by `N`; it begins a range once.
    if (from.type === 'line' ? number < from.number || this.#over.has(command) : !(await this.#matches(from))) return false;
    if (to.type === 'line' && from.type === 'line' && to.number < number) {
      this.#over.add(command);
      return number === from.number;
    }
    if (to.type === 'pattern' || to.type === 'step') this.#open.set(command, { last: undefined });
    else if (to.type === 'last') {
      if (!(await this.#lines.isLast())) this.#open.set(command, { last: undefined });
    } else {
      const last =
        to.type === 'line'
          ? to.number
          : to.type === 'more'
            ? number + to.lines
            : to.of === 0
              ? number
              : (Math.floor(number / to.of) + 1) * to.of;
      if (last > number) this.#open.set(command, { last });
      else if (from.type === 'line') this.#over.add(command);
    }
    return true;
  }

  #close(command: SedCommand): void {
    this.#open.delete(command);
    if (command.from?.type === 'line') this.#over.add(command);
  }

  async #endsAt(to: NonNullable<SedCommand['to']>): Promise<boolean> {
    return to.type === 'more' || to.type === 'multiple' ? false : this.#matches(to);
  }

  async #matches(address: Address): Promise<boolean> {
    const { number } = this.#lines;
    switch (address.type) {
      case 'line':
        return number === address.number;
      case 'step':
        return address.step === 0 ? number === address.first : number >= address.first && (number - address.first) % address.step === 0;
      case 'last':
        return this.#lines.isLast();
      case 'pattern':
        return this.#regex(address.pattern).test(this.#space);
    }
  }

  /** Prints a line as it came: without a newline where its input's last line has none. */
  async #print(line: string): Promise<void> {
    await this.#write(this.#spaceEnds ? `${line}\n` : line);
    this.#owesNewline = !this.#spaceEnds;
  }

  async #write(text: string): Promise<void> {
    await this.#output.write(this.#owesNewline ? `\n${text}` : text);
    this.#owesNewline = false;
  }

  /** What `a`, `r` and `R` have asked for. */
  async #flush(): Promise<void> {
    for (const item of this.#queue.splice(0)) {
      if ('text' in item) await this.#write(item.text);
      else if ('file' in item) {
        const text = this.#options.files.read(item.file) ?? '';
        if (text !== '') await this.#write(text);
      } else {
        const lines = (this.#options.files.read(item.lineOf) ?? '').replace(/\n$/, '').split('\n');
        const at = this.#read.get(item.lineOf) ?? 0;
        const line = lines[at];
        this.#read.set(item.lineOf, at + 1);
        if (line !== undefined) await this.#write(`${line}\n`);
      }
    }
  }

  #emptyFile(name: string | undefined): void {
    if (name === undefined || name === '/dev/stdout' || name === '/dev/stderr' || this.#written.has(name)) return;
    this.#written.add(name);
    this.#options.files.write(name, '');
  }

  async #toFile(name: string, text: string): Promise<void> {
    if (name === '/dev/stdout') await this.#write(text);
    else this.#options.files.append(name, text);
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** `l`: what cannot be seen is written out, and long lines are folded. */
function unambiguous(text: string, width: number): string {
  const names: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\f': '\\f',
    '\v': '\\v',
    '\b': '\\b',
    '\x07': '\\a',
  };
  const pieces = [...text].flatMap((character) => {
    const name = names[character];
    if (name !== undefined) return [name];
    if (character >= ' ' && character <= '~') return [character];
    return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
  });
  let shown = '';
  let column = 0;
  for (const piece of pieces) {
    if (width > 1 && column + piece.length > width - 1) {
      shown += '\\\n';
      column = 0;
    }
    shown += piece;
    column += piece.length;
  }
  return `${shown}$\n`;
}
