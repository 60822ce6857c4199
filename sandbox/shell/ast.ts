// What a line of shell means: the grammar of POSIX sh, as far as a learner at a prompt goes.

/** A piece of a word. Only what stands outside quotes is split at blanks and matched against file names. */
export type Part =
  | { readonly type: 'text'; readonly text: string; readonly quoted: boolean }
  | { readonly type: 'parameter'; readonly name: string; readonly operator?: string; readonly word?: Word; readonly quoted: boolean }
  | { readonly type: 'substitution'; readonly script: Script; readonly quoted: boolean }
  | { readonly type: 'arithmetic'; readonly expression: string; readonly quoted: boolean };

export type Word = readonly Part[];

export interface Redirection {
  /** File descriptor: 0, 1 or 2. `&>` is 1 with `both`. */
  readonly fd: number;
  readonly operator: '<' | '>' | '>>' | '>&' | '<<' | '<<<' | '&>';
  /** A file name, a descriptor (`>&`), or the text of a here-document. */
  readonly target: Word;
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

export type Node =
  | {
      readonly type: 'simple';
      readonly assignments: readonly Assignment[];
      readonly words: readonly Word[];
      readonly redirections: readonly Redirection[];
    }
  | { readonly type: 'group'; readonly body: Script; readonly subshell: boolean; readonly redirections: readonly Redirection[] }
  | {
      readonly type: 'for';
      readonly name: string;
      readonly words: readonly Word[];
      readonly body: Script;
      readonly redirections: readonly Redirection[];
    }
  | {
      readonly type: 'while';
      readonly until: boolean;
      readonly condition: Script;
      readonly body: Script;
      readonly redirections: readonly Redirection[];
    }
  | {
      readonly type: 'if';
      readonly branches: readonly { readonly condition: Script; readonly body: Script }[];
      readonly otherwise: Script | undefined;
      readonly redirections: readonly Redirection[];
    };

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Node[];
}

/** Pipelines joined by `&&`, `||`, `;` or a new line; `operator` stands before the pipeline. */
export interface Script {
  readonly items: readonly { readonly operator: ';' | '&&' | '||'; readonly pipeline: Pipeline }[];
}

/** bash's words for a line it cannot read. */
export class SyntaxFault extends Error {}

/** The line is not finished: a quote, a here-document or a loop is open, and more lines are to come. */
export class Incomplete extends Error {}
