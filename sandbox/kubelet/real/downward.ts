// Fields of a pod for its own containers (pkg/fieldpath, pkg/api/v1/resource): variables and files of the downward API.
import type { Container, Pod } from '../../api/generated/types.ts';
import { quote } from '../../apimachinery/fmt.ts';
import { parseQuantity } from '../../apimachinery/quantity.ts';

export interface PodFacts {
  readonly pod: Pod;
  readonly addresses: readonly string[];
  readonly hostAddresses: readonly string[];
  readonly allocatable: Readonly<Record<string, string>>;
}

/** `key="value"` in lines, sorted by key. */
const mapText = (map: Readonly<Record<string, string>> = {}): string =>
  Object.entries(map)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${quote(value)}`)
    .join('\n');

/** The text of a field; undefined where there is none of that path. */
export function fieldText({ pod, addresses, hostAddresses }: PodFacts, path: string): string | undefined {
  const { metadata, spec } = pod;
  const [, map, key] = /^metadata\.(annotations|labels)\['(.*)'\]$/.exec(path) ?? [];
  if (map === 'annotations') return metadata.annotations?.[key ?? ''] ?? '';
  if (map === 'labels') return metadata.labels?.[key ?? ''] ?? '';
  switch (path) {
    case 'metadata.annotations':
      return mapText(metadata.annotations);
    case 'metadata.labels':
      return mapText(metadata.labels);
    case 'metadata.name':
      return metadata.name;
    case 'metadata.namespace':
      return metadata.namespace ?? '';
    case 'metadata.uid':
      return metadata.uid;
    case 'spec.nodeName':
      return spec?.nodeName ?? '';
    case 'spec.serviceAccountName':
      return spec?.serviceAccountName ?? '';
    case 'status.podIP':
      return addresses[0] ?? '';
    case 'status.podIPs':
      return addresses.join(',');
    case 'status.hostIP':
      return hostAddresses[0] ?? '';
    case 'status.hostIPs':
      return hostAddresses.join(',');
    default:
      return undefined;
  }
}

const NANO = 1_000_000_000n;

/** `limits.memory`, in units of `divisor`, rounded up; what a node can give where there is no limit. */
export function resourceText(
  { allocatable }: PodFacts,
  container: Container,
  resource: string,
  divisor: string | number | undefined,
): string {
  const [kind = '', ...names] = resource.split('.');
  const name = names.join('.');
  const given = (kind === 'limits' ? container.resources?.limits : container.resources?.requests)?.[name];
  const value = given ?? (kind === 'limits' ? allocatable[name] : undefined) ?? '0';
  const unit = parseQuantity(divisor === undefined || String(divisor) === '0' ? '1' : divisor).nano || NANO;
  const { nano } = parseQuantity(value);
  return String((nano + unit - 1n) / unit);
}
