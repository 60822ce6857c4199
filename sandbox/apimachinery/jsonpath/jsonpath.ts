// Kubernetes's JSONPath templates (client-go/util/jsonpath/jsonpath.go): kubectl's -o jsonpath, --sort-by, custom-columns and wait.

import { atOnce, type Work } from '../../time/work.ts';
import { lookup } from '../dictionary.ts';
import { goType, isMap, marshalPieces, sprint } from '../fmt.ts';
import { JSONPathSyntaxError, type ListNode, type Node, type Param, parse } from './parser.ts';

export { JSONPathSyntaxError };

/** Fails an evaluation; `values` is what had been found, which an `exists` filter goes by. */
export class JSONPathError extends Error {
  readonly values: readonly unknown[];

  constructor(message: string, values: readonly unknown[]) {
    super(message);
    this.values = values;
  }
}

/** A literal with a decimal point: a float64 even where its value is whole. */
class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    return sprint(this.value);
  }
}

export interface JSONPathOptions {
  /** Whether a missing key gives nothing, rather than an error. */
  readonly allowMissingKeys?: boolean;
}

/** A template, ready to be executed on any number of values. */
export class JSONPath {
  readonly #allowMissingKeys: boolean;
  #nodes: readonly Node[];
  #beginRange = 0;
  #inRange = 0;
  #endRange = 0;
  #lastEnd: Node | undefined;

  constructor(template: string, options: JSONPathOptions = {}) {
    this.#nodes = parse(template).nodes;
    this.#allowMissingKeys = options.allowMissingKeys ?? false;
  }

  /** The text that the template makes of `data` (Execute). */
  execute(data: unknown): string {
    return [...this.pieces(data)].join('');
  }

  /** As `execute`, each result list as a JSON array (EnableJSONOutput). */
  executeAsJson(data: unknown): string {
    return [...this.piecesAsJson(data)].join('');
  }

  /** As `execute`, piece by piece: an empty one is a place to pause. There is no text before everything is found. */
  *pieces(data: unknown): Generator<string> {
    for (const results of yield* paused(this.find(data))) yield* printResults(results);
  }

  /** As `executeAsJson`, piece by piece. */
  *piecesAsJson(data: unknown): Generator<string> {
    for (const results of yield* paused(this.find(data))) {
      yield* marshalPieces(results.map(plain), '    ');
      yield '\n';
    }
  }

  /** The values found, a list for each node of the template. */
  findResults(data: unknown): (readonly unknown[])[] {
    return atOnce(this.find(data));
  }

  /** As `findResults`, with pauses. */
  *find(data: unknown): Work<(readonly unknown[])[]> {
    const nodes = this.#nodes;
    const found: (readonly unknown[])[] = [];
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (!node) break;
      const results = yield* this.#walk([data], node);
      if (this.#endRange > 0 && this.#endRange <= this.#inRange) {
        this.#endRange -= 1;
        this.#lastEnd = node;
        break;
      }
      if (this.#beginRange > 0) {
        this.#beginRange -= 1;
        this.#inRange += 1;
        const rest = nodes.slice(i + 1);
        for (const value of results) {
          this.#nodes = rest;
          for (const inner of yield* this.find(value)) found.push(inner);
          yield;
        }
        if (!results.length) {
          // Nothing to print, but the walk tells where the range ends.
          this.#nodes = rest;
          yield* this.find(undefined);
        }
        this.#inRange -= 1;
        const end = this.#lastEnd ? nodes.indexOf(this.#lastEnd, i + 1) : -1;
        if (end >= 0) i = end;
        this.#nodes = nodes;
        continue;
      }
      found.push(results);
    }
    return found;
  }

  *#walk(input: readonly unknown[], node: Node): Work<readonly unknown[]> {
    switch (node.type) {
      case 'list':
        return yield* this.#list(input, node);
      case 'text':
        return [node.text];
      case 'field':
        return this.#field(input, node.name);
      case 'array':
        return evalArray(input, node.params);
      case 'filter':
        return yield* this.#filter(input, node.left, node.right, node.operator);
      case 'int':
      case 'bool':
        return input.map(() => node.value);
      case 'float':
        return input.map(() => new Float(node.value));
      case 'wildcard':
        return input.flatMap(children);
      case 'recursive':
        return yield* descend(input);
      case 'union':
        return yield* this.#union(input, node.nodes);
      case 'identifier':
        return this.#identifier(input, node.name);
    }
  }

  *#union(input: readonly unknown[], parts: readonly ListNode[]): Work<readonly unknown[]> {
    const found: unknown[] = [];
    for (const part of parts) {
      try {
        for (const value of yield* this.#list(input, part)) found.push(value);
      } catch (error) {
        throw error instanceof JSONPathError ? new JSONPathError(error.message, input) : error;
      }
    }
    return found;
  }

  *#list(input: readonly unknown[], { nodes }: ListNode): Work<readonly unknown[]> {
    let values = input;
    for (const node of nodes) values = yield* this.#walk(values, node);
    return values;
  }

  #identifier(input: readonly unknown[], name: string): readonly unknown[] {
    if (name === 'range') {
      this.#beginRange += 1;
      return input;
    }
    if (name !== 'end') throw new JSONPathError(`unrecognized identifier ${name}`, input);
    if (this.#inRange === 0) throw new JSONPathError('not in range, nothing to end', []);
    this.#endRange += 1;
    return [];
  }

  #field(input: readonly unknown[], name: string): readonly unknown[] {
    const results: unknown[] = [];
    for (const value of input) {
      const found = isMap(value) ? lookup(value, name) : undefined;
      if (found !== undefined) results.push(found);
    }
    if (!results.length && input.length && !this.#allowMissingKeys) throw new JSONPathError(`${name} is not found`, results);
    return results;
  }

  *#filter(input: readonly unknown[], left: ListNode, right: ListNode, operator: string): Work<readonly unknown[]> {
    const results: unknown[] = [];
    for (const value of input) {
      if (!Array.isArray(value)) throw new JSONPathError(`${sprint(value)} is not array or slice and cannot be filtered`, input);
      for (const item of value) {
        yield;
        if (operator === 'exists') {
          if (yield* this.#exists(item, left)) results.push(item);
          continue;
        }
        const lefts = yield* this.#list([item], left);
        if (!lefts.length) continue;
        if (lefts.length > 1) throw new JSONPathError('can only compare one element at a time', input);
        const rights = yield* this.#list([item], right);
        if (!rights.length) continue;
        if (rights.length > 1) throw new JSONPathError('can only compare one element at a time', input);
        if (passes(operator, lefts[0], rights[0], results)) results.push(item);
      }
    }
    return results;
  }

  *#exists(item: unknown, left: ListNode): Work<boolean> {
    try {
      return (yield* this.#list([item], left)).length > 0;
    } catch (error) {
      if (error instanceof JSONPathError) return error.values.length > 0;
      throw error;
    }
  }
}

