// Lists, whole or in chunks that agree with each other (k8s.io/apiserver/pkg/storage: GetList and continue tokens).

import { isMap } from '../apimachinery/fmt.ts';
import { goJsonError } from '../apimachinery/go-json.ts';
import { type KubeObject, keyOf } from '../apimachinery/meta.ts';
import { newBadRequest, newExpired, StatusError } from '../apimachinery/status.ts';
import type { ListOptions, ObjectList } from '../client-go/client.ts';
import type { Clock } from '../time/clock.ts';
import type { ResourceStore, Revisions } from './store.ts';
import type { Predicate } from './watcher.ts';

/** A list as it was when its first chunk was handed out. */
interface Snapshot {
  readonly store: ResourceStore;
  readonly namespace: string | undefined;
  readonly revision: number;
  readonly items: readonly KubeObject[];
  readonly until: number;
}

interface Token {
  readonly rv: number;
  readonly start: string;
}

/** etcd is compacted every five minutes; what is older cannot be listed. */
const KEPT_MS = 300_000;
const KEPT = 32;

const EXPIRED =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';

const encode = ({ rv, start }: Token): string =>
  btoa(JSON.stringify({ v: 'meta.k8s.io/v1', rv, start }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function decode(text: string): Token {
  const refuse = (why: string): never => {
    throw newBadRequest(`invalid continue token: continue key is not valid: ${why}`);
  };
  const bad = /[^\w-]/.exec(text)?.index ?? (text.length % 4 === 1 ? text.length - 1 : undefined);
  if (bad !== undefined) return refuse(`illegal base64 data at input byte ${bad}`);
  const json = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  try {
    const token: unknown = JSON.parse(json);
    if (isMap(token) && typeof token.rv === 'number' && typeof token.start === 'string') return { rv: token.rv, start: token.start };
  } catch {
    return refuse(goJsonError(json));
  }
  return refuse(text);
}

/** Where in a list in the order of keys those after `start` begin. */
function firstAfter(objects: readonly KubeObject[], start: string): number {
  let [from, to] = [0, objects.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const object = objects[middle];
    if (object && keyOf(object) > start) to = middle;
    else from = middle + 1;
  }
  return from;
}

export class Pager {
  readonly #clock: Clock;
  readonly #revisions: Revisions;
  #snapshots: Snapshot[] = [];

  constructor(clock: Clock, revisions: Revisions) {
    this.#clock = clock;
    this.#revisions = revisions;
  }

  list(store: ResourceStore, { namespace, matches }: Predicate, { limit = 0, continue: text }: ListOptions): ObjectList<KubeObject> {
    const token = text ? decode(text) : undefined;
    const all = token ? this.#itemsAt(store, namespace, token) : store.list(namespace);
    const revision = token && token.rv > 0 ? token.rv : this.#revisions.current;
    const resourceVersion = String(revision);
    const selected = matches ? all.filter(matches) : all;
    if (limit === 0 && !token) return { items: selected, resourceVersion };
    const from = token ? firstAfter(selected, token.start) : 0;
    const items = selected.slice(from, limit > 0 ? from + limit : undefined);
    const remaining = selected.length - from - items.length;
    const last = items.at(-1);
    if (!last || remaining <= 0) return { items, resourceVersion };
    this.#keep({ store, namespace, revision, items: all, until: this.#clock.now() + KEPT_MS });
    return {
      items,
      resourceVersion,
      continue: encode({ rv: revision, start: keyOf(last) }),
      // What a selector would leave is not counted.
      ...(!matches && { remainingItemCount: remaining }),
    };
  }

  #itemsAt(store: ResourceStore, namespace: string | undefined, { rv, start }: Token): readonly KubeObject[] {
    if (rv < 0 || store.revision <= rv) return store.list(namespace);
    const now = this.#clock.now();
    const kept = this.#snapshots.find(
      (each) => each.store === store && each.namespace === namespace && each.revision === rv && each.until > now,
    );
    if (kept) return kept.items;
    const { status } = newExpired(EXPIRED);
    throw new StatusError({ ...status, metadata: { continue: encode({ rv: -1, start }) } });
  }

  #keep(snapshot: Snapshot): void {
    const { store, namespace, revision } = snapshot;
    const others = this.#snapshots.filter((each) => each.store !== store || each.namespace !== namespace || each.revision !== revision);
    this.#snapshots = [...others.slice(1 - KEPT), snapshot];
  }
}
