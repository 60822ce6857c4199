// `kubectl auth` (kubectl/pkg/cmd/auth): can-i and whoami.

import type { SelfSubjectAccessReview, SelfSubjectReview, SelfSubjectRulesReview } from '../../api/generated/types.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { isMap } from '../../apimachinery/fmt.ts';
import type { Mapping } from '../discovery.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { ruleRows } from '../policy-rules.ts';
import { printerFor } from '../printers/print-flags.ts';
import { newTabWriter } from '../printers/tabwriter.ts';

const resourceVerbs =
  'get list watch create update patch delete deletecollection use bind impersonate * approve sign escalate attest'.split(' ');
const urlVerbs = 'get put post head options delete patch *'.split(' ');

export const canI: KubectlCommand = {
  flags: [boolFlag('all-namespaces', 'A'), boolFlag('quiet', 'q'), stringFlag('subresource'), boolFlag('list'), boolFlag('no-headers')],
  async run(invocation: Invocation): Promise<number | undefined> {
    if (!invocation.flags.bool('list')) return (await checkAccess(invocation)) ? 0 : 1;
    await listAccess(invocation);
    return undefined;
  },
};

/** What is asked of the server: an action on a resource, or on a path. */
type Attributes = Readonly<Record<string, unknown>>;

async function checkAccess(invocation: Invocation): Promise<boolean> {
  const { flags, args } = invocation;
  const [verb = '', target = ''] = args;
  if (args.length !== 2) {
    throw new KubectlError(
      "you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples.",
    );
  }
  const spec = target.startsWith('/')
    ? { nonResourceAttributes: await urlAttributes(invocation, verb, target) }
    : { resourceAttributes: await resourceAttributes(invocation, verb, target) };
  if (flags.bool('no-headers')) throw new KubectlError('--no-headers cannot be set without --list specified');
  const review = await invocation.client.request({
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    body: { kind: 'SelfSubjectAccessReview', apiVersion: 'authorization.k8s.io/v1', metadata: {}, spec },
  });
  const status = isAccessReview(review) ? review.status : undefined;
  const allowed = status?.allowed ?? false;
  if (!flags.bool('quiet')) {
    const because = [status?.reason, status?.evaluationError].map((text) => (text ? ` - ${text}` : '')).join('');
    await invocation.print(allowed ? 'yes\n' : `no${because}\n`);
  }
  return allowed;
}

const isAccessReview = (value: unknown): value is SelfSubjectAccessReview => isMap(value) && value.kind === 'SelfSubjectAccessReview';

/** Warnings of kubectl's own end in a newline of their own. */
const warn = (invocation: Invocation, text: string): Promise<void> => invocation.printError(`Warning: ${text}\n\n`);

async function urlAttributes(invocation: Invocation, verb: string, path: string): Promise<Attributes> {
  if (invocation.flags.string('subresource')) throw new KubectlError('--subresource can not be used with NonResourceURL');
  if (!urlVerbs.includes(verb)) await warn(invocation, `verb '${verb}' is not a known verb`);
  return { verb, path };
}

async function resourceAttributes(invocation: Invocation, verb: string, target: string): Promise<Attributes> {
  const { flags } = invocation;
  const slash = target.indexOf('/');
  const word = slash < 0 ? target : target.slice(0, slash);
  const { resource, group, mapping } = await resourceFor(invocation, word);
  if (!flags.bool('all-namespaces')) {
    if (mapping && !mapping.namespaced) {
      await warn(invocation, `resource '${resource}' is not namespace scoped${group ? ` in group '${group}'` : ''}`);
    }
    if (!resourceVerbs.includes(verb)) await warn(invocation, `verb '${verb}' is not a known verb`);
  }
  const namespace = flags.bool('all-namespaces') ? '' : invocation.namespace;
  const name = slash < 0 ? '' : target.slice(slash + 1);
  const subresource = flags.string('subresource');
  return {
    ...(namespace && { namespace }),
    verb,
    ...(group && { group }),
    resource,
    ...(subresource && { subresource }),
    ...(name && { name }),
  };
}

