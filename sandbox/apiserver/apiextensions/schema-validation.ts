// Whether a value is as its schema wants it, in the words of Kubernetes's validator
// (k8s.io/kube-openapi/pkg/validation/{validate,errors}, apiextensions-apiserver/pkg/apiserver/validation).
import { duplicate, invalid, notSupported, required, tooLong, tooMany, typeInvalid } from '../../api/field-errors.ts';
import type { JSONSchemaProps } from '../../api/generated/types.ts';
import type { FieldError } from '../../api/strategy.ts';
import { parseIP } from '../../apimachinery/addresses.ts';
import { parseCIDR } from '../../apimachinery/cidrs.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { goRegexp } from '../../apimachinery/go-regexp.ts';
import { isSchema } from './structural.ts';

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  byte: (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  cidr: (text) => parseCIDR(text) !== undefined,
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  'date-time': (text) =>
    /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  duration: (text) => /^(?:\d+(?:\.\d+)?\s*(?:ns|us|µs|ms|s|m|h|d|w))+$/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  hostname: (text) =>
    /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/.test(text),
  ipv4: (text) => parseIP(text)?.family === 'IPv4',
  ipv6: (text) => parseIP(text)?.family === 'IPv6',
  mac: (text) => /^(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}$/.test(text),
  uri: (text) => /^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/)/.test(text),
  uuid: (text) => /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(text),
};

/** The type of a value as the validator names it. */
function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return isMap(value) ? 'object' : typeof value;
}

const patterns = new Map<string, ReturnType<typeof goRegexp>>();

/** As Go's regexp finds it; no definition has a pattern that cannot be read. */
function matches(pattern: string, text: string): boolean {
  const read = patterns.get(pattern) ?? goRegexp(pattern);
  patterns.set(pattern, read);
  return 'error' in read || read.regexp.matcher(text).find();
}

function wantedTypes(schema: JSONSchemaProps): readonly string[] {
  if (schema['x-kubernetes-int-or-string']) return ['integer', 'string'];
  return schema.type ? [schema.type] : [];
}

/** Findings about a value at a path such as `spec.size`. */
export function validateSchema(value: unknown, schema: JSONSchemaProps, path: string): readonly FieldError[] {
  const types = wantedTypes(schema);
  const actual = typeOf(value);
  if (value === null && schema.nullable) return [];
  const fits = types.length === 0 || types.includes(actual) || (actual === 'integer' && types.includes('number'));
  if (!fits) return [typeInvalid(path, actual, `${path} in body must be of type ${types.join(',')}: ${JSON.stringify(actual)}`)];
  const errors: FieldError[] = [];
  if (schema.enum && !schema.enum.some((each) => deepEqual(each, value)))
    errors.push(
      notSupported(
        path,
        value,
        schema.enum.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))),
      ),
    );
  if (typeof value === 'string') errors.push(...validateText(value, schema, path));
  else if (typeof value === 'number') errors.push(...validateNumber(value, schema, path));
  else if (Array.isArray(value)) errors.push(...validateList(value, schema, path));
  else if (isMap(value)) errors.push(...validateObject(value, schema, path));
  return [...errors, ...validateJunctors(value, schema, path)];
}

/** The first thing that is wrong with a text; its format is another matter. */
function validateText(value: string, schema: JSONSchemaProps, path: string): readonly FieldError[] {
  const { maxLength, minLength, pattern } = schema;
  const format = schema.format ? lookup(FORMATS, schema.format) : undefined;
  const ofFormat =
    format && !format(value)
      ? [typeInvalid(path, value, `${path} in body must be of type ${schema.format}: ${JSON.stringify(value)}`)]
      : [];
  const length = [...value].length;
  if (maxLength !== undefined && length > maxLength) return [tooLong(path, maxLength), ...ofFormat];
  if (minLength !== undefined && length < minLength)
    return [invalid(path, value, `${path} in body should be at least ${minLength} chars long`), ...ofFormat];
  if (pattern && !matches(pattern, value)) return [invalid(path, value, `${path} in body should match '${pattern}'`), ...ofFormat];
  return ofFormat;
}

function validateNumber(value: number, schema: JSONSchemaProps, path: string): readonly FieldError[] {
  const { maximum, minimum, multipleOf } = schema;
  const refuse = (what: string): FieldError => invalid(path, value, `${path} in body should be ${what}`);
  const errors: FieldError[] = [];
  if (multipleOf !== undefined && !Number.isInteger(value / multipleOf)) errors.push(refuse(`a multiple of ${multipleOf}`));
  if (maximum !== undefined && (schema.exclusiveMaximum ? value >= maximum : value > maximum))
    errors.push(refuse(schema.exclusiveMaximum ? `less than ${maximum}` : `less than or equal to ${maximum}`));
  if (minimum !== undefined && (schema.exclusiveMinimum ? value <= minimum : value < minimum))
    errors.push(refuse(schema.exclusiveMinimum ? `greater than ${minimum}` : `greater than or equal to ${minimum}`));
  if (schema.format === 'int32' && (value > 2 ** 31 - 1 || value < -(2 ** 31)))
    errors.push(invalid(path, value, `Checked value must be of type integer with format int32 in ${path}`));
  return errors;
}

