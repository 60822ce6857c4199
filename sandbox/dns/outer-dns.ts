// The DNS of the world outside: one server on the learner's machine. It knows `db.example.com`, which is that machine, and says of
// every other name that there is none.
import type { Host, Listening } from '../network/host.ts';
import { HostsPlugin } from './hosts.ts';
import { type DnsMessage, decode, encode, reply } from './message.ts';

const SOA = 'a.root-servers.net. nstld.verisign-grs.com. 2026010100 1800 900 604800 86400';

/** Listens at 53 of a machine's address. Undefined where the port is taken. */
export function serveOuterDns(host: Host, address: string): Listening | undefined {
  const names = new HostsPlugin([{ address, names: ['db.example.com.'] }]);
  return host.listen(
    'UDP',
    53,
    (connection) =>
      connection.receive({
        data(text) {
          const message = decode(text);
          if (message) connection.send(encode(answer(names, message)));
        },
      }),
    address,
  );
}

function answer(names: HostsPlugin, message: DnsMessage): DnsMessage {
  const known = names.serve(message);
  if (known) return { ...known, aa: false, ra: true };
  return reply(message, { rcode: 'NXDOMAIN', ra: true, authority: [{ name: '.', type: 'SOA', ttl: 86_400, data: SOA }] });
}
