// `--sort-by` (kubectl/pkg/cmd/get sorter.go).
import { goType } from '../../apimachinery/fmt.ts';
import { JSONPath, JSONPathError, JSONPathSyntaxError, relaxedJSONPathExpression } from '../../apimachinery/jsonpath/jsonpath.ts';
import { compareQuantities } from '../../apimachinery/quantity.ts';
import { inOrder, PIECE, type Work } from '../../time/work.ts';
import { PrintError } from './printer.ts';

/** The items in the order of the field. @throws PrintError where no item has it */
export function* sortByField<T>(items: readonly T[], field: string, objectOf: (item: T) => unknown): Work<readonly T[]> {
  if (!items.length) return items;
  const path = relaxedOrAsIs(field);
  try {
    const parser = new JSONPath(path, { allowMissingKeys: true });
    const keyed: { readonly item: T; readonly values: readonly unknown[] }[] = [];
    for (const item of items) {
      keyed.push({ item, values: parser.findResults(objectOf(item))[0] ?? [] });
      if (keyed.length % PIECE === 0) yield;
    }
    if (!keyed.some(({ values }) => values.length)) {
      throw new PrintError(`couldn't find any field with path ${JSON.stringify(path)} in the list of objects`);
    }
    const sorted = yield* goSort(keyed, (a, b) => {
      if (!a.values.length) return true;
      return b.values.length > 0 && isLess(a.values[0], b.values[0]);
    });
    return sorted.map(({ item }) => item);
  } catch (error) {
    if (error instanceof JSONPathError || error instanceof JSONPathSyntaxError) throw new PrintError(error.message);
    throw error;
  }
}

function relaxedOrAsIs(field: string): string {
  try {
    return relaxedJSONPathExpression(field);
  } catch (error) {
    if (error instanceof JSONPathSyntaxError) return field;
    throw error;
  }
}

/** Up to so many items Go's sort.Sort inserts one by one, which shows where `less` contradicts itself. */
const insertionLimit = 12;

function* goSort<T>(items: readonly T[], less: (a: T, b: T) => boolean): Work<readonly T[]> {
  if (items.length > insertionLimit) return yield* inOrder(items, (a, b) => (less(a, b) ? (less(b, a) ? 0 : -1) : less(b, a) ? 1 : 0));
  const sorted = [...items];
  for (let i = 1; i < sorted.length; i++) {
    for (let j = i; j > 0; j--) {
      const item = sorted[j];
      const before = sorted[j - 1];
      if (item === undefined || before === undefined || !less(item, before)) break;
      sorted[j] = before;
      sorted[j - 1] = item;
    }
  }
  return sorted;
}

/** What might be a quantity: to find out by failing is slow, where there are many. */
const QUANTITY = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;

function isLess(a: unknown, b: unknown): boolean {
  if (a === null || b === null) return a === null && b !== null;
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (typeof a === 'string' && typeof b === 'string') {
    if (!QUANTITY.test(a) || !QUANTITY.test(b)) return a < b;
    try {
      return compareQuantities(a, b) < 0;
    } catch {
      return a < b;
    }
  }
  throw new PrintError(
    typeof a === 'object' || typeof a === 'boolean' ? `unsortable type: ${goType(a)}` : 'unsortable interface: interface',
  );
}
