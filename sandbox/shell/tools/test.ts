// test and [.

import { compared, isTrueOf } from '../file-tests.ts';
import type { FileSystem } from '../filesystem.ts';
import type { Command } from '../process.ts';

/** What bash says of an expression that it cannot read. */
class BadTest extends Error {}

const UNARY = /^-[a-hknoprstuvwxzLSGNO]$/;
const BINARY = /^(?:=|==|!=|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

export const test: Command = async (process) => {
  const words = process.argv.slice(1);
  const name = process.argv[0] ?? 'test';
  if (name === '[' && words.pop() !== ']') {
    await process.stderr.write("bash: [: missing `]'\n");
    return 2;
  }
  try {
    return answer(words, process.files) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadTest)) throw error;
    await process.stderr.write(`bash: ${name}: ${error.message}\n`);
    return 2;
  }
};

/** POSIX decides by the number of words, up to four. */
function answer(words: readonly string[], files: FileSystem): boolean {
  const [first = '', second = '', third = ''] = words;
  switch (words.length) {
    case 0:
      return false;
    case 1:
      return first !== '';
    case 2:
      if (first === '!') return second === '';
      if (UNARY.test(first)) return unary(first, second, files);
      throw new BadTest(`${first}: unary operator expected`);
    case 3:
      if (BINARY.test(second)) return binary(first, second, third);
      if (second === '-a') return first !== '' && third !== '';
      if (second === '-o') return first !== '' || third !== '';
      if (first === '!') return !answer(words.slice(1), files);
      if (first === '(' && third === ')') return second !== '';
      throw new BadTest(`${second}: binary operator expected`);
    case 4:
      if (first === '!') return !answer(words.slice(1), files);
      if (first === '(' && words[3] === ')') return answer(words.slice(1, 3), files);
  }
  const reader = new Reader(words, files);
  const value = reader.or();
  if (reader.rest.length > 0) throw new BadTest('too many arguments');
  return value;
}

/** Longer expressions: `!` before `-a` before `-o`. */
class Reader {
  readonly #words: readonly string[];
  readonly #files: FileSystem;
  #at = 0;

  constructor(words: readonly string[], files: FileSystem) {
    this.#words = words;
    this.#files = files;
  }

  get rest(): readonly string[] {
    return this.#words.slice(this.#at);
  }

  or(): boolean {
    let value = this.#and();
    while (this.#words[this.#at] === '-o') {
      this.#at += 1;
      const right = this.#and();
      value = value || right;
    }
    return value;
  }

  #and(): boolean {
    let value = this.#term();
    while (this.#words[this.#at] === '-a') {
      this.#at += 1;
      const right = this.#term();
      value = value && right;
    }
    return value;
  }

  #term(): boolean {
    const [first, second, third] = this.rest;
    if (first === undefined) throw new BadTest('argument expected');
    if (first === '!') {
      this.#at += 1;
      return !this.#term();
    }
    if (second !== undefined && BINARY.test(second) && third !== undefined) {
      this.#at += 3;
      return binary(first, second, third);
    }
    if (first === '(') {
      this.#at += 1;
      const value = this.or();
      if (this.#words[this.#at] !== ')') throw new BadTest("`)' expected");
      this.#at += 1;
      return value;
    }
    if (UNARY.test(first) && second !== undefined) {
      this.#at += 2;
      return unary(first, second, this.#files);
    }
    this.#at += 1;
    return first !== '';
  }
}

function unary(operator: string, operand: string, files: FileSystem): boolean {
  const value = isTrueOf(operator, operand, files);
  if (value === undefined) throw new BadTest(`${operator}: this shell does not have this test`);
  return value;
}

function binary(a: string, operator: string, b: string): boolean {
  switch (operator) {
    case '=':
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
  }
  const value = compared(operator, integer(a), integer(b));
  if (value === undefined) throw new BadTest(`${operator}: this shell does not have this test`);
  return value;
}

function integer(word: string): bigint {
  const match = /^[ \t\n]*([-+]?)(\d+)[ \t\n]*$/.exec(word);
  if (!match) throw new BadTest(`${word}: integer expression expected`);
  const value = BigInt(match[2] ?? '0');
  return match[1] === '-' ? -value : value;
}
