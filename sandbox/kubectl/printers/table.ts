// Tables that the server made, as columns (cli-runtime/pkg/printers HumanReadablePrinter).
import { lookup } from '../../apimachinery/dictionary.ts';
import { humanDuration } from '../../apimachinery/duration.ts';
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import { formatLabels } from '../../apimachinery/labels.ts';
import { WatchEvent } from './printer.ts';
import type { TabWriter } from './tabwriter.ts';
import { escapeTerminal } from './terminal.ts';

export interface TableColumn {
  readonly name: string;
  readonly type?: string;
  readonly format?: string;
  /** Columns that are not 0 are shown by `-o wide` only. */
  readonly priority?: number;
}

export interface TableRow {
  readonly cells: readonly unknown[];
  /** The object, or its metadata alone. */
  readonly object?: unknown;
}

export interface Table {
  readonly columnDefinitions: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableOptions {
  readonly noHeaders?: boolean;
  readonly wide?: boolean;
  readonly withNamespace?: boolean;
  /** `pod` or `endpointslice.discovery.k8s.io`, where names are to be preceded by it. */
  readonly kind?: string;
  readonly columnLabels?: readonly string[];
  readonly showLabels?: boolean;
  /** For the ages of objects that come without a table. */
  now(): number;
}

const eventTypes: Readonly<Record<string, string>> = {
  ADDED: 'ADDED   ',
  MODIFIED: 'MODIFIED',
  DELETED: 'DELETED ',
  ERROR: 'ERROR   ',
};

/** The server's answer as a Table; undefined where it is something else. */
export function tableOf(body: unknown): Table | undefined {
  if (!isMap(body) || body.kind !== 'Table') return undefined;
  const { columnDefinitions, rows } = body;
  return {
    columnDefinitions: Array.isArray(columnDefinitions) ? columnDefinitions.filter(isColumn) : [],
    rows: Array.isArray(rows) ? rows.filter(isRow) : [],
  };
}

const isColumn = (value: unknown): value is TableColumn => isMap(value) && typeof value.name === 'string';
const isRow = (value: unknown): value is TableRow => isMap(value) && Array.isArray(value.cells);

function metadataOf(object: unknown): Readonly<Record<string, unknown>> | undefined {
  const metadata = isMap(object) ? object.metadata : undefined;
  return isMap(metadata) ? metadata : undefined;
}

/** Prints tables one after the other; headers come again only where the columns change. */
export class TablePrinter {
  readonly #options: TableOptions;
  #lastColumns: readonly TableColumn[] = [];
  #printedHeaders = false;
  #printedObjects = false;

  constructor(options: TableOptions) {
    this.#options = options;
  }

  print(object: unknown, out: TabWriter): void {
    const event = object instanceof WatchEvent ? object : undefined;
    const subject = event ? event.object : object;
    const table = tableOf(subject);
    if (table) this.#table(table, event?.type, out);
    else this.#objects(subject, event?.type, out);
  }

