// What ranges of addresses in fields of objects have to be (k8s.io/apimachinery/pkg/util/validation/ip.go).
import { formatIP } from '../../apimachinery/addresses.ts';
import { beyondPrefix, formatCIDR, parseCIDR } from '../../apimachinery/cidrs.ts';
import { invalid } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';

/** IsValidCIDRForLegacyField, as strict as 1.36 is by default. */
export function validateLegacyCIDR(field: string, value: string, known: readonly string[] = []): readonly FieldError[] {
  if (known.includes(value)) return [];
  const cidr = parseCIDR(value);
  if (!cidr) return [invalid(field, value, 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)')];
  if (cidr.ip.leadingZeros || cidr.leadingZeros) return [invalid(field, value, 'must not have leading 0s in IP or prefix length')];
  if (cidr.ip.mapped) return [invalid(field, value, 'must not have an IPv4-mapped IPv6 address')];
  return beyondPrefix(cidr) ? [invalid(field, value, 'must not have bits set beyond the prefix length')] : [];
}

/** IsValidCIDR: canonical, too. */
export function validateCIDR(field: string, value: string): readonly FieldError[] {
  const errors = validateLegacyCIDR(field, value);
  const cidr = errors.length === 0 ? parseCIDR(value) : undefined;
  const canonical = cidr && formatCIDR(cidr);
  return canonical === undefined || canonical === value
    ? errors
    : [invalid(field, value, `must be in canonical form (${JSON.stringify(canonical)})`)];
}

/** GetWarningsForCIDR. */
export function cidrWarnings(field: string, value: string): readonly string[] {
  const cidr = parseCIDR(value);
  if (!cidr) return [];
  const warnings: string[] = [];
  const quoted = JSON.stringify(value);
  const canonical = JSON.stringify(formatCIDR(cidr));
  if (beyondPrefix(cidr)) {
    const single = JSON.stringify(`${formatIP(cidr.ip)}/${cidr.ip.bytes.length * 8}`);
    warnings.push(`${field}: CIDR value ${quoted} is ambiguous in this context (should be ${canonical} or ${single}?)`);
  }
  if (cidr.ip.leadingZeros || cidr.leadingZeros || cidr.ip.mapped) {
    warnings.push(`${field}: non-standard CIDR value ${quoted} is invalid: use ${canonical}`);
  }
  if (warnings.length === 0 && cidr.ip.family === 'IPv6' && quoted !== canonical) {
    warnings.push(`${field}: IPv6 CIDR value ${quoted} should be in RFC 5952 canonical format (${canonical})`);
  }
  return warnings;
}
