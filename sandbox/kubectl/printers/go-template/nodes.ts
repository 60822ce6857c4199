// The parts of a Go template (text/template/parse).
import type { Float } from './functions.ts';

/** Where an expression stands, and how it reads: for the errors of its execution. */
interface Located {
  readonly position: number;
  readonly text: string;
}

export type Operand = Located &
  (
    | { readonly type: 'dot' | 'nil' }
    | { readonly type: 'constant'; readonly value: string | Float | bigint | boolean }
    | { readonly type: 'field'; readonly path: readonly string[] }
    | { readonly type: 'variable'; readonly name: string; readonly path: readonly string[] }
    | { readonly type: 'function'; readonly name: string }
    | { readonly type: 'pipe'; readonly pipe: Pipe; readonly path: readonly string[] }
  );

export interface Command extends Located {
  readonly args: readonly Operand[];
}

export interface Pipe extends Located {
  readonly variables: readonly string[];
  /** `=` rather than `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

export interface Branch extends Located {
  readonly type: 'if' | 'range' | 'with';
  readonly pipe: Pipe;
  readonly body: readonly Node[];
  readonly otherwise: readonly Node[];
}

export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'action'; readonly pipe: Pipe }
  | Branch
  | (Located & { readonly type: 'template'; readonly name: string; readonly pipe: Pipe | undefined })
  | { readonly type: 'break' | 'continue' };

export interface Template {
  readonly source: string;
  readonly root: readonly Node[];
  /** What `define` and `block` made. */
  readonly defined: ReadonlyMap<string, readonly Node[]>;
}

/** What is wrong with a template: `template: output:1: unclosed action`. */
export class TemplateError extends Error {}
