// When some indexes of a Job are to be enough (k8s.io/kubernetes/pkg/apis/batch/validation: validateSuccessPolicy).
import { invalid, required, tooLong, tooMany } from '../field-errors.ts';
import type { JobSpec, SuccessPolicyRule } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { validateNonNegative } from '../validation/numbers.ts';

const maxRules = 20;
const maxIndexesLength = 64 * 1024;

/** Of an indexed job with this spec; `field` is the path of the policy. */
export function validateSuccessPolicy({ successPolicy, completions = 0 }: JobSpec, field: string): readonly FieldError[] {
  if (!successPolicy) return [];
  const rules = successPolicy.rules ?? [];
  const path = `${field}.rules`;
  return [
    ...(rules.length === 0 ? [required(path, 'at least one rules must be specified when the successPolicy is specified')] : []),
    ...(rules.length > maxRules ? [tooMany(path, rules.length, maxRules)] : []),
    ...rules.flatMap((rule, i) => validateRule(rule, completions, `${path}[${i}]`)),
  ];
}

function validateRule({ succeededIndexes, succeededCount }: SuccessPolicyRule, completions: number, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (succeededCount === undefined && succeededIndexes === undefined)
    errors.push(required(field, 'at least one of succeededCount or succeededIndexes must be specified'));
  let total = 0;
  if (succeededIndexes !== undefined) {
    const path = `${field}.succeededIndexes`;
    if (succeededIndexes.length > maxIndexesLength) errors.push(tooLong(path, maxIndexesLength));
    const counted = countIndexes(succeededIndexes, completions);
    if (typeof counted === 'number') total = counted;
    else errors.push(invalid(path, succeededIndexes, `error parsing succeededIndexes: ${counted}`));
  }
  if (succeededCount === undefined) return errors;
  const path = `${field}.succeededCount`;
  const most = (count: number, what: string): FieldError =>
    invalid(path, succeededCount, `must be less than or equal to ${count} (the number of ${what})`);
  errors.push(...validateNonNegative(succeededCount, path));
  if (succeededCount > completions) errors.push(most(completions, 'specified completions'));
  if (succeededIndexes !== undefined && succeededCount > total) errors.push(most(total, 'indexes in the specified succeededIndexes field'));
  return errors;
}

/** validateIndexesFormat: how many `0-2,4` names, or what is wrong with it. */
function countIndexes(text: string, completions: number): number | string {
  if (text === '') return 0;
  let last: number | undefined;
  let total = 0;
  for (const interval of text.split(',')) {
    const limits = interval.split('-');
    if (limits.length > 2)
      return `the fragment ${JSON.stringify(interval)} violates the requirement that an index interval can have at most two parts separated by '-'`;
    const bounds: number[] = [];
    for (const limit of limits) {
      if (!/^[+-]?\d+$/.test(limit)) return `cannot convert string to integer for index: ${JSON.stringify(limit)}`;
      if (Number(limit) >= completions) return `too large index: ${JSON.stringify(limit)}`;
      bounds.push(Number(limit));
    }
    const [first = 0, end = first] = bounds;
    if (limits.length > 1 && first >= end) return `non-increasing order, previous: ${first}, current: ${end}`;
    if (last !== undefined && last >= first) return `non-increasing order, previous: ${last}, current: ${first}`;
    total += end - first + 1;
    last = end;
  }
  return total;
}

/** The policy as Go's internal type writes it in a refusal. */
export const internalSuccessPolicy = ({ successPolicy }: JobSpec) =>
  successPolicy && {
    Rules: (successPolicy.rules ?? []).map(({ succeededIndexes = null, succeededCount = null }) => ({
      SucceededIndexes: succeededIndexes,
      SucceededCount: succeededCount,
    })),
  };
