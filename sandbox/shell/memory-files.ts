// The learner's files, in memory.
import { MOST_TEXT } from './bounds.ts';
import { FileError, type FileSystem, FULL } from './filesystem.ts';

/** What all files may hold together, in characters. */
const DISK = 2 * MOST_TEXT;

export class MemoryFiles implements FileSystem {
  cwd: string;
  readonly #files = new Map<string, string>();
  readonly #directories = new Set<string>(['/']);
  readonly #listeners = new Set<(path: string) => void>();
  #used = 0;

  /** `home` exists from the start and is where the learner stands. */
  constructor(home: string) {
    this.cwd = home;
    let path = '';
    for (const name of home.split('/').filter(Boolean)) {
      path += `/${name}`;
      this.#directories.add(path);
    }
  }

  resolve(path: string): string {
    const names: string[] = [];
    for (const name of (path.startsWith('/') ? path : `${this.cwd}/${path}`).split('/')) {
      if (name === '..') names.pop();
      else if (name !== '' && name !== '.') names.push(name);
    }
    return `/${names.join('/')}`;
  }

  read(path: string): string | undefined {
    return this.#files.get(this.resolve(path));
  }

  write(path: string, text: string): void {
    const absolute = this.resolve(path);
    if (this.#directories.has(absolute)) throw new FileError(path, 'Is a directory');
    if (!this.#directories.has(parentOf(absolute))) throw new FileError(path, 'No such file or directory');
    const growth = text.length - (this.#files.get(absolute)?.length ?? 0);
    if (growth > 0 && this.#used + growth > DISK) throw new FileError(path, FULL);
    this.#used += growth;
    this.#files.set(absolute, text);
    this.#changed(absolute);
  }

  append(path: string, text: string): void {
    this.write(path, (this.read(path) ?? '') + text);
  }

  remove(path: string): void {
    const absolute = this.resolve(path);
    if (!this.#drop(absolute)) {
      if (!this.#directories.has(absolute)) throw new FileError(path, 'No such file or directory');
      const inside = `${absolute}/`;
      for (const file of [...this.#files.keys()]) if (file.startsWith(inside)) this.#drop(file);
      for (const directory of [...this.#directories])
        if (directory === absolute || directory.startsWith(inside)) this.#directories.delete(directory);
    }
    this.#changed(absolute);
  }

  mkdir(path: string): void {
    const absolute = this.resolve(path);
    if (this.#files.has(absolute) || this.#directories.has(absolute)) throw new FileError(path, 'File exists');
    if (!this.#directories.has(parentOf(absolute))) throw new FileError(path, 'No such file or directory');
    this.#directories.add(absolute);
    this.#changed(absolute);
  }

  isDirectory(path: string): boolean {
    return this.#directories.has(this.resolve(path));
  }

  list(path: string): readonly string[] | undefined {
    const absolute = this.resolve(path);
    if (!this.#directories.has(absolute)) return undefined;
    const inside = absolute === '/' ? '/' : `${absolute}/`;
    const names = new Set<string>();
    for (const entry of [...this.#files.keys(), ...this.#directories]) {
      if (entry.startsWith(inside) && entry !== absolute) names.add(entry.slice(inside.length).split('/')[0] ?? '');
    }
    names.delete('');
    return [...names].sort();
  }

  onChange(listener: (path: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #drop(path: string): boolean {
    this.#used -= this.#files.get(path)?.length ?? 0;
    return this.#files.delete(path);
  }

  #changed(path: string): void {
    for (const listener of this.#listeners) listener(path);
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
