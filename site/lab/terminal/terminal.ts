// The terminal: xterm shows it, the line editor edits, the session runs.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import type { Completion } from '../../../sandbox/shell/completion.ts';
import { expandHistory } from './history.ts';
import { type Key, keysOf } from './keys.ts';
import { applyCompletion, emptyLine, type LineState, press, remember, withText } from './line-editor.ts';
import { inColumns, layOut } from './line-view.ts';
import { palette } from './palette.ts';
import { ProgramLine } from './program-line.ts';
import { refuseQueries, SANE } from './screen.ts';

export interface Shell {
  run(line: string, columns: number): Promise<number>;
  interrupt(): void;
  /** Keys for the program that takes them. */
  keys(text: string): void;
  incomplete(text: string): Promise<boolean>;
  complete(line: string, cursor: number): Promise<Completion>;
  /** How many commands wait to be typed. */
  waiting(count: number): void;
}

/** A command that the lab is to type for the learner. */
interface Order {
  readonly command: string;
  /** Called when it has been run, or will not be. */
  readonly settled: () => void;
}

const PROMPT = '\x1b[34m$\x1b[0m ';
const CONTINUATION = '\x1b[90m>\x1b[0m ';
const LISTED = 120;

/** Where the lab shows one part at a time there is no room for a table: lines run on to here, and the terminal scrolls sideways. */
const WIDE = 120;
const NARROW = '(max-width: 56rem)';

export class LabTerminal {
  readonly #host: HTMLElement;
  readonly #xterm: Terminal;
  readonly #fit = new FitAddon();
  readonly #shell: Shell;
  readonly #onHistory: (history: readonly string[]) => void;
  #line: LineState;
  #cursorRow = 0;
  /** Also until the first prompt is shown. */
  #running = true;
  /** What is written for the program that takes the keys; absent where none does. */
  #typed: ProgramLine | undefined;
  /** While a command is typed for the learner, or a completion is looked up, keys wait. */
  #typing = false;
  #waiting: Key[] = [];
  #listed = false;
  #orders: Order[] = [];
  /** Rises when the screen is forgotten: what was under way then is off. */
  #life = 0;
  /** What is in sight; lines may be longer. */
  #columns = 80;

