import * as rare from './rare-resources.ts';
import * as known from './resources.ts';

const byKind = (resources: readonly known.Resource[]): ReadonlyMap<string, known.Resource> =>
  new Map(resources.map((resource) => [`${resource.group ? `${resource.group}/` : ''}${resource.version}/${resource.kind}`, resource]));

/** Every kind that is held from the start, by `apiVersion/kind`. */
export const kinds = byKind(Object.values(known));

/** Those that are held once somebody has asked for them (rare.ts). */
export const rareKinds = byKind(Object.values(rare));
