// What a Service takes when it is written, and gives back (k8s.io/kubernetes/pkg/registry/core/service/storage/{storage,alloc}.go).

import { canonicalIP, familyOfIP } from '../../../apimachinery/addresses.ts';
import type { ObjectMeta } from '../../../apimachinery/meta.ts';
import { newInternalError, newStatusError } from '../../../apimachinery/status.ts';
import { invalid, invalidObject } from '../../field-errors.ts';
import type { Service, ServicePort, ServiceSpec } from '../../generated/types.ts';
import type { Reservation } from '../../strategy.ts';
import { PortOperation, type ServiceAllocators } from './allocators.ts';
import { initIPFamilies, keepsPreferredFamilies } from './families.ts';
import { isHeadless, mayHaveNodePorts, needsClusterIP, needsHealthCheck, needsNodePorts, specOf } from './kinds-of-service.ts';
import { normalizeClusterIPs, patchAllocatedValues } from './normalization.ts';

const kind = { group: '', kind: 'Service' };

/** beginCreate. */
export function allocateForCreate(given: Service, allocators: ServiceAllocators, dryRun: boolean): Reservation<Service> {
  const service = { ...given, spec: normalizeClusterIPs(specOf(given), undefined) };
  const name = given.metadata.name;
  const spec = initIPFamilies(service, undefined, allocators);
  return transaction(service, allocators, dryRun, (addresses, ports) => {
    let allocated = allocateClusterIPs(name, spec, addresses);
    if (mayHaveNodePorts(allocated)) allocated = initNodePorts(name, allocated, ports);
    return needsHealthCheck(allocated) ? allocateHealthCheckPort(allocated, ports) : allocated;
  });
}

/** beginUpdate. */
export function allocateForUpdate(
  given: Service,
  oldService: Service,
  allocators: ServiceAllocators,
  dryRun: boolean,
): Reservation<Service> {
  const old = specOf(oldService);
  const name = given.metadata.name;
  const service = { ...given, spec: normalizeClusterIPs(patchAllocatedValues(specOf(given), old), old) };
  const spec = initIPFamilies(service, old, allocators);
  return transaction(service, allocators, dryRun, (addresses, ports) => {
    const allocated = updateClusterIPs(name, spec, old, addresses);
    const withPorts = updateNodePorts(name, allocated, old, ports);
    if (needsHealthCheck(withPorts) && !needsHealthCheck(old)) return allocateHealthCheckPort(withPorts, ports);
    if (needsHealthCheck(old) && !needsHealthCheck(withPorts)) ports.releaseLater(old.healthCheckNodePort ?? 0);
    return withPorts;
  });
}

/** releaseAllocatedResources, once the Service is gone. */
export function releaseAll(service: Service, allocators: ServiceAllocators): void {
  const { ports } = allocators;
  const spec = specOf(service);
  if (needsClusterIP(spec) && !isHeadless(spec)) {
    for (const address of spec.clusterIPs ?? []) release(allocators, familyOfIP(address) ?? '', address);
  }
  for (const { nodePort } of spec.ports ?? []) if (nodePort) ports.release(nodePort);
  if (needsHealthCheck(spec) && spec.healthCheckNodePort) ports.release(spec.healthCheckNodePort);
}

function release({ addresses, records }: ServiceAllocators, family: string, address: string): void {
  const allocator = addresses.get(family);
  allocator?.release(address);
  if (allocator) records?.released(canonicalIP(address));
}

/** Cluster IPs that one write takes and gives back. */
class AddressOperation {
  readonly #allocators: ServiceAllocators;
  readonly #dryRun: boolean;
  readonly #allocated: [family: string, address: string][] = [];
  readonly #releases: [family: string, address: string][] = [];

  constructor(allocators: ServiceAllocators, dryRun: boolean) {
    this.#allocators = allocators;
    this.#dryRun = dryRun;
  }

