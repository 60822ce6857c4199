// Files of one volume that lie in each other's way: warningsForOverlappingVirtualPaths (k8s.io/kubernetes/pkg/api/pod/warnings.go).
import type { Volume, VolumeProjection } from '../../generated/types.ts';

interface VirtualPath {
  readonly path: string;
  /** What puts it there, where several things may. */
  readonly source: string;
}

const quote = (text: string): string => JSON.stringify(text);
const worded = ({ path, source }: VirtualPath): string => (source ? `${quote(path)} (${source})` : quote(path));

/** One warning for each pair of files of which one would hide the other. */
export const virtualPathWarnings = (volumes: readonly Volume[]): readonly string[] => volumes.flatMap(warningsOf);

function warningsOf({ name, configMap, secret, downwardAPI, projected }: Volume): readonly string[] {
  const of = (kind: string, paths: readonly VirtualPath[]): readonly string[] =>
    overlaps(paths).map((overlap) => `volume ${quote(name)} (${kind}): overlapping paths: ${overlap}`);
  const warnings = [
    ...of(`ConfigMap ${quote(configMap?.name ?? '')}`, pathsOf(configMap?.items, '')),
    ...of(`Secret ${quote(secret?.secretName ?? '')}`, pathsOf(secret?.items, '')),
    ...of('DownwardAPI', pathsOf(downwardAPI?.items, '')),
  ];
  const sources = projected?.sources ?? [];
  const empty = sources.filter((source) => Object.keys(source).length === 0);
  return [
    ...warnings,
    ...empty.map(() => `volume ${quote(name)} (Projected) has no sources provided`),
    ...of('Projected', sources.flatMap(projectedPaths)),
  ];
}

const pathsOf = (items: readonly { readonly path: string }[] | undefined, source: string): readonly VirtualPath[] =>
  (items ?? []).map(({ path }) => ({ path, source }));

function projectedPaths(projection: VolumeProjection): readonly VirtualPath[] {
  const { configMap, secret, downwardAPI, serviceAccountToken, clusterTrustBundle, podCertificate } = projection;
  if (configMap?.items) return pathsOf(configMap.items, `ConfigMap ${quote(configMap.name ?? '')}`);
  if (secret?.items) return pathsOf(secret.items, `Secret ${quote(secret.name ?? '')}`);
  if (downwardAPI?.items) return pathsOf(downwardAPI.items, 'DownwardAPI');
  if (serviceAccountToken) return pathsOf([serviceAccountToken], 'ServiceAccountToken');
  if (clusterTrustBundle) {
    return pathsOf([clusterTrustBundle], `ClusterTrustBundle ${quote(clusterTrustBundle.name ?? clusterTrustBundle.signerName ?? '')}`);
  }
  return [
    { path: podCertificate?.certificateChainPath ?? '', source: 'PodCertificate chain' },
    { path: podCertificate?.keyPath ?? '', source: 'PodCertificate key' },
    { path: podCertificate?.credentialBundlePath ?? '', source: 'PodCertificate credential bundle' },
  ];
}

function overlaps(paths: readonly VirtualPath[]): readonly string[] {
  const trimmed = paths.map(({ path, source }) => ({ path: path.replace(/\/+$/, ''), source })).filter(({ path }) => path !== '');
  return trimmed.flatMap((each, i) =>
    trimmed
      .slice(0, i)
      .filter((other) => contains(each.path, other.path) || contains(other.path, each.path))
      .map((other) => `${worded(each)} with ${worded(other)}`),
  );
}

const contains = (folder: string, path: string): boolean => `${path}/`.startsWith(`${folder}/`);
