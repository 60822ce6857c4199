// What the tests need beside Node, from Debian's packages.
import { spawnSync } from 'node:child_process';

/** Installs packages and what they cannot do without; where there is no apt-get, or it may not, nothing happens. */
export function installFromDebian(...packages: readonly string[]): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const words of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command = '', ...rest] = [...sudo, ...words];
    spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}
