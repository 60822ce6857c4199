// Port numbers and names (k8s.io/apimachinery/pkg/util/validation).
import type { IntOrString } from '../../apimachinery/intstr.ts';
import { invalid } from '../field-errors.ts';
import type { FieldError } from '../strategy.ts';
import { type Findings, inclusiveRangeError, maxLengthError } from './names.ts';

export const portProtocols: readonly string[] = ['SCTP', 'TCP', 'UDP'];

/** IsValidPortNum. */
export const isPortNumber = (port: number): Findings => (port >= 1 && port <= 65535 ? [] : [inclusiveRangeError(1, 65535)]);

/** IsValidPortName: the name of a container's port. */
export function isPortName(name: string): Findings {
  const findings: string[] = [];
  if (name.length > 15) findings.push(maxLengthError(15));
  if (!/^[-a-z0-9]+$/.test(name)) findings.push('must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)');
  if (!/[a-z]/.test(name)) findings.push('must contain at least one letter (a-z)');
  if (name.includes('--')) findings.push('must not contain consecutive hyphens');
  if (name.startsWith('-') || name.endsWith('-')) findings.push('must not begin or end with a hyphen');
  return findings;
}

/** ValidatePortNumOrName. */
export function validatePortNumberOrName(port: IntOrString, field: string): readonly FieldError[] {
  const findings = typeof port === 'number' ? isPortNumber(port) : isPortName(port);
  return findings.map((finding) => invalid(field, port, finding));
}
