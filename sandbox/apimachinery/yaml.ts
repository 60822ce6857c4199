// YAML as kubectl reads it: sigs.k8s.io/yaml over go.yaml.in/yaml/v2.
import { CORE_SCHEMA, defineScalarTag, loadAll, mergeTag, NOT_RESOLVED, YAMLException } from 'js-yaml';
import { isExcessivelyAliased } from './yaml-aliases.ts';
import { goYamlMessage } from './yaml-errors.ts';
import { booleanOf, floatOf, integerOf } from './yaml-scalars.ts';

/** Text that is not YAML, in go-yaml's words: `yaml: line 3: did not find expected key`. */
export class YamlError extends Error {}

const tag = <T>(name: string, resolve: (source: string) => T | undefined) =>
  defineScalarTag<T>(`tag:yaml.org,2002:${name}`, {
    implicit: true,
    resolve: (source) => resolve(source) ?? NOT_RESOLVED,
    identify: () => false,
  });

const goSchema = CORE_SCHEMA.withTags(mergeTag, tag('bool', booleanOf), tag('int', integerOf), tag('float', floatOf));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** The first document of `text` as a JSON value; null where there is none. @throws YamlError */
export function readYaml(source: string): unknown {
  const text = source.replace(/^\uFEFF/, '');
  if (forbidden.test(text)) throw new YamlError('yaml: control characters are not allowed');
  let value: unknown;
  try {
    value = loadAll(text, { schema: goSchema, json: true, maxAliases: 10_000 })[0] ?? null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(goYamlMessage({ reason: error.reason, line: error.mark?.line ?? 0, column: error.mark?.column ?? 0 }, text));
  }
  if (text.includes('*') && isExcessivelyAliased(value)) throw new YamlError('yaml: document contains excessive aliasing');
  return value;
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
