// `lab trace URL`, in words: one line a decision, in the order in which they were made.
import { endInWords } from './end-words.ts';
import type { NameStep } from './lookup.ts';
import type { Named, ProxyStep, RequestEnd, RequestTrace } from './request.ts';

/** Candidates are all alike: more than this many are only counted. */
const SHOWN = 8;

const FRONTENDS = {
  clusterIP: 'its cluster IP',
  externalIP: 'an external IP',
  loadBalancer: "its load balancer's address",
  nodePort: 'its node port',
} as const;

/** The text of `lab trace`. */
export function traceInWords({ from, url, named, address, proxies, end }: RequestTrace): string {
  const host = new URL(url).hostname;
  return [
    `${from} asks for ${url}`,
    '',
    'Name',
    ...nameLines(host, named, address),
    ...proxies.flatMap((step) => ['', `kube-proxy of ${step.node}`, ...proxyLines(step)]),
    '',
    'Answer',
    `  ${endLine(end, proxies.at(-1))}`,
    '',
  ].join('\n');
}

function nameLines(host: string, named: RequestTrace['named'], address: string | undefined): readonly string[] {
  if (named === 'address') return [`  ${host} is an address: DNS is not asked.`];
  if (named === 'hosts') return [`  ${host} is ${address}, says /etc/hosts: DNS is not asked.`];
  return named.map(nameLine);
}

function nameLine({ name, type, server, answer }: NameStep): string {
  const asked = `  ${server} is asked for ${name} ${type}:`;
  if (answer === 'refused') return `${asked} refused. No DNS server is ready there.`;
  if (answer === 'timeout') return `${asked} no answer.`;
  if (answer === 'unreachable') return `${asked} no route to it.`;
  if (answer.rcode === 'NXDOMAIN') return `${asked} no such name (NXDOMAIN).`;
  if (answer.rcode !== 'NOERROR') return `${asked} ${answer.rcode}.`;
  return `${asked} ${answer.records.length > 0 ? `${answer.records.join(', ')}.` : 'there is such a name, without such an address.'}`;
}

const endpointName = ({ endpoint, pod }: Named): string =>
  `${endpoint.name}${pod === undefined ? '' : `, pod ${pod}`}${endpoint.node === undefined ? '' : ` on ${endpoint.node}`}`;

function proxyLines({ service, frontend, to, verdict, candidates, chosen, leftOut, masqueraded }: ProxyStep): readonly string[] {
  const lines = [`  ${to.address}:${to.port} is Service ${service}, by ${FRONTENDS[frontend]}.`];
  if (verdict.kind === 'reject') lines.push('  No endpoint can be used anywhere: the rule is to refuse (REJECT).');
  else if (verdict.kind === 'drop') {
    lines.push(
      verdict.reason === 'source'
        ? '  The sender is not in loadBalancerSourceRanges: the rule is to drop.'
        : '  The traffic policy is Local, and this node has no endpoint: the rule is to drop.',
    );
  } else {
    lines.push(candidates.length === 1 ? '  1 candidate:' : `  ${candidates.length} candidates, each with the same chance:`);
    const shown =
      chosen && candidates.length > SHOWN
        ? [chosen, ...candidates.filter((each) => each.endpoint !== chosen.endpoint).slice(0, SHOWN - 1)]
        : candidates;
    for (const each of shown) lines.push(`    ${endpointName(each)}${each.endpoint === chosen?.endpoint ? '  ← chosen' : ''}`);
    if (shown.length < candidates.length) lines.push(`    and ${candidates.length - shown.length} more`);
  }
  if (leftOut.length > 0) lines.push('  Left out:');
  for (const { endpoint, pod, why } of leftOut.slice(0, SHOWN)) lines.push(`    ${endpointName({ endpoint, pod })}: ${why}`);
  if (leftOut.length > SHOWN) lines.push(`    and ${leftOut.length - SHOWN} more`);
  if (masqueraded) lines.push("  The node puts its own address in as the sender's.");
  return lines;
}

function endLine(end: RequestEnd, last: ProxyStep | undefined): string {
  const pod = last?.chosen?.pod;
  if (end.kind === 'answered') {
    const [, code = '', ...words] = end.first.split(' ');
    const text = end.body.split('\n')[0] ?? '';
    return `${code} ${words.join(' ')}${pod === undefined ? '' : ` from pod ${pod}`}${text === '' ? '' : `: ${text.slice(0, 80)}`}`;
  }
  const at = end.kind === 'refused by the pod' ? end.at : '';
  const { text, curl } = endInWords(end.kind, { pod, at, why: end.kind === 'silence' ? end.why : '' });
  return curl === '' ? text : `${text} curl ${curl}.`;
}
