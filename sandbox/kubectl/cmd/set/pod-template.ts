// kubectl set image, resources and serviceaccount: what changes a pod template (kubectl/pkg/cmd/set).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import { KubectlError, throwAll } from '../../errors.ts';
import { boolFlag, type FlagSpec, stringFlag } from '../../flags.ts';
import type { Invocation, KubectlCommand } from '../../invocation.ts';
import { objectBuilder, objectFlags, patchObjects } from '../../object-patches.ts';
import { parsePairs, resourcesAndPairs } from '../../pairs.ts';
import type { LoadedInfo } from '../../resource-builder.ts';
import { parseResourceList } from '../../resource-list.ts';
import { mapField, textField, type Unstructured, withField } from '../../unstructured.ts';
import { dryRunFlag, dryRunOf, fieldManagerFlag, recordFlag, resultPrinter } from '../../write-options.ts';

export const setFlags: readonly FlagSpec[] = [
  ...objectFlags,
  dryRunFlag,
  recordFlag,
  fieldManagerFlag('kubectl-set'),
  boolFlag('all'),
  boolFlag('local'),
];

const podSpecPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
};

/** UpdatePodSpecForObject. */
export function updatePodSpec(object: Unstructured, update: (spec: Unstructured) => Unstructured): Unstructured {
  const path = lookup(podSpecPaths, String(object.kind));
  if (!path) throw new KubectlError(`the object is not a pod or does not have a pod template: *v1.${String(object.kind)}`);
  return withField(object, path, update(mapField(object, ...path)));
}

/** Changes the containers that `select` chooses; tells whether there were any. */
export function updateContainers(
  spec: Unstructured,
  select: (name: string) => boolean,
  update: (container: Unstructured) => Unstructured,
): { readonly spec: Unstructured; readonly found: boolean } {
  let found = false;
  const change = (field: string): unknown => {
    const containers = lookup(spec, field);
    if (!Array.isArray(containers)) return containers;
    return containers.filter(isMap).map((container) => {
      if (!select(textField(container, 'name'))) return container;
      found = true;
      return update(container);
    });
  };
  const changed = withField(withField(spec, ['containers'], change('containers')), ['initContainers'], change('initContainers'));
  return { spec: changed, found };
}

/** --containers: a name with wildcards, as kubectl's selectString reads them: what comes before the first need not begin the name. */
export function containerSelector(pattern: string): (name: string) => boolean {
  if (pattern === '*') return () => true;
  const parts = pattern.split('*');
  if (parts.length === 1) return (name) => name === pattern;
  return (name) => {
    let at = 0;
    for (const [i, part] of parts.entries()) {
      if (part === '') continue;
      // It is where the part stands in what is left, and not in the name.
      const next = name.slice(at).indexOf(part);
      if (next < at || (i === parts.length - 1 && name.length !== part.length + next)) return false;
      at = next;
    }
    return true;
  };
}

interface SetOptions {
  /** Looks at the flags once the objects are read. */
  check?(): void;
  /** What is as it should be already is sent and told of all the same. */
  readonly reportsUnchanged?: true;
}

/** Reads the objects, changes them and says so; what fails, also what `mutate` reports while it goes on, is told together. */
export async function setOn(
  invocation: Invocation,
  args: readonly string[],
  operation: string,
  refusal: string,
  mutate: (object: Unstructured, fail: (message: string) => void) => Unstructured | undefined,
  { check, reportsUnchanged }: SetOptions = {},
): Promise<number> {
  const printer = await resultPrinter(invocation, operation);
  const builder = objectBuilder(invocation, { args, allowEmptySelector: invocation.flags.bool('all') });
  const { infos, errors } = await builder.infos();
  throwAll(errors);
  check?.();
  const failures: Error[] = [];
  const fail = (message: string): void => void failures.push(new KubectlError(message));
  const refused = await patchObjects(invocation, infos, {
    mutate: (object) => mutate(object, fail),
    report: (object) => invocation.print(printer.print(object)),
    ...(reportsUnchanged && { unchanged: ({ object }) => invocation.print(printer.print(object)) }),
    explain: (info, error) => new KubectlError(`error: ${objectName(info)} ${error.message}\n`),
    refusal,
  });
  throwAll([...failures, ...refused]);
  return 0;
}

export const objectName = ({ mapping, name }: LoadedInfo): string => `${mapping.resource}/${name}`;

function checkLocal({ flags }: Invocation): void {
  if (flags.bool('local') && dryRunOf(flags) === 'server')
    throw new KubectlError('cannot specify --local and --dry-run=server - did you mean --dry-run=client?');
  if (flags.bool('all') && flags.string('selector')) throw new KubectlError('cannot set --all and --selector at the same time');
}

export const image: KubectlCommand = {
  flags: setFlags,
  async run(invocation) {
    const { resources, pairs } = resourcesAndPairs(invocation.args, 'image');
    const images = Object.entries(parsePairs(pairs, 'image').set);
    const check = (): void => {
      checkLocal(invocation);
      if (images.length === 0) throw new KubectlError('at least one image update is required');
      if (images.length > 1 && images.some(([name]) => name === '*'))
        throw new KubectlError('all containers are already specified by *, but saw more than one container_name=container_image pairs');
    };
    return setOn(
      invocation,
      resources,
      'image updated',
      'failed to patch image update to pod template:',
      (object, fail) =>
        updatePodSpec(object, (spec) =>
          images.reduce((current, [name, value]) => {
            const select = (container: string) => name === '*' || container === name;
            const { spec: changed, found } = updateContainers(current, select, (container) => ({ ...container, image: value }));
            if (!found) fail(`error: unable to find container named "${name}"`);
            return changed;
          }, spec),
        ),
      { check },
    );
  },
};

export const resources: KubectlCommand = {
  flags: [...setFlags, stringFlag('containers', 'c', '*'), stringFlag('limits'), stringFlag('requests')],
  async run(invocation) {
    const { flags, args } = invocation;
    const given = { limits: flags.string('limits'), requests: flags.string('requests') };
    const check = (): void => {
      checkLocal(invocation);
      if (!given.limits && !given.requests)
        throw new KubectlError('you must specify an update to requests or limits (in the form of --requests/--limits)');
      parseResourceList(given.limits);
      parseResourceList(given.requests);
    };
    const merged = (container: Unstructured, field: 'limits' | 'requests'): Unstructured =>
      given[field]
        ? withField(container, ['resources', field], { ...mapField(container, 'resources', field), ...parseResourceList(given[field]) })
        : container;
    return setOn(
      invocation,
      args,
      'resource requirements updated',
      'failed to patch resources update to pod template',
      (object, fail) =>
        updatePodSpec(object, (spec) => {
          const { spec: changed, found } = updateContainers(spec, containerSelector(flags.string('containers')), (container) =>
            merged(merged(container, 'limits'), 'requests'),
          );
          if (!found) fail(`error: unable to find container named ${flags.string('containers')}`);
          return changed;
        }),
      { check },
    );
  },
};

export const serviceAccount: KubectlCommand = {
  flags: setFlags,
  run: (invocation) => {
    const name = invocation.args.at(-1);
    checkLocal(invocation);
    if (name === undefined) throw new KubectlError('serviceaccount is required');
    return setOn(
      invocation,
      invocation.args.slice(0, -1),
      'serviceaccount updated',
      'failed to patch ServiceAccountName',
      (object) => updatePodSpec(object, (spec) => ({ ...spec, serviceAccountName: name })),
      { reportsUnchanged: true },
    );
  },
};
