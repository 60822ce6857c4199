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

const staticSuffix = '.static.k8s.io';

/** WarningsForStaticSuffix (pkg/apis/admissionregistration/validation/static_suffix.go). */
const staticSuffixWarnings = ({ metadata }: KubeObject): readonly string[] =>
  metadata.name.endsWith(staticSuffix)
    ? [
        `metadata.name: names ending with "${staticSuffix}" are reserved for static manifest-based configurations and cannot be managed via the API`,
      ]
    : [];

const kinds: readonly Strategy<KubeObject>[] = [
  validatingWebhookConfigurationStrategy,
  mutatingWebhookConfigurationStrategy,
  validatingAdmissionPolicyStrategy,
  validatingAdmissionPolicyBindingStrategy,
  mutatingAdmissionPolicyStrategy,
  mutatingAdmissionPolicyBindingStrategy,
];

/** The kinds of the group `admissionregistration.k8s.io`. */
export const strategies: readonly Strategy<KubeObject>[] = kinds.map((strategy) => ({
  ...strategy,
  warningsOnCreate: staticSuffixWarnings,
  warningsOnUpdate: staticSuffixWarnings,
}));
