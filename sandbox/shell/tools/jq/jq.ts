// jq: JSON taken apart and put together. Answers to jq 1.7.
import { breathe } from '../../../time/host.ts';
import { readAll } from '../../pipe.ts';
import type { Command, Process } from '../../process.ts';
import { inputsOf, notHere, type Options, parseOptions, tool, UsageError } from '../options.ts';
import { type Environment, Machine, withValue } from './evaluate.ts';
import { JsonReader } from './json.ts';
import { Halt, newEnvironment } from './natives.ts';
import { parseJq } from './parser.ts';
import { isTrue, JqError, jsonText, type Layout, type Value } from './values.ts';

const LONG = {
  'raw-output': 'r',
  'join-output': 'j',
  'compact-output': 'c',
  'null-input': 'n',
  slurp: 's',
  'raw-input': 'R',
  'exit-status': 'e',
  'sort-keys': 'S',
  'ascii-output': 'a',
  'monochrome-output': 'M',
  'from-file': 'f',
  tab: '1',
  'raw-output0': '2',
};

/** Options that take two words, or all that follow. */
interface Arguments {
  readonly argv: readonly string[];
  readonly named: readonly (readonly [name: string, value: Value])[];
  readonly positional: readonly Value[] | undefined;
  readonly indent: number;
}

function argumentsOf(process: Process): Arguments {
  const argv: string[] = [];
  const named: (readonly [string, Value])[] = [];
  let positional: Value[] | undefined;
  let asJson = false;
  let indent = 2;
  const queue = [...process.argv];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const take = () => {
      const value = queue.shift();
      if (value === undefined)
        throw new UsageError(
          `${word} takes ${word === '--indent' ? 'one parameter' : 'two parameters'} (e.g. ${word} varname value)\nUse jq --help for help with command-line options,\nor see the jq manpage, or online docs  at https://jqlang.github.io/jq`,
          2,
        );
      return value;
    };
    if (word === '--arg') named.push([take(), take()]);
    else if (word === '--argjson') named.push([take(), parsedArgument(take())]);
    else if (word === '--slurpfile' || word === '--rawfile') {
      const name = take();
      named.push([name, fileArgument(take(), word === '--slurpfile', process)]);
    } else if (word === '--args' || word === '--jsonargs') {
      positional = positional ?? [];
      asJson = word === '--jsonargs';
    } else if (word === '--indent') {
      indent = Number(take());
      if (!Number.isInteger(indent) || indent < 0 || indent > 7) throw new UsageError('Cannot indent more than 7 characters', 2);
    } else if (/^--(?:stream|seq|unbuffered|color-output|stream-errors)$/.test(word) || /^-[a-zA-Z]*[CL]/.test(word))
      throw notHere(word, 2);
    else if (positional && !word.startsWith('-') && argv.filter((one) => !one.startsWith('-')).length > 1)
      positional.push(asJson ? parsedArgument(word) : word);
    else argv.push(word);
  }
  return { argv, named, positional, indent };
}

function parsedArgument(text: string): Value {
  try {
    const reader = new JsonReader(text);
    const value = reader.next();
    if (value !== undefined && reader.next() === undefined) return value;
  } catch (error) {
    if (!(error instanceof JqError)) throw error;
  }
  throw new UsageError(
    `Invalid JSON text passed to --argjson\nUse jq --help for help with command-line options,\nor see the jq manpage, or online docs  at https://jqlang.github.io/jq`,
    2,
  );
}

function fileArgument(name: string, asJson: boolean, { files }: Process): Value {
  const text = files.read(name);
  if (text === undefined)
    throw new UsageError(`error: Bad JSON in --slurpfile ${name}: Could not open ${name}: No such file or directory`, 2);
  if (!asJson) return text;
  const reader = new JsonReader(text);
  const values: Value[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) values.push(value);
  return values;
}

/** The values of the input, one by one. */
class Inputs {
  readonly #reader: JsonReader | undefined;
  readonly #lines: string[] | undefined;
  #whole: { readonly value: Value } | undefined;

