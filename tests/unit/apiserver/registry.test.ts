import { expect, test } from 'vitest';
import type { ConfigMap, Pod } from '../../../sandbox/api/generated/types.ts';
import { configMaps, namespaces, pods } from '../../../sandbox/api/resources.ts';
import type { Draft } from '../../../sandbox/apimachinery/meta.ts';
import { StatusError } from '../../../sandbox/apimachinery/status.ts';
import { newFixture } from './fixture.ts';

const configMap = (metadata: Draft<ConfigMap>['metadata']): Draft<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { namespace: 'default', ...metadata },
});

const pod = (spec: Partial<NonNullable<Pod['spec']>> = {}): Draft<Pod> => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', namespace: 'default' },
  spec: { containers: [{ name: 'web', image: 'registry.k8s.io/pause:3.10' }], ...spec },
});

/** The code and the message of a refusal. */
function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof StatusError) return `${error.status.code} ${error.message}`;
    throw error;
  }
  return 'accepted';
}

test('an update of an older version is a conflict, one without a version is not', () => {
  const { client } = newFixture();
  const first = client.create(configMaps, configMap({ name: 'a' }));
  client.update(configMaps, { ...first, data: { by: 'one' } });
  expect(refusal(() => client.update(configMaps, { ...first, data: { by: 'two' } }))).toBe(
    '409 Operation cannot be fulfilled on configmaps "a": the object has been modified; please apply your changes to the latest version and try again',
  );
  expect(client.update(configMaps, { ...configMap({ name: 'a' }), data: { by: 'two' } }).data).toEqual({ by: 'two' });
});

test('an update that changes nothing is no new version', () => {
  const { client, server } = newFixture();
  const object = client.create(configMaps, configMap({ name: 'a', labels: { app: 'web' } }));
  const revision = server.revisions.current;
  expect(client.update(configMaps, { ...object, metadata: { ...object.metadata, labels: { app: 'web' } } })).toBe(object);
  expect(server.revisions.current).toBe(revision);
});

test('a dry run checks everything and stores nothing', () => {
  const { client, server } = newFixture();
  const revision = server.revisions.current;
  client.create(configMaps, configMap({ name: 'a' }), { dryRun: true });
  expect(refusal(() => client.create(configMaps, configMap({ name: 'Not_A_Name' }), { dryRun: true }))).toMatch(/^422 /);
  expect(server.revisions.current).toBe(revision);
});

test('generated names differ, and keep within the longest name', () => {
  const { client } = newFixture();
  const names = Array.from({ length: 50 }, () => client.create(configMaps, configMap({ generateName: 'web-' })).metadata.name);
  expect(new Set(names).size).toBe(50);
  expect(names.every((name) => /^web-[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(name))).toBe(true);
  expect(client.create(configMaps, configMap({ generateName: 'x'.repeat(80) })).metadata.name).toHaveLength(63);
});

test('finalizers hold a deleted object until the last one is taken off', () => {
  const { client } = newFixture();
  client.create(configMaps, configMap({ name: 'a', finalizers: ['example.com/one', 'example.com/two'] }));
  client.delete(configMaps, 'a', 'default');
  const going = client.get(configMaps, 'a', 'default');
  expect(going.metadata.deletionTimestamp).toBe('2026-11-23T10:00:00Z');
  client.update(configMaps, { ...going, metadata: { ...going.metadata, finalizers: ['example.com/two'] } });
  const held = client.get(configMaps, 'a', 'default');
  client.update(configMaps, { ...held, metadata: { ...held.metadata, finalizers: [] } });
  expect(refusal(() => client.get(configMaps, 'a', 'default'))).toBe('404 configmaps "a" not found');
});

test.each([
  ['Orphan', ['orphan']],
  ['Foreground', ['foregroundDeletion']],
] as const)('the policy %s waits for the garbage collector', (propagationPolicy, finalizers) => {
  const { client } = newFixture();
  client.create(configMaps, configMap({ name: 'a' }));
  client.delete(configMaps, 'a', 'default', { propagationPolicy });
  expect(client.get(configMaps, 'a', 'default').metadata.finalizers).toEqual(finalizers);
});

test('a delete may name the very object it means', () => {
  const { client } = newFixture();
  const { uid } = client.create(configMaps, configMap({ name: 'a' })).metadata;
  expect(refusal(() => client.delete(configMaps, 'a', 'default', { preconditions: { uid: 'other' } }))).toBe(
    `409 Operation cannot be fulfilled on configmaps "a": Precondition failed: UID in precondition: other, UID in object meta: ${uid}`,
  );
  client.delete(configMaps, 'a', 'default', { preconditions: { uid } });
  expect(client.list(configMaps, { namespace: 'default' }).items).toEqual([]);
});

test('a pod without a node goes at once; one on a node is given time, which a second delete may shorten', () => {
  const { client } = newFixture();
  client.create(pods, pod());
  client.delete(pods, 'web', 'default');
  expect(client.list(pods).items).toEqual([]);

  client.create(pods, pod({ nodeName: 'node-1' }));
  client.delete(pods, 'web', 'default');
  const { deletionTimestamp, deletionGracePeriodSeconds } = client.get(pods, 'web', 'default').metadata;
  expect([deletionTimestamp, deletionGracePeriodSeconds]).toEqual(['2026-11-23T10:00:30Z', 30]);
  client.delete(pods, 'web', 'default', { gracePeriodSeconds: 5 });
  expect(client.get(pods, 'web', 'default').metadata.deletionTimestamp).toBe('2026-11-23T10:00:05Z');
  client.delete(pods, 'web', 'default', { gracePeriodSeconds: 60 });
  expect(client.get(pods, 'web', 'default').metadata.deletionGracePeriodSeconds).toBe(5);
  client.delete(pods, 'web', 'default', { gracePeriodSeconds: 0 });
  expect(client.list(pods).items).toEqual([]);
});

test('a namespace that is going takes nothing new, and stays until it is empty', () => {
  const { client } = newFixture();
  client.create(namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
  client.delete(namespaces, 'shop');
  expect(client.get(namespaces, 'shop').status?.phase).toBe('Terminating');
  expect(refusal(() => client.create(configMaps, configMap({ name: 'a', namespace: 'shop' })))).toBe(
    '403 configmaps "a" is forbidden: unable to create new content in namespace shop because it is being terminated',
  );
  const going = client.get(namespaces, 'shop');
  client.update(namespaces, { ...going, spec: { finalizers: [] } }, { subresource: 'finalize' });
  expect(refusal(() => client.create(configMaps, configMap({ name: 'a', namespace: 'shop' })))).toBe('404 namespaces "shop" not found');
});
