// `kubectl plugin list` (kubectl/pkg/cmd/plugin): there are none here.

import { KubectlError } from '../errors.ts';
import { boolFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';

export const pluginList: KubectlCommand = {
  flags: [boolFlag('name-only')],
  async run(): Promise<undefined> {
    throw new KubectlError('unable to find any kubectl plugins in your PATH');
  },
};
