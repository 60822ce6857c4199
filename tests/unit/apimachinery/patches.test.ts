import { describe, expect, it } from 'vitest';
import { strategicMergePatch, threeWayStrategicPatch, twoWayStrategicPatch } from '../../../sandbox/api/strategic-patch.ts';
import { jsonPatch } from '../../../sandbox/apimachinery/json-patch.ts';
import { mergePatch, threeWayMergePatch } from '../../../sandbox/apimachinery/merge-patch.ts';

const service = (ports: readonly unknown[], selector: Record<string, string> = { app: 'web' }) => ({
  metadata: { name: 'web', finalizers: ['a', 'b'] },
  spec: { ports, selector },
});
const http = { name: 'http', port: 80, protocol: 'TCP' };
const https = { name: 'https', port: 443, protocol: 'TCP' };

describe('strategicMergePatch', () => {
  it.each([
    [
      'puts new list elements first, as kubectl patch does',
      { spec: { ports: [{ port: 443, name: 'https', protocol: 'TCP' }] } },
      [https, http],
    ],
    ['merges elements by their key', { spec: { ports: [{ port: 80, name: 'web' }] } }, [{ ...http, name: 'web' }]],
    ['deletes elements', { spec: { ports: [{ port: 80, $patch: 'delete' }] } }, []],
    ['replaces lists', { spec: { ports: [https, { $patch: 'replace' }] } }, [https]],
    ['orders lists', { spec: { ports: [https], '$setElementOrder/ports': [{ port: 80 }, { port: 443 }] } }, [http, https]],
  ])('%s', (_, patch, ports) => {
    expect(strategicMergePatch(service([http]), patch, 'core.v1.Service')).toEqual(service(ports));
  });

  it('replaces maps, deletes from lists of primitives and drops nulls', () => {
    const patch = {
      metadata: { '$deleteFromPrimitiveList/finalizers': ['a'], labels: { x: null } },
      spec: { selector: { $patch: 'replace', app: 'shop' } },
    };
    expect(strategicMergePatch(service([http], { tier: 'x' }), patch, 'core.v1.Service')).toEqual({
      metadata: { name: 'web', finalizers: ['b'], labels: {} },
      spec: { ports: [http], selector: { app: 'shop' } },
    });
  });

  it('keeps only what $retainKeys names', () => {
    const patch = { spec: { strategy: { type: 'Recreate', $retainKeys: ['type'] } } };
    const deployment = { spec: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } } };
    expect(strategicMergePatch(deployment, patch, 'apps.v1.Deployment')).toEqual({ spec: { strategy: { type: 'Recreate' } } });
  });

  it('shares what does not change', () => {
    const object = service([http, https]);
    expect(
      strategicMergePatch(object, { spec: { ports: [{ port: 80, name: 'http' }], selector: { app: 'web' } } }, 'core.v1.Service'),
    ).toBe(object);
  });
});

describe('patches of kubectl apply', () => {
  it('adds against the live object and deletes against the last applied one', () => {
    const last = service([http, https], { app: 'web', tier: 'front' });
    const live = service([http, https, { name: 'own', port: 1, protocol: 'TCP' }], { app: 'web', tier: 'front', own: 'yes' });
    const next = service([{ ...http, name: 'web' }], { app: 'shop' });
    const patch = threeWayStrategicPatch(last, next, live, 'core.v1.Service');
    expect(patch).toEqual({
      spec: {
        '$setElementOrder/ports': [{ port: 80 }],
        ports: [
          { name: 'web', port: 80 },
          { port: 443, $patch: 'delete' },
        ],
        selector: { app: 'shop', tier: null },
      },
    });
    expect(strategicMergePatch(live, patch, 'core.v1.Service')).toEqual(
      service(
        [
          { ...http, name: 'web' },
          { name: 'own', port: 1, protocol: 'TCP' },
        ],
        { app: 'shop', own: 'yes' },
      ),
    );
  });

  it('finds nothing to do', () => {
    expect(threeWayStrategicPatch(service([http]), service([http]), service([http]), 'core.v1.Service')).toEqual({});
    expect(twoWayStrategicPatch(service([http]), service([http]), 'core.v1.Service')).toEqual({});
  });

  it('works without a schema', () => {
    expect(threeWayMergePatch({ a: 1, b: { c: 1, d: 2 } }, { b: { c: 2 } }, { a: 1, b: { c: 1, d: 2 }, e: 1 })).toEqual({
      a: null,
      b: { c: 2, d: null },
    });
  });
});

