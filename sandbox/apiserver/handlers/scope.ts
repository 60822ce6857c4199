// What the handlers of one request share (k8s.io/apiserver/pkg/endpoints/handlers/rest.go, RequestScope).
import { invalid, invalidObject, notSupported, tooLong } from '../../api/field-errors.ts';
import type { FieldError } from '../../api/strategy.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import type { ApiRequest } from '../../client-go/transport.ts';
import type { ApiServer } from '../api-server.ts';
import type { DiscoveredResource } from '../discovery.ts';
import { negotiateShape, type Shape } from '../negotiation.ts';
import type { Registry } from '../registry.ts';
import type { RequestContext, UserInfo } from '../request-context.ts';
import { isTrue, type ResourceRequest } from '../request-info.ts';

export type FieldValidation = 'Ignore' | 'Warn' | 'Strict';

export interface RequestScope {
  readonly server: ApiServer;
  readonly request: ApiRequest;
  readonly info: ResourceRequest;
  readonly discovered: DiscoveredResource;
  readonly registry: Registry;
  readonly user: UserInfo;
  readonly context: RequestContext;
  readonly shape: Shape;
  readonly query: Readonly<Record<string, string>>;
  readonly fieldValidation: FieldValidation;
  /** Where the objects lie: empty for cluster-scoped ones, a namespace itself among them. */
  readonly namespace: string;
}

/** Reads a request's headers and parameters. */
export function newScope(
  server: ApiServer,
  request: ApiRequest,
  info: ResourceRequest,
  discovered: DiscoveredResource,
  user: UserInfo,
  warn: (text: string) => void,
): RequestScope {
  const { query = {}, headers = {} } = request;
  checkOptions(info.verb, query);
  const registry = server.registry(discovered.storage);
  const userAgent = headers['user-agent'] ?? '';
  const context = server.context(user, {
    // managerOrUserAgent
    fieldManager: query.fieldManager || (userAgent.split('/')[0] ?? '').slice(0, 128),
    userAgent,
    dryRun: (query.dryRun ?? '') !== '',
    ...(info.subresource && { subresource: info.subresource }),
    warn,
  });
  return {
    server,
    request,
    info,
    discovered,
    registry,
    user,
    context: { ...context, fromOutside: true },
    shape: negotiateShape(headers.accept),
    query,
    fieldValidation: fieldValidationOf(query.fieldValidation),
    namespace: discovered.namespaced ? info.namespace : '',
  };
}

const OPTIONS = new Map([
  ['create', 'CreateOptions'],
  ['update', 'UpdateOptions'],
  ['patch', 'PatchOptions'],
  ['delete', 'DeleteOptions'],
  ['deletecollection', 'DeleteOptions'],
]);
const LONGEST_MANAGER = 128;
const VALIDATIONS: readonly string[] = ['', 'Ignore', 'Strict', 'Warn'];

/** ValidateCreateOptions and its kin (k8s.io/apimachinery/pkg/apis/meta/v1/validation). */
function checkOptions(verb: string, { fieldManager = '', dryRun = '', fieldValidation = '' }: Readonly<Record<string, string>>): void {
  const kind = OPTIONS.get(verb);
  if (kind === undefined) return;
  const isDelete = kind === 'DeleteOptions';
  const odd = isDelete ? -1 : [...fieldManager].findIndex((character) => character !== ' ' && /[\p{C}\p{Z}]/u.test(character));
  const problems: readonly (FieldError | false)[] = [
    !isDelete && new TextEncoder().encode(fieldManager).length > LONGEST_MANAGER && tooLong('fieldManager', LONGEST_MANAGER),
    odd >= 0 && invalid('fieldManager', fieldManager, `invalid character ${unicodeOf(fieldManager, odd)} (at position ${odd})`),
    dryRun !== '' && dryRun !== 'All' && notSupported('dryRun', [dryRun], ['All']),
    !isDelete && !VALIDATIONS.includes(fieldValidation) && notSupported('fieldValidation', fieldValidation, VALIDATIONS),
  ];
  const found = problems.filter((problem) => problem !== false);
  if (found.length > 0) throw invalidObject({ group: 'meta.k8s.io', kind }, '', found);
}

/** As Go's `%#U` writes a character that cannot be printed. */
const unicodeOf = (text: string, index: number): string =>
  `U+${([...text][index]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function fieldValidationOf(value: string | undefined): FieldValidation {
  return value === 'Ignore' || value === 'Strict' ? value : 'Warn';
}

export const parameter = (scope: RequestScope, name: string): boolean => isTrue(lookup(scope.query, name));
