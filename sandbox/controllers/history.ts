// The revisions of a StatefulSet's or DaemonSet's template (pkg/controller/history).
import type { ControllerRevision, DaemonSet, PodTemplateSpec, StatefulSet } from '../api/generated/types.ts';
import { controllerRevisions, type Resource } from '../api/resources.ts';
import { deepEqual } from '../apimachinery/equality.ts';
import type { Draft, LabelSelector } from '../apimachinery/meta.ts';
import { isAlreadyExists, isNotFound } from '../apimachinery/status.ts';
import type { Client } from '../client-go/client.ts';
import type { Informer } from '../client-go/informer.ts';
import { claim } from './controller-ref-manager.ts';
import { canonical, revisionHash, templateHash } from './hash.ts';
import { newControllerRef } from './pod-control.ts';

export const REVISION_HASH = 'controller-revision-hash';
const HASH_LABEL = 'controller.kubernetes.io/hash';

type Owner = StatefulSet | DaemonSet;

/** getPatch: what a revision holds. It comes out of a map of Go's, and so in the order of its keys. */
const templatePatch = (template: PodTemplateSpec): unknown =>
  JSON.parse(canonical({ spec: { template: { ...template, $patch: 'replace' } } }));

/** The template that a revision holds. */
export function templateOf(revision: ControllerRevision, fallback: PodTemplateSpec): PodTemplateSpec {
  const { data } = revision;
  if (typeof data !== 'object' || data === null || !('spec' in data)) return fallback;
  const { spec } = data;
  if (typeof spec !== 'object' || spec === null || !('template' in spec)) return fallback;
  const { template } = spec;
  if (typeof template !== 'object' || template === null) return fallback;
  const { $patch: _, ...kept }: PodTemplateSpec & { readonly $patch?: unknown } = template;
  return kept;
}

/** How often the hash of a revision had to be made anew, and what is done where its name is taken once more. */
export interface Collisions {
  readonly count: number | undefined;
  /** Counts; where the work is to begin again with that, throws what was refused. */
  taken(refused: unknown): void;
}

export class History<O extends Owner> {
  readonly #client: Client;
  readonly #informer: Informer<ControllerRevision>;
  readonly #resource: Resource<O>;

  constructor(client: Client, informer: Informer<ControllerRevision>, resource: Resource<O>) {
    this.#client = client;
    this.#informer = informer;
    this.#resource = resource;
  }

  /** Oldest first. */
  revisionsOf(owner: O, selector: LabelSelector | undefined): readonly ControllerRevision[] {
    return claim(this.#client, this.#informer, controllerRevisions, owner, this.#resource, selector).sort(
      (a, b) => a.revision - b.revision,
    );
  }

  /** The revision of the present template: a new one, or an older one that becomes the newest again. */
  update(owner: O, template: PodTemplateSpec, revisions: readonly ControllerRevision[], collisions: Collisions): ControllerRevision {
    const data = templatePatch(template);
    const equal = revisions.findLast((revision) => deepEqual(revision.data, data));
    const next = (revisions.at(-1)?.revision ?? 0) + 1;
    if (equal && equal === revisions.at(-1)) return equal;
    if (equal) return this.#client.update(controllerRevisions, { ...equal, revision: next });
    for (;;) {
      const revision = this.#newRevision(owner, template, data, next, collisions.count);
      try {
        return this.#client.create(controllerRevisions, revision);
      } catch (error) {
        if (!isAlreadyExists(error)) throw error;
        const { name = '' } = revision.metadata;
        const existing = this.#client.get(controllerRevisions, name, owner.metadata.namespace);
        // Made a moment ago: the informer is behind. Or it is somebody else's.
        if (deepEqual(existing.data, data)) return existing;
        collisions.taken(error);
      }
    }
  }

  #newRevision(
    owner: O,
    template: PodTemplateSpec,
    data: unknown,
    revision: number,
    collisionCount: number | undefined,
  ): Draft<ControllerRevision> {
    const daemon = owner.kind === 'DaemonSet';
    const hash = daemon ? templateHash(template, collisionCount) : revisionHash(data, collisionCount ?? 0);
    return {
      apiVersion: 'apps/v1',
      kind: 'ControllerRevision',
      metadata: {
        name: `${owner.metadata.name}-${hash}`,
        namespace: owner.metadata.namespace,
        labels: { ...template.metadata?.labels, [daemon ? REVISION_HASH : HASH_LABEL]: hash },
        annotations: owner.metadata.annotations,
        ownerReferences: [newControllerRef(owner)],
      },
      data,
      revision,
    };
  }

  /** dedupCurHistories: of the revisions that hold the same as `current`, only that one stays. */
  dedup(current: ControllerRevision, revisions: readonly ControllerRevision[]): void {
    for (const revision of revisions) {
      if (revision.metadata.uid !== current.metadata.uid && deepEqual(revision.data, current.data)) this.#remove(revision);
    }
  }

  /** Deletes the oldest of those that nobody uses, beyond the limit. */
  truncate(revisions: readonly ControllerRevision[], inUse: (revision: ControllerRevision) => boolean, limit: number): void {
    const unused = revisions.filter((revision) => !inUse(revision));
    for (const revision of unused.slice(0, Math.max(0, unused.length - limit))) this.#remove(revision);
  }

  #remove({ metadata }: ControllerRevision): void {
    try {
      this.#client.delete(controllerRevisions, metadata.name, metadata.namespace);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
}
