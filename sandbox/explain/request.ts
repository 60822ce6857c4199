// What becomes of one request, decision by decision: the facts behind `lab trace`.
import type { EndpointSlice } from '../api/generated/types.ts';
import { endpointSlices } from '../api/resources.ts';
import type { Client } from '../client-go/client.ts';
import type { Connection, Host } from '../network/host.ts';
import { HttpReader } from '../network/http.ts';
import type { Network } from '../network/network.ts';
import type { Address } from '../network/packet.ts';
import type { Hop, Journey } from '../network/route.ts';
import type { Endpoint } from '../proxy/endpoint.ts';
import type { KubeProxy } from '../proxy/proxier.ts';
import type { Frontend, Verdict } from '../proxy/rules.ts';
import { parseUrl } from '../shell/programs/curl/url.ts';
import type { Time } from '../time/clock.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import { dnsAnswered, type Found, lookUpName, type Sender } from './lookup.ts';
import { settledAt, whySilent } from './silence.ts';

export interface RequestWitnesses {
  readonly api: Client;
  readonly clock: Time;
  readonly network: Network;
  proxyOf(node: string): KubeProxy | undefined;
  zoneOf(node: string): string;
}

/** What a node's kube-proxy decided, and between whom. */
export interface ProxyStep {
  readonly node: string;
  readonly service: string;
  readonly frontend: Frontend;
  readonly to: Address;
  readonly verdict: Verdict;
  readonly candidates: readonly Named[];
  readonly chosen: Named | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly masqueraded: boolean;
}

/** An endpoint, with the pod that its slice names. */
export interface Named {
  readonly endpoint: Endpoint;
  readonly pod: string | undefined;
}

export type RequestEnd =
  | { readonly kind: 'answered'; readonly first: string; readonly body: string; readonly ms: number }
  | { readonly kind: 'unknown name' | 'no DNS' }
  | { readonly kind: 'refused by a rule' }
  | { readonly kind: 'refused by the pod'; readonly at: string }
  | { readonly kind: 'dropped by a rule' }
  | { readonly kind: 'silence'; readonly why: string }
  | { readonly kind: 'broken off' };

export interface RequestTrace {
  readonly from: string;
  readonly url: string;
  readonly named: Found['named'];
  readonly address: string | undefined;
  /** When it was sent, in ms since the epoch, and what was decided then. */
  readonly at: number;
  readonly proxies: readonly ProxyStep[];
  readonly end: RequestEnd;
}

/** How long, in ms, a silent one is waited for. */
const PATIENCE = 5_000;

/** Makes the request, and tells what was decided on its way. Throws an Error for what is no URL. */
export async function traceRequest(witnesses: RequestWitnesses, sender: Sender, text: string, signal: AbortSignal): Promise<RequestTrace> {
  const url = parseUrl(text);
  const base = { from: sender.name, url: url.text };
  const { named, address } = await lookUpName(witnesses.clock, sender, url.host, signal);
  const at = witnesses.clock.now();
  const { requests } = witnesses.network;
  const asking = { from: sender.host.name, by: 'lab', name: named === 'address' ? undefined : url.host } as const;
  if (address === undefined) {
    const kind = dnsAnswered(named) ? 'unknown name' : 'no DNS';
    requests.add({ ...asking, to: undefined }, at, { journey: undefined, outcome: kind, answer: '' });
    return { ...base, named, address, at, proxies: [], end: { kind } };
  }
  const to: Address = { address, port: url.port };
  const asked = `GET ${url.target} HTTP/1.1\r\nHost: ${url.authority}\r\nUser-Agent: lab\r\nAccept: */*\r\nConnection: close\r\n\r\n`;
  const { journey, proxies, end } = await send(witnesses, sender.host, to, asked, signal);
  const came = finished(witnesses, journey, end, at, to);
  requests.add({ ...asking, to }, at, { journey, outcome: came.kind, answer: came.kind === 'answered' ? came.first : '' });
  return { ...base, named, address, at, proxies, end: came };
}

type Sent = 'refused' | 'unreachable' | 'silent' | 'broken off' | { readonly first: string; readonly body: string };

