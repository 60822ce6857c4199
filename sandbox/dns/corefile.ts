// What of a Corefile is understood: one server block, and in it the plugins that a cluster's DNS has.
import type { KubernetesOptions } from './kubernetes.ts';
import { fqdn, reverseName } from './names.ts';

export interface Corefile {
  readonly kubernetes: KubernetesOptions | undefined;
  /** Where other names are asked for: addresses, or the file that lists them. */
  readonly forward: readonly string[];
  /** For how long, in seconds, answers are kept at most; undefined: not at all. And the zones of which none are. */
  readonly cache: { readonly ttl: number; readonly except: readonly string[] } | undefined;
  readonly loadbalance: boolean;
  readonly log: boolean;
  /** The `hosts` plugin's entries. */
  readonly hosts: readonly { readonly address: string; readonly names: readonly string[] }[];
}

/** What a Corefile holds that is not understood. */
export class CorefileError extends Error {}

interface Directive {
  readonly words: readonly string[];
  readonly inside: readonly (readonly string[])[];
}

const QUIET: ReadonlySet<string> = new Set([
  'errors',
  'health',
  'ready',
  'prometheus',
  'loop',
  'reload',
  'loadbalance',
  'log',
  'hosts',
  'cache',
  'forward',
  'kubernetes',
]);

/** @throws CorefileError */
export function parseCorefile(text: string): Corefile {
  const directives = directivesOf(text);
  const unknown = directives.find(({ words: [plugin = ''] }) => !QUIET.has(plugin));
  if (unknown) throw new CorefileError(`Corefile: Unknown directive '${unknown.words[0]}'`);
  const find = (plugin: string) => directives.find(({ words }) => words[0] === plugin);
  const cache = find('cache');
  return {
    kubernetes: kubernetesOf(find('kubernetes')),
    forward: find('forward')?.words.slice(2) ?? [],
    cache: cache && {
      ttl: Number(cache.words[1] ?? 3600),
      except: cache.inside.flatMap(([verb, , ...zones]) => (verb === 'disable' ? zones.map(fqdn) : [])),
    },
    loadbalance: find('loadbalance') !== undefined,
    log: find('log') !== undefined,
    hosts: (find('hosts')?.inside ?? []).flatMap(([address = '', ...names]) =>
      reverseName(address) ? [{ address, names: names.map(fqdn) }] : [],
    ),
  };
}

function kubernetesOf(directive: Directive | undefined): KubernetesOptions | undefined {
  if (!directive) return undefined;
  const option = (name: string) => directive.inside.find(([first]) => first === name);
  const pods = option('pods')?.[1];
  const zones = directive.words.slice(1).map((zone) => (zone === 'in-addr.arpa' || zone === 'ip6.arpa' ? `${zone}.` : fqdn(zone)));
  const through = option('fallthrough');
  return {
    zones,
    ttl: Number(option('ttl')?.[1] ?? 5),
    pods: pods === 'insecure' || pods === 'verified' ? pods : 'disabled',
    fallthrough: through ? (through.length > 1 ? through.slice(1).map(fqdn) : ['.']) : [],
    ignoreEmptyService: option('ignore')?.[1] === 'empty_service',
    namespaces: option('namespaces')?.slice(1) ?? [],
  };
}

/** The directives of the first server block. */
function directivesOf(text: string): readonly Directive[] {
  const lines = text.split('\n').map((line) => line.replace(/#.*$/, '').trim().split(/\s+/).filter(Boolean));
  const directives: Directive[] = [];
  let depth = 0;
  let inside: string[][] = [];
  for (const line of lines) {
    const opens = line.at(-1) === '{';
    const closes = line[0] === '}';
    const words = opens ? line.slice(0, -1) : line;
    if (closes) {
      depth -= 1;
      if (depth <= 0) break;
    } else if (words.length > 0 && depth === 1) {
      inside = [];
      directives.push({ words, inside });
    } else if (words.length > 0 && depth > 1) inside.push(words);
    if (opens) depth += 1;
  }
  return directives;
}
