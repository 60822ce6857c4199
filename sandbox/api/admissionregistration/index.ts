// Webhooks and policies that judge requests: k8s.io/kubernetes/pkg/{apis,registry}/admissionregistration.
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Strategy } from '../strategy.ts';
import {
  mutatingAdmissionPolicyBindingStrategy,
  mutatingAdmissionPolicyStrategy,
  validatingAdmissionPolicyBindingStrategy,
  validatingAdmissionPolicyStrategy,
} from './policies.ts';
import { mutatingWebhookConfigurationStrategy, validatingWebhookConfigurationStrategy } from './webhooks.ts';

/** The kinds of the group `admissionregistration.k8s.io`. */
export const strategies: readonly Strategy<KubeObject>[] = [
  validatingWebhookConfigurationStrategy,
  mutatingWebhookConfigurationStrategy,
  validatingAdmissionPolicyStrategy,
  validatingAdmissionPolicyBindingStrategy,
  mutatingAdmissionPolicyStrategy,
  mutatingAdmissionPolicyBindingStrategy,
];
