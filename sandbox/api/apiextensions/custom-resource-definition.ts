// Definitions of further kinds: k8s.io/apiextensions-apiserver/pkg/{apis/apiextensions,registry/customresourcedefinition}.
import { deepEqual } from '../../apimachinery/equality.ts';
import { createdAtColumn, nameColumn } from '../columns.ts';
import { changeField, changeItems, withDefaults, withField } from '../defaulting.ts';
import type { CustomResourceDefinition, CustomResourceDefinitionSpec, CustomResourceDefinitionVersion } from '../generated/types.ts';
import { nextGeneration } from '../preparation.ts';
import { customResourceDefinitions } from '../rare-resources.ts';
import type { Strategy } from '../strategy.ts';
import { validateObjectMetaUpdate } from '../validation/metadata.ts';
import { decodeSchema } from './json-schema.ts';
import { validateDefinition, validateDefinitionSpec, validateImmutableSpec } from './validation.ts';

/** SetDefaults_CustomResourceDefinitionSpec. */
function setSpecDefaults(spec: CustomResourceDefinitionSpec): CustomResourceDefinitionSpec {
  const { kind = '' } = spec.names ?? {};
  const named = changeField(spec, 'names', (names) =>
    withDefaults(names, { singular: kind.toLowerCase(), ...(kind && { listKind: `${kind}List` }) }),
  );
  return withDefaults(
    changeItems(named, 'versions', (version: CustomResourceDefinitionVersion) =>
      changeField(version, 'schema', (schema) => changeField(schema, 'openAPIV3Schema', decodeSchema)),
    ),
    { conversion: { strategy: 'None' } },
  );
}

/** A version in which objects are kept stays in the list for good. */
function withStoredVersion(object: CustomResourceDefinition): CustomResourceDefinition {
  const stored = object.spec.versions?.find(({ storage }) => storage)?.name;
  const { storedVersions = [] } = object.status ?? {};
  if (stored === undefined || storedVersions?.includes(stored)) return object;
  return { ...object, status: { ...object.status, storedVersions: [...(storedVersions ?? []), stored] } };
}

export const customResourceDefinitionStrategy: Strategy<CustomResourceDefinition> = {
  resource: customResourceDefinitions,
  columns: [nameColumn, createdAtColumn],
  hasStatus: true,
  deletionFinalizer: 'customresourcecleanup.apiextensions.k8s.io',
  // The old metadata is to be put back, but it is the new that is (registry/customresourcedefinition/strategy.go).
  statusAlone: 'in name',
  allowUnconditionalUpdate: false,
  setDefaults: (object) => changeField(object, 'spec', setSpecDefaults),
  prepareForCreate: (object) => withStoredVersion({ ...object, status: {}, metadata: { ...object.metadata, generation: 1 } }),
  prepareForUpdate(object, old) {
    const kept = withStoredVersion(withField(object, 'status', old.status));
    return deepEqual(kept.spec, old.spec) ? kept : nextGeneration(kept, old);
  },
  validate: validateDefinition,
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...validateDefinitionSpec(object.spec, 'spec'),
    ...validateImmutableSpec(object, old),
  ],
};
