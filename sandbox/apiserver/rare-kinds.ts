// What an API server has of the kinds that few ask for: their strategies, the objects that every cluster has from the start,
// and who serves the kinds that definitions add.
import { rareStrategies } from '../api/rare.ts';
import { addWebhooks } from './admission/webhook/webhooks.ts';
import type { ApiServer } from './api-server.ts';
import { addCustomResources } from './apiextensions/custom-resources.ts';
import { addAvailability } from './apiregistration/availability.ts';
import { createSystemObjects } from './system-objects.ts';

/** Tells the server of all of them; once. */
export function addRareKinds(server: ApiServer): void {
  for (const strategy of rareStrategies) {
    const { view, resource } = strategy;
    server.install(strategy, view ? `${resource.resource}.${resource.version}` : resource.resource);
  }
  createSystemObjects(server);
  addAvailability(server);
  addCustomResources(server);
  addWebhooks(server);
}
