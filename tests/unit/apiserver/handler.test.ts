import { expect, test } from 'vitest';
import { clusterRoleBindings, endpointSlices, roleBindings, roles, serviceAccounts, services } from '../../../sandbox/api/resources.ts';
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import type { ApiRequest } from '../../../sandbox/client-go/transport.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { type Fixture, newFixture } from './fixture.ts';

async function send({ server }: Fixture, request: Partial<ApiRequest> & { readonly path: string }): Promise<string> {
  const { code, body } = await server.handler().handle({ method: 'GET', ...request });
  const message = isMap(body) && typeof body.message === 'string' ? body.message : '';
  return message ? `${code} ${message}` : String(code);
}
const as = (user: string): Pick<ApiRequest, 'headers'> => ({ headers: { 'impersonate-user': user } });

test('a user may do what a role that is bound to it allows, where it is bound', async () => {
  const fixture = newFixture();
  const { client } = fixture;
  const apiVersion = 'rbac.authorization.k8s.io/v1';
  const rules = [{ apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], resourceNames: [], verbs: ['get', 'list'] }];
  const metadata = { name: 'reader', namespace: 'default' };
  client.create(roles, { apiVersion, kind: 'Role', metadata, rules });
  client.create(roleBindings, {
    apiVersion,
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
    subjects: [{ kind: 'ServiceAccount', name: 'robot', namespace: 'default' }],
  });
  const robot = as('system:serviceaccount:default:robot');
  const slices = '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices';
  const denied = 'is forbidden: User "system:serviceaccount:default:robot" cannot';
  expect(await send(fixture, { path: slices, ...robot })).toBe('200');
  expect(await send(fixture, { path: slices, ...as('system:serviceaccount:kube-system:robot') })).toMatch(/^403 /);
  expect(await send(fixture, { path: `${slices}/kubernetes`, method: 'DELETE', ...robot })).toBe(
    `403 endpointslices.discovery.k8s.io "kubernetes" ${denied} delete resource "endpointslices" in API group "discovery.k8s.io" in the namespace "default"`,
  );
  expect(await send(fixture, { path: slices.replace('default', 'kube-system'), ...robot })).toBe(
    `403 endpointslices.discovery.k8s.io ${denied} list resource "endpointslices" in API group "discovery.k8s.io" in the namespace "kube-system"`,
  );
  expect(await send(fixture, { path: '/api/v1/nodes', ...robot })).toBe(
    `403 nodes ${denied} list resource "nodes" in API group "" at the cluster scope`,
  );
});

test('a binding to a role that is not there is named in the refusal', async () => {
  const fixture = newFixture();
  fixture.client.create(clusterRoleBindings, {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'lost' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'lost' },
    subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'ann' }],
  });
  expect(await send(fixture, { path: '/api/v1/nodes', ...as('ann') })).toBe(
    '403 nodes is forbidden: User "ann" cannot list resource "nodes" in API group "" at the cluster scope: RBAC: clusterrole.rbac.authorization.k8s.io "lost" not found',
  );
});

test('only who may impersonate may impersonate', async () => {
  const fixture = newFixture();
  const { server } = fixture;
  const handler = server.handler({ nobody: { name: 'ann', groups: ['system:authenticated'] } });
  const { code, body } = await handler.handle({ method: 'GET', path: '/api', ...as('bob') });
  expect([code, isMap(body) && body.message]).toEqual([
    403,
    'users "bob" is forbidden: User "ann" cannot impersonate resource "users" in API group "" at the cluster scope',
  ]);
});

test('the audit log says who asked for what, and with what result', async () => {
  const fixture = newFixture();
  await send(fixture, { path: '/apis/discovery.k8s.io/v1/namespaces/default/endpointslices/kubernetes' });
  await send(fixture, {
    path: '/api/v1/namespaces/default/configmaps',
    method: 'POST',
    body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } },
    ...as('ann'),
  });
  const told = fixture.server.audit.events.map(({ user, verb, resource, name, code }) => [user, verb, resource, name, code].join(' '));
  expect(told).toEqual(['kubernetes-admin get endpointslices.discovery.k8s.io kubernetes 200', 'ann create configmaps a 403']);
});

test('an API that fails does so for as long as it is told to', async () => {
  const fixture = newFixture();
  const { server, clock } = fixture;
  server.faults.setFailure(503, clock.now() + 2000);
  expect(await send(fixture, { path: '/api/v1/nodes' })).toBe('503 the server is currently unable to handle the request');
  clock.advanceTo(clock.now() + 2000);
  expect(await send(fixture, { path: '/api/v1/nodes' })).toBe('200');
});

test('the Service kubernetes and its slice come back, whoever takes them away', () => {
  const { client, clock } = newFixture();
  const slice = client.get(endpointSlices, 'kubernetes', 'default');
  client.update(endpointSlices, { ...slice, endpoints: [{ addresses: ['192.0.2.1'] }] });
  client.delete(services, 'kubernetes', 'default');
  clock.advanceTo(clock.now() + 10_000);
  expect(client.get(services, 'kubernetes', 'default').spec?.clusterIP).toBe('10.96.0.1');
  expect(client.get(endpointSlices, 'kubernetes', 'default').endpoints).toEqual(slice.endpoints);
});

test('a pod waits for the account `default`, which a controller is about to make, and for no other', async () => {
  const post = (serviceAccountName?: string): Partial<ApiRequest> & { readonly path: string } => ({
    method: 'POST',
    path: '/api/v1/namespaces/default/pods',
    headers: { 'content-type': 'application/json' },
    body: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { containers: [{ name: 'app', image: 'app' }], ...(serviceAccountName && { serviceAccountName }) },
    },
  });
  const refusal = (name: string) =>
    `403 pods "web" is forbidden: error looking up service account default/${name}: serviceaccount "${name}" not found`;
  const fixture = newFixture();
  const { client, clock } = fixture;
  client.delete(serviceAccounts, 'default', 'default');
  const began = clock.now();
  const answer = async (name?: string) => `${await drive(clock, send(fixture, post(name)))} after ${clock.now() - began} ms`;
  expect(await answer('robot')).toBe(`${refusal('robot')} after 0 ms`);
  expect(await answer()).toBe(`${refusal('default')} after 1000 ms`);
});
