// What must hold of every request, whatever else happens: judged from what the API said at its time and what kube-proxy had been
// told, not from the code of either.
import type { Endpoint, EndpointSlice, Pod } from '../../../sandbox/api/generated/types.ts';
import { networkPolicies } from '../../../sandbox/api/resources.ts';
import type { ProxyStep, RequestTrace } from '../../../sandbox/explain/request.ts';
import type { Known } from './told.ts';
import type { World } from './world.ts';

/** A request, when it was begun and ended, and what was wrong with the network meanwhile. */
export interface Asked {
  readonly trace: RequestTrace;
  readonly begun: number;
  readonly ended: number;
  /** The Service that its name or address is of, `namespace/name`. */
  readonly service: string;
  /** The node of the pod that asked; undefined for the learner's machine. */
  readonly node: string | undefined;
  /** Nodes whose cables were out at some time of it. */
  readonly unplugged: ReadonlySet<string>;
  readonly policies: boolean;
}

/** How far, in ms, what a kubelet does and what it has written may lie apart: it may be cut off, or wait for its turn. */
const REPORTED = 3_000;

/** The laws that a request breaks, in words. */
export function brokenBy(world: World, asked: Asked): string[] {
  const { trace } = asked;
  const words = [...namesAreWhatTheApiSays(world, asked), ...rulesAreWhatProxiesKnow(world, asked), ...endIsBorneOut(world, asked)];
  return words.map((word) => `${trace.from} to ${trace.url} at ${trace.at}: ${word}`);
}

const isReady = ({ conditions }: Endpoint): boolean => conditions?.ready ?? true;
const endsAndServes = ({ conditions }: Endpoint): boolean => (conditions?.serving ?? true) && conditions?.terminating === true;

interface Candidate {
  readonly name: string;
  readonly endpoint: Endpoint;
}

/** The endpoints of a Service's one port. */
const candidatesIn = (slices: readonly EndpointSlice[]): Candidate[] =>
  slices.flatMap(({ endpoints, ports }) => {
    const port = ports?.[0]?.port;
    return port === undefined ? [] : (endpoints ?? []).map((endpoint) => ({ name: `${endpoint.addresses[0]}:${port}`, endpoint }));
  });

/** Those that serve: ready ones, and where there are none, those that end and still serve. */
function serving(candidates: readonly Candidate[]): ReadonlySet<string> {
  const ready = candidates.filter(({ endpoint }) => isReady(endpoint));
  return new Set((ready.length > 0 ? ready : candidates.filter(({ endpoint }) => endsAndServes(endpoint))).map(({ name }) => name));
}

/** Whether a decision is one that kube-proxy would make, had it known exactly this. */
function fits({ verdict, node, frontend, candidates }: ProxyStep, { service, slices }: Known): boolean {
  if (!service) return false;
  const all = candidatesIn(slices);
  const everywhere = serving(all);
  const { internalTrafficPolicy, trafficDistribution } = service.spec ?? {};
  const local = frontend === 'clusterIP' && internalTrafficPolicy === 'Local';
  if (verdict.kind === 'reject') return everywhere.size === 0;
  const may = local ? serving(all.filter(({ endpoint }) => endpoint.nodeName === node)) : everywhere;
  if (verdict.kind === 'drop') return local && may.size === 0 && everywhere.size > 0;
  const asked = candidates.map(({ endpoint }) => endpoint.name);
  if (asked.length === 0 || !asked.every((name) => may.has(name))) return false;
  // Near ones may be preferred, where hints say so.
  const hinted = trafficDistribution !== undefined || slices.some(({ endpoints }) => endpoints?.some(({ hints }) => hints));
  return (!local && hinted) || asked.length === may.size;
}

/** Nobody is asked who neither is ready nor ends and serves, in what this node's kube-proxy knew; and who is asked is one of these. */
function rulesAreWhatProxiesKnow(world: World, { trace: { proxies, at } }: Asked): string[] {
  return proxies.flatMap((step) => {
    const where = `kube-proxy of ${step.node}`;
    const known = world.knownToProxy(step.service, at);
    const wrong = known.some((each) => fits(step, each))
      ? []
      : [`${where} decides ${described(step)}, knowing ${known.map(told).join(' or ')}`];
    const stray = step.verdict.kind === 'forward' && !step.chosen ? [`${where} leads to somebody who is no candidate`] : [];
    return [...wrong, ...stray];
  });
}

const described = ({ verdict, candidates }: ProxyStep): string =>
  verdict.kind === 'forward' ? `for one of ${candidates.map(({ endpoint }) => endpoint.name).join()}` : verdict.kind;

const told = ({ service, slices }: Known): string =>
  service
    ? `[${candidatesIn(slices)
        .map(({ name, endpoint: { conditions } }) => `${name} ${JSON.stringify(conditions)}`)
        .join(', ')}]`
    : 'no Service';

/** DNS says what the API says, at some moment while it is asked. */
function namesAreWhatTheApiSays(world: World, { trace: { named, at }, begun, service }: Asked): string[] {
  if (typeof named === 'string') return [];
  const [namespace = '', name = ''] = service.split('/');
  const full = `${name}.${namespace}.svc.cluster.local.`;
  const known = world.api.of(service, begun, at);
  return named.flatMap(({ name: asked, type, answer }) => {
    if (asked.replace(/\.?$/, '.') !== full || type !== 'A' || typeof answer === 'string') return [];
    const said = answer.rcode === 'NXDOMAIN' ? undefined : [...new Set(answer.records)].sort().join();
    return known.some((each) => addressesOf(each) === said)
      ? []
      : [`DNS says ${said ?? 'NXDOMAIN'}, and the API ${known.map(addressesOf).join(' or ')}`];
  });
}

