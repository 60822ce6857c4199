// What a line of shell means: the grammar of bash, as far as a learner at a prompt or a container's script goes.

/** `${name operator word}`: what is made of a parameter's value. */
export type Operation =
  | { readonly type: 'length' }
  /** `-`, `=`, `?`, `+`; with `colon` an empty value counts as none. */
  | { readonly type: 'default'; readonly sign: string; readonly colon: boolean; readonly word: Word }
  /** `#`, `##`, `%`, `%%` */
  | { readonly type: 'strip'; readonly sign: string; readonly pattern: Word }
  /** `/`, `//`, `/#`, `/%`; without a replacement the match is taken out. */
  | { readonly type: 'replace'; readonly sign: string; readonly pattern: Word; readonly replacement: Word }
  /** `${name:offset:length}` */
  | { readonly type: 'slice'; readonly offset: Word; readonly length: Word | undefined }
  /** `^`, `^^`, `,`, `,,` */
  | { readonly type: 'case'; readonly sign: string; readonly pattern: Word }
  /** `@Q` and its kin */
  | { readonly type: 'transform'; readonly letter: string };

export interface Parameter {
  readonly type: 'parameter';
  readonly name: string;
  /** `a[subscript]`; `@` and `*` stand for all elements. */
  readonly subscript?: Word | '@' | '*';
  /** `${!name}`: the value is the name of the one that is meant; of `${!name[@]}` the keys. */
  readonly indirect?: boolean;
  readonly operation?: Operation;
  readonly quoted: boolean;
}

/** A piece of a word. Only what stands outside quotes is split at blanks and matched against file names. */
export type Part =
  | { readonly type: 'text'; readonly text: string; readonly quoted: boolean }
  | Parameter
  /** `${!prefix*}`: names of variables. */
  | { readonly type: 'names'; readonly prefix: string; readonly quoted: boolean }
  | { readonly type: 'substitution'; readonly script: Script; readonly quoted: boolean }
  /** `<(…)`: the name of a file that holds what the script prints. */
  | { readonly type: 'process'; readonly script: Script; readonly quoted: false }
  | { readonly type: 'arithmetic'; readonly expression: Word; readonly quoted: boolean };

export type Word = readonly Part[];

export interface Redirection {
  /** File descriptor: 0, 1 or 2. */
  readonly fd: number;
  readonly operator: '<' | '>' | '>>' | '>&' | '<<' | '<<<' | '&>' | '&>>';
  /** A file name, a descriptor (`>&`), or the text of a here-document. */
  readonly target: Word;
}

export interface Assignment {
  readonly name: string;
  readonly subscript?: Word | undefined;
  /** `+=` */
  readonly appends: boolean;
  readonly value: Word;
  /** Of `a=(…)`, in place of the value. */
  readonly elements?: readonly Element[];
}

/** An element of `(a [3]=b)`. */
export interface Element {
  readonly subscript: Word | undefined;
  readonly value: Word;
}

/** What `[[ … ]]` asks. */
export type Condition =
  | { readonly type: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly type: 'not'; readonly inner: Condition }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Word }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Word; readonly right: Word };

export interface CaseBranch {
  readonly patterns: readonly Word[];
  readonly body: Script;
  /** `;;` ends, `;&` goes on with the next body, `;;&` with the next test. */
  readonly end: ';;' | ';&' | ';;&';
}

interface Redirected {
  readonly redirections: readonly Redirection[];
}

export type Node =
  | (Redirected & { readonly type: 'simple'; readonly assignments: readonly Assignment[]; readonly words: readonly CommandWord[] })
  | (Redirected & { readonly type: 'group'; readonly body: Script; readonly subshell: boolean })
  | (Redirected & {
      readonly type: 'for';
      readonly name: string;
      /** Undefined where there is no `in`: the positional parameters. */
      readonly words: readonly Word[] | undefined;
      readonly body: Script;
    })
  | (Redirected & { readonly type: 'count'; readonly expressions: readonly [Word, Word, Word]; readonly body: Script })
  | (Redirected & { readonly type: 'while'; readonly until: boolean; readonly condition: Script; readonly body: Script })
  | (Redirected & {
      readonly type: 'if';
      readonly branches: readonly { readonly condition: Script; readonly body: Script }[];
      readonly otherwise: Script | undefined;
    })
  | (Redirected & { readonly type: 'case'; readonly subject: Word; readonly branches: readonly CaseBranch[] })
  | (Redirected & { readonly type: 'condition'; readonly condition: Condition })
  /** `(( … ))` */
  | (Redirected & { readonly type: 'arithmetic'; readonly expression: Word })
  | (Redirected & { readonly type: 'function'; readonly name: string; readonly body: Node });

/** A word of a command; `declare`, `local` and their kin take assignments, arrays among them, as words. */
export type CommandWord =
  | { readonly word: Word; readonly assignment?: undefined }
  | { readonly word?: undefined; readonly assignment: Assignment };

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly { readonly node: Node /** Its stderr goes into the pipe too: `|&`. */; readonly both: boolean }[];
}

/** Pipelines joined by `&&` and `||`; `operator` stands before the pipeline. */
export interface List {
  readonly items: readonly { readonly operator: '&&' | '||' | undefined; readonly pipeline: Pipeline }[];
  /** `&` ends it: nobody waits for it. */
  readonly background: boolean;
  /** As it was typed. */
  readonly source: string;
}

/** Lists, one after the other. */
export interface Script {
  readonly lists: readonly List[];
}

/** bash's words for a line it cannot read. */
export class SyntaxFault extends Error {
  /** What a shell that is no prompt ends with. */
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** The line is not finished: a quote, a here-document or a loop is open, and more lines are to come. */
export class Incomplete extends Error {}
