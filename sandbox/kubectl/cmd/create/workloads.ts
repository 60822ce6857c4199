// kubectl create deployment, job and cronjob (kubectl/pkg/cmd/create/create_deployment.go, create_job.go, create_cronjob.go).
import { KubectlError } from '../../errors.ts';
import { intFlag, required, sliceFlag, stringFlag } from '../../flags.ts';
import type { Invocation } from '../../invocation.ts';
import { ResourceBuilder } from '../../resource-builder.ts';
import { mapField, nameOf, stringsField, textField, type Unstructured } from '../../unstructured.ts';
import { commandArgs, createCommand } from './generator.ts';

const withCommand = (command: readonly string[]) => (command.length > 0 ? { command } : {});

export const deployment = createCommand({
  flags: [required(sliceFlag('image')), intFlag('port', -1), intFlag('replicas', 1, 'r')],
  failure: 'failed to create deployment:',
  build: (name, invocation) => {
    const { flags } = invocation;
    const images = flags.list('image');
    const command = commandArgs(invocation);
    if (images.length > 1 && command.length > 0) throw new KubectlError('cannot specify multiple --image options and command');
    const port = flags.number('port');
    const containers = images.map((image, index) => ({
      name: containerName(image, invocation),
      image,
      ...withCommand(command),
      ...(index === 0 && port >= 0 && { ports: [{ containerPort: port }] }),
    }));
    const labels = { app: name };
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, labels },
      spec: {
        replicas: flags.number('replicas'),
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers } },
      },
    };
  },
});

const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

/** The image's last word without tag and digest; made a valid name where it is none. */
function containerName(image: string, invocation: Invocation): string {
  const name = image.split('/').at(-1)?.split(':')[0]?.split('@')[0] ?? '';
  if (!/[_.]/.test(name)) return name;
  let number = Math.floor(invocation.now());
  let suffix = '';
  for (let i = 0; i < 5; i += 1) {
    suffix += alphabet[number % alphabet.length] ?? '';
    number = Math.floor(number / alphabet.length);
  }
  return `${name.replace(/[_.]/g, '-')}-${suffix}`;
}

const podSpec = (name: string, image: string, command: readonly string[], restartPolicy: string) => ({
  containers: [{ name, image, ...withCommand(command) }],
  restartPolicy,
});

export const job = createCommand({
  flags: [stringFlag('image'), stringFlag('from')],
  failure: 'failed to create job:',
  build: async (name, invocation) => {
    const { flags } = invocation;
    const image = flags.string('image');
    const from = flags.string('from');
    const command = commandArgs(invocation);
    if ((image === '') === (from === '')) throw new KubectlError('either --image or --from must be specified');
    if (from && command.length > 0) throw new KubectlError('cannot specify --from and command');
    if (from) return jobFromCronJob(name, from, invocation);
    return {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name },
      spec: { template: { spec: podSpec(name, image, command, 'Never') } },
    };
  },
});

async function jobFromCronJob(name: string, from: string, invocation: Invocation): Promise<Unstructured> {
  const { infos, errors } = await new ResourceBuilder(invocation, { args: [from], flatten: true }).infos();
  if (errors[0]) throw errors[0];
  const [info] = infos;
  if (infos.length !== 1 || !info) throw new KubectlError('from must be an existing cronjob');
  if (info.mapping.kind !== 'CronJob') throw new KubectlError(`unknown object type *v1.${info.mapping.kind}`);
  const template = mapField(info.object, 'spec', 'jobTemplate');
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name,
      annotations: { 'cronjob.kubernetes.io/instantiate': 'manual', ...stringsField(template, 'metadata', 'annotations') },
      labels: stringsField(template, 'metadata', 'labels'),
      ownerReferences: [
        {
          apiVersion: 'batch/v1',
          kind: 'CronJob',
          name: nameOf(info.object),
          uid: textField(info.object, 'metadata', 'uid'),
          controller: true,
        },
      ],
    },
    spec: mapField(template, 'spec'),
  };
}

export const cronJob = createCommand({
  flags: [required(stringFlag('image')), required(stringFlag('schedule')), stringFlag('restart', '', 'OnFailure')],
  failure: 'failed to create cronjob:',
  build: (name, invocation) => ({
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: {
      schedule: invocation.flags.string('schedule'),
      jobTemplate: {
        metadata: { name },
        spec: {
          template: { spec: podSpec(name, invocation.flags.string('image'), commandArgs(invocation), invocation.flags.string('restart')) },
        },
      },
    },
  }),
});
