// What many objects share is looked at once.
import type { FieldError } from '../strategy.ts';

type Validate<T> = (value: T, field: string) => readonly FieldError[];

const none: readonly FieldError[] = [];

/** `validate`, but what it once found without fault is not looked at again: objects never change. */
export function onceSound<T extends object>(validate: Validate<T>): Validate<T | null | undefined> {
  const sound = new WeakSet<T>();
  return (value, field) => {
    if (!value || sound.has(value)) return none;
    const errors = validate(value, field);
    if (errors.length === 0) sound.add(value);
    return errors;
  };
}