  /** An address of the family: the wanted one, or any. */
  allocate(name: string, family: string, wanted: string, clusterIPs: readonly string[]): string {
    const allocator = this.#allocators.addresses.get(family);
    const address = wanted || allocator?.allocateNext(this.#dryRun);
    if (!address) {
      throw newInternalError(`failed to allocate a serviceIP for Service ${JSON.stringify(name)}: range is full`);
    }
    const refusal = wanted ? allocator?.allocate(wanted, this.#dryRun) : undefined;
    if (refusal !== undefined) {
      throw invalidObject(kind, name, [invalid('spec.clusterIPs', clusterIPs, `failed to allocate IP ${wanted}: ${refusal}`)]);
    }
    this.#allocated.push([family, address]);
    // The IPAddress that would record it has to name its Service.
    if (!name) {
      const unnamed = `IPAddress.networking.k8s.io ${JSON.stringify(address)} is invalid: spec.parentRef.name: Required value`;
      const shown = clusterIPs.length > 0 ? clusterIPs : [''];
      throw invalidObject(kind, name, [invalid('spec.clusterIPs', shown, `failed to allocate IP${wanted && ` ${wanted}`}: ${unnamed}`)]);
    }
    return address;
  }

  releaseLater(family: string, address: string): void {
    this.#releases.push([family, address]);
  }

  commit(service: ObjectMeta): void {
    if (this.#dryRun) return;
    for (const [family, address] of this.#releases) release(this.#allocators, family, address);
    for (const [family, address] of this.#allocated) this.#allocators.records?.taken(canonicalIP(address), family, service);
  }

  undo(): void {
    if (!this.#dryRun) for (const [family, address] of this.#allocated) this.#allocators.addresses.get(family)?.release(address);
  }
}

function transaction(
  service: Service,
  allocators: ServiceAllocators,
  dryRun: boolean,
  allocate: (addresses: AddressOperation, ports: PortOperation) => ServiceSpec,
): Reservation<Service> {
  const addresses = new AddressOperation(allocators, dryRun);
  const ports = new PortOperation(allocators.ports, dryRun);
  const undo = () => {
    addresses.undo();
    ports.undo();
  };
  try {
    return {
      object: { ...service, spec: allocate(addresses, ports) },
      undo,
      commit: () => {
        addresses.commit(service.metadata);
        ports.commit();
      },
    };
  } catch (failure) {
    undo();
    throw failure;
  }
}

function allocateClusterIPs(name: string, spec: ServiceSpec, operation: AddressOperation): ServiceSpec {
  if (!needsClusterIP(spec) || spec.clusterIPs?.[0] === 'None') return spec;
  const given = spec.clusterIPs ?? [];
  const families = spec.ipFamilies ?? [];
  // What the API server prints of an allocation that fails has an empty place for each family.
  const wanted = Array.from({ length: Math.max(given.length, families.length) }, (_, i) => given[i] ?? '');
  const clusterIPs = wanted.map((address, i) => {
    const family = families[i];
    return family === undefined ? address : operation.allocate(name, family, address, wanted);
  });
  return { ...spec, clusterIP: clusterIPs[0], clusterIPs };
}

function updateClusterIPs(name: string, spec: ServiceSpec, old: ServiceSpec, operation: AddressOperation): ServiceSpec {
  if (keepsPreferredFamilies(spec, old)) return spec;
  if (!needsClusterIP(old) && needsClusterIP(spec)) return allocateClusterIPs(name, spec, operation);
  if (old.clusterIPs?.[0] === 'None') return spec;
  const [oldFamilies, families] = [old.ipFamilies ?? [], spec.ipFamilies ?? []];
  const oldAddresses = old.clusterIPs ?? [];
  if (needsClusterIP(old) && !needsClusterIP(spec)) {
    for (const [i, family] of oldFamilies.entries()) operation.releaseLater(family, oldAddresses[i] ?? '');
    return spec;
  }
  const [, second] = families;
  if (oldFamilies.length === 1 && second !== undefined) {
    const wanted = [spec.clusterIPs?.[0] ?? '', spec.clusterIPs?.[1] ?? ''];
    const clusterIPs = [wanted[0] ?? '', operation.allocate(name, second, wanted[1] ?? '', wanted)];
    return { ...spec, clusterIPs };
  }
  const [, oldSecond] = oldFamilies;
  if (oldSecond !== undefined && families.length === 1) operation.releaseLater(oldSecond, oldAddresses[1] ?? '');
  return spec;
}

function takePort(name: string, operation: PortOperation, port: number, index: number): number {
  const refusal = operation.allocate(port);
  if (refusal === undefined) return port;
  throw invalidObject(kind, name, [invalid(`spec.ports[${index}].nodePort`, port, refusal)]);
}

function takeAnyPort(operation: PortOperation): number {
  const port = operation.allocateNext();
  if (port === undefined) throw newInternalError('failed to allocate a nodePort: range is full');
  return port;
}

/** initNodePorts: ports of one number (TCP and UDP, say) share one node port. */
function initNodePorts(name: string, spec: ServiceSpec, operation: PortOperation): ServiceSpec {
  const given = spec.ports ?? [];
  const shared = new Map<number, number>();
  const ports = given.map((port, i): ServicePort => {
    if (!port.nodePort && !needsNodePorts(spec)) return port;
    const known = shared.get(port.port);
    if (known !== undefined) {
      if (!port.nodePort) return { ...port, nodePort: known };
      if (port.nodePort !== known) takePort(name, operation, port.nodePort, i);
      return port;
    }
    const wanted = given.find((other) => other.port === port.port && other.nodePort)?.nodePort;
    const nodePort = wanted ? takePort(name, operation, wanted, i) : takeAnyPort(operation);
    shared.set(port.port, nodePort);
    return { ...port, nodePort };
  });
  return { ...spec, ports };
}

function updateNodePorts(name: string, spec: ServiceSpec, old: ServiceSpec, operation: PortOperation): ServiceSpec {
  const before = (old.ports ?? []).flatMap(({ nodePort }) => nodePort || []);
  if (!mayHaveNodePorts(spec)) {
    if (mayHaveNodePorts(old)) for (const port of before) operation.releaseLater(port);
    return spec;
  }
  const taken = new Set(before);
  const seen = new Set<string>();
  const ports = (spec.ports ?? []).map((port, i): ServicePort => {
    if (!port.nodePort && !needsNodePorts(spec)) return port;
    const nodePort = port.nodePort || takeAnyPort(operation);
    if (port.nodePort && !taken.has(nodePort)) takePort(name, operation, nodePort, i);
    taken.add(nodePort);
    const key = `${port.protocol} ${nodePort}`;
    if (seen.has(key)) throw newStatusError(500, '', `duplicate nodePort: {${key}}`);
    seen.add(key);
    return port.nodePort ? port : { ...port, nodePort };
  });
  const after = new Set(ports.map(({ nodePort }) => nodePort));
  for (const port of before) if (!after.has(port)) operation.releaseLater(port);
  const changed = ports.some((port, i) => port !== spec.ports?.[i]);
  return changed ? { ...spec, ports } : spec;
}

function allocateHealthCheckPort(spec: ServiceSpec, operation: PortOperation): ServiceSpec {
  const wanted = spec.healthCheckNodePort ?? 0;
  if (wanted === 0) {
    const port = operation.allocateNext();
    if (port === undefined) throw newInternalError('failed to allocate a HealthCheck NodePort 0: range is full');
    return { ...spec, healthCheckNodePort: port };
  }
  const refusal = operation.allocate(wanted);
  if (refusal === undefined) return spec;
  throw newInternalError(`failed to allocate requested HealthCheck NodePort ${wanted}: ${refusal}`);
}
