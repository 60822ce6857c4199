// Makes the live map's view of requests: which way each took, and what came of it, in words.
import { shortName } from '../apimachinery/meta.ts';
import type { Client } from '../client-go/client.ts';
import { endInWords } from '../explain/end-words.ts';
import type { Loading } from '../explain/load.ts';
import { settledAt, whySilent } from '../explain/silence.ts';
import type { Network } from '../network/network.ts';
import { type Address, formatAddress } from '../network/packet.ts';
import type { ClientRequest, RequestOutcome } from '../network/request-log.ts';
import { statusOf } from './sent.ts';
import type { LoadView, RequestsView, RequestView } from './view.ts';

/** Of more than these at a time some stand for all. */
const SHOWN = 40;

/** Whom it was for, as the client called it: `web`, `10.96.0.10:8080`. */
function targetOf({ name, to }: ClientRequest): string {
  if (!to) return name ?? '';
  if (name === undefined) return formatAddress(to);
  return to.port === 80 ? name : `${name}:${to.port}`;
}

/** As far as it can be known by now: a packet that leads nowhere is not answered, however long one waits. */
function outcomeOf({ outcome, journey }: ClientRequest): RequestOutcome | undefined {
  if (outcome !== undefined || !journey) return outcome;
  if (journey.hops.at(-1)?.decision.kind === 'drop') return 'dropped by a rule';
  return journey.route.kind === 'silent' || journey.route.kind === 'unreachable' ? 'silence' : undefined;
}

function endOf(request: ClientRequest, pod: string | undefined, api: Client, network: Network): string {
  const { to, journey, answer, at, ended = at } = request;
  const outcome = outcomeOf(request);
  if (outcome === undefined) return 'Waiting for the answer.';
  const known = pod === undefined ? undefined : shortName(pod);
  const by = journey?.route.kind === 'reached' ? (known ?? journey.route.host.name) : undefined;
  if (outcome === 'answered') {
    const status = statusOf(answer);
    const what = status ?? (answer === '' ? 'The connection was taken' : 'Answered');
    return `${what}${by === undefined ? '' : ` ${status === undefined ? 'by' : 'from'} ${by}`}, in ${(ended - at).toFixed(1)} ms.`;
  }
  const why =
    outcome === 'silence' && journey && to ? whySilent(api, network, settledAt(journey, to), journey.route.kind === 'unreachable') : '';
  return endInWords(outcome, { pod: known, at: by ?? (to ? formatAddress(to) : ''), why }).text;
}

const stops: Readonly<Record<Exclude<RequestOutcome, 'answered'>, RequestView['stops']>> = {
  'unknown name': 'name',
  'no DNS': 'name',
  'refused by a rule': 'service',
  'dropped by a rule': 'service',
  'refused by the pod': 'pod',
  'broken off': 'pod',
  'given up': 'pod',
  silence: 'nowhere',
};

function viewRequest(request: ClientRequest, api: Client, network: Network): RequestView {
  const { number, at, from, by, journey, asked } = request;
  const outcome = outcomeOf(request);
  const decisions = journey?.hops.map(({ decision }) => decision) ?? [];
  const service = decisions.findLast((decision) => 'service' in decision && decision.service !== undefined);
  const chosen: Address | undefined = decisions.findLast((decision) => decision.kind === 'dnat')?.to;
  const host = journey?.route.kind === 'reached' ? journey.route.host : undefined;
  const pod = host?.place.kind === 'pod' ? host.name : undefined;
  return {
    number,
    seconds: at / 1000,
    from,
    by,
    target: targetOf(request),
    asked: /^[A-Z]+ \S+ HTTP/.test(asked) ? asked.replace(/ HTTP.*$/, '') : '',
    ...(service && 'service' in service && service.service !== undefined && { service: service.service }),
    ...(chosen && { endpoint: chosen.address }),
    ...(pod !== undefined && { pod }),
    state: outcome === undefined ? 'waits' : outcome === 'answered' ? 'answered' : 'failed',
    ...(outcome !== undefined && outcome !== 'answered' && { stops: stops[outcome], outcome }),
    words: endOf(request, pod, api, network),
  };
}

/** What is new since there were so many changes. */
export function viewRequests(since: number, api: Client, network: Network): RequestsView | undefined {
  const news = network.requests.news(since);
  if (news.length === 0) return undefined;
  const every = Math.max(1, news.length / SHOWN);
  const some = news.length <= SHOWN ? news : Array.from({ length: SHOWN }, (_, i) => news[Math.floor(i * every)]);
  const shown = some.flatMap((request) => (request ? [viewRequest(request, api, network)] : []));
  return { shown, more: news.length - shown.length };
}

/** More rows than these in a chart are not told apart. */
const ROWS = 7;

/** Undefined of none. */
const within = (latencies: readonly number[], part: number): number | undefined =>
  latencies.toSorted((a, b) => a - b)[Math.min(latencies.length - 1, Math.floor(part * latencies.length))];

/** What `lab load` has measured, as a chart wants it. */
export function viewLoad({ from, options, figures, done }: Loading): LoadView {
  const { byHost, zones, failures, sent } = figures;
  // One that is not over would look like a fall.
  const seconds = done ? figures.seconds : figures.seconds.slice(0, -1);
  const hosts = [...byHost].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([name]) => name);
  const shown = hosts.length > ROWS ? hosts.slice(0, ROWS - 1) : hosts;
  const rest = hosts.slice(shown.length);
  const answeredBy = (names: readonly string[]) =>
    seconds.map((second) => names.reduce((sum, name) => sum + (second.byHost.get(name) ?? 0), 0));
  return {
    from,
    url: options.url,
    rps: options.rps,
    duration: options.duration / 1000,
    sent,
    pods: [
      ...shown.map((name) => ({ name: shortName(name), zone: zones.get(name) ?? '', answered: answeredBy([name]) })),
      ...(rest.length > 0 ? [{ name: `${rest.length} others`, zone: '', answered: answeredBy(rest) }] : []),
    ],
    failed: seconds.map(({ failed }) => failed),
    half: seconds.map(({ latencies }) => within(latencies, 0.5)),
    most: seconds.map(({ latencies }) => within(latencies, 0.95)),
    failures: [...failures].sort(([, a], [, b]) => b - a),
    done,
  };
}
