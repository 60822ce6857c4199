// Runs an awk program: its rules for each record of the input.
import { breathe } from '../../../time/host.ts';
import { DEEPEST, joined } from '../../bounds.ts';
import { textInput } from '../../pipe.ts';
import type { Process } from '../../process.ts';
import { Regex } from '../../regex/regex.ts';
import { UsageError } from '../options.ts';
import type { Expression, Pattern, Place, Program, Rule, Statement } from './ast.ts';
import { Chance, gensub, simpleFunction, substituted } from './functions.ts';
import { unescapedString } from './lexer.ts';
import { RecordReader } from './reader.ts';
import { splitText } from './record.ts';
import { Streams } from './streams.ts';
import { compare, format, numberOf, Seen, textOf, truthOf, type Value } from './values.ts';
import { type AwkArray, AwkVariables, type Frame } from './variables.ts';

/** How control leaves a statement. */
class Leave extends Error {
  readonly kind: 'break' | 'continue' | 'next' | 'nextfile' | 'exit' | 'return';
  readonly value: Value;

  constructor(kind: Leave['kind'], value?: Value) {
    super(kind);
    this.kind = kind;
    this.value = value;
  }
}

/** Regular expressions are read once each; so many are kept. */
const KEPT = 500;

export class AwkInterpreter {
  readonly #program: Program;
  readonly #process: Process;
  readonly #streams: Streams;
  readonly #regexes = new Map<string, Regex>();
  readonly #chance = new Chance();
  readonly #open = new Set<Pattern>();
  readonly #operands: Iterator<string>;
  readonly variables: AwkVariables;
  #reader: RecordReader | undefined;
  #readAny = false;
  #status = 0;

