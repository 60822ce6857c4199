// The keys of the learner's terminal, for the program that asks for them: each as it is pressed, or whole lines.
import { Terminal } from '../containers/terminal.ts';
import type { Keyboard, Keys, Output } from '../shell/process.ts';
import { StandardInput } from '../shell/standard-input.ts';

export class LearnersKeyboard implements Keyboard {
  #press: ((keys: string) => void) | undefined;
  /** Told whether a program takes the keys. */
  onTaken: ((taken: boolean) => void) | undefined;

  /** Whether a program takes the keys. */
  get taken(): boolean {
    return this.#press !== undefined;
  }

  /** Keys are pressed; they are lost where no program takes them. */
  press(keys: string): void {
    this.#press?.(keys);
  }

  take(): Keys {
    const input = new StandardInput();
    return this.#taken(input, (keys) => input.write(keys));
  }

  takeLines(echo: Output, interrupt: () => void): Keys {
    const input = new StandardInput();
    const terminal = new Terminal({
      show: (text) => void echo.write(text.replaceAll('\r\n', '\n')),
      line: (text) => input.write(text),
      interrupt,
      end: () => input.end(),
    });
    return this.#taken(input, (keys) => terminal.press(keys));
  }

  #taken(input: StandardInput, press: (keys: string) => void): Keys {
    this.#press = press;
    this.onTaken?.(true);
    return {
      input: input.read(),
      release: () => {
        input.end();
        if (this.#press !== press) return;
        this.#press = undefined;
        this.onTaken?.(false);
      },
    };
  }
}
