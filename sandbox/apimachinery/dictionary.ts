// Go's map[string]V as a JavaScript object. Learners choose the keys (of labels, data, selectors, patches, verbs), and every object
// inherits some: `constructor`, `toString`, `__proto__` are no entries unless somebody has put them there.

/** What stands under a key, as in Go's `map[key]`; undefined where nothing does. Content is never a function, which makes this cheap. */
export function lookup<Value>(dictionary: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  const value = dictionary?.[key];
  return (typeof value === 'function' || key === '__proto__') && !Object.hasOwn(dictionary ?? {}, key) ? undefined : value;
}

/** Puts a value under a key, whatever the key: an assignment to `__proto__` would change what the object inherits instead. */
export function store<Value>(dictionary: Record<string, Value>, key: string, value: Value): void {
  if (key === '__proto__') Object.defineProperty(dictionary, key, { value, writable: true, enumerable: true, configurable: true });
  else dictionary[key] = value;
}
