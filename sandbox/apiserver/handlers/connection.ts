// A request that is answered without an object of its own, as those who answer it get it.
import type { ApiRequest, ApiResponse } from '../../client-go/transport.ts';
import type { ApiServer } from '../api-server.ts';
import type { UserInfo } from '../request-context.ts';
import type { ResourceRequest } from '../request-info.ts';

/** Warnings are told as they come. */
export type Answer = Omit<ApiResponse, 'warnings'>;

export interface Connection {
  readonly server: ApiServer;
  readonly user: UserInfo;
  readonly request: ApiRequest;
  readonly info: ResourceRequest;
  /** Tells the client something besides the answer. */
  readonly warn: (text: string) => void;
}
