// ServiceAccounts (k8s.io/kubernetes/pkg/registry/core/serviceaccount).
import { ageColumn, nameColumn } from '../columns.ts';
import type { ServiceAccount } from '../generated/types.ts';
import { serviceAccounts } from '../resources.ts';
import type { Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';

export const serviceAccountStrategy: Strategy<ServiceAccount> = {
  resource: serviceAccounts,
  columns: [nameColumn, ageColumn],
  hasStatus: false,
  prepareForCreate: withNamesOfSecrets,
  prepareForUpdate: withNamesOfSecrets,
  warningsOnCreate: mountableSecretsWarnings,
  warningsOnUpdate: (account, old) => (mountableSecretsWarnings(old).length > 0 ? [] : mountableSecretsWarnings(account)),
  validate: ({ metadata }) => validateObjectMeta(metadata, true, isDNS1123Subdomain),
  validateUpdate: ({ metadata }, old) => [
    ...validateObjectMetaUpdate(metadata, old.metadata),
    ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ],
};

/** cleanSecretReferences: of a reference to a Secret only the name is kept. */
function withNamesOfSecrets(account: ServiceAccount): ServiceAccount {
  if (!account.secrets) return account;
  return { ...account, secrets: account.secrets.map(({ name }) => ({ name })) };
}

const mountableSecrets = 'kubernetes.io/enforce-mountable-secrets';

/** warnIfHasEnforceMountableSecretsAnnotation. */
function mountableSecretsWarnings({ metadata: { annotations } }: ServiceAccount): readonly string[] {
  if (annotations?.[mountableSecrets] === undefined) return [];
  return [
    `metadata.annotations[${mountableSecrets}]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets`,
  ];
}
