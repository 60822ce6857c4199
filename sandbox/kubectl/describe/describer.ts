// What a describer is given and gives (kubectl/pkg/describe/interface.go).
import type { Resource } from '../../api/resources.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { ListOptions } from '../../client-go/client.ts';

/** The API as describers read it. A request that fails throws a StatusError. */
export interface DescribeClient {
  get<T extends KubeObject>(resource: Resource<T>, name: string, namespace?: string): Promise<T>;
  list<T extends KubeObject>(resource: Resource<T>, options: ListOptions): Promise<readonly T[]>;
  /** Now, in milliseconds since the epoch. */
  now(): number;
}

/** Whose description is asked for, and how. */
export interface DescribeRequest {
  readonly namespace: string;
  readonly name: string;
  readonly showEvents: boolean;
}

/** Everything worth saying about one object, as text. */
export type Describer = (client: DescribeClient, request: DescribeRequest) => Promise<string>;
