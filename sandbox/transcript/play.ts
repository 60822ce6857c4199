// Plays a transcript on a sandbox, as fast as virtual time goes.

import { newSandbox, type Sandbox, type SandboxOptions } from '../session/sandbox.ts';
import { Capture, textInput } from '../shell/pipe.ts';
import { drive } from '../time/driver.ts';
import type { TranscriptStep } from './parse.ts';

/** What `lab cluster [--nodes N] [--dual-stack] [--dns [--network-policies]]`, as a transcript's first command, asks of its cluster. */
export function clusterOptions(steps: readonly TranscriptStep[]): SandboxOptions {
  const words = steps.find((step) => step.command)?.command.split(/\s+/) ?? [];
  if (words[0] !== 'lab' || words[1] !== 'cluster') return {};
  const nodes = words.indexOf('--nodes');
  return {
    ...(nodes > 0 && { nodes: Number(words[nodes + 1]) }),
    ...(words.includes('--dual-stack') && { dualStack: true }),
    ...(words.includes('--network-policies') && { networkPolicies: true }),
    ...(words.includes('--dns') && { dns: true }),
  };
}

/** The same steps with what the sandbox prints: stdout and stderr together, in the order in which they are written. */
export async function play(steps: readonly TranscriptStep[], options: SandboxOptions = {}): Promise<TranscriptStep[]> {
  return playOn(await newSandbox({ ...options, ...clusterOptions(steps) }), steps);
}

export async function playOn(sandbox: Sandbox, steps: readonly TranscriptStep[]): Promise<TranscriptStep[]> {
  const played: TranscriptStep[] = [];
  for (const step of steps) {
    if (!step.command || step.command.startsWith('lab cluster')) {
      played.push({ ...step, output: [], status: 0 });
      continue;
    }
    const output = new Capture();
    const running = sandbox.run(step.command, { stdin: textInput(''), stdout: output, stderr: output, interactive: false });
    const status = await drive(sandbox.cluster.clock, running);
    played.push({ ...step, output: output.text === '' ? [] : output.text.replace(/\n$/, '').split('\n'), status });
  }
  return played;
}
