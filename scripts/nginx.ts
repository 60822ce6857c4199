// An nginx for the tests of the shipped configuration: one that is installed, or Debian's, installed now.
import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.ts';

const NGINX = '/usr/sbin/nginx';

/** Its path; undefined where there is none, and its tests are left out. */
export const findNginx = (): string | undefined => (existsSync(NGINX) ? NGINX : undefined);

/** Installs Debian's where there is none. */
export function ensureNginx(): void {
  if (findNginx()) return;
  console.log('No nginx found: installing the one of this Debian.');
  installFromDebian('nginx-light');
}
