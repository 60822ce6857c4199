// What a component has been told of Services and slices, and when; and a client whose news come late where that is wanted.
import type { EndpointSlice, Pod, Service } from '../../../sandbox/api/generated/types.ts';
import { endpointSlices, pods, services } from '../../../sandbox/api/resources.ts';
import { keyOf } from '../../../sandbox/apimachinery/meta.ts';
import type { Client, WatchEvent } from '../../../sandbox/client-go/client.ts';
import type { Time } from '../../../sandbox/time/clock.ts';

const SERVICE_NAME = 'kubernetes.io/service-name';

/** A value over time: each with the moment, in ms, from which it held. */
class Timeline<T> {
  readonly #states: { readonly at: number; readonly value: T }[] = [];

  set(at: number, value: T): void {
    this.#states.push({ at, value });
  }

  /** Every value that held at some moment of a span; nothing is known of the time before the first. */
  during(from: number, to: number): readonly T[] {
    const until = (i: number): number => this.#states[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    return this.#states.filter(({ at }, i) => at <= to && until(i) >= from).map(({ value }) => value);
  }
}

/** What is known of one Service: the Service, where there is one, and its slices. */
export interface Known {
  readonly service: Service | undefined;
  readonly slices: readonly EndpointSlice[];
}

const NOTHING: Known = { service: undefined, slices: [] };

/** Everything that was told, by Service and by pod. */
export class Told {
  readonly #services = new Map<string, Timeline<Known>>();
  readonly #now = new Map<string, Known>();
  readonly #pods = new Map<string, Timeline<Pod | undefined>>();
  readonly #clock: Time;
  readonly #begun: number;

  constructor(clock: Time) {
    this.#clock = clock;
    this.#begun = clock.now();
  }

  /** All that was known of a Service (`namespace/name`) at some moment of a span. */
  of(service: string, from: number, to: number): readonly Known[] {
    return this.#services.get(service)?.during(from, to) ?? [NOTHING];
  }

  /** The same of a pod; undefined where there was none. */
  podDuring(key: string, from: number, to: number): readonly (Pod | undefined)[] {
    return this.#pods.get(key)?.during(from, to) ?? [undefined];
  }

  /** The names of all pods that a namespace ever had. */
  podsOf(namespace: string): string[] {
    return [...this.#pods.keys()].filter((key) => key.startsWith(`${namespace}/`)).map((key) => key.slice(namespace.length + 1));
  }

  service(event: WatchEvent<Service>): void {
    if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
    const key = keyOf(event.object);
    this.#put(key, { service: event.type === 'DELETED' ? undefined : event.object, slices: this.#known(key).slices });
  }

  slice(event: WatchEvent<EndpointSlice>): void {
    if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
    const { namespace, name, labels } = event.object.metadata;
    const key = `${namespace}/${labels?.[SERVICE_NAME]}`;
    const { service, slices } = this.#known(key);
    const others = slices.filter((other) => other.metadata.name !== name);
    this.#put(key, { service, slices: event.type === 'DELETED' ? others : [...others, event.object] });
  }

  pod(event: WatchEvent<Pod>): void {
    if (event.type === 'BOOKMARK' || event.type === 'ERROR') return;
    this.#timeline(this.#pods, keyOf(event.object), undefined).set(this.#clock.now(), event.type === 'DELETED' ? undefined : event.object);
  }

  #known(key: string): Known {
    return this.#now.get(key) ?? NOTHING;
  }

  #put(key: string, known: Known): void {
    this.#now.set(key, known);
    this.#timeline(this.#services, key, NOTHING).set(this.#clock.now(), known);
  }

  #timeline<T>(of: Map<string, Timeline<T>>, key: string, before: T): Timeline<T> {
    let timeline = of.get(key);
    if (!timeline) {
      timeline = new Timeline();
      timeline.set(this.#begun, before);
      of.set(key, timeline);
    }
    return timeline;
  }
}

/** A client whose watches can be held up, and who writes down what they tell. */
export interface LateClient extends Client {
  readonly told: Told;
  /** From now on nothing is told. */
  hold(): void;
  /** What was held up is told, in its order, and everything after it. */
  release(): void;
}

export function lateClient(client: Client, clock: Time): LateClient {
  const told = new Told(clock);
  let held: (() => void)[] | undefined;
  /** Now, or when nothing is held up any more. */
  const inTime = (tell: () => void): void => {
    if (held) held.push(tell);
    else tell();
  };
  client.watch(services, {}, (event) => inTime(() => told.service(event)));
  client.watch(endpointSlices, {}, (event) => inTime(() => told.slice(event)));
  return {
    ...client,
    told,
    hold() {
      held ??= [];
    },
    release() {
      const waiting = held ?? [];
      held = undefined;
      for (const tell of waiting) tell();
    },
    watch: (resource, options, listener) => client.watch(resource, options, (event) => inTime(() => listener(event))),
  };
}

/** What the API says of Services, slices and pods from now on. */
export function toldByApi(client: Client, clock: Time): Told {
  const told = new Told(clock);
  client.watch(services, {}, (event) => told.service(event));
  client.watch(endpointSlices, {}, (event) => told.slice(event));
  client.watch(pods, {}, (event) => told.pod(event));
  return told;
}
