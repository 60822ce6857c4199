import { expect, test } from 'vitest';
import { configMaps } from '../../../sandbox/api/resources.ts';
import { StatusError } from '../../../sandbox/apimachinery/status.ts';
import type { ListOptions } from '../../../sandbox/client-go/client.ts';
import { type Fixture, newFixture } from './fixture.ts';

const make = ({ client }: Fixture, name: string, namespace = 'default'): unknown =>
  client.create(configMaps, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, labels: { first: String(name[0]) } } });

const names = ({ client }: Fixture, options: ListOptions = {}): string[] =>
  client.list(configMaps, options).items.map(({ metadata }) => metadata.name);

test('a list is in the order of namespace and name, whatever came when', () => {
  const fixture = newFixture();
  for (const name of ['c', 'a', 'b']) make(fixture, name);
  make(fixture, 'z', 'kube-public');
  expect(names(fixture)).toEqual(['a', 'b', 'c', 'z']);
  fixture.client.delete(configMaps, 'b', 'default');
  make(fixture, 'aa');
  fixture.client.delete(configMaps, 'a', 'default');
  make(fixture, 'a');
  expect(names(fixture)).toEqual(['a', 'aa', 'c', 'z']);
  expect(names(fixture, { labelSelector: 'first in (a)' })).toEqual(['a', 'aa']);
  expect(names(fixture, { fieldSelector: 'metadata.name!=a', namespace: 'default' })).toEqual(['aa', 'c']);
});

test('chunks agree with each other though the objects change between them', () => {
  const fixture = newFixture();
  for (const name of ['a', 'b', 'c', 'd', 'e']) make(fixture, name);
  const first = fixture.client.list(configMaps, { limit: 2 });
  expect(first.remainingItemCount).toBe(3);
  fixture.client.delete(configMaps, 'c', 'default');
  make(fixture, 'bb');
  const second = fixture.client.list(configMaps, { limit: 2, continue: first.continue ?? '' });
  const third = fixture.client.list(configMaps, { limit: 2, continue: second.continue ?? '' });
  const all = [first, second, third].flatMap(({ items }) => items.map(({ metadata }) => metadata.name));
  expect(all).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect([second.resourceVersion, third.resourceVersion, third.continue]).toEqual([
    first.resourceVersion,
    first.resourceVersion,
    undefined,
  ]);
});

test('a list that nobody goes on with expires, and hands out a token for the rest as it is now', () => {
  const fixture = newFixture();
  for (const name of ['a', 'b', 'c']) make(fixture, name);
  const { continue: token = '' } = fixture.client.list(configMaps, { limit: 1 });
  fixture.client.delete(configMaps, 'b', 'default');
  fixture.clock.advanceTo(fixture.clock.now() + 301_000);
  const refused = (): StatusError => {
    try {
      fixture.client.list(configMaps, { limit: 1, continue: token });
    } catch (error) {
      if (error instanceof StatusError) return error;
    }
    throw new Error('accepted');
  };
  const { status } = refused();
  expect([status.code, status.reason]).toEqual([410, 'Expired']);
  expect(names(fixture, { continue: String(status.metadata.continue) })).toEqual(['c']);
});

test('a token that nobody gave is refused', () => {
  expect(() => newFixture().client.list(configMaps, { continue: 'x' })).toThrow('continue key is not valid');
});
