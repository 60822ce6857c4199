import { expect, test } from 'vitest';
import type { ConfigMap } from '../../../sandbox/api/generated/types.ts';
import { configMaps } from '../../../sandbox/api/resources.ts';
import type { Draft } from '../../../sandbox/apimachinery/meta.ts';
import type { WatchEvent, WatchOptions } from '../../../sandbox/client-go/client.ts';
import { type Fixture, newFixture } from './fixture.ts';

const configMap = (name: string, labels: Record<string, string> = {}): Draft<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'default', labels },
});

/** What a watcher knows after each event: the names, and the types of the events in order. */
function follow({ client }: Fixture, options: WatchOptions = {}) {
  const seen: string[] = [];
  const objects = new Map<string, ConfigMap>();
  const watch = client.watch(configMaps, options, (event: WatchEvent<ConfigMap>) => {
    if (event.type === 'BOOKMARK') return;
    if (event.type === 'ERROR') {
      seen.push(`ERROR ${event.object.code} ${event.object.message}`);
      return;
    }
    const { name } = event.object.metadata;
    seen.push(`${event.type} ${name}`);
    if (event.type === 'DELETED') objects.delete(name);
    else objects.set(name, event.object);
  });
  return { seen, objects, watch };
}

test('a watch begins with what exists and tells the changes, never within the call that made them', () => {
  const fixture = newFixture();
  const { client, settle } = fixture;
  client.create(configMaps, configMap('a'));
  const { seen } = follow(fixture);
  client.create(configMaps, configMap('b'));
  expect(seen).toEqual([]);
  settle();
  client.update(configMaps, { ...client.get(configMaps, 'a', 'default'), data: { key: 'value' } });
  client.delete(configMaps, 'b', 'default');
  settle();
  expect(seen).toEqual(['ADDED a', 'ADDED b', 'MODIFIED a', 'DELETED b']);
});

test('a watcher that resumes sees what a fresh list sees', () => {
  const fixture = newFixture();
  const { client, settle } = fixture;
  for (const name of ['a', 'b', 'c']) client.create(configMaps, configMap(name));
  const before = client.list(configMaps);
  const known = new Map(before.items.map((object) => [object.metadata.name, object]));
  client.delete(configMaps, 'b', 'default');
  client.create(configMaps, configMap('d'));
  client.update(configMaps, { ...client.get(configMaps, 'a', 'default'), data: { key: 'value' } });
  const { seen, objects } = follow(fixture, { resourceVersion: before.resourceVersion });
  settle();
  expect(seen).toEqual(['DELETED b', 'ADDED d', 'MODIFIED a']);
  known.delete('b');
  for (const [name, object] of objects) known.set(name, object);
  expect([...known.values()].toSorted((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))).toEqual(client.list(configMaps).items);
});

test('an object that stops matching is gone for the watcher, and comes when it begins to match', () => {
  const fixture = newFixture();
  const { client, settle } = fixture;
  const { seen } = follow(fixture, { labelSelector: 'app=web' });
  client.create(configMaps, configMap('a', { app: 'web' }));
  client.create(configMaps, configMap('b', { app: 'db' }));
  const relabel = (name: string, app: string) =>
    client.patch(configMaps, name, 'default', 'application/merge-patch+json', { metadata: { labels: { app } } });
  relabel('a', 'db');
  relabel('b', 'web');
  relabel('b', 'db');
  client.delete(configMaps, 'a', 'default');
  settle();
  expect(seen).toEqual(['ADDED a', 'DELETED a', 'ADDED b', 'DELETED b']);
});

test('a version whose history is gone is refused, as one that is too old', () => {
  const fixture = newFixture();
  const { client, server, settle } = fixture;
  const first = client.create(configMaps, configMap('a'));
  client.delete(configMaps, 'a', 'default');
  const compacted = server.revisions.current;
  server.registry(configMaps).store.compact();
  const { seen } = follow(fixture, { resourceVersion: first.metadata.resourceVersion });
  settle();
  expect(seen).toEqual([`ERROR 410 too old resource version: ${first.metadata.resourceVersion} (${compacted})`]);
});

test('a stopped watch says no more', () => {
  const fixture = newFixture();
  const { seen, watch } = follow(fixture);
  fixture.client.create(configMaps, configMap('a'));
  watch.stop();
  fixture.settle();
  expect(seen).toEqual([]);
});
