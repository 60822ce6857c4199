// Tables on the terminal: one block for each kind, an empty line between them (GetOptions.Run).
import { pause } from '../../shell/process.ts';
import { turnByTurn, type Work } from '../../time/work.ts';
import { type Mapping, qualifiedKind } from '../discovery.ts';
import { throwAll } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { PrintError } from '../printers/printer.ts';
import { sortByField } from '../printers/sorter.ts';
import { TablePrinter, tableOf } from '../printers/table.ts';
import { newTabWriter } from '../printers/tabwriter.ts';
import type { LoadedInfo } from '../resource-builder.ts';
import type { GetOptions } from './options.ts';

export async function printTables(
  invocation: Invocation,
  options: GetOptions,
  found: readonly LoadedInfo[],
  errors: readonly Error[],
): Promise<void> {
  const { sortBy, allNamespaces, noHeaders } = options;
  const rest = (): Promise<void> => pause(invocation.process);
  const infos =
    sortBy && found.length > 1
      ? await turnByTurn(
          sortByField(found, sortBy, ({ object }) => object),
          rest,
        )
      : found;
  const several = new Set(infos.map(({ mapping }) => mapping)).size > 1;
  const w = newTabWriter();
  let separate = false;
  let written = false;
  const flush = async (): Promise<void> => {
    if (w.empty) return;
    if (separate) await invocation.print('\n');
    await invocation.printPieces(w.pieces());
    separate = false;
    written = true;
  };
  let last: Mapping | undefined;
  let printer: TablePrinter | undefined;
  for (const { mapping, object } of infos) {
    if (!printer || mapping !== last) {
      await flush();
      w.forgetWidths();
      if (last && !noHeaders && written) separate = true;
      printer = tablePrinter(options, mapping, { withKind: several, withNamespace: allNamespaces && mapping.namespaced });
      last = mapping;
    }
    await rest();
    printer.print(sortBy ? await turnByTurn(sortedOrNothing(object, sortBy), rest) : object, w);
  }
  await flush();
  if (!written && !options.ignoreNotFound && !errors.length) {
    const namespaced = !allNamespaces && infos.every(({ mapping }) => mapping.namespaced);
    await invocation.printError(namespaced ? `No resources found in ${invocation.namespace} namespace.\n` : 'No resources found\n');
  }
  throwAll(errors);
}

/** The printer for objects of a kind, which names them `pod/web-1` where several kinds are shown. */
export function tablePrinter(
  { table, showKind }: GetOptions,
  mapping: Mapping,
  { withKind, withNamespace }: { readonly withKind: boolean; readonly withNamespace: boolean },
): TablePrinter {
  return new TablePrinter({ ...table, withNamespace, ...((withKind || showKind) && { kind: qualifiedKind(mapping) }) });
}

/** The table in the order of the field; an empty one where no row has it, as kubectl drops what cannot be sorted. */
function* sortedOrNothing(object: unknown, sortBy: string): Work<unknown> {
  const table = tableOf(object);
  if (!table || table.rows.length < 2) return object;
  try {
    return { kind: 'Table', ...table, rows: yield* sortByField(table.rows, sortBy, (row) => row.object) };
  } catch (error) {
    if (error instanceof PrintError) return { kind: 'Table', ...table, rows: [] };
    throw error;
  }
}
