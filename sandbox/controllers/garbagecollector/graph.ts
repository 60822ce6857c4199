// Who owns whom, over all resources (pkg/controller/garbagecollector/graph.go).
import type { Resource } from '../../api/resources.ts';
import type { KubeObject, OwnerReference } from '../../apimachinery/meta.ts';

export const ORPHAN = 'orphan';
export const FOREGROUND = 'foregroundDeletion';

/** Where an object is said to be, or is. */
export interface Identity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** One object, by its UID. It is virtual while only its dependents speak of it. */
export interface GraphNode {
  readonly uid: string;
  identity: Identity;
  virtual: boolean;
  /** The places at which it was looked for, while it is virtual. */
  refuted: ReadonlySet<string>;
  beingDeleted: boolean;
  /** Waits for its dependents to go, as foreground deletion has it. */
  deletingDependents: boolean;
  owners: readonly OwnerReference[];
  dependents: ReadonlySet<GraphNode>;
}

export const hasFinalizer = (object: KubeObject, finalizer: string): boolean => object.metadata.finalizers?.includes(finalizer) ?? false;

/** Dependents that keep `owner` from going. */
export const blockingDependents = (owner: GraphNode): readonly GraphNode[] =>
  [...owner.dependents].filter((dependent) =>
    dependent.owners.some((reference) => reference.uid === owner.uid && reference.blockOwnerDeletion),
  );

/** A reference to an owner that is in another namespace than its dependent. */
export interface Misplaced {
  readonly dependent: GraphNode;
  readonly reference: OwnerReference;
}

/** What an object's observation brings to light. */
export interface Observation {
  readonly node: GraphNode;
  /** What must be looked up: owners that nobody has seen, and dependents whose word and the owner's differ. */
  readonly doubtful: readonly GraphNode[];
  readonly misplaced: readonly Misplaced[];
}

const sameCoordinates = (reference: OwnerReference, { apiVersion, kind, name }: Identity): boolean =>
  reference.name === name && reference.kind === kind && reference.apiVersion === apiVersion;

/** partitionDependents: whether `dependent` has the owner in mind that is at `identity`. */
export function agrees(dependent: GraphNode, uid: string, identity: Identity): boolean {
  if (identity.namespace !== undefined && identity.namespace !== dependent.identity.namespace) return false;
  return dependent.owners.every((reference) => reference.uid !== uid || sameCoordinates(reference, identity));
}

const placeOf = ({ kind, apiVersion, name, namespace = '' }: Identity): string => [kind, apiVersion, name, namespace].join('\0');

/**
 * getAlternateOwnerIdentity: where else its dependents look for an owner that is not where it is said to be. The real one tries all
 * places again and again; each is tried once here, since nothing happens that nobody sees.
 */
export function alternateIdentity(node: GraphNode): Identity | undefined {
  const { uid, identity: absent } = node;
  node.refuted = new Set([...node.refuted, placeOf(absent)]);
  const places = new Map<string, Identity>();
  for (const { owners, identity } of node.dependents) {
    for (const { apiVersion, kind, name, uid: owner } of owners) {
      if (owner !== uid) continue;
      const clusterWide = absent.namespace === undefined && apiVersion === absent.apiVersion && kind === absent.kind;
      const place: Identity = { apiVersion, kind, name, namespace: clusterWide ? undefined : identity.namespace };
      if (!node.refuted.has(placeOf(place))) places.set(placeOf(place), place);
    }
  }
  const [first] = [...places.keys()].sort();
  return first === undefined ? undefined : places.get(first);
}

const NO_OWNERS: readonly OwnerReference[] = [];

const NOWHERE: ReadonlySet<string> = new Set();

/** What most objects own. */
const NOTHING: ReadonlySet<GraphNode> = new Set();

export class OwnerGraph {
  readonly #nodes = new Map<string, GraphNode>();
  /** The sets of those that own something. */
  readonly #dependents = new Map<string, Set<GraphNode>>();

  get(uid: string): GraphNode | undefined {
    return this.#nodes.get(uid);
  }

  /** Takes in an object as it is now (processGraphChanges). */
  observe({ group, version, kind }: Resource, object: KubeObject): Observation {
    const { uid, name, namespace, ownerReferences = NO_OWNERS } = object.metadata;
    const identity: Identity = { apiVersion: group ? `${group}/${version}` : version, kind, name, namespace };
    const node = this.#nodes.get(uid) ?? this.#add(uid, identity, false);
    const doubtful: GraphNode[] = [];
    const misplaced: Misplaced[] = [];
    if (node.virtual) {
      node.identity = identity;
      node.virtual = false;
      for (const dependent of node.dependents) {
        if (agrees(dependent, uid, identity)) continue;
        if (namespace !== undefined && dependent.identity.namespace !== namespace) misplaced.push(...misplacedIn(dependent, uid));
        doubtful.push(dependent);
      }
    }
    node.beingDeleted = object.metadata.deletionTimestamp !== undefined;
    node.deletingDependents = node.beingDeleted && hasFinalizer(object, FOREGROUND);
    this.#link(node, ownerReferences, doubtful, misplaced);
    return { node, doubtful, misplaced };
  }

  /** Forgets an object; returns those that named it as their owner. */
  remove(node: GraphNode): readonly GraphNode[] {
    for (const { uid } of node.owners) this.#dependents.get(uid)?.delete(node);
    this.#nodes.delete(node.uid);
    this.#dependents.delete(node.uid);
    return [...node.dependents];
  }

  #add(uid: string, identity: Identity, virtual: boolean): GraphNode {
    const node: GraphNode = {
      uid,
      identity,
      virtual,
      refuted: NOWHERE,
      beingDeleted: false,
      deletingDependents: false,
      owners: NO_OWNERS,
      dependents: NOTHING,
    };
    this.#nodes.set(uid, node);
    return node;
  }

  #dependentsOf(owner: GraphNode): Set<GraphNode> {
    const known = this.#dependents.get(owner.uid);
    if (known) return known;
    const dependents = new Set<GraphNode>();
    this.#dependents.set(owner.uid, dependents);
    owner.dependents = dependents;
    return dependents;
  }

  /** addDependentToOwners, for the references that are new. */
  #link(node: GraphNode, owners: readonly OwnerReference[], doubtful: GraphNode[], misplaced: Misplaced[]): void {
    if (node.owners === owners) return;
    const former = node.owners;
    for (const { uid } of former) {
      if (!owners.some((reference) => reference.uid === uid)) this.#dependents.get(uid)?.delete(node);
    }
    node.owners = owners;
    let doubted = false;
    for (const { uid, apiVersion, kind, name } of owners) {
      if (former.some((reference) => reference.uid === uid)) continue;
      const { namespace } = node.identity;
      const known = this.#nodes.get(uid);
      const owner = known ?? this.#add(uid, { apiVersion, kind, name, namespace }, true);
      this.#dependentsOf(owner).add(node);
      if (!known) doubtful.push(owner);
      else if (!doubted && !agrees(node, uid, owner.identity)) {
        doubted = true;
        const elsewhere = owner.identity.namespace !== undefined && owner.identity.namespace !== namespace;
        if (elsewhere && !owner.virtual) misplaced.push(...misplacedIn(node, uid));
      } else if (owner.virtual && owner.identity.namespace !== namespace) doubted = true;
    }
    if (doubted) doubtful.push(node);
  }
}

function misplacedIn(dependent: GraphNode, owner: string): readonly Misplaced[] {
  const reference = dependent.owners.find(({ uid }) => uid === owner);
  return reference ? [{ dependent, reference }] : [];
}
