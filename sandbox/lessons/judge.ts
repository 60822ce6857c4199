// Says how a step stands: each check, what it expected, what it found and where.

import { kinds, rareKinds } from '../api/kinds.ts';
import type { Resource } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { isNotFound } from '../apimachinery/status.ts';
import type { Asked } from '../apiserver/audit.ts';
import type { Client } from '../client-go/client.ts';
import { firstAsked, foundNone, showRequest, wasAsked, wereShown } from './asked.ts';
import { isContent } from './content.ts';
import type { Check, CheckResult, Mistake, ObjectPattern, Pattern, Request, Step } from './lesson.ts';
import { type Mismatch, mismatches, show } from './match.ts';
import { type Sent, type Since, showRequests, tally } from './sent.ts';

/** What a judge looks at. */
export interface World {
  readonly client: Client;
  /** What the learner's commands asked for, since the lesson began. */
  readonly requests: () => readonly Asked[];
  /** What programs asked the network for in that time; nothing where nodes are played. */
  readonly sent: () => readonly Sent[];
}

interface Finding {
  readonly done: boolean;
  /** What is missing, without "Not yet." */
  readonly says: string;
  readonly object?: string;
  readonly mismatch?: Mismatch;
}

export function judge(step: Step, world: World): CheckResult[] {
  const results = step.checks.map((check) => ({ check, finding: find(check, world) }));
  const firstOpen = results.find(({ finding }) => !finding.done)?.check.id;
  return results.map(({ check, finding }) => {
    const { id, title } = check;
    if (finding.done) return { id, title, done: true, message: `Done. ${title}.` };
    const mistake = step.mistakes?.find((other) => (other.check ?? firstOpen) === id && isMade(other, world));
    return {
      id,
      title,
      done: false,
      message: mistake ? `Not yet. ${mistake.say}` : `Not yet. ${finding.says} ${check.because}`,
      ...(finding.object !== undefined && { object: finding.object }),
      ...finding.mismatch,
      ...(mistake && { mistake: mistake.id }),
    };
  });
}

function isMade({ when, after, unless }: Mistake, world: World): boolean {
  if (after && !wasAsked(after, world.requests())) return false;
  return matching(when, world).length > 0 && (unless === undefined || matching(unless, world).length === 0);
}

function find(check: Check, world: World): Finding {
  if (check.once && !wasAsked(check.once, world.requests())) return notAsked(check.once);
  if (check.assert) return findAsserted(check.assert, world);
  if (check.absent) return findAbsent(check.absent, world);
  if (check.count) return findCounted(check.count, world);
  if (check.seen) return findSeen(check.seen, world);
  if (check.audit) return findAudited(check.audit, world);
  if (check.requests) return findSent(check.requests, world);
  throw new Error(`check ${check.id} asks for nothing`);
}

function findAsserted(pattern: ObjectPattern, world: World): Finding {
  const found = candidates(pattern, world);
  const nearest = found
    .map((object) => ({ object, differing: differences(pattern, object) }))
    .sort((a, b) => a.differing.length - b.differing.length)[0];
  if (!nearest) return { done: false, says: `${describe(pattern)} does not exist${elsewhere(pattern, world)}.`, object: describe(pattern) };
  const [mismatch] = nearest.differing;
  if (!mismatch) return { done: true, says: '' };
  const object = nameOf(nearest.object);
  return {
    done: false,
    says: `${object}, \`${mismatch.path}\`: found ${mismatch.found}, expected ${mismatch.expected}.`,
    object,
    mismatch,
  };
}

/** The same name in another namespace is the likeliest reason for an object that is not there. */
function elsewhere(pattern: ObjectPattern, world: World): string {
  const name = pattern.metadata?.name;
  const resource = resourceOf(pattern);
  if (!resource.namespaced || typeof name !== 'string') return '';
  const other = world.client.list(resource).items.find((object) => object.metadata.name === name);
  return other ? ` in namespace ${namespaceOf(pattern)}: there is one in namespace ${other.metadata.namespace}` : '';
}

function findAbsent(pattern: ObjectPattern, world: World): Finding {
  const [object] = matching(pattern, world);
  if (!object) return { done: true, says: '' };
  return {
    done: false,
    says: `${nameOf(object)} still ${isBare(pattern) ? 'exists' : `has ${showFields(pattern)}`}.`,
    object: nameOf(object),
  };
}

function findCounted({ of, atLeast = 0, atMost = Number.POSITIVE_INFINITY }: NonNullable<Check['count']>, world: World): Finding {
  const found = matching(of, world).length;
  if (found >= atLeast && found <= atMost) return { done: true, says: '' };
  const wanted = atLeast === atMost ? `${atLeast}` : found < atLeast ? `at least ${atLeast}` : `at most ${atMost}`;
  const what = `${describe(of)}${isBare(of) ? '' : ` ${describe(of).includes(' with ') ? 'and' : 'with'} ${showFields(of)}`}`;
  return {
    done: false,
    says: `${what}: found ${found}, expected ${wanted}.`,
    mismatch: { path: '', found: String(found), expected: wanted },
  };
}

