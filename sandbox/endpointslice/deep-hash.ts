// k8s.io/kubernetes/pkg/util/hash DeepHashObject: FNV-1a over Go's printed form of a value. Kubernetes orders ports by it.

const PRIME = 0x0000000001000000000000000000013bn;
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const MASK = (1n << 128n) - 1n;

/** FNV-1a, 128 bits, in hexadecimal. */
export function fnv128a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(32, '0');
}

/** A field of a Go struct: its name, its type as `%#v` prints it, and its value (undefined for a nil pointer). */
export type GoField = readonly [name: string, type: string, value: string | number | undefined];

/** The hash of a struct, printed as spew's `%#v` prints it. */
export function deepHash(type: string, fields: readonly GoField[]): string {
  const printed = fields.map(([name, fieldType, value]) => `${name}:(${fieldType})${value ?? '<nil>'}`);
  return fnv128a(`(${type}){${printed.join(' ')}}`);
}
