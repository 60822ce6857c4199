// Who is let in over HTTP, and what becomes of requests that are none.
import { once } from 'node:events';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { configMaps } from '../../../sandbox/api/resources.ts';
import { ask } from './raw.ts';
import { type ServedCluster, serveCluster } from './served-cluster.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let served: ServedCluster;
beforeAll(async () => {
  served = await serveCluster();
});
afterAll(() => served.stop());

describe('who is let in', () => {
  test('the administrator, with the token of this process', async () => {
    expect((await ask(served, { target: '/api/v1/secrets' })).code).toBe(200);
  });

  test.each([
    ['a token that nobody has given', 'wrong'],
    ["the token of the browser's own cluster", 'admin'],
    ['a token with a letter more', undefined],
  ])('not with %s', async (_, token) => {
    const answer = await ask(served, { target: '/api/v1/secrets', token: token ?? `${served.token}a` });
    expect([answer.code, JSON.parse(answer.body).reason]).toEqual([401, 'Unauthorized']);
  });

  test('not with a token that is made up for a service account', async () => {
    const claims = '{"sub":"system:serviceaccount:kube-system:namespace-controller","exp":9999999999}';
    const token = `x.${Buffer.from(claims).toString('base64url')}.x`;
    expect((await ask(served, { target: '/api/v1/namespaces', token })).code).toBe(401);
    const body = '{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRole","metadata":{"name":"mine"},"rules":[]}';
    const written = await ask(served, { method: 'POST', target: '/apis/rbac.authorization.k8s.io/v1/clusterroles', token, body });
    expect(written.code).toBe(401);
  });

  test('with the token of a service account, as far as its roles go, and as long as it lives', async () => {
    const inNamespace = '/api/v1/namespaces/default';
    const made = await ask(served, {
      method: 'POST',
      target: `${inNamespace}/serviceaccounts`,
      body: '{"metadata":{"name":"bot"}}',
      headers: [['Content-Type', 'application/json']],
    });
    expect(made.code).toBe(201);
    const given = await ask(served, { method: 'POST', target: `${inNamespace}/serviceaccounts/bot/token`, body: '{"spec":{}}' });
    const { token } = JSON.parse(given.body).status;
    const header = JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString());
    expect(header).toEqual({ alg: 'RS256', kid: expect.stringMatching(/^[\w-]{43}$/) });
    expect((await ask(served, { target: '/api', token })).code).toBe(200);
    expect((await ask(served, { target: `${inNamespace}/pods`, token })).code).toBe(403);
    await ask(served, { method: 'DELETE', target: `${inNamespace}/serviceaccounts/bot` });
    expect((await ask(served, { target: '/api', token })).code).toBe(401);
  });

  test('with nothing, to look at what everybody may see', async () => {
    expect((await ask(served, { target: '/version', token: '' })).code).toBe(200);
    const { code, body } = await ask(served, { target: '/api/v1/pods', token: '' });
    expect([code, JSON.parse(body).message]).toEqual([
      403,
      'pods is forbidden: User "system:anonymous" cannot list resource "pods" in API group "" at the cluster scope',
    ]);
  });

  test('not with a token, before a body that is none is read', async () => {
    const headers = [['Content-Type', 'application/vnd.kubernetes.protobuf']] as const;
    const answer = await ask(served, { method: 'POST', target: '/api/v1/namespaces', token: 'wrong', headers, body: 'odd' });
    expect(answer.code).toBe(401);
  });

  test.each(['evil.example', 'evil.example:443', '127.0.0.1.evil.example', '192.168.1.7', ''])(
    'not under the name %j, which may have been made to lead here',
    async (host) => {
      expect((await ask(served, { target: '/version', headers: [['Host', host]] })).code).toBe(421);
      expect((await ask(served, { method: 'POST', target: '/lab', headers: [['Host', host]] })).code).toBe(421);
    },
  );

  test.each(['localhost', 'LOCALHOST:6443', '127.0.0.1:1', '[::1]:443'])('under the name %s', async (host) => {
    expect((await ask(served, { target: '/version', headers: [['Host', host]] })).code).toBe(200);
  });

  test('as several groups that come as several headers', async () => {
    const headers = [
      ['Impersonate-User', 'ann'],
      ['Impersonate-Group', 'a'],
      ['Impersonate-Group', 'system:masters'],
    ] as const;
    expect((await ask(served, { target: '/api/v1/secrets', headers })).code).toBe(200);
  });
});

