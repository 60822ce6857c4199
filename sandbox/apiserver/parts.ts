// Parts of the API server that come with the first object that asks for them.
import { byHost } from '../time/host.ts';
import type { ApiServer } from './api-server.ts';
import type { ResourceRequest } from './request-info.ts';

interface Part {
  /** Whether a write asks for it. */
  isFor(info: ResourceRequest, body: () => string): boolean;
  load(): Promise<(server: ApiServer) => void>;
}

const PARTS: readonly Part[] = [
  {
    isFor: ({ group, resource }, body) => group === '' && resource === 'namespaces' && body().includes('pod-security.kubernetes.io/'),
    load: async () => (await import('./admission/pod-security/pod-security.ts')).addPodSecurity,
  },
  {
    isFor: ({ group, resource }) => group === 'admissionregistration.k8s.io' && resource.startsWith('validatingadmissionpolic'),
    load: async () => (await import('./admission/policy/validating-policy.ts')).addValidatingPolicies,
  },
];

const loaded = new WeakMap<ApiServer, Map<Part, Promise<void>>>();

/** Waits for what a write of this body needs to be judged. */
export async function loadParts(server: ApiServer, info: ResourceRequest, body: unknown): Promise<void> {
  const text = (): string => (typeof body === 'string' ? body : JSON.stringify(body ?? null));
  for (const part of PARTS) {
    if (!part.isFor(info, text)) continue;
    const known = loaded.get(server) ?? new Map<Part, Promise<void>>();
    loaded.set(server, known);
    const loading = known.get(part) ?? byHost(part.load()).then((add) => add(server));
    known.set(part, loading);
    await loading;
  }
}
