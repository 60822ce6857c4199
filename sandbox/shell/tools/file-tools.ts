// Tools that see to files: ls, cp, mv, rm, mkdir, touch.
import { FileError, type FileSystem, FULL } from '../filesystem.ts';
import type { Command, Process } from '../process.ts';
import { parseOptions, tool, UsageError } from './options.ts';

export const ls: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'la1hAR');
  const { files, stdout } = process;
  let status = 0;
  const names = options.operands.length > 0 ? options.operands : ['.'];
  const lists: { readonly title: string; readonly entries: readonly string[]; readonly directory: string }[] = [];
  for (const name of names) {
    const entries = files.list(name);
    if (entries)
      lists.push({ title: name, entries: entries.filter((entry) => options.has('a') || !entry.startsWith('.')), directory: `${name}/` });
    else if (files.read(name) !== undefined) lists.push({ title: '', entries: [name], directory: '' });
    else {
      status = 2;
      await process.stderr.write(`ls: cannot access '${name}': No such file or directory\n`);
    }
  }
  for (const [i, { title, entries, directory }] of lists.entries()) {
    if (lists.length > 1 && title) await stdout.write(`${i > 0 ? '\n' : ''}${title}:\n`);
    if (options.has('l')) {
      for (const entry of entries) {
        const path = directory + entry;
        const size = new TextEncoder().encode(files.read(path) ?? '').length;
        await stdout.write(`${files.isDirectory(path) ? 'drwxr-xr-x' : '-rw-r--r--'} ${String(size).padStart(7)} ${entry}\n`);
      }
    } else if (entries.length > 0)
      await stdout.write(
        stdout.columns !== undefined && !options.has('1') ? inColumns(entries, stdout.columns) : `${entries.join('\n')}\n`,
      );
  }
  return status;
});

function inColumns(entries: readonly string[], width: number): string {
  const cell = Math.max(...entries.map((entry) => entry.length)) + 2;
  const columns = Math.max(1, Math.floor(width / cell));
  const rows = Math.ceil(entries.length / columns);
  let text = '';
  for (let row = 0; row < rows; row += 1) {
    text += `${entries
      .filter((_, i) => i % rows === row)
      .map((entry) => entry.padEnd(cell))
      .join('')
      .trimEnd()}\n`;
  }
  return text;
}

/** Where a copy of `source` goes: into `target` where that is a directory. */
function destination(files: FileSystem, source: string, target: string): string {
  return files.isDirectory(target) ? `${target}/${source.split('/').at(-1)}` : target;
}

async function copyFiles(process: Process, verb: 'copy' | 'move'): Promise<number> {
  const options = parseOptions(process.argv, 'rRfpn');
  const sources = [...options.operands];
  const target = sources.pop();
  if (target === undefined) throw new UsageError('missing file operand');
  if (sources.length === 0) throw new UsageError(`missing destination file operand after '${target}'`);
  if (sources.length > 1 && !process.files.isDirectory(target)) throw new UsageError(`target '${target}': No such file or directory`);
  let status = 0;
  for (const source of sources) {
    const text = process.files.read(source);
    if (text === undefined) {
      status = 1;
      await process.stderr.write(`${process.argv[0]}: cannot stat '${source}': No such file or directory\n`);
      continue;
    }
    if (target.endsWith('/') && !process.files.isDirectory(target)) {
      status = 1;
      const failed = verb === 'move' ? `cannot move '${source}' to` : 'cannot create regular file';
      await process.stderr.write(`${process.argv[0]}: ${failed} '${target}': Not a directory\n`);
      continue;
    }
    const place = destination(process.files, source, target);
    const complaint =
      process.files.resolve(place) === process.files.resolve(source)
        ? `'${source}' and '${place}' are the same file`
        : verb === 'move'
          ? moved(process.files, source, place, text)
          : copied(process.files, place, text);
    if (complaint === undefined) continue;
    status = 1;
    await process.stderr.write(`${process.argv[0]}: ${complaint}\n`);
  }
  return status;
}

/** What is wrong, in GNU's words; undefined where it went well. */
function copied(files: FileSystem, place: string, text: string): string | undefined {
  try {
    files.write(place, text);
    return undefined;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return `${error.message === FULL ? 'error writing' : 'cannot create regular file'} '${place}': ${error.message}`;
  }
}

/** A file that moves needs no room. */
function moved(files: FileSystem, source: string, place: string, text: string): string | undefined {
  files.remove(source);
  try {
    files.write(place, text);
    return undefined;
  } catch (error) {
    files.write(source, text);
    if (!(error instanceof FileError)) throw error;
    return `cannot move '${source}' to '${place}': ${error.message}`;
  }
}

export const cp: Command = tool((process) => copyFiles(process, 'copy'));
export const mv: Command = tool((process) => copyFiles(process, 'move'));

export const rm: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'rRf', { recursive: 'r', force: 'f' });
  if (options.operands.length === 0 && !options.has('f')) throw new UsageError('missing operand');
  let status = 0;
  for (const name of options.operands) {
    const complaint = process.files.isDirectory(name)
      ? !options.has('r') && !options.has('R') && 'Is a directory'
      : process.files.read(name) === undefined && !options.has('f') && 'No such file or directory';
    if (complaint) {
      status = 1;
      await process.stderr.write(`rm: cannot remove '${name}': ${complaint}\n`);
    } else if (process.files.read(name) !== undefined || process.files.isDirectory(name)) process.files.remove(name);
  }
  return status;
});

export const mkdir: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'p', { parents: 'p' });
  if (options.operands.length === 0) throw new UsageError('missing operand');
  let status = 0;
  for (const name of options.operands) {
    const parts = options.has('p')
      ? process.files
          .resolve(name)
          .split('/')
          .slice(1)
          .map((_, i, all) => `/${all.slice(0, i + 1).join('/')}`)
      : [name];
    for (const part of parts) {
      if (options.has('p') && process.files.isDirectory(part)) continue;
      try {
        process.files.mkdir(part);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        status = 1;
        await process.stderr.write(`mkdir: cannot create directory '${name}': ${error.message}\n`);
      }
    }
  }
  return status;
});

export const touch: Command = tool(async (process) => {
  const options = parseOptions(process.argv, 'c');
  if (options.operands.length === 0) throw new UsageError('missing file operand');
  let status = 0;
  for (const name of options.operands) {
    if (process.files.isDirectory(name) || (options.has('c') && process.files.read(name) === undefined)) continue;
    try {
      process.files.append(name, '');
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      status = 1;
      await process.stderr.write(`touch: cannot touch '${name}': ${error.message}\n`);
    }
  }
  return status;
});
