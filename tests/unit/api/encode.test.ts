import { expect, test } from 'vitest';
import { encode } from '../../../sandbox/api/encode.ts';
import type { Event, Pod } from '../../../sandbox/api/generated/types.ts';

const metadata = { name: 'web', namespace: 'default', uid: 'u', resourceVersion: '1', creationTimestamp: '2026-01-01T00:00:00Z' };

test('an object that a controller wrote in haste is shown with all that the API always writes, in Go’s order', () => {
  const event: Event = { metadata, involvedObject: {}, reason: 'Killing', kind: 'Event', apiVersion: 'v1' };
  expect(JSON.stringify(encode(event))).toBe(
    `{"kind":"Event","apiVersion":"v1","metadata":${JSON.stringify(metadata)},"involvedObject":{},"reason":"Killing","source":{},"firstTimestamp":null,"lastTimestamp":null,"eventTime":null,"reportingComponent":"","reportingInstance":""}`,
  );
});

test('what is whole is shown as it is; what two objects share they share still', () => {
  const spec = { restartPolicy: 'Always', containers: [{ image: 'nginx', name: 'web' }] };
  const pod = (name: string): Pod => ({ apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name }, spec });
  const [one, other] = [encode(pod('one')), encode(pod('other'))];
  expect(one).toHaveProperty('spec.containers.0.resources', {});
  expect('spec' in one && 'spec' in other && one.spec === other.spec).toBe(true);
  expect(encode(one)).toBe(one);
});
