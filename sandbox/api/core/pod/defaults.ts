// SetDefaults_Pod, SetDefaults_PodSpec and what they lead to (k8s.io/kubernetes/pkg/apis/core/v1/defaults.go).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { oncePerObject } from '../../../apimachinery/memory.ts';
import { parseQuantity } from '../../../apimachinery/quantity.ts';
import { changeField, changeItems, withDefaults, withField } from '../../defaulting.ts';
import type {
  Container,
  ContainerPort,
  EnvVar,
  LifecycleHandler,
  Pod,
  PodSpec,
  PodTemplateSpec,
  Probe,
  ResourceRequirements,
} from '../../generated/types.ts';
import { setVolumeDefaults } from './volume-defaults.ts';

/** What a pod without a spec has: Go's zero value. */
export const emptyPodSpec: PodSpec = { containers: [] };

/** SetDefaults_Pod and SetDefaults_PodSpec. Pods of one template share what they have in common. */
export function setPodDefaults(pod: Pod, old?: Pod): Pod {
  if (pod.spec && pod.spec === old?.spec) return pod;
  return withField(pod, 'spec', setPodOnlyDefaults(setPodSpecDefaults(pod.spec ?? emptyPodSpec)));
}

/** The defaults of a pod's spec in a template: those of a pod itself come when it is made. */
export function setPodTemplateDefaults(template: PodTemplateSpec | undefined): PodTemplateSpec {
  const given = template ?? {};
  return withField(given, 'spec', setPodSpecDefaults(given.spec ?? emptyPodSpec));
}

const podSecurityContext = {};

export const setPodSpecDefaults: (spec: PodSpec) => PodSpec = oncePerObject((given) => {
  let spec = withDefaults(given, {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    securityContext: podSecurityContext,
    terminationGracePeriodSeconds: 30,
    schedulerName: 'default-scheduler',
  });
  spec = withServiceAccountAlias(spec);
  spec = changeItems(spec, 'initContainers', setContainerDefaults);
  spec = changeItems(spec, 'containers', setContainerDefaults);
  return changeItems(spec, 'volumes', setVolumeDefaults);
});

/** `serviceAccount` is the old name of `serviceAccountName`; the server writes both. */
function withServiceAccountAlias(spec: PodSpec): PodSpec {
  const name = spec.serviceAccountName || spec.serviceAccount;
  return name ? withField(withField(spec, 'serviceAccountName', name), 'serviceAccount', name) : spec;
}

const setPodOnlyDefaults: (spec: PodSpec) => PodSpec = oncePerObject((given) => {
  let spec = withDefaults(given, { enableServiceLinks: true });
  // In a pod, a negative grace period counts as one second (Convert_v1_Pod_To_core_Pod).
  if ((spec.terminationGracePeriodSeconds ?? 0) < 0) spec = { ...spec, terminationGracePeriodSeconds: 1 };
  spec = changeItems(spec, 'initContainers', requestsFromLimits);
  spec = changeItems(spec, 'containers', requestsFromLimits);
  if (!spec.hostNetwork) return spec;
  spec = changeItems(spec, 'initContainers', withHostPorts);
  return changeItems(spec, 'containers', withHostPorts);
});

const noResources: ResourceRequirements = {};

function setContainerDefaults(given: Container): Container {
  let container = withDefaults(given, {
    imagePullPolicy: pullPolicy(given.image ?? ''),
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    resources: noResources,
  });
  container = changeItems(container, 'ports', setPortDefaults);
  container = changeItems(container, 'env', setEnvDefaults);
  container = changeField(container, 'livenessProbe', setProbeDefaults);
  container = changeField(container, 'readinessProbe', setProbeDefaults);
  container = changeField(container, 'startupProbe', setProbeDefaults);
  return changeField(container, 'lifecycle', (lifecycle) =>
    changeField(changeField(lifecycle, 'postStart', setHandlerDefaults), 'preStop', setHandlerDefaults),
  );
}

/** `Always` for what may be another image tomorrow: the tag `latest`, or none and no digest. */
export function pullPolicy(image: string): string {
  const [reference = '', digest] = image.split('@');
  const tag = /:([^/:]+)$/.exec(reference)?.[1];
  const latest = tag === undefined ? digest === undefined : tag === 'latest';
  return latest && /^[^A-Z\s]+$/.test(image.replace(/:[^/:]+$/, '')) ? 'Always' : 'IfNotPresent';
}

const setPortDefaults = (port: ContainerPort): ContainerPort => withDefaults(port, { protocol: 'TCP' });

const setEnvDefaults = (variable: EnvVar): EnvVar =>
  changeField(variable, 'valueFrom', (source) => changeField(source, 'fieldRef', (field) => withDefaults(field, { apiVersion: 'v1' })));

function setHandlerDefaults(handler: LifecycleHandler): LifecycleHandler {
  return changeField(handler, 'httpGet', (action) => withDefaults(action, { path: '/', scheme: 'HTTP' }));
}

function setProbeDefaults(given: Probe): Probe {
  let probe = given;
  if (!probe.timeoutSeconds) probe = { ...probe, timeoutSeconds: 1 };
  if (!probe.periodSeconds) probe = { ...probe, periodSeconds: 10 };
  if (!probe.successThreshold) probe = { ...probe, successThreshold: 1 };
  if (!probe.failureThreshold) probe = { ...probe, failureThreshold: 3 };
  probe = changeField(probe, 'httpGet', (action) => withDefaults(action, { path: '/', scheme: 'HTTP' }));
  return changeField(probe, 'grpc', (action) => withDefaults(action, { service: '' }));
}

/** A limit without a request is a request too. */
function requestsFromLimits(container: Container): Container {
  const limits = container.resources?.limits;
  if (!limits) return container;
  const requests = container.resources?.requests;
  const missing = Object.keys(limits).some((name) => lookup(requests, name) === undefined);
  return missing ? { ...container, resources: { ...container.resources, requests: { ...limits, ...requests } } } : container;
}

const withHostPorts = (container: Container): Container =>
  changeItems(container, 'ports', (port: ContainerPort) => (port.hostPort ? port : { ...port, hostPort: port.containerPort }));

/** Whether an amount is more than nothing. */
export const isPositive = (amount: string | number): boolean => parseQuantity(amount).nano > 0n;
