// What the API server warns of in a pod's spec and metadata (k8s.io/kubernetes/pkg/api/pod/warnings.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import type { LabelSelector, StringMap } from '../../../apimachinery/meta.ts';
import { canonicalQuantity, parseQuantity } from '../../../apimachinery/quantity.ts';
import type { Container, PersistentVolumeClaimSpec, Pod, PodSpec, PodTemplateSpec, Volume } from '../../generated/types.ts';
import { ipWarnings } from '../../validation/addresses.ts';
import { isDNS1123Label } from '../../validation/names.ts';
import { nodeLabelDeprecation, nodeSelectorTermWarnings, preferenceWarnings } from '../node-warnings.ts';
import { appArmorAnnotation, appArmorProfileOf, appArmorWarning } from './app-armor.ts';
import { portWarnings } from './port-warnings.ts';
import { virtualPathWarnings } from './virtual-paths.ts';

type Warnings = readonly string[];
const none: Warnings = [];

/** Where a pod stands: by itself, or within something (`spec.template`). */
interface Place {
  readonly spec: string;
  readonly metadata: string;
  readonly isTemplate: boolean;
}

/** warningsForPodSpecAndMeta. */
function warningsFor(spec: PodSpec, annotations: StringMap, place: Place): Warnings {
  const containers = containersWithPaths(spec, place.spec);
  return [
    ...nodeLabelWarnings(spec, place.spec),
    ...annotationWarnings(annotations, place.metadata),
    ...(spec.volumes ?? []).flatMap((volume, i) => volumeWarnings(volume, `${place.spec}.volumes[${i}]`)),
    ...virtualPathWarnings(spec.volumes ?? []),
    ...duplicateWarnings(spec, place.spec),
    ...fractionWarnings(spec.overhead, `${place.spec}.overhead`, ['memory', 'ephemeral-storage']),
    ...podSeccompWarnings(spec, annotations, place.metadata),
    ...containers.flatMap(([container, path]) => [
      ...profileWarnings(container, spec, annotations, place),
      ...resourceWarnings(container, path),
      ...hiddenVariableWarnings(container, path),
    ]),
    ...portWarnings(containers),
    ...graceWarnings(spec, place.spec),
    ...podAffinityWarnings(spec, `${place.spec}.affinity`),
    ...(spec.dnsConfig?.nameservers ?? []).flatMap((address, i) => ipWarnings(`${place.spec}.dnsConfig.nameservers[${i}]`, address)),
    ...(spec.hostAliases ?? []).flatMap(({ ip }, i) => ipWarnings(`${place.spec}.hostAliases[${i}].ip`, ip)),
  ];
}

/** GetWarningsForPod. */
export const podWarnings = ({ spec, metadata }: Pod): Warnings =>
  spec ? warningsFor(spec, metadata.annotations ?? {}, { spec: 'spec', metadata: 'metadata', isTemplate: false }) : none;

/** GetWarningsForPodTemplate: `field` is the path of the template. */
export const podTemplateWarnings = (template: PodTemplateSpec | undefined, field = 'spec.template'): Warnings =>
  template?.spec
    ? warningsFor(template.spec, template.metadata?.annotations ?? {}, {
        spec: `${field}.spec`,
        metadata: `${field}.metadata`,
        isTemplate: true,
      })
    : none;

/** For names that pods and their hosts get theirs from. */
export function hostnameWarnings(name: string, usedIn: string): Warnings {
  const findings = isDNS1123Label(name);
  if (findings.length === 0) return none;
  const what = `metadata.name: this is used in ${usedIn}, which can result in surprising behavior; a DNS label is recommended`;
  return [`${what}: [${findings.join(' ')}]`];
}

