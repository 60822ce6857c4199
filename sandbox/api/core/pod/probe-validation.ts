// Probes and lifecycle hooks: validateProbe and what it leads to in k8s.io/kubernetes/pkg/apis/core/validation.
import { forbidden, invalid, notSupported, required } from '../../field-errors.ts';
import type { Container, HTTPGetAction, LifecycleHandler, Probe } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { isHTTPHeaderName } from '../../validation/names.ts';
import { validateNonNegative } from '../../validation/numbers.ts';
import { validatePortNumberOrName } from '../../validation/ports.ts';
import { onceSound } from '../../validation/soundness.ts';

type Handler = Pick<Probe, 'exec' | 'httpGet' | 'tcpSocket' | 'grpc'> & Pick<LifecycleHandler, 'sleep'>;

/** validateHandler: one way to ask, and only one. */
function validateHandler(handler: Handler, gracePeriod: number, field: string): readonly FieldError[] {
  const checks: readonly (readonly [string, (() => readonly FieldError[]) | undefined])[] = [
    ['exec', handler.exec && (() => (handler.exec?.command?.length ? [] : [required(`${field}.exec.command`, '')]))],
    ['httpGet', handler.httpGet && (() => (handler.httpGet ? validateHttpGet(handler.httpGet, `${field}.httpGet`) : []))],
    ['tcpSocket', handler.tcpSocket && (() => validatePortNumberOrName(handler.tcpSocket?.port ?? 0, `${field}.tcpSocket.port`))],
    ['grpc', handler.grpc && (() => validatePortNumberOrName(handler.grpc?.port ?? 0, `${field}.grpc.port`))],
    ['sleep', handler.sleep && (() => validateSleep(handler.sleep?.seconds ?? 0, gracePeriod, `${field}.sleep`))],
  ];
  const given = checks.filter(([, check]) => check);
  if (given.length === 0) return [required(field, 'must specify a handler type')];
  return given.flatMap(([name, check], i) =>
    i > 0 ? [forbidden(`${field}.${name}`, 'may not specify more than 1 handler type')] : (check?.() ?? []),
  );
}

function validateHttpGet({ path, port, scheme, httpHeaders }: HTTPGetAction, field: string): readonly FieldError[] {
  const errors: FieldError[] = path ? [] : [required(`${field}.path`, '')];
  errors.push(...validatePortNumberOrName(port, `${field}.port`));
  if (scheme !== 'HTTP' && scheme !== 'HTTPS') errors.push(notSupported(`${field}.scheme`, scheme, ['HTTP', 'HTTPS']));
  for (const { name } of httpHeaders ?? []) {
    for (const finding of isHTTPHeaderName(name)) errors.push(invalid(`${field}.httpHeaders`, name, finding));
  }
  return errors;
}

function validateSleep(seconds: number, gracePeriod: number, field: string): readonly FieldError[] {
  if (seconds >= 0 && seconds <= gracePeriod) return [];
  return [invalid(field, seconds, `must be non-negative and less than terminationGracePeriodSeconds (${gracePeriod})`)];
}

const validateProbe = onceSound<Probe>((probe, field) => {
  const errors: FieldError[] = [...validateHandler(probe, 0, field)];
  for (const key of ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'] as const) {
    errors.push(...validateNonNegative(probe[key], `${field}.${key}`));
  }
  const grace = probe.terminationGracePeriodSeconds;
  if (grace !== undefined && grace <= 0) {
    errors.push(invalid(`${field}.terminationGracePeriodSeconds`, grace, 'must be greater than 0'));
  }
  return errors;
});

function validateSingleSuccess(probe: Probe | undefined, field: string): readonly FieldError[] {
  const errors = validateProbe(probe, field);
  const wrong = probe && probe.successThreshold !== 1;
  return wrong ? [...errors, invalid(`${field}.successThreshold`, probe.successThreshold, 'must be 1')] : errors;
}

function validateReadinessProbe(probe: Probe | undefined, field: string): readonly FieldError[] {
  const errors = validateProbe(probe, field);
  const grace = probe?.terminationGracePeriodSeconds;
  if (grace === undefined) return errors;
  return [...errors, invalid(`${field}.terminationGracePeriodSeconds`, grace, 'must not be set for readinessProbes')];
}

/** The hooks and probes of a container that goes on running. */
export function validateProbes(container: Container, gracePeriod: number, field: string): readonly FieldError[] {
  const { lifecycle, livenessProbe, readinessProbe, startupProbe } = container;
  const errors: FieldError[] = [];
  if (lifecycle?.postStart) errors.push(...validateHandler(lifecycle.postStart, gracePeriod, `${field}.lifecycle.postStart`));
  if (lifecycle?.preStop) errors.push(...validateHandler(lifecycle.preStop, gracePeriod, `${field}.lifecycle.preStop`));
  if (livenessProbe) errors.push(...validateSingleSuccess(livenessProbe, `${field}.livenessProbe`));
  if (readinessProbe) errors.push(...validateReadinessProbe(readinessProbe, `${field}.readinessProbe`));
  if (startupProbe) errors.push(...validateSingleSuccess(startupProbe, `${field}.startupProbe`));
  return errors;
}
