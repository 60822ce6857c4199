// The shape of an awk program.

export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  /** Alone it asks whether the record matches. */
  | { readonly type: 'regex'; readonly source: string }
  | Place
  | { readonly type: 'group'; readonly inner: Expression }
  | { readonly type: 'unary'; readonly operator: '-' | '+' | '!'; readonly operand: Expression }
  | { readonly type: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly type: 'condition'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly type: 'assign'; readonly operator: string; readonly place: Place; readonly value: Expression }
  | { readonly type: 'step'; readonly by: 1 | -1; readonly before: boolean; readonly place: Place }
  /** `(i, j) in array` */
  | { readonly type: 'in'; readonly keys: readonly Expression[]; readonly array: string }
  | { readonly type: 'call'; readonly name: string; readonly words: readonly Expression[]; readonly builtin: boolean }
  | {
      readonly type: 'getline';
      readonly place: Place | undefined;
      /** Where it reads: the main input, a file, or a command. */
      readonly from: 'main' | 'file' | 'command';
      readonly source: Expression | undefined;
    };

/** What can be assigned to. */
export type Place =
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'field'; readonly index: Expression }
  | { readonly type: 'element'; readonly array: string; readonly keys: readonly Expression[] };

export type Statement =
  | { readonly type: 'block'; readonly body: readonly Statement[] }
  | { readonly type: 'expression'; readonly expression: Expression }
  | {
      readonly type: 'print';
      readonly words: readonly Expression[];
      /** `printf` */
      readonly formats: boolean;
      readonly to: { readonly sign: '>' | '>>' | '|'; readonly target: Expression } | undefined;
    }
  | { readonly type: 'if'; readonly test: Expression; readonly yes: Statement; readonly no: Statement | undefined }
  | { readonly type: 'while'; readonly test: Expression; readonly body: Statement }
  | { readonly type: 'do'; readonly body: Statement; readonly test: Expression }
  | {
      readonly type: 'for';
      readonly first: Statement | undefined;
      readonly test: Expression | undefined;
      readonly step: Statement | undefined;
      readonly body: Statement;
    }
  | { readonly type: 'each'; readonly name: string; readonly array: string; readonly body: Statement }
  | { readonly type: 'delete'; readonly array: string; readonly keys: readonly Expression[] | undefined }
  | { readonly type: 'break' | 'continue' | 'next' | 'nextfile' }
  | { readonly type: 'exit' | 'return'; readonly value: Expression | undefined };

export type Pattern =
  | { readonly type: 'begin' | 'end' | 'always' }
  | { readonly type: 'test'; readonly test: Expression }
  | { readonly type: 'range'; readonly from: Expression; readonly to: Expression };

export interface Rule {
  readonly pattern: Pattern;
  /** Without one, the record is printed. */
  readonly body: Statement | undefined;
}

export interface AwkFunction {
  readonly parameters: readonly string[];
  readonly body: Statement;
}

export interface Program {
  readonly rules: readonly Rule[];
  readonly functions: ReadonlyMap<string, AwkFunction>;
}
