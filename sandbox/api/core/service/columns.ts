// printService (k8s.io/kubernetes/pkg/printers/internalversion/printers.go).

import { formatLabels } from '../../../apimachinery/labels.ts';
import { ageColumn, nameColumn } from '../../columns.ts';
import type { Service } from '../../generated/types.ts';
import type { TableColumn } from '../../strategy.ts';
import { specOf } from './kinds-of-service.ts';

export const serviceColumns: readonly TableColumn<Service>[] = [
  nameColumn,
  { name: 'Type', type: 'string', cell: (service) => specOf(service).type ?? '' },
  { name: 'Cluster-IP', type: 'string', cell: (service) => specOf(service).clusterIPs?.[0] ?? '<none>' },
  { name: 'External-IP', type: 'string', cell: externalIP },
  { name: 'Port(s)', type: 'string', cell: ports },
  ageColumn,
  { name: 'Selector', type: 'string', priority: 1, cell: (service) => formatLabels(specOf(service).selector) },
];

/** getServiceExternalIP. */
function externalIP(service: Service): string {
  const { type, externalIPs = [], externalName = '' } = specOf(service);
  switch (type) {
    case 'ClusterIP':
    case 'NodePort':
      return externalIPs.length > 0 ? externalIPs.join(',') : '<none>';
    case 'LoadBalancer': {
      const ingress = (service.status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip || hostname || []);
      const all = [...new Set(ingress)].sort();
      if (externalIPs.length > 0) return [...all, ...externalIPs].join(',');
      return all.length > 0 ? all.join(',') : '<pending>';
    }
    case 'ExternalName':
      return externalName;
    default:
      return '<unknown>';
  }
}

/** makePortString. */
function ports(service: Service): string {
  const texts = (specOf(service).ports ?? []).map(({ port, nodePort, protocol }) =>
    nodePort ? `${port}:${nodePort}/${protocol}` : `${port}/${protocol}`,
  );
  return texts.join(',') || '<none>';
}
