// Keeps a range of cluster IPs for as long as Services have addresses of it (pkg/controller/servicecidrs).
import type { ServiceCIDR } from '../../api/generated/types.ts';
import { ipAddresses, serviceCIDRs } from '../../api/resources.ts';
import { parseIP } from '../../apimachinery/addresses.ts';
import { type CIDR, containsIP, parseCIDR } from '../../apimachinery/cidrs.ts';
import type { ControllerContext } from '../controller.ts';

const FINALIZER = 'networking.k8s.io/service-cidr-finalizer';

/** How long those who give addresses may take to see that a range goes, in ms. */
const GRACE = 10_000;

const STILL_USED = 'There are still IPAddresses referencing the ServiceCIDR, please remove them or create a new ServiceCIDR';

const rangesOf = ({ spec }: ServiceCIDR): readonly CIDR[] =>
  (spec?.cidrs ?? []).flatMap((text) => {
    const range = parseCIDR(text);
    return range ? [range] : [];
  });

const containsRange = (outer: CIDR, inner: CIDR): boolean => outer.prefix <= inner.prefix && containsIP(outer, inner.ip);

export function newServiceCIDRsController(context: ControllerContext): void {
  const { client, clock, informers } = context;
  const cidrs = informers.of(serviceCIDRs);
  const addresses = informers.of(ipAddresses);

  const queue = context.queue('servicecidrs', (name) => {
    const cidr = cidrs.get(name);
    if (!cidr) return;
    const { deletionTimestamp, finalizers = [] } = cidr.metadata;
    if (deletionTimestamp) {
      if (!canDelete(cidr)) {
        setReady(cidr, 'False', 'Terminating', STILL_USED);
        return;
      }
      const left = Date.parse(deletionTimestamp) + GRACE - clock.now();
      if (left > 0) queue.addAfter(name, left);
      else if (finalizers.includes(FINALIZER))
        setFinalizers(
          cidr,
          finalizers.filter((each) => each !== FINALIZER),
        );
      return;
    }
    const kept = finalizers.includes(FINALIZER) ? cidr : setFinalizers(cidr, [...finalizers, FINALIZER]);
    setReady(kept, 'True', '', 'Kubernetes Service CIDR is ready');
  });

  function setFinalizers(cidr: ServiceCIDR, finalizers: readonly string[]): ServiceCIDR {
    return client.update(serviceCIDRs, { ...cidr, metadata: { ...cidr.metadata, finalizers } });
  }

  function setReady(cidr: ServiceCIDR, status: string, reason: string, message: string): void {
    const old = cidr.status?.conditions?.find(({ type }) => type === 'Ready');
    if (old?.status === status && old.reason === reason && old.message === message) return;
    const condition = { type: 'Ready', status, lastTransitionTime: clock.timestamp(), reason, message };
    const others = (cidr.status?.conditions ?? []).filter(({ type }) => type !== 'Ready');
    client.update(serviceCIDRs, { ...cidr, status: { conditions: [...others, condition] } }, { subresource: 'status' });
  }

  /** No address may be left that lies in no other range. */
  function canDelete(cidr: ServiceCIDR): boolean {
    const others = cidrs
      .list()
      .filter(({ metadata }) => metadata.name !== cidr.metadata.name)
      .flatMap(rangesOf);
    const own = rangesOf(cidr);
    if (own.every((range) => others.some((other) => containsRange(other, range)))) return true;
    return !addresses.list().some(({ metadata }) => {
      const ip = parseIP(metadata.name);
      return ip && own.some((range) => containsIP(range, ip)) && !others.some((range) => containsIP(range, ip));
    });
  }

  const enqueueAll = (): void => {
    for (const { metadata } of cidrs.list()) queue.add(metadata.name);
  };
  cidrs.addHandler({ onAdd: enqueueAll, onUpdate: enqueueAll, onDelete: enqueueAll });
  // An address that comes or goes matters to nothing but a range on its way out.
  const enqueueLeaving = (): void => {
    for (const { metadata } of cidrs.list()) if (metadata.deletionTimestamp) queue.add(metadata.name);
  };
  addresses.addHandler({ onDelete: enqueueLeaving });
}
