// The volumes of a pod (kubectl/pkg/describe describeVolumes).
import type { ProjectedVolumeSource, Volume } from '../../api/generated/types.ts';
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import type { PrefixWriter } from './prefix-writer.ts';

type Lines = readonly (readonly [title: string, value: string | number | boolean])[];

export function describeVolumes(volumes: readonly Volume[] | undefined, w: PrefixWriter, space: string): void {
  if (!volumes?.length) {
    w.field(0, `${space}Volumes`, '<none>');
    return;
  }
  w.write(0, `${space}Volumes:\n`);
  for (const volume of volumes) {
    w.write(1, `${space ? ' ' : ''}${volume.name}:\n`);
    const lines = volumeLines(volume);
    if (!lines) w.write(1, '<unknown>\n');
    for (const [title, value] of lines ?? []) w.field(2, title, value);
    if (volume.downwardAPI) downwardItems(volume.downwardAPI.items ?? [], w);
  }
}

function downwardItems(items: NonNullable<NonNullable<Volume['downwardAPI']>['items']>, w: PrefixWriter): void {
  w.write(2, 'Items:\n');
  for (const { fieldRef, resourceFieldRef, path } of items) {
    if (fieldRef) w.write(3, `${fieldRef.fieldPath} -> ${path}\n`);
    if (resourceFieldRef) w.write(3, `${resourceFieldRef.resource} -> ${path}\n`);
  }
}

/** What is said of a volume's source, from its type on; undefined where it has none. */
export function volumeLines(volume: Volume): Lines | undefined {
  const { hostPath, emptyDir, secret, configMap, nfs, persistentVolumeClaim: claim, downwardAPI, projected, csi, image } = volume;
  if (hostPath) {
    return [
      ['Type', 'HostPath (bare host directory volume)'],
      ['Path', hostPath.path],
      ['HostPathType', hostPath.type ?? '<none>'],
    ];
  }
  if (emptyDir) {
    const { medium = '', sizeLimit } = emptyDir;
    return [
      ['Type', "EmptyDir (a temporary directory that shares a pod's lifetime)"],
      ['Medium', medium],
      ['SizeLimit', sizeLimit && sizeLimit !== '0' ? sizeLimit : '<unset>'],
    ];
  }
  if (secret) {
    return [
      ['Type', 'Secret (a volume populated by a Secret)'],
      ['SecretName', secret.secretName ?? ''],
      ['Optional', secret.optional ?? false],
    ];
  }
  if (configMap) {
    return [
      ['Type', 'ConfigMap (a volume populated by a ConfigMap)'],
      ['Name', configMap.name ?? ''],
      ['Optional', configMap.optional ?? false],
    ];
  }
  if (nfs) {
    return [
      ['Type', 'NFS (an NFS mount that lasts the lifetime of a pod)'],
      ['Server', nfs.server],
      ['Path', nfs.path],
      ['ReadOnly', nfs.readOnly ?? false],
    ];
  }
  if (claim) {
    return [
      ['Type', 'PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)'],
      ['ClaimName', claim.claimName],
      ['ReadOnly', claim.readOnly ?? false],
    ];
  }
  if (downwardAPI) return [['Type', 'DownwardAPI (a volume populated by information about the pod)']];
  if (projected) return projectedLines(projected);
  if (csi) {
    return [
      ['Type', 'CSI (a Container Storage Interface (CSI) volume source)'],
      ['Driver', csi.driver],
      ['FSType', csi.fsType ?? ''],
      ['ReadOnly', csi.readOnly ?? false],
    ];
  }
  if (image) {
    return [
      ['Type', 'Image (a container image or OCI artifact)'],
      ['Reference', image.reference ?? ''],
      ['PullPolicy', image.pullPolicy ?? ''],
    ];
  }
  return rareLines(volume);
}

function projectedLines({ sources }: ProjectedVolumeSource): Lines {
  return [
    ['Type', 'Projected (a volume that contains injected data from multiple sources)'],
    ...(sources ?? []).flatMap(({ secret, downwardAPI, configMap, serviceAccountToken }): Lines => {
      if (secret) {
        return [
          ['SecretName', secret.name ?? ''],
          ['Optional', secret.optional ?? false],
        ];
      }
      if (downwardAPI) return [['DownwardAPI', true]];
      if (configMap) {
        return [
          ['ConfigMapName', configMap.name ?? ''],
          ['Optional', configMap.optional ?? false],
        ];
      }
      return serviceAccountToken ? [['TokenExpirationSeconds', serviceAccountToken.expirationSeconds ?? 0]] : [];
    }),
  ];
}

/** Volumes that no lesson of this world has a use for: their type, and their fields as the API names them. */
function rareLines(volume: Volume): Lines | undefined {
  const source = Object.entries(volume).find(([key]) => key !== 'name');
  if (!source) return undefined;
  const [type, value] = source;
  const title = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const fields = isMap(value) ? Object.entries(value) : [];
  return [['Type', title(type)], ...fields.map(([key, field]): readonly [string, string] => [title(key), sprint(field)])];
}