/** What the A records of a Service are; undefined where the name is not there. */
function addressesOf({ service, slices }: Known): string | undefined {
  if (!service) return undefined;
  const { clusterIP = '' } = service.spec ?? {};
  if (clusterIP !== 'None') return clusterIP;
  const ready = slices.flatMap(({ endpoints }) => (endpoints ?? []).filter(isReady).flatMap(({ addresses }) => addresses));
  return ready.length === 0 ? undefined : [...new Set(ready)].sort().join();
}

/** An answer is of the pod that was chosen; a failure has a reason, and the reason was there. */
function endIsBorneOut(world: World, asked: Asked): string[] {
  const { trace, begun, ended } = asked;
  const { end, proxies, at } = trace;
  const last = proxies.at(-1);
  const pod = last?.chosen?.pod;
  const unless = (borneOut: boolean, what: string): string[] => (borneOut ? [] : [what]);
  switch (end.kind) {
    case 'answered':
      return unless(pod === undefined || end.body === pod, `${end.body} answers, and ${pod} was chosen`);
    case 'unknown name':
      return unless(
        world.api.of(asked.service, begun, at).some((known) => addressesOf(known) === undefined),
        'the name leads nowhere, though it was there',
      );
    case 'no DNS':
      return unless(nobodyCouldBeAsked(world, asked), 'DNS does not answer, though nothing was in the way');
    case 'refused by a rule':
      return unless(last?.verdict.kind === 'reject', 'refused by a rule, and no rule refused');
    case 'dropped by a rule':
      return unless(last?.verdict.kind === 'drop', 'dropped by a rule, and no rule dropped');
    case 'refused by the pod':
      return unless(
        portOf(last) !== 8080 || podWasNotWell(world, asked, at - REPORTED, ended + REPORTED),
        `refused by ${end.at}, which ran, at a port at which it listens`,
      );
    case 'broken off':
      return unless(podWasNotWell(world, asked, at - REPORTED, ended + REPORTED), `broken off by ${pod}, which ran all the time`);
    case 'silence':
      return unless(
        asked.policies ||
          asked.unplugged.size > 0 ||
          (proxies.length === 0 && noRule(world, asked)) ||
          podWasNotWell(world, asked, begun - REPORTED, ended + REPORTED),
        `silence (${end.why}), and nothing was in the way`,
      );
  }
}

const portOf = (step: ProxyStep | undefined): number | undefined => step?.chosen?.endpoint.to.port;

/** Whether kube-proxy may not have known the Service. */
const noRule = (world: World, { service, trace: { at } }: Asked): boolean =>
  world.knownToProxy(service, at).some((known) => !known.service);

/** Whether the pod that was asked did not run, was about to end, or had just begun, as the API says of some time about then. */
function podWasNotWell(world: World, { trace: { proxies, address }, service }: Asked, from: number, to: number): boolean {
  const [namespace = ''] = service.split('/');
  const chosen = proxies.at(-1)?.chosen;
  const target = chosen?.endpoint.to.address ?? address ?? '';
  const names = chosen?.pod === undefined ? podsWith(world, namespace, target, from, to) : [chosen.pod];
  if (names.length === 0) return true;
  return names.some(
    (name) =>
      world.api.podDuring(`${namespace}/${name}`, from, to).some((pod) => !pod || !isWell(pod, from)) ||
      // A kubelet whose cable is out tells it late.
      world.api.podDuring(`${namespace}/${name}`, to, Number.POSITIVE_INFINITY).some((pod) => pod && endedBetween(pod, from, to)),
  );
}

/** The pods of a namespace that had an address. */
const podsWith = (world: World, namespace: string, address: string, from: number, to: number): string[] =>
  world.api
    .podsOf(namespace)
    .filter((name) => world.api.podDuring(`${namespace}/${name}`, from, to).some((pod) => pod?.status?.podIP === address));

/** Whether its container came to an end in that time, as the status told then or later. */
function endedBetween({ status }: Pod, from: number, to: number): boolean {
  const [container] = status?.containerStatuses ?? [];
  return [container?.state?.terminated, container?.lastState?.terminated].some((ended) => {
    const time = Date.parse(ended?.finishedAt ?? '');
    return from <= time && time <= to;
  });
}

/** Running since before `since`, and not about to end. */
function isWell({ metadata, status }: Pod, since: number): boolean {
  const [container] = status?.containerStatuses ?? [];
  const started = container?.state?.running?.startedAt;
  return metadata.deletionTimestamp === undefined && started !== undefined && Date.parse(started) + 1_000 < since;
}

/** Whether CoreDNS was not ready, as this node's kube-proxy knew it or in truth, or on the other side of a cable that is out. */
function nobodyCouldBeAsked(world: World, { trace: { at }, begun, unplugged }: Asked): boolean {
  if (unplugged.size > 0) return true;
  const dns = world.knownToProxy('kube-system/kube-dns', at);
  if (dns.some(({ slices }) => serving(candidatesIn(slices)).size === 0)) return true;
  const [from, to] = [begun - REPORTED, at + REPORTED];
  return world.api
    .podsOf('kube-system')
    .some((name) => world.api.podDuring(`kube-system/${name}`, from, to).some((pod) => !pod || !isWell(pod, from)));
}

/** Whether anybody is kept out of a namespace. */
export const hasPolicies = ({ cluster, networkPolicies: enforced }: World, namespace: string): boolean =>
  enforced && cluster.client.list(networkPolicies, { namespace }).items.length > 0;
