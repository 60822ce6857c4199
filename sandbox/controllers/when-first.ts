// Controllers of kinds that few make: their code is loaded when the first object of the kind comes.
import type { Resource } from '../api/resources.ts';
import type { KubeObject } from '../apimachinery/meta.ts';
import { InformerFactory } from '../client-go/informer.ts';
import { byHost } from '../time/host.ts';
import type { NewController } from './controller.ts';

/** The controller that `load` gives, made once there is an object of one of these resources that `isOne`. It works with informers of its own. */
export const whenFirst =
  <T extends KubeObject>(
    resources: readonly Resource<T>[],
    load: () => Promise<NewController>,
    isOne: (object: T) => boolean = () => true,
  ): NewController =>
  (context) => {
    const informers = new InformerFactory(context.client);
    let stopped = false;
    let asked = false;
    const stopWatching = (): void => {
      for (const watch of watches) watch.stop();
    };
    const begin = async (): Promise<void> => {
      if (asked) return;
      asked = true;
      stopWatching();
      const create = await byHost(load());
      if (stopped) return;
      create({ ...context, informers });
      informers.start();
    };
    const watches = resources.map((resource) =>
      context.client.watch(resource, {}, (event) => {
        if ((event.type === 'ADDED' || event.type === 'MODIFIED') && isOne(event.object)) void begin();
      }),
    );
    context.onStop(() => {
      stopped = true;
      stopWatching();
      informers.stop();
    });
  };
