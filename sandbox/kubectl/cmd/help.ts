// `kubectl help` and `kubectl options`.

import { KubectlError } from '../errors.ts';
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

/** A kuberc file holds preferences of one's own machine: aliases and default flags. This kubectl reads none. */
export const kuberc: KubectlCommand = {
  flags: [],
  async run(): Promise<undefined> {
    throw new KubectlError('preferences (kuberc) are not part of this kubectl');
  },
};

export const options: KubectlCommand = {
  flags: [],
  async run(invocation: Invocation): Promise<undefined> {
    await invocation.print(helpFor(['options']));
  },
};
