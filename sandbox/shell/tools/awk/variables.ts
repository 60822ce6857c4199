// The variables of an awk program: of all, and of the functions that run.
import { UsageError } from '../options.ts';
import { Record, type Splitting, splitText } from './record.ts';
import { numberOf, textOf, type Value } from './values.ts';

/** An array; its keys are texts. */
export type AwkArray = Map<string, Value>;

/** A variable of a function: a value, an array handed in, or nothing yet. */
type Local = Value | AwkArray;

/** The variables of one call. */
export interface Frame {
  readonly variables: Map<string, Local>;
  /** Where an array goes that a called function makes of a variable without value. */
  readonly bound: Map<string, (array: AwkArray) => void>;
}

export class AwkVariables {
  readonly #values = new Map<string, Value>([
    ['CONVFMT', '%.6g'],
    ['FNR', 0],
    ['FS', ' '],
    ['NR', 0],
    ['OFMT', '%.6g'],
    ['OFS', ' '],
    ['ORS', '\n'],
    ['RLENGTH', -1],
    ['RS', '\n'],
    ['RSTART', 0],
    ['SUBSEP', '\x1c'],
  ]);
  readonly #arrays = new Map<string, AwkArray>();
  readonly #frames: Frame[] = [];
  readonly record: Record;

  constructor(regex: Splitting['regex']) {
    const split = (text: string) => splitText(text, { separator: this.text('FS'), regex }, this.text('RS') === '');
    this.record = new Record(split, () => this.text('OFS'));
  }

  enter(frame: Frame): void {
    this.#frames.push(frame);
  }

  leave(): void {
    this.#frames.pop();
  }

  get depth(): number {
    return this.#frames.length;
  }

  get(name: string): Value {
    const frame = this.#frames.at(-1);
    if (frame?.variables.has(name)) {
      const value = frame.variables.get(name);
      if (value instanceof Map) throw new UsageError(`cmd. line:1: fatal: attempt to use array \`${name}' in a scalar context`, 2);
      return value;
    }
    if (name === 'NF') return this.record.count;
    if (this.#arrays.has(name)) throw new UsageError(`cmd. line:1: fatal: attempt to use array \`${name}' in a scalar context`, 2);
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    const frame = this.#frames.at(-1);
    if (frame?.variables.has(name)) frame.variables.set(name, value);
    else if (name === 'NF') this.record.count = numberOf(value);
    else {
      // The record at hand is split as FS was.
      if (name === 'FS') void this.record.count;
      this.#values.set(name, value);
    }
  }

  text(name: string): string {
    return textOf(this.#values.get(name), '%.6g');
  }

  number(name: string): number {
    return numberOf(this.#values.get(name));
  }

  get convfmt(): string {
    return this.text('CONVFMT');
  }

  array(name: string): AwkArray {
    const frame = this.#frames.at(-1);
    if (frame?.variables.has(name)) {
      const value = frame.variables.get(name);
      if (value instanceof Map) return value;
      if (value !== undefined) throw new UsageError(`cmd. line:1: fatal: attempt to use scalar \`${name}' as an array`, 2);
      const array: AwkArray = new Map();
      frame.variables.set(name, array);
      frame.bound.get(name)?.(array);
      return array;
    }
    const known = this.#arrays.get(name);
    if (known) return known;
    if (this.#values.get(name) !== undefined) throw new UsageError(`cmd. line:1: fatal: attempt to use scalar \`${name}' as an array`, 2);
    const array: AwkArray = new Map();
    this.#arrays.set(name, array);
    return array;
  }

  /** The array of a name if it is one; handed to a function. */
  arrayIfAny(name: string): AwkArray | undefined {
    const frame = this.#frames.at(-1);
    if (frame?.variables.has(name)) {
      const value = frame.variables.get(name);
      return value instanceof Map ? value : undefined;
    }
    return this.#arrays.get(name);
  }

  /** A name that has no value yet, and may turn out to be an array. */
  isUnused(name: string): boolean {
    const frame = this.#frames.at(-1);
    if (frame?.variables.has(name)) return frame.variables.get(name) === undefined;
    return !this.#arrays.has(name) && this.#values.get(name) === undefined && name !== 'NF';
  }

  /** Makes it an array in the scope of whoever called the function that runs. */
  bindOutside(name: string, array: AwkArray): void {
    const caller = this.#frames.at(-2);
    if (!caller?.variables.has(name)) {
      this.#arrays.set(name, array);
      return;
    }
    caller.variables.set(name, array);
    const inner = this.#frames.pop();
    caller.bound.get(name)?.(array);
    if (inner) this.#frames.push(inner);
  }
}
