// The controller manager counts what the real one counted after the same steps (metrics.recorded.t).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCluster } from '../../../../sandbox/cluster/cluster.ts';
import { newSandbox } from '../../../../sandbox/session/sandbox.ts';
import { parseTranscript, type TranscriptStep } from '../../../../sandbox/transcript/parse.ts';
import { playOn } from '../../../../sandbox/transcript/play.ts';

const [start, , ...steps] = parseTranscript(readFileSync(new URL('metrics.recorded.t', import.meta.url), 'utf8'));

/** How many syncs there were and which fell together is chance; so is how many slices each of them wrote. */
const BY_CHANCE = /_count\b|operation="update"|result="(success|stale)"|endpointslices_changed_per_sync/;

const isComment = (line: string): boolean => line.startsWith('#');
const told = (lines: readonly string[]): readonly string[] => lines.filter((line) => isComment(line) || !BY_CHANCE.test(line));

/** What the recording looked at: scrape.sh, and what a `grep` behind it left. */
function looked({ command }: TranscriptStep, lines: readonly string[]): readonly string[] {
  return lines.filter(
    (line) =>
      /^(# HELP |# TYPE )?endpoint_slice/.test(line) &&
      !/_bucket/.test(line) &&
      !(command.includes("grep -v '#'") && isComment(line)) &&
      !(command.includes('grep mirroring') && !line.includes('mirroring')) &&
      !(command.includes('grep syncs') && !line.includes('syncs')),
  );
}

describe('/metrics of kube-controller-manager', () => {
  it('is what the real one says after the same steps', async () => {
    expect(start?.command).toBe('lab cluster --nodes 4 --dual-stack');
    const sandbox = await newSandbox({ nodes: 4, dualStack: true, seed: 'metrics' });
    let scrapes = 0;
    for (const step of steps) {
      if (!step.command.startsWith('sh scrape.sh')) {
        await playOn(sandbox, [step]);
        continue;
      }
      scrapes += 1;
      const [answer] = await playOn(sandbox, [{ ...step, command: 'lab metrics' }]);
      expect({ scrapes, told: told(looked(step, answer?.output ?? [])) }).toEqual({ scrapes, told: told(step.output) });
    }
    expect(scrapes).toBe(12);
  });

  it('has no answer where the process does not run', async () => {
    const cluster = await openCluster({ nodes: 1 });
    expect(await cluster.instructor.command(['metrics'])).toMatch(/^# HELP endpoint_slice_controller_syncs \[ALPHA\]/);
    cluster.controlPlane.removeControllerManagerManifest();
    await expect(cluster.instructor.command(['metrics'])).rejects.toThrow('does not run');
  });
});
