// What IP addresses in fields of objects have to be (k8s.io/apimachinery/pkg/util/validation/ip.go).
import { formatIP, isPlainIPv4, parseIP } from '../../apimachinery/addresses.ts';
import { invalid } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';

/** IsValidIPForLegacyField, as strict as 1.36 is by default; what was there before need not be mended. */
export function validateLegacyIP(field: string, value: string, known: readonly string[] = []): readonly FieldError[] {
  if (isPlainIPv4(value) || known.includes(value)) return [];
  const ip = parseIP(value);
  if (!ip) return [invalid(field, value, 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)')];
  if (ip.leadingZeros) return [invalid(field, value, 'must not have leading 0s')];
  return ip.mapped ? [invalid(field, value, 'must not be an IPv4-mapped IPv6 address')] : [];
}

/** IsValidIP: canonical, too. */
export function validateIP(field: string, value: string): readonly FieldError[] {
  const errors = validateLegacyIP(field, value);
  const ip = errors.length === 0 ? parseIP(value) : undefined;
  const canonical = ip && formatIP(ip);
  return canonical === undefined || canonical === value
    ? errors
    : [invalid(field, value, `must be in canonical form (${JSON.stringify(canonical)})`)];
}

/** GetWarningsForIP. */
export function ipWarnings(field: string, value: string): readonly string[] {
  if (isPlainIPv4(value)) return [];
  const ip = parseIP(value);
  if (!ip) return [];
  const canonical = JSON.stringify(formatIP(ip));
  if (ip.leadingZeros || ip.mapped) return [`${field}: non-standard IP address ${JSON.stringify(value)} is invalid: use ${canonical}`];
  if (ip.family === 'IPv4' || JSON.stringify(value) === canonical) return [];
  return [`${field}: IPv6 address ${JSON.stringify(value)} should be in RFC 5952 canonical format (${canonical})`];
}

/** ValidateEndpointIP: what cannot be the address of an endpoint. */
export function validateEndpointIP(value: string, field: string): readonly FieldError[] {
  const ip = parseIP(value);
  if (!ip) return [invalid(field, value, 'must be a valid IP address')];
  const [a = 0, b = 0, c = 0] = ip.bytes;
  const findings: string[] = [];
  const v4 = ip.family === 'IPv4';
  const zeros = ip.bytes.every((byte, i) => byte === 0 || (!v4 && i === 15));
  const last = ip.bytes.at(-1);
  if (zeros && last === 0) findings.push(`may not be unspecified (${value})`);
  if (v4 ? a === 127 : zeros && last === 1) findings.push('may not be in the loopback range (127.0.0.0/8, ::1/128)');
  if (v4 ? a === 169 && b === 254 : a === 0xfe && (b & 0xc0) === 0x80) {
    findings.push('may not be in the link-local range (169.254.0.0/16, fe80::/10)');
  }
  if (v4 ? a === 224 && b === 0 && c === 0 : a === 0xff && (b & 0x0f) === 0x02) {
    findings.push('may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)');
  }
  return findings.map((finding) => invalid(field, value, finding));
}
