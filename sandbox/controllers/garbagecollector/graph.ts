// Who owns whom, over all resources (pkg/controller/garbagecollector/graph.go).
import type { Resource } from '../../api/resources.ts';
import type { KubeObject, OwnerReference } from '../../apimachinery/meta.ts';

export const ORPHAN = 'orphan';
export const FOREGROUND = 'foregroundDeletion';

/** One object, by its UID. It is virtual while only its dependents speak of it. */
export interface GraphNode {
  readonly uid: string;
  resource: Resource | undefined;
  name: string;
  namespace: string | undefined;
  virtual: boolean;
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

const NO_OWNERS: readonly OwnerReference[] = [];

/** What most objects own. */
const NOTHING: ReadonlySet<GraphNode> = new Set();

export class OwnerGraph {
  readonly #nodes = new Map<string, GraphNode>();
  /** The sets of those that own something. */
  readonly #dependents = new Map<string, Set<GraphNode>>();

  get(uid: string): GraphNode | undefined {
    return this.#nodes.get(uid);
  }

  /** Takes in an object as it is now. Returns its node, and the owners that nobody has seen yet. */
  observe(resource: Resource, object: KubeObject): { readonly node: GraphNode; readonly unseen: readonly GraphNode[] } {
    const { uid, name, namespace, ownerReferences = NO_OWNERS } = object.metadata;
    const node = this.#nodes.get(uid) ?? this.#add(uid);
    node.resource = resource;
    node.name = name;
    node.namespace = namespace;
    node.virtual = false;
    node.beingDeleted = object.metadata.deletionTimestamp !== undefined;
    node.deletingDependents = node.beingDeleted && hasFinalizer(object, FOREGROUND);
    return { node, unseen: this.#link(node, ownerReferences) };
  }

  /** Forgets an object; returns those that named it as their owner. */
  remove(node: GraphNode): readonly GraphNode[] {
    for (const { uid } of node.owners) this.#dependents.get(uid)?.delete(node);
    this.#nodes.delete(node.uid);
    this.#dependents.delete(node.uid);
    return [...node.dependents];
  }

  #add(uid: string): GraphNode {
    const node: GraphNode = {
      uid,
      resource: undefined,
      name: '',
      namespace: undefined,
      virtual: true,
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

  #link(node: GraphNode, owners: readonly OwnerReference[]): readonly GraphNode[] {
    if (node.owners === owners) return [];
    for (const { uid } of node.owners) {
      if (!owners.some((reference) => reference.uid === uid)) this.#dependents.get(uid)?.delete(node);
    }
    node.owners = owners;
    const unseen: GraphNode[] = [];
    for (const reference of owners) {
      let owner = this.#nodes.get(reference.uid);
      if (!owner) {
        owner = this.#add(reference.uid);
        owner.name = reference.name;
        owner.namespace = node.namespace;
        unseen.push(owner);
      }
      this.#dependentsOf(owner).add(node);
    }
    return unseen;
  }
}
