// ValidatingAdmissionPolicy: rules in CEL, and where they bind (k8s.io/apiserver/pkg/admission/plugin/policy/validating).
import { invalid, invalidObject } from '../../../api/field-errors.ts';
import type {
  MatchResources,
  RuleWithOperations,
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
  Validation,
} from '../../../api/generated/types.ts';
import { validatingAdmissionPolicies, validatingAdmissionPolicyBindings } from '../../../api/rare-resources.ts';
import { namespaces } from '../../../api/resources.ts';
import type { KubeObject } from '../../../apimachinery/meta.ts';
import { newForbidden, StatusError } from '../../../apimachinery/status.ts';
import { getIfExists } from '../../../client-go/client.ts';
import type { ApiServer } from '../../api-server.ts';
import type { Attributes, Change } from '../plugin.ts';
import { isExempt, matchesNamespace, matchesObject, matchesRule, namespaceOf } from '../rules.ts';
import { admissionRequest } from '../webhook/review.ts';
import { bindings, compileProblem, evaluate } from './expressions.ts';

/** One validation that did not hold, or could not be worked out. */
interface Denial {
  readonly reason: string;
  readonly message: string;
}

type Rule = RuleWithOperations & { readonly resourceNames?: readonly string[] };

/** Whether a policy, or a binding, is for a request (matching.Matcher). */
function matches(match: MatchResources | undefined, attributes: Attributes, change: Change): boolean {
  if (!match) return true;
  const isFor = (rule: Rule): boolean =>
    matchesRule(rule, attributes, change.operation) && (!rule.resourceNames?.length || rule.resourceNames.includes(attributes.name));
  if (!matchesNamespace(match.namespaceSelector, attributes, change) || !matchesObject(match.objectSelector, change)) return false;
  if (match.excludeResourceRules?.some(isFor)) return false;
  return !match.resourceRules?.length || match.resourceRules.some(isFor);
}

/** `variables.n` is worked out when it is first asked for. */
function withVariables({ spec }: ValidatingAdmissionPolicy, values: Record<string, unknown>): Record<string, unknown> {
  const variables = new Map<string, unknown>();
  const all = { ...values, variables };
  for (const { name, expression } of spec?.variables ?? []) {
    try {
      variables.set(name, evaluate(expression, all));
    } catch {
      // Whoever asks for it has no such key; nobody may ask.
    }
  }
  return all;
}

function valuesOf(attributes: Attributes, change: Change): Record<string, unknown> {
  const { object: _object, oldObject: _old, ...request } = admissionRequest(attributes, change);
  const isNamespace = attributes.resource.group === '' && attributes.resource.resource === 'namespaces';
  const place = isNamespace ? '' : namespaceOf(attributes);
  const namespaceObject = place === '' ? null : (getIfExists(attributes.client, namespaces, place) ?? null);
  return bindings({ object: change.object ?? null, oldObject: change.old ?? null, request, params: null, namespaceObject });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function failed(
  { expression, message = '', messageExpression, reason = 'Invalid' }: Validation,
  values: Record<string, unknown>,
): Denial | undefined {
  let result: unknown;
  try {
    result = evaluate(expression, values);
  } catch (error) {
    return { reason: 'Invalid', message: `expression '${expression}' resulted in error: ${messageOf(error)}` };
  }
  if (result === true) return undefined;
  let words = '';
  if (messageExpression) {
    try {
      const said = evaluate(messageExpression, values);
      if (typeof said === 'string' && !said.includes('\n')) words = said.trim();
    } catch {
      // The plain message takes its place.
    }
  }
  return { reason, message: words || message.trim() || `failed expression: ${expression.trim()}` };
}

/** What a policy finds (validator.Validate). */
function denials(policy: ValidatingAdmissionPolicy, attributes: Attributes, change: Change): readonly Denial[] {
  const { matchConditions = [], validations = [], failurePolicy } = policy.spec ?? {};
  const values = withVariables(policy, valuesOf(attributes, change));
  const ignored = failurePolicy === 'Ignore';
  for (const { expression } of matchConditions) {
    try {
      if (evaluate(expression, values) !== true) return [];
    } catch (error) {
      return ignored ? [] : [{ reason: 'Invalid', message: `expression '${expression}' resulted in error: ${messageOf(error)}` }];
    }
  }
  const found = validations.flatMap((validation) => failed(validation, values) ?? []);
  return ignored ? found.filter(({ message }) => !message.includes(' resulted in error: ')) : found;
}

const CODES: Readonly<Record<string, number>> = { Forbidden: 403, Unauthorized: 401, RequestEntityTooLarge: 413 };

function refusal({ resource, name }: Attributes, { reason, message }: Denial): StatusError {
  const { status } = newForbidden(resource, name, message);
  const details = { ...status.details, causes: [{ message }] };
  return new StatusError({ ...status, reason, code: CODES[reason] ?? 422, details });
}

/** Throws where an expression of a policy cannot be compiled. */
function checkExpressions(policy: ValidatingAdmissionPolicy): void {
  const { validations = [], variables = [], matchConditions = [] } = policy.spec ?? {};
  const all = [
    ...variables.map(({ expression }, i) => [`spec.variables[${i}].expression`, expression] as const),
    ...matchConditions.map(({ expression }, i) => [`spec.matchConditions[${i}].expression`, expression] as const),
    ...validations.map(({ expression }, i) => [`spec.validations[${i}].expression`, expression] as const),
  ];
  const errors = all.flatMap(([field, expression]) => {
    const problem = compileProblem(expression);
    return problem === undefined ? [] : [invalid(field, expression, problem)];
  });
  if (errors.length > 0) throw invalidObject(validatingAdmissionPolicies, policy.metadata.name, errors);
}

const isPolicy = (object: KubeObject): object is ValidatingAdmissionPolicy => object.kind === 'ValidatingAdmissionPolicy';

function validate(server: ApiServer, attributes: Attributes, change: Change): void {
  if (isExempt(attributes)) {
    if (change.object && isPolicy(change.object)) checkExpressions(change.object);
    return;
  }
  const policies: readonly ValidatingAdmissionPolicy[] = server.loopback.list(validatingAdmissionPolicies).items;
  if (policies.length === 0) return;
  const all: readonly ValidatingAdmissionPolicyBinding[] = server.loopback.list(validatingAdmissionPolicyBindings).items;
  let denied: StatusError | undefined;
  for (const policy of [...policies].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))) {
    if (policy.spec?.paramKind || !matches(policy.spec?.matchConstraints, attributes, change)) continue;
    const policyName = policy.metadata.name;
    for (const { metadata, spec } of all) {
      if (spec?.policyName !== policyName || !matches(spec.matchResources, attributes, change)) continue;
      for (const denial of denials(policy, attributes, change)) {
        const where = `ValidatingAdmissionPolicy '${policyName}' with binding '${metadata.name}'`;
        if (spec.validationActions?.includes('Warn')) attributes.warn?.(`Validation failed for ${where}: ${denial.message}`);
        if (spec.validationActions?.includes('Deny')) {
          denied ??= refusal(attributes, { ...denial, message: `${where} denied request: ${denial.message}` });
        }
      }
    }
  }
  if (denied) throw denied;
}

/** From now on policies are evaluated. */
export function addValidatingPolicies(server: ApiServer): void {
  server.dynamic.unshift({ validate: (attributes, change) => validate(server, attributes, change) });
}
