// The ranges that cluster IPs come from, and who has which (k8s.io/kubernetes/pkg/registry/networking/{servicecidr,ipaddress}).

import { parseCIDR } from '../../apimachinery/cidrs.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { withField } from '../defaulting.ts';
import { goValue, invalid, required } from '../field-errors.ts';
import type { IPAddress, ParentReference, ServiceCIDR } from '../generated/types.ts';
import { ipAddresses, serviceCIDRs } from '../resources.ts';
import type { FieldError, Strategy } from '../strategy.ts';
import { validateIP } from '../validation/addresses.ts';
import { validateCIDR } from '../validation/cidrs.ts';
import { validateImmutable, validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Subdomain, isPathSegmentName, type NameRule } from '../validation/names.ts';

function validateRanges(ranges: readonly string[]): readonly FieldError[] {
  if (ranges.length === 0) return [required('spec.cidrs', 'at least one CIDR required')];
  if (ranges.length > 2) {
    // The API server prints the spec as its internal type has it.
    return [invalid('spec.cidrs', { CIDRs: ranges }, 'may only hold up to 2 values')];
  }
  const errors = ranges.flatMap((range, i) => validateCIDR(`spec.cidrs[${i}]`, range));
  const [first, second] = ranges.map((range) => parseCIDR(range)?.ip.family);
  if (first === undefined || first !== second) return errors;
  const oneEach = 'may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64';
  return [...errors, invalid('spec.cidrs', ranges, oneEach)];
}

/** ValidateServiceCIDRUpdate: a second range may come. */
function validateRangesUpdate(ranges: readonly string[], old: readonly string[]): readonly FieldError[] {
  const fixed = 'field is immutable';
  if (ranges.length === old.length) {
    return ranges.flatMap((range, i) => (range === old[i] ? [] : [invalid(`spec.cidrs[${i}]`, range, fixed)]));
  }
  if (old.length !== 1 || ranges.length !== 2) return [invalid('spec.cidrs', ranges, fixed)];
  return [...(ranges[0] === old[0] ? [] : [invalid('spec.cidrs[0]', ranges[0], fixed)]), ...validateRanges(ranges)];
}

export const serviceCIDRStrategy: Strategy<ServiceCIDR> = {
  resource: serviceCIDRs,
  columns: [nameColumn, { name: 'CIDRs', type: 'string', cell: ({ spec }) => (spec?.cidrs ?? []).join(',') }, ageColumn],
  hasStatus: true,
  statusAlone: 'wholly',
  prepareForCreate: (object) => ({ ...object, status: {} }),
  prepareForUpdate: (object, old) => withField(object, 'status', old.status),
  validate: ({ metadata, spec }) => [...validateObjectMeta(metadata, false, isDNS1123Subdomain), ...validateRanges(spec?.cidrs ?? [])],
  validateUpdate: ({ metadata, spec }, old) => [
    ...validateObjectMetaUpdate(metadata, old.metadata),
    ...validateRangesUpdate(spec?.cidrs ?? [], old.spec?.cidrs ?? []),
  ],
};

/** ValidateIPAddressName: what is wrong with the address, without the words before it. */
const isAddressName: NameRule = (name) =>
  validateIP('', name).map(({ message }) => message.slice(`Invalid value: ${goValue(name)}: `.length));

/** validateIPAddressParentReference. */
function validateParent(parent: ParentReference | undefined, field: string): readonly FieldError[] {
  if (!parent) return [required(field, '')];
  const { group = '', resource = '', namespace = '', name = '' } = parent;
  const segment = (value: string, place: string) => isPathSegmentName(value).map((finding) => invalid(place, value, finding));
  return [
    ...(group ? isDNS1123Subdomain(group).map((finding) => invalid(`${field}.group`, group, finding)) : []),
    ...(resource ? segment(resource, `${field}.resource`) : [required(`${field}.resource`, '')]),
    ...(name ? segment(name, `${field}.name`) : [required(`${field}.name`, '')]),
    ...segment(namespace, `${field}.namespace`),
  ];
}

/** As the API server prints it: its internal type. */
const internalParent = (parent: ParentReference | undefined) =>
  parent && { Group: parent.group ?? '', Resource: parent.resource ?? '', Namespace: parent.namespace ?? '', Name: parent.name ?? '' };

export const ipAddressStrategy: Strategy<IPAddress> = {
  resource: ipAddresses,
  columns: [
    nameColumn,
    {
      name: 'ParentRef',
      type: 'string',
      cell: ({ spec }) => {
        const parent = spec?.parentRef;
        if (!parent) return '<none>';
        const resource = parent.group ? `${parent.resource}.${parent.group}` : (parent.resource ?? '');
        return [resource.toLowerCase(), ...(parent.namespace ? [parent.namespace] : []), parent.name ?? ''].join('/');
      },
    },
  ],
  hasStatus: false,
  validate: ({ metadata, spec }) => [
    ...validateObjectMeta(metadata, false, isAddressName),
    ...validateParent(spec?.parentRef, 'spec.parentRef'),
  ],
  validateUpdate: ({ metadata, spec }, old) => [
    ...validateObjectMetaUpdate(metadata, old.metadata),
    ...validateImmutable(internalParent(spec?.parentRef), internalParent(old.spec?.parentRef), 'spec.parentRef'),
  ],
};
