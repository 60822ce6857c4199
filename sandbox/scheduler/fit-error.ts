// How the scheduler says that a pod fits nowhere (pkg/scheduler/framework/types.go).
import type { Unfit } from './unfit.ts';

const histogram = (reasons: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
};

/**
 * In the words of framework.FitError, with what the plugins that run after it add: of preemption what is given, nothing where it
 * is under way, or why it does not help.
 */
export function fitError(nodeCount: number, unfit: readonly Unfit[], ofPreemption?: string): string {
  const reasons = histogram(unfit.flatMap((each) => each.reasons));
  const none = `0/${nodeCount} nodes are available:`;
  if (ofPreemption === '') return `${none} ${reasons}.`;
  const preemption = histogram(
    unfit.map(({ resolvable }) =>
      resolvable ? 'No preemption victims found for incoming pod' : 'Preemption is not helpful for scheduling',
    ),
  );
  return `${none} ${reasons}. no new claims to deallocate, preemption: ${ofPreemption ?? `${none} ${preemption}.`}`;
}
