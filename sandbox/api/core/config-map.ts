// ConfigMaps (k8s.io/kubernetes/pkg/registry/core/configmap).
import { deepEqual } from '../../apimachinery/equality.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { forbidden, invalid, tooLong } from '../field-errors.ts';
import type { ConfigMap } from '../generated/types.ts';
import { configMaps } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isConfigMapKey, isDNS1123Subdomain } from '../validation/names.ts';

/** Of ConfigMaps and Secrets. */
export const maxDataBytes = 1024 * 1024;

const sizeOf = (data: Readonly<Record<string, string>> = {}): number => Object.keys(data).length;

function validate({ metadata, data = {}, binaryData = {} }: ConfigMap): readonly FieldError[] {
  const errors = validateObjectMeta(metadata, true, isDNS1123Subdomain);
  let bytes = 0;
  for (const [key, value] of Object.entries(data)) {
    const field = `data[${key}]`;
    for (const finding of isConfigMapKey(key)) errors.push(invalid(field, key, finding));
    if (Object.hasOwn(binaryData, key)) errors.push(invalid(field, key, 'duplicate of key present in binaryData'));
    bytes += value.length;
  }
  for (const [key, value] of Object.entries(binaryData)) {
    for (const finding of isConfigMapKey(key)) errors.push(invalid(`binaryData[${key}]`, key, finding));
    bytes += Math.floor((value.length * 3) / 4);
  }
  if (bytes > maxDataBytes) errors.push(tooLong('[]', maxDataBytes));
  return errors;
}

const fixed = 'field is immutable when `immutable` is set';

function validateUpdate(configMap: ConfigMap, old: ConfigMap): readonly FieldError[] {
  const errors = validateObjectMetaUpdate(configMap.metadata, old.metadata);
  if (old.immutable) {
    if (!configMap.immutable) errors.push(forbidden('immutable', fixed));
    if (!deepEqual(configMap.data, old.data)) errors.push(forbidden('data', fixed));
    if (!deepEqual(configMap.binaryData, old.binaryData)) errors.push(forbidden('binaryData', fixed));
  }
  return [...errors, ...validate(configMap)];
}

export const configMapStrategy: Strategy<ConfigMap> = {
  resource: configMaps,
  columns: [nameColumn, { name: 'Data', type: 'string', cell: ({ data, binaryData }) => sizeOf(data) + sizeOf(binaryData) }, ageColumn],
  hasStatus: false,
  validate,
  validateUpdate,
};
