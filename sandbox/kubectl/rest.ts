// kubectl's way to the API server: requests on a Handler, errors as StatusErrors, warnings to stderr.
import { isMap, quote } from '../apimachinery/fmt.ts';
import { type Status, StatusError } from '../apimachinery/status.ts';
import type { PatchType } from '../client-go/client.ts';
import type { ApiRequest, ApiResponse, Duplex, Handler, PortStream, WatchItem } from '../client-go/transport.ts';
import type { Time, Timer } from '../time/clock.ts';
import { groupVersion, type Mapping } from './discovery.ts';
import { KubectlError } from './errors.ts';
import { field, type Unstructured, withField } from './unstructured.ts';

export const userAgent = 'kubectl/v1.36.3 (linux/amd64) kubernetes/$Format';

export type Query = Readonly<Record<string, string | undefined>>;

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly accept?: string;
}

/** How a table is asked for, as kubectl get does. */
export const acceptTable =
  'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json';

export const isStatus = (value: unknown): value is Status => isMap(value) && value.kind === 'Status' && value.apiVersion === 'v1';

const defined = (query: Query = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** What cannot stand in a path is not asked for (rest.Request.Name, IsPathSegmentName). */
function checkSegment(what: string, text: string): void {
  const findings =
    text === '.' || text === '..'
      ? [`may not be '${text}'`]
      : ['/', '%'].filter((sign) => text.includes(sign)).map((sign) => `may not contain '${sign}'`);
  if (findings.length > 0) throw new KubectlError(`invalid ${what} ${quote(text)}: [${findings.join(' ')}]`);
}

/** The path of a collection, or of one object where `name` is given. */
export function pathOf(mapping: Mapping, namespace: string, name = '', subresource = ''): string {
  checkSegment('namespace', namespace);
  checkSegment('resource name', name);
  const root = mapping.group ? `/apis/${groupVersion(mapping)}` : `/api/${mapping.version}`;
  const place = mapping.namespaced && namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  const object = name ? `/${encodeURIComponent(name)}` : '';
  return `${root}${place}/${mapping.resource}${object}${subresource ? `/${subresource}` : ''}`;
}

export interface ClientOptions {
  /** Authorization and impersonation. */
  readonly headers: Readonly<Record<string, string>>;
  /** Prints one warning. */
  warn(text: string): Promise<void>;
  /** Aborted by Ctrl-C: what is asked for and not yet done is not done. */
  readonly signal?: AbortSignal;
  /** Process's `begin`. */
  begin?(): void;
  /** --request-timeout, in virtual milliseconds: how long one answer may take. The server's are at once, but a watch has no end. */
  readonly timeout?: { readonly ms: number; readonly clock: Time };
}

/** The servers that have been told of definitions of further resources. */
const defining = new WeakSet<Handler>();

/** Whether what a server serves may change from one command to the next. */
export const definesResources = (handler: Handler): boolean => defining.has(handler);

export class RestClient {
  readonly #handler: Handler;
  readonly #options: ClientOptions;
  readonly #warned = new Set<string>();

  constructor(handler: Handler, options: ClientOptions) {
    this.#handler = handler;
    this.#options = options;
  }

  /** The response's body. @throws StatusError, or the signal's reason */
  async request(request: Request): Promise<unknown> {
    this.#options.begin?.();
    if (request.method !== 'GET' && request.path.startsWith('/apis/apiextensions.k8s.io/')) defining.add(this.#handler);
    const response = await this.#handler.handle(this.#apiRequest(request), this.#options.signal);
    await this.#warn(response.warnings);
    return bodyOf(response, request);
  }

  /** Hands on what another client asks, as this one's user (kubectl proxy). Never rejects for what the server answers. */
  forward(request: ApiRequest): Promise<ApiResponse> {
    this.#options.begin?.();
    return this.#handler.handle({ ...request, headers: { ...request.headers, ...this.#options.headers } }, this.#options.signal);
  }

  /** What is there and what changes. @throws StatusError where the watch is refused */
  async watch(path: string, query: Query, signal: AbortSignal, accept?: string): Promise<AsyncIterable<WatchItem>> {
    const request: Request = { method: 'GET', path, query: { ...query, watch: 'true' }, ...(accept && { accept }) };
    const answer = await this.stream(request, signal);
    if ('items' in answer) return answer.items;
    throw new Error('a watch was answered without a stream');
  }

  /** What is answered to a GET that may be a watch: a body, or items as they come. @throws StatusError */
  async stream(request: Request, signal: AbortSignal): Promise<ApiResponse | { readonly items: AsyncIterable<WatchItem> }> {
    const { timeout } = this.#options;
    const limit = new AbortController();
    this.#options.begin?.();
    const response = await this.#handler.watch(this.#apiRequest(request), AbortSignal.any([signal, limit.signal]));
    await this.#warn(response.warnings);
    if (!('items' in response)) return { ...response, body: bodyOf(response, request) };
    if (!timeout) return response;
    const timer = timeout.clock.after(timeout.ms, () => limit.abort());
    return { items: cancelling(response.items, timer) };
  }

  /** A request whose answer are streams; what is told at their end. @throws StatusError where it is refused, or the signal's reason */
  async connect(request: Request, streams: Duplex, signal: AbortSignal): Promise<unknown> {
    this.#options.begin?.();
    const response = await this.#handler.connect(this.#apiRequest(request), streams, signal);
    await this.#warn(response.warnings);
    // How a command ended is told in a Status, which is no failure of the request.
    return response.code === 101 ? response.body : bodyOf(response, request);
  }

  /** One connection through a `portforward` that was granted; the words of what went wrong. */
  forwardPort(request: Request, port: number, stream: PortStream, signal: AbortSignal): Promise<string | undefined> {
    return this.#handler.forward(this.#apiRequest(request), port, stream, signal);
  }

  /** The object; a Status or another shape is handed on as it is. */
  async #object(request: Request): Promise<Unstructured> {
    const body = await this.request(request);
    if (!isMap(body)) throw new Error(`${request.method} ${request.path}: no object came back`);
    return body;
  }

  get(
    mapping: Mapping,
    namespace: string,
    name: string,
    options: { subresource?: string; accept?: string; query?: Query } = {},
  ): Promise<Unstructured> {
    if (!name) throw new ResourceNameError();
    return this.#object({
      method: 'GET',
      path: pathOf(mapping, namespace, name, options.subresource),
      ...(options.accept && { accept: options.accept }),
      ...(options.query && { query: options.query }),
    });
  }

  list(mapping: Mapping, namespace: string, query: Query = {}, accept?: string): Promise<Unstructured> {
    return this.#object({ method: 'GET', path: pathOf(mapping, namespace), query, ...(accept && { accept }) });
  }

  /** A resourceVersion that the object brings along is left out, as resource.Helper does. */
  create(
    mapping: Mapping,
    namespace: string,
    object: Unstructured,
    query: Query = {},
    at: { name?: string; subresource?: string } = {},
  ): Promise<Unstructured> {
    const body = field(object, 'metadata', 'resourceVersion') ? withField(object, ['metadata', 'resourceVersion'], undefined) : object;
    return this.#object({ method: 'POST', path: pathOf(mapping, namespace, at.name, at.subresource), query, body });
  }

  /** An object without a resourceVersion overwrites what is there. */
  async replace(
    mapping: Mapping,
    namespace: string,
    name: string,
    object: Unstructured,
    query: Query = {},
    subresource = '',
  ): Promise<Unstructured> {
    const body = field(object, 'metadata', 'resourceVersion') ? object : await this.#withCurrentVersion(mapping, namespace, name, object);
    return this.#object({ method: 'PUT', path: pathOf(mapping, namespace, name, subresource), query, body });
  }

  async #withCurrentVersion(mapping: Mapping, namespace: string, name: string, object: Unstructured): Promise<Unstructured> {
    try {
      const current = await this.get(mapping, namespace, name);
      return withField(object, ['metadata', 'resourceVersion'], field(current, 'metadata', 'resourceVersion'));
    } catch (error) {
      if (error instanceof StatusError) return object;
      throw error;
    }
  }

  patch(
    mapping: Mapping,
    namespace: string,
    name: string,
    type: PatchType,
    patch: unknown,
    query: Query = {},
    subresource = '',
  ): Promise<Unstructured> {
    return this.#object({ method: 'PATCH', path: pathOf(mapping, namespace, name, subresource), query, body: patch, contentType: type });
  }

  delete(mapping: Mapping, namespace: string, name: string, options: Unstructured): Promise<Unstructured> {
    if (!name) throw new ResourceNameError();
    const body = { kind: 'DeleteOptions', apiVersion: 'v1', ...options };
    return this.#object({ method: 'DELETE', path: pathOf(mapping, namespace, name), body });
  }

  #apiRequest({ method, path, query, body, contentType, accept }: Request) {
    return {
      method,
      path,
      query: defined(query),
      headers: {
        accept: accept ?? 'application/json',
        'user-agent': userAgent,
        ...(body !== undefined && { 'content-type': contentType ?? 'application/json' }),
        ...this.#options.headers,
      },
      ...(body !== undefined && { body }),
    };
  }

  /** Each text once, as rest.NewWarningWriter with Deduplicate does. */
  async #warn(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      if (this.#warned.has(text)) continue;
      this.#warned.add(text);
      await this.#options.warn(text);
    }
  }
}

