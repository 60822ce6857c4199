// The API server as HTTP clients see it: kubectl in the browser, and anything at all through `npm run cluster`.
import { marshalInOrder } from '../apimachinery/fmt.ts';

/** What the administrator's kubeconfig shows: it belongs to the connection, which knows its user. */
export const ADMIN_TOKEN = 'admin';

/** One request. Bodies are values already parsed from JSON (or text where the media type is YAML, or must be read strictly). */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Without the query: `/api/v1/namespaces/default/pods`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Names in lower case: accept, content-type, user-agent, authorization, impersonate-user, impersonate-group, kubectl-command. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ApiResponse {
  readonly code: number;
  /** An object, list, Table or Status; a string for plain text (`/healthz`, `/readyz`). Stored objects: never to be changed. */
  readonly body: unknown;
  /** The text of each `Warning: 299` header, in order. */
  readonly warnings: readonly string[];
  readonly contentType?: string;
  /** The real server's text is indented here. */
  readonly indented?: boolean;
}

/** A body as it goes over the wire. */
export function bodyText({ body, indented }: ApiResponse): string {
  if (typeof body === 'string') return body;
  return indented ? marshalInOrder(body, '  ') : `${marshalInOrder(body)}\n`;
}

/** Whether JSON is wanted as people read it (isPrettyPrint of k8s.io/apiserver's negotiation). */
export function isPrettyPrint({ query, headers }: ApiRequest): boolean {
  if (query?.pretty) return /^(1|t|T|TRUE|true|True)$/.test(query.pretty);
  return /^(curl|Wget|Mozilla\/5\.0)/.test(headers?.['user-agent'] ?? '');
}

/** One item of a watch: `{ type: 'ADDED', object }`, the object rendered as the request's `Accept` asked (Table, PartialObjectMetadata). */
export interface WatchItem {
  readonly type: string;
  readonly object: unknown;
}

export interface ApiStream {
  readonly code: 200;
  readonly warnings: readonly string[];
  /** Ends when the signal given to `watch` is aborted, or when `timeoutSeconds` of the query have passed. */
  readonly items: AsyncIterable<WatchItem>;
}

/** The streams of a request that is upgraded: exec, attach, and a log that is followed. */
export interface Duplex {
  /** What is typed; absent where nothing is. */
  readonly stdin?: AsyncIterable<string>;
  /** Resolves, where it gives a promise, when more may be written: whoever reads may be slow. */
  stdout(text: string): unknown;
  stderr(text: string): unknown;
}

/** One connection to a port that is forwarded. */
export interface PortStream {
  /** What the local side sends. */
  readonly input: AsyncIterable<string>;
  output(text: string): void;
}

/** The API server's front door. Never throws for what a client may send: a failure is a response with a Status. */
export interface Handler {
  /**
   * Everything but watches. The promise resolves in virtual time: at once, or later where the API has been told to be slow. It
   * rejects with the signal's reason where the client has gone by then, and the request has done nothing.
   */
  handle(request: ApiRequest, signal?: AbortSignal): Promise<ApiResponse>;
  /** A GET with `watch=1`; an ApiResponse where the watch is refused. */
  watch(request: ApiRequest, signal: AbortSignal): Promise<ApiStream | ApiResponse>;
  /**
   * A request whose answer are streams: exec, attach, log. Resolves when they have ended: code 101 with a Status that tells how the
   * command ended, or a response that refuses it.
   */
  connect(request: ApiRequest, streams: Duplex, signal: AbortSignal): Promise<ApiResponse>;
  /** One connection through `portforward`, whose request was answered: an error's words where there is none. */
  forward(request: ApiRequest, port: number, stream: PortStream, signal: AbortSignal): Promise<string | undefined>;
}
