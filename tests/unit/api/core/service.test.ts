import { describe, expect, test } from 'vitest';
import { createAllocators } from '../../../../sandbox/api/core/service/allocators.ts';
import { serviceStrategy } from '../../../../sandbox/api/core/service/strategy.ts';
import type { Service, ServiceSpec } from '../../../../sandbox/api/generated/types.ts';
import type { StrategyContext } from '../../../../sandbox/api/strategy.ts';
import { StatusError } from '../../../../sandbox/apimachinery/status.ts';
import { Random } from '../../../../sandbox/time/random.ts';

const context: StrategyContext = { now: 0, timestamp: '', dryRun: false, userAgent: '', user: { name: 'admin', groups: [] } };

/** The API server's way with Services, without the server. */
function cluster(families: readonly ('IPv4' | 'IPv6')[]) {
  const strategy = serviceStrategy(createAllocators(new Random('services'), families));
  const refuse = (errors: readonly { readonly field: string; readonly message: string }[] | undefined) => {
    if (errors?.length) throw new Error(errors.map(({ field, message }) => `${field}: ${message}`).join('\n'));
  };
  const withDefaults = (service: Service) => strategy.setDefaults?.(service) ?? service;
  return {
    create(spec: ServiceSpec, { dryRun = false } = {}): Service {
      const metadata = { name: 'web', namespace: 'default', uid: 'u', resourceVersion: '1', creationTimestamp: '' };
      const given = withDefaults({ apiVersion: 'v1', kind: 'Service', metadata, spec });
      const reservation = strategy.beginCreate?.(given, { ...context, dryRun });
      const service = strategy.prepareForCreate?.(reservation?.object ?? given, context) ?? given;
      refuse(strategy.validate?.(service));
      reservation?.commit?.();
      return service;
    },
    update(old: Service, change: Partial<ServiceSpec>): Service {
      const given = withDefaults({ ...old, spec: { ...old.spec, ...change } });
      const reservation = strategy.beginUpdate?.(given, old, context);
      const service = strategy.prepareForUpdate?.(reservation?.object ?? given, old, context) ?? given;
      refuse(strategy.validateUpdate?.(service, old));
      reservation?.commit?.();
      return service;
    },
    remove: (service: Service) => strategy.afterDelete?.(service),
  };
}

const ports = [{ port: 80 }];

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof StatusError ? (error.status.message ?? '') : String(error instanceof Error ? error.message : error);
  }
  return '';
}

describe('addresses and ports', () => {
  test('the same seed gives the same cluster IP, from the upper part of the range', () => {
    const [one, other] = [cluster(['IPv4']), cluster(['IPv4'])];
    const { spec } = one.create({ ports });
    expect(other.create({ ports }).spec?.clusterIP).toBe(spec?.clusterIP);
    const [, , third = '', fourth = ''] = spec?.clusterIP?.split('.') ?? [];
    expect(Number(third) * 256 + Number(fourth)).toBeGreaterThan(256);
  });

  test('a wanted cluster IP is free again once its Service is gone', () => {
    const services = cluster(['IPv4']);
    const web = services.create({ clusterIP: '10.96.0.100', ports });
    const again = () => services.create({ clusterIP: '10.96.0.100', ports });
    expect(refusal(again)).toBe(
      'Service "web" is invalid: spec.clusterIPs: Invalid value: ["10.96.0.100"]: failed to allocate IP 10.96.0.100: provided IP is already allocated',
    );
    services.remove(web);
    expect(again().spec?.clusterIPs).toEqual(['10.96.0.100']);
  });

  test('a refused Service gives back what it had taken', () => {
    const services = cluster(['IPv4']);
    const spec = { type: 'NodePort', clusterIP: '10.96.0.100' };
    expect(refusal(() => services.create({ ...spec, ports: [{ port: 80, nodePort: 80 }] }))).toContain('30000-32767');
    expect(services.create({ ...spec, ports }).spec?.clusterIP).toBe('10.96.0.100');
  });

  test('a dry run takes nothing', () => {
    const services = cluster(['IPv4']);
    expect(services.create({ ports }, { dryRun: true }).spec?.clusterIP).toBe('10.96.0.0');
    services.create({ clusterIP: '10.96.0.7', ports }, { dryRun: true });
    expect(services.create({ clusterIP: '10.96.0.7', ports }).spec?.clusterIP).toBe('10.96.0.7');
  });

  test('TCP and UDP on one port share a node port', () => {
    const { spec } = cluster(['IPv4']).create({
      type: 'NodePort',
      ports: [
        { name: 'tcp', port: 53 },
        { name: 'udp', port: 53, protocol: 'UDP' },
      ],
    });
    expect(spec?.ports?.[0]?.nodePort).toBeGreaterThanOrEqual(30000);
    expect(spec?.ports?.[1]?.nodePort).toBe(spec?.ports?.[0]?.nodePort);
  });
});

