// Kinds that are taken in, judged and shown as Kubernetes does, and that nobody here acts on. Who writes one is warned; the page
// "How true is this?" lists them. What a cluster without add-ons does not act on either (Ingresses, provisioners) is none of them.

/** A part of a kind that has no effect. */
export interface Limitation {
  /** `validatingwebhookconfigurations.admissionregistration.k8s.io`; several share a sentence. */
  readonly resources: readonly string[];
  /** What nobody does, as a sentence of its own. */
  readonly text: string;
  /** Whether it matters for this object; for all where it is absent. */
  appliesTo?(object: unknown): boolean;
}

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const hasRule = (schema: unknown): boolean => {
  const { properties, items: each, additionalProperties, 'x-kubernetes-validations': rules } = fields(schema);
  if (items(rules).length > 0) return true;
  return [...Object.values(fields(properties)), each, additionalProperties].some((part) => typeof part === 'object' && hasRule(part));
};

const versionsOf = (object: unknown): readonly unknown[] => items(fields(fields(object).spec).versions);

const ADMISSION = 'admissionregistration.k8s.io';
const STORAGE = 'storage.k8s.io';

export const ONLY_STORED: readonly Limitation[] = [
  {
    resources: [`validatingwebhookconfigurations.${ADMISSION}`, `mutatingwebhookconfigurations.${ADMISSION}`],
    text: 'Conditions in CEL (matchConditions) are not evaluated: the webhook is called without them.',
    appliesTo: (object) => items(fields(object).webhooks).some((webhook) => items(fields(webhook).matchConditions).length > 0),
  },
  {
    resources: [`mutatingadmissionpolicies.${ADMISSION}`, `mutatingadmissionpolicybindings.${ADMISSION}`],
    text: 'No mutating admission policy is evaluated.',
  },
  {
    resources: [`validatingadmissionpolicies.${ADMISSION}`],
    text: 'A policy with parameters (paramKind) is not evaluated.',
    appliesTo: (object) => fields(fields(object).spec).paramKind !== undefined,
  },
  {
    resources: ['customresourcedefinitions.apiextensions.k8s.io'],
    text: 'Rules in CEL (x-kubernetes-validations) are not evaluated.',
    appliesTo: (object) => versionsOf(object).some((version) => hasRule(fields(fields(version).schema).openAPIV3Schema)),
  },
  {
    resources: ['customresourcedefinitions.apiextensions.k8s.io'],
    text: 'No conversion webhook is called: versions differ in nothing but their name.',
    appliesTo: (object) => fields(fields(fields(object).spec).conversion).strategy === 'Webhook',
  },
  {
    resources: ['certificatesigningrequests.certificates.k8s.io'],
    text: 'A request can be approved or denied, and nobody signs a certificate.',
  },
  {
    resources: ['flowschemas.flowcontrol.apiserver.k8s.io', 'prioritylevelconfigurations.flowcontrol.apiserver.k8s.io'],
    text: 'No request waits for another.',
  },
  {
    resources: ['deviceclasses', 'resourceclaims', 'resourceclaimtemplates', 'resourceslices'].map((name) => `${name}.resource.k8s.io`),
    text: 'No device is allocated.',
  },
  {
    resources: ['csidrivers', 'csinodes', 'csistoragecapacities', 'volumeattachments', 'volumeattributesclasses'].map(
      (name) => `${name}.${STORAGE}`,
    ),
    text: 'No storage driver runs.',
  },
];

/** What a client is told that writes such an object; nothing where all of it has effect. */
export const limitationsOf = (resource: string, object: unknown): readonly string[] =>
  ONLY_STORED.filter(({ resources, appliesTo }) => resources.includes(resource) && (appliesTo?.(object) ?? true)).map(
    ({ text }) => `EndpointSlice Lab stores this object and shows it. ${text}`,
  );
