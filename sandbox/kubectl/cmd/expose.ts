// kubectl expose (kubectl/pkg/cmd/expose/expose.go, kubectl/pkg/polymorphichelpers).
import { KubectlError } from '../errors.ts';
import { boolFlag, type Flags, stringFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';
import { keepLastApplied } from '../last-applied.ts';
import { overrideFlags, parseLabels, withOverrides } from '../overrides.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { typed } from '../typed.ts';
import { field, mapField, mapsField, numberField, stringsField, textField, type Unstructured, withField } from '../unstructured.ts';
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

export const expose: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    ...overrideFlags,
    recordFlag,
    dryRunFlag,
    fieldManagerFlag('kubectl-expose'),
    stringFlag('protocol'),
    stringFlag('port'),
    stringFlag('type'),
    stringFlag('load-balancer-ip'),
    stringFlag('selector'),
    stringFlag('labels', 'l'),
    stringFlag('target-port'),
    stringFlag('external-ip'),
    stringFlag('name'),
    stringFlag('session-affinity'),
    stringFlag('cluster-ip'),
    boolFlag('save-config'),
  ],
  async run(invocation) {
    const { flags, args, client, config } = invocation;
    const dryRun = dryRunOf(flags);
    const printer = await resultPrinter(invocation, 'exposed');
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      validate: 'Ignore',
      continueOnError: true,
      flatten: true,
    });
    await builder.visit(async (info) => {
      const service = withOverrides(typed(buildService(flags, { ...info, object: info.object ?? {} })), flags);
      if (dryRun === 'client') {
        const placed = config.enforceNamespace ? withField(service, ['metadata', 'namespace'], config.namespace) : service;
        return invocation.print(printer.print(typed(placed)));
      }
      const draft = keepLastApplied(service, flags.bool('save-config'));
      const mapping = await invocation.mapping('services');
      return invocation.print(printer.print(typed(await client.create(mapping, config.namespace, draft, writeQuery(flags)))));
    });
    return 0;
  },
};

const exposable = ['ReplicationController', 'Service', 'Pod', 'Deployment.apps', 'ReplicaSet.apps'];

const podSpecOf = ({ mapping, object }: LoadedInfo): Unstructured =>
  mapping.kind === 'Pod' ? mapField(object, 'spec') : mapField(object, 'spec', 'template', 'spec');

function selectorOf({ mapping, object }: LoadedInfo): Record<string, string> {
  const refuse = (why: string) => new KubectlError(`couldn't retrieve selectors via --selector flag or introspection: ${why}`);
  switch (mapping.kind) {
    case 'Pod': {
      const labels = stringsField(object, 'metadata', 'labels');
      if (Object.keys(labels).length === 0) throw refuse('the pod has no labels and cannot be exposed');
      return labels;
    }
    case 'Service':
      if (field(object, 'spec', 'selector') === undefined) throw refuse('the service has no pod selector set');
      return stringsField(object, 'spec', 'selector');
    case 'ReplicationController':
      return stringsField(object, 'spec', 'selector');
    default: {
      const labels = stringsField(object, 'spec', 'selector', 'matchLabels');
      const kind = mapping.kind.toLowerCase();
      if (Object.keys(labels).length === 0) throw refuse(`invalid ${kind}: no selectors, therefore cannot be exposed`);
      if (field(object, 'spec', 'selector', 'matchExpressions') !== undefined)
        throw refuse(`couldn't convert expressions - to map-based selector format`);
      return labels;
    }
  }
}

/** The ports that the object has, each with its protocols. */
function portsOf(info: LoadedInfo): Map<string, string[]> {
  const isService = info.mapping.kind === 'Service';
  const ports = isService
    ? mapsField(info.object, 'spec', 'ports')
    : mapsField(podSpecOf(info), 'containers').flatMap((container) => mapsField(container, 'ports'));
  const found = new Map<string, string[]>();
  for (const port of ports) {
    const number = String(numberField(port, isService ? 'port' : 'containerPort') ?? 0);
    found.set(number, [...(found.get(number) ?? []), textField(port, 'protocol') || 'TCP']);
  }
  return found;
}

function buildService(flags: Flags, info: LoadedInfo): Unstructured {
  const { mapping, object } = info;
  const qualified = mapping.group ? `${mapping.kind}.${mapping.group}` : mapping.kind;
  if (!exposable.includes(qualified)) throw new KubectlError(`cannot expose a ${qualified}`);
  const selector = flags.string('selector') ? parseLabels(flags.string('selector')) : selectorOf(info);
  const known = portsOf(info);
  const clusterIP = flags.string('cluster-ip');
  const numbers = flags.string('port') ? flags.string('port').split(',') : [...known.keys()];
  if (numbers.length === 0 && clusterIP !== 'None') throw new KubectlError("couldn't find port via --port flag or introspection");
  const labels = flags.string('labels') ? parseLabels(flags.string('labels')) : stringsField(object, 'metadata', 'labels');
  if (Object.keys(selector).length === 0) throw new KubectlError('selector must be specified');
  const type = flags.string('type');
  const affinity = flags.string('session-affinity');
  if (affinity && !['None', 'ClientIP'].includes(affinity)) throw new KubectlError(`unknown session affinity: ${affinity}`);
  const ports = numbers.flatMap((number, index) => servicePorts(flags, number, numbers.length > 1 ? index + 1 : 0, known));
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: flags.string('name') || info.name.slice(0, 63), ...(Object.keys(labels).length > 0 && { labels }) },
    spec: {
      ...(ports.length > 0 && { ports }),
      selector,
      ...(clusterIP && { clusterIP }),
      ...(type && { type }),
      ...(flags.string('external-ip') && { externalIPs: [flags.string('external-ip')] }),
      ...(type === 'LoadBalancer' && flags.string('load-balancer-ip') && { loadBalancerIP: flags.string('load-balancer-ip') }),
      ...(affinity && { sessionAffinity: affinity }),
    },
    status: { loadBalancer: {} },
  };
}

/** One port, or one for each protocol of it; `position` is 0 where there is only one. */
function servicePorts(flags: Flags, text: string, position: number, known: ReadonlyMap<string, readonly string[]>): Unstructured[] {
  if (!/^[-+]?\d+$/.test(text)) throw new KubectlError(`strconv.Atoi: parsing "${text}": invalid syntax`);
  const port = Number(text);
  const target = flags.string('target-port');
  const targetPort = target ? (/^\d+$/.test(target) ? Number(target) : target) : port;
  const protocols = flags.string('protocol') ? [flags.string('protocol')] : (known.get(text) ?? ['TCP']);
  const name = position > 0 ? `port-${position}` : '';
  if (protocols.length === 1) return [{ ...(name && { name }), protocol: protocols[0], port, targetPort }];
  return protocols.map((protocol) => ({ name: `port-${position || 1}-${protocol.toLowerCase()}`, protocol, port, targetPort }));
}
