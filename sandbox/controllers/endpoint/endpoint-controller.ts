// Keeps a Service's Endpoints in step with its pods (kubernetes/pkg/controller/endpoint).

import type { EndpointSubset, Endpoints, Pod, Service } from '../../api/generated/types.ts';
import { endpoints, pods, services } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { type Draft, keyOf, type StringMap } from '../../apimachinery/meta.ts';
import { isForbidden, isNamespaceTerminating, isNotFound } from '../../apimachinery/status.ts';
import type { Informer } from '../../client-go/informer.ts';
import type { WorkQueue } from '../../client-go/workqueue.ts';
import {
  EndpointControllerName,
  EndpointsLastChangeTriggerTime,
  EndpointsManagedBy,
  EndpointsOverCapacity,
  IsHeadlessService,
  isServiceIPSet,
  LeaderElectionRecordAnnotationKey,
  selectorOf,
  without,
} from '../../endpointslice/labels.ts';
import { Selection } from '../../endpointslice/util/selection.ts';
import { TriggerTimeTracker } from '../../endpointslice/util/trigger-time-tracker.ts';
import type { ControllerContext } from '../controller.ts';
import { objectTrigger, Triggers } from '../endpointslice/triggers.ts';
import { wakeByPodsAndServices } from '../endpointslice/wake-ups.ts';
import type { Trace } from '../trace.ts';
import { addressCount, MAX_CAPACITY, truncateSubsets } from './capacity.ts';
import { addressDecisions } from './decisions.ts';
import { repackSubsets, subsetsEqual } from './repack-subsets.ts';
import { SubsetBuilder } from './subsets.ts';

class EndpointController {
  readonly #context: ControllerContext;
  readonly #services: Informer<Service>;
  readonly #endpoints: Informer<Endpoints>;
  readonly #selection: Selection;
  readonly #queue: WorkQueue;
  readonly #triggerTimes = new TriggerTimeTracker();
  readonly #triggers = new Triggers();
  readonly #builders = new Map<string, SubsetBuilder>();
  /** What this controller has written is in the canonical layout. */
  readonly #packed = new WeakSet<Endpoints>();
  /** staleEndpointsTracker: the version that each Endpoints had before the last write; to see it again means that the cache lags. */
  readonly #staleVersions = new Map<string, string>();

  constructor(context: ControllerContext) {
    this.#context = context;
    const { clock, informers } = context;
    this.#services = informers.of(services);
    this.#endpoints = informers.of(endpoints);
    this.#selection = new Selection(informers.of(pods), this.#services);
    this.#queue = context.queue('endpoint', (key) => this.#sync(key));
    this.#watch(informers.of(pods));
    // Once the informers have told what there is.
    clock.after(1, () => this.#checkLeftoverEndpoints());
  }

  #watch(podInformer: Informer<Pod>): void {
    wakeByPodsAndServices(podInformer, this.#services, this.#selection, (key, words) => this.#wake(key, words));
    this.#endpoints.addHandler({ onDelete: (object) => this.#wake(keyOf(object), () => objectTrigger(object, undefined)) });
  }

  #wake(key: string, words: () => string): void {
    this.#triggers.note(key, words);
    this.#queue.add(key);
  }

