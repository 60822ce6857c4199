// CoreDNS: answers with what Services and slices say.
import { CoreDns } from '../../dns/coredns.ts';
import type { Image, Program } from '../image.ts';

/** How long it goes on after it was told to end, in ms: `lameduck 5s`. */
const LAMEDUCK = 5_000;

const serve: Program = (process) => {
  const { files, host, services, argv } = process;
  if (!services) return;
  const { client, clock, random } = services;
  const conf = argv[argv.indexOf('-conf') + 1] ?? 'Corefile';
  const nameservers = [...(files.read('/etc/resolv.conf') ?? '').matchAll(/^nameserver (\S+)$/gm)].map(([, server = '']) => server);
  let server: CoreDns;
  try {
    server = new CoreDns({
      client,
      clock,
      random,
      host,
      corefile: files.read(conf) ?? '',
      nameservers,
      log: (line) => process.out(`${line}\n`),
    });
  } catch (error) {
    process.err(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
    return;
  }
  server.start();
  process.changed();
  process.onSignal('TERM', () => {
    process.out('[INFO] SIGTERM: Shutting down servers then terminating\n[INFO] plugin/health: Going into lameduck mode for 5s\n');
    clock.after(LAMEDUCK, () => {
      server.stop();
      process.exit(0);
    });
  });
};

export const coredns: Image = { entrypoint: ['/coredns'], programs: new Map([['/coredns', { serve }]]) };