interface AskedResource {
  readonly resource: string;
  readonly group: string;
  readonly mapping?: Mapping;
}

async function resourceFor(invocation: Invocation, word: string): Promise<AskedResource> {
  if (word === '*') return { resource: '*', group: '' };
  try {
    const mapping = await invocation.mapping(word.toLowerCase());
    return { resource: mapping.resource, group: mapping.group, mapping };
  } catch (error) {
    if (!(error instanceof KubectlError)) throw error;
    const [name = '', ...group] = word.toLowerCase().split('.');
    if (word !== 'users' && word !== 'groups') {
      const where = group.length ? ` in group '${group.join('.')}'` : '';
      await warn(invocation, `the server doesn't have a resource type '${name}'${where}`);
    }
    return { resource: word, group: '' };
  }
}

async function listAccess(invocation: Invocation): Promise<void> {
  const { flags, args } = invocation;
  if (args.length) throw new KubectlError('list option must be specified with no arguments');
  if (flags.bool('quiet') || flags.bool('all-namespaces') || flags.string('subresource')) {
    throw new KubectlError("list option can't be specified with neither quiet, all-namespaces nor subresource options");
  }
  const review = await invocation.client.request({
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
    body: {
      kind: 'SelfSubjectRulesReview',
      apiVersion: 'authorization.k8s.io/v1',
      metadata: {},
      spec: { namespace: invocation.namespace },
    },
  });
  const status = isRulesReview(review) ? review.status : undefined;
  if (status?.incomplete) {
    await invocation.printError(`Warning: the list may be incomplete: ${status.evaluationError ?? ''}\n`);
  }
  const w = newTabWriter();
  if (!flags.bool('no-headers')) w.write('Resources\tNon-Resource URLs\tResource Names\tVerbs\n');
  const rules = [...(status?.resourceRules ?? []), ...(status?.nonResourceRules ?? [])];
  for (const row of ruleRows(rules)) w.write(`${row.join('\t')}\n`);
  await invocation.print(w.flush());
}

const isRulesReview = (value: unknown): value is SelfSubjectRulesReview => isMap(value) && value.kind === 'SelfSubjectRulesReview';

export const whoAmI: KubectlCommand = {
  flags: [
    stringFlag('output', 'o'),
    stringFlag('template'),
    boolFlag('allow-missing-template-keys', '', true),
    boolFlag('show-managed-fields'),
  ],
  async run(invocation: Invocation): Promise<undefined> {
    const { flags, process } = invocation;
    const review = await invocation.client.request({
      method: 'POST',
      path: '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      body: { kind: 'SelfSubjectReview', apiVersion: 'authentication.k8s.io/v1', metadata: {}, status: { userInfo: {} } },
    });
    if (flags.changed('output')) {
      const print = {
        output: flags.string('output'),
        template: flags.string('template'),
        allowMissingKeys: flags.bool('allow-missing-template-keys'),
        showManagedFields: flags.bool('show-managed-fields'),
        typed: true,
        files: process.files,
      };
      await invocation.print((await printerFor(print, '')).print(review));
      return;
    }
    const user = isSelfReview(review) ? (review.status?.userInfo ?? {}) : {};
    const w = newTabWriter();
    w.write('ATTRIBUTE\tVALUE\n');
    if (user.username) w.write(`Username\t${user.username}\n`);
    if (user.uid) w.write(`UID\t${user.uid}\n`);
    if (user.groups?.length) w.write(`Groups\t[${user.groups.join(' ')}]\n`);
    for (const key of Object.keys(user.extra ?? {}).sort()) w.write(`Extra: ${key}\t[${(lookup(user.extra, key) ?? []).join(' ')}]\n`);
    await invocation.print(w.flush());
  },
};

const isSelfReview = (value: unknown): value is SelfSubjectReview => isMap(value) && value.kind === 'SelfSubjectReview';
