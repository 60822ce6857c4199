// How much the record of a learner at work grows: each minute a manifest is changed key by key and applied, and looked at.
import { newSandbox } from '../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../sandbox/shell/pipe.ts';
import { drive, driveTo } from '../../sandbox/time/driver.ts';

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, image: nginx, ports: [{containerPort: 80}]}
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector: {app: web}
  ports: [{port: 80}]
${'# What is to be remembered of it.\n'.repeat(80)}`;
const PATH = '/home/learner/web.yaml';
const KEYS = 60;
const LINES = ['kubectl apply -f web.yaml', 'kubectl get pods -o wide', 'kubectl get endpointslices', 'kubectl describe service web'];

/** In KB a minute, of so many minutes; the history of the terminal is part of the record. */
export async function growth(minutes: number): Promise<number> {
  const sandbox = await newSandbox({ files: { 'web.yaml': MANIFEST } });
  const { clock } = sandbox.cluster;
  const began = clock.now();
  for (let minute = 0; minute < minutes; minute += 1) {
    const before = sandbox.files.read(PATH) ?? '';
    for (let key = 1; key <= KEYS; key += 1) {
      await driveTo(clock, began + minute * 60_000 + key * 500);
      sandbox.write(PATH, before.replace('# What', `# ${'x'.repeat(key)}\n# What`));
    }
    for (const line of LINES) {
      const output = new Capture();
      await drive(clock, sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }));
    }
    await driveTo(clock, began + (minute + 1) * 60_000);
  }
  const history = Array.from({ length: Math.min(200, minutes * LINES.length) }, (_, i) => LINES[i % LINES.length]);
  return JSON.stringify({ journal: sandbox.journal, history }).length / 1024 / minutes;
}
