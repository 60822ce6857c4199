// Requests for certificates: k8s.io/kubernetes/pkg/{apis,registry}/certificates. They can be approved and denied; nobody signs them here.
import { humanDuration } from '../../apimachinery/duration.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { duplicate, invalid, notSupported, required } from '../field-errors.ts';
import type { CertificateSigningRequest } from '../generated/types.ts';
import { certificateSigningRequests } from '../rare-resources.ts';
import type { FieldError, Strategy, StrategyContext } from '../strategy.ts';
import { validateObjectMeta, validateObjectMetaUpdate } from '../validation/metadata.ts';
import { isDNS1123Label, isDNS1123Subdomain, isPathSegmentName } from '../validation/names.ts';
import { prepareJudgement, validateConditions, validateJudgement } from './approval.ts';

const USAGES = [
  'any',
  'cert sign',
  'client auth',
  'code signing',
  'content commitment',
  'crl sign',
  'data encipherment',
  'decipher only',
  'digital signature',
  'email protection',
  'encipher only',
  'ipsec end system',
  'ipsec tunnel',
  'ipsec user',
  'key agreement',
  'key encipherment',
  'microsoft sgc',
  'netscape sgc',
  'ocsp signing',
  's/mime',
  'server auth',
  'signing',
  'timestamping',
];

/** ValidateSignerName. */
function validateSignerName(name: string, field: string): readonly FieldError[] {
  if (!name) return [required(field, '')];
  const segments = name.split('/');
  const [domain = '', path = ''] = segments;
  if (segments.length !== 2)
    return [invalid(field, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'")];
  const errors: FieldError[] = isDNS1123Subdomain(domain).map((finding) =>
    invalid(field, domain, `validating label ${JSON.stringify(domain)}: ${finding}`),
  );
  if (domain.split('.').length < 2) errors.push(invalid(field, domain, 'should be a domain with at least two segments separated by dots'));
  for (const label of path.split('.')) {
    for (const finding of isDNS1123Label(label.toLowerCase()))
      errors.push(invalid(field, path, `validating label ${JSON.stringify(label)}: ${finding}`));
  }
  return errors;
}

const PEM = /-----BEGIN CERTIFICATE REQUEST-----\s[\s\S]+-----END CERTIFICATE REQUEST-----/;

function decoded(request: string): string {
  try {
    return atob(request);
  } catch {
    return '';
  }
}

function validate({ metadata, spec }: CertificateSigningRequest): readonly FieldError[] {
  const { request = '', usages = [], signerName = '', expirationSeconds } = spec ?? {};
  const errors = validateObjectMeta(metadata, false, isPathSegmentName);
  // The API server prints bytes as they travel.
  if (!PEM.test(decoded(request))) errors.push(invalid('spec.request', request, 'PEM block type must be CERTIFICATE REQUEST'));
  if (usages.length === 0) errors.push(required('spec.usages', ''));
  for (const [i, usage] of usages.entries()) if (!USAGES.includes(usage)) errors.push(notSupported(`spec.usages[${i}]`, usage, USAGES));
  for (const [i, usage] of usages.entries()) if (usages.indexOf(usage) < i) errors.push(duplicate(`spec.usages[${i}]`, usage));
  if (signerName === 'kubernetes.io/legacy-unknown')
    errors.push(invalid('spec.signerName', signerName, 'the legacy signerName is not allowed via this API version'));
  else errors.push(...validateSignerName(signerName, 'spec.signerName'));
  if (expirationSeconds !== undefined && expirationSeconds < 600)
    errors.push(invalid('spec.expirationSeconds', expirationSeconds, 'may not specify a duration less than 600 seconds (10 minutes)'));
  return errors;
}

/** extractCSRStatus. */
function conditionCell({ status }: CertificateSigningRequest): string {
  const has = (type: string) => status?.conditions?.some((condition) => condition.type === type) ?? false;
  const judged = has('Denied') ? 'Denied' : has('Approved') ? 'Approved' : 'Pending';
  return `${judged}${has('Failed') ? ',Failed' : ''}${status?.certificate ? ',Issued' : ''}`;
}

export const certificateSigningRequestStrategy: Strategy<CertificateSigningRequest> = {
  resource: certificateSigningRequests,
  columns: [
    nameColumn,
    ageColumn,
    { name: 'SignerName', type: 'string', cell: ({ spec }) => spec.signerName || '<none>' },
    { name: 'Requestor', type: 'string', cell: ({ spec }) => spec.username ?? '' },
    {
      name: 'RequestedDuration',
      type: 'string',
      cell: ({ spec }) => (spec.expirationSeconds === undefined ? '<none>' : humanDuration(spec.expirationSeconds * 1000)),
    },
    { name: 'Condition', type: 'string', cell: conditionCell },
  ],
  hasStatus: true,
  prepareForCreate: (object, { user }: StrategyContext) => ({
    ...object,
    spec: { ...object.spec, username: user.name, groups: user.groups },
    status: {},
  }),
  prepareForUpdate: (object, old) => ({ ...object, spec: old.spec, ...(old.status && { status: old.status }) }),
  validate,
  validateUpdate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata),
  prepareForStatusUpdate: prepareJudgement,
  validateStatusUpdate: (request, old, context) => [
    ...validate(request),
    ...validateConditions(request),
    ...validateJudgement(request, old, context),
    ...validateObjectMetaUpdate(request.metadata, old.metadata),
  ],
  selectableFields: ({ spec }) => ({ 'spec.signerName': spec.signerName }),
};