  constructor(text: string, options: Options) {
    if (options.has('R')) {
      if (options.has('s')) this.#whole = { value: text };
      else this.#lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
      return;
    }
    this.#reader = new JsonReader(text);
    if (!options.has('s')) return;
    const values: Value[] = [];
    for (let value = this.#reader.next(); value !== undefined; value = this.#reader.next()) values.push(value);
    this.#whole = { value: values };
  }

  next(): Value | undefined {
    if (this.#whole) {
      const { value } = this.#whole;
      this.#whole = undefined;
      return value;
    }
    if (this.#lines) return this.#lines.shift();
    return this.#reader?.next();
  }

  get lines(): number {
    return this.#reader?.lines ?? 0;
  }
}

export const jq: Command = tool(async (process) => {
  const { argv, named, positional, indent } = argumentsOf(process);
  const options = parseOptions(argv, 'rjcnsReSaMfVh', LONG, { status: 2 });
  if (options.has('V') || options.has('h')) throw notHere('-V and -h', 2);
  const operands = [...options.operands];
  const first = operands.shift();
  if (first === undefined) {
    await process.stderr.write('Usage:\tjq [OPTIONS] FILTER [FILES...]\n');
    return 2;
  }
  const source = options.has('f') ? process.files.read(first) : first;
  if (source === undefined) throw new UsageError(`error: Could not open ${first}: No such file or directory`, 2);
  const filter = parseJq(source);
  let failed = false;
  let text = '';
  // With -n, what nobody asks for is not waited for; here all of it is read first where there is something to read.
  if (!options.has('n') || operands.length > 0 || /\binputs?\b/.test(source)) {
    for await (const input of inputsOf(process, operands, () => (failed = true))) text += await readAll(input.text);
  }
  const run = new Run(process, options, { indent: layoutIndent(options, indent), sorts: options.has('S'), ascii: options.has('a') });
  const status = await run.all(filter, text, environmentOf(named, positional));
  return failed && status === 0 ? 2 : status;
});

const layoutIndent = (options: Options, indent: number): string | undefined =>
  lastLayout(options) === 'c' || indent === 0 ? undefined : lastLayout(options) === '1' ? '\t' : ' '.repeat(indent);

/** Of -c and --tab the last counts. */
const lastLayout = (options: Options): string | undefined => options.given.findLast(([letter]) => letter === 'c' || letter === '1')?.[0];

function environmentOf(named: Arguments['named'], positional: readonly Value[] | undefined): Environment {
  let environment = newEnvironment();
  for (const [name, value] of named) environment = withValue(name, value, environment);
  const all = new Map<string, Value>([
    ['positional', positional ?? []],
    ['named', new Map(named)],
  ]);
  return withValue('ARGS', all, environment);
}

class Run {
  readonly #process: Process;
  readonly #options: Options;
  readonly #layout: Layout;
  #last: Value | undefined;

  constructor(process: Process, options: Options, layout: Layout) {
    this.#process = process;
    this.#options = options;
    this.#layout = layout;
  }

  async all(filter: ReturnType<typeof parseJq>, text: string, environment: Environment): Promise<number> {
    let status = 0;
    let inputs: Inputs | undefined;
    try {
      inputs = new Inputs(text, this.#options);
      const own = inputs;
      const machine = new Machine(() => own.next(), this.#process.env, this.#process.clock.now());
      for (;;) {
        const value = this.#options.has('n') ? null : inputs.next();
        if (value === undefined) break;
        status = (await this.#one(filter, value, environment, machine, own)) || status;
        if (this.#options.has('n')) break;
      }
    } catch (error) {
      if (error instanceof Halt) {
        if (error.words !== undefined) await this.#process.stderr.write(error.words);
        return error.status;
      }
      // What is no JSON.
      if (!(error instanceof JqError)) throw error;
      await this.#process.stderr.write(`jq: parse error: ${typeof error.value === 'string' ? error.value : ''}\n`);
      return 2;
    }
    if (status !== 0 || !this.#options.has('e')) return status;
    return this.#last === undefined ? 4 : isTrue(this.#last) ? 0 : 1;
  }

  /** All outputs for one input. */
  async #one(
    filter: ReturnType<typeof parseJq>,
    value: Value,
    environment: Environment,
    machine: Machine,
    inputs: Inputs,
  ): Promise<number> {
    const { stderr } = this.#process;
    const outputs = machine.run(filter, environment, { value, path: undefined });
    for (;;) {
      let next: IteratorResult<{ readonly value: Value }, void>;
      try {
        next = outputs.next();
      } catch (error) {
        for (const words of machine.said.splice(0)) await stderr.write(words);
        if (error instanceof RangeError) throw new UsageError('error: this goes deeper than this sandbox lets it', 5);
        if (!(error instanceof JqError)) throw error;
        const place = this.#options.has('n') ? '<unknown>' : `<stdin>:${inputs.lines}`;
        await stderr.write(`jq: error (at ${place})${wordsOf(error.value)}\n`);
        return 5;
      }
      for (const words of machine.said.splice(0)) await stderr.write(words);
      if (next.done) return 0;
      this.#last = next.value.value;
      await this.#write(next.value.value);
      machine.rested();
      await breathe();
    }
  }

  async #write(value: Value): Promise<void> {
    const raw = typeof value === 'string' && ['r', 'j', '2'].some((letter) => this.#options.has(letter));
    const text = raw ? value : jsonText(value, this.#layout);
    await this.#process.stdout.write(text + (this.#options.has('2') ? '\0' : this.#options.has('j') ? '' : '\n'));
  }
}

function wordsOf(value: Value): string {
  if (typeof value === 'string') return `: ${value}`;
  return ` (not a string): ${jsonText(value)}`;
}
