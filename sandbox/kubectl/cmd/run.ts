// kubectl run (kubectl/pkg/cmd/run/run.go).
import { KubectlError, UsageError } from '../errors.ts';
import { arrayFlag, boolFlag, durationFlag, intFlag, required, stringFlag } from '../flags.ts';
import { isImageReference } from '../image-reference.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { keepLastApplied } from '../last-applied.ts';
import { overrideFlags, parseLabels, withOverrides } from '../overrides.ts';
import { nothingRuns } from '../remote.ts';
import { typed } from '../typed.ts';
import { type Unstructured, withField } from '../unstructured.ts';
import {
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  filenameFlags,
  printFlags,
  recordFlag,
  resultPrinter,
  writeQuery,
} from '../write-options.ts';
import { attachToRun } from './attach-to-run.ts';
import { cascadeFlag } from './delete.ts';

export const run: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    ...overrideFlags,
    recordFlag,
    dryRunFlag,
    cascadeFlag,
    fieldManagerFlag('kubectl-run'),
    required(stringFlag('image')),
    stringFlag('image-pull-policy'),
    stringFlag('port'),
    stringFlag('labels', 'l'),
    stringFlag('restart', '', 'Always'),
    stringFlag('detach-keys', '', 'ctrl-p,ctrl-q'),
    arrayFlag('annotations'),
    arrayFlag('env'),
    boolFlag('rm'),
    boolFlag('stdin', 'i'),
    boolFlag('tty', 't'),
    boolFlag('attach'),
    boolFlag('leave-stdin-open'),
    boolFlag('command'),
    boolFlag('expose'),
    boolFlag('quiet', 'q'),
    boolFlag('privileged'),
    boolFlag('save-config'),
    boolFlag('force'),
    boolFlag('wait'),
    intFlag('grace-period', -1),
    durationFlag('timeout'),
    durationFlag('pod-running-timeout', '1m0s'),
  ],
  async run(invocation) {
    validate(invocation);
    const pod = typed(podOf(invocation));
    const created = await create(invocation, withOverrides(pod, invocation.flags));
    const { flags } = invocation;
    if (attaches(invocation)) return attachToRun(invocation, created);
    const printer = await resultPrinter(invocation, 'created');
    if (flags.bool('expose')) {
      await invocation.print(printer.print(await create(invocation, typed(serviceOf(invocation)))));
      if (flags.string('output') === 'yaml') await invocation.print('---\n');
    }
    await invocation.print(printer.print(created));
    return 0;
  },
};

const attaches = ({ flags }: Invocation): boolean => (flags.changed('attach') ? flags.bool('attach') : flags.bool('stdin'));

function validate(invocation: Invocation): void {
  const { flags, args, argsBeforeDash, path } = invocation;
  const dryRun = dryRunOf(flags);
  if (args.length === 0 || argsBeforeDash === 0) throw new UsageError(path, 'NAME is required for run');
  const image = flags.string('image');
  if (!image) throw new KubectlError('--image is required');
  if (!isImageReference(image)) throw new KubectlError(`Invalid image name "${image}": invalid reference format`);
  if (flags.bool('tty') && !flags.bool('stdin')) throw new UsageError(path, '-i/--stdin is required for containers with -t/--tty=true');
  if (flags.bool('expose') && !flags.string('port')) throw new UsageError(path, '--port must be set when exposing a service');
  if (!['', 'Always', 'OnFailure', 'Never'].includes(flags.string('restart')))
    throw new UsageError(path, `invalid restart policy: ${flags.string('restart')}`);
  const attach = attaches(invocation);
  if (!attach && flags.bool('rm')) throw new UsageError(path, '--rm should only be used for attached containers');
  if (attach && dryRun !== 'none')
    throw new UsageError(path, "--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)");
  if (attach && !invocation.process.host) throw nothingRuns('nothing can be attached to (leave out -i, -t and --attach)');
  if (!['', 'Always', 'IfNotPresent', 'Never'].includes(flags.string('image-pull-policy')))
    throw new UsageError(path, `invalid image pull policy: ${flags.string('image-pull-policy')}`);
}

function podOf({ flags, args }: Invocation): Unstructured {
  const [name = '', ...words] = args;
  const labels = flags.string('labels') ? parseLabels(flags.string('labels')) : { run: name };
  const annotations = flags.list('annotations').map((pair) => entryOf(pair, 'annotation'));
  const env = flags.list('env').map((pair) => {
    const [key, value] = entryOf(pair, 'env');
    return { name: key, value };
  });
  const port = flags.string('port');
  if (port && !/^\d+$/.test(port)) throw new KubectlError(`strconv.Atoi: parsing "${port}": invalid syntax`);
  const policy = flags.string('image-pull-policy');
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels, ...(annotations.length > 0 && { annotations: Object.fromEntries(annotations) }) },
    spec: {
      containers: [
        {
          name,
          image: flags.string('image'),
          ...(words.length > 0 && { [flags.bool('command') ? 'command' : 'args']: words }),
          ...(port && { ports: [{ containerPort: Number(port) }] }),
          ...(env.length > 0 && { env }),
          ...(policy && { imagePullPolicy: policy }),
          ...(flags.bool('privileged') && { securityContext: { privileged: true } }),
          ...(flags.bool('stdin') && { stdin: true, ...(!flags.bool('leave-stdin-open') && { stdinOnce: true }) }),
          ...(flags.bool('tty') && { tty: true }),
        },
      ],
      restartPolicy: flags.string('restart') || 'Always',
      dnsPolicy: 'ClusterFirst',
    },
  };
}

function entryOf(pair: string, kind: string): [string, string] {
  const equals = pair.indexOf('=');
  if (equals < 1) throw new KubectlError(kind === 'env' ? `invalid env: ${pair}` : `invalid ${kind} spec: ${pair}`);
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}

function serviceOf({ flags, args }: Invocation): Unstructured {
  const [name = ''] = args;
  const port = Number(flags.string('port'));
  const selector = flags.string('labels') ? parseLabels(flags.string('labels')) : { run: name };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, ...(flags.string('labels') && { labels: selector }) },
    spec: { ports: [{ protocol: 'TCP', port, targetPort: port }], selector },
    status: { loadBalancer: {} },
  };
}

async function create(invocation: Invocation, object: Unstructured): Promise<Unstructured> {
  const { flags, client, config } = invocation;
  if (dryRunOf(flags) === 'client')
    return typed(config.enforceNamespace ? withField(object, ['metadata', 'namespace'], config.namespace) : object);
  const mapping = await invocation.mapping(object.kind === 'Pod' ? 'pods' : 'services');
  return typed(await client.create(mapping, config.namespace, keepLastApplied(object, flags.bool('save-config')), writeQuery(flags)));
}
