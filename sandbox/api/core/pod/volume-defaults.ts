// SetDefaults_Volume and the defaults of each source (k8s.io/kubernetes/pkg/apis/core/v1/defaults.go).
import { changeField, changeItems, withDefaults } from '../../defaulting.ts';
import type { DownwardAPIVolumeFile, Volume, VolumeProjection } from '../../generated/types.ts';

/** 0644: what files of a volume may be done with. */
const defaultMode = 420;

export function setVolumeDefaults(given: Volume): Volume {
  if (Object.keys(given).every((key) => key === 'name')) return { ...given, emptyDir: {} };
  let volume = changeField(given, 'hostPath', (source) => (source.type === undefined ? { ...source, type: '' } : source));
  volume = changeField(volume, 'secret', (source) => withDefaults(source, { defaultMode }));
  volume = changeField(volume, 'configMap', (source) => withDefaults(source, { defaultMode }));
  volume = changeField(volume, 'downwardAPI', (source) => changeItems(withDefaults(source, { defaultMode }), 'items', setFileDefaults));
  return changeField(volume, 'projected', (source) => changeItems(withDefaults(source, { defaultMode }), 'sources', setProjectionDefaults));
}

const setFileDefaults = (file: DownwardAPIVolumeFile): DownwardAPIVolumeFile =>
  changeField(file, 'fieldRef', (field) => withDefaults(field, { apiVersion: 'v1' }));

function setProjectionDefaults(projection: VolumeProjection): VolumeProjection {
  const withToken = changeField(projection, 'serviceAccountToken', (token) => withDefaults(token, { expirationSeconds: 3600 }));
  return changeField(withToken, 'downwardAPI', (source) => changeItems(source, 'items', setFileDefaults));
}
