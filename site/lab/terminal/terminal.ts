// The terminal: xterm shows it, the line editor edits, the session runs.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import type { Completion } from '../../../sandbox/shell/completion.ts';
import { type Key, keysOf } from './keys.ts';
import { applyCompletion, emptyLine, type LineState, press, remember, withText } from './line-editor.ts';
import { inColumns, layOut } from './line-view.ts';
import { palette } from './palette.ts';

export interface Shell {
  run(line: string, columns: number): Promise<number>;
  interrupt(): void;
  incomplete(text: string): Promise<boolean>;
  complete(line: string, cursor: number): Promise<Completion>;
}

const PROMPT = '\x1b[34m$\x1b[0m ';
const CONTINUATION = '\x1b[90m>\x1b[0m ';
const LISTED = 120;

export class LabTerminal {
  readonly #xterm: Terminal;
  readonly #fit = new FitAddon();
  readonly #shell: Shell;
  readonly #onHistory: (history: readonly string[]) => void;
  #line: LineState;
  #cursorRow = 0;
  /** Also until the first prompt is shown. */
  #running = true;
  #waiting: Key[] = [];
  #listed = false;
  #drained: (() => void)[] = [];

  constructor(host: HTMLElement, shell: Shell, history: readonly string[], onHistory: (history: readonly string[]) => void) {
    this.#shell = shell;
    this.#line = emptyLine(history);
    this.#onHistory = onHistory;
    this.#xterm = new Terminal({
      fontFamily: getComputedStyle(host).fontFamily,
      fontSize: 13,
      lineHeight: 1.35,
      screenReaderMode: true,
      theme: palette(),
      cursorBlink: false,
      scrollback: 5000,
      minimumContrastRatio: 4.5,
    });
    this.#xterm.loadAddon(this.#fit);
    this.#xterm.open(host);
    this.#xterm.textarea?.setAttribute('aria-label', 'Terminal. Escape, then Tab, leaves it.');
    this.#letTabLeave();
    this.#xterm.onData((data) => this.keys(keysOf(data)));
    new ResizeObserver(() => this.fit()).observe(host);
    new MutationObserver(() => {
      this.#xterm.options.theme = palette();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    this.fit();
    this.#xterm.write('\x1b[?2004h');
    this.#running = false;
    this.#prompt();
  }

  get columns(): number {
    return this.#xterm.cols;
  }

  focus(): void {
    this.#xterm.focus();
  }

  fit(): void {
    const size = this.#fit.proposeDimensions();
    if (!size || !(size.cols >= 10 && size.rows >= 2)) return;
    if (size.cols === this.#xterm.cols && size.rows === this.#xterm.rows) return;
    this.#xterm.resize(size.cols, size.rows);
    if (!this.#running) this.#draw();
  }

  /** Shows output; resolves when it is on the screen. */
  output(text: string): Promise<void> {
    return new Promise((resolve) => this.#xterm.write(text.replace(/\r?\n/g, '\r\n'), resolve));
  }

  /** A line from the lab itself, above the prompt. */
  async say(text: string): Promise<void> {
    this.#erase();
    await this.output(`\x1b[90m${text}\x1b[0m\n`);
    if (!this.#running) this.#draw();
  }

  /** Forgets the screen, as after a reset. */
  restart(): void {
    this.#xterm.reset();
    this.#xterm.write('\x1b[?2004h');
    this.#line = emptyLine(this.#line.history);
    this.#running = false;
    this.#waiting = [];
    this.#prompt();
  }

  /** Types a command for the learner, and runs it, once the prompt is free. */
  async type(command: string): Promise<void> {
    while (this.#running) await new Promise<void>((resolve) => this.#drained.push(resolve));
    this.#line = withText(this.#line, '');
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const step = still ? command.length : Math.max(1, Math.ceil(command.length / 24));
    for (let end = step; end < command.length + step; end += step) {
      this.#line = withText(this.#line, command.slice(0, end));
      this.#draw();
      if (!still) await new Promise((resolve) => setTimeout(resolve, 14));
    }
    await this.#submit();
  }

  /** Keys, from the keyboard or from the row of keys on a phone. */
  keys(keys: readonly Key[]): void {
    this.#waiting.push(...keys);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#running) {
      if (this.#waiting.some((key) => key.kind === 'key' && key.name === 'ctrl-c')) {
        this.#waiting = [];
        this.#xterm.write('^C');
        this.#shell.interrupt();
      }
      return;
    }
    let drawn = true;
    for (let key = this.#waiting.shift(); key; key = this.#waiting.shift()) {
      const { state, effect } = press(this.#line, key);
      this.#line = state;
      drawn = false;
      if (effect !== 'complete') this.#listed = false;
      if (effect === 'submit') return this.#submit();
      if (effect === 'complete') return this.#complete();
      if (effect === 'interrupt') this.#abandon();
      if (effect === 'clear') this.#clear();
      if (effect === 'too-long') {
        this.#xterm.write('\r\nThat is too long for a command line. Put it in a file, with the editor.\r\n');
        this.#cursorRow = 0;
      }
      if (effect === 'bell') this.#xterm.write('\x07');
    }
    if (!drawn) this.#draw();
  }

  async #submit(): Promise<void> {
    this.#running = true;
    const { text } = this.#line;
    this.#line = { ...this.#line, cursor: text.length };
    this.#draw();
    const more = text.trim() !== '' && (await this.#shell.incomplete(text));
    if (more) {
      this.#line = withText(this.#line, `${text}\n`);
      this.#running = false;
      this.#draw();
      return this.#work();
    }
    this.#xterm.write('\r\n');
    this.#cursorRow = 0;
    this.#line = remember(this.#line, text);
    this.#onHistory(this.#line.history);
    if (text.trim() !== '') await this.#shell.run(text, this.columns);
    this.#running = false;
    this.#prompt();
    for (const resolve of this.#drained.splice(0)) resolve();
    return this.#work();
  }

  async #complete(): Promise<void> {
    const { text, cursor } = this.#line;
    const { from, candidates } = await this.#shell.complete(text, cursor);
    if (this.#line.text === text && this.#line.cursor === cursor) {
      const names = candidates.map((candidate) => candidate.text);
      const next = applyCompletion(this.#line, from, candidates);
      const stuck = next.text === text && names.length !== 1;
      if (stuck && names.length > 1 && this.#listed) this.#list(names);
      else if (stuck) this.#xterm.write('\x07');
      this.#listed = stuck;
      this.#line = next;
      this.#draw();
    }
    return this.#work();
  }

  #list(names: readonly string[]): void {
    const shown = names.slice(0, LISTED);
    const more = names.length > shown.length ? `\r\n… and ${names.length - shown.length} more` : '';
    this.#xterm.write(`\r\n${inColumns(shown, this.columns)}${more}\r\n`);
    this.#cursorRow = 0;
  }

  #abandon(): void {
    this.#line = { ...this.#line, cursor: this.#line.text.length };
    this.#draw();
    this.#xterm.write('^C\r\n');
    this.#line = emptyLine(this.#line.history);
    this.#cursorRow = 0;
  }

  #clear(): void {
    this.#xterm.write('\x1b[2J\x1b[3J\x1b[H');
    this.#cursorRow = 0;
  }

  #prompt(): void {
    this.#cursorRow = 0;
    // A command that ended without a newline gets one.
    this.#xterm.write('', () => {
      if (this.#xterm.buffer.active.cursorX > 0) this.#xterm.write('\r\n');
      this.#draw();
    });
  }

  #erase(): void {
    this.#xterm.write(`${this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : ''}\r\x1b[J`);
    this.#cursorRow = 0;
  }

  #draw(): void {
    const { text, cursor, search } = this.#line;
    const prompt = search ? `(${search.failed ? 'failed ' : ''}search) ${search.query}: ` : PROMPT;
    // A line longer than the screen is shown from where it still matters.
    const room = this.#xterm.cols * Math.max(2, this.#xterm.rows - 2);
    const from = text.length > room && !text.includes('\n') ? Math.max(0, Math.min(cursor - Math.floor(room / 2), text.length - room)) : 0;
    const laid = layOut(text.slice(from, from + room), cursor - from, prompt, CONTINUATION, this.columns);
    const up = laid.rows - 1 - laid.cursorRow;
    const erase = `${this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : ''}\r\x1b[J`;
    this.#xterm.write(`${erase}${laid.text}${up > 0 ? `\x1b[${up}A` : ''}\r${laid.cursorColumn > 0 ? `\x1b[${laid.cursorColumn}C` : ''}`);
    this.#cursorRow = laid.cursorRow;
  }

  /** Tab completes what was begun; on an empty line, and after Escape, it moves on, as everywhere else on the page. */
  #letTabLeave(): void {
    let leaving = false;
    this.#xterm.attachCustomKeyEventHandler((event) => {
      if (event.type !== 'keydown') return true;
      if (event.key === 'Tab' && (leaving || event.shiftKey || (this.#line.text === '' && !this.#running))) {
        leaving = false;
        return false;
      }
      leaving = event.key === 'Escape';
      return !(event.ctrlKey && event.shiftKey && (event.key === 'C' || event.key === 'V'));
    });
  }
}
