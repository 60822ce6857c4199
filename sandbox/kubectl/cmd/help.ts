// `kubectl help` and `kubectl options`.

import { helpFor } from '../help.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';

export const help: KubectlCommand = {
  flags: [],
  async run(invocation: Invocation): Promise<undefined> {
    await invocation.print(helpFor(invocation.args));
  },
};

export const alpha: KubectlCommand = {
  flags: [],
  async run(invocation: Invocation): Promise<undefined> {
    await invocation.print('No alpha commands are available in this version of kubectl\n');
  },
};

export const options: KubectlCommand = {
  flags: [],
  async run(invocation: Invocation): Promise<undefined> {
    await invocation.print(helpFor(['options']));
  },
};
