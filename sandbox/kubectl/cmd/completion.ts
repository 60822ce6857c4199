// `kubectl completion` (kubectl/pkg/cmd/completion): its errors. The scripts themselves are for shells that this is not.
import { KubectlError, UsageError } from '../errors.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'];

export const completion: KubectlCommand = {
  flags: [],
  async run({ args, path }: Invocation): Promise<undefined> {
    const [shell] = args;
    if (shell === undefined) throw new UsageError(path, 'Shell not specified.');
    if (args.length > 1) throw new UsageError(path, 'Too many arguments. Expected only the shell type.');
    if (!shells.includes(shell)) throw new UsageError(path, `Unsupported shell type ${JSON.stringify(shell)}.`);
    throw new KubectlError('this shell completes kubectl by itself: press Tab');
  },
};
