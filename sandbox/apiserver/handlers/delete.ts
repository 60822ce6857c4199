// DELETE of an object or a collection (k8s.io/apiserver/pkg/endpoints/handlers/delete.go).
import { isMap } from '../../apimachinery/fmt.ts';
import { newBadRequest } from '../../apimachinery/status.ts';
import type { DeleteOptions } from '../../client-go/client.ts';
import type { ApiResponse } from '../../client-go/transport.ts';
import { predicateOf } from '../loopback-client.ts';
import { parsedBody } from './body.ts';
import { listOptions } from './read.ts';
import { transformList, transformObject } from './response.ts';
import type { RequestScope } from './scope.ts';

type Answer = Omit<ApiResponse, 'warnings'>;

export function deleteResource(scope: RequestScope): Answer {
  const { registry, info, context, namespace } = scope;
  const options = deleteOptions(scope);
  const result = registry.delete(namespace, info.name, options, { ...context, dryRun: context.dryRun || options.dryRun === true });
  return { code: 200, body: transformObject(scope, result) };
}

export function deleteCollection(scope: RequestScope): Answer {
  const { registry, server, context } = scope;
  const selection = listOptions(scope);
  const list = server.list(registry, predicateOf(registry, selection), selection);
  const options = deleteOptions(scope);
  for (const { metadata } of list.items) registry.delete(metadata.namespace ?? '', metadata.name, options, context);
  return { code: 200, body: transformList(scope, list) };
}

const POLICIES: ReadonlySet<unknown> = new Set(['Orphan', 'Background', 'Foreground']);
const isPolicy = (value: unknown): value is NonNullable<DeleteOptions['propagationPolicy']> => POLICIES.has(value);

/** DeleteOptions come as a body or as parameters. */
function deleteOptions({ request, query }: RequestScope): DeleteOptions {
  const parsed = request.body === undefined || request.body === '' ? {} : parsedBody(request);
  const body = isMap(parsed) ? parsed : {};
  const policy = body.propagationPolicy ?? query.propagationPolicy;
  if (policy !== undefined && !isPolicy(policy)) {
    throw newBadRequest(`invalid propagationPolicy: ${String(policy)}`);
  }
  const asked = query.gracePeriodSeconds;
  if (asked !== undefined && !/^[+-]?\d+$/.test(asked))
    throw newBadRequest(`strconv.ParseInt: parsing ${JSON.stringify(asked)}: invalid syntax`);
  const grace = body.gracePeriodSeconds ?? (asked === undefined ? undefined : Number(asked));
  const orphan = body.orphanDependents ?? (query.orphanDependents === undefined ? undefined : query.orphanDependents === 'true');
  const { uid, resourceVersion } = isMap(body.preconditions) ? body.preconditions : {};
  const preconditions = {
    ...(typeof uid === 'string' && { uid }),
    ...(typeof resourceVersion === 'string' && { resourceVersion }),
  };
  return {
    ...(typeof grace === 'number' && { gracePeriodSeconds: grace }),
    ...(policy !== undefined
      ? { propagationPolicy: policy }
      : orphan !== undefined && { propagationPolicy: orphan ? 'Orphan' : 'Background' }),
    ...(Object.keys(preconditions).length > 0 && { preconditions }),
    ...(Array.isArray(body.dryRun) && body.dryRun.length > 0 && { dryRun: true }),
  };
}
