// When some indexes of a Job are enough (pkg/controller/job/success_policy.go).
import type { JobSpec } from '../../api/generated/types.ts';
import { parseIndexes } from './indexes.ts';

/** matchSuccessPolicy: what is said of the first rule that these succeeded indexes satisfy; undefined where none is. */
export function matchedRule({ successPolicy, completions = 0 }: JobSpec, succeeded: ReadonlySet<number>): string | undefined {
  if (!successPolicy || succeeded.size === 0) return undefined;
  const index = successPolicy.rules.findIndex(({ succeededIndexes, succeededCount }) => {
    if (succeededIndexes === undefined) return succeededCount !== undefined && succeeded.size >= succeededCount;
    const wanted = parseIndexes(succeededIndexes, completions);
    if (wanted.size === 0) return false;
    const there = [...wanted].filter((each) => succeeded.has(each)).length;
    return there === wanted.size || (succeededCount !== undefined && there >= succeededCount);
  });
  return index < 0 ? undefined : `Matched rules at index ${index}`;
}
