// kubectl create role, clusterrole, rolebinding and clusterrolebinding (kubectl/pkg/cmd/create).

import { lookup } from '../../../apimachinery/dictionary.ts';
import type { RestMapper } from '../../discovery.ts';
import { ExitError, KubectlError } from '../../errors.ts';
import { arrayFlag, type FlagSpec, sliceFlag, stringFlag } from '../../flags.ts';
import type { Invocation } from '../../invocation.ts';
import type { Unstructured } from '../../unstructured.ts';
import { createCommand, unique } from './generator.ts';

const group = 'rbac.authorization.k8s.io';
const apiVersion = `${group}/v1`;

const ruleFlags: readonly FlagSpec[] = [sliceFlag('verb'), sliceFlag('resource'), arrayFlag('resource-name')];

const resourceVerbs = [
  '*',
  'get',
  'delete',
  'list',
  'create',
  'update',
  'patch',
  'watch',
  'proxy',
  'deletecollection',
  'use',
  'bind',
  'escalate',
  'impersonate',
];
const nonResourceVerbs = ['*', 'get', 'post', 'put', 'delete', 'patch', 'head', 'options'];

const specialVerbs: Readonly<Record<string, readonly string[]>> = {
  use: ['podsecuritypolicies.policy', 'podsecuritypolicies.extensions'],
  bind: [`roles.${group}`, `clusterroles.${group}`],
  escalate: [`roles.${group}`, `clusterroles.${group}`],
  impersonate: ['users', 'serviceaccounts', 'groups', 'userextras.authentication.k8s.io'],
};

interface RuleResource {
  readonly group: string;
  readonly resource: string;
  readonly subresource: string;
}

function ruleResource(word: string): RuleResource {
  const [place = '', ...subresource] = word.split('/');
  const [resource = '', ...rest] = place.split('.');
  return { resource, group: rest.join('.'), subresource: subresource.join('/') };
}

function verbsOf({ flags }: Invocation): string[] {
  const verbs = unique(flags.list('verb'));
  return verbs.includes('*') ? ['*'] : verbs;
}

function resourcesOf({ flags }: Invocation): RuleResource[] {
  const words = flags.list('resource');
  return words.includes('*') ? [ruleResource('*')] : words.map(ruleResource);
}

/** The resource's own name for a short one; what it was called where the server does not know it. */
function resolve(
  mapper: RestMapper,
  { resource, group: wanted }: RuleResource,
): { readonly resource: string; readonly group: string; readonly known: boolean } {
  try {
    const mapping = mapper.resourceFor(wanted ? `${resource}.${wanted}` : resource);
    return { resource: mapping.resource, group: mapping.group, known: true };
  } catch (error) {
    if (!(error instanceof KubectlError)) throw error;
    return { resource, group: wanted, known: false };
  }
}

async function checkResources(invocation: Invocation, verbs: readonly string[], resources: readonly RuleResource[]): Promise<void> {
  for (const verb of verbs)
    if (!resourceVerbs.includes(verb)) await invocation.printError(`Warning: '${verb}' is not a standard resource verb\n`);
  const mapper = await invocation.mapper();
  for (const each of resources) {
    if (!each.resource) throw new KubectlError('resource must be specified if apiGroup/subresource specified');
    if (each.resource === '*') return;
    const { resource, group: found, known } = resolve(mapper, each);
    const special = verbs.filter((verb) => lookup(specialVerbs, verb));
    const name = found ? `${resource}.${found}` : resource;
    for (const verb of special)
      if (!lookup(specialVerbs, verb)?.includes(name))
        throw new KubectlError(`can not perform '${verb}' on '${resource}' in group '${found}'`);
    if (!known && special.length === 0)
      throw new ExitError(1, `the server doesn't have a resource type "${each.resource}"${each.group && ` in group "${each.group}"`}`);
  }
}

async function policyRules(invocation: Invocation, nonResourceURLs: readonly string[]): Promise<Unstructured[]> {
  const verbs = verbsOf(invocation);
  const mapper = await invocation.mapper();
  const groups = new Map<string, Set<string>>();
  for (const each of resourcesOf(invocation)) {
    const found = resolve(mapper, each);
    const resource = each.subresource ? `${found.resource}/${each.subresource}` : found.resource;
    groups.set(found.group, (groups.get(found.group) ?? new Set()).add(resource));
  }
  const resourceNames = unique(invocation.flags.list('resource-name'));
  const rules: Unstructured[] = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([apiGroup, resources]) => ({
      verbs,
      apiGroups: [apiGroup],
      resources: [...resources],
      ...(resourceNames.length > 0 && { resourceNames }),
    }));
  return nonResourceURLs.length > 0 ? [...rules, { verbs, nonResourceURLs }] : rules;
}

