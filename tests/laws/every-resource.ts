import * as resources from '../../sandbox/api/resources.ts';

/** All that the sandbox's own parts speak of. */
export const everyResource: readonly resources.Resource[] = Object.values(resources);
