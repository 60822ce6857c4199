// Runs a jq program: each filter gives any number of outputs, each with the path that leads to it where paths are asked for.
import { UsageError } from '../options.ts';
import type { Definition, Filter, Pattern } from './ast.ts';
import { formatted } from './formats.ts';
import { applyOperator } from './operators.ts';
import { deletePaths, entries, get, getPath, setPath, sliceKey } from './paths.ts';
import { described, isArray, isObject, isTrue, JqError, jsonText, shown, typeOf, type Value } from './values.ts';

/** An output; the path is undefined where none is asked for. */
export interface Output {
  readonly value: Value;
  readonly path: readonly Value[] | undefined;
}

export type Outputs = Generator<Output, void, undefined>;

/** A function that a program may call: written in jq, handed in as an argument, or of the machine. */
type Callable =
  | { readonly type: 'defined'; readonly definition: Definition; readonly environment: () => Environment }
  | { readonly type: 'argument'; readonly filter: Filter; readonly environment: Environment }
  | { readonly type: 'native'; readonly run: Native };

/** What a function of the machine gets: the input, its arguments as they were written, and who runs them. */
export type Native = (input: Output, words: readonly Filter[], environment: Environment, machine: Machine) => Outputs;

/** Names in scope: each is looked for from the inside out. */
export interface Environment {
  readonly outer: Environment | undefined;
  readonly name: string;
  readonly meaning: Callable | { readonly type: 'value'; readonly value: Value } | { readonly type: 'label'; readonly label: object };
}

/** `break` */
class Break extends Error {
  readonly label: object;

  constructor(label: object) {
    super('break');
    this.label = label;
  }
}

/** How many steps may be taken for one output: some seconds. */
const PATIENCE = 8_000_000;

export class Machine {
  #steps = 0;
  /** The values that `input` and `inputs` read. */
  readonly inputs: () => Value | undefined;
  /** What `$ENV` and `env` hold. */
  readonly env: ReadonlyMap<string, string>;
  /** In ms. */
  readonly now: number;
  /** What `debug` and `stderr` say. */
  readonly said: string[] = [];

  constructor(inputs: () => Value | undefined, env: ReadonlyMap<string, string>, now: number) {
    this.inputs = inputs;
    this.env = env;
    this.now = now;
  }

  /** An output has been seen to. */
  rested(): void {
    this.#steps = 0;
  }

