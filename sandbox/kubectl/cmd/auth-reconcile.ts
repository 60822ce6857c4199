// `kubectl auth reconcile` (kubectl/pkg/cmd/auth, k8s.io/component-helpers/auth/rbac/reconciliation): what is missing is added, nothing taken away.
import { lookup } from '../../apimachinery/dictionary.ts';
import { deepEqual } from '../../apimachinery/equality.ts';
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import { isNotFound } from '../../apimachinery/status.ts';
import { qualifiedKind } from '../discovery.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, sliceFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import type { Unstructured } from '../unstructured.ts';

/** Where the grants of a kind are: a role's rules, a binding's subjects. */
const grants: Readonly<Record<string, 'rules' | 'subjects'>> = {
  Role: 'rules',
  ClusterRole: 'rules',
  RoleBinding: 'subjects',
  ClusterRoleBinding: 'subjects',
};

export const authReconcile: KubectlCommand = {
  flags: [sliceFlag('filename', 'f'), boolFlag('recursive', 'R'), { ...stringFlag('dry-run', '', 'none'), noValue: 'unchanged' }],
  async run(invocation: Invocation): Promise<undefined> {
    const { flags, args } = invocation;
    const filenames = flags.list('filename');
    if (!filenames.length) throw new KubectlError('must specify one of -f and -k');
    if (args.length) throw new KubectlError('no arguments are allowed');
    const builder = new ResourceBuilder(invocation, { filenames, recursive: flags.bool('recursive'), flatten: true });
    await builder.visit(async (info) => {
      const field = info.mapping.group === 'rbac.authorization.k8s.io' ? lookup(grants, info.mapping.kind) : undefined;
      if (field && info.object) await reconcile(invocation, { ...info, object: info.object }, field);
    });
  },
};

async function reconcile(invocation: Invocation, info: LoadedInfo, field: 'rules' | 'subjects'): Promise<void> {
  const { client, flags } = invocation;
  const { mapping, namespace, name, object } = info;
  const existing = await client.get(mapping, namespace, name).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  const wanted = listIn(object, field);
  const present = existing ? listIn(existing, field) : [];
  const missing = wanted.filter((grant) => !present.some((other) => deepEqual(grant, other)));
  if (flags.string('dry-run') === 'none') {
    if (!existing) await client.create(mapping, namespace, object);
    else if (missing.length) await client.replace(mapping, namespace, name, { ...existing, [field]: [...present, ...missing] });
  }
  await invocation.print(`${qualifiedKind(mapping)}/${name} reconciled\n`);
  if (existing && !missing.length) return;
  await invocation.printError(`\treconciliation required ${existing ? 'update' : 'create'}\n`);
  if (missing.length)
    await invocation.printError(`\tmissing ${field} added:\n${missing.map((grant) => `\t\t${grantText(grant)}\n`).join('')}`);
}

const listIn = (object: Unstructured, field: string): readonly unknown[] => {
  const list = lookup(object, field);
  return Array.isArray(list) ? list : [];
};

const grantFields = {
  rules: ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'],
  subjects: ['kind', 'apiGroup', 'name', 'namespace'],
};

/** Go's `%+v` of the struct. */
function grantText(grant: unknown): string {
  if (!isMap(grant)) return sprint(grant);
  const names = grant.verbs ? grantFields.rules : grantFields.subjects;
  const title = (field: string): string =>
    field === 'apiGroups' ? 'APIGroups' : field === 'apiGroup' ? 'APIGroup' : field[0]?.toUpperCase() + field.slice(1);
  return `{${names.map((field) => `${title(field)}:${lookup(grant, field) === undefined ? (grant.verbs ? '[]' : '') : sprint(lookup(grant, field))}`).join(' ')}}`;
}
