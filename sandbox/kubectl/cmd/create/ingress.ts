// kubectl create ingress (kubectl/pkg/cmd/create/create_ingress.go).
import { KubectlError } from '../../errors.ts';
import { arrayFlag, stringFlag } from '../../flags.ts';
import { createCommand } from './generator.ts';

const rulePattern = /^(?<host>[\w*\-.]*)?\/(?<path>[^=]*)=(?<svcname>[\w-]+):(?<svcport>[\w-]+)(,(?<istls>tls)(=(?<secretname>[\w-]+))?)?$/;

function backend(text: string) {
  const [name = '', port = ''] = text.split(':');
  return { service: { name, port: /^\d+$/.test(port) ? { number: Number(port) } : { name: port } } };
}

interface IngressRule {
  readonly host: string;
  readonly paths: { readonly path: string; readonly pathType: string; readonly backend: ReturnType<typeof backend> }[];
}

function rulesOf(rules: readonly string[]) {
  const found: IngressRule[] = [];
  for (const rule of rules) {
    const [place = ''] = rule.split(',');
    const slash = place.indexOf('/');
    const host = place.slice(0, slash);
    const [tail = '', service = ''] = place.slice(slash + 1).split('=');
    const path = `/${tail}`;
    const entry = path.endsWith('*')
      ? { path: path.slice(0, -1), pathType: 'Prefix', backend: backend(service) }
      : { path, pathType: 'Exact', backend: backend(service) };
    const known = found.find((each) => each.host === host);
    if (known) known.paths.push(entry);
    else found.push({ host, paths: [entry] });
  }
  return found.map(({ host, paths }) => ({ ...(host && { host }), http: { paths } }));
}

function tlsOf(rules: readonly string[]) {
  const seen = new Set<string>();
  const found: { readonly secret: string; readonly hosts: string[] }[] = [];
  for (const rule of rules) {
    const [place = '', tls] = rule.split(',');
    const host = place.split('/')[0] ?? '';
    if (tls === undefined || seen.has(host)) continue;
    seen.add(host);
    const secret = tls.split('=')[1] ?? '';
    const known = found.find((each) => each.secret === secret);
    if (known) known.hosts.push(host);
    else if (secret || host) found.push({ secret, hosts: host ? [host] : [] });
  }
  return found.map(({ secret, hosts }) => ({ ...(hosts.length > 0 && { hosts }), ...(secret && { secretName: secret }) }));
}

export const ingress = createCommand({
  flags: [stringFlag('class'), arrayFlag('rule'), stringFlag('default-backend'), arrayFlag('annotation')],
  failure: 'failed to create ingress:',
  build: (name, { flags }) => {
    const rules = flags.list('rule');
    const defaultBackend = flags.string('default-backend');
    const className = flags.string('class');
    if (!defaultBackend && rules.length === 0)
      throw new KubectlError(
        'not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)',
      );
    for (const rule of rules)
      if (!rulePattern.test(rule))
        throw new KubectlError(`rule ${rule} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]`);
    const annotations = flags.list('annotation').map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      if (equals < 0) throw new KubectlError(`annotation ${pair} is invalid and should be in format key=[value]`);
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    });
    if (defaultBackend && defaultBackend.split(':').length !== 2)
      throw new KubectlError('default-backend should be in format servicename:serviceport');
    const tls = tlsOf(rules);
    return {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name, ...(annotations.length > 0 && { annotations: Object.fromEntries(annotations) }) },
      spec: {
        ...(className && { ingressClassName: className }),
        ...(defaultBackend && { defaultBackend: backend(defaultBackend) }),
        ...(tls.length > 0 && { tls }),
        ...(rules.length > 0 && { rules: rulesOf(rules) }),
      },
    };
  },
});