/** client-go refuses to ask for an object without a name. */
export class ResourceNameError extends KubectlError {
  constructor() {
    super('resource name may not be empty');
  }
}

/** The same items; the timer goes when they end. */
async function* cancelling<T>(items: AsyncIterable<T>, timer: Timer): AsyncGenerator<T> {
  try {
    yield* items;
  } finally {
    timer.cancel();
  }
}

/** ` (get widgets.example.com a)`: what a request to a group's resource was for; nothing of one to a subresource. */
function requested(method: string, path: string): string {
  const [, group, resource, name] = /^\/apis\/([^/]+)\/[^/]+\/(?:namespaces\/[^/]+\/)?([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (group === undefined) return '';
  return ` (${method.toLowerCase()} ${resource}.${group}${name === undefined ? '' : ` ${name}`})`;
}

function bodyOf({ code, body }: ApiResponse, { method, path }: Pick<Request, 'method' | 'path'>): unknown {
  if (code < 400) return body;
  if (isStatus(body)) throw new StatusError(body);
  const failure = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', code } as const;
  // What is no Status of the server's own, client-go puts into words (errors.NewGenericServerResponse).
  if (code === 404) {
    const message = `the server could not find the requested resource${requested(method, path)}`;
    throw new StatusError({ ...failure, message, reason: 'NotFound' });
  }
  const message = typeof body === 'string' ? body : `the server responded with the status code ${code}`;
  throw new StatusError({ ...failure, message, reason: 'Unknown' });
}
