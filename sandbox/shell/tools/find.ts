// find: files below folders, by name and kind.
import type { FileSystem } from '../filesystem.ts';
import type { Command, Process } from '../process.ts';
import { type FindTest, parseFind } from './find-expression.ts';
import { tool } from './options.ts';

export const find: Command = tool(async (process) => {
  const { names, expression, minDepth, maxDepth, depthFirst } = parseFind(process.argv.slice(1));
  const walk = new Walk(process, expression, { minDepth, maxDepth, depthFirst });
  for (const name of names) {
    if (!exists(process.files, name)) await walk.complain(`‘${name}’: No such file or directory`);
    else await walk.visit(name, 0);
    if (walk.quits) break;
  }
  await walk.finish();
  return walk.status;
});

const exists = (files: FileSystem, path: string): boolean => files.isDirectory(path) || files.read(path) !== undefined;

interface Limits {
  readonly minDepth: number;
  readonly maxDepth: number;
  readonly depthFirst: boolean;
}

class Walk {
  readonly #process: Process;
  readonly #expression: FindTest;
  readonly #limits: Limits;
  /** What `-exec … +` has gathered. */
  readonly #gathered = new Map<FindTest, string[]>();
  quits = false;
  status = 0;
  #prunes = false;

  constructor(process: Process, expression: FindTest, limits: Limits) {
    this.#process = process;
    this.#expression = expression;
    this.#limits = limits;
  }

  async complain(words: string): Promise<void> {
    this.status = 1;
    await this.#process.stderr.write(`find: ${words}\n`);
  }

  async visit(path: string, depth: number): Promise<void> {
    const { files } = this.#process;
    const { minDepth, maxDepth, depthFirst } = this.#limits;
    this.#prunes = false;
    if (!depthFirst && depth >= minDepth) await this.#test(this.#expression, path, depth);
    if (this.#prunes || this.quits) return;
    if (depth < maxDepth)
      for (const name of files.list(path) ?? []) {
        await this.visit(path.endsWith('/') ? path + name : `${path}/${name}`, depth + 1);
        if (this.quits) return;
      }
    if (depthFirst && depth >= minDepth) await this.#test(this.#expression, path, depth);
  }

  /** Runs what was gathered. */
  async finish(): Promise<void> {
    for (const [test, paths] of this.#gathered) {
      if (test.type === 'exec' && paths.length > 0) {
        const status = await this.#run([...test.command, ...paths]);
        if (status !== 0) this.status = 1;
      }
    }
  }

  async #test(test: FindTest, path: string, depth: number): Promise<boolean> {
    const { files, stdout } = this.#process;
    switch (test.type) {
      case 'and':
        return (await this.#test(test.left, path, depth)) && !this.quits && (await this.#test(test.right, path, depth));
      case 'or':
        return (await this.#test(test.left, path, depth)) || (!this.quits && (await this.#test(test.right, path, depth)));
      case 'then':
        await this.#test(test.left, path, depth);
        return this.#test(test.right, path, depth);
      case 'not':
        return !(await this.#test(test.inner, path, depth));
      case 'is':
        return test.holds(path, depth, files);
      case 'print':
        await stdout.write(test.text(path, depth, files));
        return true;
      case 'prune':
        this.#prunes = true;
        return true;
      case 'quit':
        this.quits = true;
        return true;
      case 'delete':
        return this.#delete(path);
      case 'exec': {
        if (test.gathers) {
          this.#gathered.set(test, [...(this.#gathered.get(test) ?? []), path]);
          return true;
        }
        return (await this.#run(test.command.map((word) => word.replaceAll('{}', path)))) === 0;
      }
    }
  }

  async #delete(path: string): Promise<boolean> {
    const { files } = this.#process;
    if (files.isDirectory(path) && (files.list(path) ?? []).length > 0) {
      await this.complain(`cannot delete ‘${path}’: Directory not empty`);
      return false;
    }
    if (path !== '.') files.remove(path);
    return true;
  }

  async #run(command: readonly string[]): Promise<number> {
    const running = this.#process.exec(command);
    if (running) return running;
    await this.#process.stderr.write(`find: ‘${command[0]}’: No such file or directory\n`);
    return 1;
  }
}
