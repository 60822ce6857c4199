/**
 * Whether two texts are the same, in a time that tells nothing of where they differ: for secrets (Go's crypto/subtle,
 * which does not hide the length either).
 */
export function constantTimeEqual(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}
