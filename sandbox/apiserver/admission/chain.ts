// The plugins that are on by default and matter here, in their order (kubernetes/pkg/kubeapiserver/options/plugins.go).
import type { KubeObject } from '../../apimachinery/meta.ts';
import { dynamicAdmission, mutateNew } from './dynamic.ts';
import { limitRanger } from './limit-ranger.ts';
import { namespaceLifecycle } from './namespace-lifecycle.ts';
import type { AdmissionPlugin, Attributes } from './plugin.ts';
import { defaultTolerationSeconds, podTopologyLabels } from './pod-defaults.ts';
import { priority } from './priority.ts';
import { rbacEscalation } from './rbac-escalation.ts';
import { resourceQuota } from './resource-quota.ts';
import { runtimeClass } from './runtime-class.ts';
import { serviceAccount, serviceAccountToken } from './service-account.ts';

import { defaultStorageClass, persistentVolumeClaimResize, storageObjectInUseProtection } from './storage.ts';

const PLUGINS: readonly AdmissionPlugin[] = [
  namespaceLifecycle,
  limitRanger,
  serviceAccount,
  priority,
  defaultTolerationSeconds,
  podTopologyLabels,
  storageObjectInUseProtection,
  defaultStorageClass,
  runtimeClass,
  serviceAccountToken,
  persistentVolumeClaimResize,
  dynamicAdmission,
  resourceQuota,
  rbacEscalation,
];

const having = <K extends keyof AdmissionPlugin>(key: K): NonNullable<AdmissionPlugin[K]>[] =>
  PLUGINS.flatMap((plugin) => {
    const part = plugin[key];
    return part ? [part] : [];
  });

const createChecks = having('checkCreate');
const updateChecks = having('checkUpdate');
const deleteChecks = having('checkDelete');
const completions = having('complete');
const mutations = having('admit');
const validations = having('validateCreate');
const updateValidations = having('validateUpdate');

/** All plugins, one after the other. */
export const admission = {
  checkCreate(attributes: Attributes, object: KubeObject): void {
    for (const check of createChecks) check(attributes, object);
  },
  checkUpdate(attributes: Attributes): void {
    for (const check of updateChecks) check(attributes);
  },
  checkDelete(attributes: Attributes, old: KubeObject): void {
    for (const check of deleteChecks) check(attributes, old);
  },
  complete(attributes: Attributes, object: KubeObject): KubeObject {
    let completed = object;
    for (const complete of completions) completed = complete(attributes, completed);
    return attributes.dynamic.length > 0 ? mutateNew(attributes, completed, () => this.admit(attributes, completed, undefined)) : completed;
  },
  admit(attributes: Attributes, object: KubeObject, old: KubeObject | undefined): KubeObject {
    let admitted = object;
    for (const mutate of mutations) admitted = mutate(attributes, admitted, old);
    return admitted;
  },
  validateCreate(attributes: Attributes, object: KubeObject): void {
    for (const validate of validations) validate(attributes, object);
  },
  validateUpdate(attributes: Attributes, object: KubeObject, old: KubeObject): void {
    for (const validate of updateValidations) validate(attributes, object, old);
  },
};

export type Admission = typeof admission;