function validateList(value: readonly unknown[], schema: JSONSchemaProps, path: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { items } = schema;
  if (isSchema(items)) errors.push(...value.flatMap((item, i) => validateSchema(item, items, `${path}[${i}]`)));
  if (schema.minItems !== undefined && value.length < schema.minItems)
    errors.push(invalid(path, value.length, `${path} in body should have at least ${schema.minItems} items`));
  if (schema.maxItems !== undefined && value.length > schema.maxItems) errors.push(tooMany(path, value.length, schema.maxItems));
  return errors;
}

function validateObject(value: Readonly<Record<string, unknown>>, schema: JSONSchemaProps, path: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const at = (key: string): string => (path ? `${path}.${key}` : key);
  const count = Object.keys(value).length;
  for (const key of schema.required ?? []) if (lookup(value, key) === undefined) errors.push(required(at(key), ''));
  for (const key of Object.keys(value).sort()) {
    const property = lookup(schema.properties, key);
    const further = isSchema(schema.additionalProperties) ? schema.additionalProperties : undefined;
    const its = property ?? further;
    if (its && lookup(value, key) !== undefined) errors.push(...validateSchema(lookup(value, key), its, at(key)));
  }
  if (schema.minProperties !== undefined && count < schema.minProperties)
    errors.push(invalid(path, count, `${path} in body should have at least ${schema.minProperties} properties`));
  if (schema.maxProperties !== undefined && count > schema.maxProperties) errors.push(tooMany(path, count, schema.maxProperties));
  return errors;
}

/** What a junctor finds belongs to no field. */
const ofNoField = (message: string): FieldError => invalid('<nil>', '', message);

function validateJunctors(value: unknown, schema: JSONSchemaProps, path: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const quoted = JSON.stringify(path);
  const judge = (schemas: readonly JSONSchemaProps[]) => schemas.map((each) => validateSchema(value, each, path));
  const valid = (findings: readonly (readonly FieldError[])[]): number => findings.filter((each) => each.length === 0).length;
  const nearest = (findings: readonly (readonly FieldError[])[]): readonly FieldError[] =>
    [...findings].sort((a, b) => a.length - b.length)[0] ?? [];
  if (schema.anyOf && !schema['x-kubernetes-int-or-string']) {
    const findings = judge(schema.anyOf);
    if (valid(findings) === 0) errors.push(ofNoField(`${quoted} must validate at least one schema (anyOf)`), ...nearest(findings));
  }
  if (schema.oneOf) {
    const findings = judge(schema.oneOf);
    const count = valid(findings);
    const must = `${quoted} must validate one and only one schema (oneOf).`;
    if (count === 0) errors.push(ofNoField(`${must} Found none valid`), ...nearest(findings));
    if (count > 1) errors.push(ofNoField(`${must} Found ${count} valid alternatives`));
  }
  if (schema.allOf) {
    const findings = judge(schema.allOf);
    if (valid(findings) < findings.length) {
      const none = valid(findings) === 0 ? '. None validated' : '';
      errors.push(...findings.flat(), ofNoField(`${quoted} must validate all the schemas (allOf)${none}`));
    }
  }
  if (schema.not && validateSchema(value, schema.not, path).length === 0)
    errors.push(ofNoField(`${quoted} must not validate the schema (not)`));
  return errors;
}

/** ValidateListSetsAndMaps: what a list may hold once. */
export function validateLists(value: unknown, schema: JSONSchemaProps, path: string): readonly FieldError[] {
  if (Array.isArray(value)) {
    const { items } = schema;
    const errors: FieldError[] = [];
    const keys = schema['x-kubernetes-list-map-keys'] ?? [];
    const identity = (item: unknown): unknown => {
      if (schema['x-kubernetes-list-type'] === 'set') return item;
      return Object.fromEntries(keys.map((key) => [key, isMap(item) ? lookup(item, key) : undefined]));
    };
    if (schema['x-kubernetes-list-type'] === 'set' || schema['x-kubernetes-list-type'] === 'map') {
      for (const [i, item] of value.entries())
        if (value.slice(0, i).some((other) => deepEqual(identity(other), identity(item))))
          errors.push(duplicate(`${path}[${i}]`, identity(item)));
    }
    if (isSchema(items)) errors.push(...value.flatMap((item: unknown, i) => validateLists(item, items, `${path}[${i}]`)));
    return errors;
  }
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const its = lookup(schema.properties, key) ?? (isSchema(schema.additionalProperties) ? schema.additionalProperties : undefined);
    return its ? validateLists(item, its, path ? `${path}.${key}` : key) : [];
  });
}

/** Whether rules in CEL are anywhere in a schema. */
export const hasRules = (schema: JSONSchemaProps): boolean =>
  (schema['x-kubernetes-validations']?.length ?? 0) > 0 ||
  Object.values(schema.properties ?? {}).some(hasRules) ||
  (isSchema(schema.items) && hasRules(schema.items)) ||
  (isSchema(schema.additionalProperties) && hasRules(schema.additionalProperties));
