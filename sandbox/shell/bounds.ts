// How much a shell may hold: its machine is a browser's tab.

/** In characters: a variable, a file, what a command keeps of its input. */
export const MOST_TEXT = 16 * 1024 * 1024;
/** How many words an expansion may give. */
export const MOST_WORDS = 200_000;
/** How deep evaluations may lie in each other: a script that sources itself has no end. */
export const DEEPEST = 200;

/** There is no room for what a command wants to hold. */
export class OutOfMemory extends Error {
  constructor() {
    super('Cannot allocate memory');
  }
}

/** What is kept piece by piece, as long as there is room. */
export function joined(held: string, piece: string): string {
  if (held.length + piece.length > MOST_TEXT) throw new OutOfMemory();
  return held + piece;
}
