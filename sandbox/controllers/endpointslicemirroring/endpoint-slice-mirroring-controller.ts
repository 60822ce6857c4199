// Mirrors hand-made Endpoints of Services without a selector to EndpointSlices (kubernetes/pkg/controller/endpointslicemirroring).
import type { EndpointSlice, Endpoints, Service } from '../../api/generated/types.ts';
import { endpointSlices, endpoints, services } from '../../api/resources.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { Informer } from '../../client-go/informer.ts';
import type { WorkQueue } from '../../client-go/workqueue.ts';
import { LabelManagedBy, LabelServiceName, MirroringControllerName, selectorOf, serviceControllerKey } from '../../endpointslice/labels.ts';
import { EndpointSliceTracker } from '../../endpointslice/util/endpoint-slice-tracker.ts';
import type { ControllerContext } from '../controller.ts';
import { objectTrigger, serviceTrigger, Triggers } from '../endpointslice/triggers.ts';
import { mirroringDecisions } from './decisions.ts';
import { type MirroringMetrics, newMirroringMetrics } from './metrics.ts';
import { MAX_ENDPOINTS_PER_SUBSET, shouldMirror } from './mirrored-slices.ts';
import { reconcileMirrors } from './reconciler.ts';

const BY_SERVICE = 'mirrored-service';

const isManaged = ({ metadata }: EndpointSlice): boolean => metadata.labels?.[LabelManagedBy] === MirroringControllerName;

class EndpointSliceMirroringController {
  readonly #context: ControllerContext;
  readonly #endpoints: Informer<Endpoints>;
  readonly #services: Informer<Service>;
  readonly #slices: Informer<EndpointSlice>;
  readonly #queue: WorkQueue;
  readonly #tracker = new EndpointSliceTracker();
  readonly #triggers = new Triggers();
  readonly #metrics: MirroringMetrics;

  constructor(context: ControllerContext) {
    this.#context = context;
    const { informers, metrics } = context;
    this.#metrics = newMirroringMetrics(metrics, MAX_ENDPOINTS_PER_SUBSET);
    this.#endpoints = informers.of(endpoints);
    this.#services = informers.of(services);
    this.#slices = informers.of(endpointSlices);
    this.#queue = context.queue('endpoint_slice_mirroring', (key) => this.#sync(key), { base: 1000, max: 100_000 });
    this.#watch();
  }

  #watch(): void {
    const serviceChanged = (old: Service | undefined, service: Service | undefined) => {
      const present = service ?? old;
      if (present) this.#wake(keyOf(present), () => serviceTrigger(old, service));
    };
    this.#services.addHandler({
      onAdd: (service) => {
        if (!selectorOf(service)) serviceChanged(undefined, service);
      },
      onUpdate: (old, service) => {
        if (Boolean(selectorOf(old)) !== Boolean(selectorOf(service))) serviceChanged(old, service);
      },
      onDelete: (service) => {
        if (!selectorOf(service)) serviceChanged(service, undefined);
      },
    });
    this.#endpoints.addHandler({
      onAdd: (object) => {
        if (shouldMirror(object)) this.#wake(keyOf(object), () => objectTrigger(undefined, object));
      },
      onUpdate: (old, object) => {
        if (shouldMirror(old) || shouldMirror(object)) this.#wake(keyOf(object), () => objectTrigger(old, object));
      },
      onDelete: (object) => {
        if (shouldMirror(object)) this.#wake(keyOf(object), () => objectTrigger(object, undefined));
      },
    });
    this.#slices.addIndex(BY_SERVICE, (slice) => {
      const key = isManaged(slice) ? serviceControllerKey(slice) : undefined;
      return key === undefined ? [] : [key];
    });
    this.#slices.addHandler({
      onAdd: (slice) => {
        if (isManaged(slice) && this.#tracker.shouldSync(slice)) this.#sliceChanged(slice, undefined, slice);
      },
      onUpdate: (old, slice) => {
        if (old.metadata.labels?.[LabelServiceName] !== slice.metadata.labels?.[LabelServiceName]) {
          this.#sliceChanged(slice, old, slice);
          this.#sliceChanged(old, old, slice);
        } else if (isManaged(old) !== isManaged(slice) || (isManaged(slice) && this.#tracker.shouldSync(slice))) {
          this.#sliceChanged(slice, old, slice);
        }
      },
      onDelete: (slice) => {
        if (isManaged(slice) && this.#tracker.has(slice) && !this.#tracker.handleDeletion(slice))
          this.#sliceChanged(slice, slice, undefined);
      },
    });
  }

  #wake(key: string, words: () => string): void {
    this.#triggers.note(key, words);
    this.#queue.add(key);
  }

  #sliceChanged(of: EndpointSlice, old: EndpointSlice | undefined, slice: EndpointSlice | undefined): void {
    const key = serviceControllerKey(of);
    if (key !== undefined) this.#wake(key, () => objectTrigger(old, slice));
  }

  #sync(key: string): void {
    const triggers = this.#triggers.take(key);
    const object = this.#endpoints.get(key);
    const service = this.#services.get(key);
    const mirrors = this.#slices.byIndex(BY_SERVICE, key);
    const record = (writes: readonly string[]) =>
      this.#context.tracer.record({
        time: this.#context.clock.now(),
        controller: MirroringControllerName,
        service: key,
        triggers,
        decisions: () => mirroringDecisions(object, this.#slices.byIndex(BY_SERVICE, key)),
        writes,
      });
    if (!object || !shouldMirror(object) || !service || selectorOf(service)) {
      this.#tracker.deleteService(key);
      this.#metrics.deleteEndpoints(key);
      const writes = this.#deleteMirrors(mirrors);
      if (writes.length > 0) record(writes);
      return;
    }
    if (this.#tracker.staleSlice(service, mirrors)) throw new Error('EndpointSlice informer cache is out of date');
    const { client, recorder } = this.#context;
    record(reconcileMirrors(object, mirrors, { client, recorder, tracker: this.#tracker, observer: this.#metrics }));
  }

  /** deleteMirroredSlices. */
  #deleteMirrors(slices: readonly EndpointSlice[]): readonly string[] {
    return slices.map((slice) => {
      try {
        this.#context.client.delete(endpointSlices, slice.metadata.name, slice.metadata.namespace);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
      return `delete EndpointSlice/${keyOf(slice)}`;
    });
  }
}

/** NewController. */
export const newEndpointSliceMirroringController = (context: ControllerContext): void => {
  new EndpointSliceMirroringController(context);
};
