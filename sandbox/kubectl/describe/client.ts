// The API as describers read it, over REST: typed clients, in kubectl.
import type { Resource } from '../../api/resources.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { ListOptions } from '../../client-go/client.ts';
import { pause } from '../../shell/process.ts';
import type { Invocation } from '../invocation.ts';
import { ResourceNameError } from '../rest.ts';
import type { DescribeClient } from './describer.ts';

const defaultChunk = '500';

/** What the server answers a request for a resource with is of the resource's type: here, as in client-go, it is taken at its word. */
function typed<T extends KubeObject>(resource: Resource<T>, object: unknown): object is T {
  return isMap(object) && isMap(object.metadata) && (object.kind === undefined || object.kind === resource.kind);
}

export function describeClient(invocation: Invocation): DescribeClient {
  const { client } = invocation;
  const pathOf = ({ group, version, resource }: Resource, namespace: string | undefined, name = ''): string => {
    const place = namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
    return `${group ? `/apis/${group}` : '/api'}/${version}${place}/${resource}${name && `/${encodeURIComponent(name)}`}`;
  };
  return {
    async get<T extends KubeObject>(resource: Resource<T>, name: string, namespace?: string): Promise<T> {
      if (!name) throw new ResourceNameError();
      const object = await client.request({ method: 'GET', path: pathOf(resource, namespace, name) });
      if (typed(resource, object)) return object;
      throw new Error(`${resource.resource} ${name}: the answer is no ${resource.kind}`);
    },
    async list<T extends KubeObject>(
      resource: Resource<T>,
      { namespace, labelSelector, fieldSelector }: ListOptions,
    ): Promise<readonly T[]> {
      const found: T[] = [];
      let token: string | undefined;
      do {
        const query = { labelSelector, fieldSelector, limit: defaultChunk, continue: token };
        const list = await client.request({ method: 'GET', path: pathOf(resource, namespace), query });
        if (!isMap(list)) break;
        const items: readonly unknown[] = Array.isArray(list.items) ? list.items : [];
        for (const item of items) if (typed(resource, item)) found.push(item);
        token = isMap(list.metadata) && typeof list.metadata.continue === 'string' ? list.metadata.continue : undefined;
        if (token) await pause(invocation.process);
      } while (token);
      return found;
    },
    now: () => invocation.now(),
  };
}