function send(
  witnesses: RequestWitnesses,
  host: Host,
  to: Address,
  asked: string,
  signal: AbortSignal,
): Promise<{ readonly journey: Journey; readonly proxies: readonly ProxyStep[]; readonly end: Sent }> {
  const { network, clock } = witnesses;
  return new Promise((done, reject) => {
    let journey: Journey = { hops: [], route: { kind: 'silent' } };
    let proxies: readonly ProxyStep[] = [];
    let opened: Connection | undefined;
    const finish = (end: Sent): void => {
      timer.cancel();
      signal.removeEventListener('abort', abort);
      opened?.close();
      done({ journey, proxies, end });
    };
    const abort = (): void => {
      timer.cancel();
      observed.result.abort();
      opened?.close();
      reject(signal.reason);
    };
    const timer = clock.after(PATIENCE, () => {
      observed.result.abort();
      finish('silent');
    });
    const observed = network.observe(() =>
      host.dial('TCP', to, {
        opened(connection) {
          opened = connection;
          read(connection, finish);
          connection.send(asked);
        },
        refused: () => finish('refused'),
        unreachable: () => finish('unreachable'),
      }),
    );
    journey = observed.journeys[0] ?? journey;
    // By the time that an answer comes, or that none has come, the rules may be others.
    proxies = journey.hops.flatMap((hop) => proxyStep(witnesses, hop));
    signal.addEventListener('abort', abort, { once: true });
  });
}

function read(connection: Connection, finish: (end: Sent) => void): void {
  const reader = new HttpReader();
  const next = (ended: boolean): void => {
    const message = reader.next(ended);
    if (message !== 'more' && message !== 'bad') finish({ first: message.first, body: message.body });
    else if (ended || message === 'bad') finish('broken off');
  };
  connection.receive({
    data(text) {
      reader.add(text);
      next(false);
    },
    end: () => next(true),
    reset: () => finish('broken off'),
  });
}

function proxyStep({ api, proxyOf, zoneOf }: RequestWitnesses, { node, packet, decision }: Hop): readonly ProxyStep[] {
  const found = proxyOf(node)?.examine(packet);
  if (!found) return [];
  const { match, verdict, categorized, endpoints } = found;
  const [namespace = '', name = ''] = match.port.service.split('/');
  const slices = api.list(endpointSlices, { namespace, labelSelector: `kubernetes.io/service-name=${name}` }).items;
  const named = (endpoint: Endpoint): Named => ({ endpoint, pod: podAt(slices, endpoint.to.address) });
  const candidates = verdict.kind === 'forward' ? verdict.candidates : [];
  const kept = new Set(candidates);
  const here = { node, zone: zoneOf(node) };
  const chosen =
    decision.kind === 'dnat' ? candidates.find(({ to }) => to.address === decision.to.address && to.port === decision.to.port) : undefined;
  return [
    {
      node,
      service: match.port.service,
      frontend: match.frontend,
      to: packet.destination,
      verdict,
      candidates: candidates.map(named),
      chosen: chosen && named(chosen),
      leftOut: endpoints.filter((endpoint) => !kept.has(endpoint)).map((endpoint) => leftOut(named(endpoint), verdict, categorized, here)),
      masqueraded: decision.kind === 'dnat' && decision.masquerade,
    },
  ];
}

const podAt = (slices: readonly EndpointSlice[], address: string): string | undefined =>
  slices.flatMap(({ endpoints }) => endpoints ?? []).find(({ addresses }) => addresses.includes(address))?.targetRef?.name;

function finished({ api, network, clock }: RequestWitnesses, { hops, route }: Journey, end: Sent, begun: number, to: Address): RequestEnd {
  if (typeof end === 'object') return { kind: 'answered', ...end, ms: clock.now() - begun };
  if (end === 'broken off') return { kind: 'broken off' };
  const last = hops.at(-1)?.decision.kind;
  if (end === 'refused') {
    if (last === 'reject') return { kind: 'refused by a rule' };
    const at = route.kind === 'reached' ? route.host.name : to.address;
    return { kind: 'refused by the pod', at };
  }
  if (last === 'drop') return { kind: 'dropped by a rule' };
  const settled = settledAt({ hops, route }, to);
  return { kind: 'silence', why: whySilent(api, network, settled, end === 'unreachable') };
}
