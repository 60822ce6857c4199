// How busybox's shell words what is wrong (shell/ash.c), where bash's own words are known.

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(.+): command not found$/s, '$1: not found'],
  [/^(.*\/.*): No such file or directory$/s, "can't open '$1': no such file"],
  [/^(.+): No such file or directory$/s, "can't open $1: no such file"],
  [/^(.+): Is a directory$/s, "can't create $1: Is a directory"],
  [/^(.+): Read-only file system$/s, "can't create $1: Read-only file system"],
  [/^(?:\[|test): (.+): integer expression expected$/s, '$1: out of range'],
  [/^fork: (.+)$/, "can't fork: $1"],
  [/^kill: \((\d+)\) - No such process$/, "can't kill pid $1: No such process"],
  [/^cd: (.+): No such file or directory$/s, "cd: can't cd to $1: No such file or directory"],
];

/** The words of a shell that was started under a name: `sh`, `/bin/sh`. */
export const ashComplaint =
  (argv: readonly string[]) =>
  (words: string): string => {
    const [first = ''] = argv;
    const [pattern, ash] = WORDS.find(([each]) => each.test(words)) ?? [];
    return `${/(?:^|\/)a?sh$/.test(first) ? first : 'sh'}: ${pattern && ash ? words.replace(pattern, ash) : words}\n`;
  };
