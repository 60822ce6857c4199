// kubectl create secret docker-registry and tls (kubectl/pkg/cmd/create/create_secret_docker.go, create_secret_tls.go).
import { keyPairProblem } from '../../../api/core/key-pair.ts';
import { KubectlError } from '../../errors.ts';
import { boolFlag, sliceFlag, stringFlag } from '../../flags.ts';
import type { Invocation } from '../../invocation.ts';
import { createCommand } from './generator.ts';
import { base64, fromFile, secretOf } from './key-values.ts';

const failure = 'failed to create secret';
const dockerConfigKey = '.dockerconfigjson';

export const dockerRegistry = createCommand({
  flags: [
    stringFlag('docker-username'),
    stringFlag('docker-password'),
    stringFlag('docker-email'),
    stringFlag('docker-server', '', 'https://index.docker.io/v1/'),
    boolFlag('append-hash'),
    sliceFlag('from-file'),
  ],
  failure,
  build: (name, invocation) => {
    const { flags } = invocation;
    const [username, password, email, server] = ['username', 'password', 'email', 'server'].map((word) => flags.string(`docker-${word}`));
    const files = flags.list('from-file').map((source) => (source.includes('=') ? source : `${dockerConfigKey}=${source}`));
    if (files.length === 0 && (!username || !password || !server))
      throw new KubectlError(
        'either --from-file or the combination of --docker-username, --docker-password and --docker-server is required',
      );
    // A struct: its fields in their own order.
    const entry = { username, password, ...(email && { email }), auth: base64(`${username}:${password}`) };
    const texts =
      files.length > 0
        ? Object.fromEntries(files.flatMap((source) => fromFile(invocation, source)))
        : { [dockerConfigKey]: JSON.stringify({ auths: { [server ?? '']: entry } }) };
    return secretOf(name, invocation, 'kubernetes.io/dockerconfigjson', texts);
  },
});

export const tls = createCommand({
  flags: [stringFlag('cert'), stringFlag('key'), boolFlag('append-hash')],
  failure,
  build: (name, invocation) => {
    const { flags } = invocation;
    if (!flags.string('key') || !flags.string('cert')) throw new KubectlError('key and cert must be specified');
    const cert = fileText(invocation, flags.string('cert'));
    const key = fileText(invocation, flags.string('key'));
    // Whether the two belong together would take cryptography to say.
    const problem = keyPairProblem(cert, key);
    if (problem) throw new KubectlError(problem);
    return secretOf(name, invocation, 'kubernetes.io/tls', { 'tls.crt': cert, 'tls.key': key });
  },
});

function fileText({ process: { files } }: Invocation, path: string): string {
  const text = files.read(path);
  if (text !== undefined) return text;
  const why = files.isDirectory(path) ? `read ${path}: is a directory` : `open ${path}: no such file or directory`;
  throw new KubectlError(`Cannot read file ${path}, ${why}`);
}
