// The annotation in which kubectl apply remembers what it was given (kubectl/pkg/util/apply.go).
import { isMap, marshal, marshalInOrder } from '../apimachinery/fmt.ts';
import { isTyped } from './typed.ts';
import { field, mapField, textField, type Unstructured, withField } from './unstructured.ts';

export const lastAppliedAnnotation = 'kubectl.kubernetes.io/last-applied-configuration';

/** What was applied last, as the annotation has it; empty where nothing was. */
export const lastAppliedText = (object: Unstructured): string => textField(object, 'metadata', 'annotations', lastAppliedAnnotation);

/** What was applied last; undefined where nothing was, and where the annotation is no object. */
export function lastApplied(object: Unstructured): Unstructured | undefined {
  const text = lastAppliedText(object);
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The object without what was applied before; it always has annotations, if only an empty map. */
export function withoutLastApplied(object: Unstructured): Unstructured {
  const { [lastAppliedAnnotation]: _, ...annotations } = mapField(object, 'metadata', 'annotations');
  return withField(object, ['metadata', 'annotations'], annotations);
}

/** A struct is written in its own order and without empty annotations. */
function configurationOf(object: Unstructured): string {
  const plain = withoutLastApplied(object);
  if (!isTyped(object)) return `${marshal(plain)}\n`;
  const annotations = mapField(plain, 'metadata', 'annotations');
  return `${marshalInOrder(Object.keys(annotations).length > 0 ? plain : withField(plain, ['metadata', 'annotations'], undefined))}\n`;
}

/** The object with itself as its last applied configuration: GetModifiedConfiguration. */
export const withLastApplied = (object: Unstructured): Unstructured =>
  withField(object, ['metadata', 'annotations', lastAppliedAnnotation], configurationOf(object));

export const hasLastApplied = (object: Unstructured): boolean =>
  field(object, 'metadata', 'annotations', lastAppliedAnnotation) !== undefined;

/** CreateOrUpdateAnnotation: written where it is asked for or already there. */
export const keepLastApplied = (object: Unstructured, save: boolean): Unstructured =>
  save || hasLastApplied(object) ? withLastApplied(object) : object;
