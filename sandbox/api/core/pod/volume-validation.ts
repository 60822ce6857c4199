// Volumes and where containers mount them: ValidateVolumes in k8s.io/kubernetes/pkg/apis/core/validation.
import { duplicate, forbidden, invalid, notFound, required } from '../../field-errors.ts';
import type { Container, Volume } from '../../generated/types.ts';
import type { FieldError } from '../../strategy.ts';
import { isDNS1123Label } from '../../validation/names.ts';

const fileModeError = 'must be a number between 0 and 0777 (octal), both inclusive';

/** The order in which the server looks at them: the first one counts. */
const sourceOrder = [
  'emptyDir',
  'hostPath',
  'secret',
  'nfs',
  'iscsi',
  'persistentVolumeClaim',
  'downwardAPI',
  'configMap',
  'projected',
  'csi',
  'ephemeral',
  'image',
];

function validateSource(volume: Volume, field: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const kinds = Object.keys(volume)
    .filter((key) => key !== 'name')
    .sort((a, b) => sourceOrder.indexOf(a) - sourceOrder.indexOf(b));
  for (const extra of kinds.slice(1)) errors.push(forbidden(`${field}.${extra}`, 'may not specify more than 1 volume type'));
  const { configMap, secret, hostPath, persistentVolumeClaim } = volume;
  if (configMap && !configMap.name) errors.push(required(`${field}.configMap.name`, ''));
  if (secret && !secret.secretName) errors.push(required(`${field}.secret.secretName`, ''));
  if (hostPath && !hostPath.path) errors.push(required(`${field}.hostPath.path`, ''));
  if (hostPath?.path.split('/').includes('..')) errors.push(invalid(`${field}.hostPath.path`, hostPath.path, "must not contain '..'"));
  if (persistentVolumeClaim && !persistentVolumeClaim.claimName) errors.push(required(`${field}.persistentVolumeClaim.claimName`, ''));
  for (const kind of ['configMap', 'secret', 'projected', 'downwardAPI'] as const) {
    const mode = volume[kind]?.defaultMode;
    if (mode !== undefined && (mode < 0 || mode > 0o777)) errors.push(invalid(`${field}.${kind}.defaultMode`, mode, fileModeError));
  }
  return errors;
}

/** ValidateVolumes. */
export function validateVolumes(volumes: readonly Volume[], field: string): readonly FieldError[] {
  const names = new Set<string>();
  return volumes.flatMap((volume, i) => {
    const errors: FieldError[] = [...validateSource(volume, `${field}[${i}]`)];
    const { name } = volume;
    if (name) for (const finding of isDNS1123Label(name)) errors.push(invalid(`${field}[${i}].name`, name, finding));
    else errors.push(required(`${field}[${i}].name`, ''));
    if (names.has(name)) errors.push(duplicate(`${field}[${i}].name`, name));
    if (errors.length === 0) names.add(name);
    return errors;
  });
}

/** ValidateVolumeMounts. */
export function validateVolumeMounts(container: Container, volumes: readonly Volume[], field: string): readonly FieldError[] {
  const mounts = container.volumeMounts ?? [];
  const paths = new Set<string>();
  return mounts.flatMap(({ name, mountPath, subPath }, i) => {
    const errors: FieldError[] = [];
    if (!name) errors.push(required(`${field}[${i}].name`, ''));
    if (!volumes.some((volume) => volume.name === name)) errors.push(notFound(`${field}[${i}].name`, name));
    if (!mountPath) errors.push(required(`${field}[${i}].mountPath`, ''));
    if (paths.has(mountPath)) errors.push(invalid(`${field}[${i}].mountPath`, mountPath, 'must be unique'));
    paths.add(mountPath);
    if (subPath?.startsWith('/')) errors.push(invalid(`${field}.subPath`, subPath, 'must be a relative path'));
    if (subPath?.split('/').includes('..')) errors.push(invalid(`${field}.subPath`, subPath, "must not contain '..'"));
    return errors;
  });
}
