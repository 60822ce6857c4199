// Objects as YAML, JSON, names or a template's text (GetOptions.printGeneric).
import { isMap } from '../../apimachinery/fmt.ts';
import { pause } from '../../shell/process.ts';
import { turnByTurn, type Work } from '../../time/work.ts';
import { throwAll } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { getPrinterFor } from '../printers/print-flags.ts';
import { PrintError } from '../printers/printer.ts';
import { sortByField } from '../printers/sorter.ts';
import type { LoadedInfo } from '../resource-builder.ts';
import type { GetOptions } from './options.ts';

export interface Found {
  readonly infos: readonly LoadedInfo[];
  readonly errors: readonly Error[];
  /** Whether one object was asked for, which is then printed alone. */
  readonly single: boolean;
}

export async function printObjects(invocation: Invocation, options: GetOptions, { infos, errors, single }: Found): Promise<void> {
  if (single && errors.length) throwAll(errors);
  if (!infos.length && options.ignoreNotFound) {
    throwAll(errors);
    return;
  }
  const printer = await getPrinterFor(options.print);
  const [first] = infos;
  try {
    const work = single && first && infos.length === 1 ? alone(first.object, options) : listOf(infos, options);
    const printed = await turnByTurn(work, () => pause(invocation.process));
    await invocation.printPieces(printer.pieces?.(printed) ?? [printer.print(printed)]);
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    await invocation.print(error.printed);
    throwAll([...errors, error]);
  }
  throwAll(errors);
}

/** One object as it is; a list that came from a file as a plain List. */
function* alone(object: LoadedInfo['object'], options: GetOptions): Work<unknown> {
  if (!Array.isArray(object.items)) return object;
  const resourceVersion = isMap(object.metadata) ? (object.metadata.resourceVersion ?? '') : '';
  return yield* list(object.items, options, resourceVersion);
}

const listOf = (infos: readonly LoadedInfo[], options: GetOptions): Work<unknown> =>
  list(
    infos.map(({ object }) => object),
    options,
    '',
  );

function* list(objects: readonly unknown[], { sortBy }: GetOptions, resourceVersion: unknown): Work<unknown> {
  const items = sortBy ? yield* sortByField(objects, sortBy, (object) => object) : objects;
  return { apiVersion: 'v1', items, kind: 'List', metadata: { resourceVersion } };
}