function evalArray(input: readonly unknown[], [from, to, step]: readonly [Param, Param, Param]): readonly unknown[] {
  const result: unknown[] = [];
  const fail = (message: string): never => {
    throw new JSONPathError(message, input);
  };
  for (const value of input) {
    if (value === null) continue;
    const items: readonly unknown[] = Array.isArray(value) ? value : fail(`${goType(value)} is not array or slice`);
    const { length } = items;
    let start = from.known ? from.value : 0;
    if (start < 0) start += length;
    let end = to.known ? to.value : length;
    if (end < 0 || (end === 0 && to.derived)) end += length;
    if (start === end) return result;
    if (start >= length || start < 0) fail(`array index out of bounds: index ${start}, length ${length}`);
    if (end > length || end < 0) fail(`array index out of bounds: index ${end - 1}, length ${length}`);
    if (start > end) fail(`starting index ${start} is greater than ending index ${end}`);
    if (step.known && step.value <= 0) fail('step must be > 0');
    for (let i = start; i < end; i += step.known ? step.value : 1) result.push(items[i]);
  }
  return result;
}

/** What a wildcard finds: a map's values (in the order of their keys; Go's own order is chance), a list's items, a string's bytes. */
function children(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return [...new TextEncoder().encode(value)];
  if (!isMap(value)) return [];
  return Object.keys(value)
    .sort()
    .map((key) => lookup(value, key));
}

function* descend(input: readonly unknown[]): Work<readonly unknown[]> {
  const results: unknown[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value !== '') results.push(value);
      return;
    }
    const inner = children(value);
    if (inner.length === 0) return;
    results.push(value);
    for (const each of inner) visit(each);
  };
  // The pauses come between what lies at most three levels deep: the items of a list, for one.
  const part = function* (value: unknown, depth: number): Work<void> {
    if (depth === 0 || typeof value !== 'object') return visit(value);
    const inner = children(value);
    if (inner.length === 0) return;
    results.push(value);
    for (const each of inner) {
      yield* part(each, depth - 1);
      yield;
    }
  };
  for (const value of input) yield* part(value, 3);
  return results;
}

const plain = (value: unknown): unknown => (value instanceof Float ? value.value : value);

function kindOf(value: unknown): 'bool' | 'int' | 'float' | 'string' | undefined {
  if (value instanceof Float) return 'float';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return typeof value === 'string' ? 'string' : undefined;
}

/** One comparison of a filter (third_party/forked/golang/template/funcs.go). */
function passes(operator: string, left: unknown, right: unknown, found: readonly unknown[]): boolean {
  if (!['<', '>', '==', '!=', '<=', '>='].includes(operator)) {
    throw new JSONPathError(`unrecognized filter operator ${operator}`, found);
  }
  const kind = kindOf(left);
  const other = kindOf(right);
  const ordered = operator !== '==' && operator !== '!=';
  if (!kind || !other || (ordered && kind === 'bool' && other === 'bool')) {
    throw new JSONPathError('invalid type for comparison', found);
  }
  if (kind !== other) throw new JSONPathError('incompatible types for comparison', found);
  const order = compare(plain(left), plain(right));
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function* printResults(results: readonly unknown[]): Generator<string> {
  for (const [i, value] of results.entries()) {
    if (i > 0) yield ' ';
    if (value === null) yield 'null';
    else if (typeof value === 'object' && !(value instanceof Float)) yield* marshalPieces(value);
    else yield sprint(plain(value));
  }
}

/** The pauses of some work as pieces of text without any. */
function* paused<Result>(work: Work<Result>): Generator<string, Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield '';
  }
}

const relaxed = /^\{\.?([^{}]+)\}$|^\.?([^{}]+)$/;

/**
 * `metadata.name`, `.metadata.name`, `{metadata.name}` and `{.metadata.name}` all as `{.metadata.name}`
 * (kubectl/pkg/cmd/get RelaxedJSONPathExpression).
 */
export function relaxedJSONPathExpression(expression: string): string {
  if (!expression) return expression;
  const match = relaxed.exec(expression);
  if (!match) {
    throw new JSONPathSyntaxError(
      "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'",
    );
  }
  return `{.${match[1] || match[2]}}`;
}
