// Objects never change, so that what is worked out of one is true for as long as it is there.

/** Remembers, by identity, what was worked out of each object, so that all who start from one object share the result. */
export function oncePerObject<T extends object, R>(of: (object: T) => R): (object: T) => R {
  const known = new WeakMap<T, { readonly result: R }>();
  return (object) => {
    let entry = known.get(object);
    if (!entry) {
      entry = { result: of(object) };
      known.set(object, entry);
    }
    return entry.result;
  };
}

/** The same for what is worked out of two objects. */
export function oncePerPair<A extends object, B extends object, R>(of: (a: A, b: B) => R): (a: A, b: B) => R {
  const partners = oncePerObject((a: A) => oncePerObject((b: B) => of(a, b)));
  return (a, b) => partners(a)(b);
}

/**
 * Remembers the last answer of a pure function: things that happen together are often told the same, and then share it.
 * Arguments are the same by identity.
 */
export function onceInARow<A extends readonly unknown[], R>(of: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    if (!last || !sameItems(last.args, args)) last = { args, result: of(...args) };
    return last.result;
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
