// `vi FILE`: whatever editor the fingers name opens the file in the lab's own, and waits until it is saved and closed there.
import type { Command } from '../shell/process.ts';

export const EDITORS = ['vi', 'vim', 'nano', 'edit'] as const;

/** Resolves with what was saved; undefined where there is no editor. */
export type OpenEditor = (path: string, text: string) => Promise<string> | undefined;

export const editor =
  (open: OpenEditor): Command =>
  async ({ argv: [name, ...words], files, stderr }) => {
    const [path] = words;
    const complain = async (words: string): Promise<number> => {
      await stderr.write(`${name}: ${words}\n`);
      return 1;
    };
    if (path === undefined || words.length > 1 || path.startsWith('-')) return complain(`names one file here: ${name} FILE`);
    if (files.isDirectory(path)) return complain(`${path} is a directory`);
    const text = files.read(path) ?? '';
    const saved = await (open(path, text) ?? complain('there is no editor here'));
    if (typeof saved === 'number') return saved;
    if (saved !== text || files.read(path) === undefined) {
      const parent = path.replace(/\/?[^/]*$/, '');
      if (parent !== '' && !files.isDirectory(parent)) return complain(`${path}: No such file or directory`);
      files.write(path, saved);
    }
    return 0;
  };
