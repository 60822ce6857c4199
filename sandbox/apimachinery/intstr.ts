// A number or a percentage: k8s.io/apimachinery/pkg/util/intstr.

/** `3`, `"25%"`, or the name of a port. */
export type IntOrString = number | string;

/** The number that a percentage of `total` comes to (GetScaledValueFromIntOrPercent). Throws an Error with Kubernetes's words. */
export function scaledValue(value: IntOrString, total: number, round: 'up' | 'down'): number {
  if (typeof value === 'number') return value;
  if (!value.endsWith('%')) throw new Error('invalid type: string is not a percentage');
  const digits = value.slice(0, -1);
  if (!/^[+-]?\d+$/.test(digits)) throw new Error(`invalid value "${value}": strconv.Atoi: parsing "${digits}": invalid syntax`);
  const share = (Number(digits) * total) / 100;
  return round === 'up' ? Math.ceil(share) : Math.floor(share);
}

/** `25` for `"25%"`; undefined for what is no percentage. */
export function percentOf(value: IntOrString): number | undefined {
  if (typeof value === 'number') return undefined;
  const digits = /^(\d+)%$/.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
