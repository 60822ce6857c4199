// Which requests over the network a check takes for done, and what it says of the others.
import { describe, expect, it } from 'vitest';
import type { Requests } from '../../../sandbox/lessons/lesson.ts';
import { type Sent, showRequests, tally } from '../../../sandbox/lessons/sent.ts';

const request = (fields: Partial<Sent>): Sent => ({
  time: 1_000,
  version: 10,
  from: 'default/client',
  to: ['default/web', 'web', 'web:80'],
  by: 'default/web-1',
  outcome: 'answered',
  status: 200,
  asked: 'GET / HTTP/1.1',
  ...fields,
});
const refused = request({ outcome: 'refused by a rule', by: undefined, status: undefined });
const ALWAYS = { time: 0, version: 0 };

describe('a check of requests', () => {
  it.each<[string, Requests, Sent]>([
    ['the Service', { to: 'web' }, request({ to: ['default/web', '10.96.0.10'] })],
    ['what the client called it', { to: '10.96.0.10' }, request({ to: ['default/web', '10.96.0.10'] })],
    ['the port', { to: 'web:80' }, request({})],
    ['a Service of another namespace', { to: 'shop/web' }, request({ to: ['shop/web', 'web.shop'] })],
    ['namespace default too', { to: 'default/web', from: 'default/client' }, request({})],
    ['who asked', { from: { $matches: '^cli' } }, request({})],
    ['who answered', { by: { $oneOf: ['web-1', 'web-2'] } }, request({})],
    ['the status', { status: 404 }, request({ status: 404 })],
    ['what was asked', { asked: { $matches: '^GET /hostname' } }, request({ asked: 'GET /hostname HTTP/1.1' })],
    ['one of several outcomes', { outcome: ['silence', 'refused by a rule'] }, refused],
  ])('is done by %s', (_, wanted, sent) => {
    expect(tally(wanted, [sent], ALWAYS).done).toBe(true);
  });

  it.each<[string, Requests, Sent]>([
    ['another Service', { to: 'web' }, request({ to: ['default/shop', 'shop'] })],
    ['a Service of that name elsewhere', { to: 'web' }, request({ to: ['shop/web', 'web.shop'] })],
    ['another client', { from: 'client' }, request({ from: 'learner' })],
    ['a client of that name elsewhere', { from: 'client' }, request({ from: 'shop/client' })],
    ['another pod', { by: 'web-2' }, request({})],
    ['what nobody answered', { by: { $not: 'web-2' } }, refused],
    ['a refusal', {}, refused],
    ['an answer', { outcome: 'refused by a rule' }, request({})],
    ['what is still waited for', {}, request({ outcome: undefined })],
    ['what fits too seldom', { atLeast: 2 }, request({})],
  ])('is not done by %s', (_, wanted, sent) => {
    expect(tally(wanted, [sent], ALWAYS).done).toBe(false);
  });

  it('counts from when it is told to', () => {
    expect(tally({}, [request({})], { time: 1_000, version: 10 }).done).toBe(true);
    expect(tally({}, [request({})], { time: 1_001, version: 0 }).done).toBe(false);
    expect(tally({}, [request({})], { time: 0, version: 11 }).done).toBe(false);
  });

  it('allows so many failures', () => {
    const sent = [request({}), refused, request({ status: 503 }), request({ from: 'default/other', outcome: 'silence' })];
    expect(tally({ failed: 3 }, sent, ALWAYS).done).toBe(true);
    expect(tally({ from: 'client', failed: 1 }, sent, ALWAYS)).toEqual({
      done: false,
      found: '1 refused by a rule, 1 answered with status 503',
      expected: 'at most 1 that failed',
    });
    expect(tally({ from: 'other', outcome: 'silence', failed: 0 }, sent, ALWAYS)).toEqual({
      done: false,
      found: '1 ended as “silence”',
      expected: 'none that failed',
    });
  });

  it('counts the pods that answered', () => {
    const sent = [request({}), request({}), request({ by: 'default/web-2' })];
    expect(tally({ pods: 2 }, sent, ALWAYS).done).toBe(true);
    expect(tally({ pods: 3 }, sent, ALWAYS)).toEqual({ done: false, found: 'answers of 2', expected: 'answers of at least 3 pods' });
    expect(tally({ pods: 2, atLeast: 4 }, sent, ALWAYS)).toMatchObject({ done: false, expected: 'at least 4 answered' });
  });

  it('may look at the last ones alone', () => {
    const sent = [refused, request({}), request({})];
    expect(tally({ last: 2, atLeast: 2, failed: 0 }, sent, ALWAYS).done).toBe(true);
    expect(tally({ last: 3, atLeast: 2, failed: 0 }, sent, ALWAYS).done).toBe(false);
  });

  it('says what it found, and what it expected', () => {
    const sent = [refused, refused, request({ by: 'default/web-2' })];
    expect(tally({ by: { $matches: 'x', $says: 'a new pod' } }, sent, ALWAYS)).toMatchObject({
      found: '2 refused by a rule, 1 answered by web-2',
      expected: 'at least 1 answered by a new pod',
    });
    expect(tally({ outcome: ['silence', 'unknown name'], atLeast: 2 }, [], ALWAYS)).toMatchObject({
      found: 'none',
      expected: 'at least 2 ended as “silence” or ended as “unknown name”',
    });
    expect(showRequests({ to: 'web', from: 'client', asked: { $matches: '^GET /', $says: 'for /' } })).toBe(
      'Requests for / from client to web',
    );
  });
});
