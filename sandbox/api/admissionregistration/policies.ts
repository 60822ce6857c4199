// Admission policies and their bindings: k8s.io/kubernetes/pkg/{apis,registry}/admissionregistration.
import type { KubeObject } from '../../apimachinery/meta.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, changeItems, withDefaults } from '../defaulting.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import type {
  MatchResources,
  MutatingAdmissionPolicy,
  MutatingAdmissionPolicyBinding,
  NamedRuleWithOperations,
  ParamKind,
  ParamRef,
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
} from '../generated/types.ts';
import { firstGeneration, keepStatusAndCount, newWithStatus } from '../preparation.ts';
import {
  mutatingAdmissionPolicies,
  mutatingAdmissionPolicyBindings,
  validatingAdmissionPolicies,
  validatingAdmissionPolicyBindings,
} from '../rare-resources.ts';
import type { FieldError, Strategy, TableColumn } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { count } from '../workload-columns.ts';
import { FAILURE_POLICIES, validateMatchResources, validateOneOf } from './rules.ts';

/** SetDefaults_MatchResources, and of its rules. */
function setMatchDefaults(match: MatchResources): MatchResources {
  const filled = withDefaults(match, { matchPolicy: 'Equivalent', namespaceSelector: {}, objectSelector: {} });
  const setDefaults = (rule: NamedRuleWithOperations): NamedRuleWithOperations => withDefaults(rule, { scope: '*' });
  return changeItems(changeItems(filled, 'resourceRules', setDefaults), 'excludeResourceRules', setDefaults);
}

type Policy = ValidatingAdmissionPolicy | MutatingAdmissionPolicy;
type Binding = ValidatingAdmissionPolicyBinding | MutatingAdmissionPolicyBinding;

function validatePolicy({ spec }: Policy): readonly FieldError[] {
  const { failurePolicy, paramKind, matchConstraints } = spec ?? {};
  const errors = [...validateOneOf(failurePolicy, FAILURE_POLICIES, 'spec.failurePolicy')];
  if (paramKind && !paramKind.apiVersion) errors.push(required('spec.paramKind.apiVersion', ''));
  if (paramKind && !paramKind.kind) errors.push(required('spec.paramKind.kind', ''));
  if (!matchConstraints) return [...errors, required('spec.matchConstraints', '')];
  errors.push(...validateMatchResources(matchConstraints, 'spec.matchConstraints'));
  if (!matchConstraints.resourceRules?.length) errors.push(required('spec.matchConstraints.resourceRules', ''));
  return errors;
}

function validateValidations({ spec }: ValidatingAdmissionPolicy): readonly FieldError[] {
  const { validations = [], auditAnnotations = [] } = spec ?? {};
  const missing = 'validations or auditAnnotations must contain at least one item';
  if (validations.length === 0 && auditAnnotations.length === 0)
    return [required('spec.validations', missing), required('spec.auditAnnotations', missing)];
  return validations.flatMap(({ expression }, i) =>
    expression?.trim() ? [] : [required(`spec.validations[${i}].expression`, 'expression is not specified')],
  );
}

function validateParam(param: ParamRef | undefined, field: string): readonly FieldError[] {
  if (!param) return [];
  const both = param.name && param.selector ? ['name', 'selector'] : [];
  return [
    ...both.map((each) => forbidden(`${field}.${each}`, 'name and selector are mutually exclusive')),
    ...(param.name || param.selector ? [] : [required(field, 'one of name or selector must be specified')]),
    ...(param.parameterNotFoundAction ? [] : [required(`${field}.parameterNotFoundAction`, '')]),
    ...validateOneOf(param.parameterNotFoundAction, ['Deny', 'Allow'], `${field}.parameterNotFoundAction`),
  ];
}

function validateBinding({ spec }: Binding): readonly FieldError[] {
  const { policyName = '', paramRef, matchResources } = spec ?? {};
  return [
    ...(policyName
      ? isDNS1123Subdomain(policyName).map((finding) => invalid('spec.policyName', policyName, finding))
      : [required('spec.policyName', '')]),
    ...validateParam(paramRef, 'spec.paramRef'),
    ...validateMatchResources(matchResources, 'spec.matchResources'),
  ];
}

function validateActions({ spec }: ValidatingAdmissionPolicyBinding): readonly FieldError[] {
  const actions = spec?.validationActions ?? [];
  if (actions.length === 0) return [required('spec.validationActions', 'at least one validation action is required')];
  if (!actions.includes('Deny') || !actions.includes('Warn')) return [];
  return [
    invalid(
      'spec.validationActions',
      actions,
      'must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)',
    ),
  ];
}

