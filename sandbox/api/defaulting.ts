// What filling in defaults needs everywhere: what is already there stays shared.

/** `object` with what it lacks of `defaults`; the object itself where it lacks nothing. An empty text counts as lacking. */
export function withDefaults<T extends object>(object: T, defaults: Partial<T>): T {
  let changed: T | undefined;
  for (const key in defaults) {
    const value = object[key];
    const given = defaults[key];
    if ((value !== undefined && value !== null && value !== '') || given === undefined || given === value) continue;
    changed ??= { ...object };
    changed[key] = given;
  }
  return changed ?? object;
}

/** `object` with `key` set to `value`; the object itself where that is so already. */
export function withField<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): T {
  return object[key] === value ? object : { ...object, [key]: value };
}

/** `change` of every item; the list itself where no item changes. */
export function mapShared<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let changed: T[] | undefined;
  list.forEach((item, i) => {
    const next = change(item);
    if (next === item) return;
    changed ??= [...list];
    changed[i] = next;
  });
  return changed ?? list;
}

/** `change` of a field that may be absent. */
export function changeField<T extends object, K extends keyof T>(
  object: T,
  key: K,
  change: (value: NonNullable<T[K]>) => NonNullable<T[K]>,
): T {
  const value = object[key];
  return value === undefined || value === null ? object : withField(object, key, change(value));
}

/** `change` of every item of a list that may be absent. */
export function changeItems<I, K extends PropertyKey, T extends { readonly [P in K]?: readonly I[] | null }>(
  object: T,
  key: K,
  change: (item: I) => I,
): T {
  const list = object[key];
  if (list === undefined || list === null) return object;
  const changed = mapShared(list, change);
  return changed === list ? object : { ...object, [key]: changed };
}
