// The functions of jq that are not written in jq.
import type { Filter } from './ast.ts';
import { dateFunctions } from './dates.ts';
import { type Environment, type Machine, made, type Native, type Output, type Outputs } from './evaluate.ts';
import { JsonReader } from './json.ts';
import { applyOperator } from './operators.ts';
import { parseDefinitions } from './parser.ts';
import { deletePaths, getPath, indices, setPath } from './paths.ts';
import { PRELUDE } from './prelude.ts';
import { matches, replaced } from './regex.ts';
import { compare, described, isArray, isObject, isTrue, JqError, jsonText, keysOf, typeOf, type Value } from './values.ts';

/** A function of the input and of the values of its arguments, each combination in turn. */
const simple = (run: (value: Value, words: readonly Value[], machine: Machine) => Value): Native =>
  function* (input, words, environment, machine) {
    for (const values of combinations(words, environment, input, machine)) yield made(run(input.value, values, machine), input);
  };

function* combinations(
  words: readonly Filter[],
  environment: Environment,
  input: Output,
  machine: Machine,
): Generator<Value[], void, undefined> {
  const last = words.at(-1);
  if (!last) yield [];
  else
    for (const value of machine.values(last, environment, input))
      for (const others of combinations(words.slice(0, -1), environment, input, machine)) yield [...others, value];
}

const math = (run: (...numbers: number[]) => number): Native =>
  simple((value, words) => {
    const numbers = (words.length > 0 ? words : [value]).map((one) => {
      if (typeof one !== 'number') throw new JqError(`${described(one)} number required`);
      return one;
    });
    return run(...numbers);
  });

function texts(value: Value, word: Value, complaint: string): readonly [string, string] {
  if (typeof value !== 'string' || typeof word !== 'string') throw new JqError(complaint);
  return [value, word];
}

function lengthOf(value: Value): Value {
  if (value === null) return 0;
  if (typeof value === 'boolean') throw new JqError(`${described(value)} has no length`);
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'string') return [...value].length;
  return isArray(value) ? value.length : value.size;
}

function has(value: Value, key: Value): boolean {
  if (value === null && (typeof key === 'string' || typeof key === 'number')) return false;
  if (isObject(value) && typeof key === 'string') return value.has(key);
  if (isArray(value) && typeof key === 'number') return key >= 0 && key < value.length;
  throw new JqError(`Cannot check whether ${typeOf(value)} has a ${typeof key === 'string' ? 'string' : typeOf(key)} key`);
}

function contains(a: Value, b: Value): boolean {
  if (isObject(a) && isObject(b)) return [...b].every(([key, value]) => a.has(key) && contains(a.get(key) ?? null, value));
  if (isArray(a) && isArray(b)) return b.every((item) => a.some((own) => typeOf(own) === typeOf(item) && contains(own, item)));
  if (typeof a === 'string' && typeof b === 'string') return a.includes(b);
  if (typeOf(a) === typeOf(b)) return compare(a, b) === 0;
  throw new JqError(`${described(a)} and ${described(b)} cannot have their containment checked`);
}

function numberFrom(value: Value): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\s*-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(value)) return Number(value);
  throw new JqError(`${described(value)} cannot be parsed as a number`);
}

function fromJson(value: Value): Value {
  if (typeof value !== 'string') throw new JqError(`${described(value)} only strings can be parsed`);
  try {
    const reader = new JsonReader(value);
    const found = reader.next() ?? null;
    if (reader.next() !== undefined) throw new JqError('Unexpected extra JSON values');
    return found;
  } catch (error) {
    if (error instanceof JqError) throw new JqError(`${typeof error.value === 'string' ? error.value : ''} (while parsing '${value}')`);
    throw error;
  }
}

function implode(value: Value): Value {
  if (!isArray(value)) throw new JqError('implode input must be an array');
  return value
    .map((code) => {
      if (typeof code !== 'number') throw new JqError('Unicode codepoint must be numeric');
      return String.fromCodePoint(code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? code : 0xfffd);
    })
    .join('');
}

function flat(value: Value, depth: number): Value[] {
  if (depth < 0) throw new JqError('flatten depth must not be negative');
  if (!isArray(value)) throw new JqError(`Cannot iterate over ${described(value)}`);
  return value.flatMap((item) => (isArray(item) && depth > 0 ? flat(item, depth - 1) : [item]));
}

