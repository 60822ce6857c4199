// What names, label keys and label values may look like, and what is said of those that may not:
// k8s.io/apimachinery/pkg/api/validate/content. Each check gives a list of findings, empty for a good value.

export const maxLengthInBytes = (length: number): string => `must be no more than ${length} bytes`;
export const mustBeNonEmpty = 'must be non-empty';

/** RegexError: what is asked, examples, and the expression itself. */
export function regexError(message: string, pattern: string, ...examples: readonly string[]): string {
  if (examples.length === 0) return `${message} (regex used for validation is '${pattern}')`;
  const quoted = examples.map((example) => `'${example}', `).join(' or ');
  return `${message} (e.g. ${quoted}regex used for validation is '${pattern}')`;
}

const none: readonly string[] = [];

export const dns1123LabelPattern = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
export const dns1123SubdomainPattern = `${dns1123LabelPattern}(\\.${dns1123LabelPattern})*`;
export const dns1123SubdomainMessage =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
const dns1123Subdomain = new RegExp(`^${dns1123SubdomainPattern}$`);

function prefixFindings(prefix: string): readonly string[] {
  if (prefix === '') return [mustBeNonEmpty];
  const findings: string[] = [];
  if (prefix.length > 253) findings.push(maxLengthInBytes(253));
  if (!dns1123Subdomain.test(prefix)) findings.push(regexError(dns1123SubdomainMessage, dns1123SubdomainPattern, 'example.com'));
  return findings;
}

const labelKeyPattern = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const labelKeyName = new RegExp(`^${labelKeyPattern}$`);
const labelKeyError = regexError(
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  labelKeyPattern,
  'MyName',
  'my.name',
  '123-abc',
);

/** IsLabelKey (and IsQualifiedName): `app`, `kubernetes.io/service-name`. */
export function isLabelKey(key: string): readonly string[] {
  if (key.length <= 63 && labelKeyName.test(key)) return none;
  const parts = key.split('/');
  if (parts.length > 2) {
    return [`a valid label key ${labelKeyError} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const name = parts.at(-1) ?? '';
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const findings = prefix === undefined ? [] : prefixFindings(prefix).map((finding) => `prefix part ${finding}`);
  if (name === '') findings.push(`name part ${mustBeNonEmpty}`);
  else if (name.length > 63) findings.push(`name part ${maxLengthInBytes(63)}`);
  if (!labelKeyName.test(name)) findings.push(`name part ${labelKeyError}`);
  return findings;
}

const labelValuePattern = `(${labelKeyPattern})?`;
const labelValue = new RegExp(`^${labelValuePattern}$`);
const labelValueError = regexError(
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
  labelValuePattern,
  'MyValue',
  'my_value',
  '12345',
);

/** IsLabelValue: empty, or at most 63 bytes of a name. */
export function isLabelValue(value: string): readonly string[] {
  const tooLong = value.length > 63;
  const wellFormed = labelValue.test(value);
  if (!tooLong && wellFormed) return none;
  return [...(tooLong ? [maxLengthInBytes(63)] : []), ...(wellFormed ? [] : [labelValueError])];
}
