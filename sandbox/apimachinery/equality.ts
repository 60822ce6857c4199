// Deep equality of JSON values (k8s.io/apimachinery/pkg/api/equality): what is shared is equal at once, `undefined` is absent.

import { lookup } from './dictionary.ts';
import { isMap } from './fmt.ts';

/** Whether two JSON values say the same. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (!isMap(a) || !isMap(b)) return false;
  for (const key in a) if (!deepEqual(lookup(a, key), lookup(b, key))) return false;
  for (const key in b) if (lookup(b, key) !== undefined && lookup(a, key) === undefined) return false;
  return true;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!deepEqual(a[i], b[i])) return false;
  return true;
}