  #table(table: Table, eventType: string | undefined, out: TabWriter): void {
    const same = table.columnDefinitions.length === 0 || sameColumns(table.columnDefinitions, this.#lastColumns);
    const noHeaders = this.#options.noHeaders || (this.#printedHeaders && same);
    if (!same) {
      this.#lastColumns = table.columnDefinitions;
      this.#printedHeaders = false;
    }
    if (table.rows.length) this.#printedHeaders = true;
    const decorated = decorate({ ...table, columnDefinitions: this.#lastColumns }, this.#options);
    printTable(eventType === undefined ? decorated : withEventColumn(decorated, eventType), out, {
      ...this.#options,
      noHeaders,
    });
  }

  /** Objects that the server did not make a table of: a name and an age, or a failure. */
  #objects(subject: unknown, eventType: string | undefined, out: TabWriter): void {
    const isStatus = isMap(subject) && subject.kind === 'Status';
    const columns = isStatus ? ['Status', 'Reason', 'Message'] : ['Name', 'Age'];
    const items = isMap(subject) && Array.isArray(subject.items) ? subject.items : [subject];
    const rows = items.map((item): TableRow => ({ cells: isStatus ? statusCells(item) : this.#metaCells(item), object: item }));
    const columnDefinitions = columns.map((name) => ({ name, type: 'string', ...(name === 'Name' && { format: 'name' }) }));
    const decorated = decorate({ columnDefinitions, rows }, this.#options);
    printTable(eventType === undefined ? decorated : withEventColumn(decorated, eventType), out, {
      ...this.#options,
      noHeaders: this.#options.noHeaders || this.#printedObjects,
    });
    this.#printedObjects = true;
  }

  #metaCells(object: unknown): readonly unknown[] {
    const metadata = metadataOf(object);
    const created = metadata?.creationTimestamp;
    const age = typeof created === 'string' ? humanDuration(this.#options.now() - Date.parse(created)) : '<unknown>';
    return [metadata?.name ?? '', age];
  }
}

const statusCells = (status: unknown): readonly unknown[] =>
  isMap(status) ? [status.status ?? '', status.reason ?? '', status.message ?? ''] : [];

const sameColumns = (a: readonly TableColumn[], b: readonly TableColumn[]): boolean =>
  a === b ||
  (a.length === b.length && a.every((column, i) => column.name === b[i]?.name && (column.priority ?? 0) === (b[i]?.priority ?? 0)));

function withEventColumn({ columnDefinitions, rows }: Table, type: string): Table {
  return {
    columnDefinitions: [{ name: 'Event', type: 'string' }, ...columnDefinitions],
    rows: rows.map((row) => ({ ...row, cells: [lookup(eventTypes, type) ?? type, ...row.cells] })),
  };
}

/** Adds the namespace, the kind before the name, and the label columns. */
function decorate(table: Table, options: TableOptions): Table {
  const { withNamespace, kind, columnLabels = [], showLabels } = options;
  if (!withNamespace && !kind && !columnLabels.length && !showLabels) return table;
  const added = (name: string): TableColumn => ({ name, type: 'string' });
  const nameColumn = kind ? table.columnDefinitions.findIndex(({ format, type }) => format === 'name' && type === 'string') : -1;
  return {
    columnDefinitions: [
      ...(withNamespace ? [added('Namespace')] : []),
      ...table.columnDefinitions,
      ...columnLabels.map((label) => added(label.slice(label.lastIndexOf('/') + 1).toUpperCase())),
      ...(showLabels ? [added('Labels')] : []),
    ],
    rows: table.rows.map(({ cells, object }) => {
      const metadata = metadataOf(object);
      const labels = isMap(metadata?.labels) ? metadata.labels : {};
      return {
        object,
        cells: [
          ...(withNamespace ? [metadata?.namespace ?? ''] : []),
          ...cells.map((cell, i) => (i === nameColumn ? `${kind}/${sprint(cell)}` : cell)),
          ...columnLabels.map((label) => lookup(labels, label) ?? ''),
          ...(showLabels ? [formatLabels(labels)] : []),
        ],
      };
    }),
  };
}

function printTable({ columnDefinitions, rows }: Table, out: TabWriter, { noHeaders, wide }: TableOptions): void {
  const shown = columnDefinitions.flatMap(({ priority }, i) => (wide || !priority ? [i] : []));
  if (!noHeaders) {
    if (!rows.length) return;
    out.write(`${shown.map((i) => (columnDefinitions[i]?.name ?? '').toUpperCase()).join('\t')}\n`);
  }
  for (const { cells } of rows) {
    out.write(`${shown.flatMap((i) => (i < cells.length ? [cellText(cells[i])] : [])).join('\t')}\n`);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return escapeTerminal(sprint(cell));
  const end = cell.search(/[\f\n\r]/);
  return end < 0 ? escapeTerminal(cell) : `${escapeTerminal(cell.slice(0, end))}...`;
}
