// kubectl autoscale (kubectl/pkg/cmd/autoscale/autoscale.go).
import { StatusError } from '../../apimachinery/status.ts';
import { groupVersion } from '../discovery.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, type Flags, intFlag, required, stringFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';
import { keepLastApplied } from '../last-applied.ts';
import { recorded } from '../record.ts';
import { ResourceBuilder, type ResourceInfo } from '../resource-builder.ts';
import { checkQuantity } from '../resource-list.ts';
import { typed } from '../typed.ts';
import type { Unstructured } from '../unstructured.ts';
import {
  dryRunFlag,
  dryRunOf,
  fieldManagerFlag,
  filenameFlags,
  filenameOptions,
  printFlags,
  recordFlag,
  resultPrinter,
  writeQuery,
} from '../write-options.ts';

export const autoscale: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    dryRunFlag,
    fieldManagerFlag('kubectl-autoscale'),
    intFlag('min', -1),
    required(intFlag('max', -1)),
    {
      ...intFlag('cpu-percent', -1),
      deprecated: "Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).",
    },
    stringFlag('cpu'),
    stringFlag('memory'),
    stringFlag('name'),
    boolFlag('save-config'),
  ],
  async run(invocation) {
    const { flags, args, client, config } = invocation;
    const dryRun = dryRunOf(flags);
    const max = flags.number('max');
    if (max < 1) throw new KubectlError(`--max=MAXPODS is required and must be at least 1, max: ${max}`);
    if (max < flags.number('min'))
      throw new KubectlError(`--max=MAXPODS must be larger or equal to --min=MINPODS, max: ${max}, min: ${flags.number('min')}`);
    if (flags.number('cpu-percent') > 0 && flags.string('cpu')) throw new KubectlError('--cpu-percent and --cpu are mutually exclusive');
    const metrics = metricsOf(flags);
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      validate: 'Ignore',
      continueOnError: true,
      flatten: true,
    });
    let count = 0;
    await builder.visit(async (info) => {
      count += 1;
      if (!info.mapping.subresources.includes('scale'))
        throw new KubectlError(
          `cannot autoscale a ${info.mapping.kind}: could not find scale subresource for ${info.mapping.group}/${info.mapping.version}, Resource=${info.mapping.resource} in discovery information`,
        );
      const object = typed(scalerOf(flags, info, metrics, config.enforceNamespace ? config.namespace : ''));
      if (dryRun === 'client') return invocation.print((await resultPrinter(invocation, 'created')).print(object));
      const mapping = await invocation.mapping('horizontalpodautoscalers.v2.autoscaling');
      const draft = keepLastApplied(recorded(invocation, object), flags.bool('save-config'));
      const created = await client.create(mapping, config.namespace, draft, writeQuery(flags)).catch((error) => refused(flags, error));
      return invocation.print((await resultPrinter(invocation, 'autoscaled')).print(typed(created)));
    });
    if (count === 0) throw new KubectlError('no objects passed to autoscale');
    return 0;
  },
};

/** What autoscaling/v2 refuses is tried with autoscaling/v1, where that can say the same (canCreateHPAV1). */
function refused(flags: Flags, error: unknown): never {
  if (!(error instanceof StatusError)) throw error;
  const cpu = flags.string('cpu').trim();
  const utilization = cpu.endsWith('%') || flags.number('cpu-percent') >= 0;
  if (cpu && utilization && !flags.string('memory')) throw error;
  const why = cpu ? '%!w(<nil>)' : 'empty input';
  throw new KubectlError(`failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: ${why}`);
}

function scalerOf(flags: Flags, { mapping, name }: ResourceInfo, metrics: readonly Unstructured[], namespace: string): Unstructured {
  const min = flags.number('min');
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: flags.string('name') || name, ...(namespace && { namespace }) },
    spec: {
      scaleTargetRef: { kind: mapping.kind, name, apiVersion: groupVersion(mapping) },
      ...(min > 0 && { minReplicas: min }),
      maxReplicas: flags.number('max'),
      ...(metrics.length > 0 && { metrics }),
    },
  };
}

function metricsOf(flags: Flags): Unstructured[] {
  const metric = (name: string, target: Unstructured): Unstructured => ({ type: 'Resource', resource: { name, target } });
  const percent = flags.number('cpu-percent');
  return [
    ...(percent > 0 ? [metric('cpu', { type: 'Utilization', averageUtilization: percent })] : []),
    ...(flags.string('cpu') ? [metric('cpu', targetOf('cpu', flags.string('cpu'), 'm'))] : []),
    ...(flags.string('memory') ? [metric('memory', targetOf('memory', flags.string('memory'), 'Mi'))] : []),
  ];
}

/** A percentage is a utilization; a bare number takes the unit. */
function targetOf(resource: string, text: string, unit: string): Unstructured {
  if (text.endsWith('%')) {
    const value = Number(text.slice(0, -1));
    if (!Number.isInteger(value) || value <= 0) throw new KubectlError(`invalid value for utilization: ${text}`);
    return { type: 'Utilization', averageUtilization: value };
  }
  const quantity = /^\d+$/.test(text) ? text + unit : text;
  try {
    checkQuantity(quantity);
  } catch {
    throw new KubectlError(`invalid resource ${resource} value: ${text}`);
  }
  return { type: 'AverageValue', averageValue: quantity };
}
