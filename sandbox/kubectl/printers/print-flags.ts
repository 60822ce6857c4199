// From `-o` to a printer (cli-runtime/pkg/genericclioptions PrintFlags, kubectl/pkg/cmd/get PrintFlags).

import type { FileSystem } from '../../shell/filesystem.ts';
import { byHost } from '../../time/host.ts';
import { JSONPrinter, NamePrinter, OmitManagedFieldsPrinter, TypedJSONPrinter, YAMLPrinter } from './data.ts';
import { JSONPathPrinter } from './jsonpath.ts';
import { PrintError, type Printer } from './printer.ts';

export interface PrintFlags {
  /** `-o`; may carry its template: `jsonpath={.metadata.name}`. */
  readonly output: string;
  /** `--template` */
  readonly template?: string;
  /** `--allow-missing-template-keys`; true unless it is turned off. */
  readonly allowMissingKeys?: boolean;
  readonly showManagedFields?: boolean;
  /** `--no-headers`, for custom columns. */
  readonly noHeaders?: boolean;
  /** Whether what is printed is of one of Go's own types, and not unstructured. */
  readonly typed?: boolean;
  readonly files: FileSystem;
}

const dataFormats = ['json', 'yaml', 'kyaml'];
const goTemplateFormats = ['go-template', 'go-template-file', 'template', 'templatefile'];
const jsonPathFormats = ['jsonpath', 'jsonpath-as-json', 'jsonpath-file'];
const columnFormats = ['custom-columns', 'custom-columns-file'];
const commonFormats = [...dataFormats, 'name', ...goTemplateFormats, ...jsonPathFormats];

/** What `-o` and `--template` come to: a format, and the template where the format has one. */
interface Format {
  readonly format: string;
  readonly template: string;
}

/** `columns`: the formats of tables, where the command has any. */
function split({ output, template = '' }: PrintFlags, columns: readonly string[] = []): Format {
  if (template) return { format: output || 'go-template', template };
  const equals = output.indexOf('=');
  const format = equals < 0 ? output : output.slice(0, equals);
  const templated = [...goTemplateFormats, ...jsonPathFormats, ...columns].includes(format);
  return templated && equals >= 0 ? { format, template: output.slice(equals + 1) } : { format: output, template: '' };
}

/**
 * The printer of a command that says what it did; `operation` is what it says (`created`), unless `-o` wants something else.
 * @throws PrintError
 */
export async function printerFor(flags: PrintFlags, operation: string): Promise<Printer> {
  const { format } = split(flags);
  if (format.toLowerCase() === 'name') return new NamePrinter();
  if (format === '') return new NamePrinter(operation);
  const printer = await commonPrinter(flags);
  if (!printer) throw noCompatiblePrinter(format, commonFormats);
  return printer;
}

/** The printer of `kubectl get -o`, for all formats but the tables. @throws PrintError */
export async function getPrinterFor(flags: PrintFlags): Promise<Printer> {
  const { format, template } = split(flags, columnFormats);
  const printer = await commonPrinter(flags);
  if (printer) return printer;
  if (columnFormats.includes(format)) return byHost(columnsPrinter(format, template, flags));
  if (format.toLowerCase() === 'name') return new NamePrinter();
  throw noCompatiblePrinter(format, [...commonFormats, ...columnFormats, 'wide']);
}

/** Whether `-o` asks for a table, and so the server for one. */
export const isHumanReadable = ({ output, template }: PrintFlags): boolean => output === 'wide' || (!output && !template);

async function commonPrinter(flags: PrintFlags): Promise<Printer | undefined> {
  const { format, template } = split(flags);
  const allowMissingKeys = flags.allowMissingKeys ?? true;
  if (jsonPathFormats.includes(format)) {
    const text = templateText(template, format === 'jsonpath-file', flags);
    return new JSONPathPrinter(text, { allowMissingKeys, asJson: format === 'jsonpath-as-json' });
  }
  if (goTemplateFormats.includes(format)) {
    const text = templateText(template, format.endsWith('file'), flags);
    const { GoTemplatePrinter } = await byHost(import('./go-template/printer.ts'));
    return new GoTemplatePrinter(text, { allowMissingKeys });
  }
  const data = await dataPrinter(format, flags.typed);
  return data && (flags.showManagedFields ? data : new OmitManagedFieldsPrinter(data));
}

/** JSONYamlPrintFlags: whole objects; undefined for any other format. `typed`: what is printed is of one of Go's own types. */
export async function dataPrinter(output: string, typed = false): Promise<Printer | undefined> {
  const format = output.toLowerCase();
  if (format === 'json') return typed ? new TypedJSONPrinter() : new JSONPrinter();
  if (format === 'yaml') return new YAMLPrinter();
  if (format !== 'kyaml') return undefined;
  const { KYAMLPrinter } = await byHost(import('./kyaml.ts'));
  return new KYAMLPrinter();
}

function templateText(template: string, isPath: boolean, flags: PrintFlags): string {
  if (!template) throw new PrintError('template format specified but no template given');
  if (!isPath) return template;
  return readTemplate(template, flags, `error reading --template ${template}, `);
}

function readTemplate(path: string, { files }: PrintFlags, failure: string): string {
  const text = files.read(path);
  if (text !== undefined) return text;
  throw new PrintError(`${failure}${files.isDirectory(path) ? `read ${path}: is a directory` : `open ${path}: no such file or directory`}`);
}

async function columnsPrinter(format: string, template: string, flags: PrintFlags): Promise<Printer> {
  const { columnsFromSpec, columnsFromTemplate, CustomColumnsPrinter } = await byHost(import('./custom-columns.ts'));
  if (format === 'custom-columns' || !template) {
    return new CustomColumnsPrinter(columnsFromSpec(template), { noHeaders: flags.noHeaders ?? false });
  }
  const text = readTemplate(template, flags, `error reading template ${template}, `);
  return new CustomColumnsPrinter(columnsFromTemplate(text), { noHeaders: false });
}

const noCompatiblePrinter = (format: string, allowed: readonly string[]): PrintError =>
  new PrintError(
    `unable to match a printer suitable for the output format ${JSON.stringify(format)}, ` +
      `allowed formats are: ${[...allowed].sort().join(',')}`,
  );
