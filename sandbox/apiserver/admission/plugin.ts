// Admission: what is refused, and what is filled in, before an object is stored (k8s.io/apiserver/pkg/admission).

import type { Pod } from '../../api/generated/types.ts';
import type { Resource } from '../../api/resources.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Client } from '../../client-go/client.ts';
import type { Random } from '../../time/random.ts';
import type { RbacAuthorizer } from '../authorizer/rbac.ts';
import type { UserInfo } from '../request-context.ts';
import type { Calls } from './calls.ts';

/** A request, and what a plugin may ask and use (admission.Attributes, and what initializers hand to plugins). */
export interface Attributes {
  /** The API as the server's own parts use it. */
  readonly client: Client;
  readonly authorizer: RbacAuthorizer;
  readonly random: Random;
  readonly resource: Resource;
  readonly subresource: string;
  readonly namespace: string;
  readonly name: string;
  readonly dryRun: boolean;
  readonly user: UserInfo;
  /** What was loaded because objects of the cluster ask for it. */
  readonly dynamic: readonly DynamicAdmission[];
  /** Whom the request has asked; absent where it cannot wait for anybody: the control plane's own. */
  readonly calls: Calls | undefined;
  /** A `Warning: 299` header; absent where nobody reads it. */
  readonly warn: ((text: string) => void) | undefined;
}

export interface AdmissionPlugin {
  /** Throws where a creation is refused; before anything else is looked at. */
  readonly checkCreate?: (attributes: Attributes, object: KubeObject) => void;
  /** A new object with what is to be filled in before it is judged. */
  readonly complete?: (attributes: Attributes, object: KubeObject) => KubeObject;
  /** The object with what is to be filled in that needs no judging. `old` is absent at its creation. */
  readonly admit?: (attributes: Attributes, object: KubeObject, old: KubeObject | undefined) => KubeObject;
  /** Throws where a creation is refused that is otherwise good; the last word. */
  readonly validateCreate?: (attributes: Attributes, object: KubeObject) => void;
  /** Throws where an update is refused that is otherwise good. */
  readonly validateUpdate?: (attributes: Attributes, object: KubeObject, old: KubeObject) => void;
  readonly checkUpdate?: (attributes: Attributes) => void;
  readonly checkDelete?: (attributes: Attributes, old: KubeObject) => void;
}

export type Operation = 'CREATE' | 'UPDATE' | 'DELETE';

/** What a request does to an object; `object` is absent where it is deleted, `old` where it is created. */
export interface Change {
  readonly operation: Operation;
  readonly object: KubeObject | undefined;
  readonly old: KubeObject | undefined;
}

export interface DynamicAdmission {
  /** Whether `mutate` would be asked about such a request at all. */
  mutates?(attributes: Attributes, change: Change): boolean;
  /** The object as it is changed; throws where the request is refused. */
  mutate?(attributes: Attributes, change: Change): KubeObject | undefined;
  /** Throws where the request is refused. */
  validate?(attributes: Attributes, change: Change): void;
}

export const isPod = (object: KubeObject): object is Pod => object.kind === 'Pod' && object.apiVersion === 'v1';
