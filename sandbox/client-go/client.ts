// How the control plane's own parts (controllers, scheduler, kubelet) reach the API: the verbs, without HTTP's text.
// Every call is synchronous; every object handed out is the stored one and is never to be changed.

import type { Resource } from '../api/resources.ts';
import type { Draft, KubeObject } from '../apimachinery/meta.ts';
import { isNotFound, type Status } from '../apimachinery/status.ts';

export interface ListOptions {
  /** Absent: all namespaces. */
  readonly namespace?: string;
  /** As on the command line: `app=web,tier!=front`. */
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  readonly limit?: number;
  readonly continue?: string;
}

export interface ObjectList<T extends KubeObject> {
  /** In the order of namespace and name. */
  readonly items: readonly T[];
  readonly resourceVersion: string;
  readonly continue?: string;
  readonly remainingItemCount?: number;
}

export interface WriteOptions {
  /** `metadata.managedFields` names it; a controller's client has its own name as the default. */
  readonly fieldManager?: string;
  readonly dryRun?: boolean;
  /** `status`, `scale`, `binding`: which part of the object the request is for. */
  readonly subresource?: string;
  /** A creation may throw an Awaited: admission webhooks are asked. Without it a client that never waits has them not asked. */
  readonly mayWait?: boolean;
}

export interface DeleteOptions {
  readonly gracePeriodSeconds?: number;
  readonly propagationPolicy?: 'Orphan' | 'Background' | 'Foreground';
  readonly preconditions?: { readonly uid?: string; readonly resourceVersion?: string };
  readonly dryRun?: boolean;
}

export type PatchType =
  | 'application/json-patch+json'
  | 'application/merge-patch+json'
  | 'application/strategic-merge-patch+json'
  | 'application/apply-patch+yaml';

export type WatchEvent<T extends KubeObject> =
  | { readonly type: 'ADDED' | 'MODIFIED' | 'DELETED'; readonly object: T }
  | { readonly type: 'BOOKMARK'; readonly object: KubeObject }
  | { readonly type: 'ERROR'; readonly object: Status };

export interface WatchOptions {
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  /** Begin after this version (410 Gone if it is no longer in the history); absent: begin with all that exists as ADDED. */
  readonly resourceVersion?: string;
  readonly allowWatchBookmarks?: boolean;
}

export interface Watch {
  stop(): void;
}

/** The API as one user sees it. Every verb throws a StatusError. */
export interface Client {
  get<T extends KubeObject>(resource: Resource<T>, name: string, namespace?: string): T;
  list<T extends KubeObject>(resource: Resource<T>, options?: ListOptions): ObjectList<T>;
  create<T extends KubeObject>(resource: Resource<T>, object: Draft<T>, options?: WriteOptions): T;
  /** Fails with a Conflict where `object.metadata.resourceVersion` is set and is not the stored one. */
  update<T extends KubeObject>(resource: Resource<T>, object: Draft<T>, options?: WriteOptions): T;
  patch<T extends KubeObject>(
    resource: Resource<T>,
    name: string,
    namespace: string | undefined,
    type: PatchType,
    patch: unknown,
    options?: WriteOptions & { readonly force?: boolean },
  ): T;
  /** The preferred version of every resource that the server has (ServerPreferredResources), with what may be done with it. */
  resources(): readonly (Resource & { readonly verbs: ReadonlySet<string> })[];
  /** The object where it still exists (finalizers, a grace period), otherwise a Status. */
  delete<T extends KubeObject>(resource: Resource<T>, name: string, namespace?: string, options?: DeleteOptions): T | Status;
  /** `listener` is called from the clock's queue, never during the call that caused the event. */
  watch<T extends KubeObject>(resource: Resource<T>, options: WatchOptions, listener: (event: WatchEvent<T>) => void): Watch;
}

/** The object; undefined where there is none. Throws any other StatusError. */
export function getIfExists<T extends KubeObject>(client: Client, resource: Resource<T>, name: string, namespace?: string): T | undefined {
  try {
    return client.get(resource, name, namespace);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
