// kubectl create token (kubectl/pkg/cmd/create/create_token.go).
import { StatusError } from '../../../apimachinery/status.ts';
import { KubectlError } from '../../errors.ts';
import { arrayFlag, durationFlag, stringFlag } from '../../flags.ts';
import type { KubectlCommand } from '../../invocation.ts';
import { textField } from '../../unstructured.ts';
import { printFlags, resultPrinter } from '../../write-options.ts';
import { nameFromArgs } from './generator.ts';

const boundKinds = ['Node', 'Pod', 'Secret'];

export const token: KubectlCommand = {
  flags: [
    ...printFlags,
    arrayFlag('audience'),
    durationFlag('duration'),
    stringFlag('bound-object-kind'),
    stringFlag('bound-object-name'),
    stringFlag('bound-object-uid'),
  ],
  async run(invocation) {
    const { flags, client, namespace, process } = invocation;
    const name = nameFromArgs(invocation);
    const duration = flags.duration('duration');
    const kind = flags.string('bound-object-kind');
    if (duration < 0) throw new KubectlError('--duration must be greater than or equal to 0');
    if (duration % 1000 !== 0) throw new KubectlError('--duration cannot be expressed in units less than seconds');
    if (kind && !boundKinds.includes(kind)) throw new KubectlError(`supported --bound-object-kind values are ${boundKinds.join(', ')}`);
    if (kind && !flags.string('bound-object-name'))
      throw new KubectlError('--bound-object-name is required if --bound-object-kind is provided');
    if (!kind && flags.string('bound-object-name'))
      throw new KubectlError('--bound-object-name can only be set if --bound-object-kind is provided');
    const uid = flags.string('bound-object-uid');
    const request = {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      metadata: {},
      spec: {
        audiences: flags.list('audience'),
        ...(duration > 0 && { expirationSeconds: duration / 1000 }),
        ...(kind && { boundObjectRef: { kind, apiVersion: 'v1', name: flags.string('bound-object-name'), ...(uid && { uid }) } }),
      },
    };
    try {
      const mapping = await invocation.mapping('serviceaccounts');
      const response = await client.create(mapping, namespace, request, {}, { name, subresource: 'token' });
      const text = textField(response, 'status', 'token');
      if (!text) throw new KubectlError('failed to create token: no token in server response');
      await invocation.print(
        flags.string('output')
          ? (await resultPrinter(invocation, 'created')).print(response)
          : process.stdout.columns === undefined
            ? text
            : `${text}\n`,
      );
      return 0;
    } catch (error) {
      throw error instanceof StatusError ? new KubectlError(`failed to create token: ${error.message}`) : error;
    }
  },
};
