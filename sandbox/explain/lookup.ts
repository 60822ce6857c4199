// How a name becomes an address, question by question (getaddrinfo, told).
import { parseIP } from '../apimachinery/addresses.ts';
import { query, type Rcode, type RecordType } from '../dns/message.ts';
import type { Host } from '../network/host.ts';
import type { FileSystem } from '../shell/filesystem.ts';
import { exchange, questionId } from '../shell/programs/dns-client.ts';
import { candidates } from '../shell/programs/getaddrinfo.ts';
import { readHosts, readResolvConf } from '../shell/programs/resolv-conf.ts';
import type { Time } from '../time/clock.ts';

/** Who asks: a pod by one of its containers, or the learner's machine. */
export interface Sender {
  /** `pod default/client`, `the learner's machine`. */
  readonly name: string;
  readonly host: Host;
  readonly files: Pick<FileSystem, 'read'>;
}

/** One question to DNS, and what came of it. */
export interface NameStep {
  readonly name: string;
  readonly type: RecordType;
  readonly server: string;
  readonly answer: { readonly rcode: Rcode; readonly records: readonly string[] } | 'refused' | 'timeout' | 'unreachable';
}

export interface Found {
  /** An address already, /etc/hosts, or questions. */
  readonly named: 'address' | 'hosts' | readonly NameStep[];
  readonly address: string | undefined;
}

/** Whether DNS has said that there is no such name; it may have said nothing. */
export const dnsAnswered = (named: Found['named']): boolean => typeof named === 'string' || typeof named.at(-1)?.answer === 'object';

/** Finds a host's address as the sender would, and tells each question. */
export async function lookUpName(clock: Time, { host, files }: Sender, name: string, signal: AbortSignal): Promise<Found> {
  if (parseIP(name)) return { named: 'address', address: name };
  const [known] = readHosts(files, name);
  if (known !== undefined) return { named: 'hosts', address: known };
  const conf = readResolvConf(files);
  const [server = ''] = conf.nameservers;
  const steps: NameStep[] = [];
  for (const full of candidates(name, conf)) {
    for (const type of ['A', 'AAAA'] as const) {
      const message = query(questionId({ clock }), { name: full, type });
      const got = await exchange({ host, clock, signal }, { address: server, port: 53 }, message, { timeout: conf.timeout });
      if (got.kind !== 'answer') {
        steps.push({ name: full, type, server, answer: got.kind });
        return { named: steps, address: undefined };
      }
      const { rcode, answer } = got.message;
      steps.push({ name: full, type, server, answer: { rcode, records: answer.map((record) => record.data) } });
      const found = answer.find((record) => record.type === type);
      if (found) return { named: steps, address: found.data };
      if (rcode === 'NXDOMAIN') break;
    }
  }
  return { named: steps, address: undefined };
}
