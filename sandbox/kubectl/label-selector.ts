// A selector of the command line as the API's LabelSelector (apimachinery/pkg/apis/meta/v1 ParseToLabelSelector).
import { store } from '../apimachinery/dictionary.ts';
import { quote } from '../apimachinery/fmt.ts';
import { parseSelector, type Selector } from '../apimachinery/selector.ts';
import { KubectlError } from './errors.ts';
import type { Unstructured } from './unstructured.ts';

const operators: Readonly<Record<string, string>> = { in: 'In', notin: 'NotIn', exists: 'Exists', '!': 'DoesNotExist' };

/** @throws KubectlError where it is no selector, or none that an object can hold */
export function labelSelectorOf(text: string): Unstructured {
  const matchLabels: Record<string, string> = {};
  const matchExpressions: { key: string; operator: string; values?: string[] }[] = [];
  for (const { key, operator, values } of requirementsOf(text)) {
    const named = operators[operator];
    if (operator === '=' || operator === '==') store(matchLabels, key, values[0] ?? '');
    else if (named === undefined) throw new KubectlError(`${quote(operator)} is not a valid label selector operator`);
    else matchExpressions.push({ key, operator: named, ...(values.length > 0 && { values: [...values].sort() }) });
  }
  return {
    ...(matchExpressions.length > 0 && { matchExpressions }),
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
  };
}

function requirementsOf(text: string): Selector['requirements'] {
  try {
    return parseSelector(text).requirements;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new KubectlError(`couldn't parse the selector string "${text}": ${error.message}`);
  }
}
