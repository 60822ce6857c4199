// Admission that objects of the cluster ask for: webhooks, policies, Pod Security. It is loaded with the first of these objects, and
// stands where the real chain has it: after all that mutates, before quotas are charged.
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { AdmissionPlugin, Attributes, Change } from './plugin.ts';

function mutate(attributes: Attributes, change: Change): KubeObject | undefined {
  let { object } = change;
  for (const plugin of attributes.dynamic) if (plugin.mutate) object = plugin.mutate(attributes, { ...change, object });
  return object;
}

function validate(attributes: Attributes, change: Change): void {
  for (const plugin of attributes.dynamic) plugin.validate?.(attributes, change);
}

export const dynamicAdmission: AdmissionPlugin = {
  admit: (attributes, object, old) =>
    (old && attributes.dynamic.length > 0 && mutate(attributes, { operation: 'UPDATE', object, old })) || object,
  validateCreate: (attributes, object) => validate(attributes, { operation: 'CREATE', object, old: undefined }),
  validateUpdate: (attributes, object, old) => validate(attributes, { operation: 'UPDATE', object, old }),
  checkDelete(attributes, old) {
    if (attributes.dynamic.length === 0) return;
    const change: Change = { operation: 'DELETE', object: undefined, old };
    mutate(attributes, change);
    validate(attributes, change);
  },
};

/** A new object as those outside change it. They see what the server itself fills in (`admitted`), and validation comes after them. */
export function mutateNew(attributes: Attributes, object: KubeObject, admitted: () => KubeObject): KubeObject {
  const change: Change = { operation: 'CREATE', object, old: undefined };
  if (!attributes.dynamic.some((plugin) => plugin.mutates?.(attributes, change))) return object;
  return mutate(attributes, { ...change, object: admitted() }) ?? object;
}
