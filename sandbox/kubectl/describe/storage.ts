// PersistentVolumes and PersistentVolumeClaims (their describers in kubectl/pkg/describe).
import type { PersistentVolume, PersistentVolumeClaim, Pod, VolumeNodeAffinity } from '../../api/generated/types.ts';
import { pods, type Resource } from '../../api/resources.ts';
import type { DescribeClient, Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo, since } from './events.ts';
import { PrefixWriter, rfc1123 } from './prefix-writer.ts';
import { volumeLines } from './volumes.ts';

const persistentVolumes: Resource<PersistentVolume> = {
  group: '',
  version: 'v1',
  resource: 'persistentvolumes',
  kind: 'PersistentVolume',
  namespaced: false,
};
const persistentVolumeClaims: Resource<PersistentVolumeClaim> = {
  group: '',
  version: 'v1',
  resource: 'persistentvolumeclaims',
  kind: 'PersistentVolumeClaim',
  namespaced: true,
};

const shortModes: Readonly<Record<string, string>> = {
  ReadWriteOnce: 'RWO',
  ReadOnlyMany: 'ROX',
  ReadWriteMany: 'RWX',
  ReadWriteOncePod: 'RWOP',
};

/** `RWO,ROX`, in this order and each once. */
const modesText = (modes: readonly string[] = []): string =>
  Object.entries(shortModes)
    .filter(([mode]) => modes.includes(mode))
    .map(([, short]) => short)
    .join(',');

const classAnnotation = 'volume.beta.kubernetes.io/storage-class';

function classOf({ metadata, spec }: PersistentVolume | PersistentVolumeClaim): string {
  return metadata.annotations?.[classAnnotation] ?? spec?.storageClassName ?? '';
}

export const persistentVolumeDescriber: Describer = async (client, request) => {
  const volume = await client.get(persistentVolumes, request.name);
  const { metadata, spec, status } = volume;
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'Finalizers', `[${(metadata.finalizers ?? []).join(' ')}]`);
  w.field(0, 'StorageClass', classOf(volume));
  const ending = metadata.deletionTimestamp && `Terminating (lasts ${since(client.now(), metadata.deletionTimestamp)})`;
  w.field(0, 'Status', ending || (status?.phase ?? ''));
  w.field(0, 'Claim', spec?.claimRef ? `${spec.claimRef.namespace ?? ''}/${spec.claimRef.name ?? ''}` : '');
  w.field(0, 'Reclaim Policy', spec?.persistentVolumeReclaimPolicy ?? '');
  w.field(0, 'Access Modes', modesText(spec?.accessModes));
  if (spec?.volumeMode !== undefined) w.field(0, 'VolumeMode', spec.volumeMode);
  w.field(0, 'Capacity', spec?.capacity?.storage ?? '0');
  describeAffinity(spec?.nodeAffinity, w);
  w.field(0, 'Message', status?.message ?? '');
  w.write(0, 'Source:\n');
  describeSource(volume, w);
  describeEvents(await eventsOf(client, request, referenceTo(volume)), w, client.now());
  return w.toString();
};

function describeSource({ spec }: PersistentVolume, w: PrefixWriter): void {
  if (spec?.local) {
    w.field(2, 'Type', 'LocalVolume (a persistent volume backed by local storage on a node)');
    w.field(2, 'Path', spec.local.path);
    return;
  }
  const lines = volumeLines({ ...(spec?.hostPath && { hostPath: spec.hostPath }), ...(spec?.nfs && { nfs: spec.nfs }), name: '' });
  if (!lines) w.write(1, '<unknown>\n');
  for (const [title, value] of lines ?? []) w.field(2, title, value);
}

function describeAffinity(affinity: VolumeNodeAffinity | undefined, w: PrefixWriter): void {
  const terms = affinity?.required?.nodeSelectorTerms;
  w.write(0, `Node Affinity:\t${terms ? '' : '<none>'}\n`);
  if (!terms) return;
  w.write(1, `Required Terms:\t${terms.length ? '' : '<none>'}\n`);
  for (const [i, { matchExpressions = [] }] of terms.entries()) {
    w.write(2, `Term ${i}:\t`);
    if (!matchExpressions.length) w.write(0, '<none>\n');
    for (const [j, { key, operator, values = [] }] of matchExpressions.entries()) {
      if (j) w.write(2, '\t');
      w.write(0, `${key} ${operator.toLowerCase()}${values.length ? ` [${values.join(', ')}]` : ''}\n`);
    }
  }
}

export const persistentVolumeClaimDescriber: Describer = async (client, request) => {
  const claim = await client.get(persistentVolumeClaims, request.name, request.namespace);
  const users = await podsUsing(client, claim);
  const { metadata, spec, status } = claim;
  const w = new PrefixWriter();
  w.field(0, 'Name', metadata.name);
  w.field(0, 'Namespace', metadata.namespace ?? '');
  w.field(0, 'StorageClass', classOf(claim));
  const ending = metadata.deletionTimestamp && `Terminating (lasts ${since(client.now(), metadata.deletionTimestamp)})`;
  w.field(0, 'Status', ending || (status?.phase ?? ''));
  w.field(0, 'Volume', spec?.volumeName ?? '');
  w.labels('Labels', metadata.labels);
  w.annotations('Annotations', metadata.annotations);
  w.field(0, 'Finalizers', `[${(metadata.finalizers ?? []).join(' ')}]`);
  w.field(0, 'Capacity', spec?.volumeName ? (status?.capacity?.storage ?? '0') : '');
  w.field(0, 'Access Modes', spec?.volumeName ? modesText(status?.accessModes) : '');
  if (spec?.volumeMode !== undefined) w.field(0, 'VolumeMode', spec.volumeMode);
  if (spec?.dataSource) {
    w.write(0, 'DataSource:\n');
    if (spec.dataSource.apiGroup !== undefined) w.field(1, 'APIGroup', spec.dataSource.apiGroup);
    w.field(1, 'Kind', spec.dataSource.kind);
    w.field(1, 'Name', spec.dataSource.name);
  }
  w.lines('Used By', users.map((pod) => pod.metadata.name).sort());
  if (status?.conditions?.length) {
    w.write(0, 'Conditions:\n');
    w.write(1, 'Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage\n');
    w.write(1, '----\t------\t-----------------\t------------------\t------\t-------\n');
    for (const { type, status: met, lastProbeTime, lastTransitionTime, reason = '', message = '' } of status.conditions) {
      w.write(1, `${type} \t${met} \t${rfc1123(lastProbeTime)} \t${rfc1123(lastTransitionTime)} \t${reason} \t${message}\n`);
    }
  }
  describeEvents(await eventsOf(client, request, referenceTo(claim)), w, client.now());
  return w.toString();
};

/** The pods that mount the claim, and those that own it. */
async function podsUsing(client: DescribeClient, { metadata }: PersistentVolumeClaim): Promise<readonly Pod[]> {
  const all = await client.list(pods, { namespace: metadata.namespace ?? '' });
  const owners = new Set((metadata.ownerReferences ?? []).filter(({ kind }) => kind === 'Pod').map(({ uid }) => uid));
  return all.filter(
    (pod) =>
      owners.has(pod.metadata.uid) ||
      pod.spec?.volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName === metadata.name),
  );
}
