#!/usr/bin/env node
// A long day: 10,000 commands in two hours of a cluster in which pods crash, are held back and started again, and crash. Run by itself with --expose-gc it prints,
// as JSON, how much memory the session has taken, how large its record is, and how long it takes to be played again.
import { newSandbox, type Sandbox } from '../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../sandbox/shell/pipe.ts';
import { drive, driveTo } from '../../sandbox/time/driver.ts';
import { type Time, timedAsync } from './measure.ts';

const COMMANDS = 10_000;
const DURATION = 2 * 3_600_000;

const START = [
  'kubectl create deployment web --image=nginx --replicas=3; kubectl expose deployment web --port=80',
  'kubectl create deployment crash --image=nginx --replicas=3; lab settle',
  'for pod in $(kubectl get pods -l app=crash -o name | cut -d / -f 2); do lab pod crash $pod; done',
];

const CHANGE = 'one that changes something';

/** Of ten commands nine look, as a learner's do. */
const ROUND = [
  'kubectl get pods',
  'kubectl get endpointslices -o wide',
  'kubectl describe service web',
  CHANGE,
  'kubectl get pods -o yaml | grep -c ready',
  'kubectl get endpoints',
  'kubectl get pods -l app=web -o wide',
  'kubectl get nodes',
  'kubectl get events | tail -n 3',
  'kubectl get deployments,replicasets',
];

const commandAt = (i: number): string => {
  const command = ROUND[i % ROUND.length] ?? '';
  if (command !== CHANGE) return command;
  const round = Math.floor(i / ROUND.length);
  return round % 2 === 0
    ? `kubectl scale deployment web --replicas=${2 + (round % 5)}`
    : `kubectl annotate service web --overwrite at=${i}`;
};

async function run(sandbox: Sandbox, command: string): Promise<void> {
  const output = new Capture();
  await drive(sandbox.cluster.clock, sandbox.run(command, { stdin: textInput(''), stdout: output, stderr: output, interactive: false }));
}

export interface Soaked {
  readonly commands: number;
  readonly restarts: number;
  readonly live: Time;
  readonly again: Time;
  /** In MB, beyond what a fresh sandbox takes. */
  readonly memory: number;
  /** In KB. */
  readonly record: number;
}

const used = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

async function soak(commands: number): Promise<Soaked> {
  const sandbox = await newSandbox();
  const { clock } = sandbox.cluster;
  const before = used();
  for (const command of START) await run(sandbox, command);
  const began = clock.now();
  const live = await timedAsync(async () => {
    for (let i = 0; i < commands; i += 1) {
      await run(sandbox, commandAt(i));
      await driveTo(clock, began + ((i + 1) * DURATION) / commands);
    }
  });
  const memory = used() - before;
  const { journal } = sandbox;
  const output = new Capture();
  const count = "kubectl get pods -l app=crash --no-headers | tr -s ' ' | cut -d ' ' -f 4";
  await drive(clock, sandbox.run(count, { stdin: textInput(''), stdout: output, stderr: output, interactive: false }));
  const restarts = output.text.split('\n').reduce((sum, line) => sum + Number.parseInt(line || '0', 10), 0);
  const again = await timedAsync(() => newSandbox({ journal }));
  return { commands, restarts, live, again, memory, record: JSON.stringify(journal).length / 1024 };
}

console.log(JSON.stringify(await soak(Number(process.argv[2] ?? COMMANDS))));
process.exit(0);
