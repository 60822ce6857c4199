// `kubectl get` (kubectl/pkg/cmd/get).
import { isNotFound } from '../../apimachinery/status.ts';
import { byHost } from '../../time/host.ts';
import type { Invocation } from '../invocation.ts';
import { flags, type GetOptions, getOptions } from './options.ts';
import { printObjects } from './print-objects.ts';
import { printTables } from './print-tables.ts';
import { newBuilder } from './requests.ts';

export { flags };

export async function run(invocation: Invocation): Promise<undefined> {
  const options = await getOptions(invocation);
  if (options.raw) {
    const { requestRaw } = await byHost(import('../raw.ts'));
    await requestRaw(invocation, 'GET', options.raw);
  } else if (options.watch || options.watchOnly) {
    const { watch } = await byHost(import('./watch.ts'));
    await watch(invocation, options);
  } else {
    await get(invocation, options);
  }
}

async function get(invocation: Invocation, options: GetOptions): Promise<void> {
  const subresource = invocation.flags.string('subresource');
  const builder = newBuilder(invocation, options, { flatten: true, continueOnError: true, ...(subresource && { subresource }) });
  const { infos, errors: all } = await builder.infos();
  const errors = options.ignoreNotFound ? all.filter((error) => !isNotFound(error)) : all;
  if (options.human) await printTables(invocation, options, infos, errors);
  else await printObjects(invocation, options, { infos, errors, single: builder.singleItemImplied });
}
