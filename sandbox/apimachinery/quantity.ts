// Amounts of cpu, memory and the like: k8s.io/apimachinery/pkg/api/resource.

type Format = 'DecimalSI' | 'BinarySI' | 'DecimalExponent';

/** An amount, exact to a billionth, and how it wants to be written. */
export interface Quantity {
  readonly nano: bigint;
  readonly format: Format;
}

const nanoPerUnit = 1_000_000_000n;
/** By the power of 1024 that each stands for. */
export const binarySuffixes: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** With the power of ten that each stands for. */
export const decimalSuffixes: ReadonlyMap<string, number> = new Map([
  ['n', -9],
  ['u', -6],
  ['m', -3],
  ['', 0],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
  ['P', 15],
  ['E', 18],
]);
const suffixOfExponent = new Map([...decimalSuffixes].map(([suffix, exponent]) => [exponent, suffix]));
const largestBinary = (2n ** 63n - 1n) * nanoPerUnit;

/** ErrFormatWrong. */
export const quantityFormatError = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const numericError = 'unable to parse numeric part of quantity';
const suffixError = "unable to parse quantity's suffix";

const parsed = new Map<string, Quantity>();
const maxParsed = 1000;

/** resource.ParseQuantity. Throws an Error with Kubernetes's words. */
export function parseQuantity(text: string | number): Quantity {
  const source = String(text);
  const known = parsed.get(source);
  if (known) return known;
  const quantity = read(source);
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(source, quantity);
  return quantity;
}

function read(text: string): Quantity {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?([eEinumkKMGTP]*[-+]?\d*)$/.exec(text);
  if (!parts || text === '') throw new Error(quantityFormatError);
  const [, sign, whole = '', fraction = '', suffix = ''] = parts;
  const { factor, exponent, format } = readSuffix(suffix);
  if (whole === '' && fraction === '') throw new Error(numericError);
  const digits = BigInt(`${whole}${fraction}`) * factor;
  const nano = roundUp(digits, exponent + 9 - fraction.length);
  const capped = format === 'BinarySI' && nano > largestBinary ? largestBinary : nano;
  const small = format === 'BinarySI' && capped > 0n && capped < nanoPerUnit;
  return { nano: sign === '-' ? -capped : capped, format: small ? 'DecimalSI' : format };
}

/** `digits` × 10^`exponent`, away from zero to a whole number. */
function roundUp(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return (digits + divisor - 1n) / divisor;
}

function readSuffix(suffix: string): { readonly factor: bigint; readonly exponent: number; readonly format: Format } {
  const decimal = decimalSuffixes.get(suffix);
  if (decimal !== undefined) return { factor: 1n, exponent: decimal, format: 'DecimalSI' };
  const binary = binarySuffixes.indexOf(suffix);
  if (binary > 0) return { factor: 1024n ** BigInt(binary), exponent: 0, format: 'BinarySI' };
  const power = /^[eE]([-+]?\d+)$/.exec(suffix)?.[1];
  if (power === undefined) throw new Error(suffixError);
  return { factor: 1n, exponent: Number(power), format: 'DecimalExponent' };
}

/** The canonical text: `500m` for `0.5`, `1Gi` for `1024Mi`. */
export function formatQuantity({ nano, format }: Quantity): string {
  if (nano === 0n) return '0';
  const inUnits = nano % nanoPerUnit === 0n;
  const atLeast1024 = nano >= 1024n * nanoPerUnit || nano <= -1024n * nanoPerUnit;
  if (format === 'BinarySI' && inUnits && atLeast1024) return formatBinary(nano / nanoPerUnit);
  return formatDecimal(nano, format === 'DecimalExponent');
}

function formatBinary(units: bigint): string {
  let amount = units;
  let power = 0;
  while (amount % 1024n === 0n && power < binarySuffixes.length - 1) {
    amount /= 1024n;
    power += 1;
  }
  return `${amount}${binarySuffixes[power]}`;
}

function formatDecimal(nano: bigint, scientific: boolean): string {
  let amount = nano;
  let exponent = -9;
  while (amount % 1000n === 0n && (scientific || exponent < 18)) {
    amount /= 1000n;
    exponent += 3;
  }
  if (scientific) return exponent === 0 ? String(amount) : `${amount}e${exponent}`;
  return `${amount}${suffixOfExponent.get(exponent) ?? ''}`;
}

/** The canonical text of a quantity as a client wrote it. Throws as parseQuantity does. */
export const canonicalQuantity = (text: string | number): string => formatQuantity(parseQuantity(text));

/** Quantity.Cmp: negative, zero or positive. */
export function compareQuantities(a: string | number, b: string | number): number {
  const difference = parseQuantity(a).nano - parseQuantity(b).nano;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Quantity.Add. The sum is written as the first is, unless that is zero. */
export function addQuantities(a: string | number, b: string | number): string {
  const first = parseQuantity(a);
  const second = parseQuantity(b);
  return formatQuantity({ nano: first.nano + second.nano, format: first.nano === 0n ? second.format : first.format });
}

/** Quantity.Sub. */
export function subtractQuantities(a: string | number, b: string | number): string {
  const first = parseQuantity(a);
  const second = parseQuantity(b);
  return formatQuantity({ nano: first.nano - second.nano, format: first.nano === 0n ? second.format : first.format });
}

/** Quantity.MilliValue: in thousandths, rounded up. */
export const milliValue = (text: string | number): number => Number(ceilDivide(parseQuantity(text).nano, 1_000_000n));

/** Quantity.Value: in whole units, rounded up. */
export const quantityValue = (text: string | number): number => Number(ceilDivide(parseQuantity(text).nano, nanoPerUnit));

const ceilDivide = (value: bigint, by: bigint): bigint => (value > 0n ? (value + by - 1n) / by : value / by);
