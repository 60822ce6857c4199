// registry.k8s.io/e2e-test-images/agnhost: one program with many commands (test/images/agnhost/agnhost.go).
import type { Executable, Image, Program } from '../../image.ts';
import { network, toolbox } from '../toolbox.ts';
import { connect } from './connect.ts';
import { LOCALHOST_CRT } from './localhost-crt.ts';
import { netexec } from './netexec.ts';
import { grpcHealthChecking, liveness, pause, porter, serveHostname } from './servers.ts';
import { testWebserver } from './test-webserver.ts';
import { dnsServerList, dnsSuffix, etcHosts, logsGenerator, portForwardTester } from './tests.ts';
import { webhook } from './webhook.ts';

const SERVERS: ReadonlyMap<string, Program> = new Map([
  ['netexec', netexec],
  ['serve-hostname', serveHostname],
  ['porter', porter],
  ['liveness', liveness],
  ['grpc-health-checking', grpcHealthChecking],
  ['pause', pause],
  ['test-webserver', testWebserver],
  ['webhook', webhook],
  ['port-forward-tester', portForwardTester],
  ['logs-generator', logsGenerator],
  ['etc-hosts', etcHosts],
  ['dns-suffix', dnsSuffix],
  ['dns-server-list', dnsServerList],
]);

const serve: Program = (process) => {
  const [, name = ''] = process.argv;
  const server = SERVERS.get(name);
  if (server) {
    server(process);
    return;
  }
  process.err(`Error: unknown command "${name}" for "app"\nRun 'app --help' for usage.\n`);
  process.exit(1);
};

/** `/agnhost` itself. */
export const agnhostProgram: Executable = { choose: ([, name]) => (name === 'connect' ? { run: connect } : { serve }) };

export const agnhost: Image = {
  entrypoint: ['/agnhost'],
  command: ['pause'],
  files: { '/localhost.crt': LOCALHOST_CRT },
  programs: new Map<string, Executable>([...toolbox, ...network('curl', 'dig', 'nslookup', 'host', 'nc'), ['/agnhost', agnhostProgram]]),
};
