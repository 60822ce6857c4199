// PodSecurity: a namespace's labels say what its pods may have (k8s.io/pod-security-admission/admission).
import { invalid, invalidObject } from '../../../api/field-errors.ts';
import type { PodSpec, PodTemplateSpec } from '../../../api/generated/types.ts';
import { namespaces, pods } from '../../../api/resources.ts';
import type { FieldError } from '../../../api/strategy.ts';
import { lookup } from '../../../apimachinery/dictionary.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import type { KubeObject } from '../../../apimachinery/meta.ts';
import { newForbidden } from '../../../apimachinery/status.ts';
import { getIfExists } from '../../../client-go/client.ts';
import type { ApiServer } from '../../api-server.ts';
import { type Attributes, type Change, isPod } from '../plugin.ts';
import { type Finding, findings, type Level } from './checks.ts';

const PREFIX = 'pod-security.kubernetes.io/';
const LATEST_MINOR = 36;

interface LevelVersion {
  readonly level: Level;
  /** `latest`, or `v1.25`. */
  readonly version: string;
}

interface Policy {
  readonly enforce: LevelVersion;
  readonly audit: LevelVersion;
  readonly warn: LevelVersion;
}

const LEVELS: readonly Level[] = ['privileged', 'baseline', 'restricted'];
const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text);
const strictness = (level: Level): number => LEVELS.indexOf(level);
const textOf = ({ level, version }: LevelVersion): string => `${level}:${version}`;

/** PolicyToEvaluate: a policy in any case, and what is wrong with the labels. */
function policyOf(labels: Readonly<Record<string, string>> = {}): { readonly policy: Policy; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const read = <T>(label: string, parse: (text: string) => T | undefined, problem: string): T | undefined => {
    const text = lookup(labels, `${PREFIX}${label}`);
    const value = text === undefined ? undefined : parse(text);
    if (text !== undefined && value === undefined) errors.push(invalid(`metadata.labels[${PREFIX}${label}]`, text, problem));
    return value;
  };
  const given = (label: string): boolean => lookup(labels, `${PREFIX}${label}`) !== undefined;
  const levelOf = (mode: string): Level | undefined =>
    read(mode, (text) => (isLevel(text) ? text : undefined), `must be one of ${LEVELS.join(', ')}`);
  const versionOf = (mode: string): string | undefined =>
    read(`${mode}-version`, (text) => (/^(latest|v1\.(\d|[1-9]\d*))$/.test(text) ? text : undefined), 'must be "latest" or "v1.x"');

  const enforced = levelOf('enforce');
  const enforce = {
    level: enforced ?? (given('enforce') ? 'restricted' : 'privileged'),
    version: versionOf('enforce') ?? 'latest',
  } as const;
  const audit = { level: levelOf('audit') ?? 'privileged', version: versionOf('audit') ?? 'latest' } as const;
  const warned = levelOf('warn');
  const warnVersion = versionOf('warn');
  // Who forbids something warns of it too, where nothing else is said: for the workloads whose pods come later.
  const asEnforced = enforced !== undefined && !given('warn');
  const warn = {
    level: asEnforced ? enforced : (warned ?? 'privileged'),
    version: warnVersion ?? (asEnforced && !given('warn-version') ? enforce.version : 'latest'),
  } as const;
  return { policy: { enforce, audit, warn }, errors };
}

interface PodLike {
  readonly spec: PodSpec;
  readonly annotations: Readonly<Record<string, string>>;
}

function evaluate({ level, version }: LevelVersion, { spec, annotations }: PodLike): readonly Finding[] {
  const minor = version === 'latest' ? LATEST_MINOR : Number(version.slice('v1.'.length));
  return findings(level, { spec, annotations, minor });
}

const inFull = (found: readonly Finding[]): string =>
  found.map(({ reason, detail }) => (detail ? `${reason} (${detail})` : reason)).join(', ');

const isTemplate = (value: unknown): value is PodTemplateSpec => isMap(value) && isMap(value.spec) && Array.isArray(value.spec.containers);

