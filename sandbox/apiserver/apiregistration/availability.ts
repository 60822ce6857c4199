// Whether the API that an APIService names is there (k8s.io/kube-aggregator/pkg/controllers/status/remote).

import { localCondition } from '../../api/apiregistration/api-service.ts';
import type { APIService, APIServiceCondition, Service } from '../../api/generated/types.ts';
import { apiServices } from '../../api/rare-resources.ts';
import { endpointSlices, services } from '../../api/resources.ts';
import { joinHostPort } from '../../apimachinery/addresses.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { WorkQueue } from '../../client-go/workqueue.ts';
import type { ApiServer } from '../api-server.ts';
import { hasAvailableEndpoint, resolveEndpoint, SERVICE_NAME } from '../service-resolver.ts';

type Spec = NonNullable<APIService['spec']>;
type NewCondition = (status: string, reason: string, message: string) => APIServiceCondition;

/** Keeps the condition `Available` of every APIService in step with what it names. */
export function addAvailability(server: ApiServer): void {
  const { loopback: client, clock } = server;
  const queue = new WorkQueue(clock, sync);
  /** What those asked have said, until it is written down. */
  const answers = new Map<string, { readonly asking: boolean; readonly problem?: string | undefined }>();

  const enqueueFor = (namespace: string | undefined, name: string | undefined): void => {
    for (const { metadata, spec } of client.list(apiServices).items)
      if (spec?.service && spec.service.namespace === namespace && spec.service.name === name) queue.add(metadata.name);
  };
  client.watch(apiServices, {}, (event) => {
    if (event.type === 'ADDED' || event.type === 'MODIFIED') queue.add(event.object.metadata.name);
  });
  client.watch(services, {}, ({ type, object }) => {
    if (type !== 'BOOKMARK' && type !== 'ERROR') enqueueFor(object.metadata.namespace, object.metadata.name);
  });
  client.watch(endpointSlices, {}, ({ type, object }) => {
    if (type !== 'BOOKMARK' && type !== 'ERROR') enqueueFor(object.metadata.namespace, object.metadata.labels?.[SERVICE_NAME]);
  });

  function sync(name: string): void {
    try {
      const apiService = client.get(apiServices, name);
      const condition = conditionOf(apiService);
      if (!condition) return;
      const old = apiService.status?.conditions?.find(({ type }) => type === 'Available');
      if (old && old.status === condition.status && old.reason === condition.reason && old.message === condition.message) return;
      const kept = old?.status === condition.status ? { ...condition, lastTransitionTime: old.lastTransitionTime } : condition;
      const others = (apiService.status?.conditions ?? []).filter(({ type }) => type !== 'Available');
      client.update(apiServices, { ...apiService, status: { conditions: [...others, kept] } }, { subresource: 'status' });
    } catch (error) {
      if (!isNotFound(error) && !isConflict(error)) throw error;
    }
  }

  function conditionOf({ spec }: APIService): APIServiceCondition | undefined {
    const lastTransitionTime = clock.timestamp();
    const condition = (status: string, reason: string, message: string): APIServiceCondition => ({
      type: 'Available',
      status,
      lastTransitionTime,
      reason,
      message,
    });
    if (!spec?.service) return localCondition(lastTransitionTime);
    const { namespace = '', name = '', port = 443 } = spec.service;
    const where = `service/${name} in ${JSON.stringify(namespace)}`;
    const service = find(namespace, name);
    if (!service) return condition('False', 'ServiceNotFound', `${where} is not present`);
    const found = service.spec?.ports?.find((each) => each.port === port);
    if (service.spec?.type === 'ClusterIP') {
      if (!found) return condition('False', 'ServicePortError', `${where} is not listening on port ${port}`);
      const slices = client.list(endpointSlices, { namespace, labelSelector: `${SERVICE_NAME}=${name}` }).items;
      if (slices.length === 0) return condition('False', 'EndpointsNotFound', `cannot find endpointslices for ${where}`);
      const portName = found.name ?? '';
      if (!hasAvailableEndpoint(slices, portName)) {
        const missing = `endpointslices for ${where} have no addresses with port name ${JSON.stringify(portName)}`;
        return condition('False', 'MissingEndpoints', missing);
      }
    }
    return discoveryCheck(spec, namespace, name, port, condition);
  }

  /** Asks the API whether it is there; what was said last time stands until it has answered. */
  function discoveryCheck({ group = '', version = '' }: Spec, namespace: string, name: string, port: number, condition: NewCondition) {
    const path = `/apis/${group}/${version}`;
    const failing = (url: string, why: string): APIServiceCondition =>
      condition('False', 'FailedDiscoveryCheck', `failing or missing response from ${url}: ${why}`);
    const { transport } = server;
    let target: { readonly address: string; readonly port: number };
    try {
      target = resolveEndpoint(server, namespace, name, port);
    } catch (error) {
      return condition('False', 'FailedDiscoveryCheck', error instanceof Error ? error.message : String(error));
    }
    const url = `https://${joinHostPort(target.address, target.port)}${path}`;
    // Where containers are played nobody answers.
    if (!transport) return failing(url, `Get ${JSON.stringify(url)}: context deadline exceeded`);
    const known = answers.get(url);
    if (!known) {
      answers.set(url, { asking: true });
      const key = `${version}.${group}`;
      const request = { method: 'GET', target: path, headers: { 'User-Agent': 'kube-apiserver' }, timeout: 5000 };
      transport.roundTrip({ scheme: 'https', ...target }, request).then(
        ({ code }) => told(key, url, code >= 200 && code < 300 ? undefined : `bad status from ${url}: ${code}`),
        (error: unknown) => told(key, url, `Get ${JSON.stringify(url)}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    if (!known || known.asking) return undefined;
    answers.delete(url);
    return known.problem === undefined ? condition('True', 'Passed', 'all checks passed') : failing(url, known.problem);
  }

  function told(key: string, url: string, problem: string | undefined): void {
    answers.set(url, { asking: false, problem });
    queue.add(key);
  }

  function find(namespace: string, name: string): Service | undefined {
    try {
      return client.get(services, name, namespace);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }
}