function paramCell(param: ParamRef | undefined): string {
  if (param?.name) return `${param.namespace || '*'}/${param.name}`;
  return param?.selector ? formatLabelSelector(param.selector) : '<unset>';
}

const paramKindColumn: TableColumn<KubeObject & { readonly spec?: { readonly paramKind?: ParamKind } }> = {
  name: 'ParamKind',
  type: 'string',
  cell: ({ spec }) => (spec?.paramKind ? `${spec.paramKind.apiVersion}/${spec.paramKind.kind}` : '<unset>'),
};

const bindingColumns: readonly TableColumn<Binding>[] = [
  nameColumn,
  { name: 'PolicyName', type: 'string', cell: ({ spec }) => spec?.policyName ?? '' },
  { name: 'ParamRef', type: 'string', cell: ({ spec }) => paramCell(spec?.paramRef) },
  ageColumn,
];

const meta = ({ metadata }: KubeObject): readonly FieldError[] => validateObjectMeta(metadata, false, isDNS1123Subdomain);
const metaUpdate = (object: KubeObject, old: KubeObject): readonly FieldError[] => validateObjectMetaUpdate(object.metadata, old.metadata);

export const validatingAdmissionPolicyStrategy: Strategy<ValidatingAdmissionPolicy> = {
  resource: validatingAdmissionPolicies,
  columns: [nameColumn, count('Validations', ({ spec }) => spec?.validations?.length), paramKindColumn, ageColumn],
  hasStatus: true,
  statusAlone: 'wholly',
  allowUnconditionalUpdate: false,
  setDefaults: (policy) =>
    changeField(policy, 'spec', (spec) => changeField(withDefaults(spec, { failurePolicy: 'Fail' }), 'matchConstraints', setMatchDefaults)),
  prepareForCreate: (policy) => newWithStatus(policy, {}),
  prepareForUpdate: keepStatusAndCount,
  validate: (policy) => [...meta(policy), ...validatePolicy(policy), ...validateValidations(policy)],
  validateUpdate: (policy, old) => [...metaUpdate(policy, old), ...validatePolicy(policy), ...validateValidations(policy)],
};

export const mutatingAdmissionPolicyStrategy: Strategy<MutatingAdmissionPolicy> = {
  resource: mutatingAdmissionPolicies,
  columns: [nameColumn, count('Mutations', ({ spec }) => spec?.mutations?.length), paramKindColumn, ageColumn],
  hasStatus: false,
  allowUnconditionalUpdate: false,
  setDefaults: (policy) =>
    changeField(policy, 'spec', (spec) => changeField(withDefaults(spec, { failurePolicy: 'Fail' }), 'matchConstraints', setMatchDefaults)),
  prepareForCreate: firstGeneration,
  prepareForUpdate: keepStatusAndCount,
  validate: (policy) => [...meta(policy), ...validatePolicy(policy)],
  validateUpdate: (policy, old) => [...metaUpdate(policy, old), ...validatePolicy(policy)],
};

export const validatingAdmissionPolicyBindingStrategy: Strategy<ValidatingAdmissionPolicyBinding> = {
  resource: validatingAdmissionPolicyBindings,
  columns: bindingColumns,
  hasStatus: false,
  allowUnconditionalUpdate: false,
  setDefaults: (binding) => changeField(binding, 'spec', (spec) => changeField(spec, 'matchResources', setMatchDefaults)),
  prepareForCreate: firstGeneration,
  prepareForUpdate: keepStatusAndCount,
  validate: (binding) => [...meta(binding), ...validateBinding(binding), ...validateActions(binding)],
  validateUpdate: (binding, old) => [...metaUpdate(binding, old), ...validateBinding(binding), ...validateActions(binding)],
};

export const mutatingAdmissionPolicyBindingStrategy: Strategy<MutatingAdmissionPolicyBinding> = {
  resource: mutatingAdmissionPolicyBindings,
  columns: bindingColumns,
  hasStatus: false,
  allowUnconditionalUpdate: false,
  setDefaults: (binding) => changeField(binding, 'spec', (spec) => changeField(spec, 'matchResources', setMatchDefaults)),
  prepareForCreate: firstGeneration,
  prepareForUpdate: keepStatusAndCount,
  validate: (binding) => [...meta(binding), ...validateBinding(binding)],
  validateUpdate: (binding, old) => [...metaUpdate(binding, old), ...validateBinding(binding)],
};
