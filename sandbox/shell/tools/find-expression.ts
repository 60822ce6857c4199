// The words of find: where to begin, what to ask of each file, what to do with it.
import type { FileSystem } from '../filesystem.ts';
import { Glob } from '../glob.ts';
import { notHere, UsageError } from './options.ts';

export type FindTest =
  | { readonly type: 'and' | 'or' | 'then'; readonly left: FindTest; readonly right: FindTest }
  | { readonly type: 'not'; readonly inner: FindTest }
  | { readonly type: 'is'; readonly holds: (path: string, depth: number, files: FileSystem) => boolean }
  | { readonly type: 'print'; readonly text: (path: string, depth: number, files: FileSystem) => string }
  | { readonly type: 'prune' | 'quit' | 'delete' }
  /** `;` runs it for each file, `+` once with all. */
  | { readonly type: 'exec'; readonly command: readonly string[]; readonly gathers: boolean };

export interface FindExpression {
  readonly names: readonly string[];
  readonly expression: FindTest;
  readonly minDepth: number;
  readonly maxDepth: number;
  readonly depthFirst: boolean;
}

const PRINT: FindTest = { type: 'print', text: (path) => `${path}\n` };
const nameOf = (path: string): string => path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/, '');
/** In bytes; a folder takes a block, as most file systems have it. */
const sizeOf = (path: string, files: FileSystem): number =>
  files.isDirectory(path) ? 4096 : new TextEncoder().encode(files.read(path) ?? '').length;

/** @throws UsageError in find's words */
export function parseFind(words: readonly string[]): FindExpression {
  const begins = words.findIndex((word) => /^-./.test(word) || word === '!' || word === '(');
  const names = begins < 0 ? words : words.slice(0, begins);
  const reader = new Reader(begins < 0 ? [] : words.slice(begins));
  const expression = reader.expression();
  return {
    names: names.length > 0 ? names : ['.'],
    expression: reader.acts ? expression : { type: 'and', left: expression, right: PRINT },
    minDepth: reader.minDepth,
    maxDepth: reader.maxDepth,
    depthFirst: reader.depthFirst,
  };
}

class Reader {
  readonly #words: readonly string[];
  #at = 0;
  minDepth = 0;
  maxDepth = Number.POSITIVE_INFINITY;
  depthFirst = false;
  /** Some word does something; otherwise what is found is printed. */
  acts = false;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  expression(): FindTest {
    if (this.#words.length === 0) return this.#always(true);
    const expression = this.#list();
    const left = this.#words[this.#at];
    if (left === ')') throw new UsageError("invalid expression; you have too many ')'");
    if (left !== undefined) throw new UsageError(`paths must precede expression: \`${left}'`);
    return expression;
  }

  #list(): FindTest {
    let left = this.#or();
    while (this.#take(',')) left = { type: 'then', left, right: this.#or() };
    return left;
  }

  #or(): FindTest {
    let left = this.#and();
    while (this.#take('-o', '-or')) left = { type: 'or', left, right: this.#and() };
    return left;
  }

  #and(): FindTest {
    let left = this.#not();
    for (;;) {
      const next = this.#words[this.#at];
      if (next === undefined || [')', ',', '-o', '-or'].includes(next)) return left;
      this.#take('-a', '-and');
      left = { type: 'and', left, right: this.#not() };
    }
  }

  #not(): FindTest {
    if (this.#take('!', '-not')) return { type: 'not', inner: this.#not() };
    if (this.#take('(')) {
      const inner = this.#list();
      if (!this.#take(')')) throw new UsageError("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
      return inner;
    }
    return this.#primary();
  }

  #take(...words: readonly string[]): boolean {
    if (!words.includes(this.#words[this.#at] ?? '\0')) return false;
    this.#at += 1;
    return true;
  }

  #argument(name: string): string {
    const word = this.#words[this.#at];
    if (word === undefined) throw new UsageError(`missing argument to \`${name}'`);
    this.#at += 1;
    return word;
  }

  #always(holds: boolean): FindTest {
    return { type: 'is', holds: () => holds };
  }

  #primary(): FindTest {
    const name = this.#words[this.#at];
    if (name === undefined) throw new UsageError(`invalid expression; expected to find something after '${this.#words.at(-1)}'`);
    this.#at += 1;
    switch (name) {
      case '-name':
      case '-iname': {
        const matches = this.#glob(name);
        return { type: 'is', holds: (path) => matches(nameOf(path)) };
      }
      case '-path':
      case '-wholename':
      case '-ipath': {
        const matches = this.#glob(name);
        return { type: 'is', holds: (path) => matches(path) };
      }
      case '-type':
        return this.#kind(this.#argument(name));
      case '-empty':
        return {
          type: 'is',
          holds: (path, _depth, files) => (files.isDirectory(path) ? files.list(path)?.length === 0 : files.read(path) === ''),
        };
      case '-size':
        return this.#size(this.#argument(name));
      case '-true':
        return this.#always(true);
      case '-false':
        return this.#always(false);
      case '-maxdepth':
      case '-mindepth': {
        const depth = this.#argument(name);
        if (!/^\d+$/.test(depth)) throw new UsageError(`Expected a positive decimal integer argument to ${name}, but got ‘${depth}’`);
        if (name === '-maxdepth') this.maxDepth = Number(depth);
        else this.minDepth = Number(depth);
        return this.#always(true);
      }
      case '-depth':
        this.depthFirst = true;
        return this.#always(true);
      default:
        return this.#action(name);
    }
  }

