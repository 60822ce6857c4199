// Classes of container runtimes: k8s.io/kubernetes/pkg/{apis/node,registry/node/runtimeclass}.

import { ageColumn, nameColumn } from '../columns.ts';
import { nodeLabelDeprecation } from '../core/node-warnings.ts';
import { invalid, required } from '../field-errors.ts';
import type { RuntimeClass } from '../generated/types.ts';
import { runtimeClasses } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateImmutable, validateLabels, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain } from '../validation/names.ts';

function validate({ metadata, handler, scheduling }: RuntimeClass): readonly FieldError[] {
  return [
    ...validateObjectMeta(metadata, false, isDNS1123Subdomain),
    ...(handler ? isDNS1123Label(handler).map((finding) => invalid('handler', handler, finding)) : [required('handler', '')]),
    ...validateLabels(scheduling?.nodeSelector, 'scheduling.nodeSelector'),
  ];
}

/** GetWarningsForRuntimeClass. */
const selectorWarnings = ({ scheduling }: RuntimeClass): readonly string[] =>
  Object.keys(scheduling?.nodeSelector ?? {}).flatMap((key) => {
    const message = nodeLabelDeprecation(key);
    return message ? [`scheduling.nodeSelector: ${message}`] : [];
  });

export const runtimeClassStrategy: Strategy<RuntimeClass> = {
  resource: runtimeClasses,
  columns: [nameColumn, { name: 'Handler', type: 'string', cell: ({ handler }) => handler }, ageColumn],
  hasStatus: false,
  allowCreateOnUpdate: true,
  allowUnconditionalUpdate: false,
  warningsOnCreate: selectorWarnings,
  warningsOnUpdate: selectorWarnings,
  validate,
  validateUpdate: (object, old) => [
    ...validateObjectMetaUpdate(object.metadata, old.metadata),
    ...validateImmutable(object.handler, old.handler, 'handler'),
  ],
};
