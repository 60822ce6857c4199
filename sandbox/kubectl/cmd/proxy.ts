// kubectl proxy: the API on a port of this machine, with kubectl's own identity (kubectl/pkg/cmd/proxy, kubectl/pkg/proxy).
import { serveApi } from '../../client-go/serve-api.ts';
import { serveConnection } from '../../network/http.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, durationFlag, intFlag, stringFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';

/** Who may be named in `Host:`, which a page elsewhere cannot choose. */
const ACCEPTED_HOSTS = /^localhost$|^127\.0\.0\.1$|^\[::1\]$/;
/** What is not served, unless the filter is off: connections into pods. */
const REJECTED_PATHS = /^\/api\/.*\/pods\/.*\/(?:exec|attach)/;

export const proxy: KubectlCommand = {
  flags: [
    stringFlag('www', 'w'),
    stringFlag('www-prefix', 'P', '/static/'),
    stringFlag('api-prefix', '', '/'),
    stringFlag('accept-paths'),
    stringFlag('reject-paths'),
    stringFlag('reject-methods'),
    stringFlag('accept-hosts'),
    stringFlag('address', '', '127.0.0.1'),
    stringFlag('unix-socket', 'u'),
    intFlag('port', 8001, 'p'),
    boolFlag('disable-filter'),
    boolFlag('append-server-path'),
    durationFlag('keepalive'),
  ],
  async run(invocation) {
    const { flags, client, process } = invocation;
    const { host, clock, signal } = process;
    const port = flags.number('port');
    if (port < 0 || port > 65535) throw new KubectlError(`listen tcp: address ${port}: invalid port`);
    if (!host) throw new KubectlError('this kubectl cannot open a port: use `kubectl get --raw PATH` to read from the API server');
    const address = flags.string('address');
    const filters = !flags.bool('disable-filter');
    const listening = host.listen(
      'TCP',
      port,
      (connection) =>
        serveConnection(connection, (request, respond) => {
          const name = (request.headers.get('host') ?? '').replace(/:\d+$/, '');
          if (filters && (!ACCEPTED_HOSTS.test(name) || REJECTED_PATHS.test(request.path))) {
            respond({ status: 403, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: 'Forbidden\n' });
            return;
          }
          serveApi((asked) => client.forward(asked), clock, request, respond);
        }),
      address,
    );
    if (!listening) throw new KubectlError(`listen tcp ${address}:${port}: bind: address already in use`);
    await invocation.print(`Starting to serve on ${address}:${listening.port}\n`);
    try {
      await new Promise<never>((_, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    } finally {
      listening.close();
    }
  },
};
