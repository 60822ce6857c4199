// The learner's folder: files in memory, one level of names or more.

export interface FileSystem {
  /** Absolute. The learner's folder is `/home/learner`. */
  cwd: string;
  /** Resolves against `cwd`. */
  resolve(path: string): string;
  /** Undefined where there is no such file, or it is a directory. */
  read(path: string): string | undefined;
  /** Makes parent directories only where `mkdir` was asked; throws a FileError otherwise. */
  write(path: string, text: string): void;
  append(path: string, text: string): void;
  remove(path: string): void;
  mkdir(path: string): void;
  isDirectory(path: string): boolean;
  /** Names in a directory, sorted; undefined where it does not exist. */
  list(path: string): readonly string[] | undefined;
  /** The same files, seen from a place of their own: another `cd` does not move it. */
  fork(): FileSystem;
  /** Called after each change with the absolute path; gives back how to stop listening. */
  onChange(listener: (path: string) => void): () => void;
}

/** In the words of the C library: `No such file or directory`, `Is a directory`. */
export class FileError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** The words of ENOSPC. */
export const FULL = 'No space left on device';

/** The absolute path that a name means in a folder. */
export function resolvePath(cwd: string, path: string): string {
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

/** Makes a folder and those above it. */
export function makeFolders(files: FileSystem, path: string): void {
  let folder = '';
  for (const name of path.split('/').filter(Boolean)) {
    folder += `/${name}`;
    if (!files.isDirectory(folder)) files.mkdir(folder);
  }
}
