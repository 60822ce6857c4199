import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../sandbox/api/generated/types.ts';
import { safeEncode, templateHash } from '../../../sandbox/controllers/hash.ts';

const container = {
  imagePullPolicy: 'IfNotPresent',
  resources: {},
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
};

/** As kube-apiserver stores what `kubectl create deployment web` makes. */
const template = (image: string, ports?: readonly number[]): PodTemplateSpec => ({
  metadata: { labels: { app: 'web' } },
  spec: {
    containers: [
      { ...container, image, name: 'pause', ...(ports && { ports: ports.map((containerPort) => ({ containerPort, protocol: 'TCP' })) }) },
    ],
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
  },
});

// What Kubernetes 1.36.3 named the ReplicaSets of these templates.
test.each([
  ['registry.k8s.io/pause:3.10', undefined, '847f49cc4d'],
  ['registry.k8s.io/pause:3.9', undefined, '7cdd5b8bb8'],
  ['registry.k8s.io/pause:3.10', [80], 'fcd8b94c9'],
  ['registry.k8s.io/pause:3.9', [80], '557ff5bcc9'],
])('%s with ports %j is %s', (image, ports, hash) => {
  expect(templateHash(template(image, ports))).toBe(hash);
});

// Printed by Kubernetes's own ComputeHash.
test('a template with a bit of everything', () => {
  const everything: PodTemplateSpec = {
    metadata: { labels: { app: 'web', b: 'x y' }, annotations: { z: '1' } },
    spec: {
      volumes: [
        { name: 'v', emptyDir: { sizeLimit: '1Gi' } },
        { name: 'c', configMap: { name: 'cm', defaultMode: 420 } },
      ],
      containers: [
        {
          image: 'x',
          name: 'p',
          resources: {
            limits: { cpu: '100m', memory: '128Mi', 'ephemeral-storage': '1500m' },
            requests: { cpu: '2', memory: '1G' },
          },
          livenessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 5 },
          readinessProbe: { tcpSocket: { port: 'http' } },
        },
      ],
    },
  };
  expect(templateHash(everything)).toBe('79f5f9b6bd');
});

test('a collision gives another hash', () => {
  const plain = template('registry.k8s.io/pause:3.10');
  expect(templateHash(plain, 1)).not.toBe(templateHash(plain));
});

test('digits become letters of the alphabet of generated names', () => {
  expect(safeEncode('0123456789')).toBe('456789bcdf');
});
