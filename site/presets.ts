// Where the free sandbox can begin: small clusters worth a look, and every lesson's start.
import { clusterOptions } from '../sandbox/transcript/play.ts';
import { provenPages, readPage, setupOf } from './guide/page.ts';
import type { Exercise } from './lab/state/exercise.ts';
import { readLesson } from './lessons/folder.ts';
import { lessonIds, lessonNumber, pageLinks } from './navigation.ts';

export interface Preset extends Exercise {
  readonly title: string;
  readonly about: string;
}

const service = (name: string, extra = ''): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: ${name}
${extra}  ports:
  - port: 80
    targetPort: 9376
`;

const deployment = (name: string, replicas: number): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
      - name: app
        image: registry.k8s.io/e2e-test-images/agnhost:2.53
        ports:
        - containerPort: 9376
`;

const example = { 'service.yaml': service('example'), 'deployment.yaml': deployment('example', 3) };

/** Three pods that say their names, and one to ask them from. */
const answering = {
  'web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
      - name: web
        image: registry.k8s.io/e2e-test-images/agnhost:2.53
        args: [netexec, --http-port=9376]
        ports:
        - containerPort: 9376
        readinessProbe:
          httpGet:
            path: /healthz
            port: 9376
---
${service('web')}`,
  'client.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: client
spec:
  containers:
  - name: client
    image: registry.k8s.io/e2e-test-images/agnhost:2.53
    args: [pause]
`,
};

const own: readonly Preset[] = [
  { id: 'empty', title: 'An empty cluster', about: 'Three nodes in three zones, and nothing else.', files: example, manifests: [] },
  {
    id: 'three-pods',
    title: 'A Service with three pods',
    about: 'One Deployment, one Service, one slice.',
    files: example,
    manifests: [service('example'), deployment('example', 3)],
  },
  {
    id: 'requests',
    title: 'A Service that answers',
    about: 'Containers run, and DNS and kube-proxy with them. Ask: kubectl exec client -- curl -s web/hostname',
    dns: true,
    files: answering,
    manifests: Object.values(answering),
  },
  {
    id: 'many-pods',
    title: '250 pods',
    about: 'A Service that needs three slices.',
    files: example,
    manifests: [service('example'), deployment('example', 250)],
  },
  {
    id: 'dual-stack',
    title: 'Dual stack',
    about: 'Two address families, two slices.',
    dualStack: true,
    files: example,
    manifests: [service('example', '  ipFamilyPolicy: RequireDualStack\n'), deployment('example', 3)],
  },
  {
    id: 'stopped-node',
    title: 'A node that stops',
    about: 'The kubelet of node-2 has just fallen silent. Wait 50 seconds.',
    files: example,
    manifests: [service('example'), deployment('example', 6)],
    orders: [['node', 'stop', 'node-2']],
  },
  {
    id: 'no-slice-controller',
    title: 'No EndpointSlice controller',
    about: 'The controller manager runs without it. What still works?',
    files: example,
    manifests: [],
    orders: [['controllers', '*,-endpointslice-controller']],
  },
];

const ofLesson = (folder: string): Preset => {
  const { lesson, files, manifests } = readLesson(folder);
  return {
    id: folder,
    title: `Lesson ${lessonNumber(folder)}: ${lesson.title}`,
    about: 'How this lesson begins.',
    ...lesson.cluster,
    files,
    manifests,
  };
};

/** Where the commands of a reading page begin. */
async function ofPage(route: string): Promise<Preset[]> {
  const page = readPage(route);
  const [folder = ''] = route.split('/');
  const title = pageLinks(folder).find(({ slug }) => slug === route)?.label;
  if (!page || !title) return [];
  const about = 'As the page describes it.';
  return [
    {
      id: page.preset,
      title: `Guide: ${title}`,
      about,
      files: {},
      manifests: [],
      ...clusterOptions(page.steps),
      journal: await setupOf(page),
    },
  ];
}

export const presets = async (): Promise<Preset[]> => [
  ...own,
  ...lessonIds().map(ofLesson),
  ...(await Promise.all(provenPages().map(ofPage))).flat(),
];

/** What the home page shows alive. */
export const demo: Exercise = {
  id: 'demo',
  fleeting: true,
  files: example,
  manifests: [service('example'), deployment('example', 3)],
};
