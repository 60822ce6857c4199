// Configurations of webhooks: k8s.io/kubernetes/pkg/{apis,registry}/admissionregistration.
import { deepEqual } from '../../apimachinery/equality.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { changeField, changeItems, withDefaults } from '../defaulting.ts';
import { duplicate, invalid, notSupported, required } from '../field-errors.ts';
import type {
  MutatingWebhook,
  MutatingWebhookConfiguration,
  ValidatingWebhook,
  ValidatingWebhookConfiguration,
  WebhookClientConfig,
} from '../generated/types.ts';
import { firstGeneration, nextGeneration } from '../preparation.ts';
import { mutatingWebhookConfigurations, validatingWebhookConfigurations } from '../rare-resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateLabelSelector } from '../validation/label-selector.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1035Label, isDNS1123Subdomain } from '../validation/names.ts';
import { isPortNumber } from '../validation/ports.ts';
import { count } from '../workload-columns.ts';
import { FAILURE_POLICIES, MATCH_POLICIES, setRuleDefaults, validateOneOf, validateRule } from './rules.ts';

type Webhook = ValidatingWebhook | MutatingWebhook;
type Configuration = ValidatingWebhookConfiguration | MutatingWebhookConfiguration;

const SIDE_EFFECTS = ['None', 'NoneOnDryRun'];

const DEFAULTS = {
  failurePolicy: 'Fail',
  matchPolicy: 'Equivalent',
  namespaceSelector: {},
  objectSelector: {},
  timeoutSeconds: 10,
};

/** SetDefaults_ServiceReference. */
const setClientDefaults = (config: WebhookClientConfig): WebhookClientConfig =>
  changeField(config, 'service', (service) => withDefaults(service, { port: 443 }));

/** SetDefaults_ValidatingWebhook. */
const setValidatingDefaults = (webhook: ValidatingWebhook): ValidatingWebhook =>
  changeField(changeItems(withDefaults(webhook, DEFAULTS), 'rules', setRuleDefaults), 'clientConfig', setClientDefaults);

/** SetDefaults_MutatingWebhook. */
const setMutatingDefaults = (webhook: MutatingWebhook): MutatingWebhook =>
  changeField(
    changeItems(withDefaults(webhook, { ...DEFAULTS, reinvocationPolicy: 'Never' }), 'rules', setRuleDefaults),
    'clientConfig',
    setClientDefaults,
  );

/** utilvalidation.IsFullyQualifiedName. */
function validateName(name: string, field: string): readonly FieldError[] {
  if (!name) return [required(field, '')];
  const findings = isDNS1123Subdomain(name);
  if (findings.length > 0) return [invalid(field, name, findings.join(','))];
  return name.split('.').length < 3 ? [invalid(field, name, 'should be a domain with at least three segments separated by dots')] : [];
}

