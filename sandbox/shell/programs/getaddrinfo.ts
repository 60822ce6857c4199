// How the C library finds the addresses of a name (glibc: getaddrinfo, res_search): /etc/hosts, then DNS with the search list.

import { isIPv6, parseIP } from '../../apimachinery/addresses.ts';
import { query, type RecordType } from '../../dns/message.ts';
import { fqdn } from '../../dns/names.ts';
import type { Process } from '../process.ts';
import { exchange, questionId } from './dns-client.ts';
import { type Family, isOfFamily, type ResolvConf, readHosts, readResolvConf } from './resolv-conf.ts';

/** EAI_NONAME, EAI_AGAIN, EAI_NODATA. */
export type NoAddress = 'unknown' | 'again' | 'no-data';

/** The addresses of a host, the first to be tried first; or why there are none. */
export async function getAddrInfo(process: Process, name: string, family: Family = 0): Promise<readonly string[] | NoAddress> {
  if (parseIP(name)) return isOfFamily(name, family) ? [name] : 'no-data';
  const known = readHosts(process.files, name).filter((address) => isOfFamily(address, family));
  if (known.length > 0) {
    process.host?.found?.(name, known);
    return known;
  }
  if (!process.host || name === '') return 'unknown';
  let found: readonly string[] | NoAddress = 'again';
  try {
    found = await searched(process, name, family);
    return found;
  } finally {
    if (typeof found !== 'string') process.host.found?.(name, found);
    else process.host.notFound?.(name, found !== 'again');
  }
}

/** With the search list. */
async function searched(process: Process, name: string, family: Family): Promise<readonly string[] | NoAddress> {
  const conf = readResolvConf(process.files);
  let why: NoAddress = 'unknown';
  for (const full of candidates(name, conf)) {
    const found = await lookUp(process, conf, full, family);
    if (typeof found !== 'string') return inOrder(process, found);
    if (found === 'again') return found;
    if (found === 'no-data') why = found;
  }
  return why;
}

/** The names that are asked for, in their order: with the search list first where there are fewer dots than `ndots`. */
export function candidates(name: string, { search, ndots }: Pick<ResolvConf, 'search' | 'ndots'>): readonly string[] {
  if (name.endsWith('.')) return [name];
  const dots = name.split('.').length - 1;
  const searched = search.map((domain) => fqdn(`${name}.${domain}`));
  return dots >= ndots ? [fqdn(name), ...searched] : [...searched, fqdn(name)];
}

async function lookUp(process: Process, conf: ResolvConf, name: string, family: Family): Promise<readonly string[] | NoAddress> {
  const types: readonly RecordType[] = family === 0 ? ['A', 'AAAA'] : family === 4 ? ['A'] : ['AAAA'];
  const answers = await Promise.all(types.map((type, i) => askAll(process, conf, name, type, i)));
  const addresses = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer));
  if (addresses.length > 0) return addresses;
  if (answers.includes('again')) return 'again';
  return answers.every((answer) => answer === 'unknown') ? 'unknown' : 'no-data';
}

/** Asks each server in turn, and all again, until one answers. */
async function askAll(
  process: Process,
  conf: ResolvConf,
  name: string,
  type: RecordType,
  salt: number,
): Promise<readonly string[] | NoAddress> {
  for (let attempt = 0; attempt < conf.attempts; attempt++) {
    let refused = 0;
    for (const address of conf.nameservers) {
      const message = query(questionId(process, salt), { name, type });
      const got = await exchange(process, { address, port: 53 }, message, { timeout: conf.timeout });
      if (got.kind === 'refused') refused += 1;
      if (got.kind !== 'answer') continue;
      const { rcode, answer } = got.message;
      if (rcode === 'NXDOMAIN') return 'unknown';
      if (rcode !== 'NOERROR') continue;
      const addresses = answer.filter((record) => record.type === type).map(({ data }) => data);
      return addresses.length > 0 ? addresses : 'no-data';
    }
    // ECONNREFUSED ends it at once.
    if (refused === conf.nameservers.length) return 'again';
  }
  return 'again';
}

/**
 * In which order they are tried (RFC 6724; glibc: rfc3484_sort): those of a family that this host lacks come last, and of both IPv4 comes
 * first where the other is a unique local one. Of IPv4 addresses the one nearest to the host's own comes first, where it is of the host's
 * network. So a client that asks for a headless Service is always sent to the pod beside it, if there is one. Else as DNS put them.
 */
function inOrder({ host }: Process, addresses: readonly string[]): readonly string[] {
  const own = host?.addresses ?? [];
  const has = (six: boolean) => own.some((address) => isIPv6(address) === six);
  const rank = (address: string): number => {
    const six = isIPv6(address);
    if (!has(six)) return 2;
    return six && /^f[cd]/i.test(address) ? 1 : 0;
  };
  const source = own.find((address) => !isIPv6(address));
  const nearness = (address: string): number => (source === undefined || isIPv6(address) ? 0 : sharedBits(source, address));
  return [...addresses].sort((a, b) => rank(a) - rank(b) || nearness(b) - nearness(a));
}

/** How many bits are alike in two IPv4 addresses of one network of pods, which have 24 of them alike; of two networks: none. */
function sharedBits(one: string, other: string): number {
  const [a, b] = [parseIP(one)?.bytes, parseIP(other)?.bytes];
  if (a === undefined || b === undefined) return 0;
  const at = a.findIndex((byte, i) => byte !== b[i]);
  if (at === -1) return 32;
  return at < 3 ? 0 : Math.clz32((a[3] ?? 0) ^ (b[3] ?? 0));
}
