// Says whether a learner asked the API server for something, and was shown it. The audit log knows.
import type { Resource } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { parseSelector } from '../apimachinery/selector.ts';
import type { Asked } from '../apiserver/audit.ts';
import type { Pattern, Request } from './lesson.ts';
import { mismatches, show } from './match.ts';

/** The commands that show what they read. The others, and Tab, read for a purpose of their own. */
const SHOWS: readonly string[] = ['get', 'describe', 'edit', 'diff', 'events'].map((name) => `kubectl ${name}`);

const READS: readonly string[] = ['get', 'list', 'watch'];
const WRITES: readonly string[] = ['create', 'update', 'patch'];

/** An eviction deletes its pod. */
const verbOf = ({ verb, subresource }: Asked): string => (subresource === 'eviction' ? 'delete' : verb);

function verbs(verb: string): readonly string[] {
  if (verb === 'read') return READS;
  return verb === 'write' ? WRITES : [verb];
}

const isRead = ({ verb }: Asked): boolean => READS.includes(verb);

/**
 * How a command showed what it read: `describe`, `edit`; what `kubectl get` was told.
 * Undefined where it showed nothing. Describers list other objects too, but each that they describe they get by its name; of the
 * lists only that of the events is printed.
 */
export function shownBy({ command, verb, resource, output }: Asked): string | undefined {
  if (command === '') return 'json';
  if (!SHOWS.includes(command) || (command === 'kubectl describe' && verb !== 'get' && resource !== 'events')) return undefined;
  return command === 'kubectl get' ? output : command.slice('kubectl '.length);
}

/** Names alone are not what an object says. */
const shows = (request: Asked, as: Request['as']): boolean => {
  const shown = shownBy(request);
  return shown !== undefined && (as === undefined ? shown !== 'name' : fits(as, shown));
};

/** Whether a request like this was made and answered as it says: with success where it says nothing; a read, whether it was shown too. */
export const wasAsked = (wanted: Request, requests: readonly Asked[], isLater?: (request: Asked) => boolean): boolean =>
  firstAsked(wanted, requests, isLater) !== undefined;

/** The first request like this, after one like the other that it names. */
export function firstAsked(wanted: Request, requests: readonly Asked[], isLater = (_: Asked): boolean => true): Asked | undefined {
  const { after } = wanted;
  const earlier = after && firstAsked(after, requests);
  if (after && !earlier) return undefined;
  const first = earlier ? requests.indexOf(earlier) + 1 : 0;
  return requests.slice(first).find((request) => isLike(wanted, request) && isLater(request));
}

function isLike({ verb, resource, name, namespace, labels, as, sent, user, code }: Request, request: Asked): boolean {
  // A list holds every name. A lookup that found nobody has shown that nobody is there.
  const nameFits = name === undefined || (request.name === '' ? request.verb !== 'get' : fits(name, request.name));
  return (
    verbs(verb).includes(verbOf(request)) &&
    request.resource === resource &&
    nameFits &&
    (code === undefined ? request.code < 400 || (request.code === 404 && isRead(request)) : mismatches(code, request.code).length === 0) &&
    (user === undefined || request.user === user) &&
    (namespace === undefined || request.namespace === '' || request.namespace === namespace) &&
    (labels === undefined || request.labelSelector === '' || parseSelector(request.labelSelector).matches(labels)) &&
    (!isRead(request) || shows(request, as)) &&
    (sent === undefined || fits(sent, request.sent))
  );
}

/** What was shown of objects. */
export interface Showing {
  /** Each object was shown, at some time since it exists. */
  readonly ever: boolean;
  /** And since it last changed. */
  readonly current: boolean;
}

/** Whether each of these objects, all of one resource, has been shown by a read. */
export function wereShown(
  objects: readonly KubeObject[],
  { group, resource }: Resource,
  requests: readonly Asked[],
  { as, after }: Pick<Request, 'as' | 'after'>,
): Showing {
  const qualified = group ? `${resource}.${group}` : resource;
  const first = after ? requests.findIndex((request) => isLike(after, request)) + 1 : 0;
  if (after && first === 0) return { ever: false, current: false };
  const reads = requests
    .slice(first)
    .filter((request) => request.resource === qualified && request.subresource === '' && shows(request, as));
  const shown = (object: KubeObject, version: number): boolean =>
    reads.some((request) => request.resourceVersion >= version && holds(request, object));
  return {
    ever: objects.every((object) => shown(object, 1)),
    current: objects.every((object) => shown(object, Number(object.metadata.resourceVersion))),
  };
}

/** Whether this object was in what a read was answered with: a list that has kept no names is taken to hold all there was. */
function holds({ verb, name, namespace, held, time }: Asked, { metadata }: KubeObject): boolean {
  if (namespace !== '' && namespace !== metadata.namespace) return false;
  if (secondOf(time) < Date.parse(metadata.creationTimestamp)) return false;
  return verb === 'get' ? name === metadata.name : verb === 'list' && (held?.includes(metadata.name) ?? true);
}

/** Whether a read was made while none of these objects was there, and found none of this name. */
export function foundNone(request: Asked, name: Request['name'], later: readonly KubeObject[]): boolean {
  const found = request.code < 400 && (request.verb === 'get' || (name !== undefined && request.held?.some((held) => fits(name, held))));
  return !found && later.every(({ metadata }) => secondOf(request.time) <= Date.parse(metadata.creationTimestamp));
}

const fits = (pattern: Pattern, text: string): boolean => mismatches(pattern, text).length === 0;

const secondOf = (time: number): number => Math.floor(time / 1000) * 1000;

/** A request, in words: `to delete pods`, `to show services/web in namespace shop`. */
export function showRequest({ verb, resource, name, namespace, as, sent, user, code }: Request): string {
  const what = resource.split('.')[0] ?? resource;
  const how = as === undefined ? '' : ` ${show(as)}`;
  const object = name === undefined ? what : typeof name === 'string' ? `${what}/${name}` : `${what} ${show(name)}`;
  const content = sent === undefined ? '' : `, with ${show(sent)}`;
  const end = `${user === undefined ? '' : ` as ${user}`}${code === undefined ? '' : `, and been answered ${show(code)}`}`;
  return `${verb === 'read' ? 'to show' : `to ${verb}`} ${object}${namespace && namespace !== 'default' ? ` in namespace ${namespace}` : ''}${how}${content}${end}`;
}
