// kubectl set selector and set subject (kubectl/pkg/cmd/set/set_selector.go, set_subject.go).
import { deepEqual } from '../../../apimachinery/equality.ts';
import type { Requirement } from '../../../apimachinery/requirement.ts';
import { parseSelector } from '../../../apimachinery/selector.ts';
import { KubectlError } from '../../errors.ts';
import { arrayFlag, stringFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { objectBuilder } from '../../object-patches.ts';
import { mapsField, type Unstructured, withField } from '../../unstructured.ts';
import { dryRunOf, resultPrinter, writeQuery } from '../../write-options.ts';
import { setFlags, setOn } from './pod-template.ts';

export const selector: KubectlCommand = {
  flags: [...setFlags, stringFlag('resource-version')],
  async run(invocation) {
    const { flags, args, client } = invocation;
    const printer = await resultPrinter(invocation, 'selector updated');
    const expression = args.at(-1);
    if (expression === undefined) throw new KubectlError('one selector is required');
    const wanted = requirements(expression);
    const builder = objectBuilder(invocation, { args: args.slice(0, -1), allowEmptySelector: flags.bool('all') });
    await builder.visit(async ({ mapping, namespace, name, object = {} }) => {
      if (mapping.kind !== 'Service') throw new KubectlError('setting a selector is only supported for Services');
      const labels = matchLabels(wanted);
      const after = withField(object, ['spec', 'selector'], labels);
      if (flags.bool('local') || dryRunOf(flags) === 'client') return invocation.print(printer.print(after));
      const dropped = Object.keys(mapLabels(object)).filter((key) => !Object.hasOwn(labels, key));
      const change = { ...labels, ...Object.fromEntries(dropped.map((key) => [key, null])) };
      const version = flags.string('resource-version');
      const patch = { ...(version && { metadata: { resourceVersion: version } }), spec: { selector: change } };
      const patched = await client.patch(mapping, namespace, name, 'application/strategic-merge-patch+json', patch, writeQuery(flags));
      return invocation.print(printer.print(patched));
    });
    return 0;
  },
};

const mapLabels = (object: Unstructured): Unstructured => {
  const spec = object.spec;
  return typeof spec === 'object' && spec !== null && 'selector' in spec && typeof spec.selector === 'object' ? { ...spec.selector } : {};
};

function requirements(expression: string): readonly Requirement[] {
  try {
    return parseSelector(expression).requirements;
  } catch (error) {
    throw error instanceof Error ? new KubectlError(`couldn't parse the selector string "${expression}": ${error.message}`) : error;
  }
}

const operators: Readonly<Record<string, string>> = { in: 'In', notin: 'NotIn', '!=': 'NotIn', exists: 'Exists', '!': 'DoesNotExist' };

/** Only equality can be a Service's selector. */
function matchLabels(wanted: readonly Requirement[]): Record<string, string> {
  const isEquality = ({ operator }: Requirement): boolean => operator === '=' || operator === '==';
  const others = wanted.filter((requirement) => !isEquality(requirement));
  if (others.length > 0) {
    const text = others.map(({ key, operator, values }) => `{${key} ${operators[operator] ?? operator} [${values.join(' ')}]}`).join(' ');
    throw new KubectlError(`match expression [${text}] not supported on this object`);
  }
  return Object.fromEntries(wanted.map(({ key, values }) => [key, values[0] ?? '']));
}

const group = 'rbac.authorization.k8s.io';

export const subject: KubectlCommand = {
  flags: [...setFlags.filter(({ name }) => name !== 'record'), arrayFlag('user'), arrayFlag('group'), arrayFlag('serviceaccount')],
  run: (invocation) => {
    const { flags, args } = invocation;
    const check = (): void => {
      if (flags.list('user').length + flags.list('group').length + flags.list('serviceaccount').length === 0)
        throw new KubectlError('you must specify at least one value of user, group or serviceaccount');
      for (const word of flags.list('serviceaccount'))
        if (!/^[^:]*:[^:]+$/.test(word)) throw new KubectlError('serviceaccount must be <namespace>:<name>');
    };
    return setOn(
      invocation,
      args,
      'subjects updated',
      'failed to patch subjects to rolebinding:',
      (object) => withSubjects(object, invocation),
      { check },
    );
  },
};

function withSubjects(object: Unstructured, invocation: Invocation): Unstructured | undefined {
  if (!['RoleBinding', 'ClusterRoleBinding'].includes(String(object.kind)))
    throw new KubectlError('setting subjects is only supported for RoleBinding/ClusterRoleBinding');
  const existing = mapsField(object, 'subjects');
  const missing = subjectsOf(invocation).filter((item) => !existing.some((other) => deepEqual(other, item)));
  return missing.length > 0 ? { ...object, subjects: [...existing, ...missing] } : undefined;
}

function subjectsOf({ flags, namespace }: Invocation): Unstructured[] {
  const sorted = (name: string): string[] => [...new Set(flags.list(name))].sort();
  return [
    ...sorted('user').map((name) => ({ kind: 'User', apiGroup: group, name })),
    ...sorted('group').map((name) => ({ kind: 'Group', apiGroup: group, name })),
    ...sorted('serviceaccount').map((word) => {
      const [place, name = ''] = word.split(':');
      return { kind: 'ServiceAccount', namespace: place || namespace, name };
    }),
  ];
}
