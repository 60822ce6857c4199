// How `kubectl get` asks the server (kubectl/pkg/cmd/get transformRequests).
import type { Invocation } from '../invocation.ts';
import { type BuilderOptions, ResourceBuilder } from '../resource-builder.ts';
import { acceptTable } from '../rest.ts';
import type { GetOptions } from './options.ts';

/** Whether the server is asked for tables. */
export const asksForTables = ({ serverPrint, human }: GetOptions): boolean => serverPrint && human;

export function newBuilder(invocation: Invocation, options: GetOptions, more: BuilderOptions): ResourceBuilder {
  const { flags: given, args } = invocation;
  return new ResourceBuilder(invocation, {
    args,
    filenames: given.list('filename'),
    recursive: given.bool('recursive'),
    allNamespaces: options.allNamespaces,
    labelSelector: given.string('selector'),
    fieldSelector: given.string('field-selector'),
    allowEmptySelector: true,
    latest: true,
    chunkSize: options.sortBy && !options.watch && !options.watchOnly ? 0 : given.number('chunk-size'),
    ...(asksForTables(options) && { accept: acceptTable, ...(options.sortBy && { query: { includeObject: 'Object' } }) }),
    ...more,
  });
}