function nodeLabelWarnings({ nodeSelector, affinity, topologySpreadConstraints }: PodSpec, field: string): Warnings {
  const warnings: string[] = [];
  for (const key of Object.keys(nodeSelector ?? {})) {
    const message = nodeLabelDeprecation(key);
    if (message) warnings.push(`${field}.nodeSelector[${key}]: ${message}`);
  }
  const path = `${field}.affinity.nodeAffinity`;
  const { requiredDuringSchedulingIgnoredDuringExecution: demanded, preferredDuringSchedulingIgnoredDuringExecution: preferred } =
    affinity?.nodeAffinity ?? {};
  demanded?.nodeSelectorTerms.forEach((term, i) => {
    warnings.push(...nodeSelectorTermWarnings(term, `${path}.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${i}]`));
  });
  preferred?.forEach(({ preference }, i) => {
    warnings.push(...preferenceWarnings(preference, `${path}.preferredDuringSchedulingIgnoredDuringExecution[${i}].preference`));
  });
  topologySpreadConstraints?.forEach(({ labelSelector, topologyKey }, i) => {
    const constraint = `${field}.topologySpreadConstraints[${i}]`;
    const message = nodeLabelDeprecation(topologyKey);
    if (message) warnings.push(`${constraint}.topologyKey: ${topologyKey} is ${message}`);
    warnings.push(...nullSelectorWarnings(labelSelector, constraint));
  });
  return warnings;
}

const nullSelectorWarnings = (selector: LabelSelector | undefined, field: string): Warnings =>
  selector ? none : [`${field}.labelSelector: a null labelSelector results in matching no pod`];

const deprecatedAnnotations: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'non-functional in v1.16+; use the "priorityClassName" field instead',
  'security.alpha.kubernetes.io/sysctls': 'non-functional in v1.11+; use the "sysctls" field instead',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'non-functional in v1.11+; use the "sysctls" field instead',
};

const annotationWarnings = (annotations: StringMap, field: string): Warnings =>
  Object.entries(deprecatedAnnotations)
    .filter(([key]) => lookup(annotations, key) !== undefined)
    .map(([key, message]) => `${field}.annotations[${key}]: ${message}`);

/** Volumes whose drivers are on their way out, or gone, in the order in which they are looked for; a claim stands among them. */
const retiredVolumes = [
  ['photonPersistentDisk', 'deprecated in v1.11, non-functional in v1.16+'],
  ['gitRepo', 'deprecated in v1.11, and disabled by default in v1.33+'],
  ['scaleIO', 'deprecated in v1.16, non-functional in v1.22+'],
  ['flocker', 'deprecated in v1.22, non-functional in v1.25+'],
  ['storageos', 'deprecated in v1.22, non-functional in v1.25+', 'storageOS'],
  ['quobyte', 'deprecated in v1.22, non-functional in v1.25+'],
  ['glusterfs', 'deprecated in v1.25, non-functional in v1.26+'],
  ['cephfs', 'deprecated in v1.28, non-functional in v1.31+'],
  ['rbd', 'deprecated in v1.28, non-functional in v1.31+'],
] as const;

function volumeWarnings(volume: Volume, field: string): Warnings {
  const retired = retiredVolumes.filter(([key]) => volume[key]).map(([key, message, written = key]) => `${field}.${written}: ${message}`);
  const claim = volume.ephemeral?.volumeClaimTemplate?.spec;
  return claim ? [...retired, ...claimSpecWarnings(claim, `${field}.ephemeral.volumeClaimTemplate.spec`)] : retired;
}

/** GetWarningsForPersistentVolumeClaimSpec (pkg/api/persistentvolumeclaim/util.go). */
export const claimSpecWarnings = ({ resources }: PersistentVolumeClaimSpec, field: string): Warnings => [
  ...fractionWarnings(resources?.requests, `${field}.resources.requests`, ['storage']),
  ...fractionWarnings(resources?.limits, `${field}.resources.limits`, ['storage']),
];

function duplicateWarnings({ hostAliases = [], imagePullSecrets = [] }: PodSpec, field: string): Warnings {
  const repeated = (values: readonly string[], path: (i: number) => string, what: string): Warnings =>
    values.flatMap((value, i) => (values.indexOf(value) < i ? [`${path(i)}: duplicate ${what} ${JSON.stringify(value)}`] : []));
  const secrets = imagePullSecrets.map(({ name = '' }) => name);
  const secretPath = (i: number): string => `${field}.imagePullSecrets[${i}].name`;
  return [
    ...repeated(
      hostAliases.map(({ ip }) => ip),
      (i) => `${field}.hostAliases[${i}].ip`,
      'ip',
    ),
    ...repeated(secrets, secretPath, 'name'),
    ...secrets.flatMap((name, i) => (name === '' ? [`${secretPath(i)}: invalid empty name ""`] : [])),
  ];
}

