// Kubernetes's own tests of how Services are stored (pkg/registry/core/service/storage): what each write gives, or why it is refused.
import { expect, it } from 'vitest';
import type { Service } from '../../../../sandbox/api/generated/types.ts';
import type { KubeObject } from '../../../../sandbox/apimachinery/meta.ts';
import { plain } from '../../../upstream/cases.ts';
import { recordedOf } from '../../../upstream/recorded.ts';
import { Choices, type Said, ServiceStorage, type Step, type Verb } from '../../../upstream/service-storage.ts';

/** A Service, and an error: a Status, or words. */
type Out = readonly [Service | null, { readonly ErrStatus: { readonly message: string } } | string | null];

const isService = (object: Said): object is Service => 'kind' in object && object.kind === 'Service';

const shown = (said: Said | KubeObject): unknown =>
  isService(said) ? plain({ spec: said.spec, status: said.status, generation: said.metadata.generation }) : said;

function expectedOf([service, error]: Out): Said {
  if (error !== null) return { refused: typeof error === 'string' ? error : error.ErrStatus.message };
  if (!service) throw new TypeError('neither a Service nor an error was recorded');
  return service;
}

const verbs: readonly Verb[] = ['Create', 'Update', 'UpdateStatus', 'Delete'];
const recorded = recordedOf<Step, Out>('core.service.storage');
const writes = verbs
  .flatMap((verb) => (recorded[verb] ?? []).map(({ test, in: step, out }) => ({ verb, test, step, out })))
  .sort((a, b) => a.step.step - b.step.step);
type Write = (typeof writes)[number];

/** Tests of what is left behind: of them nothing is taken apart. */
const whole = /DeleteReuse|Finalizer|DryRun|LoadBalancerStatus/;

/** The writes on one cluster, taken apart where nothing is left on it: each part has a cluster of its own. */
function partsOf(steps: readonly Write[]): readonly (readonly Write[])[] {
  if (steps.some(({ test }) => whole.test(test))) return [steps];
  const parts: Write[][] = [[]];
  const live = new Set<string>();
  for (const write of steps) {
    parts.at(-1)?.push(write);
    const { verb, step, out } = write;
    if (verb === 'Delete') live.delete(step.name ?? '');
    else if (out[1] === null && step.object) live.add(step.object.metadata.name);
    if (live.size === 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

const parts = [...Map.groupBy(writes, ({ step }) => step.instance).values()].flatMap(partsOf);

it.each(parts.map((steps) => [steps[0]?.step.step, steps[0]?.test ?? '', steps[0]?.step.families?.join() ?? '', steps] as const))(
  '%s %s on %s',
  (_nth, _test, _families, steps) => {
    const storage = new ServiceStorage(steps[0]?.step.families ?? ['IPv4']);
    const choices = new Choices();
    for (const { verb, step, out } of steps) {
      const asked = choices.translate(step, true);
      storage.occupy(asked.taken ?? []);
      const ours = storage.write(verb, asked);
      const theirs = expectedOf(out);
      if (isService(ours) && isService(theirs)) choices.learn(theirs, ours);
      expect([verb, asked.object?.spec, shown(ours)]).toEqual([verb, asked.object?.spec, shown(choices.translate(theirs, false))]);
    }
  },
);