  /** Endpoints whose Service went while no controller was running. */
  #checkLeftoverEndpoints(): void {
    for (const object of this.#endpoints.list()) {
      if (object.metadata.annotations?.[LeaderElectionRecordAnnotationKey] === undefined) this.#queue.add(keyOf(object));
    }
  }

  #sync(key: string): void {
    const service = this.#services.get(key);
    const triggers = this.#triggers.take(key);
    if (!service) {
      this.#deleteEndpoints(key);
      return;
    }
    const selector = selectorOf(service);
    if (service.spec?.type === 'ExternalName' || !selector) return;
    const selected = this.#selection.podsOf(service.metadata.namespace ?? '', selector);
    const triggerTime = this.#triggerTimes.compute(service, selected);
    const builder = this.#builders.get(key) ?? new SubsetBuilder();
    this.#builders.set(key, builder);
    const subsets = builder.build(service, selected);

    const current = this.#endpoints.get(key);
    if (current && this.#staleVersions.get(key) === current.metadata.resourceVersion) {
      const { resourceVersion } = current.metadata;
      throw new Error(
        `endpoints informer cache is out of date, resource version ${resourceVersion} already processed for endpoints ${key}`,
      );
    }
    const record = (outcome: Pick<Trace, 'writes' | 'error'>) =>
      this.#context.tracer.record({
        time: this.#context.clock.now(),
        controller: EndpointControllerName,
        service: key,
        triggers,
        decisions: () => addressDecisions(service, selected, this.#endpoints.get(key)),
        ...outcome,
      });
    if (current && isUpToDate(current, service, subsets, this.#packed.has(current))) {
      record({ writes: [] });
      return;
    }
    try {
      record({ writes: [this.#write(service, current, subsets, triggerTime)] });
    } catch (error) {
      if (isNamespaceTerminating(error) && !current && isForbidden(error)) return;
      const message = error instanceof Error ? error.message : String(error);
      this.#failed(service, current, message);
      record({ writes: [], error: message });
      throw error;
    }
  }

  #write(service: Service, current: Endpoints | undefined, subsets: readonly EndpointSubset[], triggerTime: string | undefined): string {
    const { client } = this.#context;
    const { name, namespace } = service.metadata;
    const truncated = truncateSubsets(subsets);
    const annotations: StringMap = {
      ...without(current?.metadata.annotations, EndpointsLastChangeTriggerTime, EndpointsOverCapacity),
      ...(triggerTime !== undefined && { [EndpointsLastChangeTriggerTime]: triggerTime }),
      ...(truncated !== subsets && { [EndpointsOverCapacity]: 'truncated' }),
    };
    const { annotations: _, ...metadata } = current?.metadata ?? { name, namespace };
    const draft: Draft<Endpoints> = {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: {
        ...metadata,
        ...(Object.keys(annotations).length > 0 && { annotations }),
        labels: {
          ...without(service.metadata.labels, IsHeadlessService),
          ...(!isServiceIPSet(service) && { [IsHeadlessService]: '' }),
          [EndpointsManagedBy]: EndpointControllerName,
        },
      },
      ...(truncated.length > 0 && { subsets: truncated }),
    };
    const stored = current ? client.update(endpoints, draft) : client.create(endpoints, draft);
    this.#packed.add(stored);
    if (current && stored.metadata.resourceVersion !== current.metadata.resourceVersion) {
      this.#staleVersions.set(keyOf(service), current.metadata.resourceVersion);
    }
    const count = addressCount(truncated);
    return `${current ? 'update' : 'create'} Endpoints/${keyOf(service)} (${count === 1 ? '1 address' : `${count} addresses`})`;
  }

  #failed(service: Service, current: Endpoints | undefined, message: string): void {
    const { name, namespace } = service.metadata;
    const about: Endpoints = current ?? {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name, namespace, uid: '', resourceVersion: '', creationTimestamp: '' },
    };
    const key = `${namespace}/${name}`;
    if (current) this.#context.recorder.event(about, 'Warning', 'FailedToUpdateEndpoint', `Failed to update endpoint ${key}: ${message}`);
    else
      this.#context.recorder.event(about, 'Warning', 'FailedToCreateEndpoint', `Failed to create endpoint for service ${key}: ${message}`);
  }

  /** The Endpoints of a Service that is deleted go with it, no matter who wrote them. */
  #deleteEndpoints(key: string): void {
    const [namespace = '', name = ''] = key.split('/');
    try {
      this.#context.client.delete(endpoints, name, namespace);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    this.#triggerTimes.deleteService(key);
    this.#staleVersions.delete(key);
    this.#builders.delete(key);
  }
}

/** Whether there is nothing to write: the same subsets (in whatever layout, unless it is packed) and labels, and not over capacity. */
function isUpToDate(current: Endpoints, service: Service, subsets: readonly EndpointSubset[], isPacked: boolean): boolean {
  return (
    current.metadata.annotations?.[EndpointsOverCapacity] === undefined &&
    addressCount(current.subsets) <= MAX_CAPACITY &&
    labelsCorrect(current.metadata.labels, service.metadata.labels) &&
    (subsetsEqual(current.subsets, subsets) || (!isPacked && subsetsEqual(repackSubsets(current.subsets), subsets)))
  );
}

/** labelsCorrectForEndpoints: the Service's labels and the managed-by one, whatever is said of being headless. */
function labelsCorrect(labels: StringMap = {}, serviceLabels: StringMap = {}): boolean {
  if (labels[EndpointsManagedBy] !== EndpointControllerName) return false;
  const own = Object.entries(labels).filter(([key]) => key !== IsHeadlessService && key !== EndpointsManagedBy);
  return own.length === Object.keys(serviceLabels).length && own.every(([key, value]) => lookup(serviceLabels, key) === value);
}

/** NewEndpointController. */
export const newEndpointController = (context: ControllerContext): void => {
  new EndpointController(context);
};
