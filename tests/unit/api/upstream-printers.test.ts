// Kubernetes's own tests of the server's tables (pkg/printers/internalversion): the cells of each kind.
import { describe, expect, it } from 'vitest';
import { createStrategies } from '../../../sandbox/api/index.ts';
import type { KubeObject } from '../../../sandbox/apimachinery/meta.ts';
import { Random } from '../../../sandbox/time/random.ts';
import { type Case, revive } from '../../upstream/cases.ts';
import { recordedOf, titled } from '../../upstream/recorded.ts';

const strategies = [...createStrategies({ random: new Random('test'), dualStack: true }).values()];

/** One object, whatever its parameter is called; whether all columns are wanted; and the time. */
type Given = Readonly<Record<string, KubeObject | boolean | string>>;

interface Printed {
  readonly cells: readonly (readonly unknown[])[];
}

const isObject = (value: KubeObject | boolean | string): value is KubeObject => typeof value === 'object';

/** A server's table is always wide: what is cut short where it is not, no client sees. */
const isCut = ({ cells }: Printed) => cells.flat().some((cell) => typeof cell === 'string' && cell.endsWith('...'));

const kinds = new Map(strategies.map(({ resource: { group, version, kind }, columns }) => [`${group}/${version} ${kind}`, columns]));
/** The columns of an object's kind: the core group has no name. */
const columnsOf = (object: KubeObject | undefined) =>
  object && kinds.get(`${object.apiVersion.includes('/') ? '' : '/'}${object.apiVersion} ${object.kind}`);
const isKnown = ({ in: given, after }: Case<Given, unknown, Printed>) =>
  !isCut(after) && columnsOf(Object.values(given).find(isObject)) !== undefined;
const functions = Object.entries(recordedOf<Given, unknown, Printed>('printers'))
  .map(([name, cases]) => [name, cases.filter(isKnown)] as const)
  .filter(([, cases]) => cases.length > 0);

describe.each(functions)('%s', (_, cases) => {
  it.each(titled(cases))('%s', (_title, { in: given, after }) => {
    const found = Object.values(given).find(isObject);
    const columns = columnsOf(found) ?? [];
    if (!found) throw new TypeError('no object was recorded');
    const object = revive(found.apiVersion, found.kind, found);
    const [cells = []] = after.cells;
    const shown = cells.length < columns.length ? columns.filter(({ priority }) => !priority) : columns;
    const now = Date.parse(String(given.now));
    // IPAddresses have a cell more than there are columns.
    expect(shown.map((column) => column.cell(object, now))).toEqual(cells.slice(0, shown.length));
  });
});
