// Applets that BusyBox has and this sandbox has not: they say so. "Not found" would be false of a real container.
import type { Command } from '../shell/process.ts';

const NAMES =
  'arp arping brctl df dmesg dnsdomainname free ftpget ftpput ifconfig ip ipaddr iplink iproute iostat less lsof mount ping ping6 route ssl_client strings telnet tftp top traceroute traceroute6 tunctl umount uptime vi whois';

const missing: Command = async ({ argv, stderr }) => {
  await stderr.write(`${argv[0]}: this sandbox does not have this program of BusyBox\n`);
  return 1;
};

export const missingApplets: readonly (readonly [string, { readonly run: Command }])[] = NAMES.split(' ').map((name) => [
  name,
  { run: missing },
]);
