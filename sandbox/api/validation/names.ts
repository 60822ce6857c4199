// What names, labels and keys must look like (k8s.io/apimachinery/pkg/util/validation, …/pkg/api/validate/content).
// Each check gives what is wrong with a value, in Kubernetes's words; nothing where it is sound.

import { dns1123LabelPattern, dns1123SubdomainMessage, dns1123SubdomainPattern, regexError } from '../../apimachinery/content.ts';

export type Findings = readonly string[];

/** What is wrong with a name. */
export type NameRule = (name: string) => Findings;

const SOUND: Findings = [];

export const maxLengthError = (length: number): string => `must be no more than ${length} characters`;
export const inclusiveRangeError = (low: number, high: number): string => `must be between ${low} and ${high}, inclusive`;

const whole = (format: string): RegExp => new RegExp(`^(?:${format})$`);

const label1123Expression = whole(dns1123LabelPattern);
const subdomain1123Expression = whole(dns1123SubdomainPattern);

export const label1123Error = regexError(
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
  dns1123LabelPattern,
  'my-name',
  '123-abc',
);
const subdomain1123Error = regexError(dns1123SubdomainMessage, dns1123SubdomainPattern, 'example.com');

/** IsDNS1123Label. */
export function isDNS1123Label(value: string): Findings {
  const matches = label1123Expression.test(value);
  if (matches && value.length <= 63) return SOUND;
  const findings = value.length > 63 ? [maxLengthError(63)] : [];
  if (!matches) findings.push(subdomain1123Expression.test(value) ? 'must not contain dots' : label1123Error);
  return findings;
}

/** IsDNS1123Subdomain. */
export function isDNS1123Subdomain(value: string): Findings {
  const matches = subdomain1123Expression.test(value);
  if (matches && value.length <= 253) return SOUND;
  const findings = value.length > 253 ? [maxLengthError(253)] : [];
  if (!matches) findings.push(subdomain1123Error);
  return findings;
}

function ruled(format: string, error: string, maxLength = Number.POSITIVE_INFINITY): NameRule {
  const expression = whole(format);
  return (value) => {
    const matches = expression.test(value);
    if (matches && value.length <= maxLength) return SOUND;
    const findings = value.length > maxLength ? [maxLengthError(maxLength)] : [];
    if (!matches) findings.push(error);
    return findings;
  };
}

const label1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';
/** IsDNS1035Label. */
export const isDNS1035Label = ruled(
  label1035,
  regexError(
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
    label1035,
    'my-name',
    'abc-123',
  ),
  63,
);

const underscoreLabel = '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const underscoreSubdomain = `${underscoreLabel}(\\.${underscoreLabel})*`;
/** IsDNS1123SubdomainWithUnderscore. */
export const isDNS1123SubdomainWithUnderscore = ruled(
  underscoreSubdomain,
  regexError(
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character",
    underscoreSubdomain,
    'example.com',
  ),
  253,
);

const wildcard = `\\*\\.${dns1123SubdomainPattern}`;
/** IsWildcardDNS1123Subdomain. */
export const isWildcardDNS1123Subdomain = ruled(
  wildcard,
  regexError(
    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character",
    wildcard,
    '*.example.com',
  ),
  253,
);

/** Keys of labels and annotations, finalizers, application protocols; and values of labels. */
export { isLabelKey as isQualifiedName, isLabelValue } from '../../apimachinery/content.ts';

/** Names that may not step out of a folder. */
function changesFolder(value: string): Findings {
  if (value === '.') return ["must not be '.'"];
  if (value === '..') return ["must not be '..'"];
  return value.startsWith('..') ? ["must not start with '..'"] : SOUND;
}

/** IsPathSegmentName: names of roles, for one, may hold almost anything, such as colons. */
export function isPathSegmentName(name: string): Findings {
  if (name === '.' || name === '..') return [`may not be '${name}'`];
  return ['/', '%'].filter((part) => name.includes(part)).map((part) => `may not contain '${part}'`);
}

const configMapKey = '[-._a-zA-Z0-9]+';
const hasConfigMapKeyForm = ruled(
  configMapKey,
  regexError(
    "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
    configMapKey,
    'key.name',
    'KEY_NAME',
    'key-name',
  ),
  253,
);
/** IsConfigMapKey. */
export const isConfigMapKey: NameRule = (value) => [...hasConfigMapKeyForm(value), ...changesFolder(value)];

/** IsRelaxedEnvVarName. */
export function isRelaxedEnvVarName(value: string): Findings {
  if (value === '') return ['environment variable name must be non-empty'];
  if (/^[\x20-\x3c\x3e-\x7e]*$/.test(value)) return SOUND;
  return ["a valid environment variable name must consist only of printable ASCII characters other than '='"];
}

const environmentName = '[-._a-zA-Z][-._a-zA-Z0-9]*';
const hasEnvVarNameForm = ruled(
  environmentName,
  regexError(
    "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit",
    environmentName,
    'my.env-name',
    'MY_ENV.NAME',
    'MyEnvName1',
  ),
);
/** IsEnvVarName. */
export const isEnvVarName: NameRule = (value) => [...hasEnvVarNameForm(value), ...changesFolder(value)];

const percent = '[0-9]+%';
/** IsValidPercent. */
export const isPercent = ruled(
  percent,
  regexError("a valid percent string must be a numeric string followed by an ending '%'", percent, '1%', '93%'),
);

const headerName = '[-A-Za-z0-9]+';
/** IsHTTPHeaderName. */
export const isHTTPHeaderName = ruled(
  headerName,
  regexError("a valid HTTP header must consist of alphanumeric characters or '-'", headerName, 'X-Header-Name'),
);

const cIdentifier = '[A-Za-z_][A-Za-z0-9_]*';
/** IsCIdentifier. */
export const isCIdentifier = ruled(
  cIdentifier,
  regexError(
    "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'",
    cIdentifier,
    'my_name',
    'MY_NAME',
    'MyName',
  ),
);

/** For a prefix that the server completes: a dash at its end does no harm (maskTrailingDash). */
export const maskTrailingDash = (name: string): string => (name.length > 1 && name.endsWith('-') ? `${name.slice(0, -2)}a` : name);
