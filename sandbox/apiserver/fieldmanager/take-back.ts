// Whether a second write takes back what the first did: then the two are not one, since who sets a value and sets it back owns it.
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap } from '../../apimachinery/fmt.ts';

/** Shorter lists are not looked into: who changes one twice counts as having taken something back. */
const SHORT = 20;

/**
 * Whether something that was otherwise `between` is `after` it as it was `before`. May say so of lists without need; parts that are shared
 * between the two writes cost nothing.
 */
export function takesBack(before: unknown, between: unknown, after: unknown): boolean {
  if (between === after || after === undefined || before === undefined) return false;
  if (Array.isArray(after))
    return (after.length < SHORT && !deepEqual(between, after)) || (deepEqual(before, after) && !deepEqual(between, after));
  if (!isMap(after) || !isMap(before)) return deepEqual(before, after) && !deepEqual(between, after);
  const middle = isMap(between) ? between : {};
  return Object.keys(after).some((key) => takesBack(lookup(before, key), lookup(middle, key), lookup(after, key)));
}