const seccompPod = 'seccomp.security.alpha.kubernetes.io/pod';
const seccompContainer = 'container.seccomp.security.alpha.kubernetes.io/';
const seccompWarning = (field: string, key: string): string =>
  `${field}.annotations[${key}]: non-functional in v1.27+; use the "seccompProfile" field instead`;

const podSeccompWarnings = ({ securityContext }: PodSpec, annotations: StringMap, field: string): Warnings =>
  !securityContext?.seccompProfile && lookup(annotations, seccompPod) !== undefined ? [seccompWarning(field, seccompPod)] : none;

/** Annotations that do the work of a container's security context. A pod's own have become fields before (app-armor.ts). */
function profileWarnings({ name, securityContext }: Container, spec: PodSpec, annotations: StringMap, place: Place): Warnings {
  const warnings: string[] = [];
  const key = `${seccompContainer}${name}`;
  if (!securityContext?.seccompProfile && lookup(annotations, key) !== undefined) warnings.push(seccompWarning(place.metadata, key));
  const annotation = place.isTemplate ? lookup(annotations, appArmorAnnotation(name)) : undefined;
  if (annotation === undefined || securityContext?.appArmorProfile) return warnings;
  const profile = spec.securityContext?.appArmorProfile;
  if (!profile || !deepEqual(profile, appArmorProfileOf(annotation))) warnings.push(appArmorWarning(place.metadata, name));
  return warnings;
}

/** Init containers first, as VisitContainersWithPath goes. */
const containersWithPaths = ({ initContainers, containers }: PodSpec, field: string): readonly (readonly [Container, string])[] => [
  ...(initContainers ?? []).map((container, i) => [container, `${field}.initContainers[${i}]`] as const),
  ...(containers ?? []).map((container, i) => [container, `${field}.containers[${i}]`] as const),
];

/** Of amounts of bytes that are not whole. */
function fractionWarnings(list: Readonly<Record<string, string | number>> | undefined, field: string, names: readonly string[]): Warnings {
  return names.flatMap((name) => {
    const amount = lookup(list, name);
    if (amount === undefined || parseQuantity(amount).nano % 1_000_000_000n === 0n) return [];
    return [`${field}[${name}]: fractional byte value ${JSON.stringify(canonicalQuantity(amount))} is invalid, must be an integer`];
  });
}

const resourceWarnings = ({ resources }: Container, field: string): Warnings =>
  ['memory', 'ephemeral-storage'].flatMap((name) => [
    ...fractionWarnings(resources?.limits, `${field}.resources.limits`, [name]),
    ...fractionWarnings(resources?.requests, `${field}.resources.requests`, [name]),
  ]);

function hiddenVariableWarnings({ env = [] }: Container, field: string): Warnings {
  if (env.length < 2) return none;
  const names = new Set<string>();
  const warnings: string[] = [];
  env.forEach(({ name, value = '', valueFrom }, i) => {
    const reference = `$(${name})`;
    const hides = names.has(name) && (valueFrom !== undefined || value === reference || !value.includes(reference));
    if (hides) {
      warnings.push(`${field}.env[${i}]: hides previous definition of ${JSON.stringify(name)}, which may be dropped when using apply`);
    }
    names.add(name);
  });
  return warnings;
}

const graceWarnings = ({ terminationGracePeriodSeconds = 0 }: PodSpec, field: string): Warnings =>
  terminationGracePeriodSeconds < 0
    ? [`${field}.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be treated as 1`]
    : none;

function podAffinityWarnings({ affinity }: PodSpec, field: string): Warnings {
  return (['podAffinity', 'podAntiAffinity'] as const).flatMap((which) => {
    const {
      requiredDuringSchedulingIgnoredDuringExecution: demanded = [],
      preferredDuringSchedulingIgnoredDuringExecution: preferred = [],
    } = affinity?.[which] ?? {};
    return [
      ...demanded.flatMap(({ labelSelector }, i) =>
        nullSelectorWarnings(labelSelector, `${field}.${which}.requiredDuringSchedulingIgnoredDuringExecution[${i}]`),
      ),
      ...preferred.flatMap(({ podAffinityTerm }, i) =>
        nullSelectorWarnings(
          podAffinityTerm.labelSelector,
          `${field}.${which}.preferredDuringSchedulingIgnoredDuringExecution[${i}].podAffinityTerm`,
        ),
      ),
    ];
  });
}
