// Whether the API that an APIService names is there (k8s.io/kube-aggregator/pkg/controllers/status/remote).

import { localCondition } from '../../api/apiregistration/api-service.ts';
import type { APIService, APIServiceCondition, Service } from '../../api/generated/types.ts';
import { apiServices } from '../../api/rare-resources.ts';
import { endpointSlices, services } from '../../api/resources.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { WorkQueue } from '../../client-go/workqueue.ts';
import type { ApiServer } from '../api-server.ts';
import { hasAvailableEndpoint, SERVICE_NAME } from '../service-resolver.ts';

/** Keeps the condition `Available` of every APIService in step with what it names. */
export function addAvailability(server: ApiServer): void {
  const { loopback: client, clock } = server;
  const queue = new WorkQueue(clock, sync);

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
      const old = apiService.status?.conditions?.find(({ type }) => type === 'Available');
      if (old && old.status === condition.status && old.reason === condition.reason && old.message === condition.message) return;
      const kept = old?.status === condition.status ? { ...condition, lastTransitionTime: old.lastTransitionTime } : condition;
      const others = (apiService.status?.conditions ?? []).filter(({ type }) => type !== 'Available');
      client.update(apiServices, { ...apiService, status: { conditions: [...others, kept] } }, { subresource: 'status' });
    } catch (error) {
      if (!isNotFound(error) && !isConflict(error)) throw error;
    }
  }

  function conditionOf({ spec }: APIService): APIServiceCondition {
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
    // No pod here serves an API.
    const url = `https://${service.spec?.clusterIP ?? ''}:${port}/apis/${spec.group ?? ''}/${spec.version ?? ''}`;
    const refused = `dial tcp ${service.spec?.clusterIP ?? ''}:${port}: connect: connection refused`;
    return condition('False', 'FailedDiscoveryCheck', `failing or missing response from ${url}: Get "${url}": ${refused}`);
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
