// kubectl edit (kubectl/pkg/cmd/edit/edit.go).

import { definitionName } from '../../api/schema.ts';
import { twoWayStrategicPatch } from '../../api/strategic-patch.ts';
import { isMap, marshal } from '../../apimachinery/fmt.ts';
import { createMergePatch } from '../../apimachinery/merge-patch.ts';
import { StatusError } from '../../apimachinery/status.ts';
import { groupVersion } from '../discovery.ts';
import { editObjects } from '../edit-objects.ts';
import { KubectlError, throwAll } from '../errors.ts';
import { boolFlag, stringFlag } from '../flags.ts';
import type { KubectlCommand } from '../invocation.ts';
import { ResourceBuilder } from '../resource-builder.ts';
import type { Unstructured } from '../unstructured.ts';
import {
  directiveOf,
  fieldManagerFlag,
  filenameFlags,
  filenameOptions,
  printFlags,
  recordFlag,
  validateFlag,
  writeQuery,
} from '../write-options.ts';

export const edit: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    recordFlag,
    validateFlag,
    fieldManagerFlag('kubectl-edit'),
    stringFlag('subresource'),
    boolFlag('output-patch'),
    boolFlag('save-config'),
    boolFlag('windows-line-endings'),
  ],
  async run(invocation) {
    const { flags, args, client } = invocation;
    const subresource = flags.string('subresource');
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args,
      validate: directiveOf(flags),
      latest: true,
      continueOnError: true,
      flatten: true,
      ...(subresource && { subresource }),
    });
    const { infos, errors } = await builder.infos();
    throwAll(errors);
    if (infos.length === 0) throw new KubectlError('edit cancelled, no objects found');
    return editObjects(invocation, infos, {
      subject: 'the object',
      operation: 'edited',
      save: async ({ object }, { mapping, namespace, name, object: edited }) => {
        const definition = definitionName(groupVersion(mapping), mapping.kind);
        const patch = definition ? twoWayStrategicPatch(object, edited, definition) : createMergePatch(object, edited);
        if (changesIdentity(patch)) throw new KubectlError('At least one of apiVersion, kind and name was changed');
        if (flags.bool('output-patch')) await invocation.print(`Patch: ${marshal(patch)}\n`);
        const type = definition ? 'application/strategic-merge-patch+json' : 'application/merge-patch+json';
        const query = writeQuery(flags, { validate: directiveOf(flags) });
        return client.patch(mapping, namespace, name, type, patch, query, subresource).catch(refusal);
      },
    });
  },
};

const changesIdentity = (patch: Unstructured): boolean =>
  'apiVersion' in patch || 'kind' in patch || (isMap(patch.metadata) && 'name' in patch.metadata);

function refusal(error: unknown): StatusError {
  if (error instanceof StatusError) return error;
  throw error;
}