  #action(name: string): FindTest {
    if (name === '-prune') return { type: 'prune' };
    if (name === '-quit') {
      return { type: 'quit' };
    }
    this.acts = true;
    switch (name) {
      case '-print':
        return PRINT;
      case '-print0':
        return { type: 'print', text: (path) => `${path}\0` };
      case '-printf':
        return this.#format(this.#argument(name));
      case '-delete':
        this.depthFirst = true;
        return { type: 'delete' };
      case '-exec':
        return this.#exec(name);
    }
    if (
      /^-(?:[acm]time|[acm]min|newer\w*|user|group|uid|gid|perm|regex|iregex|ok|okdir|execdir|links|inum|ls|fls|fprint0?|fprintf|xtype|xdev|mount|readable|writable|executable|regextype|follow|daystart|nouser|nogroup|samefile|used|fstype|context|lname|ilname)$/.test(
        name,
      )
    )
      throw notHere(name);
    throw new UsageError(/^-/.test(name) ? `unknown predicate \`${name}'` : `paths must precede expression: \`${name}'`);
  }

  #glob(name: string): (text: string) => boolean {
    const pattern = this.#argument(name);
    const folds = name.startsWith('-i');
    const glob = new Glob(folds ? pattern.toLowerCase() : pattern);
    return (text) => glob.matches(folds ? text.toLowerCase() : text);
  }

  #kind(letters: string): FindTest {
    const kinds = letters.split(',');
    const bad = kinds.find((kind) => !/^[bcdpfls]$/.test(kind));
    if (bad !== undefined) throw new UsageError(`Unknown argument to -type: ${bad}`);
    return { type: 'is', holds: (path, _depth, files) => kinds.includes(files.isDirectory(path) ? 'd' : 'f') };
  }

  #size(text: string): FindTest {
    const match = /^([-+]?)(\d+)([cwbkMG]?)$/.exec(text);
    if (!match) throw new UsageError(`invalid argument \`${text}' to \`-size'`);
    const unit = { c: 1, w: 2, b: 512, k: 1024, M: 1024 ** 2, G: 1024 ** 3 }[match[3] || 'b'] ?? 512;
    const wanted = Number(match[2]);
    return {
      type: 'is',
      holds: (path, _depth, files) => {
        const size = Math.ceil(sizeOf(path, files) / unit);
        return match[1] === '+' ? size > wanted : match[1] === '-' ? size < wanted : size === wanted;
      },
    };
  }

  #exec(name: string): FindTest {
    const command: string[] = [];
    for (;;) {
      const word = this.#words[this.#at];
      if (word === undefined) throw new UsageError(`missing argument to \`${name}'`);
      this.#at += 1;
      if (word === ';') return { type: 'exec', command, gathers: false };
      if (word === '+' && command.at(-1) === '{}') return { type: 'exec', command: command.slice(0, -1), gathers: true };
      command.push(word);
    }
  }

  #format(format: string): FindTest {
    const unknown = /%(?:[^pfhPdsy%]|$)/.exec(format)?.[0];
    if (unknown) throw notHere(`-printf ${unknown}`);
    const start = (path: string, depth: number) => (depth === 0 ? '' : path.split('/').slice(-depth).join('/'));
    return {
      type: 'print',
      text: (path, depth, files) =>
        format
          .replace(/\\([\\ntr0])/g, (_, letter: string) => ({ n: '\n', t: '\t', r: '\r', '0': '\0' })[letter] ?? '\\')
          .replace(/%([pfhPdsy%])/g, (_, letter: string) => {
            switch (letter) {
              case 'p':
                return path;
              case 'f':
                return nameOf(path);
              case 'h':
                return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
              case 'P':
                return start(path, depth);
              case 'd':
                return String(depth);
              case 's':
                return String(sizeOf(path, files));
              case 'y':
                return files.isDirectory(path) ? 'd' : 'f';
              default:
                return '%';
            }
          }),
    };
  }
}
