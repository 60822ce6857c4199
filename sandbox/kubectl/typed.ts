// Objects as the Go structs that some commands hold them in: what a struct always writes is there, and JSON keeps the structs' order.
import { decode } from '../api/decode.ts';
import { definitionName } from '../api/schema.ts';
import { isMap } from '../apimachinery/fmt.ts';
import { type Unstructured, withField } from './unstructured.ts';

const typedObjects = new WeakSet<object>();

/** Whether the object is printed as a struct is. */
export const isTyped = (object: unknown): boolean => typeof object === 'object' && object !== null && typedObjects.has(object);

/** The object as its Go struct would be marshalled. */
export function typed(object: Unstructured): Unstructured {
  const definition = definitionName(String(object.apiVersion), String(object.kind));
  const { value } = definition ? decode(definition, withField(object, ['metadata', 'managedFields'], undefined)) : { value: object };
  if (!isMap(value)) return object;
  const { apiVersion, kind } = object;
  const struct = { kind, apiVersion, ...value };
  typedObjects.add(struct);
  return struct;
}