  constructor(program: Program, process: Process, operands: readonly string[]) {
    this.#program = program;
    this.#process = process;
    this.#streams = new Streams(process);
    this.variables = new AwkVariables((source) => this.#regex(source));
    const argv = this.variables.array('ARGV');
    for (const [i, word] of ['awk', ...operands].entries()) argv.set(String(i), new Seen(word));
    this.variables.set('ARGC', operands.length + 1);
    const environ = this.variables.array('ENVIRON');
    for (const [name, value] of process.env) environ.set(name, new Seen(value));
    this.#operands = this.#arguments();
  }

  /** `name=value`, of -v or among the operands. */
  assign(name: string, text: string): void {
    this.variables.set(name, new Seen(unescapedString(text)));
  }

  async run(): Promise<number> {
    try {
      const { rules } = this.#program;
      const ending = await this.#guarded(async () => {
        for (const rule of rules) if (rule.pattern.type === 'begin' && rule.body) await this.#statement(rule.body);
        if (rules.some(({ pattern }) => pattern.type !== 'begin')) await this.#records(rules);
      });
      if (ending !== 'exit' || rules.some(({ pattern }) => pattern.type === 'end')) {
        await this.#guarded(async () => {
          for (const rule of rules) if (rule.pattern.type === 'end' && rule.body) await this.#statement(rule.body);
        });
      }
    } finally {
      await this.#streams.closeAll();
    }
    return this.#status;
  }

  async #guarded(work: () => Promise<void>): Promise<'exit' | undefined> {
    try {
      await work();
      return undefined;
    } catch (error) {
      if (!(error instanceof Leave) || error.kind !== 'exit') throw error;
      if (error.value !== undefined) this.#status = numberOf(error.value) & 255;
      return 'exit';
    }
  }

  async #records(rules: readonly Rule[]): Promise<void> {
    for (let text = await this.#nextRecord(); text !== undefined; text = await this.#nextRecord()) {
      this.variables.record.text = text;
      await breathe();
      try {
        for (const rule of rules) {
          if (!(await this.#applies(rule.pattern))) continue;
          if (rule.body) await this.#statement(rule.body);
          else await this.#process.stdout.write(`${this.variables.record.text}${this.variables.text('ORS')}`);
        }
      } catch (error) {
        if (!(error instanceof Leave)) throw error;
        if (error.kind === 'nextfile') this.#reader = undefined;
        else if (error.kind !== 'next') throw error;
      }
    }
  }

  async #applies(pattern: Pattern): Promise<boolean> {
    switch (pattern.type) {
      case 'always':
        return true;
      case 'test':
        return truthOf(await this.#evaluate(pattern.test));
      case 'range': {
        if (!this.#open.has(pattern)) {
          if (!truthOf(await this.#evaluate(pattern.from))) return false;
          this.#open.add(pattern);
        }
        if (truthOf(await this.#evaluate(pattern.to))) this.#open.delete(pattern);
        return true;
      }
      default:
        return false;
    }
  }

  /** The operands as ARGV has them when their turn comes. */
  *#arguments(): Generator<string> {
    for (let i = 1; i < this.variables.number('ARGC'); i += 1) {
      const word = textOf(this.variables.array('ARGV').get(String(i)), '%.6g');
      if (word !== '') yield word;
    }
  }

  /** The next record of the main input, whatever file it lies in. */
  async #nextRecord(): Promise<string | undefined> {
    for (;;) {
      this.#reader ??= await this.#nextFile();
      if (!this.#reader) return undefined;
      const text = await this.#reader.next(this.variables.text('RS'), (source) => this.#regex(source));
      if (text !== undefined) {
        this.#countRecord();
        return text;
      }
      this.#reader = undefined;
    }
  }

  #countRecord(): void {
    for (const name of ['NR', 'FNR']) this.variables.set(name, this.variables.number(name) + 1);
  }

  async #nextFile(): Promise<RecordReader | undefined> {
    for (let next = this.#operands.next(); !next.done; next = this.#operands.next()) {
      const word = next.value;
      const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
      if (assignment) {
        this.assign(assignment[1] ?? '', assignment[2] ?? '');
        continue;
      }
      this.#readAny = true;
      this.variables.set('FILENAME', word === '-' ? '' : word);
      this.variables.set('FNR', 0);
      if (word === '-' || word === '/dev/stdin') return new RecordReader(this.#process.stdin);
      const text = this.#process.files.read(word);
      if (text !== undefined) return new RecordReader(textInput(text));
      if (this.#process.files.isDirectory(word))
        await this.#process.stderr.write(`awk: warning: command line argument \`${word}' is a directory: skipped\n`);
      else {
        this.#status = 2;
        await this.#process.stderr.write(
          `awk: warning: command line argument \`${word}' cannot be opened for reading: No such file or directory\n`,
        );
      }
    }
    if (this.#readAny) return undefined;
    this.#readAny = true;
    return new RecordReader(this.#process.stdin);
  }

  #regex(source: string): Regex {
    const known = this.#regexes.get(source);
    if (known) return known;
    const regex = new Regex(source, { tool: 'awk', extended: true });
    if (this.#regexes.size >= KEPT) this.#regexes.clear();
    this.#regexes.set(source, regex);
    return regex;
  }

  async #statement(statement: Statement): Promise<void> {
    switch (statement.type) {
      case 'block':
        for (const inner of statement.body) await this.#statement(inner);
        return;
      case 'expression':
        await this.#evaluate(statement.expression);
        return;
      case 'print':
        return this.#print(statement);
      case 'if':
        if (truthOf(await this.#evaluate(statement.test))) await this.#statement(statement.yes);
        else if (statement.no) await this.#statement(statement.no);
        return;
      case 'while':
      case 'do':
      case 'for':
      case 'each':
        return this.#loop(statement);
      case 'delete': {
        const array = this.variables.array(statement.array);
        if (statement.keys) array.delete(await this.#key(statement.keys));
        else array.clear();
        return;
      }
      case 'exit':
      case 'return':
        throw new Leave(statement.type, statement.value && (await this.#evaluate(statement.value)));
      default:
        throw new Leave(statement.type);
    }
  }

  async #loop(statement: Extract<Statement, { type: 'while' | 'do' | 'for' | 'each' }>): Promise<void> {
    const holds = async (test: Expression | undefined) => !test || truthOf(await this.#evaluate(test));
    switch (statement.type) {
      case 'while':
        while (await holds(statement.test)) if (await this.#round(statement.body)) return;
        return;
      case 'do':
        do {
          if (await this.#round(statement.body)) return;
        } while (await holds(statement.test));
        return;
      case 'for':
        if (statement.first) await this.#statement(statement.first);
        while (await holds(statement.test)) {
          if (await this.#round(statement.body)) return;
          if (statement.step) await this.#statement(statement.step);
        }
        return;
      case 'each':
        for (const key of [...this.variables.array(statement.array).keys()]) {
          this.variables.set(statement.name, new Seen(key));
          if (await this.#round(statement.body)) return;
        }
    }
  }

  /** Runs the body once; true where it leaves the loop. */
  async #round(body: Statement): Promise<boolean> {
    await breathe();
    if (this.#process.signal.aborted) throw new Leave('exit');
    try {
      await this.#statement(body);
      return false;
    } catch (error) {
      if (!(error instanceof Leave) || (error.kind !== 'break' && error.kind !== 'continue')) throw error;
      return error.kind === 'break';
    }
  }

  async #print({ words, formats, to }: Extract<Statement, { type: 'print' }>): Promise<void> {
    const values: Value[] = [];
    for (const word of words) values.push(await this.#evaluate(word));
    const { variables } = this;
    const form = variables.text('OFMT');
    const text = formats
      ? format(this.#text(values[0]), values.slice(1), variables.convfmt)
      : (values.length === 0 ? variables.record.text : values.map((value) => textOf(value, form)).join(variables.text('OFS'))) +
        variables.text('ORS');
    if (to) await this.#streams.write(to.sign, this.#text(await this.#evaluate(to.target)), text);
    else await this.#process.stdout.write(text);
  }

  #text(value: Value): string {
    return textOf(value, this.variables.convfmt);
  }

  async #key(keys: readonly Expression[]): Promise<string> {
    const texts: string[] = [];
    for (const key of keys) {
      const value = await this.#evaluate(key);
      // Whole numbers are keys as they are, whatever CONVFMT says.
      texts.push(this.#text(value));
    }
    return texts.join(this.variables.text('SUBSEP'));
  }

  async #evaluate(expression: Expression): Promise<Value> {
    switch (expression.type) {
      case 'number':
      case 'string':
        return expression.value;
      case 'regex':
        return this.#regex(expression.source).test(this.variables.record.text) ? 1 : 0;
      case 'group':
        return this.#evaluate(expression.inner);
      case 'variable':
        return this.variables.get(expression.name);
      case 'field':
        return this.variables.record.get(numberOf(await this.#evaluate(expression.index)));
      case 'element': {
        const key = await this.#key(expression.keys);
        const array = this.variables.array(expression.array);
        // To ask for an element makes it.
        if (!array.has(key)) array.set(key, undefined);
        return array.get(key);
      }
      case 'unary': {
        const value = await this.#evaluate(expression.operand);
        if (expression.operator === '!') return truthOf(value) ? 0 : 1;
        return expression.operator === '-' ? -numberOf(value) : numberOf(value);
      }
      case 'binary':
        return this.#binary(expression);
      case 'condition':
        return this.#evaluate(truthOf(await this.#evaluate(expression.test)) ? expression.yes : expression.no);
      case 'assign': {
        const right = await this.#evaluate(expression.value);
        const operator = expression.operator.slice(0, -1);
        const value = operator ? calculated(operator, numberOf(await this.#evaluate(expression.place)), numberOf(right)) : right;
        await this.#store(expression.place, value);
        return value;
      }
      case 'step': {
        const before = numberOf(await this.#evaluate(expression.place));
        await this.#store(expression.place, before + expression.by);
        return expression.before ? before + expression.by : before;
      }
      case 'in':
        if (expression.array === '')
          throw new UsageError('cmd. line:1: syntax error: a list in parentheses stands only before `in` and after print', 1);
        return this.variables.array(expression.array).has(await this.#key(expression.keys)) ? 1 : 0;
      case 'getline':
        return this.#getline(expression);
      case 'call':
        return expression.builtin ? this.#builtin(expression.name, expression.words) : this.#call(expression.name, expression.words);
    }
  }

  async #binary({ operator, left, right }: Extract<Expression, { type: 'binary' }>): Promise<Value> {
    const first = await this.#evaluate(left);
    switch (operator) {
      case '&&':
        return truthOf(first) && truthOf(await this.#evaluate(right)) ? 1 : 0;
      case '||':
        return truthOf(first) || truthOf(await this.#evaluate(right)) ? 1 : 0;
      case '~':
      case '!~':
        return (await this.#regexOf(right)).test(this.#text(first)) === (operator === '~') ? 1 : 0;
    }
    const second = await this.#evaluate(right);
    if (operator === ' ') return joined(this.#text(first), this.#text(second));
    if (!/[<>=]/.test(operator)) return calculated(operator, numberOf(first), numberOf(second));
    const order = compare(first, second, this.variables.convfmt);
    switch (operator) {
      case '<':
        return order < 0 ? 1 : 0;
      case '<=':
        return order <= 0 ? 1 : 0;
      case '>':
        return order > 0 ? 1 : 0;
      case '>=':
        return order >= 0 ? 1 : 0;
      case '==':
        return order === 0 ? 1 : 0;
      default:
        return order !== 0 ? 1 : 0;
    }
  }

  async #regexOf(expression: Expression): Promise<Regex> {
    return this.#regex(expression.type === 'regex' ? expression.source : this.#text(await this.#evaluate(expression)));
  }

  async #store(place: Place, value: Value): Promise<void> {
    if (place.type === 'variable') this.variables.set(place.name, value);
    else if (place.type === 'field') this.variables.record.set(numberOf(await this.#evaluate(place.index)), value);
    else {
      const key = await this.#key(place.keys);
      this.variables.array(place.array).set(key, value);
    }
  }

  async #getline({ place, from, source }: Extract<Expression, { type: 'getline' }>): Promise<Value> {
    let text: string | undefined;
    if (from === 'main') text = await this.#nextRecord();
    else {
      const name = this.#text(source && (await this.#evaluate(source)));
      const reader = from === 'file' ? this.#streams.fileReader(name) : await this.#streams.commandReader(name);
      if (!reader) return -1;
      text = await reader.next(this.variables.text('RS'), (one) => this.#regex(one));
      if (text !== undefined && from === 'command' && !place) this.#countRecord();
    }
    if (text === undefined) return 0;
    if (place) await this.#store(place, new Seen(text));
    else this.variables.record.text = text;
    return 1;
  }

  async #call(name: string, words: readonly Expression[]): Promise<Value> {
    const called = this.#program.functions.get(name);
    if (!called) return undefined;
    if (words.length > called.parameters.length)
      throw new UsageError(`cmd. line:1: fatal: function \`${name}' called with more arguments than declared`, 2);
    if (this.variables.depth >= DEEPEST)
      throw new UsageError(`cmd. line:1: fatal: functions may lie ${DEEPEST} deep within each other here`, 2);
    const frame: Frame = { variables: new Map(), bound: new Map() };
    for (const [i, parameter] of called.parameters.entries()) {
      const word = words[i];
      const array = word?.type === 'variable' ? this.variables.arrayIfAny(word.name) : undefined;
      if (word?.type === 'variable' && !array && this.variables.isUnused(word.name)) {
        // It may become an array in there.
        const outer = word.name;
        frame.bound.set(parameter, (made: AwkArray) => this.variables.bindOutside(outer, made));
      }
      frame.variables.set(parameter, array ?? (word && (await this.#evaluate(word))));
    }
    this.variables.enter(frame);
    try {
      await this.#statement(called.body);
      return undefined;
    } catch (error) {
      if (error instanceof Leave && error.kind === 'return') return error.value;
      throw error;
    } finally {
      this.variables.leave();
    }
  }

  async #builtin(name: string, words: readonly Expression[]): Promise<Value> {
    const { variables } = this;
    const [first, second, third] = words;
    switch (name) {
      case 'length':
        if (!first) return [...variables.record.text].length;
        if (first.type === 'variable' && variables.arrayIfAny(first.name)) return variables.array(first.name).size;
        break;
      case 'split':
        return this.#split(words);
      case 'sub':
      case 'gsub': {
        if (!first || !second) throw this.#misused(name);
        const place: Expression = third ?? { type: 'field', index: { type: 'number', value: 0 } };
        const regex = await this.#regexOf(first);
        const replacement = this.#text(await this.#evaluate(second));
        const { text, count } = substituted(this.#text(await this.#evaluate(place)), regex, replacement, name === 'gsub');
        if (count > 0 && (place.type === 'variable' || place.type === 'field' || place.type === 'element')) await this.#store(place, text);
        return count;
      }
      case 'gensub': {
        if (!first || !second || !third) throw this.#misused(name);
        const regex = await this.#regexOf(first);
        const replacement = this.#text(await this.#evaluate(second));
        const how = this.#text(await this.#evaluate(third));
        const target = words[3];
        return gensub(regex, replacement, how, target ? this.#text(await this.#evaluate(target)) : variables.record.text);
      }
      case 'match': {
        if (!first || !second) throw this.#misused(name);
        if (third) throw new UsageError('cmd. line:1: match with an array is not part of the tools of this sandbox', 2);
        const text = this.#text(await this.#evaluate(first));
        const found = (await this.#regexOf(second)).exec(text);
        variables.set('RSTART', found ? [...text.slice(0, found.start)].length + 1 : 0);
        variables.set('RLENGTH', found ? [...text.slice(found.start, found.end)].length : -1);
        return variables.get('RSTART');
      }
      case 'system':
        return this.#streams.run(this.#text(first && (await this.#evaluate(first))));
      case 'close':
        return this.#streams.close(this.#text(first && (await this.#evaluate(first))));
      case 'fflush':
        return 0;
    }
    const values: Value[] = [];
    for (const word of words) values.push(await this.#evaluate(word));
    const answer = simpleFunction(name, values, { convfmt: variables.convfmt, now: this.#process.clock.now(), chance: this.#chance });
    if (answer === null) throw new UsageError(`cmd. line:1: ${name}: this awk does not have this function`, 2);
    return answer;
  }

  #misused(name: string): UsageError {
    return new UsageError(`cmd. line:1: fatal: too few arguments for ${name}`, 2);
  }

  async #split(words: readonly Expression[]): Promise<Value> {
    const [subject, target, by, extra] = words;
    if (!subject || target?.type !== 'variable') throw this.#misused('split');
    if (extra) throw new UsageError('cmd. line:1: split with an array of separators is not part of the tools of this sandbox', 2);
    const text = this.#text(await this.#evaluate(subject));
    const source = by?.type === 'regex' ? by.source : by ? this.#text(await this.#evaluate(by)) : this.variables.text('FS');
    const separator = by?.type === 'regex' && source.length === 1 ? `(${source})` : source;
    const pieces = splitText(text, { separator, regex: (one) => this.#regex(one) });
    const array = this.variables.array(target.name);
    array.clear();
    for (const [i, piece] of pieces.entries()) array.set(String(i + 1), new Seen(piece));
    return pieces.length;
  }
}

function calculated(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (b === 0) throw new UsageError('cmd. line:1: fatal: division by zero attempted', 2);
      return a / b;
    case '%':
      if (b === 0) throw new UsageError("cmd. line:1: fatal: division by zero attempted in `%'", 2);
      return a % b;
    default:
      return a ** b;
  }
}
