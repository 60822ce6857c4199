// Objects from files, folders and standard input (cli-runtime/pkg/resource: FileVisitor, StreamVisitor, mapper).

import { decode } from '../api/decode.ts';
import { isMap, marshal, quote } from '../apimachinery/fmt.ts';
import { jsonKind } from '../apimachinery/go-json.ts';
import { endOfValue, JsonSyntaxError } from '../apimachinery/json-stream.ts';
import { readYaml, YamlError, yamlDocuments } from '../apimachinery/yaml.ts';
import type { FileSystem } from '../shell/filesystem.ts';
import type { Process } from '../shell/process.ts';
import { ConnectionError, KubectlError } from './errors.ts';
import { filePattern } from './file-pattern.ts';
import { schemaFindings } from './schema-validation.ts';
import type { Unstructured } from './unstructured.ts';

/** One manifest's text, and how errors call it. */
export interface Source {
  readonly name: string;
  read(): Promise<string>;
}

const extensions = ['.json', '.yaml', '.yml'];

/** What `-f` names, in order. @throws KubectlError where a path does not exist or a folder holds no manifests */
export function expandFilenames(process: Process, filenames: readonly string[], recursive: boolean): Source[] {
  return filenames.flatMap((name) => {
    if (name === '-') return [{ name: 'STDIN', read: () => readAll(process) }];
    if (/^https?:\/\//.test(name)) return [{ name, read: () => Promise.reject(unreachable(name)) }];
    const paths = matching(process.files, name);
    if (paths.length === 0) throw new KubectlError(`the path "${name}" does not exist`);
    const files = paths.flatMap((path) =>
      process.files.isDirectory(path) ? filesIn(process.files, path.replace(/\/+$/, ''), recursive) : [path],
    );
    if (files.length === 0) throw new KubectlError(`error reading [${name}]: recognized file extensions are [${extensions.join(' ')}]`);
    return files.map((path) => ({ name: path, read: async () => process.files.read(path) ?? '' }));
  });
}

async function readAll(process: Process): Promise<string> {
  let text = '';
  for await (const piece of process.stdin) text += piece;
  return text;
}

function unreachable(address: string): Error {
  const { host, hostname, port } = new URL(address);
  if (port || hostname === 'localhost') return new ConnectionError(host);
  return new KubectlError(`Unable to connect to the server: dial tcp: lookup ${hostname}: no such host`);
}

function matching(files: FileSystem, pattern: string): readonly string[] {
  if (files.read(pattern) !== undefined && !pattern.endsWith('/')) return [pattern];
  if (files.isDirectory(pattern)) return [pattern];
  if (!/[*?[\\]/.test(pattern)) return [];
  const slash = pattern.lastIndexOf('/') + 1;
  const glob = filePattern(pattern.slice(slash));
  if (!glob) throw new KubectlError(`pattern ${quote(pattern)} is not valid: syntax error in pattern`);
  return (files.list(pattern.slice(0, slash) || '.') ?? [])
    .filter((name) => glob.matches(name))
    .map((name) => pattern.slice(0, slash) + name);
}

function filesIn(files: FileSystem, directory: string, recursive: boolean): string[] {
  return (files.list(directory) ?? []).flatMap((name) => {
    const path = `${directory}/${name}`;
    if (files.isDirectory(path)) return recursive ? filesIn(files, path, recursive) : [];
    return extensions.some((extension) => name.endsWith(extension)) ? [path] : [];
  });
}

/** The values in a stream of JSON or YAML. @throws KubectlError `error parsing web.yaml: …` */
export function* decodeStream(text: string, source: string): Generator<unknown> {
  let rest = text;
  // A byte order mark is no space to Go: JSON behind one is read as YAML.
  if (/^(?!\uFEFF)\s*\{/.test(text)) {
    let at = 0;
    let count = 0;
    let syntax: JsonSyntaxError | undefined;
    while (!syntax) {
      let end: number | undefined;
      try {
        end = endOfValue(text, at);
      } catch (error) {
        if (!(error instanceof JsonSyntaxError)) throw error;
        syntax = error;
        break;
      }
      if (end === undefined) return;
      yield JSON.parse(text.slice(at, end));
      at = end;
      count += 1;
    }
    if (count > 1) throw parsing(source, syntax);
    rest = text.slice(at).replace(/^[^\S\n]*\n?/, '');
    yield* decodeYaml(rest, source, syntax);
  } else yield* decodeYaml(rest, source);
}

const parsing = (source: string, error: Error): KubectlError => new KubectlError(`error parsing ${source}: ${error.message}`);

/** Where JSON was tried first, its error is the one that counts. */
function* decodeYaml(text: string, source: string, jsonError?: Error): Generator<unknown> {
  try {
    for (const document of yamlDocuments(text)) {
      let value: unknown;
      try {
        value = readYaml(document);
      } catch (error) {
        if (!(error instanceof YamlError)) throw error;
        throw parsing(source, jsonError ?? new Error(`error converting YAML to JSON: ${error.message}`));
      }
      yield value;
    }
  } catch (error) {
    throw error instanceof YamlError ? parsing(source, jsonError ?? error) : error;
  }
}

export type ValidationDirective = 'Strict' | 'Warn' | 'Ignore';

/** --validate. */
export function validationDirective(value: string): ValidationDirective {
  switch (value) {
    case 'strict':
    case 'true':
      return 'Strict';
    case 'warn':
      return 'Warn';
    case 'ignore':
    case 'false':
      return 'Ignore';
    default:
      throw new KubectlError(`invalid - validate option "${value}"; must be one of: strict (or true), warn, ignore (or false)`);
  }
}

/** UnstructuredJSONScheme's decoding, before the server sees the object. @throws KubectlError */
export function decodedObject(value: unknown, source: string): Unstructured {
  const undecodable = (why: string) => new KubectlError(`unable to decode "${source}": ${why}`);
  if (!isMap(value))
    throw undecodable(`json: cannot unmarshal ${jsonKind(value)} into Go value of type struct { Kind string "json:\\"kind\\""}`);
  if (typeof value.kind !== 'string' || value.kind === '') throw undecodable(`Object 'Kind' is missing in '${marshal(value)}'`);
  if (typeof value.apiVersion !== 'string' || value.apiVersion === '')
    throw undecodable(`Object 'apiVersion' is missing in '${marshal(value)}'`);
  if (!Array.isArray(value.items) && value.metadata !== undefined) {
    const { error } = decode('core.v1.ConfigMap', { metadata: value.metadata });
    if (error) throw undecodable(error.replace('ConfigMap.metadata', 'metadataOnlyObject.metadata'));
  }
  return value;
}

/** getObjectKind. */
function unkindFindings({ apiVersion, kind }: Unstructured): readonly string[] {
  const findings = [
    ...(apiVersion === undefined ? ['apiVersion not set'] : typeof apiVersion !== 'string' ? ["apiVersion isn't string type"] : []),
    ...(kind === undefined ? ['kind not set'] : typeof kind !== 'string' ? ["kind isn't string type"] : []),
  ];
  const isGroupVersion = typeof apiVersion !== 'string' || apiVersion.split('/').length <= 2;
  return findings.length > 0 || isGroupVersion ? findings : [`unexpected GroupVersion string: ${apiVersion}`];
}

/** What a value lacks to be of any kind; undefined where it lacks nothing (validation.getObjectKind). */
export function kindFindings(value: unknown): string | undefined {
  const findings = isMap(value) ? [...unkindFindings(value)] : ['invalid object to validate'];
  const group = isMap(value) && typeof value.apiVersion === 'string' ? value.apiVersion : '';
  if (findings.length === 0 && isMap(value)) findings.push(...listFindings(value, group, String(value.kind)));
  if (findings.length === 0) return undefined;
  return findings.length === 1 ? findings[0] : `[${findings.join(', ')}]`;
}

/** A list is no kind of the server's, so it is looked at here (schemaValidation.validateList). */
function listFindings(list: Unstructured, apiVersion: string, kind: string): readonly string[] {
  if (!kind.endsWith('List')) return [];
  if (apiVersion !== 'v1' || kind !== 'List') return schemaFindings(list, apiVersion, kind);
  if (!Array.isArray(list.items)) return ['invalid object to validate'];
  const items: readonly unknown[] = list.items;
  return items.flatMap((item) => {
    const why = isMap(item) ? unkindFindings(item) : ['invalid object to validate'];
    if (why.length > 0 || !isMap(item)) return why;
    return schemaFindings(item, String(item.apiVersion), String(item.kind));
  });
}

/** What ends the reading of a file, since its kind cannot be known. @throws KubectlError */
export function checkKind(value: unknown, source: string): void {
  const text = kindFindings(value);
  if (text === undefined) return;
  throw new KubectlError(
    `error validating "${source}": error validating data: ${text}; if you choose to ignore these errors, turn validation off with --validate=false`,
  );
}
