// What `kubectl get` was asked for (kubectl/pkg/cmd/get GetOptions).
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, type FlagSpec, intFlag, sliceFlag, stringFlag } from '../flags.ts';
import type { Invocation } from '../invocation.ts';
import { isHumanReadable, type PrintFlags } from '../printers/print-flags.ts';
import type { TableOptions } from '../printers/table.ts';
import { checkRawUri } from '../raw.ts';

export const flags: readonly FlagSpec[] = [
  stringFlag('output', 'o'),
  stringFlag('template'),
  boolFlag('allow-missing-template-keys', '', true),
  boolFlag('show-managed-fields'),
  boolFlag('show-labels'),
  stringFlag('sort-by'),
  sliceFlag('label-columns', 'L'),
  boolFlag('show-kind'),
  boolFlag('no-headers'),
  stringFlag('raw'),
  boolFlag('watch', 'w'),
  boolFlag('watch-only'),
  boolFlag('output-watch-events'),
  boolFlag('ignore-not-found'),
  stringFlag('field-selector'),
  boolFlag('all-namespaces', 'A'),
  boolFlag('server-print', '', true),
  sliceFlag('filename', 'f'),
  stringFlag('kustomize', 'k'),
  boolFlag('recursive', 'R'),
  intFlag('chunk-size', 500),
  stringFlag('selector', 'l'),
  stringFlag('subresource'),
];

export interface GetOptions {
  readonly print: PrintFlags;
  /** Whether a table is wanted, and not YAML or a template's text. */
  readonly human: boolean;
  /** Whether the server makes the table. */
  readonly serverPrint: boolean;
  readonly raw: string;
  readonly watch: boolean;
  readonly watchOnly: boolean;
  readonly outputWatchEvents: boolean;
  readonly sortBy: string;
  readonly allNamespaces: boolean;
  readonly ignoreNotFound: boolean;
  readonly noHeaders: boolean;
  readonly showKind: boolean;
  readonly table: TableOptions;
}

/** Complete and Validate. @throws KubectlError */
export async function getOptions(invocation: Invocation): Promise<GetOptions> {
  const { flags: given, args, process } = invocation;
  const output = given.string('output');
  const print: PrintFlags = {
    output,
    template: given.string('template'),
    allowMissingKeys: given.bool('allow-missing-template-keys'),
    showManagedFields: given.bool('show-managed-fields'),
    noHeaders: given.bool('no-headers'),
    files: process.files,
  };
  const clientPrints = output.includes('custom-columns') || output === 'yaml' || output.includes('json');
  const options: GetOptions = {
    print,
    human: isHumanReadable(print),
    serverPrint: given.bool('server-print') && !clientPrints,
    raw: given.string('raw'),
    watch: given.bool('watch'),
    watchOnly: given.bool('watch-only'),
    outputWatchEvents: given.bool('output-watch-events'),
    sortBy: given.string('sort-by'),
    allNamespaces: given.bool('all-namespaces'),
    ignoreNotFound: given.bool('ignore-not-found'),
    noHeaders: given.bool('no-headers'),
    showKind: given.bool('show-kind'),
    table: {
      noHeaders: given.bool('no-headers'),
      wide: output === 'wide',
      columnLabels: given.list('label-columns'),
      showLabels: given.bool('show-labels'),
      now: () => invocation.now(),
    },
  };
  if (options.raw && args.length) throw new KubectlError('arguments may not be passed when --raw is specified');
  if (!options.raw) await checkArguments(invocation, options);
  validate(invocation, options);
  return options;
}

async function checkArguments(invocation: Invocation, { sortBy, watch, watchOnly }: GetOptions): Promise<void> {
  if (watch) {
    if (sortBy) await invocation.printError('warning: --watch requested, --sort-by will be ignored for watch events received\n');
  } else if (watchOnly) {
    if (sortBy) await invocation.printError('warning: --watch-only requested, --sort-by will be ignored\n');
  } else if (!invocation.args.length && !invocation.flags.list('filename').length && !invocation.flags.string('kustomize')) {
    const suggestion = 'Use "kubectl api-resources" for a complete list of supported resources.';
    await invocation.printError(`You must specify the type of resource to get. ${suggestion}\n\n`);
    const explain = 'Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).';
    throw new UsageError(invocation.path, `Required resource not specified.\n${explain}`);
  }
}

function validate({ flags: given }: Invocation, options: GetOptions): void {
  const { output } = options.print;
  if (options.raw) {
    if (options.watch || options.watchOnly || given.string('selector')) {
      throw new KubectlError('--raw may not be specified with other flags that filter the server request or alter the output');
    }
    if (output) throw new KubectlError('--raw and --output are mutually exclusive');
    checkRawUri(options.raw);
  }
  if (options.table.showLabels && output && output !== 'wide') {
    throw new KubectlError(`--show-labels option cannot be used with ${output} printer`);
  }
  if (options.outputWatchEvents && !options.watch && !options.watchOnly) {
    throw new KubectlError('--output-watch-events option can only be used with --watch or --watch-only');
  }
}
