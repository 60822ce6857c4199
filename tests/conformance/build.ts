// Builds the parts of a Kubernetes release from its sources, which the Go module proxy serves; nothing but Go is needed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a control plane is made of, and the kubectl of its release: each with its main package. */
const PACKAGES = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
  kubectl: 'k8s.io/kubernetes/cmd/kubectl',
};

export type Component = keyof typeof PACKAGES;

/** Where a release's binaries are kept; git ignores it. */
export const cacheOf = (release: string): string => join('.cache', 'kubernetes', release);

/**
 * Makes sure that `folder` holds the binaries of a release such as `v1.36.3`, and returns its absolute path. What is there is
 * not built again. The first time takes minutes and some gigabytes of Go's cache. Throws where Go fails.
 */
export function buildRelease(release: string, folder: string = cacheOf(release)): string {
  const target = resolve(folder);
  const missing = Object.entries(PACKAGES).filter(([name]) => !existsSync(join(target, name)));
  if (missing.length === 0) return target;
  mkdirSync(target, { recursive: true });
  const module = mkdtempSync(join(tmpdir(), 'build-'));
  try {
    writeFileSync(join(module, 'go.mod'), goMod(release));
    for (const [name, main] of missing) {
      console.error(`building ${name} ${release}`);
      const go = ['build', '-mod=mod', '-ldflags', linkerFlags(release), '-o', join(target, name), main];
      execFileSync('go', go, { cwd: module, stdio: ['ignore', 'inherit', 'inherit'] });
    }
  } finally {
    rmSync(module, { recursive: true });
  }
  return target;
}

/** A module that requires the release, with each library of its staging folder replaced by the module it is published as. */
function goMod(release: string): string {
  const answer: unknown = JSON.parse(
    execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@${release}`], { cwd: tmpdir(), encoding: 'utf8' }),
  );
  if (typeof answer !== 'object' || !answer || !('GoMod' in answer)) throw new Error(`go knows no k8s.io/kubernetes@${release}`);
  const upstream = readFileSync(String(answer.GoMod), 'utf8');
  const staging = [...upstream.matchAll(/^\s+(k8s\.io\/[a-z-]+) => \.\/staging/gm)].map(([, library]) => library);
  const published = release.replace(/^v1\./, 'v0.');
  const goVersion = /^go (\S+)$/m.exec(upstream)?.[1];
  return [
    'module recorder',
    `go ${goVersion}`,
    `require k8s.io/kubernetes ${release}`,
    ...staging.map((library) => `replace ${library} => ${library} ${published}`),
    '',
  ].join('\n');
}

/** The version that the binaries know of themselves (hack/lib/version.sh). */
function linkerFlags(release: string): string {
  const [major = '', minor = ''] = release.replace(/^v/, '').split('.');
  const values = { gitVersion: release, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  return ['-s', '-w', ...Object.entries(values).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`)].join(' ');
}
