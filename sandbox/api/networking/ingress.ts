// Ingresses and their classes: k8s.io/kubernetes/pkg/{apis/networking/v1,registry/networking/{ingress,ingressclass}}.

import { deepEqual } from '../../apimachinery/equality.ts';
import { ageColumn, nameColumn } from '../columns.ts';
import { loadBalancerWarnings } from '../core/service/warnings.ts';
import { changeField, withDefaults, withField } from '../defaulting.ts';
import type { Ingress, IngressClass } from '../generated/types.ts';
import { firstGeneration, keepStatusAndCount, newWithStatus, nextGeneration } from '../preparation.ts';
import { ingressClasses, ingresses } from '../resources.ts';
import type { Strategy, TableColumn } from '../strategy.ts';
import { validateIngress, validateIngressClass, validateIngressClassUpdate, validateIngressUpdate } from './ingress-validation.ts';

const maxHosts = 3;

/** formatHosts: at most three, and how many more. */
function hostsCell({ spec }: Ingress): string {
  const rules = spec?.rules ?? [];
  const hosts = rules.flatMap(({ host }) => (host ? [host] : []));
  if (hosts.length === 0) return '*';
  const shown = hosts.slice(0, maxHosts).join(',');
  const cut = rules.length > maxHosts && hosts.length >= maxHosts;
  return cut ? `${shown} + ${rules.length - maxHosts} more...` : shown;
}

/** ingressLoadBalancerStatusStringer, clipped as it is without `-o wide`. */
function addressCell({ status }: Ingress): string {
  const points = (status?.loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip || hostname || []);
  const text = [...new Set(points)].sort().join(',');
  return text.length > 16 ? `${text.slice(0, 13)}...` : text;
}

const columns: readonly TableColumn<Ingress>[] = [
  nameColumn,
  { name: 'Class', type: 'string', cell: ({ spec }) => spec?.ingressClassName ?? '<none>' },
  { name: 'Hosts', type: 'string', cell: hostsCell },
  { name: 'Address', type: 'string', cell: addressCell },
  { name: 'Ports', type: 'string', cell: ({ spec }) => (spec?.tls?.length ? '80, 443' : '80') },
  ageColumn,
];

export const ingressStrategy: Strategy<Ingress> = {
  resource: ingresses,
  columns,
  hasStatus: true,
  warningsOnCreate: ({ metadata, spec }) =>
    metadata.annotations?.['kubernetes.io/ingress.class'] !== undefined && spec?.ingressClassName === undefined
      ? [`annotation "kubernetes.io/ingress.class" is deprecated, please use 'spec.ingressClassName' instead`]
      : [],
  prepareForCreate: (ingress) => newWithStatus(ingress, { loadBalancer: {} }),
  prepareForUpdate: keepStatusAndCount,
  warningsOnStatusUpdate: ({ status }) => loadBalancerWarnings(status?.loadBalancer?.ingress),
  prepareForStatusUpdate: (ingress, old) => withField(ingress, 'spec', old.spec),
  validate: validateIngress,
  validateUpdate: validateIngressUpdate,
};

const isDefaultClass = 'ingressclass.kubernetes.io/is-default-class';

function parametersCell({ spec }: IngressClass): string {
  const parameters = spec?.parameters;
  if (!parameters) return '<none>';
  const group = parameters.apiGroup === undefined ? '' : `.${parameters.apiGroup}`;
  return `${parameters.kind}${group}/${parameters.name}`;
}

const classColumns: readonly TableColumn<IngressClass>[] = [
  {
    ...nameColumn,
    cell: ({ metadata }) => (metadata.annotations?.[isDefaultClass] === 'true' ? `${metadata.name} (default)` : metadata.name),
  },
  { name: 'Controller', type: 'string', cell: ({ spec }) => spec?.controller ?? '' },
  { name: 'Parameters', type: 'string', cell: parametersCell },
  ageColumn,
];

export const ingressClassStrategy: Strategy<IngressClass> = {
  resource: ingressClasses,
  columns: classColumns,
  hasStatus: false,
  setDefaults: (given) =>
    changeField(given, 'spec', (spec) => changeField(spec, 'parameters', (parameters) => withDefaults(parameters, { scope: 'Cluster' }))),
  prepareForCreate: firstGeneration,
  prepareForUpdate: (given, old) => (deepEqual(given.spec, old.spec) ? given : nextGeneration(given, old)),
  validate: validateIngressClass,
  validateUpdate: validateIngressClassUpdate,
};
