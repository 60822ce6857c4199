// The editor of `kubectl edit` and its kin (kubectl/pkg/cmd/util/editor/editor.go).
import { KubectlError } from './errors.ts';
import type { Invocation } from './invocation.ts';

/** The words that start the editor on `file`, and how errors call it. */
function editorCommand(env: ReadonlyMap<string, string>, file: string): { readonly argv: readonly string[]; readonly name: string } {
  const editor = env.get('KUBE_EDITOR') || env.get('EDITOR') || 'vi';
  if (!editor.includes(' ') || !/["'\\]/.test(editor)) {
    const words = editor.split(' ');
    return { argv: [...words, file], name: words.join(' ') };
  }
  const shell = [env.get('SHELL') || '/bin/bash', '-c'];
  return { argv: [...shell, `${editor} ${JSON.stringify(file)}`], name: [...shell, editor].join(' ') };
}

/**
 * What `text` has become in the editor that the environment names. An editor that is no program of the shell is the one
 * that the sandbox has to offer. @throws KubectlError where there is none, or where it fails
 */
export async function launchEditor({ process, editor }: Invocation, file: string, text: string): Promise<string> {
  const { files, env } = process;
  const { argv, name } = editorCommand(env, file);
  if (!files.isDirectory('/tmp')) files.mkdir('/tmp');
  files.write(file, text);
  const running = process.exec(argv);
  if (!running) {
    const saved = editor?.(file, text);
    if (saved) return saved;
    throw new KubectlError(`unable to launch the editor ${JSON.stringify(name)}`);
  }
  if ((await running) !== 0) throw new KubectlError(`there was a problem with the editor ${JSON.stringify(name)}`);
  return files.read(file) ?? text;
}
