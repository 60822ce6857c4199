// Where the free sandbox begins: each cluster is as its preset says. That all of them open in a browser, tests/browser/ shows.
import { expect, test } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { sessionOptions } from '../../../site/lab/state/exercise.ts';
import { presets } from '../../../site/presets.ts';

async function said(sandbox: Sandbox, line: string): Promise<string> {
  const output = new Capture();
  await drive(sandbox.cluster.clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: false }));
  return output.text;
}

const all = await presets();

const OF = 'kubernetes.io/service-name=example';

test.each([
  ['empty', 'kubectl get nodes', /node-1 +Ready[\s\S]*node-2 +Ready[\s\S]*node-3 +Ready/],
  ['three-pods', 'kubectl get endpointslices', /example-\w+ +IPv4 +9376 +(10\.244\.\d\.\d+,?){3}/],
  ['requests', 'kubectl exec client -- curl -s web/hostname', /^web-[0-9a-f]+-\w+$/],
  ['many-pods', `kubectl get endpointslices -l ${OF} -o json | grep -c "ready.: true"`, /^250$/m],
  ['many-pods', `kubectl get endpointslices -l ${OF} --no-headers | wc -l`, /^3$/m],
  ['dual-stack', 'kubectl get endpointslices', /IPv4[\s\S]*IPv6|IPv6[\s\S]*IPv4/],
  ['stopped-node', 'sleep 60; kubectl get nodes', /node-2 +NotReady/],
  [
    'no-slice-controller',
    `kubectl apply -f service.yaml -f deployment.yaml; sleep 5; kubectl get endpointslices -l ${OF}`,
    /No resources found/,
  ],
])('%s: %s', async (id, line, answer) => {
  const preset = all.find((candidate) => candidate.id === id);
  if (!preset) throw new Error(`there is no preset ${id}`);
  const sandbox = await newSandbox(sessionOptions({ ...preset, id: `free-${id}` }, preset.journal));
  // As the lab says them when it has opened.
  for (const words of preset.orders ?? []) await drive(sandbox.cluster.clock, sandbox.lab(words));
  expect(await said(sandbox, line)).toMatch(answer);
});
