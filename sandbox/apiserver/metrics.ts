// `/metrics`: of the hundreds that kube-apiserver has, those that are true of this one.
import type { ApiServer } from './api-server.ts';
import { VERSION } from './version.ts';

const labels = (pairs: Readonly<Record<string, string>>): string =>
  `{${Object.entries(pairs)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}}`;

/** In the text format of Prometheus, version 0.0.4. */
export function metricsText(server: ApiServer): string {
  const counts = [...server.discovery.resources()]
    .filter(({ verbs, storage }) => verbs.has('list') && server.serves(storage))
    .map(
      ({ group, resource, storage }) => `apiserver_resource_objects${labels({ group, resource })} ${server.registry(storage).store.size}`,
    )
    .sort();
  const build = {
    build_date: VERSION.buildDate,
    compiler: VERSION.compiler,
    git_commit: VERSION.gitCommit,
    git_tree_state: VERSION.gitTreeState,
    git_version: VERSION.gitVersion,
    go_version: VERSION.goVersion,
    major: VERSION.major,
    minor: VERSION.minor,
    platform: VERSION.platform,
  };
  return [
    '# HELP apiserver_resource_objects [ALPHA] Number of stored objects at the time of last check split by kind. In case of a fetching error, the value will be -1.',
    '# TYPE apiserver_resource_objects gauge',
    ...counts,
    "# HELP kubernetes_build_info [ALPHA] A metric with a constant '1' value labeled by major, minor, git version, git commit, git tree state, build date, Go version, and compiler from which Kubernetes was built, and platform on which it is running.",
    '# TYPE kubernetes_build_info gauge',
    `kubernetes_build_info${labels(build)} 1`,
    '',
  ].join('\n');
}
