// Secrets (k8s.io/kubernetes/pkg/registry/core/secret).
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import { goJsonError, jsonKind } from '../../apimachinery/go-json.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { withDefaults } from '../defaulting.ts';
import { forbidden, invalid, required, tooLong } from '../field-errors.ts';
import type { Secret } from '../generated/types.ts';
import { secrets } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isConfigMapKey, isDNS1123Subdomain } from '../validation/names.ts';
import { maxDataBytes } from './config-map.ts';
import { keyPairProblem } from './key-pair.ts';

/** What each type must have in its data. */
const requiredKeys: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};
const dockerConfigKeys: Readonly<Record<string, string>> = {
  'kubernetes.io/dockercfg': '.dockercfg',
  'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
};
/** Whose token a Secret holds. */
export const accountNameAnnotation = 'kubernetes.io/service-account.name';
export const accountUidAnnotation = 'kubernetes.io/service-account.uid';

export const isTokenSecret = ({ type }: Secret): boolean => type === 'kubernetes.io/service-account-token';

/** Convert_v1_Secret_To_core_Secret: what came as text is kept with the rest. */
function setDefaults(secret: Secret): Secret {
  const { stringData, ...rest } = withDefaults(secret, { type: 'Opaque' });
  if (!stringData) return withDefaults(secret, { type: 'Opaque' });
  const encoded = Object.entries(stringData).map(([key, text]) => [key, toBase64(text)]);
  return { ...rest, data: { ...rest.data, ...Object.fromEntries(encoded) } };
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const fromBase64 = (encoded: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));

function validate(secret: Secret): readonly FieldError[] {
  const { metadata, data = {}, type = '' } = secret;
  const errors = validateObjectMeta(metadata, true, isDNS1123Subdomain);
  let bytes = 0;
  for (const [key, value] of Object.entries(data)) {
    for (const finding of isConfigMapKey(key)) errors.push(invalid(`data[${key}]`, key, finding));
    bytes += Math.floor((value.length * 3) / 4);
  }
  if (bytes > maxDataBytes) errors.push(tooLong('data', maxDataBytes));
  for (const key of lookup(requiredKeys, type) ?? []) if (!Object.hasOwn(data, key)) errors.push(required(`data[${key}]`, ''));
  if (type === 'kubernetes.io/ssh-auth' && data['ssh-privatekey'] === '') errors.push(required('data[ssh-privatekey]', ''));
  const configKey = lookup(dockerConfigKeys, type);
  if (configKey !== undefined) errors.push(...validateDockerConfig(lookup(data, configKey), `data[${configKey}]`));
  if (type === 'kubernetes.io/basic-auth' && !('username' in data) && !('password' in data)) {
    errors.push(required('data[username]', ''), required('data[password]', ''));
  }
  if (isTokenSecret(secret) && !metadata.annotations?.[accountNameAnnotation]) {
    errors.push(required(`metadata.annotations[${accountNameAnnotation}]`, ''));
  }
  return errors;
}

/** A registry's credentials must be a JSON object. */
function validateDockerConfig(encoded: string | undefined, field: string): readonly FieldError[] {
  if (encoded === undefined) return [];
  const text = fromBase64(encoded);
  const refusal = (words: string) => [invalid(field, '<secret contents redacted>', words)];
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || isMap(value)) return [];
    return refusal(`json: cannot unmarshal ${jsonKind(value)} into Go value of type map[string]interface {}`);
  } catch {
    return refusal(goJsonError(text));
  }
}

const fixed = 'field is immutable when `immutable` is set';

function validateUpdate(secret: Secret, old: Secret): readonly FieldError[] {
  const errors = [...validateObjectMetaUpdate(secret.metadata, old.metadata), ...validateImmutable(secret.type, old.type, 'type')];
  if (old.immutable) {
    if (!secret.immutable) errors.push(forbidden('immutable', fixed));
    if (!deepEqual(secret.data, old.data)) errors.push(forbidden('data', fixed));
  }
  return [...errors, ...validate(secret)];
}

/** warningsForSecret. */
function warningsOf({ type, data = {} }: Secret): readonly string[] {
  if (type !== 'kubernetes.io/tls') return [];
  const problem = keyPairProblem(fromBase64(data['tls.crt'] ?? ''), fromBase64(data['tls.key'] ?? ''));
  return problem ? [problem] : [];
}

export const secretStrategy: Strategy<Secret> = {
  resource: secrets,
  columns: [
    nameColumn,
    { name: 'Type', type: 'string', cell: ({ type }) => type ?? '' },
    { name: 'Data', type: 'string', cell: ({ data }) => Object.keys(data ?? {}).length },
    ageColumn,
  ],
  hasStatus: false,
  setDefaults,
  prepareForUpdate: (secret, old) => (secret.type ? secret : { ...secret, type: old.type }),
  warningsOnCreate: warningsOf,
  warningsOnUpdate: warningsOf,
  validate,
  validateUpdate,
  selectableFields: ({ type }) => ({ type: type ?? '' }),
};
