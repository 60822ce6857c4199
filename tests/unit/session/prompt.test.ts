// The prompt as fingers know it: short names, completion, editors, and what `lab` says of itself.
import { beforeAll, describe, expect, test } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

const manifest = `apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web-1, labels: {app: web}}
spec: {containers: [{name: web, image: registry.k8s.io/pause:3.10}]}
`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await newSandbox({ seed: 'prompt', manifests: [manifest], files: { 'b.yaml': 'b: 1\n', 'a.yaml': 'a: 1\n' } });
});

async function typed(line: string): Promise<{ status: number; text: string }> {
  const output = new Capture();
  const status = await drive(
    sandbox.cluster.clock,
    sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }),
  );
  return { status, text: output.text };
}

const offered = async (line: string) => (await sandbox.complete(line, line.length)).candidates.map(({ text }) => text);

describe('Tab offers, sorted and each once,', () => {
  test.each<[string, readonly string[]]>([
    ['k get svc w', ['web']],
    ['kubectl get pods,svc web', ['web', 'web-1']],
    ['cat ', ['a.yaml', 'b.yaml']],
    ['lab n', ['node']],
    ['lab pod ', ['crash', 'drain', 'exit', 'ready', 'recover', 'unready']],
    ['lab pod unready ', ['web-1']],
    ['lab node stop node-', ['node-1', 'node-2', 'node-3']],
    ['lab why ', ['kubernetes', 'shop/cart', 'web']],
    ['lab why web ', ['web-1']],
  ])('after %j', async (line, wanted) => {
    expect(await offered(line)).toEqual(wanted);
  });

  test('each of the words of lab', async () => {
    const words = await offered('lab ');
    expect(words).toEqual([...new Set(words)].sort());
    expect(words).toEqual(expect.arrayContaining(['api', 'check', 'controllers', 'help', 'settle', 'why']));
  });
});

describe('a line', () => {
  test('k is kubectl', async () => {
    expect(await typed('k get svc web -o name')).toEqual({ status: 0, text: 'service/web\n' });
    expect((await typed('type k')).text).toBe("k is aliased to `kubectl'\n");
    expect((await typed('alias')).text).toBe("alias k='kubectl'\n");
    expect(await typed('alias k=kubectl')).toEqual({ status: 0, text: '' });
    expect(await typed('alias g=grep')).toMatchObject({ status: 1, text: expect.stringContaining('makes no aliases') });
  });

  test('lab says what there is', async () => {
    const { text } = await typed('lab help');
    expect((await typed('lab')).text).toBe(text);
    for (const words of ['lab why SERVICE', 'lab pod unready POD', 'lab api fail STATUS', 'lab check']) expect(text).toContain(words);
    expect(await typed('lab whi web')).toEqual({ status: 1, text: 'lab: unknown request: whi web\n`lab help` says what there is.\n' });
    expect((await typed('lab why web --all')).text).toContain('lab: unknown flag: --all');
  });

  test('lab heeds the namespace: of the flag, of the name, of the context', async () => {
    const { text } = await typed('lab why shop/cart');
    expect(text).toContain('shop/cart');
    for (const line of ['lab why cart -n shop', 'lab why -n=shop cart', 'lab why cart --namespace shop'])
      expect((await typed(line)).text).toBe(text);
    await typed('kubectl config set-context --current --namespace=shop');
    expect((await typed('lab why cart')).text).toBe(text);
    await typed('kubectl config set-context --current --namespace=default');
  });

  test('watch knows its flags, and refuses others in words', async () => {
    expect((await typed('timeout 3 watch -t -n 2 echo tick')).text).toBe('tick\ntick\n');
    expect(await typed('watch -e true')).toMatchObject({
      status: 1,
      text: expect.stringContaining('-e: this shell does not have this option'),
    });
  });

  test('an editor opens a file, and writes what is saved there', async () => {
    expect((await typed('vi a.yaml')).text).toBe('vi: there is no editor here\n');
    sandbox.onEdit = ({ name, text }) => {
      expect([name, text]).toEqual(['/etc/kubernetes/manifests/kube-controller-manager.yaml', expect.stringContaining('--controllers=')]);
      void Promise.resolve().then(() => sandbox.edited('kind: Pod\n'));
    };
    expect(await typed('vi /etc/kubernetes/manifests/kube-controller-manager.yaml')).toEqual({ status: 0, text: '' });
    expect((await typed('cat /etc/kubernetes/manifests/kube-controller-manager.yaml')).text).toBe('kind: Pod\n');
    sandbox.onEdit = undefined;
  });
});

describe('a file', () => {
  const service = (port: string, more = '') =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [{port: ${port}}]\n${more}`;
  test.each<[string, string, ReturnType<Sandbox['compare']>]>([
    ['that the cluster has', service('80'), { state: 'same' }],
    ['that it has otherwise', service('81'), { state: 'differs', where: 'service/web .spec.ports[0].port' }],
    ['with fewer items', service('80}, {name: b, port: 81'), { state: 'differs', where: 'service/web .spec.ports' }],
    ['that is not there', service('80').replace('name: web', 'name: other'), { state: 'absent' }],
    [
      'of which a part is there',
      `${service('80')}---\n${service('80').replace('name: web', 'name: b')}`,
      { state: 'differs', where: 'service/b' },
    ],
    ['that cannot be read', 'a: [', { state: 'unknown' }],
    ['of a kind that is not known', 'apiVersion: x/v1\nkind: Y\nmetadata: {name: a}', { state: 'unknown' }],
    ['with nothing in it', '# soon\n', { state: 'unknown' }],
  ])('%s', (_name, text, state) => {
    const before = sandbox.cluster.audit.events.length;
    expect(sandbox.compare(text)).toEqual(state);
    expect(sandbox.cluster.audit.events.length, 'and no lesson sees it').toBe(before);
  });
});
