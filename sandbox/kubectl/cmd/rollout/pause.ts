// kubectl rollout pause, resume and restart (kubectl/pkg/polymorphichelpers/objectpauser.go, objectresumer.go, objectrestarter.go).
import { KubectlError } from '../../errors.ts';
import { field, withField } from '../../unstructured.ts';
import { rolloutCommand } from './selection.ts';

export const pause = rolloutCommand(
  'paused',
  () => (object) => {
    if (object.kind !== 'Deployment') throw new KubectlError('pausing is not supported');
    if (field(object, 'spec', 'paused') === true) throw new KubectlError('is already paused');
    return withField(object, ['spec', 'paused'], true);
  },
  undefined,
);

export const resume = rolloutCommand(
  'resumed',
  () => (object) => {
    if (object.kind !== 'Deployment') throw new KubectlError('resuming is not supported');
    if (field(object, 'spec', 'paused') !== true) throw new KubectlError('is not paused');
    return withField(object, ['spec', 'paused'], undefined);
  },
  undefined,
);

const restartable = ['Deployment', 'DaemonSet', 'StatefulSet'];

export const restart = rolloutCommand(
  'restarted',
  (invocation) => (object) => {
    if (!restartable.includes(String(object.kind))) throw new KubectlError('restarting is not supported');
    if (field(object, 'spec', 'paused') === true) throw new KubectlError("can't restart paused deployment (run rollout resume first)");
    const path = ['spec', 'template', 'metadata', 'annotations', 'kubectl.kubernetes.io/restartedAt'];
    return withField(object, path, invocation.process.clock.timestamp());
  },
  async (info) => {
    throw new KubectlError(
      `failed to create patch for ${info.name}: if restart has already been triggered within the past second, please wait before attempting to trigger another`,
    );
  },
);