/** The items with the keys that they are ordered by. */
function keyed(value: Value, keys: Value, what: string): { readonly item: Value; readonly key: Value }[] {
  if (!isArray(value)) throw new JqError(`${described(value)} cannot be ${what}, as it is not an array`);
  const list = isArray(keys) ? keys : [];
  return value.map((item, i) => ({ item, key: list[i] ?? null }));
}

function grouped(value: Value, keys: Value): Value {
  const groups: Value[][] = [];
  let last: Value | undefined;
  for (const { item, key } of keyed(value, keys, 'grouped').sort((a, b) => compare(a.key, b.key))) {
    if (last !== undefined && compare(last, key) === 0) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = key;
  }
  return groups;
}

function least(value: Value, keys: Value, sign: Value): Value {
  const direction = sign === 1 ? 1 : -1;
  let best: { readonly item: Value; readonly key: Value } | undefined;
  for (const one of keyed(value, keys, 'iterated over')) {
    const order = best ? compare(one.key, best.key) * direction : -1;
    // Of equal ones the first is the least, the last the greatest.
    if (order < 0 || (order === 0 && direction < 0)) best = one;
  }
  return best?.item ?? null;
}

function indicesOf(value: Value, part: Value): Value {
  if (value === null) return null;
  if (typeof value === 'string' && typeof part === 'string') {
    if (part === '') return null;
    const found: number[] = [];
    for (let at = value.indexOf(part); at >= 0; at = value.indexOf(part, at + 1)) found.push([...value.slice(0, at)].length);
    return found;
  }
  if (isArray(value) && isArray(part)) return indices(value, part);
  if (isArray(value)) return value.flatMap((item, i) => (compare(item, part) === 0 ? [i] : []));
  throw new JqError(`Cannot determine indices of ${typeOf(part)} in ${typeOf(value)}`);
}

function pathList(value: Value): readonly (readonly Value[])[] {
  if (!isArray(value)) throw new JqError('Paths must be specified as an array');
  return value.map((path) => {
    if (!isArray(path)) throw new JqError('Path must be specified as an array');
    return path;
  });
}

function path(value: Value): readonly Value[] {
  if (!isArray(value)) throw new JqError('Path must be specified as an array');
  return value;
}

const trimmed = (pattern: RegExp) =>
  simple((value) => {
    if (typeof value !== 'string') throw new JqError(`${described(value)} cannot be trimmed`);
    return value.replace(pattern, '');
  });

/** `any` and `all` with a generator and a condition, which stop as soon as they know. */
const quantified = (wanted: boolean): Native =>
  function* (input, [generator, condition], environment, machine) {
    if (!generator || !condition) return;
    for (const value of machine.values(generator, environment, input))
      for (const answer of machine.values(condition, environment, { value, path: undefined }))
        if (isTrue(answer) === wanted) {
          yield made(wanted, input);
          return;
        }
    yield made(!wanted, input);
  };

function* range(input: Output, words: readonly Filter[], environment: Environment, machine: Machine): Outputs {
  for (const [from, to, step = 1] of combinations(words, environment, input, machine)) {
    if (typeof from !== 'number' || typeof to !== 'number' || typeof step !== 'number') throw new JqError('Range bounds must be numeric');
    if (step === 0) return;
    for (let value = from; step > 0 ? value < to : value > to; value += step) yield made(value, input);
  }
}

