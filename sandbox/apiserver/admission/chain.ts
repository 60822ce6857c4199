// The plugins that are on by default and matter here, in their order (kubernetes/pkg/kubeapiserver/options/plugins.go).
import type { KubeObject } from '../../apimachinery/meta.ts';
import { namespaceLifecycle } from './namespace-lifecycle.ts';
import type { AdmissionPlugin, Attributes } from './plugin.ts';
import { defaultTolerationSeconds, podTopologyLabels, priority } from './pod-defaults.ts';
import { resourceQuota } from './resource-quota.ts';
import { serviceAccount } from './service-account.ts';

const PLUGINS: readonly AdmissionPlugin[] = [
  namespaceLifecycle,
  serviceAccount,
  priority,
  defaultTolerationSeconds,
  podTopologyLabels,
  resourceQuota,
];

const having = <K extends keyof AdmissionPlugin>(key: K): NonNullable<AdmissionPlugin[K]>[] =>
  PLUGINS.flatMap((plugin) => {
    const part = plugin[key];
    return part ? [part] : [];
  });

const createChecks = having('checkCreate');
const updateChecks = having('checkUpdate');
const deleteChecks = having('checkDelete');
const mutations = having('admit');
const validations = having('validateCreate');

/** All plugins, one after the other. */
export const admission = {
  checkCreate(attributes: Attributes, object: KubeObject): void {
    for (const check of createChecks) check(attributes, object);
  },
  checkUpdate(attributes: Attributes): void {
    for (const check of updateChecks) check(attributes);
  },
  checkDelete(attributes: Attributes): void {
    for (const check of deleteChecks) check(attributes);
  },
  admit(attributes: Attributes, object: KubeObject, old: KubeObject | undefined): KubeObject {
    return mutations.reduce((current, mutate) => mutate(attributes, current, old), object);
  },
  validateCreate(attributes: Attributes, object: KubeObject): void {
    for (const validate of validations) validate(attributes, object);
  },
};

export type Admission = typeof admission;
