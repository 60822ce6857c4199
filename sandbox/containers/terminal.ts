// A terminal in a container (the kernel's line discipline, drivers/tty/n_tty.c): keys in, lines out to the program, echo back.

import type { Streams } from '../shell/redirect.ts';
import { StandardInput } from '../shell/standard-input.ts';

export interface TerminalEvents {
  /** What is to be seen. */
  show(text: string): void;
  /** A finished line, with its line end. */
  line(text: string): void;
  /** Ctrl-C. */
  interrupt(): void;
  /** Ctrl-D at the beginning of a line. */
  end(): void;
}

const INTERRUPT = '\x03';
const END = '\x04';
const KILL_LINE = '\x15';

export class Terminal {
  readonly #events: TerminalEvents;
  #line = '';
  #escape = '';

  constructor(events: TerminalEvents) {
    this.#events = events;
  }

  /** Keys, as they are pressed. */
  press(keys: string): void {
    for (const key of keys) this.#press(key);
  }

  /** What a program prints: a line end goes back to the left edge. */
  print(text: string): void {
    this.#events.show(text.replace(/\r?\n/g, '\r\n'));
  }

  #press(key: string): void {
    if (this.#escape !== '' || key === '\x1b') {
      // Arrows and the like mean nothing here.
      this.#escape += key;
      if (this.#escape.length > 2 ? /[@-~]$/.test(key) : this.#escape.length === 2 && key !== '[' && key !== 'O') this.#escape = '';
      return;
    }
    if (key === '\r' || key === '\n') {
      this.#events.show('\r\n');
      const line = this.#line;
      this.#line = '';
      this.#events.line(`${line}\n`);
    } else if (key === '\x7f' || key === '\b') {
      if (this.#line === '') return;
      this.#line = [...this.#line].slice(0, -1).join('');
      this.#events.show('\b \b');
    } else if (key === KILL_LINE) {
      this.#events.show('\b \b'.repeat([...this.#line].length));
      this.#line = '';
    } else if (key === INTERRUPT) {
      this.#line = '';
      this.#events.show('^C\r\n');
      this.#events.interrupt();
    } else if (key === END) {
      if (this.#line === '') this.#events.end();
    } else if (key >= ' ' || key === '\t') {
      this.#line += key;
      this.#events.show(key);
    }
  }
}

/** A program's streams on a terminal, whose keys come from other streams. */
export class TerminalSession {
  readonly streams: Streams;
  #interrupt = new AbortController();
  #interrupted: () => void = () => {};

  constructor({ stdin, stdout }: Streams) {
    const lines = new StandardInput();
    const terminal = new Terminal({
      show: (text) => void stdout.write(text),
      line: (text) => lines.write(text),
      interrupt: () => {
        this.#interrupt.abort(new Error('Ctrl-C'));
        this.#interrupted();
      },
      end: () => lines.end(),
    });
    const output = { write: async (text: string) => terminal.print(text), columns: 80 };
    this.streams = { stdin: lines.read(), stdout: output, stderr: output, interactive: true };
    void (async () => {
      for await (const keys of stdin) terminal.press(keys);
      lines.end();
    })();
  }

  /** Called at Ctrl-C, where no shell takes it for a line of its own. */
  onInterrupt(listener: () => void): void {
    this.#interrupted = listener;
  }

  /** The signal that the next Ctrl-C aborts. */
  nextInterrupt(): AbortSignal {
    this.#interrupt = new AbortController();
    return this.#interrupt.signal;
  }
}
