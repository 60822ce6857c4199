// `agnhost webhook`: answers the API server's AdmissionReviews over TLS (test/images/agnhost/webhook).
import { lookup } from '../../../apimachinery/dictionary.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import { serveConnection } from '../../../network/http.ts';
import { acceptTls } from '../../../network/tls.ts';
import { readCertificates } from '../../../network/x509.ts';
import { goAnswer } from '../../http.ts';
import type { Program } from '../../image.ts';
import { diesFromSignals, klogOf } from '../../klog.ts';
import { goFlags, numberFlag } from '../go-flags.ts';

type Fields = Readonly<Record<string, unknown>>;
type Admit = (request: Fields) => Fields;

const fields = (value: unknown): Fields => (isMap(value) ? value : {});

const patch = (text: string): Fields => ({ allowed: true, patch: btoa(text), patchType: 'JSONPatch' });

const add = (path: string, value: string): string => `[\n         { "op": "add", "path": "${path}", "value": ${value} }\n     ]`;

const addLabel: Admit = ({ object }) => {
  const labels = fields(fields(fields(object).metadata).labels);
  const label = lookup(labels, 'added-label');
  if (Object.keys(labels).length === 0) return patch(add('/metadata/labels', '{"added-label": "yes"}'));
  return label === 'yes' ? { allowed: true } : patch(add('/metadata/labels/added-label', '"yes"'));
};

const admitConfigMaps: Admit = ({ operation, object, oldObject }) => {
  const isDelete = operation === 'DELETE';
  const word = lookup(fields(fields(isDelete ? oldObject : object).data), 'webhook-e2e-test');
  if (word === 'webhook-disallow' && !isDelete)
    return { allowed: false, status: { metadata: {}, reason: 'the configmap contains unwanted key and value' } };
  if (word !== 'webhook-nondeletable' || !isDelete) return { allowed: true };
  const reason = 'the configmap cannot be deleted because it contains unwanted key and value';
  return { allowed: false, status: { metadata: {}, reason } };
};

const mutateConfigMaps: Admit = ({ object }) => {
  const data = fields(fields(object).data);
  if (lookup(data, 'mutation-stage-1') === 'yes') return patch(add('/data/mutation-stage-2', '"yes"'));
  return lookup(data, 'mutation-start') === 'yes' ? patch(add('/data/mutation-stage-1', '"yes"')) : { allowed: true };
};

const says =
  (allowed: boolean, message: string): Admit =>
  () => ({ allowed, status: { metadata: {}, message } });

const SLOW = '/always-allow-delay-5s';

const ADMITS: ReadonlyMap<string, Admit> = new Map<string, Admit>([
  [SLOW, says(true, 'this webhook allows all requests')],
  ['/always-deny', says(false, 'this webhook denies all requests')],
  ['/add-label', addLabel],
  ['/configmaps', admitConfigMaps],
  ['/mutating-configmaps', mutateConfigMaps],
]);

/** The review with its answer. */
function reviewed(body: string, admit: Admit): string {
  const review = fields(JSON.parse(body));
  const request = fields(review.request);
  return JSON.stringify({ kind: review.kind, apiVersion: review.apiVersion, response: { uid: request.uid, ...admit(request) } });
}

export const webhook: Program = (process) => {
  const flags = goFlags(process.argv.slice(2));
  const log = klogOf(process);
  const { clock } = process;
  diesFromSignals(process);
  const file = flags.get('tls-cert-file') ?? '';
  const [certificate] = readCertificates(process.files.read(file) ?? '');
  if (!certificate) {
    log(
      file === '' || process.files.read(file) === undefined
        ? `open ${file}: no such file or directory`
        : 'tls: failed to find any PEM data in certificate input',
    );
    process.exit(255);
    return;
  }
  process.listen('TCP', numberFlag(flags, 'port', 443), (connection) =>
    acceptTls(connection, certificate, (inner) =>
      serveConnection(inner, ({ path, body }, respond) => {
        const admit = ADMITS.get(path);
        if (path === '/readyz') respond(goAnswer(clock.now(), 200, 'ok'));
        else if (!admit) respond(goAnswer(clock.now(), 404, '404 page not found\n'));
        else {
          const answer = () => respond(goAnswer(clock.now(), 200, reviewed(body, admit), [['Content-Type', 'application/json']]));
          if (path === SLOW) clock.background(5000, answer);
          else answer();
        }
      }),
    ),
  );
};
