// What accompanies a request through the API server (k8s.io/apiserver/pkg/endpoints/request).
import type { StrategyContext } from '../api/strategy.ts';
import type { Calls } from './admission/calls.ts';
import type { Owners } from './fieldmanager/updater.ts';

export interface UserInfo {
  readonly name: string;
  readonly uid?: string;
  readonly groups: readonly string[];
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

export interface RequestContext extends StrategyContext {
  readonly user: UserInfo;
  /** Who `metadata.managedFields` names. */
  readonly fieldManager: string;
  /** Who owns the object's fields after a server-side apply. */
  readonly applied?: Owners;
  /** Who owned them before it, where the client itself says so. */
  readonly given?: Owners;
  /** The request came over HTTP: nobody knows how large its object is. */
  readonly fromOutside?: boolean;
  /** Whom it has asked so far; absent where it cannot wait. */
  readonly calls?: Calls;
}
