// Short names for values: what `pod-template-hash` and a revision's name end with
// (pkg/controller/controller_utils.go: ComputeHash; k8s.io/apimachinery/pkg/util/rand).

const ALPHANUMS = 'bcdfghjklmnpqrstvwxz2456789';

/** The text with each character replaced by one of the alphabet of generated names (rand.SafeEncodeString). */
export function safeEncode(text: string): string {
  let encoded = '';
  for (let i = 0; i < text.length; i++) encoded += ALPHANUMS[text.charCodeAt(i) % ALPHANUMS.length];
  return encoded;
}

/** A value as text, in which the order of keys does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .join()}}`;
}

/** FNV-1a, 32 bits. */
function fnv32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A short name for a value: the same for the same value, whatever the order of its keys. */
export const hashOf = (value: unknown, collisionCount?: number): string =>
  safeEncode(String(fnv32(canonical(value) + (collisionCount === undefined ? '' : String(collisionCount)))));
