// The files from which programs learn how names become addresses: /etc/resolv.conf and /etc/hosts.
import { isIPv6 } from '../../apimachinery/addresses.ts';
import type { FileSystem } from '../filesystem.ts';

export interface ResolvConf {
  readonly nameservers: readonly string[];
  readonly search: readonly string[];
  readonly ndots: number;
  /** How long, in ms, an answer is waited for, and how often it is asked for. */
  readonly timeout: number;
  readonly attempts: number;
}

/** resolv.conf(5). Without a nameserver the one is asked that runs here. */
export function readResolvConf(files: Pick<FileSystem, 'read'>): ResolvConf {
  const lines = (files.read('/etc/resolv.conf') ?? '').split('\n').map((line) => line.trim().split(/\s+/));
  const values = (keyword: string) => lines.filter(([first]) => first === keyword).map((words) => words.slice(1));
  const options = new Map(
    values('options')
      .flat()
      .map((option): [string, number] => {
        const [name = '', value] = option.split(':');
        return [name, Number(value ?? 1)];
      }),
  );
  const nameservers = values('nameserver').flatMap(([address]) => (address === undefined ? [] : [address]));
  return {
    nameservers: nameservers.length > 0 ? nameservers.slice(0, 3) : ['127.0.0.1'],
    search: values('search').at(-1) ?? values('domain').at(-1) ?? [],
    ndots: Math.min(15, options.get('ndots') ?? 1),
    timeout: 1000 * (options.get('timeout') ?? 5),
    attempts: options.get('attempts') ?? 2,
  };
}

/** The addresses that /etc/hosts has for a name. */
export function readHosts(files: Pick<FileSystem, 'read'>, name: string): readonly string[] {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const lines = (files.read('/etc/hosts') ?? '').split('\n');
  return lines.flatMap((line) => {
    const [address, ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    return address && names.some((each) => each.toLowerCase() === wanted) ? [address] : [];
  });
}

/** Whether an address is of a family: 4, 6 or either. */
export const isOfFamily = (address: string, family: Family): boolean => family === 0 || isIPv6(address) === (family === 6);

export type Family = 0 | 4 | 6;
