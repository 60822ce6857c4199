// CoreDNS's hosts plugin: names with their addresses, as /etc/hosts has them.
import { isIPv6 } from '../apimachinery/addresses.ts';
import { type DnsMessage, reply } from './message.ts';
import { reverseName } from './names.ts';

const TTL = 3600;

export interface HostsEntry {
  readonly address: string;
  /** With dots at their ends. */
  readonly names: readonly string[];
}

export class HostsPlugin {
  readonly #entries: readonly HostsEntry[];

  constructor(entries: readonly HostsEntry[]) {
    this.#entries = entries;
  }

  /** Undefined where it knows nothing of the name. */
  serve(message: DnsMessage): DnsMessage | undefined {
    const { name, type } = message.question;
    const lower = name.toLowerCase();
    if (type === 'PTR') {
      const names = this.#entries.filter(({ address }) => reverseName(address) === lower).flatMap((entry) => entry.names);
      return names.length === 0 ? undefined : reply(message, { aa: true, answer: names.map((data) => ({ name, type, ttl: TTL, data })) });
    }
    const entries = this.#entries.filter(({ names }) => names.includes(lower));
    if (entries.length === 0) return undefined;
    const addresses = entries.map(({ address }) => address).filter((address) => type === (isIPv6(address) ? 'AAAA' : 'A'));
    return reply(message, { aa: true, answer: addresses.map((data) => ({ name, type, ttl: TTL, data })) });
  }
}
