// What expanding a word asks of others: of the shell, and, for words within words, of the expansion itself.
import type { Script, Word } from './ast.ts';
import type { Piece } from './fields.ts';
import type { FileSystem } from './filesystem.ts';
import type { Variables } from './variables.ts';

/** What an expansion asks of its shell. */
export interface Expansion {
  readonly files: FileSystem;
  readonly variables: Variables;
  /** `$1` and so on. */
  readonly positional: readonly string[];
  /** `set -u`: what is not set is an error. */
  readonly nounset: boolean;
  /** `$?`, `$#`, `$RANDOM` and their kin; undefined for what is none of them. */
  special(name: string): string | undefined;
  /** What a command substitution prints, trailing newlines taken off. */
  substitute(script: Script): Promise<string>;
  /** The name of a file that holds what the script prints. */
  printedFile(script: Script): Promise<string>;
  /** Says what is wrong with something that stops nothing. */
  complain(words: string): Promise<void>;
}

/** Expands the words that stand within a parameter's braces: its subscript, its default, its pattern. */
export interface WordExpander {
  calculate(expression: Word, context: Expansion): Promise<bigint>;
  expandPattern(word: Word, context: Expansion): Promise<string>;
  expandText(word: Word, context: Expansion): Promise<string>;
  piecesOf(word: Word, context: Expansion): Promise<readonly Piece[]>;
  subscriptOf(name: string, subscript: Word, context: Expansion): Promise<string>;
}
