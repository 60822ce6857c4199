// Runs a Go template on a value (text/template/exec.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import { CallError, functions, show, truth, typeName } from './functions.ts';
import { type Branch, type Command, type Node, type Operand, type Pipe, type Template, TemplateError } from './nodes.ts';

export interface ExecuteOptions {
  readonly allowMissingKeys: boolean;
}

/** The text, piece by piece, as far as it gets; then throws a TemplateError where something is wrong. An empty piece is a pause. */
export const executeTemplate = (template: Template, data: unknown, options: ExecuteOptions): Generator<string> =>
  new Executor(template, data, options).run();

interface Variable {
  readonly name: string;
  value: unknown;
}

type Leave = 'break' | 'continue' | undefined;
const maxDepth = 1000;

class Executor {
  readonly #template: Template;
  readonly #data: unknown;
  readonly #options: ExecuteOptions;
  #variables: Variable[];
  #depth = 0;

  constructor(template: Template, data: unknown, options: ExecuteOptions) {
    this.#template = template;
    this.#data = data;
    this.#options = options;
    this.#variables = [{ name: '$', value: data }];
  }

  *run(): Generator<string> {
    yield* this.#walk(this.#template.root, this.#data);
  }

  #fail({ position, text }: { readonly position: number; readonly text: string }, message: string): never {
    const before = this.#template.source.slice(0, position);
    const line = before.split('\n').length;
    const column = position - (before.lastIndexOf('\n') + 1);
    throw new TemplateError(`template: output:${line}:${column}: executing "output" at <${text}>: ${message}`);
  }

  *#walk(nodes: readonly Node[], dot: unknown): Generator<string, Leave> {
    for (const node of nodes) {
      const leave = yield* this.#node(node, dot);
      if (leave) return leave;
    }
    return undefined;
  }

  *#node(node: Node, dot: unknown): Generator<string, Leave> {
    switch (node.type) {
      case 'text':
        yield node.text;
        return undefined;
      case 'action': {
        const value = this.#pipe(node.pipe, dot);
        if (!node.pipe.variables.length) yield value === null ? '<no value>' : show(value);
        return undefined;
      }
      case 'break':
      case 'continue':
        return node.type;
      case 'template': {
        const body = this.#template.defined.get(node.name) ?? this.#fail(node, `template ${JSON.stringify(node.name)} not defined`);
        if (this.#depth >= maxDepth) this.#fail(node, `exceeded maximum template depth (${maxDepth})`);
        const argument = node.pipe && this.#pipe(node.pipe, dot);
        const outside = this.#variables;
        this.#variables = [{ name: '$', value: argument }];
        this.#depth += 1;
        yield* this.#walk(body, argument);
        this.#depth -= 1;
        this.#variables = outside;
        return undefined;
      }
      default:
        return yield* this.#branch(node, dot);
    }
  }

  *#branch(node: Branch, dot: unknown): Generator<string, Leave> {
    const scope = this.#variables.length;
    try {
      if (node.type === 'range') return yield* this.#range(node, dot);
      const value = this.#pipe(node.pipe, dot);
      if (!truth(value)) return yield* this.#walk(node.otherwise, dot);
      return yield* this.#walk(node.body, node.type === 'with' ? value : dot);
    } finally {
      this.#variables.length = scope;
    }
  }

  *#range(node: Branch, dot: unknown): Generator<string, Leave> {
    const { pipe } = node;
    const value = this.#commands(pipe, dot);
    const entries = entriesOf(value) ?? this.#fail(pipe.commands[0] ?? pipe, `range can't iterate over ${show(value)}`);
    const scope = this.#variables.length;
    let empty = true;
    for (const [key, item] of entries) {
      empty = false;
      yield '';
      const values = pipe.variables.length === 2 ? [key, item] : [item];
      for (const [i, name] of pipe.variables.entries()) this.#set(name, values[i], pipe.assigns);
      const leave = yield* this.#walk(node.body, item);
      this.#variables.length = scope;
      if (leave === 'break') break;
    }
    return empty ? yield* this.#walk(node.otherwise, dot) : undefined;
  }

  #set(name: string, value: unknown, assigns: boolean): void {
    const known = assigns ? this.#variables.findLast((variable) => variable.name === name) : undefined;
    if (known) known.value = value;
    else this.#variables.push({ name, value });
  }

  #pipe(pipe: Pipe, dot: unknown): unknown {
    const value = this.#commands(pipe, dot);
    for (const name of pipe.variables) this.#set(name, value, pipe.assigns);
    return value;
  }

  #commands({ commands }: Pipe, dot: unknown): unknown {
    let piped: readonly unknown[] = [];
    for (const command of commands) piped = [this.#command(command, dot, piped)];
    return piped[0];
  }

  #command(command: Command, dot: unknown, piped: readonly unknown[]): unknown {
    const [first, ...rest] = command.args;
    if (!first) return undefined;
    if (first.type === 'function') return this.#call(command, first.name, rest, dot, piped);
    if (rest.length || piped.length) {
      const what =
        first.type === 'field'
          ? `${first.path.at(-1) ?? ''} is not a method but has arguments`
          : `can't give argument to non-function ${first.text}`;
      this.#fail(first, what);
    }
    if (first.type === 'nil') this.#fail(first, 'nil is not a command');
    return this.#operand(first, dot);
  }

  #call(command: Command, name: string, operands: readonly Operand[], dot: unknown, piped: readonly unknown[]): unknown {
    const called = functions.get(name);
    if (!called) return undefined;
    const count = operands.length + piped.length;
    if (called.variadic ? count < called.arity : count !== called.arity) {
      const wanted = called.variadic ? `at least ${called.arity}` : String(called.arity);
      this.#fail(command, `wrong number of args for ${name}: want ${wanted} got ${count}`);
    }
    const values: unknown[] = [];
    for (const operand of operands) {
      const value = operand.type === 'nil' ? null : this.#operand(operand, dot);
      if ((name === 'and' && !truth(value)) || (name === 'or' && truth(value))) return value;
      values.push(value);
    }
    if (called.ofString) this.#checkString(values.length > 0 ? values[0] : piped[0], operands[0] ?? command.args[0] ?? command);
    try {
      return called.call(...values, ...piped);
    } catch (error) {
      if (error instanceof CallError) this.#fail(command, `error calling ${name}: ${error.message}`);
      throw error;
    }
  }

  /** validateType, for an argument that has to be a string. */
  #checkString(value: unknown, at: Operand | Command): void {
    if (typeof value === 'string') return;
    if ('type' in at && at.type === 'constant') this.#fail(at, `expected string; found ${at.text}`);
    if (value === undefined || value === null) this.#fail(at, 'invalid value; expected string');
    this.#fail(at, `wrong type for value; expected string; got ${typeName(value)}`);
  }

  #operand(operand: Operand, dot: unknown): unknown {
    switch (operand.type) {
      case 'dot':
        return dot;
      case 'nil':
        return null;
      case 'constant':
        return operand.value;
      case 'function':
        return this.#call({ args: [operand], position: operand.position, text: operand.text }, operand.name, [], dot, []);
      case 'field':
        return this.#path(operand, dot, operand.path);
      case 'variable': {
        const variable = this.#variables.findLast(({ name }) => name === operand.name);
        return this.#path(operand, variable?.value, operand.path);
      }
      case 'pipe':
        return this.#path(operand, this.#pipe(operand.pipe, dot), operand.path);
    }
  }

  #path(operand: Operand, start: unknown, path: readonly string[]): unknown {
    let value = start;
    for (const [i, name] of path.entries()) {
      // The document itself is known to be a map; what is inside is any value.
      const type = i === 0 && operand.type === 'pipe' ? typeName(value) : 'interface {}';
      value = this.#field(operand, value, name, type);
    }
    return value;
  }

  #field(operand: Operand, value: unknown, name: string, type: string): unknown {
    if (value === undefined) {
      if (!this.#options.allowMissingKeys) this.#fail(operand, `nil data; no entry for key ${JSON.stringify(name)}`);
      return undefined;
    }
    if (value === null) return this.#fail(operand, `nil pointer evaluating interface {}.${name}`);
    if (!isMap(value)) return this.#fail(operand, `can't evaluate field ${name} in type ${type}`);
    const found = lookup(value, name);
    if (found === undefined && !this.#options.allowMissingKeys) this.#fail(operand, `map has no entry for key ${JSON.stringify(name)}`);
    return found;
  }
}

function* numbersBelow(end: number): Generator<readonly [bigint, bigint]> {
  for (let i = 0; i < end; i += 1) yield [BigInt(i), BigInt(i)];
}

/** What a range goes through, keys and values; undefined where it cannot. */
function entriesOf(value: unknown): Iterable<readonly [unknown, unknown]> | undefined {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map((item, i) => [BigInt(i), item]);
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) return numbersBelow(Number(value));
  if (!isMap(value)) return undefined;
  return Object.keys(value)
    .sort()
    .map((key) => [key, lookup(value, key)]);
}
