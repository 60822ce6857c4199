import { describe, expect, test } from 'vitest';
import type { NetworkPolicy } from '../../../sandbox/api/generated/types.ts';
import { namespaces, networkPolicies, pods } from '../../../sandbox/api/resources.ts';
import type { Host } from '../../../sandbox/network/host.ts';
import { NetworkPolicyEngine } from '../../../sandbox/networkpolicy/policy-engine.ts';
import { curl } from '../../../sandbox/shell/programs/curl/curl.ts';
import { newDataPlane } from '../network/data-plane.ts';

type Spec = NonNullable<NetworkPolicy['spec']>;

/** `web` listens at 8080, named http, and at 9090; `front` and `other` are pods beside it, `stranger` one of another namespace. */
function lab() {
  const it = newDataPlane();
  it.client.create(namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'elsewhere', labels: { team: 'b' } } });
  it.settle();
  const create = (name: string, namespace = 'default'): void => {
    it.client.create(pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace, labels: { app: name } },
      spec: { containers: [{ name: 'main', image: 'nginx', ports: [{ name: 'http', containerPort: 8080 }] }] },
    });
  };
  create('web');
  create('front');
  create('other');
  create('stranger', 'elsewhere');
  it.settle();
  const host = (name: string, namespace = 'default'): Host => {
    const { status, spec } = it.client.get(pods, name, namespace);
    return it.network.addPod(`${namespace}/${name}`, [status?.podIP ?? ''], spec?.nodeName ?? '');
  };
  const [web, front, other, stranger] = [host('web'), host('front'), host('other'), host('stranger', 'elsewhere')];
  for (const port of [8080, 9090]) it.serve(web, port);
  const engine = new NetworkPolicyEngine(it.client);
  engine.start();
  it.network.setPolicy(engine);
  const policy = (spec: Spec, name = 'policy'): void => {
    it.client.create(networkPolicies, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name, namespace: 'default' },
      spec,
    });
    it.settle();
  };
  const to = async (from: Host, port = 8080): Promise<string> => {
    const { stdout, status } = await it.run(curl, from, `curl -s -m 1 http://${web.addresses[0]}:${port}/`);
    return stdout === '' ? `exit ${status}` : stdout;
  };
  return { ...it, web, front, other, stranger, policy, to };
}

const web = { matchLabels: { app: 'web' } };

describe('ingress', () => {
  test('without a policy everybody is let in; with an empty one nobody but the pod’s own node', async () => {
    const it = lab();
    expect([await it.to(it.front), await it.to(it.stranger)]).toEqual(['web', 'web']);
    it.policy({ podSelector: {}, policyTypes: ['Ingress'] });
    expect([await it.to(it.front), await it.to(it.stranger)]).toEqual(['exit 28', 'exit 28']);
    expect(await it.to(it.web)).toBe('web');
    const node = it.network.host(it.client.get(pods, 'web', 'default').spec?.nodeName ?? '');
    expect(node && (await it.to(node))).toBe('web');
  });

  test.each<[string, Spec, Readonly<Record<'front' | 'other' | 'stranger', string>>]>([
    [
      'pods of the namespace',
      { ingress: [{ from: [{ podSelector: { matchLabels: { app: 'front' } } }] }] },
      { front: 'web', other: 'exit 28', stranger: 'exit 28' },
    ],
    [
      'all pods of a namespace',
      { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'b' } } }] }] },
      { front: 'exit 28', other: 'exit 28', stranger: 'web' },
    ],
    [
      'some pods of a namespace',
      { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'b' } }, podSelector: { matchLabels: { app: 'front' } } }] }] },
      { front: 'exit 28', other: 'exit 28', stranger: 'exit 28' },
    ],
    [
      'one or the other',
      { ingress: [{ from: [{ podSelector: { matchLabels: { app: 'other' } } }, { namespaceSelector: {} }] }] },
      { front: 'web', other: 'web', stranger: 'web' },
    ],
    ['a rule that names nobody', { ingress: [{}] }, { front: 'web', other: 'web', stranger: 'web' }],
    ['a port', { ingress: [{ ports: [{ port: 9090 }] }] }, { front: 'exit 28', other: 'exit 28', stranger: 'exit 28' }],
    ['a port by its name', { ingress: [{ ports: [{ port: 'http' }] }] }, { front: 'web', other: 'web', stranger: 'web' }],
    ['a range of ports', { ingress: [{ ports: [{ port: 8000, endPort: 8100 }] }] }, { front: 'web', other: 'web', stranger: 'web' }],
    [
      'another protocol',
      { ingress: [{ ports: [{ port: 8080, protocol: 'UDP' }] }] },
      { front: 'exit 28', other: 'exit 28', stranger: 'exit 28' },
    ],
    [
      'a range of addresses',
      { ingress: [{ from: [{ ipBlock: { cidr: '10.244.0.0/16' } }] }] },
      { front: 'web', other: 'web', stranger: 'web' },
    ],
    [
      'another range',
      { ingress: [{ from: [{ ipBlock: { cidr: '10.244.0.0/16', except: ['10.244.0.0/17'] } }] }] },
      { front: 'exit 28', other: 'exit 28', stranger: 'exit 28' },
    ],
  ])('%s', async (_, spec, expected) => {
    const it = lab();
    it.policy({ podSelector: web, policyTypes: ['Ingress'], ...spec });
    expect({ front: await it.to(it.front), other: await it.to(it.other), stranger: await it.to(it.stranger) }).toEqual(expected);
  });

  test('several policies add up', async () => {
    const it = lab();
    it.policy(
      { podSelector: web, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: { matchLabels: { app: 'front' } } }] }] },
      'one',
    );
    it.policy(
      { podSelector: web, policyTypes: ['Ingress'], ingress: [{ from: [{ podSelector: { matchLabels: { app: 'other' } } }] }] },
      'two',
    );
    expect([await it.to(it.front), await it.to(it.other), await it.to(it.stranger)]).toEqual(['web', 'web', 'exit 28']);
  });
});

test('egress: whoever may not ask for names finds none', async () => {
  const it = lab();
  it.service('web', { clusterIP: '10.96.1.1', ports: [{ port: 80 }] });
  it.slice('web-1', 'web', { ports: [{ port: 8080 }], endpoints: [{ addresses: [it.web.addresses[0] ?? ''] }] });
  it.policy({ podSelector: { matchLabels: { app: 'front' } }, policyTypes: ['Egress'], egress: [{ to: [{ podSelector: web }] }] });
  expect(await it.run(curl, it.front, 'curl -s -m 1 http://10.96.1.1/')).toMatchObject({ stdout: 'web' });
  expect(await it.run(curl, it.front, 'curl -sS -m 1 http://web/')).toMatchObject({
    status: 28,
    stderr: 'curl: (28) Resolving timed out after 1001 milliseconds\n',
  });
  expect(await it.run(curl, it.other, 'curl -s -m 1 http://web/')).toMatchObject({ stdout: 'web' });
});

test('replies come back whatever the policies say', async () => {
  const it = lab();
  it.policy({ podSelector: { matchLabels: { app: 'front' } }, policyTypes: ['Ingress'] });
  expect(await it.to(it.front)).toBe('web');
});
