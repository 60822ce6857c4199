// Arithmetic of jq, which adds, takes away and divides more than numbers.

import { MOST_TEXT, OutOfMemory } from '../../bounds.ts';
import { compare, described, equal, isArray, isObject, JqError, type JsonObject, type Value } from './values.ts';

const cannot = (a: Value, b: Value, what: string): JqError => new JqError(`${described(a)} and ${described(b)} cannot be ${what}`);

export function applyOperator(operator: string, a: Value, b: Value): Value {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      if (isArray(a) && isArray(b)) return a.filter((item) => !b.some((other) => equal(item, other)));
      throw cannot(a, b, 'subtracted');
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
    case '%':
      return remainder(a, b);
    case '==':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case '<':
      return compare(a, b) < 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>':
      return compare(a, b) > 0;
    default:
      return compare(a, b) >= 0;
  }
}

export function add(a: Value, b: Value): Value {
  if (a === null) return b;
  if (b === null) return a;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'string') {
    if (a.length + b.length > MOST_TEXT) throw new OutOfMemory();
    return a + b;
  }
  if (isArray(a) && isArray(b)) return [...a, ...b];
  if (isObject(a) && isObject(b)) return new Map([...a, ...b]);
  throw cannot(a, b, 'added');
}

function multiply(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (isObject(a) && isObject(b)) return merged(a, b);
  const [text, times] = typeof a === 'string' ? [a, b] : [b, a];
  if (typeof text === 'string' && typeof times === 'number') {
    if (Number.isNaN(times) || times <= 0) return null;
    const count = times < 1 ? 1 : Math.floor(times);
    if (text.length * count > MOST_TEXT) throw new OutOfMemory();
    return text.repeat(count);
  }
  throw cannot(a, b, 'multiplied');
}

/** Objects within objects are merged too. */
function merged(a: JsonObject, b: JsonObject): JsonObject {
  const both = new Map(a);
  for (const [key, value] of b) {
    const own = both.get(key);
    both.set(key, own !== undefined && isObject(own) && isObject(value) ? merged(own, value) : value);
  }
  return both;
}

function divide(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b === 0) throw cannot(a, b, 'divided because the divisor is zero');
    return a / b;
  }
  if (typeof a === 'string' && typeof b === 'string') return a === '' ? [] : a.split(b);
  throw cannot(a, b, 'divided');
}

function remainder(a: Value, b: Value): Value {
  if (typeof a !== 'number' || typeof b !== 'number') throw cannot(a, b, 'divided');
  const whole = (value: number) => (Number.isNaN(value) ? 0 : Math.trunc(Math.max(-(2 ** 63), Math.min(2 ** 63, value))));
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  if (whole(b) === 0) throw cannot(a, b, 'divided because the divisor is zero');
  return whole(a) % Math.abs(whole(b)) || 0;
}
