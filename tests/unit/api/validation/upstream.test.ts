// Kubernetes's own tests of names, addresses and metadata (k8s.io/apimachinery/pkg/{util,api}/validation).
import { describe, expect, it } from 'vitest';
import type { FieldError } from '../../../../sandbox/api/strategy.ts';
import { ipWarnings, validateIP, validateLegacyIP } from '../../../../sandbox/api/validation/addresses.ts';
import { cidrWarnings, validateCIDR, validateLegacyCIDR } from '../../../../sandbox/api/validation/cidrs.ts';
import { validateFullyQualifiedDomainName } from '../../../../sandbox/api/validation/domains.ts';
import { validateAnnotations, validateObjectMeta, validateObjectMetaUpdate } from '../../../../sandbox/api/validation/metadata.ts';
import * as names from '../../../../sandbox/api/validation/names.ts';
import { isPortName, isPortNumber } from '../../../../sandbox/api/validation/ports.ts';
import type { ObjectMeta } from '../../../../sandbox/apimachinery/meta.ts';
import { recordedOf, titled } from '../../../upstream/recorded.ts';

const rules: Readonly<Record<string, names.NameRule>> = {
  IsDNS1123Label: names.isDNS1123Label,
  IsDNS1123Subdomain: names.isDNS1123Subdomain,
  IsDNS1035Label: names.isDNS1035Label,
  IsWildcardDNS1123Subdomain: names.isWildcardDNS1123Subdomain,
  IsValidPortName: isPortName,
  IsHTTPHeaderName: names.isHTTPHeaderName,
  IsValidPercent: names.isPercent,
  IsConfigMapKey: names.isConfigMapKey,
  IsRelaxedEnvVarName: names.isRelaxedEnvVarName,
  IsLabelKey: names.isQualifiedName,
  IsLabelValue: names.isLabelValue,
};

type Findings = readonly [readonly string[] | null];
type Errors = readonly [readonly FieldError[] | null];

const lines = (errors: readonly FieldError[] | null): readonly string[] =>
  (errors ?? []).map(({ reason, field, message }) => `${reason} ${field}: ${message}`);

describe.each(Object.entries(rules))('%s', (name, rule) => {
  const cases = recordedOf<Readonly<Record<string, string>>, Findings>('names')[name] ?? [];
  it.each(titled(cases))('%s', (_, { in: given, out: [findings] }) => {
    expect(rule(Object.values(given)[0] ?? '')).toEqual(findings ?? []);
  });
});

const ports = recordedOf<{ readonly port: number }, Findings>('names').IsValidPortNum ?? [];
it.each(titled(ports))('IsValidPortNum %s', (_, { in: { port }, out: [findings] }) => {
  expect(isPortNumber(port)).toEqual(findings ?? []);
});

const domains = recordedOf<{ readonly name: string }, Errors>('names').IsFullyQualifiedDomainName ?? [];
it.each(titled(domains))('IsFullyQualifiedDomainName %s', (_, { in: { name }, out: [errors] }) => {
  expect(lines(validateFullyQualifiedDomainName('[]', name))).toEqual(lines(errors));
});

interface AddressGiven {
  readonly path: string;
  readonly value: string;
  /** As 1.36 is by default; only those are asked. */
  readonly strictValidation?: boolean;
  readonly validOldIPs?: readonly string[] | null;
  readonly validOldCIDRs?: readonly string[] | null;
}

const addressRules: Readonly<Record<string, (given: AddressGiven) => readonly FieldError[]>> = {
  IsValidIP: ({ path, value }) => validateIP(path, value),
  IsValidIPForLegacyField: ({ path, value, validOldIPs }) => validateLegacyIP(path, value, validOldIPs ?? []),
  IsValidCIDR: ({ path, value }) => validateCIDR(path, value),
  IsValidCIDRForLegacyField: ({ path, value, validOldCIDRs }) => validateLegacyCIDR(path, value, validOldCIDRs ?? []),
};

describe.each(Object.entries(addressRules))('%s', (name, validate) => {
  const cases = (recordedOf<AddressGiven, Errors>('addresses')[name] ?? []).filter(({ in: given }) => given.strictValidation !== false);
  it.each(titled(cases))('%s', (_, { in: given, out: [errors] }) => {
    expect(lines(validate(given))).toEqual(lines(errors));
  });
});

describe.each([
  ['GetWarningsForIP', ipWarnings],
  ['GetWarningsForCIDR', cidrWarnings],
])('%s', (name, warnings) => {
  const cases = recordedOf<AddressGiven, Findings>('addresses')[name] ?? [];
  it.each(titled(cases))('%s', (_, { in: { path, value }, out: [said] }) => {
    expect(warnings(path, value)).toEqual(said ?? []);
  });
});

interface MetadataGiven {
  readonly path: string;
  readonly requiresNamespace: boolean;
  readonly objMeta: ObjectMeta;
  readonly newMeta: ObjectMeta;
  readonly oldMeta: ObjectMeta;
  readonly annotations: Readonly<Record<string, string>> | null;
}

/** The rule of names in TestValidateObjectMetaCustomName. */
const isNamedTest: names.NameRule = (name) => (name === 'test' ? [] : ['wrong value']);

/** Go writes a time that was never set as null, yet it is there. */
const dated = (metadata: ObjectMeta): ObjectMeta =>
  metadata.deletionTimestamp === null ? { ...metadata, deletionTimestamp: '0001-01-01T00:00:00Z' } : metadata;

type Validate = (given: MetadataGiven, test: string) => readonly FieldError[];
const metadataRules: Readonly<Record<string, Validate>> = {
  ValidateObjectMeta: ({ objMeta, requiresNamespace, path }, test) => {
    const rule = test === 'TestValidateObjectMetaCustomName' ? isNamedTest : names.isDNS1123Subdomain;
    return validateObjectMeta(objMeta, requiresNamespace, rule, path);
  },
  ValidateObjectMetaUpdate: ({ newMeta, oldMeta, path }) => validateObjectMetaUpdate(dated(newMeta), dated(oldMeta), path),
  ValidateAnnotations: ({ annotations, path }) => validateAnnotations(annotations, path),
};

describe.each(Object.entries(metadataRules))('%s', (name, validate) => {
  const cases = recordedOf<MetadataGiven, Errors>('metadata')[name] ?? [];
  it.each(titled(cases))('%s', (_, { in: given, test, out: [errors] }) => {
    expect(lines(validate(given, test))).toEqual(lines(errors));
  });
});
