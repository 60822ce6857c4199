// What a LimitRange must be (k8s.io/kubernetes/pkg/apis/core/validation/validation.go: ValidateLimitRange).
import { lookup } from '../../apimachinery/dictionary.ts';
import { canonicalQuantity, compareQuantities, milliValue } from '../../apimachinery/quantity.ts';
import { duplicate, forbidden, invalid, required } from '../field-errors.ts';
import type { LimitRangeItem } from '../generated/types.ts';
import type { FieldError } from '../strategy.ts';
import { isQualifiedName } from '../validation/names.ts';
import { mayOvercommit, validateContainerResourceName, validateResourceName } from './resource-names.ts';

type Amounts = Readonly<Record<string, string | number>>;

const types: readonly string[] = ['Container', 'PersistentVolumeClaim', 'Pod'];

export function validateLimits(limits: readonly LimitRangeItem[], field: string): readonly FieldError[] {
  const seen = new Set<string>();
  return limits.flatMap((limit, i) => {
    const place = `${field}[${i}]`;
    const twice = seen.has(limit.type);
    seen.add(limit.type);
    return [
      ...validateType(limit.type, `${place}.type`),
      ...(twice ? [duplicate(`${place}.type`, limit.type)] : []),
      ...validateItem(limit, place),
    ];
  });
}

function validateType(type: string, field: string): readonly FieldError[] {
  const findings = isQualifiedName(type);
  if (findings.length > 0) return findings.map((finding) => invalid(field, type, finding));
  return type.includes('/') || types.includes(type) ? [] : [invalid(field, type, 'must be a standard limit type or fully qualified')];
}

function validateItem(limit: LimitRangeItem, field: string): readonly FieldError[] {
  const { type, max = {}, min = {}, maxLimitRequestRatio = {} } = limit;
  const isPod = type === 'Pod';
  const validateName = isPod || type === 'Container' ? validateContainerResourceName : validateResourceName;
  const names = (amounts: Amounts, key: string) => sorted(amounts).flatMap((name) => validateName(name, `${field}.${key}[${name}]`));
  const notForPods = (key: 'default' | 'defaultRequest') =>
    sorted(limit[key] ?? {}).length > 0 ? [forbidden(`${field}.${key}`, "may not be specified when `type` is 'Pod'")] : [];
  const errors: FieldError[] = [...names(max, 'max'), ...names(min, 'min')];
  for (const key of ['default', 'defaultRequest'] as const) errors.push(...(isPod ? notForPods(key) : names(limit[key] ?? {}, key)));
  if (type === 'PersistentVolumeClaim' && min.storage === undefined && max.storage === undefined) {
    errors.push(required(`${field}.limits`, 'either minimum or maximum storage value is required, but neither was provided'));
  }
  errors.push(...names(maxLimitRequestRatio, 'maxLimitRequestRatio'));
  const compared = isPod ? { ...limit, default: {}, defaultRequest: {} } : limit;
  const all = { ...max, ...min, ...compared.default, ...compared.defaultRequest, ...maxLimitRequestRatio };
  for (const name of sorted(all)) errors.push(...validateAmounts(name, compared, field));
  return errors;
}

const sorted = (amounts: Amounts): readonly string[] => Object.keys(amounts).sort();

/** The amounts of one resource against each other. */
function validateAmounts(name: string, limit: LimitRangeItem, field: string): readonly FieldError[] {
  const [min, max, standard] = [lookup(limit.min, name), lookup(limit.max, name), lookup(limit.default, name)];
  const request = lookup(limit.defaultRequest, name);
  const ratio = lookup(limit.maxLimitRequestRatio, name);
  const errors: FieldError[] = [];
  const say = (key: string, value: string | number, detail: string) =>
    errors.push(invalid(`${field}.${key}[${name}]`, canonicalQuantity(value), detail));
  const order = (key: string, value: Amount, small: Named, large: Named) => {
    if (small[1] === undefined || large[1] === undefined || compareQuantities(small[1], large[1]) <= 0) return;
    say(key, value ?? 0, `${small[0]} ${canonicalQuantity(small[1])} is greater than ${large[0]} ${canonicalQuantity(large[1])}`);
  };
  order('min', min, ['min value', min], ['max value', max]);
  order('defaultRequest', request, ['min value', min], ['default request value', request]);
  order('defaultRequest', request, ['default request value', request], ['max value', max]);
  order('defaultRequest', request, ['default request value', request], ['default limit value', standard]);
  order('default', min, ['min value', min], ['default value', standard]);
  order('default', max, ['default value', standard], ['max value', max]);
  if (ratio !== undefined) {
    if (compareQuantities(ratio, 1) < 0) say('maxLimitRequestRatio', ratio, `ratio ${canonicalQuantity(ratio)} is less than 1`);
    const most = min !== undefined && max !== undefined ? milliValue(max) / milliValue(min) : Number.POSITIVE_INFINITY;
    if (milliValue(ratio) / 1000 > most) {
      say('maxLimitRequestRatio', ratio, `ratio ${canonicalQuantity(ratio)} is greater than max/min = ${most.toFixed(6)}`);
    }
  }
  if (!mayOvercommit(name) && standard !== undefined && request !== undefined && compareQuantities(standard, request) !== 0) {
    const [limitText, requestText] = [canonicalQuantity(standard), canonicalQuantity(request)];
    say('defaultRequest', request, `default value ${limitText} must equal to defaultRequest value ${requestText} in ${name}`);
  }
  return errors;
}

type Amount = string | number | undefined;
type Named = readonly [what: string, amount: Amount];