const NATIVES: Readonly<Record<string, Native>> = {
  'empty/0': function* () {},
  'error/0': function* ({ value }) {
    yield* [];
    throw new JqError(value);
  },
  'length/0': simple(lengthOf),
  'utf8bytelength/0': simple((value) => {
    if (typeof value !== 'string') throw new JqError(`${described(value)} only strings have UTF-8 byte length`);
    return new TextEncoder().encode(value).length;
  }),
  'keys/0': simple((value) => {
    if (isArray(value)) return value.map((_, i) => i);
    if (isObject(value)) return keysOf(value);
    throw new JqError(`${described(value)} has no keys`);
  }),
  'keys_unsorted/0': simple((value) => {
    if (isArray(value)) return value.map((_, i) => i);
    if (isObject(value)) return [...value.keys()];
    throw new JqError(`${described(value)} has no keys`);
  }),
  'has/1': simple((value, [key = null]) => has(value, key)),
  'contains/1': simple((value, [part = null]) => contains(value, part)),
  'type/0': simple(typeOf),
  'tostring/0': simple((value) => (typeof value === 'string' ? value : jsonText(value))),
  'tonumber/0': simple(numberFrom),
  'tojson/0': simple((value) => jsonText(value)),
  'fromjson/0': simple(fromJson),
  'startswith/1': simple((value, [word = null]) => {
    const [text, start] = texts(value, word, 'startswith() requires string inputs');
    return text.startsWith(start);
  }),
  'endswith/1': simple((value, [word = null]) => {
    const [text, end] = texts(value, word, 'endswith() requires string inputs');
    return text.endsWith(end);
  }),
  'explode/0': simple((value) => {
    if (typeof value !== 'string') throw new JqError(`${described(value)} cannot be exploded`);
    return [...value].map((character) => character.codePointAt(0) ?? 0);
  }),
  'implode/0': simple(implode),
  'split/1': simple((value, [word = null]) => {
    const [text, separator] = texts(value, word, 'split input and separator must be strings');
    return applyOperator('/', text, separator);
  }),
  'trim/0': trimmed(/^\s+|\s+$/g),
  'ltrim/0': trimmed(/^\s+/),
  'rtrim/0': trimmed(/\s+$/),
  '_case/1': simple((value, [way]) => {
    if (typeof value !== 'string') throw new JqError(`ascii_${way}case input must be a string`);
    return way === 'up' ? value.replace(/[a-z]/g, (one) => one.toUpperCase()) : value.replace(/[A-Z]/g, (one) => one.toLowerCase());
  }),
  'path/1': function* (input, [filter], environment, machine) {
    if (filter) for (const found of machine.paths(filter, environment, input.value)) yield made(found, input);
  },
  'getpath/1': function* (input, words, environment, machine) {
    for (const [at = null] of combinations(words, environment, input, machine)) {
      const keys = path(at);
      let value: Value = null;
      try {
        value = getPath(input.value, keys);
      } catch (error) {
        if (!(error instanceof JqError) || !input.path) throw error;
      }
      yield { value, path: input.path && [...input.path, ...keys] };
    }
  },
  'setpath/2': simple((value, [at = null, fresh = null]) => setPath(value, path(at), fresh)),
  'delpaths/1': simple((value, [paths = null]) => deletePaths(value, pathList(paths))),
  'range/2': range,
  'range/3': range,
  'any/2': quantified(true),
  'all/2': quantified(false),
  'flatten/1': simple((value, [depth = null]) => {
    if (typeof depth !== 'number') throw new JqError('flatten depth must not be negative');
    return flat(isObject(value) ? [...value.values()] : value, depth);
  }),
  '_group/1': simple((value, [keys = null]) => grouped(value, keys)),
  '_least/2': simple((value, [keys = null, sign = null]) => least(value, keys, sign)),
  '_sort/1': simple((value, [keys = null]) =>
    keyed(value, keys, 'sorted')
      .sort((a, b) => compare(a.key, b.key))
      .map(({ item }) => item),
  ),
  '_limit/2': function* (input, [count, filter], environment, machine) {
    if (!count || !filter) return;
    for (const most of machine.values(count, environment, input)) {
      if (typeof most !== 'number' || most <= 0) continue;
      let left = most;
      for (const output of machine.run(filter, environment, input)) {
        yield output;
        left -= 1;
        if (left <= 0) break;
      }
    }
  },
  'last/1': function* (input, [filter], environment, machine) {
    let last: Output | undefined;
    if (filter) for (const output of machine.run(filter, environment, input)) last = output;
    if (last) yield last;
  },
  'indices/1': simple((value, [part = null]) => indicesOf(value, part)),
  'reverse/0': simple((value) => {
    if (value === null) return [];
    if (typeof value === 'string') return [...value].reverse().join('');
    if (!isArray(value)) throw new JqError(`Cannot reverse ${described(value)}`);
    return value.toReversed();
  }),
  'bsearch/1': simple((value, [wanted = null]) => {
    if (!isArray(value)) throw new JqError(`${described(value)} cannot be searched from`);
    const at = value.findIndex((item) => compare(item, wanted) >= 0);
    if (at < 0) return -1 - value.length;
    return compare(value[at] ?? null, wanted) === 0 ? at : -1 - at;
  }),
  'infinite/0': simple(() => Number.POSITIVE_INFINITY),
  'nan/0': simple(() => Number.NaN),
  'isinfinite/0': simple((value) => value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY),
  'isnan/0': simple((value) => Number.isNaN(value)),
  'isnormal/0': simple((value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) >= 2.2250738585072014e-308),
  'input/0': simple((_value, _words, machine) => {
    const next = machine.inputs();
    if (next === undefined) throw new JqError('No more inputs');
    return next;
  }),
  'debug/0': simple((value, _words, machine) => {
    machine.said.push(`["DEBUG:",${jsonText(value)}]\n`);
    return value;
  }),
  'stderr/0': simple((value, _words, machine) => {
    machine.said.push(jsonText(value));
    return value;
  }),
  'input_filename/0': simple(() => null),
  'halt/0': simple(() => {
    throw new Halt(0, undefined);
  }),
  'halt_error/1': simple((value, [status = null]) => {
    if (typeof status !== 'number') throw new JqError('halt_error/1: number required');
    throw new Halt(status, typeof value === 'string' ? value : `${jsonText(value)}\n`);
  }),
  '_match/2': simple((value, [pattern = null, flags = null]) => matches(value, pattern, flags)),
  'test/2': simple((value, [pattern = null, flags = null]) => {
    const found = matches(value, pattern, flags);
    return isArray(found) && found.length > 0;
  }),
  'split/2': simple((value, [pattern = null, flags = null]) => {
    if (typeof value !== 'string') throw new JqError(`${described(value)} cannot be matched, as it is not a string`);
    const found = matches(value, pattern, `${typeof flags === 'string' ? flags : ''}g`);
    const characters = [...value];
    const pieces: Value[] = [];
    let from = 0;
    for (const match of isArray(found) ? found : []) {
      if (!isObject(match)) continue;
      const [offset, length] = [match.get('offset'), match.get('length')].map(Number);
      pieces.push(characters.slice(from, offset).join(''));
      from = (offset ?? 0) + (length ?? 0);
    }
    return [...pieces, characters.slice(from).join('')];
  }),
  'sub/3': function* (input, [pattern, replacement, flags], environment, machine) {
    if (!pattern || !replacement || !flags) return;
    for (const how of machine.values(flags, environment, input))
      for (const what of machine.values(pattern, environment, input)) {
        const put = (groups: Value) => [...machine.values(replacement, environment, { value: groups, path: undefined })];
        for (const text of replaced(input.value, what, how, put)) yield made(text, input);
      }
  },
};

