// kubectl certificate approve and deny (kubectl/pkg/cmd/certificates/certificates.go).
import { KubectlError } from '../errors.ts';
import { boolFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { ResourceBuilder, type ResourceInfo } from '../resource-builder.ts';
import { listField, mapsField, withField } from '../unstructured.ts';
import { filenameFlags, filenameOptions, printFlags, resultPrinter } from '../write-options.ts';

interface Judgement {
  readonly type: 'Approved' | 'Denied';
  readonly opposite: 'Approved' | 'Denied';
  readonly reason: string;
  readonly done: string;
}

const judging = (judgement: Judgement): KubectlCommand => ({
  flags: [...printFlags, ...filenameFlags, boolFlag('force')],
  async run(invocation) {
    const { args, flags } = invocation;
    if (args.length === 0 && flags.list('filename').length === 0)
      throw new KubectlError('one or more CSRs must be specified as <name> or -f <filename>');
    const named = args.length > 0 ? ['certificatesigningrequests', ...args] : [];
    const builder = new ResourceBuilder(invocation, {
      ...filenameOptions(flags),
      args: named,
      continueOnError: true,
      flatten: true,
      latest: true,
    });
    const printer = await resultPrinter(invocation, judgement.done);
    let found = 0;
    await builder.visit(async (info) => {
      await judge(invocation, info, judgement);
      found += 1;
      await invocation.print(printer.print(info.object ?? {}));
    });
    if (found === 0) await invocation.print('No resources found\n');
    return 0;
  },
});

async function judge(invocation: Invocation, { mapping, name, object = {} }: ResourceInfo, { type, opposite, reason, done }: Judgement) {
  const { client, flags } = invocation;
  if (mapping.kind !== 'CertificateSigningRequest' || mapping.group !== 'certificates.k8s.io') {
    const got = mapping.group ? `${mapping.kind}.${mapping.group}` : mapping.kind;
    throw new KubectlError(`can only handle CertificateSigningRequest.certificates.k8s.io objects, got ${got}`);
  }
  const types = mapsField(object, 'status', 'conditions').map((condition) => condition.type);
  if (types.includes(opposite)) throw new KubectlError(`certificate signing request "${name}" is already ${opposite}`);
  const has = types.includes(type);
  if (has && !flags.bool('force')) return;
  const message = `This CSR was ${done} by kubectl certificate ${type === 'Approved' ? 'approve' : 'deny'}.`;
  const condition = { type, status: 'True', reason, message };
  const judged = has ? object : withField(object, ['status', 'conditions'], [...listField(object, 'status', 'conditions'), condition]);
  await client.replace(mapping, '', name, judged, {}, 'approval');
}

export const approve = judging({ type: 'Approved', opposite: 'Denied', reason: 'KubectlApprove', done: 'approved' });
export const deny = judging({ type: 'Denied', opposite: 'Approved', reason: 'KubectlDeny', done: 'denied' });