describe('mergePatch', () => {
  it('removes nulls, replaces lists and shares the rest', () => {
    const object = { a: { b: 1, c: [1] }, d: { e: 1 } };
    const patched = mergePatch(object, { a: { b: null, c: [2] }, f: { g: null, h: 1 } });
    expect(patched).toEqual({ a: { c: [2] }, d: { e: 1 }, f: { h: 1 } });
    expect(mergePatch(object, { d: { e: 1 } })).toBe(object);
  });
});

describe('jsonPatch', () => {
  it.each([
    [
      { op: 'add', path: '/a/-', value: 3 },
      { a: [1, 2, 3], b: { 'c/d': 1 } },
    ],
    [
      { op: 'add', path: '/a/0', value: 0 },
      { a: [0, 1, 2], b: { 'c/d': 1 } },
    ],
    [
      { op: 'remove', path: '/a/-1' },
      { a: [1], b: { 'c/d': 1 } },
    ],
    [
      { op: 'replace', path: '/b/c~1d', value: null },
      { a: [1, 2], b: { 'c/d': null } },
    ],
    [
      { op: 'move', from: '/a/0', path: '/b/e' },
      { a: [2], b: { 'c/d': 1, e: 1 } },
    ],
    [
      { op: 'copy', from: '/b', path: '/f' },
      { a: [1, 2], b: { 'c/d': 1 }, f: { 'c/d': 1 } },
    ],
    [
      { op: 'test', path: '/a', value: [1, 2] },
      { a: [1, 2], b: { 'c/d': 1 } },
    ],
  ])('%j', (operation, result) => {
    expect(jsonPatch({ a: [1, 2], b: { 'c/d': 1 } }, [operation])).toEqual(result);
  });

  it('leaves the document as it was, and a copy apart from what it is of', () => {
    const document = { a: { b: [1] }, c: 0 };
    const operations = [
      { op: 'copy', from: '/a', path: '/d' },
      { op: 'add', path: '/d/b/-', value: 2 },
      { op: 'add', path: '/a/b/0', value: 0 },
      { op: 'move', from: '/a', path: '/e' },
      { op: 'remove', path: '/e/b/1' },
      { op: 'replace', path: '/c', value: { x: 1 } },
      { op: 'add', path: '/c/__proto__', value: { y: 1 } },
    ];
    const before = structuredClone(document);
    const patched = jsonPatch(document, operations);
    expect(JSON.stringify(patched)).toBe('{"c":{"x":1,"__proto__":{"y":1}},"d":{"b":[1,2]},"e":{"b":[0]}}');
    expect(document).toEqual(before);
    expect(operations[5]).toEqual({ op: 'replace', path: '/c', value: { x: 1 } });
  });

  it('refuses at once what copies itself again and again', () => {
    const copies = Array.from({ length: 30 }, (_, i) => ({ op: 'copy', from: '/x', path: `/x/k${i}` }));
    const bomb = [{ op: 'add', path: '/x', value: { a: 'b' } }, ...copies];
    expect(() => jsonPatch({}, bomb)).toThrow(/the accumulated size increase of copy is \d+, exceeding the limit 3145728$/);
  });

  it('takes ten thousand operations on a large map in their stride, and no more', () => {
    let copies = 0;
    const large = new Proxy(Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`k${i}`, ''])), {
      ownKeys(map) {
        copies += 1;
        return Reflect.ownKeys(map);
      },
    });
    const operations = Array.from({ length: 10_000 }, (_, i) => ({ op: 'add', path: `/data/x${i}`, value: '' }));
    jsonPatch({ data: large }, operations);
    // A map is copied once, not with each operation.
    expect(copies).toBeLessThan(5);
    expect(() => jsonPatch({}, [...operations, operations[0] ?? {}])).toThrow(
      'The allowed maximum operations in a JSON patch is 10000, got 10001',
    );
  });

  it.each([
    [{ op: 'test', path: '/a/0', value: 2 }],
    [{ op: 'remove', path: '/nothing' }],
    [{ op: 'replace', path: '/a/9', value: 1 }],
    [{ op: 'odd', path: '/a' }],
    [{ op: 'add', path: '/x/y', value: 1 }],
  ])('refuses %j', (operation) => {
    expect(() => jsonPatch({ a: [1, 2] }, [operation])).toThrow();
  });
});
