// What the shell and its tools leave out, for whoever wants to know how true they are. Whatever stands here is refused in words.

export interface Limit {
  /** The command, or what it belongs to. */
  readonly name: string;
  /** What of bash, or of the GNU tool of that name, is not here. */
  readonly missing: string;
}

/** Of the language itself; bash 5.2 is what it is held against. */
export const shellLimits: readonly Limit[] = [
  { name: 'text', missing: 'Characters, not bytes: a file or a pipe holds UTF-8 text and no other bytes.' },
  { name: 'redirections', missing: 'Descriptors 0, 1 and 2 only; no <&, <>, >&-, and exec keeps no redirection.' },
  { name: 'patterns', missing: 'No extended patterns such as @(a|b), no **.' },
  { name: 'words', missing: 'No >( ), no ${name@P}, @A, @a, @K; no aliases, no history expansion with !.' },
  {
    name: 'commands',
    missing: 'No select, coproc, getopts, shopt, ulimit, umask; read without -t; mapfile with -t only; declare without -n.',
  },
  { name: 'set', missing: 'The options -e, -u, -x, -f and pipefail only.' },
  { name: 'a script', missing: 'Read as a whole before it runs: with a syntax error in its last line, none of it runs.' },
  { name: 'nesting', missing: 'Functions, sourced files and eval lie 200 deep within each other at most.' },
  { name: 'jobs', missing: 'A job cannot be stopped with Ctrl-Z; it runs or has ended.' },
  {
    name: 'jobs beside each other',
    missing:
      'Loops that neither sleep nor wait take turns by the time of your machine: which of two writes first is chance, and when the session is opened again it may be the other.',
  },
  { name: 'time, date, sleep', missing: 'Virtual time, UTC. No program takes any of it by itself.' },
];

/** Of the tools; GNU coreutils 9, sed 4.9, grep 3.8, gawk 5.2, diffutils, findutils, util-linux and jq 1.7 are what they are held against. */
export const toolLimits: readonly Limit[] = [
  {
    name: 'awk',
    missing:
      'No match() or split() with a third array, asort, printf to coprocesses, @include, -i, -n; rand() draws the same numbers each time.',
  },
  { name: 'base64', missing: 'Decodes text; what is no UTF-8 cannot be shown.' },
  { name: 'basename', missing: '-z' },
  { name: 'cat', missing: 'Nothing that is known.' },
  { name: 'column', missing: 'All but -t, -s, -o, -N, -R, -c, -x; no JSON.' },
  { name: 'cp', missing: 'Files only, no folders.' },
  { name: 'cut', missing: '-z; -b counts characters.' },
  {
    name: 'date',
    missing: '-s, -r, -f; -d reads @seconds, ISO dates and times, now, today, tomorrow, yesterday, and spans such as 2 days ago.',
  },
  { name: 'diff', missing: 'The forms normal and unified; no -y, -c, -e, --color, -B. Files have no times.' },
  { name: 'dirname', missing: '-z' },
  { name: 'echo', missing: 'Nothing that is known.' },
  { name: 'expr', missing: 'Nothing that is known.' },
  { name: 'false', missing: 'Nothing that is known.' },
  { name: 'find', missing: 'Tests of times, owners, rights and links, -regex, -ok, -execdir; -printf knows %p %f %h %P %d %s %y.' },
  { name: 'grep', missing: '-P, -z, --include, --exclude, --color=always.' },
  { name: 'head', missing: '-z' },
  {
    name: 'jq',
    missing: 'import, --stream, --seq, -C, ?//, strptime, fromstream; numbers are doubles; patterns do not look ahead or back.',
  },
  { name: 'ls', missing: 'The long form has no owner and no time.' },
  { name: 'mkdir', missing: 'All but -p.' },
  { name: 'mv', missing: 'Files only, no folders.' },
  { name: 'paste', missing: '-z; - more than once among other files.' },
  { name: 'printf', missing: '%a, %n; numbers of 64 bits, floats as doubles.' },
  { name: 'rev', missing: 'Nothing that is known.' },
  { name: 'rm', missing: '-i, -d' },
  { name: 'sed', missing: 'The command e and its flag, -z, --posix, --debug.' },
  { name: 'seq', missing: 'Numbers are doubles.' },
  { name: 'sleep', missing: 'Nothing that is known.' },
  { name: 'sort', missing: '-R, -z, -S, -T; by code point whatever the locale.' },
  { name: 'tac', missing: '-b, -r, -s' },
  { name: 'tail', missing: '-f of a file (of a pipe it waits anyway), -s, -z' },
  { name: 'tee', missing: '-p' },
  { name: 'test', missing: '-t, -o, -nt, -ot, -ef, and tests of rights and owners.' },
  { name: 'touch', missing: 'Times: a file has none.' },
  { name: 'tr', missing: 'Bytes above 127 in octal.' },
  { name: 'true', missing: 'Nothing that is known.' },
  { name: 'uniq', missing: '-D, -z' },
  { name: 'wc', missing: '--files0-from' },
  { name: 'xargs', missing: '-P runs one after the other; no -E, -i, -l, -o, -p, -s.' },
  { name: 'yes', missing: 'Nothing that is known.' },
];
