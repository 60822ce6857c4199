// `kubectl get --raw`: what the server says, as it says it (kubectl/pkg/rawhttp).
import type { Invocation } from '../invocation.ts';

export async function getRaw(invocation: Invocation, uri: string): Promise<void> {
  const url = new URL(uri, 'https://cluster');
  const query = Object.fromEntries(url.searchParams);
  const body = await invocation.client.request({ method: 'GET', path: url.pathname, query });
  if (typeof body === 'string') await invocation.print(body);
  else await invocation.print(`${JSON.stringify(body, undefined, indented.has(url.pathname) ? 2 : 0)}\n`);
}

/** What the server writes for people to read. */
const indented: ReadonlySet<string> = new Set(['/', '/version', '/version/']);
