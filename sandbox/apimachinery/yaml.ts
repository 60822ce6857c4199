// YAML as everything in Kubernetes reads it, kubectl and the API server alike: sigs.k8s.io/yaml over go.yaml.in/yaml/v2.
import { loadAll, YAMLException } from 'js-yaml';
import { isMap } from './fmt.ts';
import { DEEPEST_READ, deeper, NESTED_TOO_DEEP } from './go-json.ts';
import { isExcessivelyAliased } from './yaml-aliases.ts';
import { duplicateKeys } from './yaml-duplicates.ts';
import { goYamlMessage } from './yaml-errors.ts';
import { goSchema, YamlValueError } from './yaml-tags.ts';

/** Text that is not YAML, in go-yaml's words: `yaml: line 3: did not find expected key`. */
export class YamlError extends Error {
  /** What is wrong and in which line, from 0, where the scanner can tell: go-yaml's own words often name the line before. */
  readonly finding: { readonly reason: string; readonly line: number } | undefined;

  constructor(message: string, finding?: YamlError['finding']) {
    super(message);
    this.finding = finding;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** The first document of `text` as a JSON value; null where there is none. @throws YamlError */
export const readYaml = (source: string): unknown => read(source).value;

/**
 * The same, and what is wrong with a text that can be read all the same: keys that are given twice. One sentence each
 * (sigs.k8s.io/yaml's UnmarshalStrict). @throws YamlError
 */
export function readYamlStrictly(source: string): { readonly value: unknown; readonly errors: readonly string[] } {
  const { value, text } = read(source);
  return { value, errors: duplicateKeys(text, { maxDepth: DEEPEST_READ }) };
}

/** A value, and the text that it was read from in the end. */
interface Read {
  readonly value: unknown;
  readonly text: string;
}

function read(source: string): Read {
  const text = source.replace(/^\uFEFF/, '');
  if (forbidden.test(text)) throw new YamlError('yaml: control characters are not allowed');
  checkEscapes(text);
  const document = readDocument(text);
  const { value } = document;
  if (text.includes('*') && isExcessivelyAliased(value)) throw new YamlError('yaml: document contains excessive aliasing');
  if (/\.(nan|inf)/i.test(text)) checkNumbers(value);
  return document;
}

const load = (text: string): unknown =>
  loadAll(text, { schema: goSchema, json: true, maxAliases: 10_000, maxDepth: DEEPEST_READ })[0] ?? null;

function readDocument(text: string): Read {
  let relaxed = text;
  for (;;) {
    try {
      return { value: load(relaxed), text: relaxed };
    } catch (error) {
      if (error instanceof YamlValueError) throw new YamlError(error.message);
      if (!(error instanceof YAMLException)) throw error;
      if (error.reason.startsWith('nesting exceeded')) throw tooDeep(text);
      const { line = 0, column = 0 } = error.mark ?? {};
      const indented = error.reason === 'deficient indentation' && withLineIndented(relaxed, line);
      if (!indented) throw new YamlError(goYamlMessage({ reason: error.reason, line, column }, relaxed), { reason: error.reason, line });
      relaxed = indented;
    }
  }
}

function tooDeep(text: string): YamlError {
  const opening = deeper(text);
  if (!opening) return new YamlError(`yaml: ${NESTED_TOO_DEEP}`);
  const line = text.slice(0, opening.index).split('\n').length - 1;
  return new YamlError(goYamlMessage({ reason: 'too deep', line, column: 0 }, text));
}

/**
 * Within brackets and quotes go-yaml does not look at indentation; js-yaml does. The line with more of it, which means the same there;
 * undefined where it has enough already.
 */
function withLineIndented(text: string, line: number): string | undefined {
  const lines = text.split('\n');
  const before = lines.slice(0, line).findLast((other) => other.trim() !== '') ?? '';
  const [here = ''] = lines.slice(line, line + 1);
  const missing = before.length - (here.length - here.trimStart().length);
  if (line === 0 || missing <= 0 || here.trim() === '') return undefined;
  lines[line] = ' '.repeat(missing) + here;
  return lines.join('\n');
}

/** Half of a surrogate pair is no character. */
function checkEscapes(text: string): void {
  for (const { index } of text.matchAll(/(?<!\\)(?:\\\\)*\\(?:u[dD][89a-fA-F]|U(?!000|0010)|U0000[dD][89a-fA-F])/g)) {
    if (!isQuoted(text, index)) continue;
    const line = text.slice(0, index).split('\n').length - 1;
    throw new YamlError(goYamlMessage({ reason: 'surrogate', line, column: 0 }, text));
  }
}

function isQuoted(text: string, index: number): boolean {
  try {
    load(text.slice(0, index));
    return false;
  } catch (error) {
    return error instanceof YAMLException && /within a double quoted scalar/.test(error.reason);
  }
}

/** JSON has no such numbers (encoding/json). */
function checkNumbers(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new YamlError(`json: unsupported value: ${Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'}`);
  if (Array.isArray(value)) value.forEach(checkNumbers);
  else if (isMap(value)) for (const [, item] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) checkNumbers(item);
}

/**
 * A stream cut at its lines of `---`, as apimachinery's YAMLReader does; a document that is only a separator is left out.
 * @throws YamlError where something other than a comment follows the dashes
 */
export function* yamlDocuments(text: string): Generator<string> {
  let document = '';
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    if (line.startsWith('---')) {
      const rest = line.slice(3).trim();
      if (rest && !rest.startsWith('#')) throw new YamlError(`invalid Yaml document separator: ${rest}`);
      if (document) yield document;
      document = '';
    } else document += `${line.replace(/\r$/, '')}\n`;
  }
  if (document) yield document;
}
