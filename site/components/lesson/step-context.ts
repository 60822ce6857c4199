// Which step a component in a lesson's prose stands in: set while `<Step>` renders what is within it.
import { AsyncLocalStorage } from 'node:async_hooks';

const steps = new AsyncLocalStorage<string>();

export const withinStep = <T>(id: string, render: () => T): T => steps.run(id, render);
export const currentStep = (): string | undefined => steps.getStore();

/** The lesson that a page is, by its route. */
export function lessonOf(route: string): string {
  const id = /^lessons\/(.+)$/.exec(route)?.[1];
  if (!id) throw new Error(`${route}: this component belongs in a lesson's prose`);
  return id;
}
