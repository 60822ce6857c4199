// kubectl config set-cluster and set-credentials (kubectl/pkg/cmd/config/set_cluster.go, set_credentials.go).
import { KubectlError } from '../../errors.ts';
import { boolFlag, type FlagSpec, type Flags, stringFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import type { Unstructured } from '../../unstructured.ts';
import { open, save, unexpected } from './contexts.ts';

interface Setting {
  readonly section: 'clusters' | 'users';
  readonly word: string;
  readonly flags: readonly FlagSpec[];
  validate(invocation: Invocation): void;
  /** The entry as the flags make it. */
  change(entry: Unstructured, flags: Flags): Unstructured;
}

function setCommand({ section, word, flags, validate, change }: Setting): KubectlCommand {
  return {
    flags,
    run: async (invocation) => {
      const [name, ...more] = invocation.args;
      if (name === undefined || more.length > 0) throw await unexpected(invocation, section === 'users' ? 'unexpected' : 'Unexpected');
      validate(invocation);
      const config = open(invocation);
      const entry = change(config[section].get(name) ?? {}, invocation.flags);
      save(invocation, { ...config, [section]: new Map([...config[section], [name, entry]]) });
      await invocation.print(`${word} "${name}" set.\n`);
      return 0;
    },
  };
}

/** The flags that stand on the command line, as fields. */
const given = (flags: Flags, names: readonly string[]): Unstructured =>
  Object.fromEntries(names.filter((name) => flags.changed(name)).map((name) => [name, flags.string(name)]));

function without(entry: Unstructured, ...fields: readonly string[]): Unstructured {
  return Object.fromEntries(Object.entries(entry).filter(([field, value]) => !fields.includes(field) && value !== ''));
}

function checkFiles({ flags, process: { files } }: Invocation, names: readonly string[]): void {
  for (const name of names) {
    const path = flags.changed(name) ? flags.string(name) : '';
    if (path && files.read(path) === undefined)
      throw new KubectlError(`could not stat ${name} file ${path}: stat ${path}: no such file or directory`);
  }
}

export const setCluster = setCommand({
  section: 'clusters',
  word: 'Cluster',
  flags: [boolFlag('embed-certs'), stringFlag('proxy-url')],
  validate(invocation) {
    const { flags } = invocation;
    const authority = flags.string('certificate-authority');
    if (flags.bool('insecure-skip-tls-verify') && authority)
      throw new KubectlError('you cannot specify a certificate authority and insecure mode at the same time');
    if (!flags.bool('embed-certs')) return;
    if (!authority) throw new KubectlError('you must specify a --certificate-authority to embed');
    checkFiles(invocation, ['certificate-authority']);
  },
  change(entry, flags) {
    const named = flags.string('tls-server-name') !== '' || flags.string('certificate-authority') !== '';
    const kept = named ? without(entry, 'insecure-skip-tls-verify') : entry;
    const changed = { ...kept, ...given(flags, ['server', 'tls-server-name', 'certificate-authority', 'proxy-url']) };
    if (!flags.changed('insecure-skip-tls-verify')) return without(changed);
    if (!flags.bool('insecure-skip-tls-verify')) return without(changed, 'insecure-skip-tls-verify');
    return { ...without(changed, 'certificate-authority'), 'insecure-skip-tls-verify': true };
  },
});

export const setCredentials = setCommand({
  section: 'users',
  word: 'User',
  flags: [boolFlag('embed-certs')],
  validate(invocation) {
    const { flags } = invocation;
    const methods = [
      ...(flags.string('token') ? ['--token'] : []),
      ...(flags.string('username') || flags.string('password') ? ['--username/--password'] : []),
    ];
    if (methods.length > 1)
      throw new KubectlError(`you cannot specify more than one authentication method at the same time: ${methods.join(', ')}`);
    if (!flags.bool('embed-certs')) return;
    if (!flags.string('client-certificate') && !flags.string('client-key'))
      throw new KubectlError('you must specify a --client-certificate or --client-key to embed');
    checkFiles(invocation, ['client-certificate', 'client-key']);
  },
  change(entry, flags) {
    const changed = { ...entry, ...given(flags, ['token', 'username', 'password', 'client-certificate', 'client-key']) };
    // One way of telling who one is takes the place of another.
    if (flags.string('token')) return without(changed, 'username', 'password');
    return flags.string('username') || flags.string('password') ? without(changed, 'token') : without(changed);
  },
});
