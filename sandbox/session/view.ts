// What the live map shows: the way of a request from Services over slices to pods on their nodes. Plain data, fit for a message
// between threads; above `counted` pods the pods and endpoints are left out and their numbers stand for them.

/** How an address stands, in the four states that the whole site draws alike. */
export type State = 'ready' | 'not-ready' | 'terminating' | 'left-out';

export type Counts = Readonly<Record<State, number>>;

export interface NodeView {
  readonly name: string;
  readonly zone: string;
  readonly ready: boolean;
  readonly counts: Counts;
}

export interface PodView {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly ip: string;
  /** Undefined until it is scheduled. */
  readonly node?: string;
  readonly state: State;
  /** The STATUS column of `kubectl get pods`. */
  readonly status: string;
}

export interface EndpointView {
  readonly address: string;
  /** The key of the pod it points to, where it points to one. */
  readonly pod?: string;
  readonly state: State;
  /** `ready serving`, `serving terminating`, … */
  readonly conditions: string;
}

export interface SliceView {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly addressType: string;
  /** `9376/TCP`, `http 8080/TCP`. */
  readonly ports: readonly string[];
  /** `endpointslice-controller.k8s.io` and its like. */
  readonly managedBy: string;
  readonly counts: Counts;
  readonly endpoints: readonly EndpointView[];
}

export interface ServiceView {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly clusterIP: string;
  /** `80 → 9376/TCP`. */
  readonly ports: readonly string[];
  /** `app=example`; empty without a selector. */
  readonly selector: string;
  readonly slices: readonly SliceView[];
}

export interface ClusterView {
  /** Grows with every change in the cluster. */
  readonly version: number;
  /** Virtual seconds since the cluster began. */
  readonly seconds: number;
  /** Whether numbers stand for pods. */
  readonly counted: boolean;
  readonly services: readonly ServiceView[];
  /** Slices that belong to no Service. */
  readonly orphans: readonly SliceView[];
  readonly pods: readonly PodView[];
  readonly nodes: readonly NodeView[];
  /** Whether requests can be sent. */
  readonly network: boolean;
}

/** A request that somebody in the cluster made, or the learner's machine. */
export interface RequestView {
  /** Grows with each: the same one comes again when more is known of it. */
  readonly number: number;
  /** When it was made, in virtual seconds as in `ClusterView`. */
  readonly seconds: number;
  /** A pod, `namespace/name`; `learner`; a node's name. */
  readonly from: string;
  /** A command, a container's own program, or `lab`. */
  readonly by: 'command' | 'container' | 'lab';
  /** Whom it was for, as the client said it: `web`, `10.96.0.10:8080`. */
  readonly target: string;
  /** `GET /hostname`; empty where it is not HTTP. */
  readonly asked: string;
  /** `namespace/name` of the Service whose rule took it. */
  readonly service?: string;
  /** The address of the endpoint that the rule chose. */
  readonly endpoint?: string;
  /** `namespace/name` of the pod that it reached. */
  readonly pod?: string;
  readonly state: 'waits' | 'answered' | 'failed';
  /** Where it comes no further. */
  readonly stops?: 'name' | 'service' | 'pod' | 'nowhere';
  /** In two or three words, where it failed. */
  readonly outcome?: string;
  /** What came of it, in a sentence. */
  readonly words: string;
}

/** Requests of late; where there are many, some stand for all. */
export interface RequestsView {
  readonly shown: readonly RequestView[];
  /** How many others there were. */
  readonly more: number;
}

/** What `lab load` has measured so far, second by second. */
export interface LoadView {
  readonly from: string;
  readonly url: string;
  /** Requests a second, and for how many seconds. */
  readonly rps: number;
  readonly duration: number;
  readonly sent: number;
  /** Those that answered most come first; of many the rest is one row. Each has its answers of each second. */
  readonly pods: readonly { readonly name: string; readonly zone: string; readonly answered: readonly number[] }[];
  readonly failed: readonly number[];
  /** Of each second, in ms: half of the answers came within the first, 95 % within the second; undefined where none came. */
  readonly half: readonly (number | undefined)[];
  readonly most: readonly (number | undefined)[];
  /** By the reason, in words. */
  readonly failures: readonly (readonly [why: string, count: number])[];
  readonly done: boolean;
}
