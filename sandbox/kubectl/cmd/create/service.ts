// kubectl create service (kubectl/pkg/cmd/create/create_service.go).
import { isPortName } from '../../../api/validation/ports.ts';
import { KubectlError } from '../../errors.ts';
import { type FlagSpec, intFlag, required, sliceFlag, stringFlag } from '../../flags.ts';
import type { Invocation } from '../../invocation.ts';
import type { Unstructured } from '../../unstructured.ts';
import { createCommand } from './generator.ts';

const tcpFlag = sliceFlag('tcp');

function serviceCommand(type: string, own: readonly FlagSpec[]) {
  return createCommand({
    flags: [tcpFlag, ...own],
    failure: `failed to create ${type} service:`,
    ignoresSaveConfig: true,
    build: (name, invocation) => buildService(type, name, invocation),
  });
}

export const clusterIP = serviceCommand('ClusterIP', [stringFlag('clusterip')]);
export const nodePort = serviceCommand('NodePort', [intFlag('node-port')]);
export const loadBalancer = serviceCommand('LoadBalancer', []);
export const externalName = serviceCommand('ExternalName', [required(stringFlag('external-name'))]);

function buildService(type: string, name: string, { flags }: Invocation): Unstructured {
  const address = flags.has('clusterip') ? flags.string('clusterip') : '';
  const external = flags.has('external-name') ? flags.string('external-name') : '';
  const node = flags.has('node-port') ? flags.number('node-port') : 0;
  const tcp = flags.list('tcp');
  if (address !== 'None' && tcp.length === 0 && type !== 'ExternalName')
    throw new KubectlError('at least one tcp port specifier must be provided');
  if (type === 'ExternalName' && !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(external))
    throw new KubectlError(`invalid service external name ${external}`);
  const ports = tcp.map((pair) => ({
    name: pair.replaceAll(':', '-'),
    protocol: 'TCP',
    ...parsePorts(pair),
    ...(node !== 0 && { nodePort: node }),
  }));
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels: { app: name } },
    spec: {
      ...(ports.length > 0 && { ports }),
      selector: { app: name },
      ...(address && { clusterIP: address }),
      type,
      ...(external && { externalName: external }),
    },
    status: { loadBalancer: {} },
  };
}

function parsePorts(pair: string): { readonly port: number; readonly targetPort: number | string } {
  const [first = '', second] = pair.split(':');
  if (!/^\d+$/.test(first)) throw new KubectlError(`strconv.ParseUint: parsing "${first}": invalid syntax`);
  const port = Number(first);
  if (port > 65535) throw new KubectlError(`strconv.ParseUint: parsing "${first}": value out of range`);
  if (second === undefined) return { port, targetPort: port };
  if (/^[-+]?\d+$/.test(second)) {
    if (Number(second) < 1 || Number(second) > 65535) throw new KubectlError('must be between 1 and 65535, inclusive');
    return { port, targetPort: Number(second) };
  }
  const findings = isPortName(second);
  if (findings.length > 0) throw new KubectlError(findings.join(','));
  return { port, targetPort: second };
}
