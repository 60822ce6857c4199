// What the API server must know of a kind to store it: k8s.io/apiserver/pkg/registry/rest's strategies, as data and pure functions.
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import type { StatusCause } from '../apimachinery/status.ts';
import type { Decoded } from './decode.ts';
import type { Resource } from './resources.ts';
import type { FieldSchema } from './schema.ts';

/** One finding of validation, as field.Error: `spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive`. */
export interface FieldError extends StatusCause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

/** A column of the server-side table (metav1.TableColumnDefinition). Priority 0 is always shown, 1 with `-o wide`. */
export interface TableColumn<T extends KubeObject> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'date';
  readonly format?: string;
  readonly description?: string;
  readonly priority?: 0 | 1;
  /** The cell; `now` is in milliseconds. */
  cell(object: T, now: number): string | number | boolean;
}

/** Where the replicas stand in an object, as paths with dots: `.spec.replicas`. */
export interface ScalePaths {
  readonly specReplicasPath: string;
  readonly statusReplicasPath: string;
  readonly labelSelectorPath?: string;
}

/** What a strategy may ask of the server, such as the allocators of cluster IPs and node ports. */
export interface StrategyContext {
  readonly now: number;
  readonly timestamp: string;
  readonly dryRun: boolean;
  readonly userAgent: string;
  /** Who sends the request. */
  readonly user: { readonly name: string; readonly groups: readonly string[] };
  /** The part of the object that the request names: `status`. */
  readonly subresource?: string;
  /** A `Warning: 299` header; absent for the control plane's own parts, which do not read them. */
  warn?(text: string): void;
}

/**
 * How a kind is stored. All functions are pure and return their argument where there is nothing to change,
 * so that what is equal stays shared. They are written as methods, so that a Strategy<Pod> is a Strategy<KubeObject>.
 */
export interface Strategy<T extends KubeObject> {
  readonly resource: Resource<T>;
  /** Where this kind is only another resource's under other names. */
  readonly view?: View<T>;
  readonly columns: readonly TableColumn<T>[];
  /** The order of rows in a list's table, where it is not that of names. */
  rowOrder?(a: T, b: T): number;
  /** Where a definition makes the kind: what its fields are, and how a client's object is read. */
  readonly fieldSchema?: FieldSchema;
  decode?(value: Readonly<Record<string, unknown>>): Decoded;
  /** Where `/scale` finds its numbers, for kinds that a definition adds. */
  readonly scale?: ScalePaths;
  /** SetDefaults_…: fills in what the client left out. What an update shares with the stored `old` has its defaults already. */
  setDefaults?(object: T, old?: T): T;
  /** Drops or sets what a client may not choose at creation: status, generation. */
  prepareForCreate?(object: T, context: StrategyContext): T;
  /** The same for an update: keeps status (or, for the status subresource, keeps all but status) and raises the generation where the spec changed. */
  prepareForUpdate?(object: T, old: T, context: StrategyContext): T;
  validate?(object: T): readonly FieldError[];
  validateUpdate?(object: T, old: T): readonly FieldError[];
  warningsOnCreate?(object: T): readonly string[];
  warningsOnUpdate?(object: T, old: T): readonly string[];
  /** The same for an update of `/status`. */
  warningsOnStatusUpdate?(object: T): readonly string[];
  /** Warnings on every verb, such as that v1 Endpoints is deprecated. */
  readonly deprecation?: string;
  /** Whether a write to the main resource leaves `status` alone and `/status` leaves the rest alone. */
  readonly hasStatus: boolean;
  /** `/status` leaves metadata alone, too (metav1.ResetObjectMetaForStatus), or takes it in, but nobody comes to own it. */
  readonly statusAlone?: 'wholly' | 'in name';
  prepareForStatusUpdate?(object: T, old: T, context: StrategyContext): T;
  validateStatusUpdate?(object: T, old: T, context: StrategyContext): readonly FieldError[];
  /** CheckGracefulDelete: the grace period of a first delete, in seconds, where the client asks for `given`. */
  gracePeriodSeconds?(object: T, given: number | undefined): number;
  /** A finalizer that the server itself puts on an object that is to be deleted. */
  readonly deletionFinalizer?: string;
  /** What `--field-selector` may name besides metadata.name and metadata.namespace. */
  selectableFields?(object: T): Readonly<Record<string, string>>;
  /** What happens to dependents when a delete names no policy; default Background. */
  readonly defaultGarbageCollectionPolicy?: 'Orphan' | 'Background';
  /** PUT of an object that does not exist creates it (Endpoints, Leases, Events, …). */
  readonly allowCreateOnUpdate?: boolean;
  /**
   * Takes what only one object may have at a time (cluster IPs, node ports); called before prepareForCreate, as the generic
   * store's BeginCreate. May throw a StatusError. `undo` gives back what was taken where the write then fails or is a dry run.
   */
  beginCreate?(object: T, context: StrategyContext): Reservation<T>;
  beginUpdate?(object: T, old: T, context: StrategyContext): Reservation<T>;
  /** Gives back what a deleted object held. */
  afterDelete?(object: T): void;
  /** An update without a resourceVersion is accepted. Default true, as for most kinds. */
  readonly allowUnconditionalUpdate?: boolean;
}

/** How another resource's stored objects look as this kind, and the way back. */
export interface View<T extends KubeObject> {
  readonly of: Resource;
  show(stored: KubeObject): T;
  keep(object: T): KubeObject;
}

export interface Reservation<T extends KubeObject> {
  readonly object: T;
  undo(): void;
  /** The write stands: gives back what the old object held and the new one does not. */
  commit?(): void;
}

/** A client's object, defaults not yet applied. */
export type Submitted<T extends KubeObject> = Draft<T>;