function findSeen({ of, current = false, ...how }: NonNullable<Check['seen']>, world: World): Finding {
  const there = findAsserted(of, world);
  if (!there.done) return there;
  const shown = wereShown(matching(of, world), resourceOf(of), world.requests(), how);
  if (current ? shown.current : shown.ever) return { done: true, says: '' };
  const namespace = of.metadata?.namespace;
  const what = `${describe(of)}${typeof namespace === 'string' ? ` in namespace ${namespace}` : ''}`;
  const as = how.as === undefined ? '' : ` ${show(how.as)}`;
  const since = shown.ever ? 'since it last changed' : how.after ? `after you asked ${showRequest(how.after)}` : 'so far';
  return { done: false, says: `Nobody has asked the API server to show ${what}${as} ${since}.` };
}

function findAudited({ before, ...wanted }: NonNullable<Check['audit']>, world: World): Finding {
  const later = before && matching(before, world);
  const inTime = (request: Asked): boolean => !later || foundNone(request, wanted.name, later);
  if (wasAsked(wanted, world.requests(), inTime)) return { done: true, says: '' };
  if (before) return notAsked(wanted, 'while there was none');
  return notAsked(wanted);
}

function findSent(wanted: NonNullable<Check['requests']>, world: World): Finding {
  const { since, after } = wanted;
  const there = since && findAsserted(since, world);
  if (there && !there.done) return there;
  const first = after && firstAsked(after, world.requests());
  if (after && !first) return notAsked(after);
  const changed = since ? matching(since, world).map(({ metadata }) => Number(metadata.resourceVersion)) : [];
  const from: Since = { time: first?.time ?? 0, version: Math.max(0, ...changed) };
  const { done, found, expected } = tally(wanted, world.sent(), from);
  if (done) return { done, says: '' };
  const when =
    wanted.last !== undefined
      ? `, the last ${wanted.last}`
      : since
        ? ` since ${describe(since)} last changed`
        : after
          ? ` after you asked ${showRequest(after)}`
          : '';
  return { done, says: `${showRequests(wanted)}${when}: found ${found}, expected ${expected}.`, mismatch: { path: '', found, expected } };
}

const notAsked = (wanted: Request, when = wanted.after ? `after you asked ${showRequest(wanted.after)}` : 'so far'): Finding => ({
  done: false,
  says: `Nobody has asked the API server ${showRequest(wanted)} ${when}.`,
});

function resourceOf({ apiVersion, kind }: ObjectPattern): Resource {
  const resource = kinds.get(`${apiVersion}/${kind}`) ?? rareKinds.get(`${apiVersion}/${kind}`);
  if (!resource) throw new Error(`a lesson speaks of ${apiVersion} ${kind}, which the sandbox does not hold`);
  return resource;
}

const namespaceOf = (pattern: ObjectPattern): string => {
  const namespace = pattern.metadata?.namespace;
  return typeof namespace === 'string' ? namespace : 'default';
};

/** The objects that a pattern can be about: its namespace, its name, its labels say which. */
function candidates(pattern: ObjectPattern, { client }: World): readonly KubeObject[] {
  const resource = resourceOf(pattern);
  const name = pattern.metadata?.name;
  const namespace = resource.namespaced ? namespaceOf(pattern) : undefined;
  if (typeof name === 'string') {
    try {
      return [client.get(resource, name, namespace)];
    } catch (error) {
      if (isNotFound(error)) return [];
      throw error;
    }
  }
  const labels = pattern.metadata?.labels;
  return client
    .list(resource, namespace === undefined ? {} : { namespace })
    .items.filter((object) => labels === undefined || mismatches(labels, { ...object.metadata.labels }).length === 0);
}

/** The objects that are as a pattern says. */
const matching = (pattern: ObjectPattern, world: World): readonly KubeObject[] =>
  candidates(pattern, world).filter((object) => differences(pattern, object).length === 0);

/** What a pattern says beyond which object it means. A name that is itself a pattern means any object that fits. */
function fields(pattern: ObjectPattern): { readonly [key: string]: Pattern } {
  const { apiVersion: _apiVersion, kind: _kind, metadata, ...rest } = pattern;
  const { name, namespace: _namespace, ...other } = metadata ?? {};
  const about: Record<string, Pattern> = {};
  const named = typeof name === 'object' ? { name, ...other } : other;
  if (Object.keys(named).length > 0) about.metadata = named;
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) about[key] = value;
  return about;
}

const isBare = (pattern: ObjectPattern): boolean => Object.keys(unsaid(pattern)).length === 0;
const showFields = (pattern: ObjectPattern): string => show(unsaid(pattern));

/** What a pattern asks for, without the labels by which `describe` has called the object already. */
function unsaid(pattern: ObjectPattern): { readonly [key: string]: Pattern } {
  if (typeof pattern.metadata?.name === 'string') return fields(pattern);
  const { labels: _labels, ...metadata } = pattern.metadata ?? {};
  return fields({ ...pattern, metadata });
}

function differences(pattern: ObjectPattern, object: KubeObject): Mismatch[] {
  const content: unknown = object;
  return isContent(content) ? mismatches(fields(pattern), content) : [];
}

const nameOf = (object: KubeObject): string => `${object.kind}/${object.metadata.name}`;

function describe(pattern: ObjectPattern): string {
  const name = pattern.metadata?.name;
  if (typeof name === 'string') return `${pattern.kind}/${name}`;
  const labels = pattern.metadata?.labels;
  const selector =
    labels && typeof labels === 'object'
      ? Object.entries(labels).map(([key, value]: readonly [string, Pattern]) => `${key}=${show(value)}`)
      : [];
  return selector.length > 0 ? `${pattern.kind} with label ${selector.join(', ')}` : pattern.kind;
}
