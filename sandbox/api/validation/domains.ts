// Whole domain names (k8s.io/apimachinery/pkg/util/validation).
import { invalid, required } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';
import { isDNS1123Label, isDNS1123Subdomain } from './names.ts';

/** IsFullyQualifiedDomainName: at least two labels, a final dot allowed. */
export function validateFullyQualifiedDomainName(field: string, value: string): readonly FieldError[] {
  if (value === '') return [required(field, '')];
  const name = value.endsWith('.') ? value.slice(0, -1) : value;
  const findings = isDNS1123Subdomain(name);
  if (findings.length > 0) return [invalid(field, name, findings.join(','))];
  const labels = name.split('.');
  if (labels.length < 2) return [invalid(field, name, 'should be a domain with at least two segments separated by dots')];
  const wrong = labels.find((label) => isDNS1123Label(label).length > 0);
  return wrong === undefined ? [] : [invalid(field, wrong, isDNS1123Label(wrong).join(','))];
}
