// Every command, in the order in which kubectl registers them, which is also the order of its suggestions.
import { configSubcommands } from './cmd/config/subcommands.ts';
import { createSubcommands } from './cmd/create/subcommands.ts';
import type { CommandEntry } from './invocation.ts';

export const commands: readonly CommandEntry[] = [
  { name: 'create', subcommands: createSubcommands, load: async () => (await import('./cmd/create/create.ts')).create },
  { name: 'expose', load: async () => (await import('./cmd/expose.ts')).expose },
  { name: 'run', load: async () => (await import('./cmd/run.ts')).run },
  {
    name: 'set',
    helpStatus: 1,
    subcommands: [
      { name: 'image', load: async () => (await import('./cmd/set/pod-template.ts')).image },
      { name: 'resources', load: async () => (await import('./cmd/set/pod-template.ts')).resources },
      { name: 'selector', load: async () => (await import('./cmd/set/selector.ts')).selector },
      { name: 'subject', load: async () => (await import('./cmd/set/selector.ts')).subject },
      { name: 'serviceaccount', aliases: ['sa'], load: async () => (await import('./cmd/set/pod-template.ts')).serviceAccount },
      { name: 'env', load: async () => (await import('./cmd/set/env.ts')).env },
    ],
  },
  { name: 'explain', load: () => import('./explain/explain.ts') },
  { name: 'get', load: () => import('./get/get.ts') },
  { name: 'edit', load: async () => (await import('./cmd/edit.ts')).edit },
  { name: 'delete', load: async () => (await import('./cmd/delete.ts')).deleteCommand },
  {
    name: 'rollout',
    helpStatus: 1,
    subcommands: [
      { name: 'history', load: async () => (await import('./cmd/rollout/history.ts')).history },
      { name: 'pause', load: async () => (await import('./cmd/rollout/pause.ts')).pause },
      { name: 'resume', load: async () => (await import('./cmd/rollout/pause.ts')).resume },
      { name: 'undo', load: async () => (await import('./cmd/rollout/history.ts')).undo },
      { name: 'status', load: async () => (await import('./cmd/rollout/status.ts')).status },
      { name: 'restart', load: async () => (await import('./cmd/rollout/pause.ts')).restart },
    ],
  },
  { name: 'scale', load: async () => (await import('./cmd/scale.ts')).scale },
  { name: 'autoscale', load: async () => (await import('./cmd/autoscale.ts')).autoscale },
  {
    name: 'certificate',
    subcommands: [
      { name: 'approve', load: async () => (await import('./cmd/certificate.ts')).approve },
      { name: 'deny', load: async () => (await import('./cmd/certificate.ts')).deny },
    ],
  },
  {
    name: 'cluster-info',
    load: async () => (await import('./cmd/cluster-info.ts')).clusterInfo,
    subcommands: [{ name: 'dump', load: async () => (await import('./cmd/cluster-info.ts')).clusterInfoDump }],
  },
  {
    name: 'top',
    helpStatus: 1,
    subcommands: [
      { name: 'node', aliases: ['nodes', 'no'], load: async () => (await import('./cmd/containers.ts')).topNode },
      { name: 'pod', aliases: ['pods', 'po'], load: async () => (await import('./cmd/containers.ts')).topPod },
    ],
  },
  { name: 'cordon', load: async () => (await import('./cmd/drain.ts')).cordon },
  { name: 'uncordon', load: async () => (await import('./cmd/drain.ts')).uncordon },
  { name: 'drain', load: async () => (await import('./cmd/drain.ts')).drain },
  { name: 'taint', load: async () => (await import('./cmd/taint.ts')).taint },
  { name: 'describe', load: () => import('./describe/describe.ts') },
  { name: 'logs', load: async () => (await import('./cmd/logs.ts')).logs },
  { name: 'attach', load: async () => (await import('./cmd/exec.ts')).attach },
  { name: 'exec', load: async () => (await import('./cmd/exec.ts')).exec },
  { name: 'port-forward', load: async () => (await import('./cmd/port-forward.ts')).portForward },
  { name: 'proxy', load: async () => (await import('./cmd/proxy.ts')).proxy },
  { name: 'cp', load: async () => (await import('./cmd/cp.ts')).copy },
  {
    name: 'auth',
    helpStatus: 1,
    subcommands: [
      { name: 'can-i', load: async () => (await import('./cmd/auth.ts')).canI },
      { name: 'reconcile', load: async () => (await import('./cmd/auth-reconcile.ts')).authReconcile },
      { name: 'whoami', load: async () => (await import('./cmd/auth.ts')).whoAmI },
    ],
  },
  { name: 'debug', load: async () => (await import('./cmd/debug.ts')).debug },
  { name: 'events', load: async () => (await import('./cmd/events.ts')).events },
  { name: 'diff', load: async () => (await import('./cmd/diff.ts')).diff },
  {
    name: 'apply',
    load: async () => (await import('./cmd/apply.ts')).apply,
    subcommands: [
      { name: 'view-last-applied', load: async () => (await import('./cmd/last-applied.ts')).viewLastApplied },
      { name: 'set-last-applied', load: async () => (await import('./cmd/last-applied.ts')).setLastApplied },
      { name: 'edit-last-applied', load: async () => (await import('./cmd/last-applied.ts')).editLastApplied },
    ],
  },
  { name: 'patch', load: async () => (await import('./cmd/patch.ts')).patch },
  { name: 'replace', load: async () => (await import('./cmd/replace.ts')).replace },
  { name: 'wait', load: async () => (await import('./cmd/wait.ts')).wait },
  { name: 'kustomize', load: async () => (await import('./cmd/containers.ts')).kustomize },
  { name: 'label', load: async () => (await import('./cmd/label.ts')).label },
  { name: 'annotate', load: async () => (await import('./cmd/annotate.ts')).annotate },
  { name: 'completion', load: async () => (await import('./cmd/completion.ts')).completion },
  { name: 'alpha', load: async () => (await import('./cmd/help.ts')).alpha },
  { name: 'config', helpStatus: 1, subcommands: configSubcommands },
  { name: 'api-resources', load: async () => (await import('./cmd/api-resources.ts')).apiResources },
  { name: 'api-versions', load: async () => (await import('./cmd/api-resources.ts')).apiVersions },
  {
    name: 'plugin',
    helpStatus: 1,
    subcommands: [{ name: 'list', load: async () => (await import('./cmd/plugin.ts')).pluginList }],
  },
  { name: 'version', load: async () => (await import('./cmd/version.ts')).version },
  { name: 'options', load: async () => (await import('./cmd/help.ts')).options },
  {
    name: 'kuberc',
    helpStatus: 1,
    subcommands: [
      { name: 'set', load: async () => (await import('./cmd/help.ts')).kuberc },
      { name: 'view', load: async () => (await import('./cmd/help.ts')).kuberc },
    ],
  },
  { name: 'help', load: async () => (await import('./cmd/help.ts')).help },
];
