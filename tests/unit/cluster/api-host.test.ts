import { describe, expect, test } from 'vitest';
import type { Pod } from '../../../sandbox/api/generated/types.ts';
import { pods } from '../../../sandbox/api/resources.ts';
import { bodyText } from '../../../sandbox/client-go/transport.ts';
import { curl } from '../../../sandbox/shell/programs/curl/curl.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { newDataPlane } from '../network/data-plane.ts';

/** A pod of a played kubelet, and a server at its address. */
function lab() {
  const it = newDataPlane();
  const pod: Pod = it.client.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'teller', namespace: 'default', labels: { app: 'teller' } },
    spec: { containers: [{ name: 'teller', image: 'nginx', ports: [{ containerPort: 8080 }] }] },
  });
  it.service('teller', { selector: { app: 'teller' }, ports: [{ port: 80, targetPort: 8080 }] });
  it.service('lonely', { selector: { app: 'nobody' }, ports: [{ port: 80 }] });
  it.service('wrong', { selector: { app: 'teller' }, ports: [{ port: 80, targetPort: 9999 }] });
  it.service('byhand', { ports: [{ port: 80 }] });
  it.slice('byhand-1', 'byhand', { ports: [{ port: 8080 }], endpoints: [{ addresses: ['10.244.1.77'] }] });
  it.settle();
  const { status, spec } = it.client.get(pods, pod.metadata.name, 'default');
  it.serve(it.network.addPod('default/teller', [status?.podIP ?? ''], spec?.nodeName ?? ''));
  const get = async (path: string): Promise<readonly [number, string]> => {
    const [before = '', query = ''] = path.split('?');
    const answer = await drive(
      it.clock,
      it.handler.handle({
        method: 'GET',
        path: `/api/v1/namespaces/default/${before}`,
        query: Object.fromEntries(new URLSearchParams(query)),
      }),
    );
    const { body } = answer;
    const isStatus = typeof body === 'object' && body !== null && 'message' in body;
    return [answer.code, isStatus ? String(body.message) : bodyText(answer)];
  };
  return { ...it, get };
}

describe('the ways through the API server', () => {
  test.each([
    ['services/teller/proxy/', 200, 'teller'],
    ['services/teller:80/proxy/?msg=hello', 200, 'hello'],
    ['services/teller:81/proxy/', 503, 'no service port 81 found for service "teller"'],
    ['services/lonely/proxy/', 503, 'no endpoints available for service "lonely"'],
    ['services/byhand/proxy/', 404, 'services "byhand" not found'],
    ['services/nobody/proxy/', 404, 'services "nobody" not found'],
    [
      'services/wrong/proxy/',
      503,
      expect.stringMatching(/^error trying to reach service: dial tcp [\d.]+:9999: connect: connection refused$/),
    ],
    ['services/a:b:c:d/proxy/', 400, 'invalid service request "a:b:c:d"'],
    ['pods/teller/proxy/', 200, 'teller'],
    ['pods/teller:8080/proxy/missing', 404, 'teller'],
    ['pods/https:teller:8080/proxy/', 503, 'error trying to reach service: http: server gave HTTP response to HTTPS client'],
    ['pods/ghost/proxy/', 404, 'pods "ghost" not found'],
  ])('%s', async (path, code, said) => {
    expect(await lab().get(path)).toEqual([code, said]);
  });

  test('the pod sees the API server', async () => {
    const [, said] = await lab().get('pods/teller/proxy/clientip');
    expect(said).toMatch(/^172\.18\.0\.2:/);
  });
});

test('pods reach the API server at its Service, over TLS', async () => {
  const it = lab();
  const [client] = it.clients;
  if (!client) throw new Error('no client');
  const version = 'curl -sk -o /dev/null -w %{http_code} https://10.96.0.1/version';
  expect(await it.run(curl, client, version)).toEqual({ status: 0, stdout: '200', stderr: '' });
  expect(await it.run(curl, client, 'curl -sSk https://kubernetes/api/v1/namespaces')).toMatchObject({
    stdout: expect.stringContaining('namespaces is forbidden: User \\"system:anonymous\\" cannot list resource'),
  });
  expect((await it.run(curl, client, 'curl -sS https://kubernetes/')).stderr).toContain('curl: (60) SSL certificate problem');
  expect((await it.run(curl, client, 'curl -s http://172.18.0.2:6443/')).stdout).toBe('Client sent an HTTP request to an HTTPS server.\n');
});
