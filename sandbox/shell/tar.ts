// tar's format, as far as files and folders go (POSIX ustar). An archive is a text of which each character is a byte.
import { type FileSystem, makeFolders } from './filesystem.ts';

const BLOCK = 512;

const bytesOf = (text: string): string => {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
};

const textOf = (bytes: string): string => new TextDecoder().decode(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));

const padded = (bytes: string): string => bytes + '\0'.repeat((BLOCK - (bytes.length % BLOCK)) % BLOCK);

function header(name: string, size: number, isFolder: boolean): string {
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  const before = name.padEnd(100, '\0') + octal(isFolder ? 0o755 : 0o644, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12);
  const after = `${isFolder ? '5' : '0'}${'\0'.repeat(100)}ustar\x0000`.padEnd(BLOCK - before.length - 8, '\0');
  let sum = 8 * 32;
  for (const character of before + after) sum += character.charCodeAt(0);
  return `${before}${sum.toString(8).padStart(6, '0')}\0 ${after}`;
}

/** The files and folders at these paths, under the names that they were given by, or under `as`. */
export function packTar(files: FileSystem, paths: readonly string[], as?: string): string {
  let archive = '';
  const add = (path: string, name: string): void => {
    const list = files.list(path);
    if (list) {
      archive += padded(header(`${bytesOf(name)}/`, 0, true));
      for (const entry of list) add(`${path.replace(/\/$/, '')}/${entry}`, `${name}/${entry}`);
      return;
    }
    const content = bytesOf(files.read(path) ?? '');
    archive += padded(header(bytesOf(name), content.length, false)) + padded(content);
  };
  for (const path of paths) add(path, as ?? path.replace(/^\/+/, '').replace(/\/+$/, ''));
  return archive + '\0'.repeat(2 * BLOCK);
}

export interface TarEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly text: string;
}

export function* tarEntries(archive: string): Generator<TarEntry> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const block = archive.slice(at, at + BLOCK);
    const name = textOf(block.slice(0, 100).replace(/\0.*$/s, ''));
    if (name === '') return;
    const size = Number.parseInt(block.slice(124, 136), 8) || 0;
    const kind = block.charAt(156);
    at += BLOCK;
    if (kind === '5' || kind === '0' || kind === '\0') {
      yield { name: name.replace(/\/$/, ''), isFolder: kind === '5' || name.endsWith('/'), text: textOf(archive.slice(at, at + size)) };
    }
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
}

/** Writes what an archive holds below the current folder. */
export function unpackTar(archive: string, files: FileSystem): void {
  for (const { name, isFolder, text } of tarEntries(archive)) {
    const path = files.resolve(name);
    makeFolders(files, isFolder ? path : path.slice(0, path.lastIndexOf('/')));
    if (!isFolder) files.write(path, text);
  }
}
