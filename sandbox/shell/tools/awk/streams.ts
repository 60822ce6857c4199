// What a program of awk reads and writes besides its input: files and commands.
import { Capture, textInput } from '../../pipe.ts';
import type { Output, Process } from '../../process.ts';
import { RecordReader } from './reader.ts';

/** A command that is written to: it runs when it is closed. */
interface Written {
  readonly sign: string;
  text: string;
}

export class Streams {
  readonly #process: Process;
  readonly #outputs = new Map<string, Output>();
  readonly #commands = new Map<string, Written>();
  readonly #readers = new Map<string, RecordReader>();

  constructor(process: Process) {
    this.#process = process;
  }

  async write(sign: '>' | '>>' | '|', name: string, text: string): Promise<void> {
    if (sign === '|') {
      const command = this.#commands.get(name) ?? { sign, text: '' };
      command.text += text;
      this.#commands.set(name, command);
      return;
    }
    await (this.#outputs.get(name) ?? this.#open(sign, name)).write(text);
  }

  #open(sign: string, name: string): Output {
    const { files, stdout, stderr } = this.#process;
    let output: Output;
    if (name === '/dev/stdout' || name === '-') output = stdout;
    else if (name === '/dev/stderr') output = stderr;
    else if (name === '/dev/null') output = { write: async () => {} };
    else {
      files.write(name, sign === '>>' ? (files.read(name) ?? '') : '');
      output = { write: async (text) => files.append(name, text) };
    }
    this.#outputs.set(name, output);
    return output;
  }

  /** Undefined where there is no such file. */
  fileReader(name: string): RecordReader | undefined {
    const known = this.#readers.get(name);
    if (known) return known;
    const text = name === '-' || name === '/dev/stdin' ? undefined : this.#process.files.read(name);
    if (text === undefined && name !== '-' && name !== '/dev/stdin') return undefined;
    const reader = new RecordReader(text === undefined ? this.#process.stdin : textInput(text));
    this.#readers.set(name, reader);
    return reader;
  }

  async commandReader(command: string): Promise<RecordReader> {
    const known = this.#readers.get(command);
    if (known) return known;
    const output = new Capture();
    await this.#process.exec(['sh', '-c', command], { stdin: textInput(''), stdout: output });
    const reader = new RecordReader(textInput(output.text));
    this.#readers.set(command, reader);
    return reader;
  }

  /** `system()` */
  async run(command: string): Promise<number> {
    return (await this.#process.exec(['sh', '-c', command])) ?? 127;
  }

  /** -1 where nothing of that name is open. */
  async close(name: string): Promise<number> {
    const command = this.#commands.get(name);
    const open = command !== undefined || this.#outputs.has(name) || this.#readers.has(name);
    this.#outputs.delete(name);
    this.#readers.delete(name);
    this.#commands.delete(name);
    if (command) return (await this.#process.exec(['sh', '-c', name], { stdin: textInput(command.text) })) ?? 127;
    return open ? 0 : -1;
  }

  async closeAll(): Promise<void> {
    for (const name of [...this.#commands.keys()]) await this.close(name);
  }
}
