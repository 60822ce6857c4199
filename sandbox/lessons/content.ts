// The value of a JSON document, as patterns look into it.

export type Content = string | number | boolean | null | readonly Content[] | { readonly [key: string]: Content | undefined };

export const isList = (value: Content | undefined): value is readonly Content[] => Array.isArray(value);

export const isMap = (value: Content | undefined): value is { readonly [key: string]: Content | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a stored object, whose type says more, can be looked into as plain content: all of them are JSON. */
export function isContent(value: unknown): value is { readonly [key: string]: Content | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
