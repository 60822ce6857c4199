// Keeps a Service's EndpointSlices in step with its pods (kubernetes/pkg/controller/endpointslice).
import type { EndpointSlice, Node, Pod, Service } from '../../api/generated/types.ts';
import { endpointSlices, nodes, pods, services } from '../../api/resources.ts';
import type { Informer } from '../../client-go/informer.ts';
import type { WorkQueue } from '../../client-go/workqueue.ts';
import { isNodeReady } from '../../component-helpers/nodes.ts';
import {
  EndpointSliceControllerName,
  LabelManagedBy,
  LabelServiceName,
  LabelTopologyZone,
  selectorOf,
  serviceControllerKey,
} from '../../endpointslice/labels.ts';
import { Reconciler, type Writes } from '../../endpointslice/reconciler.ts';
import { TopologyCache } from '../../endpointslice/topologycache/topology-cache.ts';
import { EndpointSliceTracker, type StaleSlice } from '../../endpointslice/util/endpoint-slice-tracker.ts';
import { Selection } from '../../endpointslice/util/selection.ts';
import { TriggerTimeTracker } from '../../endpointslice/util/trigger-time-tracker.ts';
import type { ControllerContext } from '../controller.ts';
import type { Trace } from '../trace.ts';
import { firstToCome } from './arrivals.ts';
import { heldBackDecision, podDecisions, serviceDecision, slicesByPod } from './decisions.ts';
import { type EndpointSliceMetrics, newEndpointSliceMetrics } from './metrics.ts';
import { objectTrigger, Triggers } from './triggers.ts';
import { wakeByPodsAndServices } from './wake-ups.ts';

/** `--max-endpoints-per-slice`. */
export const MAX_ENDPOINTS_PER_SLICE = 100;

/** A change of a slice by another hand is answered this much later, in ms (endpointSliceChangeMinSyncDelay). */
const SLICE_CHANGE_DELAY = 1000;

const BY_SERVICE = 'service';

const isManaged = ({ metadata }: EndpointSlice): boolean => metadata.labels?.[LabelManagedBy] === EndpointSliceControllerName;

/** StaleInformerCache: the controller waits for its own writes. */
class StaleInformerCache extends Error {
  constructor() {
    super('EndpointSlice informer cache is out of date');
  }
}

class EndpointSliceController {
  readonly #context: ControllerContext;
  readonly #services: Informer<Service>;
  readonly #nodes: Informer<Node>;
  readonly #slices: Informer<EndpointSlice>;
  readonly #selection: Selection;
  readonly #queue: WorkQueue;
  readonly #topologyQueue: WorkQueue;
  readonly #tracker = new EndpointSliceTracker();
  readonly #triggerTimes = new TriggerTimeTracker();
  readonly #topologyCache = new TopologyCache();
  readonly #triggers = new Triggers();
  /** The Services whose last sync took only the first of their new pods. */
  readonly #partly = new Set<string>();
  readonly #reconciler: Reconciler;
  readonly #metrics: EndpointSliceMetrics;
  readonly #nodeLister = { changes: 0, get: (name: string): Node | undefined => this.#nodes.get(name) };

