// What the API server asks of others: of pods, nodes and endpoints behind `…/proxy`, of webhooks.

/** Whom the API server asks on behalf of a client. */
export interface ProxyTarget {
  readonly scheme: 'http' | 'https';
  readonly address: string;
  readonly port: number;
  /** Whose certificate it must have, and the PEM of those who may have signed it; absent: anybody's. */
  readonly expected?: { readonly serverName: string; readonly authorities: string };
}

export interface ProxiedRequest {
  readonly method: string;
  /** With the query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For all of it, in ms; absent: as long as it takes. */
  readonly timeout?: number;
}

export interface ProxiedAnswer {
  readonly code: number;
  readonly contentType?: string;
  readonly body: string;
}

/** The API server's way to what runs on nodes. */
export interface ProxyTransport {
  /** Rejects in Go's words: `dial tcp 10.244.2.2:9999: connect: connection refused`. */
  roundTrip(target: ProxyTarget, request: ProxiedRequest): Promise<ProxiedAnswer>;
}
