// The annotation in which kubectl apply remembers what it was given (kubectl/pkg/util/apply.go).
import { isMap, marshal } from '../apimachinery/fmt.ts';
import type { Unstructured } from './rest.ts';
import { field, mapField, textField, withField } from './unstructured.ts';

export const lastAppliedAnnotation = 'kubectl.kubernetes.io/last-applied-configuration';

/** What was applied last; undefined where nothing was. */
export function lastApplied(object: Unstructured): Unstructured | undefined {
  const text = textField(object, 'metadata', 'annotations', lastAppliedAnnotation);
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The object as JSON, without what was applied before. */
export function configurationOf(object: Unstructured): string {
  const { [lastAppliedAnnotation]: _, ...annotations } = mapField(object, 'metadata', 'annotations');
  return `${marshal(withField(object, ['metadata', 'annotations'], annotations))}\n`;
}

/** The object with itself as its last applied configuration: GetModifiedConfiguration. */
export const withLastApplied = (object: Unstructured): Unstructured =>
  withField(object, ['metadata', 'annotations', lastAppliedAnnotation], configurationOf(object));

export const hasLastApplied = (object: Unstructured): boolean =>
  field(object, 'metadata', 'annotations', lastAppliedAnnotation) !== undefined;

/** CreateOrUpdateAnnotation: written where it is asked for or already there. */
export const keepLastApplied = (object: Unstructured, save: boolean): Unstructured =>
  save || hasLastApplied(object) ? withLastApplied(object) : object;
