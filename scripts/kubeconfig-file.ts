// The file that `npm run cluster -- --kubeconfig FILE` leaves for clients, and takes away again: nobody else's is touched.
import { chmodSync, closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dump, loadAll } from 'js-yaml';
import { isMap } from '../sandbox/apimachinery/fmt.ts';
import type { AdminCredentials } from './admin-credentials.ts';
import { adminKubeconfig, type Kubeconfig, merged, namesAmongOthers, unmerged } from './kubeconfig.ts';

/** For its owner alone: it holds a token. */
const MODE = 0o600;

/** Thrown with a sentence that says what is wrong with the file. */
export class KubeconfigError extends Error {}

export interface WrittenKubeconfig {
  /** Takes away what was written, if it is still there. */
  remove(): void;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** What the system's error means, in words. */
function sentence(path: string, error: unknown): KubeconfigError {
  const why =
    new Map([
      ['EEXIST', 'it exists already'],
      ['ENOENT', 'its folder does not exist'],
      ['ENOTDIR', 'its folder is a file'],
      ['EACCES', 'permission is denied'],
      ['EPERM', 'permission is denied'],
      ['EISDIR', 'it is a folder'],
      ['EROFS', 'its file system is read-only'],
      ['ENOSPC', 'no space is left'],
    ]).get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
  return new KubeconfigError(`--kubeconfig: ${path} cannot be written: ${why}`);
}

function attempt<T>(path: string, what: () => T): T {
  try {
    return what();
  } catch (error) {
    throw error instanceof KubeconfigError ? error : sentence(path, error);
  }
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Throws a KubeconfigError where `writeKubeconfig` would: before a cluster is begun for nothing. */
export function checkKubeconfig(path: string, merge: boolean): void {
  if (!exists(path)) {
    // Whether it can be made is known once it has been.
    attempt(path, () => createNew(path, '').remove());
  } else if (merge) {
    attempt(path, () => readKubeconfig(path));
    attempt(path, () => closeSync(openSync(path, 'r+')));
  } else {
    throw new KubeconfigError(
      `--kubeconfig: ${path} exists already and is left as it is. Name a file that does not exist, or add --merge to have a context added to it and taken out at the end.`,
    );
  }
}

/** Writes what a client needs to reach the cluster at this URL. Throws a KubeconfigError. */
export function writeKubeconfig(path: string, merge: boolean, address: string, credentials: AdminCredentials): WrittenKubeconfig {
  if (!merge || !exists(path)) return attempt(path, () => createNew(path, textOf(adminKubeconfig(address, credentials))));
  const names = namesAmongOthers(address);
  const previous = change(path, (file) => merged(file, adminKubeconfig(address, credentials, names)))['current-context'] ?? '';
  return {
    remove() {
      if (exists(path)) change(path, (file) => unmerged(file, names, previous));
    },
  };
}

const textOf = (config: Kubeconfig): string => `${JSON.stringify(config, null, 2)}\n`;

/** Only where there is nothing yet, and not through a link that lies there. */
function createNew(path: string, text: string): WrittenKubeconfig {
  const file = openSync(path, 'wx', MODE);
  const { dev, ino } = fstatSync(file);
  writeFileSync(file, text);
  closeSync(file);
  return {
    remove() {
      const now = statSync(path, { throwIfNoEntry: false });
      if (now?.ino === ino && now.dev === dev) rmSync(path);
    },
  };
}

const isFields = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] => Array.isArray(value) && value.every(isMap);

const isKubeconfig = (value: unknown): value is Kubeconfig =>
  isMap(value) &&
  ['clusters', 'users', 'contexts'].every((list) => value[list] === undefined || value[list] === null || isFields(value[list])) &&
  ['undefined', 'string'].includes(typeof value['current-context']);

function readKubeconfig(path: string): Kubeconfig {
  let value: unknown;
  try {
    value = loadAll(readFileSync(path, 'utf8'))[0] ?? {};
  } catch (error) {
    if (codeOf(error)) throw error;
  }
  if (isKubeconfig(value)) return value;
  throw new KubeconfigError(`--kubeconfig: ${path} is no kubeconfig, and is left as it is`);
}

/** Changes a file that others may change, too: they take the same lock (clientcmd's). Returns it as it was. */
function change(path: string, how: (file: Kubeconfig) => Kubeconfig): Kubeconfig {
  const lock = `${path}.lock`;
  try {
    closeSync(openSync(lock, 'wx', 0));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw sentence(path, error);
    throw new KubeconfigError(`--kubeconfig: another program is writing to ${path}; if none is, remove ${lock}`);
  }
  try {
    return attempt(path, () => {
      const file = readKubeconfig(path);
      chmodSync(path, MODE);
      writeFileSync(path, dump(how(file)));
      return file;
    });
  } finally {
    rmSync(lock, { force: true });
  }
}
