// cd, pwd.
import type { Builtin } from '../running-shell.ts';
import { complain } from './complain.ts';

export const cd: Builtin = async (argv, shell, streams) => {
  const words = argv.slice(1).filter((word) => word !== '--');
  if (words.length > 1) return complain(streams, 'cd: too many arguments');
  const [target] = words;
  const { variables, files } = shell;
  const directory = target === '-' ? variables.get('OLDPWD') : (target ?? variables.get('HOME'));
  if (directory === undefined) return complain(streams, `cd: ${target === '-' ? 'OLDPWD' : 'HOME'} not set`);
  if (!files.isDirectory(directory)) {
    const reason = files.read(directory) === undefined ? 'No such file or directory' : 'Not a directory';
    return complain(streams, `cd: ${directory}: ${reason}`);
  }
  variables.set('OLDPWD', files.cwd);
  files.cwd = files.resolve(directory);
  variables.set('PWD', files.cwd);
  if (target === '-') await streams.stdout.write(`${files.cwd}\n`);
  return 0;
};

export const pwd: Builtin = async (_argv, shell, { stdout }) => {
  await stdout.write(`${shell.files.cwd}\n`);
  return 0;
};
