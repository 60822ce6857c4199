// Chance, seeded: the same seed gives the same cluster.

/** Kubernetes's alphabet for generated names: no vowels, no 0, 1, 3 (k8s.io/apimachinery/pkg/util/rand). */
const ALPHANUMS = 'bcdfghjklmnpqrstvwxz2456789';

const DIGITS = '0123456789abcdef';
const DASH = 45;

/** The code of the hexadecimal digit that begins at this bit of a word. */
const digit = (word: number, bit: number): number => DIGITS.charCodeAt((word >>> bit) & 15);

/** A stream of pseudo-random numbers (sfc32). `fork` gives an independent stream, so that one consumer does not disturb another. */
export class Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.#seed = seed;
    // FNV-1a, with a different offset for each word of state.
    const hash = (offset: number) => {
      let h = offset;
      for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193);
      return h | 0;
    };
    this.#a = hash(0x811c9dc5);
    this.#b = hash(0x9e3779b9);
    this.#c = hash(0x85ebca6b);
    for (let i = 0; i < 12; i++) this.uint32();
  }

  fork(purpose: string): Random {
    return new Random(`${this.#seed}/${purpose}`);
  }

  uint32(): number {
    const t = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** A whole number, 0 <= n < bound. */
  below(bound: number): number {
    return this.uint32() % bound;
  }

  /** The end of a generated name: `length` characters (rand.String). */
  suffix(length = 5): string {
    let text = '';
    for (let i = 0; i < length; i++) text += ALPHANUMS[this.below(ALPHANUMS.length)];
    return text;
  }

  /** A version 4 UUID. */
  uuid(): string {
    const a = this.uint32();
    const b = (this.uint32() & 0xffff_0fff) | 0x4000;
    const c = this.uint32();
    const d = this.uint32();
    const variant = 8 + this.below(4);
    // One call makes one flat string; pieces put together would be kept as pieces.
    // biome-ignore format: a row for each group of digits
    return String.fromCharCode(
      digit(a, 28), digit(a, 24), digit(a, 20), digit(a, 16), digit(a, 12), digit(a, 8), digit(a, 4), digit(a, 0), DASH,
      digit(b, 28), digit(b, 24), digit(b, 20), digit(b, 16), DASH,
      digit(b, 12), digit(b, 8), digit(b, 4), digit(b, 0), DASH,
      digit(variant, 0), digit(c, 24), digit(c, 20), digit(c, 16), DASH,
      digit(c, 12), digit(c, 8), digit(c, 4), digit(c, 0),
      digit(d, 28), digit(d, 24), digit(d, 20), digit(d, 16), digit(d, 12), digit(d, 8), digit(d, 4), digit(d, 0),
    );
  }
}
