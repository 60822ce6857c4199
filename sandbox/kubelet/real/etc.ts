// The files that a kubelet writes for a pod's containers: /etc/hosts and /etc/resolv.conf
// (ensureHostsFile of pkg/kubelet/kubelet_pods.go, pkg/kubelet/network/dns/dns.go).
import type { Pod } from '../../api/generated/types.ts';

export const CLUSTER_DNS = '10.96.0.10';
const CLUSTER_DOMAIN = 'cluster.local';
/** What the node itself asks. */
const NODE_DNS = '172.18.0.1';

/** Which resolv.conf a pod gets, by dnsPolicy and dnsConfig. */
export function resolvConf({ metadata, spec }: Pod): string {
  const { namespace = '' } = metadata;
  const policy = spec?.dnsPolicy ?? 'ClusterFirst';
  const cluster = policy === 'ClusterFirstWithHostNet' || (policy === 'ClusterFirst' && !spec?.hostNetwork);
  const { nameservers = [], searches = [], options = [] } = spec?.dnsConfig ?? {};
  const base = cluster
    ? {
        servers: [CLUSTER_DNS],
        search: [`${namespace}.svc.${CLUSTER_DOMAIN}`, `svc.${CLUSTER_DOMAIN}`, CLUSTER_DOMAIN],
        options: [{ name: 'ndots', value: '5' }],
      }
    : policy === 'None'
      ? { servers: [], search: [], options: [] }
      : { servers: [NODE_DNS], search: [], options: [] };
  const servers = [...new Set([...base.servers, ...(nameservers ?? [])])];
  const search = [...new Set([...base.search, ...(searches ?? [])])];
  const merged = new Map<string, string | undefined>(base.options.map(({ name, value }) => [name, value]));
  for (const { name = '', value } of options ?? []) merged.set(name, value);
  const words = [...merged].map(([name, value]) => (value === undefined ? name : `${name}:${value}`));
  return [
    ...(search.length > 0 ? [`search ${search.join(' ')}`] : []),
    ...servers.map((server) => `nameserver ${server}`),
    ...(words.length > 0 ? [`options ${words.join(' ')}`] : []),
    '',
  ].join('\n');
}

export function hostsFile(pod: Pod, addresses: readonly string[], hostname: string): string {
  const { spec, metadata } = pod;
  const aliases = (spec?.hostAliases ?? []).map(({ ip, hostnames = [] }) => `${ip}\t${(hostnames ?? []).join('\t')}`);
  const added = aliases.length > 0 ? ['', '# Entries added by HostAliases.', ...aliases] : [];
  if (spec?.hostNetwork) return ['# Kubernetes-managed hosts file (host network).', '127.0.0.1\tlocalhost', ...added, ''].join('\n');
  const full = spec?.subdomain ? `${hostname}.${spec.subdomain}.${metadata.namespace}.svc.${CLUSTER_DOMAIN}\t` : '';
  return [
    '# Kubernetes-managed hosts file.',
    '127.0.0.1\tlocalhost',
    '::1\tlocalhost ip6-localhost ip6-loopback',
    'fe00::\tip6-localnet',
    'fe00::\tip6-mcastprefix',
    'fe00::1\tip6-allnodes',
    'fe00::2\tip6-allrouters',
    ...addresses.map((address) => `${address}\t${full}${hostname}`),
    ...added,
    '',
  ].join('\n');
}
