// The conditions that make up a label selector (k8s.io/apimachinery/pkg/labels.Requirement).

/** How a label's value is held against a requirement's values (k8s.io/apimachinery/pkg/selection). */
export type SelectorOperator = '!' | '=' | '==' | 'in' | '!=' | 'notin' | 'exists' | 'gt' | 'lt';

/** One condition on one label: `app in (front,web)`. */
export interface Requirement {
  readonly key: string;
  readonly operator: SelectorOperator;
  readonly values: readonly string[];
}
