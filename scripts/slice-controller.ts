#!/usr/bin/env node
// Builds examples/slice-controller with Go, lets it work on a cluster of the sandbox over HTTP, and asks whether it does what
// content/guide/custom-controllers.mdx says of it. Go 1.26 or later must be on the machine.
//
//   npm run slice-controller
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newHttpServer } from '../sandbox/http/server.ts';
import { newSandbox } from '../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../sandbox/shell/pipe.ts';
import { Pacer } from '../sandbox/time/pacer.ts';
import { newAdminCredentials } from './admin-credentials.ts';
import { adminKubeconfig } from './kubeconfig.ts';

const SOURCE = 'examples/slice-controller';

/** How long the program may take for one thing, in milliseconds of the machine's time. */
const PATIENCE = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'slice-controller-'));
const program = join(folder, 'slice-controller');
const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: SOURCE, stdio: 'inherit' });
if (built.status !== 0) {
  console.error(built.error ? 'Go is not on this machine.' : `${SOURCE} cannot be built.`);
  process.exit(1);
}

// Its clock begins at the machine's time, as that of `npm run cluster` does.
const sandbox = await newSandbox({ seed: 'slice-controller', start: Date.now() });
const credentials = await newAdminCredentials();
const server = newHttpServer({ server: sandbox.cluster.server, ...credentials });
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const bound = server.address();
const kubeconfig = join(folder, 'kubeconfig');
const address = `https://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
writeFileSync(kubeconfig, JSON.stringify(adminKubeconfig(address, credentials)), { mode: 0o600 });
const pacer = new Pacer(sandbox.cluster.clock);
pacer.start();

async function sh(line: string): Promise<string> {
  const output = new Capture();
  await sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: false });
  return output.text.trim();
}

let failed = 0;

/** Asks until the answer is the one that is wanted. */
async function expect(what: string, line: string, wanted: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  let said = await sh(line);
  while (said !== wanted && Date.now() < until) {
    await wait(100);
    said = await sh(line);
  }
  if (said === wanted) console.log(`✔ ${what}`);
  else {
    failed++;
    console.error(`✘ ${what}\n  $ ${line}\n  ${said || '(nothing)'}\n  wanted: ${wanted}`);
  }
}

const OURS = 'kubectl get endpointslices -l kubernetes.io/service-name=legacy,endpointslice.kubernetes.io/managed-by=inventory.example.com';
const endpoints = (field: string) => `${OURS} -o jsonpath='{range .items[*].endpoints[*]}{${field}}{"\\n"}{end}' | sort | tr '\\n' ' '`;

for (const name of ['one', 'two', 'three'])
  await sh(`kubectl run ${name} --image=registry.k8s.io/e2e-test-images/agnhost:2.53 -- netexec --http-port=9376`);
await sh('kubectl create service clusterip legacy --tcp=80:9376; kubectl patch service legacy -p \'{"spec":{"selector":null}}\'');
await sh('kubectl delete endpointslices -l kubernetes.io/service-name=legacy');
await sh('kubectl annotate service legacy inventory.example.com/pods=one,two');
await sh(`kubectl create -f - <<'YAML'
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata:
  name: by-hand
  labels: {kubernetes.io/service-name: legacy, endpointslice.kubernetes.io/managed-by: somebody-else}
addressType: IPv4
ports: [{name: 80-9376, port: 9376}]
endpoints: [{addresses: [192.0.2.10]}]
YAML`);

const running = spawn(program, ['-kubeconfig', kubeconfig], { stdio: ['ignore', 'inherit', 'inherit'] });
try {
  await expect('writes a slice of the two pods that the annotation names', endpoints('.targetRef.name'), 'one two');
  await expect('marks them ready', endpoints('.conditions.ready'), 'true true');
  await sh('kubectl annotate service legacy --overwrite inventory.example.com/pods=one,two,three');
  await expect('follows the Service', endpoints('.targetRef.name'), 'one three two');
  await sh('kubectl delete pod two');
  await expect('follows the pods', endpoints('.targetRef.name'), 'one three');
  await sh(`kubectl patch service legacy -p '{"spec":{"trafficDistribution":"PreferSameZone"}}'`);
  await expect('writes hints', endpoints('.hints.forZones[*].name'), await sh(endpoints('.zone')));
  await sh('for n in 1 2 3 4 5 6; do kubectl annotate service legacy --overwrite inventory.example.com/pods=one,$n; done');
  await sh('kubectl annotate service legacy --overwrite inventory.example.com/pods=one,three');
  await sh(OURS.replace('kubectl get', 'kubectl delete'));
  await expect('makes a deleted slice again', endpoints('.targetRef.name'), 'one three');
  await expect('and makes it once', `${OURS} -o name | wc -l | tr -d ' '`, '1');
  await expect(
    "leaves another writer's slice alone",
    "kubectl get endpointslice by-hand -o jsonpath='{.metadata.generation} {.metadata.labels.endpointslice\\.kubernetes\\.io/managed-by} {.endpoints[*].addresses[0]}'",
    '1 somebody-else 192.0.2.10',
  );
  await sh('kubectl delete service legacy');
  await expect('its slices go with the Service, by their owner', `${OURS} -o name | wc -l | tr -d ' '`, '0');
} finally {
  running.kill();
  pacer.stop();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
}
process.exit(failed === 0 ? 0 : 1);
