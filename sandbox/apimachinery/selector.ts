// Label selectors: k8s.io/apimachinery/pkg/labels and metav1.LabelSelectorAsSelector.

import { isLabelKey, isLabelValue } from './content.ts';
import { lookup } from './dictionary.ts';
import type { LabelSelector, StringMap } from './meta.ts';
import type { Requirement, SelectorOperator } from './requirement.ts';
import { parseRequirements } from './selector-parser.ts';

type Labels = StringMap | undefined;

/** A set of labels is selected when it meets every requirement. Selectors are immutable and shared. */
export class Selector {
  readonly requirements: readonly Requirement[];
  readonly #tests: readonly ((labels: StringMap) => boolean)[];
  #text: string | undefined;

  /** `selectable` is false for labels.Nothing(), which no object matches. */
  constructor(requirements: readonly Requirement[], selectable = true) {
    this.requirements = requirements;
    this.#tests = selectable ? requirements.map(compile) : [() => false];
  }

  matches(labels: Labels): boolean {
    const set = labels ?? noLabels;
    for (const test of this.#tests) if (!test(set)) return false;
    return true;
  }

  /** Whether it selects everything. */
  get empty(): boolean {
    return this.#tests.length === 0;
  }

  /** The value that a label must have for this selector to match, where there is just one (RequiresExactMatch). */
  requiredValue(key: string): string | undefined {
    const requirement = this.requirements.find((each) => each.key === key);
    const exact = requirement && ['=', '==', 'in'].includes(requirement.operator) && requirement.values.length === 1;
    return exact ? requirement.values[0] : undefined;
  }

  toString(): string {
    this.#text ??= this.requirements.map(requirementText).join(',');
    return this.#text;
  }
}

const noLabels: StringMap = {};
const integer = /^[+-]?\d+$/;

function compile({ key, operator, values }: Requirement): (labels: StringMap) => boolean {
  const [first] = values;
  switch (operator) {
    case '=':
    case '==':
    case 'in':
      return values.length === 1 ? (labels) => lookup(labels, key) === first : (labels) => values.includes(lookup(labels, key) ?? absent);
    case '!=':
    case 'notin':
      return (labels) => !values.includes(lookup(labels, key) ?? absent);
    case 'exists':
      return (labels) => Object.hasOwn(labels, key);
    case '!':
      return (labels) => !Object.hasOwn(labels, key);
    case 'gt':
    case 'lt': {
      const bound = BigInt(first ?? '0');
      return (labels) => {
        const value = lookup(labels, key);
        if (value === undefined || !integer.test(value)) return false;
        return operator === 'gt' ? BigInt(value) > bound : BigInt(value) < bound;
      };
    }
  }
}

/** Stands for a label that is not there: no label value holds a blank. */
const absent = ' ';

const operatorText: Readonly<Record<SelectorOperator, string>> = {
  '!': '',
  exists: '',
  '=': '=',
  '==': '==',
  '!=': '!=',
  in: ' in ',
  notin: ' notin ',
  gt: '>',
  lt: '<',
};

function requirementText({ key, operator, values }: Requirement): string {
  if (operator === 'exists') return key;
  if (operator === '!') return `!${key}`;
  const joined = [...values].sort().join(',');
  const isSet = operator === 'in' || operator === 'notin';
  return `${key}${operatorText[operator]}${isSet ? `(${joined})` : joined}`;
}

const byKey = (a: Requirement, b: Requirement): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

export const everything = new Selector([]);
export const nothing = new Selector([], false);

const parsed = new Map<string, Selector>();
const maxParsed = 1000;

/** labels.Parse: a selector as on the command line. Throws an Error with Kubernetes's words. */
export function parseSelector(text: string): Selector {
  const known = parsed.get(text);
  if (known) return known;
  const selector = text === '' ? everything : new Selector(parseRequirements(text, newRequirement).sort(byKey));
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(text, selector);
  return selector;
}

const binaryOperators = ['in', 'notin', '=', '==', '!=', 'gt', 'lt'];
const knownOperators = [...binaryOperators, 'exists', '!'];

/** labels.NewRequirement: refuses keys and values that no label can have. */
export function newRequirement(key: string, operator: SelectorOperator, values: readonly string[]): Requirement {
  const findings: string[] = [];
  const keyFindings = isLabelKey(key);
  if (keyFindings.length > 0) findings.push(`key: Invalid value: ${JSON.stringify(key)}: ${keyFindings.join('; ')}`);
  const finding = valuesFinding(operator, values);
  if (finding) findings.push(finding);
  values.forEach((value, index) => {
    const found = isLabelValue(value);
    if (found.length > 0) findings.push(`values[${index}][${key}]: Invalid value: ${JSON.stringify(value)}: ${found.join('; ')}`);
  });
  if (findings.length > 0) throw new Error(aggregate(findings));
  return { key, operator, values };
}

function valuesFinding(operator: SelectorOperator, values: readonly string[]): string | undefined {
  const invalid = (detail: string) => `values: Invalid value: ${JSON.stringify(values)}: ${detail}`;
  switch (operator) {
    case 'in':
    case 'notin':
      return values.length === 0 ? invalid("for 'in', 'notin' operators, values set can't be empty") : undefined;
    case '=':
    case '==':
    case '!=':
      return values.length === 1 ? undefined : invalid('exact-match compatibility requires one single value');
    case 'exists':
    case '!':
      return values.length === 0 ? undefined : invalid('values set must be empty for exists and does not exist');
    case 'gt':
    case 'lt': {
      if (values.length !== 1) return invalid("for 'Gt', 'Lt' operators, exactly one value is required");
      const [value = ''] = values;
      return integer.test(value)
        ? undefined
        : `values[0]: Invalid value: ${JSON.stringify(value)}: for 'Gt', 'Lt' operators, the value must be an integer`;
    }
    default:
      return `operator: Unsupported value: ${JSON.stringify(operator)}: supported values: ${knownOperators.map((each) => JSON.stringify(each)).join(', ')}`;
  }
}

/** field.ErrorList.ToAggregate: one finding as it is, several in brackets. */
const aggregate = (findings: readonly string[]): string => (findings.length === 1 ? findings.join() : `[${findings.join(', ')}]`);

const fromSets = new WeakMap<StringMap, Selector>();

/** labels.SelectorFromSet: exactly these labels. An empty set selects everything. */
export function selectorFromSet(set: StringMap | undefined): Selector {
  if (!set) return everything;
  const known = fromSets.get(set);
  if (known) return known;
  const requirements = Object.keys(set)
    .sort()
    .map((key): Requirement => ({ key, operator: '=', values: [lookup(set, key) ?? ''] }));
  const selector = requirements.length === 0 ? everything : new Selector(requirements);
  fromSets.set(set, selector);
  return selector;
}

const fromLabelSelectors = new WeakMap<LabelSelector, Selector>();

/** metav1.LabelSelectorAsSelector: none selects nothing, an empty one everything. Throws as NewRequirement does. */
export function selectorFromLabelSelector(source: LabelSelector | undefined): Selector {
  if (!source) return nothing;
  const known = fromLabelSelectors.get(source);
  if (known) return known;
  const fromLabels = Object.entries(source.matchLabels ?? {}).map(([key, value]) => newRequirement(key, '=', [value]));
  const fromExpressions = (source.matchExpressions ?? []).map(({ key, operator, values }) =>
    newRequirement(key, fromApiOperator(operator), values ?? []),
  );
  const requirements = [...fromLabels, ...fromExpressions].sort(byKey);
  const selector = requirements.length === 0 ? everything : new Selector(requirements);
  fromLabelSelectors.set(source, selector);
  return selector;
}

function fromApiOperator(operator: string): SelectorOperator {
  switch (operator) {
    case 'In':
      return 'in';
    case 'NotIn':
      return 'notin';
    case 'Exists':
      return 'exists';
    case 'DoesNotExist':
      return '!';
    default:
      throw new Error(`${JSON.stringify(operator)} is not a valid label selector operator`);
  }
}

/** metav1.FormatLabelSelector: as tables and descriptions show it. */
export function formatLabelSelector(source: LabelSelector | undefined): string {
  try {
    return selectorFromLabelSelector(source).toString() || '<none>';
  } catch {
    return '<error>';
  }
}
