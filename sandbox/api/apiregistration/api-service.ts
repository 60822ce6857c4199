// APIs and who serves them: k8s.io/kube-aggregator/pkg/{apis/apiregistration,registry/apiservice}.
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, withDefaults } from '../defaulting.ts';
import { invalid, required } from '../field-errors.ts';
import type { APIService, APIServiceCondition } from '../generated/types.ts';
import { keepStatus } from '../preparation.ts';
import { apiServices } from '../rare-resources.ts';
import type { FieldError, Strategy, StrategyContext } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1035Label, isDNS1123Subdomain, isPathSegmentName } from '../validation/names.ts';
import { isPortNumber } from '../validation/ports.ts';

function validate({ metadata, spec }: APIService): readonly FieldError[] {
  const { group = '', version = '', groupPriorityMinimum = 0, versionPriority = 0, caBundle, insecureSkipTLSVerify, service } = spec ?? {};
  const wanted = `${version}.${group}`;
  const errors = validateObjectMeta(metadata, false, (name) => {
    const findings = isPathSegmentName(name);
    if (findings.length > 0) return findings;
    return name === wanted ? [] : [`must be \`spec.version+"."+spec.group\`: ${JSON.stringify(wanted)}`];
  });
  if (!group && version !== 'v1') {
    errors.push(required('spec.group', 'only v1 may have an empty group and it better be legacy kube'));
  }
  if (group) for (const finding of isDNS1123Subdomain(group)) errors.push(invalid('spec.group', group, finding));
  for (const finding of isDNS1035Label(version)) errors.push(invalid('spec.version', version, finding));
  if (groupPriorityMinimum <= 0 || groupPriorityMinimum > 20000)
    errors.push(invalid('spec.groupPriorityMinimum', groupPriorityMinimum, 'must be positive and less than 20000'));
  if (versionPriority <= 0 || versionPriority > 1000)
    errors.push(invalid('spec.versionPriority', versionPriority, 'must be positive and less than 1000'));
  if (!service) {
    if (caBundle) errors.push(invalid('spec.caBundle', `${atob(caBundle).length} bytes`, 'local APIServices may not have a caBundle'));
    if (insecureSkipTLSVerify)
      errors.push(invalid('spec.insecureSkipTLSVerify', true, 'local APIServices may not have insecureSkipTLSVerify'));
    return errors;
  }
  if (!service.namespace) errors.push(required('spec.service.namespace', ''));
  if (!service.name) errors.push(required('spec.service.name', ''));
  for (const finding of isPortNumber(service.port ?? 443))
    errors.push(invalid('spec.service.port', service.port, `port is not valid: ${finding}`));
  if (insecureSkipTLSVerify && caBundle) errors.push(invalid('spec.insecureSkipTLSVerify', true, 'may not be true if caBundle is present'));
  return errors;
}

/** NewLocalAvailableAPIServiceCondition. */
export const localCondition = (lastTransitionTime: string): APIServiceCondition => ({
  type: 'Available',
  status: 'True',
  lastTransitionTime,
  reason: 'Local',
  message: 'Local APIServices are always available',
});

function availableCell({ status }: APIService): string {
  const condition = status?.conditions?.find(({ type }) => type === 'Available');
  if (!condition) return 'Unknown';
  return condition.status === 'True' || !condition.reason ? condition.status : `${condition.status} (${condition.reason})`;
}

export const apiServiceStrategy: Strategy<APIService> = {
  resource: apiServices,
  columns: [
    nameColumn,
    {
      name: 'Service',
      type: 'string',
      cell: ({ spec }) => (spec?.service ? `${spec.service.namespace}/${spec.service.name}` : 'Local'),
    },
    { name: 'Available', type: 'string', cell: availableCell },
    ageColumn,
  ],
  hasStatus: true,
  statusAlone: 'wholly',
  allowUnconditionalUpdate: false,
  setDefaults: (object) =>
    changeField(object, 'spec', (spec) => changeField(spec, 'service', (service) => withDefaults(service, { port: 443 }))),
  prepareForCreate: (object, { timestamp }: StrategyContext) => ({
    ...object,
    status: object.spec?.service ? {} : { conditions: [localCondition(timestamp)] },
  }),
  prepareForUpdate: keepStatus,
  validate,
  validateUpdate: (object, old) => [...validateObjectMetaUpdate(object.metadata, old.metadata), ...validate(object)],
};
