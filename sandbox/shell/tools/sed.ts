// sed: lines changed, chosen and left out, by a script.
import { linesOf } from '../pipe.ts';
import type { Command } from '../process.ts';
import { Regex } from '../regex/regex.ts';
import { inputsOf, parseOptions, tool, UsageError } from './options.ts';
import { type Address, parseSedScript, type SedCommand } from './sed-script.ts';

/** What a script makes of lines, one after the other. */
class Editor {
  readonly #commands: readonly SedCommand[];
  readonly #quiet: boolean;
  /** The ranges that have begun and not ended. */
  readonly #open = new Set<SedCommand>();
  #number = 0;
  /** Whether a `q` has ended it all. */
  finished = false;

  constructor(commands: readonly SedCommand[], quiet: boolean) {
    this.#commands = commands;
    this.#quiet = quiet;
  }

  edit(line: string, isLast: boolean): string {
    this.#number += 1;
    const state = { text: line, before: '', after: '', deleted: false };
    this.#run(this.#commands, state, isLast);
    return state.before + (state.deleted || this.#quiet ? '' : `${state.text}\n`) + state.after;
  }

  #run(commands: readonly SedCommand[], state: { text: string; before: string; after: string; deleted: boolean }, isLast: boolean): void {
    for (const command of commands) {
      if (state.deleted || this.finished) return;
      if (this.#applies(command, state.text, isLast) === command.negated) continue;
      switch (command.type) {
        case '{':
          this.#run(command.commands, state, isLast);
          break;
        case 's': {
          const changed = substituted(state.text, command);
          if (changed !== state.text && command.print) state.before += `${changed}\n`;
          state.text = changed;
          break;
        }
        case 'y':
          state.text = [...state.text].map((character) => command.map.get(character) ?? character).join('');
          break;
        case 'p':
          state.before += `${state.text}\n`;
          break;
        case '=':
          state.before += `${this.#number}\n`;
          break;
        case 'i':
          state.before += `${command.text}\n`;
          break;
        case 'a':
          state.after += `${command.text}\n`;
          break;
        case 'c':
          // Of a range, the text takes the place of the whole.
          if (!this.#open.has(command)) state.before += `${command.text}\n`;
          state.deleted = true;
          break;
        case 'd':
          state.deleted = true;
          break;
        case 'q':
          this.finished = true;
          break;
      }
    }
  }

  #applies(command: SedCommand, text: string, isLast: boolean): boolean {
    const { from, to } = command;
    if (!from) return true;
    if (!to) return this.#matches(from, text, isLast);
    if (this.#open.has(command)) {
      if (to.type === 'line' ? this.#number >= to.number : this.#matches(to, text, isLast)) this.#open.delete(command);
      // A last line that is behind already ends the range before this one.
      return to.type !== 'line' || this.#number <= to.number;
    }
    if (!this.#matches(from, text, isLast)) return false;
    if (to.type === 'pattern' || (to.type === 'line' && to.number > this.#number) || (to.type === 'last' && !isLast))
      this.#open.add(command);
    return true;
  }

  #matches(address: Address, text: string, isLast: boolean): boolean {
    if (address.type === 'pattern') return address.pattern.test(text);
    return address.type === 'last' ? isLast : this.#number === address.number;
  }
}

function substituted(text: string, { pattern, replacement, everywhere }: Extract<SedCommand, { type: 's' }>): string {
  let changed = '';
  let from = 0;
  for (const { start, end, groups } of pattern.matches(text)) {
    changed += text.slice(from, start) + replacement.map((part) => (typeof part === 'string' ? part : (groups[part] ?? ''))).join('');
    from = end;
    if (!everywhere) break;
  }
  return changed + text.slice(from);
}

/** Tells with each line whether it is the last. */
async function* withLast(lines: AsyncIterable<string>): AsyncIterable<readonly [line: string, isLast: boolean]> {
  let held: string | undefined;
  for await (const line of lines) {
    if (held !== undefined) yield [held, false];
    held = line;
  }
  if (held !== undefined) yield [held, true];
}

export const sed: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'nErie:', {
    expression: 'e',
    'regexp-extended': 'E',
    quiet: 'n',
    silent: 'n',
    'in-place': 'i',
  });
  const given = options.flags.get('e');
  const [script = '', ...names] = given === undefined ? options.operands : [given, ...options.operands];
  if (script === '') throw new UsageError('no script specified');
  const extended = options.has('E') || options.has('r');
  const commands = parseSedScript(script, (pattern, ignoreCase) => new Regex(pattern, { tool: 'sed', extended, ignoreCase }));
  if (options.has('i')) {
    for (const name of names) {
      const text = process.files.read(name);
      if (text === undefined) throw new UsageError(`can't read ${name}: No such file or directory`, 2);
      const editor = new Editor(commands, options.has('n'));
      const lines = text.replace(/\n$/, '').split('\n');
      const edited = lines.map((line, i) => (editor.finished ? `${line}\n` : editor.edit(line, i === lines.length - 1)));
      process.files.write(name, edited.join(''));
    }
    return 0;
  }
  let status = 0;
  const editor = new Editor(commands, options.has('n'));
  async function* all(): AsyncIterable<string> {
    for await (const { text } of inputsOf(process, names, () => (status = 2))) yield* linesOf(text);
  }
  // To know the last line one has to wait for the next: only where a script asks for it.
  const lines = /\$/.test(script.replace(/\/(?:[^/\\]|\\.)*\//g, '')) ? withLast(all()) : withoutLast(all());
  for await (const [line, isLast] of lines) {
    await process.stdout.write(editor.edit(line, isLast));
    if (editor.finished) break;
  }
  return status;
});

async function* withoutLast(lines: AsyncIterable<string>): AsyncIterable<readonly [line: string, isLast: boolean]> {
  for await (const line of lines) yield [line, false];
}
