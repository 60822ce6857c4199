// How long typed commands hold the worker: the longest stretch between two turns of the event loop, in ms of the processor.
// `node tests/bench/blocks.ts PODS` prints the stretches as JSON, the longest first.
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { textInput } from '../../sandbox/shell/pipe.ts';
import type { Output } from '../../sandbox/shell/process.ts';
import { driveMeasured } from '../laws/hang.ts';

/** What one command did to the thread. */
export interface Block {
  readonly command: string;
  /** In ms of the processor. */
  readonly longest: number;
}

/** Commands that have much to do where there are many pods. */
const COMMANDS = [
  ...[
    '',
    ' -o wide',
    ' -o name',
    ' -o yaml',
    ' -o json',
    ' --show-labels',
    ' --sort-by=.metadata.name',
    ' --sort-by=.status.podIP -o name',
  ].map((options) => `kubectl get pods${options}`),
  "kubectl get pods -o jsonpath='{..name}'",
  `kubectl get pods -o go-template='{{range .items}}{{.metadata.name}}{{"\\n"}}{{end}}'`,
  'kubectl get pods -o custom-columns=N:.metadata.name,I:.status.podIP',
  'kubectl get pods -o yaml | wc -c',
  'kubectl get pods -o json | grep -c name',
  'kubectl get pods -o yaml | tail -n 20000 | wc -l',
  'kubectl get --raw /api/v1/pods | wc -c',
  'kubectl get events',
  'kubectl events',
  'kubectl get endpointslices -o yaml',
  'kubectl describe service web',
  'kubectl describe pods',
  'lab why web',
  'printf "$(seq 1 100000)" | tail -n 1',
  "printf '%s\\n' $(seq 1 100000) | tail -n 1",
  'seq 1 1000000 | tail -n 500000 | wc -l',
  'seq 1 300000 | sort -rn | head -n 1',
  'seq 1 300000 | sed s/1/2/g | tail -n 1',
  "timeout 1 kubectl get namespace default -o go-template='{{range 300000}}{{end}}'",
  "kubectl get pods -o yaml | grep -E '^([ a-zA-Z:]+)+$' | wc -l",
  'kubectl label pods --all tier=front',
  'kubectl delete pods --all --wait=false',
  'kubectl delete deployment web',
];

const screen: Output = { columns: 120, write: async () => {} };

async function typed(sandbox: Sandbox, command: string): Promise<Block> {
  const running = sandbox.run(command, { stdin: textInput(''), stdout: screen, stderr: screen, interactive: true });
  const { longest } = await driveMeasured(sandbox.cluster.clock, running, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, () => {});
  return { command, longest };
}

/** All of them, the longest first, on a cluster with so many pods. */
export async function blocks(pods: number): Promise<readonly Block[]> {
  const sandbox = await newSandbox({ nodes: Math.max(3, Math.ceil(pods / 100)) });
  // Loading a module is no work of the worker's.
  for (const command of COMMANDS) await typed(sandbox, command);
  const all: Block[] = [];
  for (const command of [
    `kubectl create deployment web --image=nginx --replicas=${pods}`,
    'kubectl expose deployment web --port=80',
    'kubectl wait deployment web --for=condition=Available --timeout=600s',
    ...COMMANDS,
  ]) {
    all.push(await typed(sandbox, command));
  }
  return all.sort((a, b) => b.longest - a.longest);
}

if (import.meta.main) {
  console.log(JSON.stringify(await blocks(Number(process.argv[2] ?? 2000))));
  process.exit(0);
}
