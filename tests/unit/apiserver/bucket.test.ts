import { expect, test } from 'vitest';
import type { KubeObject } from '../../../sandbox/apimachinery/meta.ts';
import { Bucket } from '../../../sandbox/apiserver/bucket.ts';

const object = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, uid: name, resourceVersion: '1', creationTimestamp: '2026-11-23T08:00:00Z' },
});

const namesOf = (bucket: Bucket): readonly string[] => bucket.items().map(({ metadata }) => metadata.name);

test('lists in the order of names, whatever came and went since the last list', () => {
  const bucket = new Bucket();
  for (const name of ['c', 'a', 'e']) bucket.set(name, object(name));
  expect(namesOf(bucket)).toEqual(['a', 'c', 'e']);
  bucket.set('d', object('d'));
  bucket.delete('d');
  bucket.set('d', object('d'));
  bucket.delete('c');
  bucket.set('b', object('b'));
  bucket.delete('a');
  bucket.set('a', object('a'));
  expect(namesOf(bucket)).toEqual(['a', 'b', 'd', 'e']);
});

test('lists right after many came and went unlisted', () => {
  const bucket = new Bucket();
  bucket.set('kept', object('kept'));
  for (let i = 0; i < 1_000; i++) {
    bucket.set(`pod-${i}`, object(`pod-${i}`));
    bucket.delete(`pod-${i}`);
  }
  bucket.set('last', object('last'));
  expect(namesOf(bucket)).toEqual(['kept', 'last']);
});
