// A learner's controller is a client like any other: it watches, is retried, is ended, and is played again with its session.
import { describe, expect, it } from 'vitest';
import { endpointSlices } from '../../../sandbox/api/resources.ts';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { bytes } from '../../laws/play.ts';

const COPY = `const queue = workQueue(async (name) => {
  const service = await api.get('services', name);
  const address = service?.metadata.annotations?.at;
  if (!address) return;
  const old = await api.get('endpointslices', name);
  const endpoints = [{ addresses: [address] }];
  if (!old) await api.create('endpointslices', { metadata: { name }, addressType: 'IPv4', ports: [], endpoints });
  else if (JSON.stringify(old.endpoints) !== JSON.stringify(endpoints)) await api.update('endpointslices', { ...old, endpoints });
});
const look = (service) => queue.add(service.metadata.name);
watch('services', { added: look, modified: look, deleted: look });
`;
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80\n';

const open = () => newSandbox({ seed: 'controller', manifests: [SERVICE], files: { 'copy.js': COPY } });

async function type(sandbox: Sandbox, line: string): Promise<string> {
  const output = new Capture();
  await drive(sandbox.cluster.clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }));
  return output.text;
}

const written = (sandbox: Sandbox): readonly string[] =>
  (sandbox.cluster.client.get(endpointSlices, 'web', 'default').endpoints ?? []).flatMap(({ addresses }) => addresses);

describe('controller run', () => {
  it('says what it is for, and what is missing', async () => {
    const sandbox = await open();
    expect(await type(sandbox, 'controller')).toContain('controller run FILE.js [--as USER]');
    expect(await type(sandbox, 'controller run')).toContain('controller run FILE.js [--as USER]');
    expect(await type(sandbox, 'controller run a.js --as')).toContain('controller run FILE.js [--as USER]');
    expect(await type(sandbox, 'controller run nothing.js')).toBe('controller: nothing.js: No such file or directory\n');
  });

  it('follows what it watches, under its own name, and tries again what failed', async () => {
    const sandbox = await open();
    await type(sandbox, 'controller run copy.js &');
    await type(sandbox, 'kubectl annotate service web at=192.0.2.1; lab settle');
    expect(written(sandbox)).toEqual(['192.0.2.1']);
    const { events } = sandbox.cluster.audit;
    expect(events.find(({ verb, resource }) => verb === 'create' && resource.startsWith('endpointslices'))?.userAgent).toBe('copy/1.0');
    await type(sandbox, 'kubectl annotate service web at=192.0.2.2 --overwrite; lab api fail 503 4; lab wait 15');
    expect(written(sandbox)).toEqual(['192.0.2.2']);
  });

  it('is told what its user may not do', async () => {
    const sandbox = await open();
    const said = await type(sandbox, 'timeout 3 controller run copy.js --as=nobody');
    expect(said).toContain('User "nobody" cannot list resource "services"');
  });

  it('is played again with its session, to the byte', async () => {
    const sandbox = await open();
    await type(sandbox, 'controller run copy.js &');
    await type(sandbox, 'kubectl annotate service web at=192.0.2.1; lab settle');
    await type(sandbox, 'kill %1; kubectl annotate service web at=192.0.2.2 --overwrite; lab settle');
    expect(written(sandbox)).toEqual(['192.0.2.1']);
    await type(sandbox, 'controller run copy.js & lab settle');
    expect(written(sandbox)).toEqual(['192.0.2.2']);
    const again = await newSandbox({
      seed: 'controller',
      manifests: [SERVICE],
      files: { 'copy.js': COPY },
      journal: sandbox.journal,
    });
    expect(bytes(again.cluster)).toBe(bytes(sandbox.cluster));
    expect(again.cluster.clock.steps).toBe(sandbox.cluster.clock.steps);
    expect(again.cluster.audit.events).toEqual(sandbox.cluster.audit.events);
  });
});