/** Each answer is the one that kube-apiserver 1.36.3 gave. */
describe('a request that leads nowhere', () => {
  const noResource = 'the server could not find the requested resource';
  const notAllowed = 'the server does not allow this method on the requested resource';
  test.each([
    ['GET', '/%', 400, '400 Bad Request'],
    ['GET', '/%zz', 400, '400 Bad Request'],
    ['GET', '/%ff', 404, '404 page not found\n'],
    ['GET', '*', 404, '404 page not found\n'],
    ['GET', '//', 404, '404 page not found\n'],
    ['GET', '//api', 404, '404 page not found\n'],
    ['GET', '///', 404, '404 page not found\n'],
    ['GET', '/healthz/', 404, '404 page not found\n'],
    ['GET', '/apis/nonsense/v1/x', 404, '404 page not found\n'],
    ['GET', '/api/v2', 404, noResource],
    ['GET', '/api//v1', 404, noResource],
    ['GET', '/api/v1//pods', 404, noResource],
    ['GET', '/api/v1/pods/x', 404, noResource],
    ['GET', '/api/v1/nonsense', 404, noResource],
    ['GET', '/apis/apps/v1/nonsense', 404, noResource],
    ['GET', '/apis/apps/v9/deployments', 404, noResource],
    ['GET', '/api/v1/namespaces/default/nodes', 404, noResource],
    ['GET', '/api/v1/namespaces/default/pods/x/nonsense', 404, noResource],
    ['GET', '/api/v1/namespaces/default/services/kubernetes/status/more', 404, noResource],
    ['POST', '/api/v1/bindings', 404, noResource],
    ['OPTIONS', '/api', 405, notAllowed],
    ['OPTIONS', '/api/v1/nodes', 405, notAllowed],
    ['PROPFIND', '/api', 405, notAllowed],
    ['POST', '/api', 405, notAllowed],
    ['POST', '/api/v1/pods', 405, notAllowed],
    ['POST', '/api/v1/namespaces/default/pods/x', 405, notAllowed],
    ['PUT', '/api/v1/namespaces/default/pods', 405, notAllowed],
    ['DELETE', '/api/v1/pods', 405, notAllowed],
    ['GET', '/api/v1/namespaces/default/bindings', 405, notAllowed],
    ['GET', '/api/v1/nodes?timeout=invalid', 400, 'invalid timeout specified in the request URL - time: invalid duration "invalid"'],
    ['GET', '/api/v1/nodes?timeout=5', 400, 'invalid timeout specified in the request URL - time: missing unit in duration "5"'],
    ['GET', '/healthz?timeout=x', 400, 'invalid timeout specified in the request URL - time: invalid duration "x"'],
  ])('%s %s', async (method, target, code, words) => {
    const answer = await ask(served, { method, target });
    expect([answer.code, words.startsWith('40') ? answer.body : JSON.parse(answer.body).message]).toEqual([code, words]);
    expect((await ask(served, { target: '/version' })).code).toBe(200);
  });

  test.each(['//', '//api'])('%s is not for whom nobody knows', async (target) => {
    const { code, body } = await ask(served, { target, token: '' });
    expect([code, JSON.parse(body).message]).toEqual([403, `forbidden: User "system:anonymous" cannot get path "${target}"`]);
  });

  test.each([
    '/api/v1/namespaces//pods',
    '/api/v1/namespaces/default/pods/',
    '/api/v1/namespaces/default/services/kubernetes/',
    '/api/v1/namespaces/default/status',
    '/api/v1/watch/namespaces/default?timeoutSeconds=1',
    '/api/v1/watch/namespaces/default/services/kubernetes?timeoutSeconds=1',
    '/api/',
    '/apis/apps/v1/',
    '/version/',
    '/index.html',
    '/livez/etcd',
    '/api/v1/nodes?limit=-1',
    'http://x/api',
  ])('%s leads there, for all that', async (target) => {
    expect((await ask(served, { target })).code).toBe(200);
  });

  test('HEAD is for health alone', async () => {
    expect((await ask(served, { method: 'HEAD', target: '/healthz' })).code).toBe(200);
    expect((await ask(served, { method: 'HEAD', target: '/api/v1/nodes' })).code).toBe(405);
  });

  test('readyz tells what was looked after', async () => {
    const { body } = await ask(served, { target: '/readyz?verbose&exclude=etcd' });
    expect(body).toMatch(/^\[\+\]ping ok\n\[\+\]log ok\n\[\+\]etcd excluded: ok\n\[\+\]etcd-readiness ok\n/);
    expect(body).toMatch(/\[\+\]shutdown ok\nreadyz check passed\n$/);
    expect(body.split('\n')).toHaveLength(38);
  });

  test('metrics are few and true', async () => {
    const { headers, body } = await ask(served, { target: '/metrics' });
    expect(headers).toContain('text/plain; version=0.0.4; charset=utf-8; escaping=underscores');
    expect(body).toContain('\napiserver_resource_objects{group="",resource="nodes"} 3\n');
  });

  test.each([
    ['GET', '/api/v1'],
    ['GET', '/apis/apps'],
    ['GET', '/api/v1/namespaces/default/pods/x/log'],
    ['POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews'],
    ['POST', '/api/v1/namespaces/default/serviceaccounts/default/token'],
  ])('%s %s cannot be had as a table', async (method, target) => {
    const headers = [['Accept', 'application/json;as=Table;v=v1;g=meta.k8s.io']] as const;
    const answer = await ask(served, { method, target, headers, body: method === 'POST' ? '{}' : '' });
    expect([answer.code, JSON.parse(answer.body).message]).toEqual([
      406,
      'only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf',
    ]);
  });

  test('a query that cannot be read is left out', async () => {
    expect((await ask(served, { target: '/api/v1/namespaces?limit=%&a=%ff&&=&labelSelector=a%3Db' })).code).toBe(200);
  });
});

describe('a warning', () => {
  const create = (body: string) =>
    ask(served, {
      method: 'POST',
      target: '/api/v1/namespaces/default/configmaps',
      headers: [['Content-Type', 'application/json']],
      body,
    });

  test('may be in any script', async () => {
    const { code, headers } = await create('{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"w9"},"日本":1}');
    expect(code).toBe(201);
    expect(headers).toContain('299 - "unknown field \\"日本\\""');
  });

  test('is cut where all of them are too long', async () => {
    const fields = Array.from({ length: 200 }, (_, i) => `"${String(i).padStart(300, 'x')}":1`).join();
    const { code, headers } = await create(`{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"w11"},${fields}}`);
    expect(code).toBe(201);
    const warnings = headers.match(/^warning:.*$/gim) ?? [];
    expect(warnings).toHaveLength(16);
    expect(served.cluster.client.get(configMaps, 'w11', 'default').metadata.name).toBe('w11');
  });
});

test('the certificate is for 127.0.0.1 and localhost', async () => {
  const socket = connect({ port: served.port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  expect(socket.getPeerCertificate().subjectaltname).toBe('IP Address:127.0.0.1, DNS:localhost');
  socket.destroy();
});
