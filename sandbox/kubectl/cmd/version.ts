// `kubectl version` (kubectl/pkg/cmd/version).
import { isMap } from '../../apimachinery/fmt.ts';
import { StatusError } from '../../apimachinery/status.ts';
import { writeYaml } from '../../apimachinery/yaml-writer.ts';
import { KubectlError } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';

const clientVersion = {
  major: '1',
  minor: '36',
  gitVersion: 'v1.36.3',
  gitCommit: '$Format:%H$',
  gitTreeState: 'clean',
  buildDate: '1970-01-01T00:00:00Z',
  goVersion: 'go1.26.8',
  compiler: 'gc',
  platform: 'linux/amd64',
};
const kustomizeVersion = 'v5.8.1';

/** What is asked for outside the API's objects is refused in client-go's words, not in the server's. */
const withoutCredentials = (error: unknown): unknown =>
  error instanceof StatusError && error.reason === 'Unauthorized'
    ? new StatusError({ ...error.status, message: 'the server has asked for the client to provide credentials' })
    : error;

export const version: KubectlCommand = {
  flags: [boolFlag('client'), stringFlag('output', 'o')],
  async run(invocation: Invocation): Promise<undefined> {
    const { flags, args } = invocation;
    const output = flags.string('output');
    if (args.length && !flags.bool('client')) throw new KubectlError(`extra arguments: [${args.join(' ')}]`);
    if (!['', 'yaml', 'json'].includes(output)) throw new KubectlError("--output must be 'yaml' or 'json'");
    let serverVersion: unknown;
    let failure: unknown;
    if (!flags.bool('client')) {
      try {
        serverVersion = await invocation.client.request({ method: 'GET', path: '/version' });
      } catch (error) {
        failure = withoutCredentials(error);
      }
    }
    const info = { clientVersion, kustomizeVersion, ...(serverVersion !== undefined && { serverVersion }) };
    if (output === 'yaml') await invocation.print(`${writeYaml(info)}\n`);
    else if (output === 'json') await invocation.print(`${JSON.stringify(info, undefined, 2)}\n`);
    else {
      const server = isMap(serverVersion) ? `Server Version: ${String(serverVersion.gitVersion)}\n` : '';
      await invocation.print(`Client Version: ${clientVersion.gitVersion}\nKustomize Version: ${kustomizeVersion}\n${server}`);
    }
    if (failure) throw failure;
  },
};
