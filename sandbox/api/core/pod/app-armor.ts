// AppArmor profiles, which once were annotations (k8s.io/kubernetes/pkg/registry/core/pod/strategy.go, applyAppArmorVersionSkew).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { deepEqual } from '../../../apimachinery/equality.ts';
import { changeItems, withField } from '../../defaulting.ts';
import type { AppArmorProfile, Container, Pod } from '../../generated/types.ts';

/** The annotation that holds the profile of the container with this name. */
export const appArmorAnnotation = (container: string): string => `${PREFIX}${container}`;

const PREFIX = 'container.apparmor.security.beta.kubernetes.io/';
const LOCALHOST = 'localhost/';
const maxLocalhostProfileLength = 4095;

/** ApparmorFieldForAnnotation: undefined for what is no profile. */
export function appArmorProfileOf(annotation: string): AppArmorProfile | undefined {
  if (annotation === 'unconfined') return { type: 'Unconfined' };
  if (annotation === 'runtime/default') return { type: 'RuntimeDefault' };
  if (!annotation.startsWith(LOCALHOST) || annotation === LOCALHOST) return undefined;
  return { type: 'Localhost', localhostProfile: annotation.slice(LOCALHOST.length) };
}

/** What to say of an annotation that still does the work of the field. */
export const appArmorWarning = (field: string, container: string): string =>
  `${field}.annotations[${appArmorAnnotation(container)}]: deprecated since v1.30; use the "appArmorProfile" field instead`;

/** The pod with the profiles of its annotations in their fields; `warn` hears of each. */
export function withAppArmorProfiles(pod: Pod, warn: ((text: string) => void) | undefined): Pod {
  const { annotations } = pod.metadata;
  const { spec } = pod;
  if (!spec || spec.os?.name === 'windows') return pod;
  if (!annotations || !Object.keys(annotations).some((key) => key.startsWith(PREFIX))) return pod;
  const change = (container: Container): Container => {
    const annotation = lookup(annotations, appArmorAnnotation(container.name));
    if (annotation === undefined || container.securityContext?.appArmorProfile) return container;
    const profile = soundProfile(annotation);
    if (profile && deepEqual(profile, spec.securityContext?.appArmorProfile)) return container;
    warn?.(appArmorWarning('metadata', container.name));
    return profile ? withField(container, 'securityContext', { ...container.securityContext, appArmorProfile: profile }) : container;
  };
  return withField(pod, 'spec', changeItems(changeItems(spec, 'initContainers', change), 'containers', change));
}

/** ValidateAppArmorProfileField: what would be refused as a field is not made one. */
function soundProfile(annotation: string): AppArmorProfile | undefined {
  const profile = appArmorProfileOf(annotation);
  const name = profile?.localhostProfile;
  if (name === undefined) return profile;
  return name.trim() === name && name.length <= maxLocalhostProfileLength ? profile : undefined;
}
