// What `/approval` and `/status` of a certificate request may change: k8s.io/kubernetes/pkg/{registry,apis}/certificates.
import { deepEqual } from '../../apimachinery/equality.ts';
import { duplicate, forbidden, invalid, notSupported, required } from '../field-errors.ts';
import type { CertificateSigningRequest, CertificateSigningRequestCondition } from '../generated/types.ts';
import type { FieldError, StrategyContext } from '../strategy.ts';

const JUDGED = ['Approved', 'Denied'];
/** Conditions that are true or absent. */
const TRUE_ONLY = [...JUDGED, 'Failed'];
const CONDITIONS = 'status.conditions';

const isApproval = ({ subresource }: StrategyContext): boolean => subresource === 'approval';
const conditionsOf = ({ status }: CertificateSigningRequest, type: string): readonly CertificateSigningRequestCondition[] =>
  status?.conditions?.filter((condition) => condition.type === type) ?? [];

/** csrApprovalStrategy and csrStatusStrategy, PrepareForUpdate. */
export function prepareJudgement(
  request: CertificateSigningRequest,
  old: CertificateSigningRequest,
  context: StrategyContext,
): CertificateSigningRequest {
  const kept = isApproval(context) ? request : withJudgementsOf(request, old);
  const conditions = kept.status?.conditions?.map((condition) => withTimes(condition, old, context.timestamp));
  const { conditions: _submitted, ...rest } = (isApproval(context) ? old : request).status ?? {};
  return { ...request, spec: old.spec, status: conditions ? { ...rest, conditions } : rest };
}

/** preserveConditionInstances: where as many are left, those that were. */
function withJudgementsOf(request: CertificateSigningRequest, old: CertificateSigningRequest): CertificateSigningRequest {
  if (!request.status?.conditions) return request;
  const seen = new Map<string, number>();
  const conditions = request.status.conditions.map((condition) => {
    const before = conditionsOf(old, condition.type);
    if (!JUDGED.includes(condition.type) || before.length !== conditionsOf(request, condition.type).length) return condition;
    const count = seen.get(condition.type) ?? 0;
    seen.set(condition.type, count + 1);
    return before[count] ?? condition;
  });
  return { ...request, status: { ...request.status, conditions } };
}

/** populateConditionTimestamps. */
function withTimes(
  condition: CertificateSigningRequestCondition,
  old: CertificateSigningRequest,
  now: string,
): CertificateSigningRequestCondition {
  const before = conditionsOf(old, condition.type).find(
    ({ status, lastTransitionTime }) => status === condition.status && lastTransitionTime,
  );
  return {
    ...condition,
    lastUpdateTime: condition.lastUpdateTime ?? now,
    lastTransitionTime: condition.lastTransitionTime ?? before?.lastTransitionTime ?? now,
  };
}

/** validateConditions. */
export function validateConditions({ status }: CertificateSigningRequest): readonly FieldError[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [i, { type, status: value }] of (status?.conditions ?? []).entries()) {
    const path = `${CONDITIONS}[${i}]`;
    const allowed = TRUE_ONLY.includes(type) ? ['True'] : ['False', 'True', 'Unknown'];
    if (!type) errors.push(required(`${path}.type`, ''));
    if (!value) errors.push(required(`${path}.status`, ''));
    else if (!allowed.includes(value)) errors.push(notSupported(`${path}.status`, value, allowed));
    const opposite = JUDGED.find((other) => JUDGED.includes(type) && other !== type);
    if (opposite && seen.has(opposite)) errors.push(invalid(CONDITIONS, type, 'Approved and Denied conditions are mutually exclusive'));
    if (seen.has(type)) errors.push(duplicate(`${path}.type`, type));
    seen.add(type);
  }
  return errors;
}

/** validateCertificateSigningRequestUpdate, as to the status. */
export function validateJudgement(
  request: CertificateSigningRequest,
  old: CertificateSigningRequest,
  context: StrategyContext,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  const fewer = (type: string) => conditionsOf(request, type).length < conditionsOf(old, type).length;
  for (const type of TRUE_ONLY) if (fewer(type)) errors.push(forbidden(CONDITIONS, `updates may not remove a condition of type "${type}"`));
  if (!isApproval(context)) {
    for (const type of JUDGED) {
      if (conditionsOf(request, type).length > conditionsOf(old, type).length)
        errors.push(forbidden(CONDITIONS, `updates may not add a condition of type "${type}"`));
    }
  }
  const [certificate, before] = [request.status?.certificate, old.status?.certificate];
  if (before && !deepEqual(certificate, before))
    errors.push(forbidden('status.certificate', 'updates may not modify existing certificate content'));
  return errors;
}
