// A line for a program that takes the keys, such as a shell in a container. It is edited here, with arrows and history; when it is
// sent, it goes as keys, and the program's own terminal shows it.
import type { Terminal } from '@xterm/xterm';
import type { Key } from './keys.ts';
import { emptyLine, type LineState, press, remember } from './line-editor.ts';
import { layOut } from './line-view.ts';

const INTERRUPT = '\x03';
const END = '\x04';

export class ProgramLine {
  readonly #xterm: Terminal;
  readonly #send: (keys: string) => void;
  #line: LineState = emptyLine([]);
  /** What stands before it on its row, once it is drawn. */
  #prompt: string | undefined;
  #cursorRow = 0;

  constructor(xterm: Terminal, send: (keys: string) => void) {
    this.#xterm = xterm;
    this.#send = send;
  }

  press(keys: readonly Key[]): void {
    for (const key of keys) {
      const { state, effect } = press(this.#line, key);
      this.#line = state;
      if (effect === 'submit') this.#submit();
      else if (effect === 'interrupt') this.#give(INTERRUPT);
      else if (effect === 'end') this.#give(END);
      else if (effect === 'bell' || effect === 'too-long') this.#xterm.write('\x07');
    }
    this.draw();
  }

  /** Takes it off the screen, so that something else can be written. */
  erase(): void {
    if (this.#prompt === undefined) return;
    this.#xterm.write(`${this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : ''}\r\x1b[J${this.#prompt}`);
    this.#prompt = undefined;
    this.#cursorRow = 0;
  }

  /** Shows it behind what the program has written last. */
  draw(): void {
    // What was written before is on the screen only when the terminal has come so far.
    this.#xterm.write('', () => {
      const { text, cursor } = this.#line;
      if (text === '' && this.#prompt === undefined) return;
      const prompt = this.#prompt ?? this.#row();
      const laid = layOut(text, cursor, prompt, '> ', this.#xterm.cols);
      const up = laid.rows - 1 - laid.cursorRow;
      const home = `${this.#prompt !== undefined && this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : ''}\r\x1b[J`;
      this.#prompt = prompt;
      this.#cursorRow = laid.cursorRow;
      this.#xterm.write(`${home}${laid.text}${up > 0 ? `\x1b[${up}A` : ''}\r${laid.cursorColumn > 0 ? `\x1b[${laid.cursorColumn}C` : ''}`);
    });
  }

  #submit(): void {
    const { text } = this.#line;
    this.#give(`${text.replaceAll('\n', '\r')}\r`);
    this.#line = remember(this.#line, text);
  }

  #give(keys: string): void {
    this.erase();
    this.#line = emptyLine(this.#line.history);
    this.#send(keys);
  }

  #row(): string {
    const { active } = this.#xterm.buffer;
    return active.getLine(active.baseY + active.cursorY)?.translateToString(false, 0, active.cursorX) ?? '';
  }
}
