// An informer's indices, asked early or late, give what a look at every object gives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConfigMap } from '../../../sandbox/api/generated/types.ts';
import { configMaps } from '../../../sandbox/api/resources.ts';
import { Informer } from '../../../sandbox/client-go/informer.ts';
import { newCluster } from '../../../sandbox/cluster/cluster.ts';

const VALUES = ['a', 'b', 'c'];

/** One thing that happens to the object of a name, or a question about a value. */
const happening = fc.oneof(
  fc.record({ name: fc.nat(5), data: fc.subarray(VALUES) }),
  fc.record({ name: fc.nat(5), data: fc.constant(undefined) }),
  fc.record({ ask: fc.constantFrom(...VALUES) }),
);

const valuesOf = ({ data }: ConfigMap): readonly string[] => Object.keys(data ?? {});
const names = (objects: readonly ConfigMap[]): readonly string[] => objects.map(({ metadata }) => metadata.name).sort();

it('finds by an index what a look at all finds', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (history) => {
      const { client, clock } = newCluster();
      const informer = new Informer(client, configMaps);
      informer.addIndex('data', valuesOf);
      informer.start();
      const check = (value: string): void => {
        const expected = names(informer.list().filter((object) => valuesOf(object).includes(value)));
        expect(names(informer.byIndex('data', value))).toEqual(expected);
        expect(informer.countByIndex('data', value)).toBe(expected.length);
      };
      for (const each of history) {
        if ('ask' in each) check(each.ask);
        else {
          const metadata = { name: `map-${each.name}`, namespace: 'default' };
          const known = client.list(configMaps, { namespace: 'default' }).items.find((object) => object.metadata.name === metadata.name);
          const data = Object.fromEntries((each.data ?? []).map((value) => [value, '']));
          if (each.data === undefined) known && client.delete(configMaps, metadata.name, 'default');
          else if (known) client.update(configMaps, { ...known, data });
          else client.create(configMaps, { apiVersion: 'v1', kind: 'ConfigMap', metadata, data });
          clock.advanceTo(clock.now());
        }
      }
      for (const value of VALUES) check(value);
    }),
    { numRuns: 100 },
  );
});
