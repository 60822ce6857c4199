// What the tools say in GNU's words, in busybox's (coreutils/*.c of busybox).
import type { Command, Output } from '../shell/process.ts';

type Words = readonly (readonly [RegExp, string])[];

const CANNOT_OPEN: Words = [[/^(\w+): (.+): No such file or directory$/, "$1: can't open '$2': No such file or directory"]];

const BY_TOOL: Readonly<Record<string, Words>> = {
  cat: CANNOT_OPEN,
  cut: CANNOT_OPEN,
  tac: CANNOT_OPEN,
  rev: CANNOT_OPEN,
  tail: [
    [/^tail: cannot open '(.+)' for reading: (.+)$/, "tail: can't open '$1': $2"],
    [/^tail: no files remaining$/, 'tail: no files'],
  ],
  head: [[/^head: cannot open '(.+)' for reading: (.+)$/, 'head: $1: $2']],
  wc: CANNOT_OPEN,
  sort: [[/^sort: cannot read: (.+): (.+)$/, 'sort: $1: $2']],
  ls: [[/^ls: cannot access '(.+)': (.+)$/, 'ls: $1: $2']],
  rm: [[/^rm: cannot remove '(.+)': (.+)$/, "rm: can't remove '$1': $2"]],
  mv: [[/^mv: cannot stat '(.+)': (.+)$/, "mv: can't rename '$1': $2"]],
  cp: [[/^cp: cannot stat '(.+)': (.+)$/, "cp: can't stat '$1': $2"]],
  mkdir: [[/^mkdir: cannot create directory '(.+)': (.+)$/, "mkdir: can't create directory '$1': $2"]],
  touch: [[/^touch: cannot touch '(.+)': (.+)$/, 'touch: $1: $2']],
  sleep: [[/^sleep: invalid time interval '(.+)'$/, "sleep: invalid number '$1'"]],
  '[': [[/^bash: (.+)$/, 'sh: $1']],
  test: [[/^bash: (.+)$/, 'sh: $1']],
  printf: [[/^bash: (.+)$/, 'sh: $1']],
};

export function inBusyboxWords(name: string, tool: Command): Command {
  const words = BY_TOOL[name];
  if (!words) return tool;
  return (process) => {
    const { write } = process.stderr;
    const stderr: Output = {
      write: (text) =>
        write.call(
          process.stderr,
          text
            .split('\n')
            .map((line) => translated(line, words))
            .join('\n'),
        ),
    };
    return tool({ ...process, stderr });
  };
}

function translated(line: string, words: Words): string {
  for (const [pattern, text] of words) if (pattern.test(line)) return line.replace(pattern, text);
  return line;
}
