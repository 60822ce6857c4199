// Which requests a webhook or a policy is for (k8s.io/apiserver/pkg/admission/plugin/webhook/predicates).
import type { RuleWithOperations } from '../../api/generated/types.ts';
import { namespaces } from '../../api/resources.ts';
import { oncePerObject } from '../../apimachinery/memory.ts';
import type { KubeObject, LabelSelector } from '../../apimachinery/meta.ts';
import { selectorFromLabelSelector } from '../../apimachinery/selector.ts';
import { newNotFound } from '../../apimachinery/status.ts';
import { getIfExists } from '../../client-go/client.ts';
import type { Attributes, Change, Operation } from './plugin.ts';

const isNamespaces = ({ resource }: Attributes): boolean => resource.group === '' && resource.resource === 'namespaces';

/** The namespace that a request is in; that of a namespace is its own name. */
export const namespaceOf = (attributes: Attributes): string => (isNamespaces(attributes) ? attributes.name : attributes.namespace);

const has = (items: readonly string[] | undefined, wanted: string): boolean =>
  items?.some((item) => item === '*' || item === wanted) ?? false;

function inScope(scope: string | undefined, attributes: Attributes): boolean {
  if (scope === 'Namespaced') return !isNamespaces(attributes) && attributes.namespace !== '';
  if (scope === 'Cluster') return isNamespaces(attributes) || attributes.namespace === '';
  return true;
}

function hasResource(resources: readonly string[] | undefined, { resource, subresource }: Attributes): boolean {
  return (
    resources?.some((text) => {
      const [main = '', sub = ''] = text.split(/\/(.*)/s);
      return (main === '*' || main === resource.resource) && (sub === '*' || sub === subresource);
    }) ?? false
  );
}

/** rules.Matcher. */
export const matchesRule = (rule: RuleWithOperations, attributes: Attributes, operation: Operation): boolean =>
  inScope(rule.scope, attributes) &&
  has(rule.operations, operation) &&
  has(rule.apiGroups, attributes.resource.group) &&
  has(rule.apiVersions, attributes.resource.version) &&
  hasResource(rule.resources, attributes);

const selectorOf = oncePerObject((selector: LabelSelector) => selectorFromLabelSelector(selector));

/** namespace.Matcher: what is in no namespace is never exempt. Throws a NotFound where the namespace is not there. */
export function matchesNamespace(selector: LabelSelector | undefined, attributes: Attributes, { object }: Change): boolean {
  const name = namespaceOf(attributes);
  if (!selector || name === '') return true;
  const wanted = selectorOf(selector);
  if (wanted.empty) return true;
  const own: KubeObject | undefined = isNamespaces(attributes) && attributes.subresource === '' ? object : undefined;
  const namespace = own ?? getIfExists(attributes.client, namespaces, name);
  if (!namespace) throw newNotFound(namespaces, name);
  return wanted.matches(namespace.metadata.labels);
}

/** object.Matcher: the object as it is or as it was. */
export function matchesObject(selector: LabelSelector | undefined, { object, old }: Change): boolean {
  if (!selector) return true;
  const wanted = selectorOf(selector);
  return wanted.empty || [object, old].some((each) => each && wanted.matches(each.metadata.labels));
}

/** Nobody may lock himself out: what configures admission is not judged by it (IsExemptAdmissionConfigurationResource). */
export const isExempt = ({ resource }: Attributes): boolean => resource.group === 'admissionregistration.k8s.io';
