// What stands behind `kubectl create`.
import type { CommandEntry } from '../../invocation.ts';

const service = async () => import('./service.ts');
const rbac = async () => import('./rbac.ts');
const workloads = async () => import('./workloads.ts');
const namespaced = async () => import('./namespaced.ts');
const keyValues = async () => import('./key-values.ts');

export const createSubcommands: readonly CommandEntry[] = [
  { name: 'namespace', aliases: ['ns'], load: async () => (await namespaced()).namespace },
  { name: 'quota', aliases: ['resourcequota'], load: async () => (await namespaced()).quota },
  {
    name: 'secret',
    aliases: ['secrets'],
    helpStatus: 1,
    subcommands: [
      { name: 'docker-registry', load: async () => (await import('./secrets.ts')).dockerRegistry },
      { name: 'tls', load: async () => (await import('./secrets.ts')).tls },
      { name: 'generic', load: async () => (await keyValues()).secret },
    ],
  },
  { name: 'configmap', aliases: ['cm'], load: async () => (await keyValues()).configMap },
  { name: 'serviceaccount', aliases: ['sa'], load: async () => (await namespaced()).serviceAccount },
  {
    name: 'service',
    aliases: ['svc'],
    helpStatus: 1,
    subcommands: [
      { name: 'clusterip', load: async () => (await service()).clusterIP },
      { name: 'nodeport', load: async () => (await service()).nodePort },
      { name: 'loadbalancer', load: async () => (await service()).loadBalancer },
      { name: 'externalname', load: async () => (await service()).externalName },
    ],
  },
  { name: 'deployment', aliases: ['deploy'], load: async () => (await workloads()).deployment },
  { name: 'clusterrole', load: async () => (await rbac()).clusterRole },
  { name: 'clusterrolebinding', load: async () => (await rbac()).clusterRoleBinding },
  { name: 'role', load: async () => (await rbac()).role },
  { name: 'rolebinding', load: async () => (await rbac()).roleBinding },
  { name: 'poddisruptionbudget', aliases: ['pdb'], load: async () => (await namespaced()).podDisruptionBudget },
  { name: 'priorityclass', aliases: ['pc'], load: async () => (await namespaced()).priorityClass },
  { name: 'job', load: async () => (await workloads()).job },
  { name: 'cronjob', aliases: ['cj'], load: async () => (await workloads()).cronJob },
  { name: 'ingress', aliases: ['ing'], load: async () => (await import('./ingress.ts')).ingress },
  { name: 'token', load: async () => (await import('./token.ts')).token },
];
