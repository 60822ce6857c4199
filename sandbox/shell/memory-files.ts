// The learner's files, in memory.
import { MOST_TEXT } from './bounds.ts';
import { FileError, type FileSystem, FULL, resolvePath } from './filesystem.ts';

/** What all files may hold together, in characters. */
const DISK = 2 * MOST_TEXT;
/** What each file and folder takes of that besides, so that empty ones come to an end, too. */
const ENTRY = 1024;
/** NAME_MAX: in bytes. */
const LONGEST_NAME = 255;

/** What is held once, however many look at it. */
interface Disk {
  readonly files: Map<string, string>;
  readonly directories: Set<string>;
  readonly listeners: Set<(path: string) => void>;
  used: number;
}

export class MemoryFiles implements FileSystem {
  cwd: string;
  readonly #disk: Disk;

  /** `home` exists from the start and is where the learner stands. */
  constructor(home: string, disk?: Disk) {
    this.cwd = home;
    this.#disk = disk ?? { files: new Map(), directories: new Set(['/']), listeners: new Set(), used: 0 };
    if (disk) return;
    let path = '';
    for (const name of home.split('/').filter(Boolean)) {
      path += `/${name}`;
      this.#disk.directories.add(path);
    }
    this.#disk.used = this.#disk.directories.size * ENTRY;
  }

  fork(): FileSystem {
    return new MemoryFiles(this.cwd, this.#disk);
  }

  /** The same files, from now on apart. */
  copy(): MemoryFiles {
    const { files, directories, used } = this.#disk;
    return new MemoryFiles(this.cwd, { files: new Map(files), directories: new Set(directories), listeners: new Set(), used });
  }

  resolve(path: string): string {
    return resolvePath(this.cwd, path);
  }

  read(path: string): string | undefined {
    return this.#disk.files.get(this.resolve(path));
  }

  write(path: string, text: string): void {
    const absolute = this.resolve(path);
    if (this.#disk.directories.has(absolute)) throw new FileError(path, 'Is a directory');
    if (!this.#disk.directories.has(parentOf(absolute))) throw new FileError(path, 'No such file or directory');
    const old = this.#disk.files.get(absolute);
    this.#take(path, text.length - (old?.length ?? -ENTRY));
    this.#disk.files.set(absolute, text);
    this.#changed(absolute);
  }

  append(path: string, text: string): void {
    this.write(path, (this.read(path) ?? '') + text);
  }

  remove(path: string): void {
    const absolute = this.resolve(path);
    if (!this.#drop(absolute)) {
      if (!this.#disk.directories.has(absolute)) throw new FileError(path, 'No such file or directory');
      const inside = `${absolute}/`;
      for (const file of [...this.#disk.files.keys()]) if (file.startsWith(inside)) this.#drop(file);
      for (const directory of [...this.#disk.directories])
        if ((directory === absolute || directory.startsWith(inside)) && this.#disk.directories.delete(directory)) this.#disk.used -= ENTRY;
    }
    this.#changed(absolute);
  }

  mkdir(path: string): void {
    const absolute = this.resolve(path);
    if (this.#disk.files.has(absolute) || this.#disk.directories.has(absolute)) throw new FileError(path, 'File exists');
    if (!this.#disk.directories.has(parentOf(absolute))) throw new FileError(path, 'No such file or directory');
    this.#take(path, ENTRY);
    this.#disk.directories.add(absolute);
    this.#changed(absolute);
  }

  isDirectory(path: string): boolean {
    return this.#disk.directories.has(this.resolve(path));
  }

  list(path: string): readonly string[] | undefined {
    const absolute = this.resolve(path);
    if (!this.#disk.directories.has(absolute)) return undefined;
    const inside = absolute === '/' ? '/' : `${absolute}/`;
    const names = new Set<string>();
    for (const entry of [...this.#disk.files.keys(), ...this.#disk.directories]) {
      if (entry.startsWith(inside) && entry !== absolute) names.add(entry.slice(inside.length).split('/')[0] ?? '');
    }
    names.delete('');
    return [...names].sort();
  }

  onChange(listener: (path: string) => void): () => void {
    this.#disk.listeners.add(listener);
    return () => this.#disk.listeners.delete(listener);
  }

  /** Room on the disk; throws a FileError where there is none. */
  #take(path: string, room: number): void {
    if (new TextEncoder().encode(path.slice(path.lastIndexOf('/') + 1)).length > LONGEST_NAME)
      throw new FileError(path, 'File name too long');
    if (room > 0 && this.#disk.used + room > DISK) throw new FileError(path, FULL);
    this.#disk.used += room;
  }

  #drop(path: string): boolean {
    const text = this.#disk.files.get(path);
    if (text === undefined) return false;
    this.#disk.used -= text.length + ENTRY;
    return this.#disk.files.delete(path);
  }

  #changed(path: string): void {
    for (const listener of this.#disk.listeners) listener(path);
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
