// LimitRanges (k8s.io/kubernetes/pkg/registry/core/limitrange, SetDefaults_LimitRangeItem).
import { createdAtColumn, nameColumn } from '../columns.ts';
import { changeField, changeItems } from '../defaulting.ts';
import type { LimitRange, LimitRangeItem } from '../generated/types.ts';
import { limitRanges } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain } from '../validation/names.ts';
import { validateLimits } from './limit-range-validation.ts';

/** For containers what is not said follows from what is: the default limit from the maximum, the default request from that or the minimum. */
function setItemDefaults(item: LimitRangeItem): LimitRangeItem {
  if (item.type !== 'Container') return item;
  const limits = { ...item.max, ...item.default };
  const requests = { ...item.min, ...limits, ...item.defaultRequest };
  return {
    ...item,
    ...(Object.keys(limits).length > 0 && { default: limits }),
    ...(Object.keys(requests).length > 0 && { defaultRequest: requests }),
  };
}

const validate = ({ metadata, spec }: LimitRange): readonly FieldError[] => [
  ...validateObjectMeta(metadata, true, isDNS1123Subdomain),
  ...validateLimits(spec?.limits ?? [], 'spec.limits'),
];

export const limitRangeStrategy: Strategy<LimitRange> = {
  resource: limitRanges,
  columns: [nameColumn, createdAtColumn],
  hasStatus: false,
  allowCreateOnUpdate: true,
  setDefaults: (range) => changeField(range, 'spec', (spec) => changeItems(spec, 'limits', setItemDefaults)),
  validate,
  validateUpdate: (range, old) => [...validateObjectMetaUpdate(range.metadata, old.metadata), ...validate(range)],
};
