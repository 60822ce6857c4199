// A GET with `watch=1` (k8s.io/apiserver/pkg/endpoints/handlers/watch.go).
import type { KubeObject } from '../../apimachinery/meta.ts';
import { newBadRequest } from '../../apimachinery/status.ts';
import type { WatchEvent } from '../../client-go/client.ts';
import type { WatchItem } from '../../client-go/transport.ts';
import { predicateOf } from '../loopback-client.ts';
import { present, presentMetadata } from '../presentation.ts';
import { columnDefinitions, partialObjectMetadata, type Table, tableRow } from '../table.ts';
import { listOptions } from './read.ts';
import { tableOptions } from './response.ts';
import { parameter, type RequestScope } from './scope.ts';

const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';
const BOOKMARK_INTERVAL = 60_000;

/** The watch's items, until the signal is aborted or the time that the client gave is over. */
export function watchResource(scope: RequestScope, signal: AbortSignal): AsyncIterable<WatchItem> {
  const { server, registry, query } = scope;
  const predicate = predicateOf(registry, listOptions(scope));
  const queue = new ItemQueue(signal);
  const render = renderer(scope);
  const after = startOf(query.resourceVersion, parameter(scope, 'sendInitialEvents'));
  const watch = registry.store.watch(predicate, after, (event) => {
    queue.push({ type: event.type, object: render(event) });
    if (event.type === 'ERROR') queue.end();
  });
  queue.onEnd(() => watch.stop());
  const bookmark = (annotations?: Readonly<Record<string, string>>): WatchEvent<KubeObject> => ({
    type: 'BOOKMARK',
    object: bookmarkOf(registry.resource, String(server.revisions.current), annotations),
  });
  if (parameter(scope, 'sendInitialEvents')) watch.watcher.send(bookmark({ [INITIAL_EVENTS_END]: 'true' }));
  if (parameter(scope, 'allowWatchBookmarks')) {
    const tick = (): void => {
      if (queue.ended) return;
      watch.watcher.send(bookmark());
      server.clock.background(BOOKMARK_INTERVAL, tick);
    };
    server.clock.background(BOOKMARK_INTERVAL, tick);
  }
  const timeout = Number(query.timeoutSeconds ?? 0);
  if (timeout > 0) {
    const timer = server.clock.background(timeout * 1000, () => queue.end());
    queue.onEnd(() => timer.cancel());
  }
  return queue;
}

/** From which revision on; undefined for all that exists first. */
function startOf(resourceVersion: string | undefined, initialEvents: boolean): number | undefined {
  if (initialEvents || resourceVersion === undefined || resourceVersion === '' || resourceVersion === '0') return undefined;
  if (!/^\d+$/.test(resourceVersion)) throw newBadRequest(`invalid resource version: ${resourceVersion}`);
  return Number(resourceVersion);
}

function bookmarkOf(
  { group, version, kind }: RequestScope['registry']['resource'],
  resourceVersion: string,
  annotations: Readonly<Record<string, string>> | undefined,
): KubeObject {
  return {
    kind,
    apiVersion: group ? `${group}/${version}` : version,
    metadata: { name: '', uid: '', creationTimestamp: '', resourceVersion, ...(annotations && { annotations }) },
  };
}

/** Objects as the request's `Accept` asked: only the first event of a Table names the columns. */
function renderer(scope: RequestScope): (event: WatchEvent<KubeObject>) => unknown {
  const { shape, registry } = scope;
  let columns: Table['columnDefinitions'] = columnDefinitions(registry.strategy);
  return (event) => {
    if (event.type === 'ERROR') return event.object;
    const { object } = event;
    if (shape === 'object') return event.type === 'BOOKMARK' ? object : present(registry, object);
    if (shape !== 'Table') return partialObjectMetadata(presentMetadata(registry, object));
    const row =
      event.type === 'BOOKMARK'
        ? { cells: [], object: partialObjectMetadata(object) }
        : tableRow(registry.strategy, object, tableOptions(scope));
    const metadata = { resourceVersion: object.metadata.resourceVersion };
    const table: Table = { kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata, columnDefinitions: columns, rows: [row] };
    columns = null;
    return table;
  };
}

/** Items that wait for whoever iterates. */
class ItemQueue implements AsyncIterable<WatchItem> {
  readonly #items: WatchItem[] = [];
  readonly #whenEnded: (() => void)[] = [];
  #wake: (() => void) | undefined;
  #ended = false;

  constructor(signal: AbortSignal) {
    if (signal.aborted) this.end();
    else signal.addEventListener('abort', () => this.end(), { once: true });
  }

  get ended(): boolean {
    return this.#ended;
  }

  push(item: WatchItem): void {
    if (this.#ended) return;
    this.#items.push(item);
    this.#wake?.();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const told of this.#whenEnded) told();
    this.#wake?.();
  }

  onEnd(told: () => void): void {
    if (this.#ended) told();
    else this.#whenEnded.push(told);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WatchItem> {
    try {
      for (;;) {
        const item = this.#items.shift();
        if (item) yield item;
        else if (this.#ended) return;
        else
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
      }
    } finally {
      this.end();
    }
  }
}
