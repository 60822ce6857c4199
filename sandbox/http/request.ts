// What a client asks, as the API server's handler wants it: Go's net/http and net/url, in what they take and what they refuse.
import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from '../client-go/transport.ts';

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const isMethod = (method: string): method is ApiRequest['method'] => METHODS.has(method);

/** Undefined for a method that no resource has; health is told whatever the method. */
export function methodOf(method = '', path = ''): ApiRequest['method'] | undefined {
  if (isMethod(method)) return method;
  return /^\/(?:healthz|livez|readyz)(?:\/|$)/.test(path) ? 'GET' : undefined;
}

/** Whether a `Host` header means this machine; whatever the port, since that may be forwarded from another. */
export const isLoopback = (host = ''): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);

/** Path, query and headers; undefined where the target of the request is none, which net/http answers itself. */
export function readRequest(incoming: IncomingMessage): Pick<ApiRequest, 'path' | 'query' | 'headers'> | undefined {
  // A proxy's form names the host once more.
  const target = (incoming.url ?? '').replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  if ((!path.startsWith('/') && path !== '*') || !isEscaped(path)) return undefined;
  return { path, query: queryOf(at < 0 ? '' : target.slice(at + 1)), headers: headersOf(incoming) };
}

/** Whether each `%` begins two digits. */
const isEscaped = (path: string): boolean => !/%(?![0-9a-f]{2})/i.test(path);

/** The first value of each parameter; what cannot be read is left out (url.ParseQuery). */
function queryOf(text: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const part of text.split('&')) {
    if (part === '' || part.includes(';')) continue;
    const at = part.indexOf('=');
    const name = unescaped(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? '' : unescaped(part.slice(at + 1));
    if (name !== undefined && value !== undefined && !found.has(name)) found.set(name, value);
  }
  return Object.fromEntries(found);
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** What of a user to impersonate may come several times. */
const EXTRA = /^impersonate-extra-/;

/** The headers that the API server reads. Groups and extra values to impersonate come as several headers, and nothing else does. */
function headersOf({ headersDistinct }: IncomingMessage): Readonly<Record<string, string>> {
  const result = new Map<string, string>();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    const isList = name === 'impersonate-group' || name === 'accept';
    result.set(name, EXTRA.test(name) ? values.join('\n') : isList ? values.join(',') : (values[0] ?? ''));
  }
  return Object.fromEntries(result);
}
