// How controllers make and end pods (pkg/controller/controller_utils.go: RealPodControl).
import type { Pod, PodTemplateSpec } from '../api/generated/types.ts';
import { pods } from '../api/resources.ts';
import type { Draft, KubeObject, OwnerReference } from '../apimachinery/meta.ts';
import { isNotFound } from '../apimachinery/status.ts';
import { Awaited } from '../client-go/awaited.ts';
import type { Client } from '../client-go/client.ts';
import type { EventRecorder } from '../client-go/event-recorder.ts';

/** metav1.NewControllerRef. */
export const newControllerRef = ({ apiVersion, kind, metadata: { name, uid } }: KubeObject): OwnerReference => ({
  apiVersion,
  kind,
  name,
  uid,
  controller: true,
  blockOwnerDeletion: true,
});

/** A pod as the template has it, owned by `parent`, with a generated name (GetPodFromTemplate). */
export function podFromTemplate(template: PodTemplateSpec, parent: KubeObject, owner = newControllerRef(parent)): Draft<Pod> {
  const { labels, annotations, finalizers } = template.metadata ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      generateName: `${parent.metadata.name}-`,
      namespace: parent.metadata.namespace,
      ...(labels && { labels }),
      ...(annotations && { annotations }),
      ...(finalizers && { finalizers }),
      ownerReferences: [owner],
    },
    spec: template.spec,
  };
}

export class PodControl {
  readonly #client: Client;
  readonly #recorder: EventRecorder;

  constructor(client: Client, recorder: EventRecorder) {
    this.#client = client;
    this.#recorder = recorder;
  }

  create(pod: Draft<Pod>, parent: KubeObject): Pod {
    try {
      const created = this.#client.create(pods, pod, { mayWait: true });
      this.#recorder.event(parent, 'Normal', 'SuccessfulCreate', `Created pod: ${created.metadata.name}`);
      return created;
    } catch (error) {
      if (error instanceof Error && !(error instanceof Awaited))
        this.#recorder.event(parent, 'Warning', 'FailedCreate', `Error creating: ${error.message}`);
      throw error;
    }
  }

  delete(pod: Pod, parent: KubeObject): void {
    const { name, namespace } = pod.metadata;
    try {
      this.#client.delete(pods, name, namespace);
    } catch (error) {
      if (isNotFound(error)) return;
      if (error instanceof Error) this.#recorder.event(parent, 'Warning', 'FailedDelete', `Error deleting: ${error.message}`);
      throw error;
    }
    this.#recorder.event(parent, 'Normal', 'SuccessfulDelete', `Deleted pod: ${name}`);
  }
}