export const role = createCommand({
  flags: ruleFlags,
  build: async (name, invocation) => {
    const verbs = verbsOf(invocation);
    if (verbs.length === 0) throw new KubectlError('at least one verb must be specified');
    const resources = resourcesOf(invocation);
    if (resources.length === 0) throw new KubectlError('at least one resource must be specified');
    await checkResources(invocation, verbs, resources);
    return { apiVersion, kind: 'Role', metadata: { name }, rules: await policyRules(invocation, []) };
  },
});

export const clusterRole = createCommand({
  flags: [...ruleFlags, sliceFlag('non-resource-url'), { name: 'aggregation-rule', type: 'stringToString' }],
  build: async (name, invocation) => {
    const { flags } = invocation;
    const urls = unique(flags.list('non-resource-url'));
    const verbs = verbsOf(invocation);
    const resources = resourcesOf(invocation);
    const aggregation = flags.changed('aggregation-rule') ? flags.list('aggregation-rule').flatMap((pairs) => pairs.split(',')) : [];
    if (aggregation.length > 0) {
      if (urls.length > 0 || verbs.length > 0 || resources.length > 0 || flags.changed('resource-name'))
        throw new KubectlError('aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames');
      const matchLabels = Object.fromEntries(aggregation.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']));
      return {
        apiVersion,
        kind: 'ClusterRole',
        metadata: { name },
        rules: null,
        aggregationRule: { clusterRoleSelectors: [{ matchLabels }] },
      };
    }
    if (verbs.length === 0) throw new KubectlError('at least one verb must be specified');
    if (resources.length === 0 && urls.length === 0) throw new KubectlError('one of resource or nonResourceURL must be specified');
    if (resources.length > 0) await checkResources(invocation, verbs, resources);
    checkURLs(urls, verbs);
    return { apiVersion, kind: 'ClusterRole', metadata: { name }, rules: await policyRules(invocation, urls) };
  },
});

function checkURLs(urls: readonly string[], verbs: readonly string[]): void {
  if (urls.length === 0) return;
  for (const verb of verbs) if (!nonResourceVerbs.includes(verb)) throw new KubectlError(`invalid verb: '${verb}' for nonResourceURL`);
  for (const url of urls) {
    if (url === '*') continue;
    if (!url.startsWith('/')) throw new KubectlError('nonResourceURL should start with /');
    if (url.slice(0, -1).includes('*')) throw new KubectlError("nonResourceURL only supports wildcard matches when '*' is at the end");
  }
}

const subjectFlags: readonly FlagSpec[] = [arrayFlag('user'), arrayFlag('group'), arrayFlag('serviceaccount')];

function subjectsOf({ flags }: Invocation): Unstructured[] {
  const account = (word: string): Unstructured => {
    const [namespace, name, ...more] = word.split(':');
    if (!namespace || !name || more.length > 0) throw new KubectlError('serviceaccount must be <namespace>:<name>');
    return { kind: 'ServiceAccount', name, namespace };
  };
  return [
    ...flags.list('user').map((name) => ({ kind: 'User', apiGroup: group, name })),
    ...flags.list('group').map((name) => ({ kind: 'Group', apiGroup: group, name })),
    ...flags.list('serviceaccount').map(account),
  ];
}

export const roleBinding = createCommand({
  flags: [stringFlag('role'), stringFlag('clusterrole'), ...subjectFlags],
  failure: 'failed to create rolebinding:',
  build: (name, invocation) => {
    const { flags } = invocation;
    const roleName = flags.string('role');
    const clusterRoleName = flags.string('clusterrole');
    if ((roleName === '') === (clusterRoleName === '')) throw new KubectlError('exactly one of clusterrole or role must be specified');
    const roleRef = { apiGroup: group, kind: roleName ? 'Role' : 'ClusterRole', name: roleName || clusterRoleName };
    const subjects = subjectsOf(invocation);
    return { apiVersion, kind: 'RoleBinding', metadata: { name }, ...(subjects.length > 0 && { subjects }), roleRef };
  },
});

export const clusterRoleBinding = createCommand({
  flags: [{ ...stringFlag('clusterrole'), required: true }, ...subjectFlags],
  failure: 'failed to create clusterrolebinding:',
  build: (name, invocation) => {
    const roleRef = { apiGroup: group, kind: 'ClusterRole', name: invocation.flags.string('clusterrole') };
    const subjects = subjectsOf(invocation);
    return { apiVersion, kind: 'ClusterRoleBinding', metadata: { name }, ...(subjects.length > 0 && { subjects }), roleRef };
  },
});