  *run(filter: Filter, environment: Environment | undefined, input: Output): Outputs {
    this.#steps += 1;
    if (this.#steps > PATIENCE) throw new UsageError('error: this takes longer than this sandbox lets one output take', 5);
    switch (filter.type) {
      case 'identity':
        yield input;
        return;
      case 'literal':
        yield made(filter.value, input);
        return;
      case 'recurse':
        yield* this.#recurse(input);
        return;
      case 'variable':
        yield made(this.#variable(filter.name, environment), input);
        return;
      case 'index':
        for (const key of this.values(filter.key, environment, input))
          for (const target of this.run(filter.target, environment, input)) yield reached(get(target.value, key), key, target);
        return;
      case 'slice':
        yield* this.#slice(filter, environment, input);
        return;
      case 'iterate':
        for (const target of this.run(filter.target, environment, input))
          for (const [key, value] of entries(target.value)) yield reached(value, key, target);
        return;
      case 'pipe':
        for (const output of this.run(filter.left, environment, input)) yield* this.run(filter.right, environment, output);
        return;
      case 'comma':
        yield* this.run(filter.left, environment, input);
        yield* this.run(filter.right, environment, input);
        return;
      case 'alternative':
        yield* this.#alternative(filter, environment, input);
        return;
      case 'if':
        for (const test of this.values(filter.test, environment, input)) {
          if (isTrue(test)) yield* this.run(filter.yes, environment, input);
          else if (filter.no) yield* this.run(filter.no, environment, input);
          else yield input;
        }
        return;
      case 'try':
        yield* this.#try(filter, environment, input);
        return;
      case 'reduce':
      case 'foreach':
        yield* this.#fold(filter, environment, input);
        return;
      case 'define': {
        const { name, parameters } = filter.definition;
        const inner: Environment = {
          outer: environment,
          name: `${name}/${parameters.length}`,
          meaning: { type: 'defined', definition: filter.definition, environment: () => inner },
        };
        yield* this.run(filter.body, inner, input);
        return;
      }
      case 'bind':
        for (const value of this.values(filter.source, environment, input))
          for (const inner of this.#bound(filter.pattern, value, environment, input)) yield* this.run(filter.body, inner, input);
        return;
      case 'call':
        yield* this.#call(filter.name, filter.words, environment, input);
        return;
      case 'label': {
        const label = {};
        try {
          yield* this.run(filter.body, { outer: environment, name: `*${filter.name}`, meaning: { type: 'label', label } }, input);
        } catch (error) {
          if (!(error instanceof Break) || error.label !== label) throw error;
        }
        return;
      }
      case 'break': {
        const found = find(`*${filter.name}`, environment);
        if (found?.meaning.type !== 'label') throw undefinedName(`$*label-${filter.name}`);
        throw new Break(found.meaning.label);
      }
      default:
        for (const value of this.#compute(filter, environment, input)) yield made(value, input);
    }
  }

  /** The values alone, whatever leads to them. */
  *values(filter: Filter, environment: Environment | undefined, { value }: Output): Generator<Value, void, undefined> {
    for (const output of this.run(filter, environment, { value, path: undefined })) yield output.value;
  }

  /** The paths that a filter takes into a value. */
  *paths(filter: Filter, environment: Environment | undefined, value: Value): Generator<readonly Value[], void, undefined> {
    for (const { path } of this.run(filter, environment, { value, path: [] })) yield path ?? [];
  }

  /** Filters that make new values. */
  *#compute(filter: Filter, environment: Environment | undefined, input: Output): Generator<Value, void, undefined> {
    switch (filter.type) {
      case 'operator':
        for (const right of this.values(filter.right, environment, input))
          for (const left of this.values(filter.left, environment, input)) yield applyOperator(filter.operator, left, right);
        return;
      case 'negate':
        for (const value of this.values(filter.inner, environment, input)) {
          if (typeof value !== 'number') throw new JqError(`${described(value)} cannot be negated`);
          yield -value;
        }
        return;
      case 'and':
      case 'or':
        for (const left of this.values(filter.left, environment, input)) {
          if (isTrue(left) === (filter.type === 'or')) yield filter.type === 'or';
          else for (const right of this.values(filter.right, environment, input)) yield isTrue(right);
        }
        return;
      case 'array':
        yield filter.inner ? [...this.values(filter.inner, environment, input)] : [];
        return;
      case 'object':
        yield* this.#object(filter.entries, 0, new Map(), environment, input);
        return;
      case 'string':
        yield* this.#string(filter, 0, '', environment, input);
        return;
      case 'format':
        yield formatted(filter.name, input.value);
        return;
      case 'assign':
        yield* this.#assign(filter, environment, input);
    }
  }

  *#recurse(input: Output): Outputs {
    yield input;
    if (!isArray(input.value) && !isObject(input.value)) return;
    for (const [key, value] of entries(input.value)) yield* this.#recurse(reached(value, key, input));
  }

  *#slice(filter: Extract<Filter, { type: 'slice' }>, environment: Environment | undefined, input: Output): Outputs {
    const bounds = (bound: Filter | undefined): Iterable<Value> => (bound ? this.values(bound, environment, input) : [null]);
    for (const to of bounds(filter.to))
      for (const from of bounds(filter.from))
        for (const target of this.run(filter.target, environment, input)) {
          const key = sliceKey(from, to);
          if (target.value !== null && !isArray(target.value) && typeof target.value !== 'string')
            throw new JqError(`Cannot index ${typeOf(target.value)} with object`);
          yield reached(get(target.value, key), key, target);
        }
  }

  *#alternative(filter: Extract<Filter, { type: 'alternative' }>, environment: Environment | undefined, input: Output): Outputs {
    let any = false;
    for (const output of this.run(filter.left, environment, input)) {
      if (!isTrue(output.value)) continue;
      any = true;
      yield output;
    }
    if (!any) yield* this.run(filter.right, environment, input);
  }

