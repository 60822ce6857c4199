// kubectl apply --prune (kubectl/pkg/cmd/apply/prune.go).

import type { Mapping } from '../discovery.ts';
import { KubectlError } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { klogWarning } from '../klog.ts';
import { hasLastApplied } from '../last-applied.ts';
import type { LoadedInfo } from '../resource-builder.ts';
import { mapsField, nameOf, textField } from '../unstructured.ts';
import { dryRunOf, resultPrinter } from '../write-options.ts';

/** What is pruned where --prune-allowlist says nothing: `group/version/Kind`. */
const defaultKinds = [
  'core/v1/ConfigMap',
  'core/v1/Endpoints',
  'core/v1/PersistentVolumeClaim',
  'core/v1/Pod',
  'core/v1/ReplicationController',
  'core/v1/Secret',
  'core/v1/Service',
  'batch/v1/Job',
  'batch/v1/CronJob',
  'networking.k8s.io/v1/Ingress',
  'apps/v1/DaemonSet',
  'apps/v1/Deployment',
  'apps/v1/ReplicaSet',
  'apps/v1/StatefulSet',
  'core/v1/Namespace',
  'core/v1/PersistentVolume',
];

const deprecation =
  'Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a future release. To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.';

/** What --prune-allowlist names (prune.ParseResources). @throws KubectlError for what is no kind, or none that is served */
export async function prunedMappings(invocation: Invocation): Promise<readonly Mapping[]> {
  const mapper = await invocation.mapper();
  const allowed = invocation.flags.list('prune-allowlist');
  return (allowed.length > 0 ? allowed : defaultKinds).map((word) => {
    const [group = '', version = '', kind, ...more] = word.split('/');
    if (kind === undefined || more.length > 0)
      throw new KubectlError(`invalid GroupVersionKind format: ${word}, please follow <group/version/kind>`);
    const apiVersion = group === 'core' || group === '' ? version : `${group}/${version}`;
    const mapping = mapper.kindFor(apiVersion, kind);
    if (!mapping) throw new KubectlError(`no matches for kind "${kind}" in version "${apiVersion}"`);
    return mapping;
  });
}

/** Deletes what was applied before, is selected, and was not among the objects of this call. */
export async function prune(invocation: Invocation, mappings: readonly Mapping[], applied: readonly LoadedInfo[]): Promise<void> {
  const { flags, config } = invocation;
  const visited = new Set(applied.map(({ object }) => textField(object, 'metadata', 'uid')));
  const namespaces = new Set(applied.flatMap(({ namespace }) => (namespace ? [namespace] : [])));
  if (config.enforceNamespace) namespaces.add(config.namespace);
  if (flags.list('prune-allowlist').length === 0) await invocation.printError(klogWarning(invocation.now(), 'prune.go:71', deprecation));
  for (const namespace of namespaces)
    for (const mapping of mappings) if (mapping.namespaced) await pruneOne(invocation, mapping, namespace, visited);
  for (const mapping of mappings) if (!mapping.namespaced) await pruneOne(invocation, mapping, '', visited);
}

async function pruneOne(invocation: Invocation, mapping: Mapping, namespace: string, visited: ReadonlySet<string>): Promise<void> {
  const { flags, client } = invocation;
  const list = await client.list(mapping, namespace, { labelSelector: flags.string('selector') || undefined });
  for (const item of mapsField(list, 'items')) {
    if (!hasLastApplied(item) || visited.has(textField(item, 'metadata', 'uid'))) continue;
    const dryRun = dryRunOf(flags);
    const options = { propagationPolicy: 'Background', ...(dryRun === 'server' && { dryRun: ['All'] }) };
    if (dryRun !== 'client') await client.delete(mapping, namespace, nameOf(item), options);
    const apiVersion = mapping.group ? `${mapping.group}/${mapping.version}` : mapping.version;
    await invocation.print((await resultPrinter(invocation, 'pruned')).print({ apiVersion, kind: mapping.kind, ...item }));
  }
}
