// Arguments of the form KEY=VALUE and KEY- behind the resources (cmdutil.GetResourcesAndPairs, ParsePairs).
import { store } from '../apimachinery/dictionary.ts';
import { KubectlError } from './errors.ts';

const isPair = (word: string): boolean => (word.includes('=') && !word.startsWith('=')) || (word.endsWith('-') && word !== '-');

export function resourcesAndPairs(
  args: readonly string[],
  kind: string,
): { readonly resources: readonly string[]; readonly pairs: readonly string[] } {
  const first = args.findIndex(isPair);
  if (first < 0) return { resources: args, pairs: [] };
  const pairs = args.slice(first);
  const stray = pairs.find((word) => !isPair(word));
  if (stray !== undefined) throw new KubectlError(`all resources must be specified before ${kind} changes: ${stray}`);
  return { resources: args.slice(0, first), pairs };
}

export interface Changes {
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

export function parsePairs(pairs: readonly string[], kind: string): Changes {
  const set: Record<string, string> = {};
  const remove: string[] = [];
  const invalid: string[] = [];
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals > 0) store(set, pair.slice(0, equals), pair.slice(equals + 1));
    else if (pair.endsWith('-') && pair !== '-') remove.push(pair.slice(0, -1));
    else invalid.push(pair);
  }
  if (invalid.length > 0) throw new KubectlError(`invalid ${kind} format: ${invalid.join(', ')}`);
  return { set, remove };
}