  *#try(filter: Extract<Filter, { type: 'try' }>, environment: Environment | undefined, input: Output): Outputs {
    const outputs = this.run(filter.body, environment, input);
    for (;;) {
      let next: IteratorResult<Output, void>;
      // What fails later, where an output is used, is not this filter's failure.
      try {
        next = outputs.next();
      } catch (error) {
        if (!(error instanceof JqError)) throw error;
        if (error.value instanceof Map && error.value.has('__jq')) return;
        if (filter.handler) yield* this.run(filter.handler, environment, made(error.value, input));
        return;
      }
      if (next.done) return;
      yield next.value;
    }
  }

  *#fold(filter: Extract<Filter, { type: 'reduce' | 'foreach' }>, environment: Environment | undefined, input: Output): Outputs {
    for (const first of this.run(filter.first, environment, input)) {
      let state: Output | undefined = first;
      for (const value of this.values(filter.source, environment, input))
        for (const inner of this.#bound(filter.pattern, value, environment, input)) {
          if (filter.type === 'reduce') {
            let last: Output | undefined;
            if (state) for (const output of this.run(filter.update, inner, state)) last = output;
            // An update without output leaves nothing.
            state = last ?? made(null, first);
          } else if (state)
            for (const output of this.run(filter.update, inner, state)) {
              state = output;
              if (filter.extract) yield* this.run(filter.extract, inner, output);
              else yield output;
            }
        }
      if (filter.type === 'reduce' && state) yield state;
    }
  }

  /** The environments in which a pattern's variables have their values. */
  *#bound(
    pattern: Pattern,
    value: Value,
    environment: Environment | undefined,
    input: Output,
  ): Generator<Environment | undefined, void, undefined> {
    switch (pattern.type) {
      case 'variable':
        yield withValue(pattern.name, value, environment);
        return;
      case 'array':
        if (value !== null && !isArray(value)) throw new JqError(`Cannot index ${typeOf(value)} with number`);
        yield* this.#all(
          pattern.items.map((item, i) => ({ pattern: item, value: get(value, i) })),
          environment,
          input,
        );
        return;
      case 'object':
        yield* this.#boundEntries(pattern.entries, value, environment, input);
    }
  }

  *#all(
    items: readonly { readonly pattern: Pattern; readonly value: Value }[],
    environment: Environment | undefined,
    input: Output,
  ): Generator<Environment | undefined, void, undefined> {
    const [first, ...rest] = items;
    if (!first) yield environment;
    else for (const inner of this.#bound(first.pattern, first.value, environment, input)) yield* this.#all(rest, inner, input);
  }

  *#boundEntries(
    all: Extract<Pattern, { type: 'object' }>['entries'],
    value: Value,
    environment: Environment | undefined,
    input: Output,
  ): Generator<Environment | undefined, void, undefined> {
    const [entry, ...rest] = all;
    if (!entry) {
      yield environment;
      return;
    }
    for (const key of this.values(entry.key, environment, input)) {
      if (typeof key !== 'string') throw new JqError(`Cannot index ${typeOf(value)} with ${typeOf(key)}`);
      const found = get(value, key);
      const own = entry.variable === undefined ? environment : withValue(entry.variable, found, environment);
      if (!entry.pattern) yield* this.#boundEntries(rest, value, own, input);
      else for (const inner of this.#bound(entry.pattern, found, own, input)) yield* this.#boundEntries(rest, value, inner, input);
    }
  }

  *#object(
    all: Extract<Filter, { type: 'object' }>['entries'],
    at: number,
    object: ReadonlyMap<string, Value>,
    environment: Environment | undefined,
    input: Output,
  ): Generator<Value, void, undefined> {
    const entry = all[at];
    if (!entry) {
      yield object;
      return;
    }
    for (const key of this.values(entry.key, environment, input)) {
      if (typeof key !== 'string') throw new JqError(`Object keys must be strings`);
      const values = entry.value ? this.values(entry.value, environment, input) : [get(input.value, key)];
      for (const value of values) yield* this.#object(all, at + 1, new Map([...object, [key, value]]), environment, input);
    }
  }

  *#string(
    filter: Extract<Filter, { type: 'string' }>,
    at: number,
    text: string,
    environment: Environment | undefined,
    input: Output,
  ): Generator<Value, void, undefined> {
    const part = filter.parts[at];
    if (part === undefined) yield text;
    else if (typeof part === 'string') yield* this.#string(filter, at + 1, text + part, environment, input);
    else
      for (const value of this.values(part, environment, input)) {
        const written = filter.format ? formatted(filter.format, value) : typeof value === 'string' ? value : jsonText(value);
        yield* this.#string(filter, at + 1, text + written, environment, input);
      }
  }

  *#assign(
    filter: Extract<Filter, { type: 'assign' }>,
    environment: Environment | undefined,
    input: Output,
  ): Generator<Value, void, undefined> {
    const { operator, left, right } = filter;
    if (operator === '|=') {
      let { value } = input;
      const gone: (readonly Value[])[] = [];
      for (const path of [...this.paths(left, environment, value)]) {
        const updated = this.values(right, environment, { value: getPath(value, path), path: undefined }).next();
        if (updated.done) gone.push(path);
        else value = setPath(value, path, updated.value);
      }
      yield deletePaths(value, gone);
      return;
    }
    for (const own of this.values(right, environment, input)) {
      let { value } = input;
      for (const path of this.paths(left, environment, input.value)) {
        const old = getPath(value, path);
        if (operator === '=') value = setPath(value, path, own);
        else if (operator === '//=') value = setPath(value, path, isTrue(old) ? old : own);
        else value = setPath(value, path, applyOperator(operator.slice(0, -1), old, own));
      }
      yield value;
    }
  }

  #variable(name: string, environment: Environment | undefined): Value {
    const found = find(`$${name}`, environment);
    if (found?.meaning.type === 'value') return found.meaning.value;
    if (name === 'ENV') return new Map(this.env);
    throw undefinedName(`$${name}`);
  }

  *#call(name: string, words: readonly Filter[], environment: Environment | undefined, input: Output): Outputs {
    const found = find(`${name}/${words.length}`, environment);
    const meaning = found?.meaning;
    if (!meaning || meaning.type === 'value' || meaning.type === 'label') throw undefinedName(`${name}/${words.length}`);
    if (meaning.type === 'native') {
      yield* meaning.run(input, words, environment ?? EMPTY, this);
      return;
    }
    if (meaning.type === 'argument') {
      yield* this.run(meaning.filter, meaning.environment, input);
      return;
    }
    const { parameters, body } = meaning.definition;
    yield* this.#withArguments(parameters, words, 0, environment, meaning.environment(), body, input);
  }

  /** A `$parameter` takes each value of its argument in turn, and is a filter too. */
  *#withArguments(
    parameters: readonly string[],
    words: readonly Filter[],
    at: number,
    caller: Environment | undefined,
    inner: Environment,
    body: Filter,
    input: Output,
  ): Outputs {
    const parameter = parameters[at];
    const word = words[at];
    if (parameter === undefined || !word) {
      yield* this.run(body, inner, input);
      return;
    }
    const name = parameter.replace('$', '');
    if (!parameter.startsWith('$')) {
      const own: Environment = {
        outer: inner,
        name: `${name}/0`,
        meaning: { type: 'argument', filter: word, environment: caller ?? EMPTY },
      };
      yield* this.#withArguments(parameters, words, at + 1, caller, own, body, input);
      return;
    }
    for (const value of this.values(word, caller, input)) {
      const bound = withValue(name, value, inner);
      const own: Environment = {
        outer: bound,
        name: `${name}/0`,
        meaning: { type: 'argument', filter: { type: 'literal', value }, environment: EMPTY },
      };
      yield* this.#withArguments(parameters, words, at + 1, caller, own, body, input);
    }
  }
}

/** No names. */
const EMPTY: Environment = { outer: undefined, name: '', meaning: { type: 'value', value: null } };

export function withValue(name: string, value: Value, outer: Environment | undefined): Environment {
  return { outer, name: `$${name}`, meaning: { type: 'value', value } };
}

function find(name: string, environment: Environment | undefined): Environment | undefined {
  for (let at = environment; at; at = at.outer) if (at.name === name) return at;
  return undefined;
}

const undefinedName = (name: string): UsageError =>
  new UsageError(`error: ${name} is not defined at <top-level>, line 1:\njq: 1 compile error`, 3);

/** A new value; nothing leads to it. */
export function made(value: Value, { path }: Output): Output {
  // An empty way into a value that was made is found out when it goes on.
  return { value, path: path && MADE };
}

/** Stands for the path of a value that is not part of the input. */
const MADE: readonly Value[] = [];

/** One step further in. */
function reached(value: Value, key: Value, from: Output): Output {
  if (from.path === MADE) throw new JqError(`Invalid path expression with result ${shown(from.value)}`);
  return { value, path: from.path && [...from.path, key] };
}
