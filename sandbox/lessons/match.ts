// Holds a partial object against a whole one, as Chainsaw and kuttl assert them.
import { type Content, isList, isMap } from './content.ts';
import type { Pattern } from './lesson.ts';

/** Where an object differs from what was asked: a path, what is there, what should be. */
export interface Mismatch {
  /** `.spec.ports[0].targetPort` */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** All that keeps `found` from matching, in the pattern's order; empty where it matches. */
export function mismatches(pattern: Pattern, found: Content | undefined, path = ''): Mismatch[] {
  if (isPatternList(pattern)) return isList(found) ? listMismatches(pattern, found, path) : [mismatch(path, found, pattern)];
  if (pattern !== null && typeof pattern === 'object') {
    const [operator] = Object.keys(pattern);
    if (operator?.startsWith('$')) {
      const argument = pattern[operator] ?? null;
      if (satisfies(operator, argument, found, path)) return [];
      const plain = mismatch(path, found, pattern);
      const size = sizeOf(found);
      if (operator === '$length') return [{ ...plain, found: items(size ?? 0) }];
      if (operator !== '$exactly' || !isPatternList(argument) || size === undefined) return [plain];
      // The right number of items: then it is one of them that differs.
      return size === argument.length ? mismatches(argument, found ?? [], path) : [{ ...plain, found: items(size) }];
    }
    // A map that was left out holds nothing: say which of its fields are missed.
    const map = isMap(found) ? found : undefined;
    if (found !== undefined && found !== null && !map) return [mismatch(path, found, pattern)];
    return Object.entries(pattern).flatMap(([key, value]) => mismatches(value, map?.[key], `${path}${step(key)}`));
  }
  return Object.is(found ?? null, pattern) ? [] : [mismatch(path, found, pattern)];
}

const items = (count: number): string => (count === 0 ? 'no items' : count === 1 ? '1 item' : `${count} items`);

const isPatternList = (pattern: Pattern): pattern is readonly Pattern[] => Array.isArray(pattern);

const step = (key: string): string => (/^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `["${key}"]`);

const mismatch = (path: string, found: Content | undefined, pattern: Pattern): Mismatch => ({
  path: path || '.',
  found: showFound(found),
  expected: show(pattern),
});

/** An endpoint is its pod, or its address: another one is not a wrong version of it. */
const IDENTITY = /^\[\d+\]\.(targetRef\.name|ip|addresses\[0\])$/;

/** Each pattern needs an item of its own. Where one finds none, the item that comes nearest says what is wrong. */
function listMismatches(patterns: readonly Pattern[], found: readonly Content[], path: string): Mismatch[] {
  const free = new Set(found.keys());
  const unmatched: Pattern[] = [];
  for (const pattern of patterns) {
    const hit = [...free].find((i) => mismatches(pattern, found[i]).length === 0);
    if (hit === undefined) unmatched.push(pattern);
    else free.delete(hit);
  }
  return unmatched.flatMap((pattern) => {
    const nearest = [...free]
      .map((i) => ({ i, differences: mismatches(pattern, found[i], `${path}[${i}]`) }))
      .sort((a, b) => a.differences.length - b.differences.length)[0];
    if (!nearest) return [mismatch(`${path}[${found.length}]`, undefined, pattern)];
    const stranger = nearest.differences.find((difference) => IDENTITY.test(difference.path.slice(path.length)));
    if (stranger) return [{ path, found: `${items(found.length)}, and not this one`, expected: show(pattern) }];
    free.delete(nearest.i);
    return nearest.differences;
  });
}

function satisfies(operator: string, argument: Pattern, found: Content | undefined, path: string): boolean {
  switch (operator) {
    case '$exists':
      return (found !== undefined && found !== null) === argument;
    case '$length':
      return sizeOf(found) === argument;
    case '$oneOf':
      return isPatternList(argument) && argument.some((pattern) => mismatches(pattern, found, path).length === 0);
    case '$matches':
      return typeof found === 'string' && typeof argument === 'string' && new RegExp(argument).test(found);
    case '$atLeast':
      return typeof found === 'number' && typeof argument === 'number' && found >= argument;
    case '$exactly':
      return isPatternList(argument) && argument.length === (sizeOf(found) ?? 0) && mismatches(argument, found ?? [], path).length === 0;
    case '$not':
      return mismatches(argument, found, path).length > 0;
    default:
      throw new Error(`a lesson's pattern has no operator ${operator}`);
  }
}

function sizeOf(found: Content | undefined): number | undefined {
  if (found === undefined || found === null) return 0;
  if (isList(found)) return found.length;
  return isMap(found) ? Object.keys(found).length : undefined;
}

function showFound(found: Content | undefined): string {
  if (found === undefined || found === null) return 'nothing';
  if (isList(found)) return found.length === 0 ? 'an empty list' : shorten(`[${found.map(showFound).join(', ')}]`);
  if (isMap(found)) return shorten(JSON.stringify(found));
  return typeof found === 'string' ? found || '""' : String(found);
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** What a pattern asks for, in words. */
export function show(pattern: Pattern): string {
  if (pattern === null) return 'nothing';
  if (isPatternList(pattern)) return showItems(pattern.map(show));
  if (typeof pattern !== 'object') return typeof pattern === 'string' ? pattern || '""' : String(pattern);
  const [operator = ''] = Object.keys(pattern);
  const argument = pattern[operator] ?? null;
  switch (operator) {
    case '$exists':
      return argument ? 'something' : 'nothing';
    case '$length':
      return items(typeof argument === 'number' ? argument : 0);
    case '$oneOf':
      return isPatternList(argument) ? argument.map(show).join(' or ') : '';
    case '$matches':
      return show(pattern.$says ?? `something that matches ${show(argument)}`);
    case '$atLeast':
      return `at least ${show(argument)}`;
    case '$exactly':
      return `exactly ${show(argument)}`;
    case '$not':
      return `anything but ${show(argument)}`;
    default:
      return Object.entries(pattern)
        .map(([key, value]) => `${key}: ${show(value)}`)
        .join(', ');
  }
}

/** Items that are all to be alike are counted, not repeated. */
function showItems(each: readonly string[]): string {
  const [first = ''] = each;
  if (each.length > 1 && each.every((item) => item === first)) return `${items(each.length)}, each with ${first}`;
  return `[${each.join(', ')}]`;
}
