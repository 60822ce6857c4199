// Why is this address here, or not? Controllers write down each decision; `lab why` and the lab's panel read it.

/** A fact a decision rests on: `Pod/default/web-1`, `.status.conditions[type=Ready].status`, `False`. */
export interface Evidence {
  readonly object: string;
  readonly path: string;
  readonly found: string;
}

/** What became of one pod (or one hand-made address) in one sync. */
export interface Decision {
  readonly subject: string;
  readonly outcome: 'ready' | 'serving' | 'notReady' | 'terminating' | 'left out';
  /** A short stable name of the rule, such as `pod-not-ready` or `selector-mismatch`. */
  readonly rule: string;
  /** One sentence. */
  readonly because: string;
  readonly evidence: readonly Evidence[];
  /** The object it was written to, where there is one: `EndpointSlice/default/web-abcde`. */
  readonly writtenTo?: string;
}

/** One reconciliation of one Service by one controller. */
export interface Trace {
  readonly time: number;
  readonly controller: string;
  /** `namespace/name` of the Service. */
  readonly service: string;
  /** What woke it: `Pod/default/web-1 changed: .status.conditions[type=Ready] False -> True`. */
  readonly triggers: readonly string[];
  /** Worked out only when somebody asks: at 5,000 pods it costs more than the sync. */
  readonly decisions: () => readonly Decision[];
  /** `create EndpointSlice/default/web-abcde (3 endpoints)`. */
  readonly writes: readonly string[];
  /** Why it failed; it is tried again later. */
  readonly error?: string;
}

export interface Tracer {
  record(trace: Trace): void;
}

/** Keeps the last traces of each Service and controller. */
export class TraceLog implements Tracer {
  static readonly kept = 20;
  readonly #traces = new Map<string, Trace[]>();

  record(trace: Trace): void {
    const traces = this.#traces.get(trace.service) ?? [];
    this.#traces.set(trace.service, traces);
    traces.push(trace);
    if (traces.length > TraceLog.kept) traces.shift();
  }

  /** Oldest first. */
  of(service: string): readonly Trace[] {
    return this.#traces.get(service) ?? [];
  }
}