/** The pod that an object is, or will make (DefaultPodSpecExtractor). */
function podOf(object: KubeObject): PodLike | undefined {
  if (isPod(object)) return object.spec && { spec: object.spec, annotations: object.metadata.annotations ?? {} };
  const spec: unknown = 'spec' in object ? object.spec : undefined;
  const direct: unknown = 'template' in object ? object.template : isMap(spec) ? spec.template : undefined;
  const jobTemplate: unknown = isMap(spec) ? spec.jobTemplate : undefined;
  const ofJob = isMap(jobTemplate) && isMap(jobTemplate.spec) ? jobTemplate.spec.template : undefined;
  const template = direct ?? ofJob;
  return isTemplate(template) && template.spec ? { spec: template.spec, annotations: template.metadata?.annotations ?? {} } : undefined;
}

const CONTROLLERS: ReadonlySet<string> = new Set([
  'replicationcontrollers',
  'podtemplates',
  'replicasets.apps',
  'deployments.apps',
  'statefulsets.apps',
  'daemonsets.apps',
  'jobs.batch',
  'cronjobs.batch',
]);

/** ValidateNamespace: labels that can be read, and a word about the pods that are there already. */
function validateNamespace(attributes: Attributes, object: KubeObject, old: KubeObject | undefined): void {
  const { policy, errors } = policyOf(object.metadata.labels);
  const before = policyOf(old?.metadata.labels);
  const isNews = errors.some(({ field, message }) => !before.errors.some((other) => other.field === field && other.message === message));
  if (isNews) throw invalidObject(namespaces, object.metadata.name, errors);
  const { enforce } = policy;
  const was = before.policy.enforce;
  if (!old || textOf(enforce) === textOf(was) || enforce.level === 'privileged') return;
  if (enforce.version === was.version && strictness(enforce.level) <= strictness(was.level)) return;
  if (attributes.warn) for (const warning of warningsForExisting(attributes, object.metadata.name, enforce)) attributes.warn(warning);
}

/** EvaluatePodsInNamespace. */
function warningsForExisting({ client }: Attributes, namespace: string, enforce: LevelVersion): readonly string[] {
  const names = new Map<string, string[]>();
  for (const pod of client.list(pods, { namespace }).items) {
    const like = podOf(pod);
    const found = like ? evaluate(enforce, like) : [];
    const reasons = found.map(({ reason }) => reason).join(', ');
    if (found.length > 0) names.set(reasons, [...(names.get(reasons) ?? []), pod.metadata.name]);
  }
  if (names.size === 0) return [];
  const others = (count: number): string => (count === 0 ? '' : ` (and ${count} other ${count === 1 ? 'pod' : 'pods'})`);
  const each = [...names].map(([reasons, [first = '', ...rest]]) => `${first}${others(rest.length)}: ${reasons}`);
  return [
    `existing pods in namespace ${JSON.stringify(namespace)} violate the new PodSecurity enforce level ${JSON.stringify(textOf(enforce))}`,
    ...each.sort(),
  ];
}

/** Whether an update may break a rule: nothing but images can be changed (isSignificantPodUpdate). */
function isSignificant(object: KubeObject, old: KubeObject | undefined): boolean {
  const images = (each: KubeObject) => (isPod(each) ? [...(each.spec?.initContainers ?? []), ...(each.spec?.containers ?? [])] : []);
  if (!old) return true;
  const before = images(old);
  return images(object).some(({ image }, i) => image !== before[i]?.image);
}

function validate(attributes: Attributes, { operation, object, old }: Change): void {
  const { resource, subresource, client, name, warn } = attributes;
  if (!object || operation === 'DELETE' || subresource !== '') return;
  const id = resource.group ? `${resource.resource}.${resource.group}` : resource.resource;
  if (id === 'namespaces') {
    validateNamespace(attributes, object, old);
    return;
  }
  const isOne = id === 'pods';
  if (isOne ? !isSignificant(object, old) : !CONTROLLERS.has(id) || !warn) return;
  const labels = getIfExists(client, namespaces, attributes.namespace)?.metadata.labels;
  const { policy } = policyOf(labels);
  const pod = podOf(object);
  if (!pod) return;
  const found = isOne ? evaluate(policy.enforce, pod) : [];
  if (found.length > 0)
    throw newForbidden(resource, name, `violates PodSecurity ${JSON.stringify(textOf(policy.enforce))}: ${inFull(found)}`);
  const warned = warn ? evaluate(policy.warn, pod) : [];
  if (warned.length > 0) warn?.(`would violate PodSecurity ${JSON.stringify(textOf(policy.warn))}: ${inFull(warned)}`);
}

/** From now on labels of namespaces are heeded. */
export function addPodSecurity(server: ApiServer): void {
  server.dynamic.unshift({ validate });
}
