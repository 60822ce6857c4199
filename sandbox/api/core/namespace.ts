// Namespaces (k8s.io/kubernetes/pkg/registry/core/namespace).
import { ageColumn, nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import { invalid } from '../field-errors.ts';
import type { Namespace } from '../generated/types.ts';
import { namespaces } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Label, isQualifiedName } from '../validation/names.ts';

const nameLabel = 'kubernetes.io/metadata.name';
const standardFinalizers: readonly string[] = ['foregroundDeletion', 'kubernetes', 'orphan'];

/** SetDefaults_Namespace, and Canonicalize: each namespace is labelled with its name. */
function setDefaults(namespace: Namespace): Namespace {
  const { metadata } = namespace;
  const { name, labels } = metadata;
  const labelled =
    !name || labels?.[nameLabel] === name
      ? namespace
      : { ...namespace, metadata: { ...metadata, labels: { ...labels, [nameLabel]: name } } };
  return labelled.status?.phase ? labelled : { ...labelled, status: { ...labelled.status, phase: 'Active' } };
}

function validate(namespace: Namespace): readonly FieldError[] {
  return [
    ...validateObjectMeta(namespace.metadata, false, isDNS1123Label),
    ...(namespace.spec?.finalizers ?? []).flatMap((finalizer) => validateFinalizer(finalizer, 'spec.finalizers')),
  ];
}

/** ValidateNamespaceFinalizeUpdate: of the finalizers that a namespace has in its spec. */
export const validateNamespaceFinalize = (namespace: Namespace, old: Namespace): readonly FieldError[] => [
  ...validateObjectMetaUpdate(namespace.metadata, old.metadata),
  ...(namespace.spec?.finalizers ?? []).flatMap((finalizer, i) => validateFinalizer(finalizer, `spec.finalizers[${i}]`)),
];

function validateFinalizer(finalizer: string, field: string): readonly FieldError[] {
  const errors = isQualifiedName(finalizer).map((finding) => invalid(field, finalizer, finding));
  if (finalizer.includes('/') || standardFinalizers.includes(finalizer)) return errors;
  return [...errors, invalid(field, finalizer, 'name is neither a standard finalizer name nor is it fully qualified')];
}

function validateStatus(namespace: Namespace, old: Namespace): readonly FieldError[] {
  const { metadata, status } = namespace;
  const errors = validateObjectMetaUpdate(metadata, old.metadata);
  const phase = metadata.deletionTimestamp ? 'Terminating' : 'Active';
  if (status?.phase === phase) return errors;
  const when = phase === 'Active' ? 'empty' : 'not empty';
  return [...errors, invalid('status.Phase', status?.phase, `may only be '${phase}' if \`deletionTimestamp\` is ${when}`)];
}

export const namespaceStrategy: Strategy<Namespace> = {
  resource: namespaces,
  columns: [nameColumn, { name: 'Status', type: 'string', cell: ({ status }) => status?.phase ?? '' }, ageColumn],
  hasStatus: true,
  setDefaults,
  prepareForCreate: (namespace) => {
    const finalizers = namespace.spec?.finalizers ?? [];
    const spec = finalizers.includes('kubernetes') ? namespace.spec : { finalizers: [...finalizers, 'kubernetes'] };
    return { ...namespace, spec, status: { phase: 'Active' } };
  },
  prepareForUpdate: (namespace, old) => withField(withField(namespace, 'spec', old.spec), 'status', old.status),
  validate,
  validateUpdate: (namespace, old) => [...validate(namespace), ...validateObjectMetaUpdate(namespace.metadata, old.metadata)],
  prepareForStatusUpdate: (namespace, old) => withField(namespace, 'spec', old.spec),
  validateStatusUpdate: validateStatus,
  selectableFields: ({ status }) => ({ 'status.phase': status?.phase ?? '' }),
};