/** `halt`: ends jq with this status, after these words. */
export class Halt extends Error {
  readonly status: number;
  readonly words: string | undefined;

  constructor(status: number, words: string | undefined) {
    super('halt');
    this.status = status;
    this.words = words;
  }
}

const MATH: Readonly<Record<string, (...numbers: number[]) => number>> = {
  'floor/0': Math.floor,
  'ceil/0': Math.ceil,
  'round/0': (value = 0) => Math.sign(value) * Math.round(Math.abs(value)),
  'trunc/0': Math.trunc,
  'sqrt/0': Math.sqrt,
  'cbrt/0': Math.cbrt,
  'fabs/0': Math.abs,
  'exp/0': Math.exp,
  'exp2/0': (value = 0) => 2 ** value,
  'exp10/0': (value = 0) => 10 ** value,
  'log/0': Math.log,
  'log2/0': Math.log2,
  'log10/0': Math.log10,
  'sin/0': Math.sin,
  'cos/0': Math.cos,
  'tan/0': Math.tan,
  'atan/0': Math.atan,
  'pow/2': (a = 0, b = 0) => a ** b,
  'atan2/2': Math.atan2,
  'fmin/2': Math.min,
  'fmax/2': Math.max,
  'fmod/2': (a = 0, b = 0) => a % b,
};

/** All functions that a program may call. */
export function newEnvironment(): Environment {
  let environment: Environment | undefined;
  const add = (name: string, run: Native) => {
    environment = { outer: environment, name, meaning: { type: 'native', run } };
  };
  for (const [name, run] of Object.entries(NATIVES)) add(name, run);
  for (const [name, run] of Object.entries(MATH)) add(name, math(run));
  for (const [name, run] of Object.entries(dateFunctions)) add(name, simple(run));
  let whole: Environment | undefined;
  for (const definition of parseDefinitions(PRELUDE)) {
    const name = `${definition.name}/${definition.parameters.length}`;
    // Each may call those that come after it.
    const own: Environment = { outer: environment, name, meaning: { type: 'defined', definition, environment: () => whole ?? own } };
    environment = own;
  }
  whole = environment;
  if (!environment) throw new Error('jq has functions');
  return environment;
}
