// `/flagz` and `/statusz` (k8s.io/component-base/zpages): how the server was started, and how it has been since.
import { ISSUER } from '../component-helpers/serviceaccount/token.ts';
import type { ApiServer } from './api-server.ts';
import { VERSION } from './version.ts';

const WARNING =
  'Warning: This endpoint is not meant to be machine parseable, has no formatting compatibility guarantees and is for debugging purposes only.';

const heading = (page: string): string => `\napiserver ${page}\n${WARNING}\n`;

/** Of kube-apiserver's hundreds of flags those by which this one goes, in order. */
const FLAGS = [
  ['advertise-address', '172.18.0.2'],
  ['allow-privileged', 'true'],
  ['anonymous-auth', 'true'],
  ['authorization-mode', '[RBAC]'],
  ['secure-port', '6443'],
  ['service-account-issuer', `[${ISSUER}]`],
] as const;

/** As time.UnixDate: `Mon Nov 30 22:25:42 UTC 2026`. */
function unixDate(ms: number): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = new Date(ms).toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} UTC ${year}`;
}

const two = (count: number): string => String(count).padStart(2, '0');

export const ZPAGES: readonly string[] = ['/flagz', '/statusz'];

/** Undefined for other paths. */
export function zpage({ clock, started }: Pick<ApiServer, 'clock' | 'started'>, path: string): string | undefined {
  if (path === '/flagz') return `${heading('flagz')}${FLAGS.map(([name, value]) => `${name} ${value}\n`).join('')}`;
  if (path !== '/statusz') return undefined;
  const up = Math.floor((clock.now() - started) / 1000);
  const lines = [
    `Started  ${unixDate(started)}`,
    `Up  ${Math.floor(up / 3600)} hr ${two(Math.floor(up / 60) % 60)} min ${two(up % 60)} sec`,
    `Go version  ${VERSION.goVersion}`,
    `Binary version  ${VERSION.gitVersion.replace(/^v/, '')}`,
    `Emulation version  ${VERSION.major}.${VERSION.minor}`,
    'Paths  /flagz /healthz /livez /metrics /readyz /statusz /version',
  ];
  return `${heading('statusz')}\n${lines.join('\n')}\n`;
}
