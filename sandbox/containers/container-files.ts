// A container's file system: the image's files, what it has written over them, and volumes mounted into both.
import { FileError, type FileSystem, makeFolders, resolvePath } from '../shell/filesystem.ts';
import { MemoryFiles } from '../shell/memory-files.ts';
import type { Image } from './image.ts';

export interface Mount {
  /** Where it appears, absolute. */
  readonly path: string;
  readonly files: FileSystem;
  /** The folder or file of the volume that appears there. */
  readonly subPath?: string;
  readonly readOnly?: boolean;
}

const trees = new WeakMap<Image, MemoryFiles>();

/** The files of an image, shared by all of its containers until one writes. */
function treeOf(image: Image): MemoryFiles {
  const known = trees.get(image);
  if (known) return known;
  const tree = new MemoryFiles('/');
  for (const folder of ['/bin', '/dev', '/dev/shm', '/etc', '/proc', '/root', '/tmp', '/usr', '/var']) tree.mkdir(folder);
  for (const [path, text] of Object.entries(image.files ?? {})) {
    makeFolders(tree, path.slice(0, path.lastIndexOf('/')));
    tree.write(path, text);
  }
  trees.set(image, tree);
  return tree;
}

/** What is held once, however many look at it. */
interface Layers {
  readonly image: Image;
  /** The image's files and what was written over them, once something was. */
  own: MemoryFiles | undefined;
  readonly mounts: readonly Mount[];
  /** Whether only mounts can be written to (readOnlyRootFilesystem). */
  readonly isReadOnly: boolean;
  readonly listeners: Set<(path: string) => void>;
  /** Told of a read of memory without end: /dev/zero. */
  readonly devour: (path: string) => void;
}

export class ContainerFiles implements FileSystem {
  cwd: string;
  readonly #layers: Layers;

  constructor(image: Image, mounts: readonly Mount[], cwd: string, devour: (path: string) => void, isReadOnly = false, layers?: Layers) {
    this.cwd = cwd;
    this.#layers = layers ?? { image, own: undefined, mounts, isReadOnly, listeners: new Set(), devour };
    if (layers) return;
    // A mount within another one comes first.
    this.#layers = { ...this.#layers, mounts: [...mounts].sort((a, b) => b.path.length - a.path.length) };
    for (const { path, files, subPath = '' } of mounts) {
      files.onChange((changed) => {
        const inside = `/${subPath}`.replace(/\/$/, '');
        if (changed.startsWith(inside)) this.#changed(path + changed.slice(inside.length));
      });
    }
  }

  fork(): FileSystem {
    const { image, mounts, devour, isReadOnly } = this.#layers;
    return new ContainerFiles(image, mounts, this.cwd, devour, isReadOnly, this.#layers);
  }

  resolve(path: string): string {
    return resolvePath(this.cwd, path);
  }

  read(path: string): string | undefined {
    const absolute = this.resolve(path);
    if (absolute === '/dev/null') return '';
    if (absolute === '/dev/zero') this.#layers.devour(absolute);
    const { files, inside } = this.#at(absolute);
    return files.read(inside);
  }

  write(path: string, text: string): void {
    const absolute = this.resolve(path);
    if (absolute === '/dev/null') return;
    this.#to(path, absolute, (files, inside) => files.write(inside, text));
  }

  append(path: string, text: string): void {
    this.write(path, (this.read(path) ?? '') + text);
  }

  remove(path: string): void {
    this.#to(path, this.resolve(path), (files, inside) => files.remove(inside));
  }

  mkdir(path: string): void {
    const absolute = this.resolve(path);
    if (this.#isAboveMount(absolute)) throw new FileError(path, 'File exists');
    this.#to(path, absolute, (files, inside) => files.mkdir(inside));
  }

  isDirectory(path: string): boolean {
    const absolute = this.resolve(path);
    const { files, inside } = this.#at(absolute);
    return files.isDirectory(inside) || this.#isAboveMount(absolute);
  }

  list(path: string): readonly string[] | undefined {
    const absolute = this.resolve(path);
    const { files, inside } = this.#at(absolute);
    const names = new Set(files.list(inside) ?? []);
    const above = absolute === '/' ? '/' : `${absolute}/`;
    let isFolder = files.isDirectory(inside);
    for (const mount of this.#layers.mounts) {
      if (!mount.path.startsWith(above)) continue;
      isFolder = true;
      names.add(mount.path.slice(above.length).split('/')[0] ?? '');
    }
    names.delete('');
    return isFolder ? [...names].sort() : undefined;
  }

  onChange(listener: (path: string) => void): () => void {
    this.#layers.listeners.add(listener);
    return () => this.#layers.listeners.delete(listener);
  }

  #isAboveMount(path: string): boolean {
    const above = path === '/' ? '/' : `${path}/`;
    return this.#layers.mounts.some((mount) => mount.path.startsWith(above));
  }

  /** Which files a path leads to, and by which path they know it. */
  #at(absolute: string): { readonly files: FileSystem; readonly inside: string; readonly mount?: Mount } {
    for (const mount of this.#layers.mounts) {
      if (absolute !== mount.path && !absolute.startsWith(`${mount.path}/`)) continue;
      const rest = absolute.slice(mount.path.length);
      return { files: mount.files, inside: `/${mount.subPath ?? ''}${rest}`.replace(/\/{2,}/g, '/'), mount };
    }
    return { files: this.#layers.own ?? treeOf(this.#layers.image), inside: absolute };
  }

  #to(path: string, absolute: string, change: (files: FileSystem, inside: string) => void): void {
    const { files, inside, mount } = this.#at(absolute);
    // Devices lie on a mount of their own.
    const isReadOnly = mount ? mount.readOnly : this.#layers.isReadOnly && !absolute.startsWith('/dev/');
    if (isReadOnly) throw new FileError(path, 'Read-only file system');
    try {
      if (mount) change(files, inside);
      else {
        this.#layers.own ??= treeOf(this.#layers.image).copy();
        change(this.#layers.own, inside);
        this.#changed(absolute);
      }
    } catch (error) {
      throw error instanceof FileError ? new FileError(path, error.message) : error;
    }
  }

  #changed(path: string): void {
    for (const listener of [...this.#layers.listeners]) listener(path);
  }
}