/** ValidateWebhookURL: https, with a host and nothing besides. */
function validateUrl(url: string, field: string): readonly FieldError[] {
  const form = '; desired format: https://host[/path]';
  const parts = /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?(?:([^@/?#]*)@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url);
  const [, scheme = '', user, host = '', , query, fragment] = parts ?? [];
  const errors: FieldError[] = [];
  if (scheme !== 'https') errors.push(invalid(field, scheme, `'https' is the only allowed URL scheme${form}`));
  if (scheme === '' || host === '') errors.push(invalid(field, '', `host must be specified${form}`));
  if (user !== undefined) errors.push(invalid(field, user, 'user information is not permitted in the URL'));
  if (fragment) errors.push(invalid(field, fragment.slice(1), 'fragments are not permitted in the URL'));
  if (query) errors.push(invalid(field, query.slice(1), 'query parameters are not permitted in the URL'));
  return errors;
}

function validateClientConfig({ url, service }: Webhook['clientConfig'], field: string): readonly FieldError[] {
  if ((url === undefined) === (service === undefined)) return [required(field, 'exactly one of url or service is required')];
  if (url !== undefined) return validateUrl(url, `${field}.url`);
  const { name = '', namespace = '', port = 443, path } = service ?? {};
  return [
    ...(name ? [] : [required(`${field}.service.name`, 'service name is required')]),
    ...(namespace ? [] : [required(`${field}.service.namespace`, 'service namespace is required')]),
    ...isPortNumber(port).map((finding) => invalid(`${field}.service.port`, port, `port is not valid: ${finding}`)),
    ...(path === undefined || path.startsWith('/') ? [] : [invalid(`${field}.service.path`, path, "must start with a '/'")]),
  ];
}

function validateVersions(versions: readonly string[] | undefined, field: string): readonly FieldError[] {
  if (!versions?.length) return [required(field, 'must specify one of v1, v1beta1')];
  const errors = versions.flatMap((version, i) =>
    versions.indexOf(version) < i
      ? [invalid(`${field}[${i}]`, version, 'duplicate version')]
      : isDNS1035Label(version).map((finding) => invalid(`${field}[${i}]`, version, finding)),
  );
  if (versions.some((version) => version === 'v1' || version === 'v1beta1')) return errors;
  return [...errors, invalid(field, versions, 'must include at least one of v1, v1beta1')];
}

function validateWebhook(webhook: Webhook, field: string): readonly FieldError[] {
  const { name, rules = [], failurePolicy, matchPolicy, sideEffects, timeoutSeconds = 10, namespaceSelector, objectSelector } = webhook;
  return [
    ...validateName(name, `${field}.name`),
    ...rules.flatMap((rule, i) => validateRule(rule, `${field}.rules[${i}]`)),
    ...validateOneOf(failurePolicy, FAILURE_POLICIES, `${field}.failurePolicy`),
    ...validateOneOf(matchPolicy, MATCH_POLICIES, `${field}.matchPolicy`),
    ...(sideEffects ? [] : [required(`${field}.sideEffects`, `must specify one of ${SIDE_EFFECTS.join(', ')}`)]),
    ...(!sideEffects || SIDE_EFFECTS.includes(sideEffects) ? [] : [notSupported(`${field}.sideEffects`, sideEffects, SIDE_EFFECTS)]),
    ...(timeoutSeconds >= 1 && timeoutSeconds <= 30
      ? []
      : [invalid(`${field}.timeoutSeconds`, timeoutSeconds, 'the timeout value must be between 1 and 30 seconds')]),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`),
    ...validateLabelSelector(objectSelector, `${field}.objectSelector`),
    ...validateClientConfig(webhook.clientConfig, `${field}.clientConfig`),
    ...validateVersions(webhook.admissionReviewVersions, `${field}.admissionReviewVersions`),
  ];
}

function validateWebhooks({ webhooks = [] }: Configuration): readonly FieldError[] {
  const names = webhooks.map(({ name }) => name);
  return webhooks.flatMap((webhook: Webhook, i) => [
    ...validateWebhook(webhook, `webhooks[${i}]`),
    ...(webhook.name && names.indexOf(webhook.name) < i ? [duplicate(`webhooks[${i}].name`, webhook.name)] : []),
  ]);
}

const common = {
  hasStatus: false,
  allowUnconditionalUpdate: false,
  prepareForCreate: firstGeneration,
  prepareForUpdate: <T extends Configuration>(object: T, old: T): T =>
    deepEqual(object.webhooks, old.webhooks) ? object : nextGeneration(object, old),
  validate: (object: Configuration) => [...validateObjectMeta(object.metadata, false, isDNS1123Subdomain), ...validateWebhooks(object)],
  validateUpdate: (object: Configuration, old: Configuration) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...validateWebhooks(object),
  ],
} as const;

export const validatingWebhookConfigurationStrategy: Strategy<ValidatingWebhookConfiguration> = {
  resource: validatingWebhookConfigurations,
  columns: [nameColumn, count('Webhooks', ({ webhooks }) => webhooks?.length), ageColumn],
  ...common,
  setDefaults: (object) => changeItems(object, 'webhooks', setValidatingDefaults),
};

export const mutatingWebhookConfigurationStrategy: Strategy<MutatingWebhookConfiguration> = {
  resource: mutatingWebhookConfigurations,
  columns: [nameColumn, count('Webhooks', ({ webhooks }) => webhooks?.length), ageColumn],
  ...common,
  setDefaults: (object) => changeItems(object, 'webhooks', setMutatingDefaults),
};
