// The labels and annotations by which Services, Endpoints and EndpointSlices find each other (k8s.io/endpointslice utils.go).
import type { EndpointSlice, Service } from '../api/generated/types.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import { oncePerObject } from '../apimachinery/memory.ts';
import type { Draft, StringMap } from '../apimachinery/meta.ts';

export const LabelServiceName = 'kubernetes.io/service-name';
export const LabelManagedBy = 'endpointslice.kubernetes.io/managed-by';
export const LabelSkipMirror = 'endpointslice.kubernetes.io/skip-mirror';
export const IsHeadlessService = 'service.kubernetes.io/headless';
export const LabelTopologyZone = 'topology.kubernetes.io/zone';
export const EndpointsLastChangeTriggerTime = 'endpoints.kubernetes.io/last-change-trigger-time';
export const EndpointsOverCapacity = 'endpoints.kubernetes.io/over-capacity';
export const AnnotationTopologyMode = 'service.kubernetes.io/topology-mode';
export const DeprecatedAnnotationTopologyAwareHints = 'service.kubernetes.io/topology-aware-hints';
export const LastAppliedConfigAnnotation = 'kubectl.kubernetes.io/last-applied-configuration';
export const LeaderElectionRecordAnnotationKey = 'control-plane.alpha.kubernetes.io/leader';

/** The value of the managed-by label on the slices that the EndpointSlice controller writes. */
export const EndpointSliceControllerName = 'endpointslice-controller.k8s.io';
/** The same for those that are mirrored from Endpoints. */
export const MirroringControllerName = 'endpointslicemirroring-controller.k8s.io';
/** The label on the Endpoints that the Endpoints controller writes, and its value. */
export const EndpointsManagedBy = 'endpoints.kubernetes.io/managed-by';
export const EndpointControllerName = 'endpoint-controller';

const isReservedLabelKey = (key: string): boolean => key === LabelServiceName || key === LabelManagedBy || key === IsHeadlessService;

/** helper.IsServiceIPSet: whether the Service has a cluster IP, that is, is not headless. */
export const isServiceIPSet = ({ spec }: Service): boolean => Boolean(spec?.clusterIP) && spec?.clusterIP !== 'None';

/** The selector, or undefined where there is none: over the wire an empty one is none at all. */
export function selectorOf({ spec }: Service): StringMap | undefined {
  const selector = spec?.selector;
  for (const _ in selector) return selector;
  return undefined;
}

/** hintsEnabled: whether the topology annotation asks for hints. */
export function hintsEnabled(annotations: StringMap = {}): boolean {
  const mode = annotations[DeprecatedAnnotationTopologyAwareHints] ?? annotations[AnnotationTopologyMode];
  return mode === 'Auto' || mode === 'auto';
}

/** Without these keys. */
export function without(map: StringMap = {}, ...keys: readonly string[]): StringMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)));
}

const none: StringMap = {};

const unreserved = oncePerObject(
  (labels: StringMap): StringMap => Object.fromEntries(Object.entries(labels).filter(([key]) => !isReservedLabelKey(key))),
);

/**
 * setEndpointSliceLabels: the labels the slice is to have (the Service's, and the reserved ones over them),
 * and whether the unreserved ones differ from what it has.
 */
export function setEndpointSliceLabels(
  slice: Draft<EndpointSlice>,
  service: Service,
  controllerName: string,
): { readonly labels: StringMap; readonly changed: boolean } {
  const wanted = unreserved(service.metadata.labels ?? none);
  return {
    labels: {
      ...wanted,
      ...(!isServiceIPSet(service) && { [IsHeadlessService]: '' }),
      [LabelServiceName]: service.metadata.name,
      [LabelManagedBy]: controllerName,
    },
    changed: !deepEqual(unreserved(slice.metadata.labels ?? none), wanted),
  };
}

/** ServiceControllerKey: `namespace/name` of the Service a slice belongs to by its label. */
export function serviceControllerKey({ metadata }: EndpointSlice): string | undefined {
  const name = metadata.labels?.[LabelServiceName];
  return name ? `${metadata.namespace ?? ''}/${name}` : undefined;
}

/** ownedBy: whether this very Service (by UID) is an owner of the slice. */
export const ownedBy = ({ metadata }: EndpointSlice, service: Service): boolean =>
  (metadata.ownerReferences ?? []).some(
    (owner) => owner.uid === service.metadata.uid && owner.kind === 'Service' && owner.apiVersion === 'v1',
  );

/** getEndpointSlicePrefix: a generated name begins with the Service's, and a dash where that is not too long. */
export const getEndpointSlicePrefix = (name: string): string => (name.length + 1 > 253 ? name : `${name}-`);
