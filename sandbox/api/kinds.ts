import * as known from './resources.ts';

/** Every kind that is held, by `apiVersion/kind`. */
export const kinds: ReadonlyMap<string, known.Resource> = new Map(
  Object.values(known).map((resource) => [`${resource.group ? `${resource.group}/` : ''}${resource.version}/${resource.kind}`, resource]),
);