describe('a change of type', () => {
  test('to ExternalName gives up cluster IP, families and traffic policy', () => {
    const services = cluster(['IPv4']);
    const web = services.create({ clusterIP: '10.96.0.9', ports });
    const moved = services.update(web, { type: 'ExternalName', externalName: 'db.example.com' });
    expect(moved.spec).toEqual({
      type: 'ExternalName',
      externalName: 'db.example.com',
      sessionAffinity: 'None',
      ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
    });
    expect(services.create({ clusterIP: '10.96.0.9', ports }).spec?.clusterIP).toBe('10.96.0.9');
  });

  test('from NodePort to ClusterIP gives up node ports; an update that leaves them out keeps them', () => {
    const services = cluster(['IPv4']);
    const web = services.create({ type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] });
    expect(services.update(web, { ports: [{ port: 80 }] }).spec?.ports?.[0]?.nodePort).toBe(30080);
    const inner = services.update(web, { type: 'ClusterIP' });
    expect(inner.spec).not.toHaveProperty('externalTrafficPolicy');
    expect(inner.spec?.ports?.[0]).not.toHaveProperty('nodePort');
    expect(services.create({ type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] }).spec?.ports?.[0]?.nodePort).toBe(30080);
  });

  test('a cluster IP may not change, headless or not', () => {
    const services = cluster(['IPv4']);
    const web = services.create({ clusterIP: '10.96.0.9', ports });
    expect(refusal(() => services.update(web, { clusterIP: 'None', clusterIPs: ['None'] }))).toBe(
      'spec.clusterIPs[0]: Invalid value: ["None"]: may not change once set',
    );
  });
});

describe('two families', () => {
  test('are given to whoever prefers them, taken back by SingleStack', () => {
    const services = cluster(['IPv4', 'IPv6']);
    const web = services.create({ ports });
    expect(web.spec).toMatchObject({ ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack' });
    const both = services.update(web, { ipFamilyPolicy: 'PreferDualStack' });
    expect(both.spec?.ipFamilies).toEqual(['IPv4', 'IPv6']);
    expect(both.spec?.clusterIPs?.[1]).toMatch(/^fd00:10:96::/);
    expect(services.update(both, { ipFamilyPolicy: 'SingleStack' }).spec).toMatchObject({
      clusterIPs: [web.spec?.clusterIP],
      ipFamilies: ['IPv4'],
    });
  });

  test('are assumed for a headless Service without a selector, even in a cluster with one', () => {
    expect(cluster(['IPv4']).create({ clusterIP: 'None' }).spec).toMatchObject({
      ipFamilies: ['IPv4', 'IPv6'],
      ipFamilyPolicy: 'RequireDualStack',
    });
  });

  test('cannot be had in a cluster with one', () => {
    expect(refusal(() => cluster(['IPv4']).create({ ipFamilyPolicy: 'RequireDualStack', ports }))).toBe(
      'Service "web" is invalid: spec.ipFamilyPolicy: Invalid value: "RequireDualStack": this cluster is not configured for dual-stack services',
    );
  });
});
