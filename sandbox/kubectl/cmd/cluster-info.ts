// `kubectl cluster-info` (kubectl/pkg/cmd/clusterinfo).
import type { Service } from '../../api/generated/types.ts';
import { services } from '../../api/resources.ts';
import { describeClient } from '../describe/client.ts';
import { KubectlError } from '../errors.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';

export const clusterInfo: KubectlCommand = {
  flags: [],
  async run(invocation: Invocation): Promise<undefined> {
    const { server } = invocation.config;
    const namespace = invocation.flags.string('namespace') || 'kube-system';
    const found = await describeClient(invocation).list(services, { namespace, labelSelector: 'kubernetes.io/cluster-service=true' });
    await invocation.print(`Kubernetes control plane is running at ${server}\n`);
    for (const service of found) {
      const name = service.metadata.labels?.['kubernetes.io/name'] ?? service.metadata.name;
      await invocation.print(`${name} is running at ${linkTo(service, server)}\n`);
    }
    await invocation.print("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
  },
};

function linkTo({ metadata, spec, status }: Service, server: string): string {
  const [ingress] = status?.loadBalancer?.ingress ?? [];
  const ports = spec?.ports ?? [];
  if (ingress) return ports.map(({ port }) => `http://${ingress.ip || (ingress.hostname ?? '')}:${port} `).join('');
  const [port] = ports;
  const scheme = port?.name === 'https' || port?.port === 443 ? 'https:' : '';
  const name = port ? `${scheme}${metadata.name}${port.name || scheme ? `:${port.name ?? ''}` : ''}` : metadata.name;
  return `${server}/api/v1/namespaces/${metadata.namespace ?? ''}/services/${name}/proxy`;
}

export const clusterInfoDump: KubectlCommand = {
  flags: [],
  async run(): Promise<undefined> {
    throw new KubectlError('cluster-info dump is not part of this kubectl; look with get and describe');
  },
};