  constructor(context: ControllerContext) {
    const { client, informers, metrics, recorder } = context;
    this.#context = context;
    this.#metrics = newEndpointSliceMetrics(metrics, MAX_ENDPOINTS_PER_SLICE);
    this.#services = informers.of(services);
    this.#nodes = informers.of(nodes);
    this.#slices = informers.of(endpointSlices);
    this.#selection = new Selection(informers.of(pods), this.#services);
    this.#queue = context.queue('endpoint_slice', (key) => this.#trackSync(key), { base: 1000, max: 1_000_000 });
    this.#topologyQueue = context.queue('endpoint_slice_topology', () => this.#checkNodeTopologyDistribution());
    this.#reconciler = new Reconciler({
      client,
      nodes: this.#nodeLister,
      tracker: this.#tracker,
      topologyCache: this.#topologyCache,
      recorder,
      controllerName: EndpointSliceControllerName,
      maxEndpointsPerSlice: MAX_ENDPOINTS_PER_SLICE,
      observer: this.#metrics,
    });
    this.#watch(informers.of(pods));
  }

  #watch(podInformer: Informer<Pod>): void {
    wakeByPodsAndServices(podInformer, this.#services, this.#selection, (key, words) => this.#wake(key, words));
    this.#nodes.addHandler({
      onAdd: () => {
        this.#nodeLister.changes++;
        this.#topologyQueue.add('nodes');
      },
      onUpdate: (old, node) => {
        this.#nodeLister.changes++;
        const zone = ({ metadata }: Node) => metadata.labels?.[LabelTopologyZone];
        if (isNodeReady(old) !== isNodeReady(node) || zone(old) !== zone(node)) this.#topologyQueue.add('nodes');
      },
      onDelete: () => {
        this.#nodeLister.changes++;
        this.#topologyQueue.add('nodes');
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
      onUpdate: (old, slice) => this.#onSliceUpdate(old, slice),
      onDelete: (slice) => {
        if (isManaged(slice) && this.#tracker.has(slice) && !this.#tracker.handleDeletion(slice))
          this.#sliceChanged(slice, slice, undefined);
      },
    });
  }

  #onSliceUpdate(old: EndpointSlice, slice: EndpointSlice): void {
    if (old.metadata.labels?.[LabelServiceName] !== slice.metadata.labels?.[LabelServiceName]) {
      this.#sliceChanged(slice, old, slice);
      this.#sliceChanged(old, old, slice);
    } else if (isManaged(old) !== isManaged(slice) || (isManaged(slice) && this.#tracker.shouldSync(slice))) {
      this.#sliceChanged(slice, old, slice);
    }
  }

  #wake(key: string, words: () => string): void {
    this.#triggers.note(key, words);
    this.#queue.add(key);
  }

  /** queueServiceForEndpointSlice. */
  #sliceChanged(of: EndpointSlice, old: EndpointSlice | undefined, slice: EndpointSlice | undefined): void {
    const key = serviceControllerKey(of);
    if (key === undefined) return;
    this.#triggers.note(key, () => objectTrigger(old, slice));
    this.#queue.addAfter(key, SLICE_CHANGE_DELAY);
  }

  #checkNodeTopologyDistribution(): void {
    this.#topologyCache.setNodes(this.#nodes.list());
    for (const key of this.#topologyCache.overloadedServices()) {
      this.#wake(key, () => 'the Nodes changed: some zone has too few endpoints for its share of the CPU');
    }
  }

  #trackSync(key: string): void {
    try {
      this.#sync(key);
      this.#metrics.synced('success');
    } catch (error) {
      this.#metrics.synced(error instanceof StaleInformerCache ? 'stale' : 'error');
      throw error;
    }
  }

  #sync(key: string): void {
    const service = this.#services.get(key);
    const triggers = this.#triggers.take(key);
    if (!service) {
      this.#triggerTimes.deleteService(key);
      this.#reconciler.deleteService(key);
      this.#metrics.deleteService(key);
      this.#tracker.deleteService(key);
      return;
    }
    const selector = selectorOf(service);
    if (service.spec?.type === 'ExternalName' || !selector) {
      const decision = serviceDecision(service);
      this.#record(key, triggers, { writes: [], decisions: () => (decision ? [decision] : []) });
      return;
    }
    const selected = this.#selection.podsOf(service.metadata.namespace ?? '', selector);
    const slices = this.#slices.byIndex(BY_SERVICE, key).filter((slice) => slice.metadata.deletionTimestamp === undefined);
    const stale = this.#tracker.staleSlice(service, slices);
    if (stale) {
      const error = new StaleInformerCache();
      this.#record(key, triggers, {
        writes: [],
        error: error.message,
        decisions: () => [heldBackDecision(service, this.#relabelled(service, stale))],
      });
      throw error;
    }
    const seen = this.#partly.delete(key) ? selected : firstToCome(selected, slices, MAX_ENDPOINTS_PER_SLICE, this.#context.clock.now());
    const triggerTime = this.#triggerTimes.compute(service, seen);
    const writes: Writes = [];
    const decisions = () =>
      podDecisions(
        { service, nodeExists: (name) => this.#nodes.get(name) !== undefined },
        selected,
        slicesByPod(this.#slices.byIndex(BY_SERVICE, key)),
      );
    try {
      this.#reconciler.reconcile(service, seen, slices, triggerTime, writes);
      this.#record(key, triggers, { writes, decisions });
      if (seen !== selected) {
        this.#partly.add(key);
        this.#wake(key, () => `${selected.length - seen.length} more pods`);
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const message = `Error updating Endpoint Slices for Service ${key}: ${error.message}`;
      this.#context.recorder.event(service, 'Warning', 'FailedToUpdateEndpointSlices', message);
      this.#record(key, triggers, { writes, error: message, decisions });
      throw error;
    }
  }

  /** The slice that is waited for in vain, where it is still there under another label. */
  #relabelled(service: Service, { uid }: StaleSlice): EndpointSlice | undefined {
    for (const slice of this.#slices.list(service.metadata.namespace)) if (slice.metadata.uid === uid && !isManaged(slice)) return slice;
    return undefined;
  }

  #record(service: string, triggers: readonly string[], outcome: Pick<Trace, 'writes' | 'error' | 'decisions'>): void {
    const time = this.#context.clock.now();
    this.#context.tracer.record({ time, controller: EndpointSliceControllerName, service, triggers, ...outcome });
  }
}

/** NewController. */
export const newEndpointSliceController = (context: ControllerContext): void => {
  new EndpointSliceController(context);
};
