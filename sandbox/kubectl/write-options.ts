// What commands that write have in common: --dry-run, -o, -f, and how they say what they did (kubectl/pkg/cmd/util/helpers.go).
import { KubectlError } from './errors.ts';
import { boolFlag, type FlagSpec, type Flags, sliceFlag, stringFlag } from './flags.ts';
import type { Invocation } from './invocation.ts';
import { type ValidationDirective, validationDirective } from './manifests.ts';
import { printerFor } from './printers/print-flags.ts';
import type { Printer } from './printers/printer.ts';
import type { Query } from './rest.ts';

export const printFlags: readonly FlagSpec[] = [
  stringFlag('output', 'o'),
  stringFlag('template'),
  boolFlag('allow-missing-template-keys', '', true),
  boolFlag('show-managed-fields'),
];

export const dryRunFlag: FlagSpec = { name: 'dry-run', type: 'string', default: 'none', noValue: 'unchanged' };

export const filenameFlags: readonly FlagSpec[] = [sliceFlag('filename', 'f'), boolFlag('recursive', 'R'), stringFlag('kustomize', 'k')];

export const validateFlag: FlagSpec = { name: 'validate', type: 'string', default: 'strict', noValue: 'strict' };

export const fieldManagerFlag = (manager: string): FlagSpec => stringFlag('field-manager', '', manager);

export const selectorFlag = stringFlag('selector', 'l');

/** --record and its like, long deprecated but still accepted. */
export const recordFlag: FlagSpec = { ...boolFlag('record'), deprecated: '--record will be removed in the future' };

export type DryRun = 'none' | 'client' | 'server';

export function dryRunOf(flags: Flags): DryRun {
  const value = flags.string('dry-run');
  switch (value) {
    case 'none':
    case 'client':
    case 'server':
      return value;
    case 'unchanged':
    case 'true':
    case 'True':
    case 'TRUE':
    case 't':
    case 'T':
    case '1':
      return 'client';
    case 'false':
    case 'False':
    case 'FALSE':
    case 'f':
    case 'F':
    case '0':
      return 'none';
    default:
      throw new KubectlError(`Invalid dry-run value (${value}). Must be "none", "server", or "client".`);
  }
}

export const directiveOf = (flags: Flags): ValidationDirective => validationDirective(flags.string('validate'));

/** The query of a write: who writes, whether it counts, how strictly it is read. */
export function writeQuery(flags: Flags, options: { manager?: string; validate?: ValidationDirective } = {}): Query {
  return {
    dryRun: flags.has('dry-run') && dryRunOf(flags) === 'server' ? 'All' : undefined,
    fieldManager: options.manager ?? (flags.has('field-manager') ? flags.string('field-manager') : undefined),
    fieldValidation: options.validate,
  };
}

/** What -f, -R and -k say, for the ResourceBuilder. */
export function filenameOptions(flags: Flags): { readonly filenames: readonly string[]; readonly recursive: boolean } {
  if (flags.string('kustomize') && flags.list('filename').length > 0) throw new KubectlError('only one of -f or -k can be specified');
  if (flags.string('kustomize')) throw new KubectlError('kustomize (-k) is not part of this kubectl: apply the files themselves with -f');
  return { filenames: flags.list('filename'), recursive: flags.bool('recursive') };
}

/** RequireFilenameOrKustomize. */
export function requireFilename(flags: Flags): void {
  if (flags.list('filename').length === 0 && !flags.string('kustomize')) throw new KubectlError('must specify one of -f and -k');
}

/** `created`, `created (dry run)`, `created (server dry run)`. */
export function withDryRun(operation: string, dryRun: DryRun): string {
  if (dryRun === 'none') return operation;
  return `${operation} ${dryRun === 'client' ? '(dry run)' : '(server dry run)'}`;
}

/** The printer that says `service/web created (dry run)`, or prints what -o asks for. */
export function resultPrinter(invocation: Invocation, operation: string): Promise<Printer> {
  const { flags } = invocation;
  return operationPrinter(invocation, withDryRun(operation, flags.has('dry-run') ? dryRunOf(flags) : 'none'));
}

/** The same without a word about dry runs. */
export function operationPrinter({ flags, process }: Invocation, operation: string): Promise<Printer> {
  return printerFor(
    {
      output: flags.string('output'),
      template: flags.string('template'),
      allowMissingKeys: flags.bool('allow-missing-template-keys'),
      showManagedFields: flags.bool('show-managed-fields'),
      files: process.files,
    },
    operation,
  );
}