  constructor(host: HTMLElement, shell: Shell, history: readonly string[], onHistory: (history: readonly string[]) => void) {
    this.#host = host;
    this.#shell = shell;
    this.#line = emptyLine(history);
    this.#onHistory = onHistory;
    this.#xterm = new Terminal({
      fontFamily: getComputedStyle(host).fontFamily,
      fontSize: 13,
      lineHeight: 1.15,
      screenReaderMode: true,
      theme: palette(),
      cursorBlink: false,
      scrollback: 5000,
      minimumContrastRatio: 4.5,
    });
    this.#xterm.loadAddon(this.#fit);
    this.#xterm.open(host);
    this.#xterm.textarea?.setAttribute('aria-label', 'Terminal. Escape, then Tab, leaves it.');
    this.#heedShortcuts();
    refuseQueries(this.#xterm);
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

  /** How many columns are in sight. */
  get columns(): number {
    return this.#columns;
  }

  focus(): void {
    this.#xterm.focus();
  }

  fit(): void {
    const size = this.#fit.proposeDimensions();
    if (!size || !(size.cols >= 10 && size.rows >= 2)) return;
    const cols = matchMedia(NARROW).matches ? Math.max(size.cols, WIDE) : size.cols;
    if (size.cols === this.#columns && cols === this.#xterm.cols && size.rows === this.#xterm.rows) return;
    this.#columns = size.cols;
    this.#xterm.resize(cols, size.rows);
    if (!this.#running) this.#draw();
  }

  /** Shows output; resolves when it is on the screen. */
  output(text: string): Promise<void> {
    return new Promise((resolve) => {
      // What comes meanwhile stands before what is being written.
      this.#typed?.erase();
      this.#xterm.write(text.replace(/\r?\n/g, '\r\n'), () => {
        this.#typed?.draw();
        resolve();
      });
    });
  }

  /** A program takes the keys, such as a shell in a container, or lets go of them. */
  keysTaken(taken: boolean): void {
    this.#typed = taken ? new ProgramLine(this.#xterm, (text) => this.#shell.keys(text)) : undefined;
    if (taken) void this.#work();
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
    this.#life += 1;
    this.#running = false;
    this.#typed = undefined;
    this.#typing = false;
    this.#waiting = [];
    for (const { settled } of this.#orders.splice(0)) settled();
    this.#shell.waiting(0);
    this.#prompt();
  }

  /**
   * Types a command for the learner and runs it, whole, once those asked for before have been run. What the learner was writing
   * comes back afterwards. Resolves when it has been run.
   */
  type(command: string): Promise<void> {
    return new Promise((settled) => {
      this.#orders.push({ command, settled });
      this.#shell.waiting(this.#orders.length);
      void this.#work();
    });
  }

  async #typeNext(): Promise<void> {
    const order = this.#orders.shift();
    if (!order) return;
    const life = this.#life;
    const { text: draft, cursor } = this.#line;
    this.#typing = true;
    this.#shell.waiting(this.#orders.length);
    await this.#showTyping(order.command);
    if (life === this.#life) {
      this.#typing = false;
      await this.#submit(order.command, withText(emptyLine([]), draft, cursor));
    }
    order.settled();
  }

  async #showTyping(command: string): Promise<void> {
    const life = this.#life;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const step = still ? command.length : Math.max(1, Math.ceil(command.length / 24));
    this.#host.scrollLeft = 0;
    for (let end = step; end < command.length + step && life === this.#life; end += step) {
      this.#line = withText(emptyLine(this.#line.history), command.slice(0, end));
      this.#draw();
      if (!still) await new Promise((resolve) => setTimeout(resolve, 14));
    }
  }

  /** Puts a command at the prompt, for the learner to send off. */
  offer(command: string): void {
    // Nothing but text and ends of lines: what steers a terminal has no business in a command that somebody else has written.
    this.#line = withText(this.#line, command.replace(/[^\P{C}\n]/gu, ''));
    if (!this.#running) this.#draw();
    this.focus();
  }

  /** Keys, from the keyboard or from the row of keys on a phone. */
  keys(keys: readonly Key[]): void {
    this.#host.scrollLeft = 0;
    this.#waiting.push(...keys);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#typing) return;
    if (this.#running && this.#typed) {
      this.#typed.press(this.#waiting.splice(0));
      return;
    }
    if (this.#running) return this.#heedInterrupt();
    let drawn = true;
    for (let key = this.#waiting.shift(); key; key = this.#waiting.shift()) {
      const { state, effect } = press(this.#line, key);
      this.#line = state;
      drawn = false;
      if (effect !== 'complete') this.#listed = false;
      if (effect === 'submit') return this.#submitTyped();
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
    return this.#typeNext();
  }

  #heedInterrupt(): void {
    if (!this.#waiting.some((key) => key.kind === 'key' && key.name === 'ctrl-c')) return;
    this.#waiting = [];
    this.#xterm.write('^C');
    this.#shell.interrupt();
  }

  /** What the learner typed: `!!` stands for an older line, and an open quote asks for another one. */
  async #submitTyped(): Promise<void> {
    this.#running = true;
    const { text, history } = this.#line;
    const expanded = expandHistory(text, history);
    this.#line = { ...this.#line, cursor: text.length };
    this.#draw();
    if ('missing' in expanded) {
      this.#xterm.write(`\r\nbash: ${expanded.missing}: event not found\r\n`);
      this.#cursorRow = 0;
      this.#line = emptyLine(history);
      this.#running = false;
      this.#draw();
      return this.#work();
    }
    if (expanded.text !== text) this.#xterm.write(`\r\n${expanded.text.replace(/\n/g, '\r\n')}`);
    if (expanded.text.trim() !== '' && (await this.#shell.incomplete(expanded.text))) {
      this.#line = withText(this.#line, `${expanded.text}\n`);
      this.#running = false;
      this.#draw();
      return this.#work();
    }
    return this.#submit(expanded.text);
  }

  /** Runs a whole command; then the prompt comes back, with `next` on it. */
  async #submit(text: string, next = emptyLine([])): Promise<void> {
    const life = this.#life;
    this.#running = true;
    this.#xterm.write('\r\n');
    this.#cursorRow = 0;
    this.#line = remember(this.#line, text);
    this.#onHistory(this.#line.history);
    // A Ctrl-C that came while it was typed is meant for it.
    const ran = text.trim() === '' ? undefined : this.#shell.run(text, this.columns);
    this.#heedInterrupt();
    await ran;
    if (life !== this.#life) return;
    this.#running = false;
    this.#line = withText(this.#line, next.text, next.cursor);
    this.#prompt();
    void this.#work();
  }

  async #complete(): Promise<void> {
    const { text, cursor } = this.#line;
    const life = this.#life;
    this.#typing = true;
    const { from, candidates } = await this.#shell.complete(text, cursor);
    if (life !== this.#life) return;
    this.#typing = false;
    const names = candidates.map((candidate) => candidate.text);
    const next = applyCompletion(this.#line, from, candidates);
    const stuck = next.text === text && names.length !== 1;
    if (stuck && names.length > 1 && this.#listed) this.#list(names);
    else if (names.length !== 1) this.#xterm.write('\x07');
    this.#listed = names.length > 1;
    this.#line = next;
    this.#draw();
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
    this.#xterm.write(SANE, () => {
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
    const room = this.columns * Math.max(2, this.#xterm.rows - 2);
    const from = text.length > room && !text.includes('\n') ? Math.max(0, Math.min(cursor - Math.floor(room / 2), text.length - room)) : 0;
    const laid = layOut(text.slice(from, from + room), cursor - from, prompt, CONTINUATION, this.columns);
    const up = laid.rows - 1 - laid.cursorRow;
    const erase = `${this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : ''}\r\x1b[J`;
    this.#xterm.write(`${erase}${laid.text}${up > 0 ? `\x1b[${up}A` : ''}\r${laid.cursorColumn > 0 ? `\x1b[${laid.cursorColumn}C` : ''}`);
    this.#cursorRow = laid.cursorRow;
  }

  /**
   * Tab completes what was begun; on an empty line, and after Escape, it moves on, as everywhere else on the page. Ctrl-V pastes, and
   * Ctrl-C copies where something is selected: what the browser does with these keys itself is right, the terminal has to let it.
   */
  #heedShortcuts(): void {
    let leaving = false;
    this.#xterm.attachCustomKeyEventHandler((event) => {
      if (event.type !== 'keydown') return true;
      if (event.key === 'Tab' && (leaving || event.shiftKey || (this.#line.text === '' && !this.#running))) {
        leaving = false;
        return false;
      }
      leaving = event.key === 'Escape';
      if (!event.ctrlKey || event.altKey || event.metaKey) return true;
      if (event.key.toLowerCase() === 'v') return false;
      if (event.key.toLowerCase() === 'c' && (event.shiftKey || this.#xterm.hasSelection())) {
        event.preventDefault();
        document.execCommand('copy');
        // The next one is an interrupt again.
        this.#xterm.clearSelection();
        return false;
      }
      return true;
    });
  }
}
