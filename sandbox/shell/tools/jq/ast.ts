// The shape of a jq program.
import type { Value } from './values.ts';

export type Filter =
  | { readonly type: 'identity' | 'recurse' }
  | { readonly type: 'literal'; readonly value: Value }
  /** Text and filters in turn, each filter's output written by the format. */
  | { readonly type: 'string'; readonly format: string | undefined; readonly parts: readonly (string | Filter)[] }
  | { readonly type: 'format'; readonly name: string }
  | { readonly type: 'index'; readonly target: Filter; readonly key: Filter }
  | { readonly type: 'slice'; readonly target: Filter; readonly from: Filter | undefined; readonly to: Filter | undefined }
  | { readonly type: 'iterate'; readonly target: Filter }
  | { readonly type: 'pipe' | 'comma'; readonly left: Filter; readonly right: Filter }
  | { readonly type: 'alternative'; readonly left: Filter; readonly right: Filter }
  | { readonly type: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly type: 'operator'; readonly operator: string; readonly left: Filter; readonly right: Filter }
  /** `=`, `|=`, `+=` and their kin. */
  | { readonly type: 'assign'; readonly operator: string; readonly left: Filter; readonly right: Filter }
  | { readonly type: 'negate'; readonly inner: Filter }
  | { readonly type: 'array'; readonly inner: Filter | undefined }
  | { readonly type: 'object'; readonly entries: readonly { readonly key: Filter; readonly value: Filter | undefined }[] }
  | { readonly type: 'if'; readonly test: Filter; readonly yes: Filter; readonly no: Filter | undefined }
  | { readonly type: 'try'; readonly body: Filter; readonly handler: Filter | undefined }
  | { readonly type: 'reduce'; readonly source: Filter; readonly pattern: Pattern; readonly first: Filter; readonly update: Filter }
  | {
      readonly type: 'foreach';
      readonly source: Filter;
      readonly pattern: Pattern;
      readonly first: Filter;
      readonly update: Filter;
      readonly extract: Filter | undefined;
    }
  | { readonly type: 'define'; readonly definition: Definition; readonly body: Filter }
  | { readonly type: 'bind'; readonly source: Filter; readonly pattern: Pattern; readonly body: Filter }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'call'; readonly name: string; readonly words: readonly Filter[] }
  | { readonly type: 'label'; readonly name: string; readonly body: Filter }
  | { readonly type: 'break'; readonly name: string };

export interface Definition {
  readonly name: string;
  /** `$x` takes a value, `f` a filter. */
  readonly parameters: readonly string[];
  readonly body: Filter;
}

/** What a value is taken apart into. */
export type Pattern =
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'array'; readonly items: readonly Pattern[] }
  | {
      readonly type: 'object';
      readonly entries: readonly { readonly variable: string | undefined; readonly key: Filter; readonly pattern: Pattern | undefined }[];
    };
