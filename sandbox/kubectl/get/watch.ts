// `kubectl get --watch` (GetOptions.watch).
import { isMap } from '../../apimachinery/fmt.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import type { WatchItem } from '../../client-go/transport.ts';
import { groupVersion } from '../discovery.ts';
import { KubectlError, throwAll } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { getPrinterFor } from '../printers/print-flags.ts';
import { PrintError, WatchEvent } from '../printers/printer.ts';
import { newTabWriter, type TabWriter } from '../printers/tabwriter.ts';
import type { LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { acceptTable, pathOf, type Query } from '../rest.ts';
import type { GetOptions } from './options.ts';
import { tablePrinter } from './print-tables.ts';
import { asksForTables, newBuilder } from './requests.ts';

/** Prints what is there, then each change as it comes, until it is interrupted. */
export async function watch(invocation: Invocation, options: GetOptions): Promise<void> {
  const builder = newBuilder(invocation, options, { singleResourceType: true });
  const { infos, errors } = await builder.infos();
  if (errors.some(isNotFound) && options.ignoreNotFound) return;
  throwAll(errors);
  const [info] = infos;
  if (!info) return;
  const print = await eventPrinter(invocation, options, info);
  // skipPrinter: of what is not to be shown, a table's columns are remembered all the same.
  const skipped = (object: unknown): unknown => (isMap(object) && object.kind === 'Table' ? { ...object, rows: [] } : undefined);
  const isSelected = !builder.targetsSingleItems;
  if (!options.watchOnly) {
    for (const one of infos) for (const each of isSelected ? itemsOf(one) : [one.object]) await print('ADDED', each);
  }
  if (!isSelected && infos.length > 1) {
    // Several objects of one file are one source, several names are several (resource.Result's Watch).
    throw new KubectlError(
      info.source !== undefined && infos.every(({ source }) => source === info.source)
        ? `watch is only supported on individual resources and resource collections - ${infos.length} resources were found`
        : 'you may only watch a single resource or type of resource at a time',
    );
  }
  // What is watched by name begins with the object once more, which is not shown.
  let skip = !isSelected;
  for await (const { type, object } of await open(invocation, options, info, builder)) {
    if (type === 'BOOKMARK') continue;
    const shown = skip ? skipped(object) : object;
    if (shown !== undefined) await print(type, shown);
    skip = false;
  }
}

type Print = (type: string, object: unknown) => Promise<void>;

/** Prints through one writer of columns, so that later rows stand below the first ones. */
async function eventPrinter(invocation: Invocation, options: GetOptions, info: LoadedInfo): Promise<Print> {
  const w = newTabWriter();
  const write = await writerOf(options, info, w);
  return async (type, object) => {
    try {
      write(options.outputWatchEvents ? new WatchEvent(type, object) : object);
    } catch (error) {
      if (error instanceof PrintError) throw new KubectlError(`unable to output the provided object: ${error.message}`);
      throw error;
    }
    const text = w.flush();
    if (text) await invocation.print(text);
  };
}

async function writerOf(options: GetOptions, { mapping }: LoadedInfo, w: TabWriter): Promise<(object: unknown) => void> {
  if (options.human) {
    const table = tablePrinter(options, mapping, { withKind: false, withNamespace: options.allNamespaces });
    return (object) => table.print(object, w);
  }
  const printer = await getPrinterFor(options.print);
  return (object) => w.write(printer.print(object));
}

/** What of a list is printed one by one; a table is printed whole. */
function itemsOf({ object, mapping }: LoadedInfo): readonly unknown[] {
  if (!Array.isArray(object.items)) return [object];
  const items: readonly unknown[] = object.items;
  return items.filter(isMap).map((item) => ({ kind: mapping.kind, apiVersion: groupVersion(mapping), ...item }));
}

async function open(
  invocation: Invocation,
  options: GetOptions,
  { mapping, namespace, name, object }: LoadedInfo,
  { targetsSingleItems }: ResourceBuilder,
): Promise<AsyncIterable<WatchItem>> {
  const { client, flags, process } = invocation;
  const resourceVersion = isMap(object.metadata) ? object.metadata.resourceVersion : undefined;
  const query: Query = targetsSingleItems
    ? { resourceVersion: '0', fieldSelector: `metadata.name=${name}` }
    : {
        resourceVersion: typeof resourceVersion === 'string' ? resourceVersion : '0',
        labelSelector: flags.string('selector') || undefined,
        fieldSelector: flags.string('field-selector') || undefined,
      };
  return client.watch(pathOf(mapping, namespace), query, process.signal, asksForTables(options) ? acceptTable : undefined);
}
