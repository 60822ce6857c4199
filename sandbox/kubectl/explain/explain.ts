// `kubectl explain` (kubectl/pkg/cmd/explain).
import { definitionName } from '../../api/schema.ts';
import { JSONPathSyntaxError, parse } from '../../apimachinery/jsonpath/parser.ts';
import { byHost } from '../../time/host.ts';
import { groupVersion, type Mapping, qualifiedResource } from '../discovery.ts';
import { ExitError, KubectlError } from '../errors.ts';
import { boolFlag, type FlagSpec, stringFlag } from '../flags.ts';
import type { Invocation } from '../invocation.ts';
import { type DocumentedType, typeNamed } from './documentation.ts';
import { explanation } from './plaintext.ts';

export const flags: readonly FlagSpec[] = [boolFlag('recursive', 'R'), stringFlag('api-version'), stringFlag('output', 'o', 'plaintext')];

export async function run(invocation: Invocation): Promise<undefined> {
  const { args, flags: given } = invocation;
  const [word] = args;
  if (word === undefined) {
    throw new KubectlError(
      'You must specify the type of resource to explain. Use "kubectl api-resources" for a complete list of supported resources.',
    );
  }
  if (args.length > 1) throw new KubectlError('We accept only this format: explain RESOURCE');
  const { mapping, path } = await resolve(invocation, word);
  const version = given.string('api-version') || groupVersion(mapping);
  const recursive = given.bool('recursive');
  const type = await typeOf(invocation, version, mapping.kind);
  if (given.string('output') === 'plaintext-openapiv2') {
    if (!type) throw new KubectlError(`couldn't find resource for "${version}, Kind=${mapping.kind}"`);
    const { plaintextOpenAPIV2 } = await byHost(import('./plaintext-openapiv2.ts'));
    await invocation.print(plaintextOpenAPIV2(mapping.kind, version, type, path, recursive));
    return;
  }
  const served = (await invocation.mapper()).mappings.some((each) => groupVersion(each) === version);
  if (!served)
    throw new KubectlError(`couldn't find resource for "${version.includes('/') ? version : `/${version}`}, Resource=${mapping.resource}"`);
  if (given.string('output') !== 'plaintext') throw new KubectlError(`unrecognized format: ${given.string('output')}`);
  if (!type) throw new KubectlError(`GVR (${version}, Resource=${mapping.resource}) not found in OpenAPI schema`);
  const slash = version.indexOf('/');
  const group = slash < 0 ? '' : `GROUP:      ${version.slice(0, slash)}\n`;
  await invocation.print(`${group}KIND:       ${mapping.kind}\nVERSION:    ${version.slice(slash + 1)}\n\n`);
  const text = explanation(type, path, recursive);
  if (text === undefined) throw new KubectlError(`field "${path.at(-1) ?? ''}" does not exist`);
  await invocation.print(`${text}\n`);
}

/** The type of a kind; of one that few ask for, or that a definition adds, what is said of it is fetched first. */
async function typeOf(invocation: Invocation, version: string, kind: string): Promise<DocumentedType | undefined> {
  const known = typeNamed(definitionName(version, kind) ?? '');
  if (known?.description) return known;
  const { documentedType } = await byHost(import('./fetched-types.ts'));
  return documentedType(invocation, version, kind);
}

/** The resource that a word begins with, and the fields that follow. */
async function resolve(invocation: Invocation, word: string): Promise<{ readonly mapping: Mapping; readonly path: readonly string[] }> {
  const [name = '', ...path] = fieldNames(word);
  const mapper = await invocation.mapper();
  let mapping: Mapping;
  try {
    mapping = mapper.resourceFor(name);
  } catch (error) {
    if (error instanceof KubectlError) throw new ExitError(1, error.message);
    throw error;
  }
  if (!invocation.flags.string('api-version')) {
    // A name in full, `endpointslices.discovery.k8s.io.ports`, is told by how it begins.
    const full = mapper.mappings.find(
      (each) => each.group && (word === qualifiedResource(each) || word.startsWith(`${qualifiedResource(each)}.`)),
    );
    if (full) return { mapping: full, path: fieldNames(word.slice(qualifiedResource(full).length + 1)) };
  }
  return { mapping, path };
}

function fieldNames(word: string): readonly string[] {
  if (!word) return [];
  try {
    const [action] = parse(`{.${word.replace(/\.$/, '')}}`).nodes;
    const nodes = action?.type === 'list' ? action.nodes : [];
    return nodes.map((node) => {
      if (node.type === 'field') return node.name;
      throw new KubectlError('invalid jsonpath syntax, first node must be field node');
    });
  } catch (error) {
    if (error instanceof JSONPathSyntaxError) throw new KubectlError(error.message);
    throw error;
  }
}
