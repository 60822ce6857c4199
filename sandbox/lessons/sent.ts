// Says whether programs asked the network for something, and what came of it. The network's log of requests knows.
import { shortName } from '../apimachinery/meta.ts';
import type { Content } from './content.ts';
import type { Outcome, Pattern, Requests } from './lesson.ts';
import { mismatches, show } from './match.ts';

/** A request over the network as a lesson's judge wants it. */
export interface Sent {
  /** When it began, in ms of the cluster's time. */
  readonly time: number;
  /** The cluster's resource version at that time. */
  readonly version: number;
  /** A pod, `namespace/name`; a node or the learner's machine, by its name alone. */
  readonly from: string;
  /** Whom it went to, in every way in which that can be said: the Service, `namespace/name`, and what the client called it. */
  readonly to: readonly string[];
  /** The pod, node or machine that it reached, as in `from`. */
  readonly by: string | undefined;
  /** Undefined while it is waited for. */
  readonly outcome: Outcome | undefined;
  /** Of an answer over HTTP. */
  readonly status: number | undefined;
  /** The first line that was sent: `GET / HTTP/1.1`. */
  readonly asked: string;
}

/** From when on requests count. */
export interface Since {
  readonly time: number;
  readonly version: number;
}

export interface Tally {
  readonly done: boolean;
  readonly expected: string;
  readonly found: string;
}

/** Counts the requests like these. */
export function tally(wanted: Requests, sent: readonly Sent[], since: Since): Tally {
  const { outcome = 'answered', by, status, atLeast = 1, pods = 0, failed, last = Number.POSITIVE_INFINITY } = wanted;
  const there = sent
    .filter((request) => request.time >= since.time && request.version >= since.version && goesThere(wanted, request))
    .slice(-last);
  const like = there.filter(
    (request) =>
      fits(wanted.asked, request.asked) && isOutcome(outcome, request.outcome) && fits(by, request.by) && fits(status, request.status),
  );
  const ended = there.filter((request) => request.outcome !== undefined);
  const failures = ended.filter(hasFailed);
  const isTooFew = like.length < atLeast;
  const isTooBad = failed !== undefined && failures.length > failed;
  const servers = new Set(like.map((request) => request.by));
  const done = !isTooFew && !isTooBad && servers.size >= pods;
  if (isTooBad && !isTooFew)
    return { done, expected: failed === 0 ? 'none that failed' : `at most ${failed} that failed`, found: showAll(failures, wanted) };
  if (!isTooFew && !done) return { done, expected: `answers of at least ${pods} pods`, found: `answers of ${servers.size}` };
  return { done, expected: `at least ${atLeast} ${showWanted(wanted)}`, found: showAll(ended, wanted) };
}

function goesThere({ to, from }: Requests, request: Sent): boolean {
  const names = request.to.flatMap(called);
  return (
    (to === undefined || names.some((name) => fits(to, name))) &&
    (from === undefined || called(request.from).some((name) => fits(from, name)))
  );
}

/** Whether it was not answered, or in words that its server has failed. */
const hasFailed = ({ outcome, status }: Sent): boolean => outcome !== 'answered' || (status !== undefined && status >= 500);

const isOutcome = (wanted: Outcome | readonly Outcome[], found: Outcome | undefined): boolean =>
  found !== undefined && [wanted].flat().includes(found);

const called = (name: string): readonly string[] => [...new Set([shortName(name), name])];

function fits(pattern: Pattern | undefined, found: Content | undefined): boolean {
  if (pattern === undefined) return true;
  const names = typeof found === 'string' ? called(found) : [found];
  return names.some((name) => mismatches(pattern, name).length === 0);
}

const showOutcome = (outcome: Outcome): string =>
  outcome === 'answered' || outcome.startsWith('refused') ? outcome : `ended as “${outcome}”`;

/** `answered by web-1 with status 200` */
function showWanted({ outcome = 'answered', by, status }: Requests): string {
  const outcomes = [outcome].flat().map(showOutcome).join(' or ');
  const who = by === undefined ? '' : outcomes === 'answered' ? ` by ${show(by)}` : ` at ${show(by)}`;
  return `${outcomes}${who}${status === undefined ? '' : ` with status ${show(status)}`}`;
}

/** `2 refused by a rule, 1 answered by web-1` */
function showAll(requests: readonly Sent[], { by, status }: Requests): string {
  if (requests.length === 0) return 'none';
  const counts = new Map<string, number>();
  for (const request of requests) {
    if (request.outcome === undefined) continue;
    const words = showWanted({
      outcome: request.outcome,
      ...(by !== undefined && request.by !== undefined && { by: shortName(request.by) }),
      ...(request.status !== undefined && (status !== undefined || request.status >= 500) && { status: request.status }),
    });
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  const shown = most.slice(0, 3).map(([words, count]) => `${count} ${words}`);
  return [...shown, ...(most.length > shown.length ? ['others'] : [])].join(', ');
}

/** `Requests from client to web` */
export function showRequests({ to, from, asked }: Requests): string {
  const what = asked === undefined ? 'Requests' : `Requests ${show(asked)}`;
  return `${what}${from === undefined ? '' : ` from ${show(from)}`}${to === undefined ? '' : ` to ${show(to)}`}`;
}
