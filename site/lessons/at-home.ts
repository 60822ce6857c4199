// A lesson on a cluster of one's own: its start as one file, and what looks otherwise there, both worked out from the lesson's data.
import type { LessonFolder } from './folder.ts';
import type { Exchange } from './walkthrough.ts';

/** The documents of the start's files, in their order. */
const documentsOf = ({ manifests }: LessonFolder): string[] =>
  manifests.flatMap((manifest) => manifest.split(/^---\n/m)).filter((document) => document.trim() !== '');

const isPod = (document: string): boolean => /^kind: Pod$/m.test(document);

/** Nodes have other names elsewhere: a pod that names one goes where the scheduler puts it. */
const unbound = (document: string): string => (isPod(document) ? document.replace(/^ {2}nodeName: .*\n/gm, '') : document);

/** What the cluster holds at the start, as one file for `kubectl apply -f`; undefined where the lesson begins with an empty cluster. */
export function startAtHome(folder: LessonFolder): string | undefined {
  const documents = documentsOf(folder).map(unbound);
  if (documents.length === 0) return undefined;
  return `# ${folder.id}: ${folder.lesson.title}. What the lesson begins with.\n${documents.join('---\n')}`;
}

/** What is otherwise on a cluster of one's own, a sentence each in the little Markdown of a lesson. */
export function otherwiseAtHome(folder: LessonFolder): string[] {
  const { lesson, walkthrough } = folder;
  const { dns, networkPolicies, dualStack, controllers } = lesson.cluster ?? {};
  const orders = lesson.steps.flatMap((step, i) => {
    const used = walkthrough.filter((part) => part.step === step.id).flatMap((part) => part.exchanges.flatMap(ordersOf));
    return used.length > 0
      ? [`Step ${i + 1}, “${step.title}”, uses ${[...new Set(used)].join(', ')}: the lab's own, and no command of a cluster.`]
      : [];
  });
  return [
    'Addresses, ages and the ends of generated names are yours.',
    ...(documentsOf(folder).some((document) => unbound(document) !== document)
      ? ['In the lesson each pod names its node. In this file the scheduler chooses.']
      : []),
    ...(dns ? [] : ['Containers of this lesson answer no requests. On your cluster they do.']),
    ...(networkPolicies ? ['It takes a network that enforces NetworkPolicies. Not every one does.'] : []),
    ...(dualStack ? ['It takes a cluster with IPv4 and IPv6.'] : []),
    ...(controllers === undefined
      ? []
      : [
          `It begins with \`--controllers=${controllers}\` in kube-controller-manager's flags. kubeadm keeps them in \`/etc/kubernetes/manifests/kube-controller-manager.yaml\`. Do that on a cluster that nobody else needs.`,
        ]),
    ...orders,
  ];
}

/** The orders to the lab in a command, but for those that only look or wait. */
const ordersOf = ({ command }: Exchange): string[] =>
  [...command.matchAll(/\blab ((?:(?:pod|node|controller|api) )?[a-z]+)/g)]
    .map(([, order = '']) => order)
    .filter((order) => !/^(?:check|why|settle|wait|help)$/.test(order))
    .map((order) => `\`lab ${order}\``);
