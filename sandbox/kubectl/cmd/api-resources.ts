// `kubectl api-resources` and `kubectl api-versions` (kubectl/pkg/cmd/apiresources).
import { groupVersion, type Mapping, qualifiedResource } from '../discovery.ts';
import { KubectlError, UsageError } from '../errors.ts';
import { boolFlag, type Flags, sliceFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { TypedJSONPrinter, YAMLPrinter } from '../printers/data.ts';
import { newTabWriter } from '../printers/tabwriter.ts';

const sortKeys = ['', 'name', 'kind'];
const formats = ['json', 'kyaml', 'name', 'wide', 'yaml'];

export const apiResources: KubectlCommand = {
  flags: [
    stringFlag('api-group'),
    boolFlag('namespaced', '', true),
    sliceFlag('verbs'),
    stringFlag('sort-by'),
    boolFlag('cached'),
    sliceFlag('categories'),
    stringFlag('output', 'o'),
    boolFlag('no-headers'),
    boolFlag('show-managed-fields'),
  ],
  async run(invocation: Invocation): Promise<undefined> {
    const { flags } = invocation;
    refuseArguments(invocation);
    const output = flags.string('output');
    if (output && !formats.includes(output)) {
      throw new KubectlError(
        `unable to match a printer suitable for the output format ${JSON.stringify(output)}, allowed formats are: ${formats.join(',')}`,
      );
    }
    if (!sortKeys.includes(flags.string('sort-by'))) throw new KubectlError('--sort-by accepts only name or kind');
    if (!invocation.flags.bool('cached')) invocation.forgetResources();
    const { mappings } = await invocation.mapper();
    const chosen = preferred(mappings).filter((mapping) => isWanted(mapping, flags));
    const key = sortKey(flags.string('sort-by'));
    const sorted = [...chosen].sort((a, b) => compare(key(a), key(b)) || compare(a.resource, b.resource));
    await invocation.print(render(sorted, output, flags.bool('no-headers')));
  },
};

function refuseArguments({ args, path }: Invocation): void {
  if (args.length) throw new UsageError(path, `unexpected arguments: [${args.join(' ')}]`);
}

/** Each resource once, in the version that its group prefers. */
function preferred(mappings: readonly Mapping[]): readonly Mapping[] {
  const seen = new Set<string>();
  return mappings.filter((mapping) => {
    const known = seen.has(qualifiedResource(mapping));
    seen.add(qualifiedResource(mapping));
    return !known && mapping.verbs.length > 0;
  });
}

function isWanted(mapping: Mapping, flags: Flags): boolean {
  return (
    (!flags.changed('api-group') || mapping.group === flags.string('api-group')) &&
    (!flags.changed('namespaced') || mapping.namespaced === flags.bool('namespaced')) &&
    flags.list('verbs').every((verb) => mapping.verbs.includes(verb)) &&
    flags.list('categories').every((category) => mapping.categories.includes(category))
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortKey =
  (sortBy: string) =>
  (mapping: Mapping): string =>
    sortBy === 'name' ? mapping.resource : sortBy === 'kind' ? mapping.kind : mapping.group;

function render(mappings: readonly Mapping[], output: string, noHeaders: boolean): string {
  if (output === 'name') return mappings.map((mapping) => `${qualifiedResource(mapping)}\n`).join('');
  if (output === 'json') return new TypedJSONPrinter().print(resourceList(mappings));
  if (output === 'yaml' || output === 'kyaml') return new YAMLPrinter().print(resourceList(mappings));
  const w = newTabWriter();
  const wide = output === 'wide';
  if (!noHeaders) w.write(`NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND${wide ? '\tVERBS\tCATEGORIES' : ''}\n`);
  for (const mapping of mappings) {
    const { resource, shortNames, namespaced, kind, verbs, categories } = mapping;
    const cells = [resource, shortNames.join(','), groupVersion(mapping), String(namespaced), kind];
    w.write(`${[...cells, ...(wide ? [verbs.join(','), categories.join(',')] : [])].join('\t')}\n`);
  }
  return w.flush();
}

const resourceList = (mappings: readonly Mapping[]): unknown => ({
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: '',
  resources: mappings.map(({ resource, singular, namespaced, group, version, kind, verbs, shortNames, categories }) => ({
    name: resource,
    singularName: singular,
    namespaced,
    ...(group && { group }),
    version,
    kind,
    verbs,
    ...(shortNames.length && { shortNames }),
    ...(categories.length && { categories }),
  })),
});

export const apiVersions: KubectlCommand = {
  flags: [],
  async run(invocation: Invocation): Promise<undefined> {
    refuseArguments(invocation);
    invocation.forgetResources();
    const { mappings } = await invocation.mapper();
    const versions = [...new Set(mappings.map(groupVersion))].sort();
    await invocation.print(versions.map((version) => `${version}\n`).join(''));
  },
};
