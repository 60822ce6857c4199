// Lines that use the text tools, made of the pieces that people put together.
import type { Random } from './random.ts';

type Make = (random: Random) => string;

const FILES = ['pods', 'svc', 'nums', 'vers', 'csv', 'text', 'yaml', 'a', 'b', 'nonl', 'empty'];
const file = (random: Random): string => random.of(FILES);
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const small = (random: Random): number => random.below(6);

/** A regular expression; basic unless `extended`. */
function pattern(random: Random, extended: boolean): string {
  const atoms = [
    'a',
    'e',
    'o',
    'web',
    'foo',
    '.',
    '[a-f]',
    '[^a-z]',
    '[0-9]',
    '[[:digit:]]',
    '[[:upper:]]',
    '[]a]',
    '[^]]',
    '\\.',
    'Run',
    'x',
    ' ',
    '\\w',
    '\\s',
    '\\S',
    '\\<',
    '\\>',
    '\\b',
    '-',
    '0',
  ];
  const repeat = extended ? ['*', '+', '?', '{2}', '{1,2}', '', '', '', ''] : ['*', '\\+', '\\?', '\\{2\\}', '\\{1,2\\}', '', '', '', ''];
  const piece = (depth: number): string => {
    if (depth > 0 && random.chance(25)) {
      const inner = pieces(depth - 1);
      const bar = random.chance(40) ? `${extended ? '|' : '\\|'}${pieces(depth - 1)}` : '';
      return extended ? `(${inner}${bar})${random.of(repeat)}` : `\\(${inner}${bar}\\)${random.of(repeat)}`;
    }
    const atom = random.of(atoms);
    return /^\\[<>bB]$/.test(atom) ? atom : atom + random.of(repeat);
  };
  const pieces = (depth: number): string => Array.from({ length: 1 + random.below(3) }, () => piece(depth)).join('');
  return `${random.chance(15) ? '^' : ''}${pieces(2)}${random.chance(15) ? '$' : ''}`;
}

const groupsOf = (text: string, extended: boolean): number =>
  (extended ? text.replace(/\\.|\[[^\]]*\]/g, '') : text.replace(/\\\\|\[[^\]]*\]/g, '')).split(extended ? '(' : '\\(').length - 1;

function sedAddress(random: Random): string {
  const one = () =>
    random.of([
      String(1 + small(random)),
      '$',
      `/${pattern(random, false).replaceAll('/', '.')}/`,
      '/web/',
      '/^$/',
      '/o/I',
      '2~2',
      '0~3',
      '1~0',
    ]);
  switch (random.below(6)) {
    case 0:
    case 1:
      return '';
    case 2:
    case 3:
      return one() + random.of(['', '', '!', ' !']);
    case 4:
      return `${random.of([one(), '0'])},${random.of(['/e/', '/web/'])}`;
    default:
      return `${one()},${random.of([one(), '+1', '+2', '~2', '3', '$'])}${random.of(['', '', '!'])}`;
  }
}

function sedCommand(random: Random, extended: boolean): string {
  const replacement = (groups: number) =>
    Array.from({ length: 1 + random.below(3) }, () =>
      random.of([
        'X',
        '<&>',
        '&',
        '\\n',
        '-',
        '\\t',
        '\\U&',
        '\\u&',
        '\\L&\\E!',
        '\\&',
        '',
        ...(groups > 0 ? ['\\1', '[\\1]', '\\U\\1\\E', '\\u\\1'] : []),
      ]),
    ).join('');
  switch (random.below(14)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4: {
      const search = random.chance(12) ? '' : pattern(random, extended).replaceAll('/', '.');
      return `s/${search}/${replacement(search === '' ? 0 : groupsOf(search, extended))}/${random.of(['', '', 'g', '2', 'p', 'gI', '2g', 'gp', 'I', '3'])}`;
    }
    case 5:
      return random.of(['d', 'p', '=', 'P', 'D', 'n', 'N']);
    case 6:
      return random.of(['h', 'H', 'g', 'G', 'x', 'h;G', 'x;p;x', '$!N', 'N;N', 'z']);
    case 7:
      return random.of(['y/abc/xyz/', 'y/aeiou/AEIOU/', 'y/ /_/', 'y/,\\n/\\n,/']);
    case 8:
      return `${random.of(['a', 'i', 'c'])}${random.of([' more', '\\  kept', '\\\nline'])}`;
    case 9:
      return random.of(['q', 'Q', 'q3', 'q5']);
    case 10:
      return `{${sedCommand(random, extended)
        .replace(/\n[\s\S]*$/, '')
        .replace(/^[aic].*$/, 'p')};p}`;
    case 11:
      return random.of(['l', 'l 20', 'r svc', 'R svc', 'F', '#comment']);
    case 12:
      return random.of(['s/x/y/;t;s/e/E/', 's/o/0/;ta;s/$/!/;:a', ':a;s/^\\(\\s*\\)\\s/\\1_/;ta', '/web/b;s/^/> /', 'T;s/a/A/']);
    default:
      return random.of(['s,/,|,g', 's|a|/|', 's#o#[&]#2', 's/[/]/_/', 's/\\//_/g', 's/a\\|e/[&]/g', 's/\\(.\\)\\(.\\)/\\2\\1/g']);
  }
}

const sed: Make = (random) => {
  const extended = random.chance(40);
  const flags = `${random.chance(30) ? ' -n' : ''}${extended ? ' -E' : ''}${random.chance(5) ? ' -s' : ''}`;
  const scripts = Array.from({ length: random.chance(20) ? 2 : 1 }, () => quoted(sedAddress(random) + sedCommand(random, extended)));
  const given = scripts.length > 1 ? scripts.map((script) => ` -e ${script}`).join('') : ` ${scripts[0]}`;
  return `sed${flags}${given} ${file(random)}${random.chance(10) ? ` ${file(random)}` : ''}`;
};

const sort: Make = (random) => {
  const key = () => {
    const from = `${1 + random.below(4)}${random.chance(20) ? `.${1 + random.below(4)}` : ''}`;
    const to = random.chance(60) ? `,${1 + random.below(4)}${random.chance(20) ? `.${random.below(4)}` : ''}` : '';
    return `-k${from}${to}${random.of(['', '', 'n', 'r', 'nr', 'V', 'f', 'b', 'h', 'd', 'g', 'M'])}`;
  };
  const parts = [
    ...random.some(['-n', '-r', '-u', '-f', '-V', '-h', '-b', '-s', '-g', '-d', '-M', '-i'], 2),
    ...(random.chance(15) ? [random.of(['-t,', "-t' '", '-t.', '-t:'])] : []),
    ...Array.from({ length: random.below(3) }, key),
    ...(random.chance(4) ? [random.of(['-c', '-C'])] : []),
  ];
  return `sort ${[...parts, file(random)].join(' ')}`;
};

const grep: Make = (random) => {
  const kind = random.of(['', '', '-E', '-E', '-F']);
  const flags = random.some(['-i', '-v', '-c', '-n', '-o', '-w', '-x', '-l', '-L', '-h', '-H', '-q', '-b', '-s'], 2);
  const context = random.chance(12) ? [random.of(['-A1', '-B1', '-C1', '-A2', '-1', '-m1', '-m2'])] : [];
  const text = kind === '-F' ? random.of(['web', 'a.b', '[done]', '10.244', '', 'o']) : pattern(random, kind === '-E');
  const reference = kind !== '-F' && random.chance(6) ? [kind === '-E' ? '(.)\\1' : '\\(.\\)\\1'] : [];
  return `grep ${[kind, ...flags, ...context, '-e', quoted(reference[0] ?? text)].filter(Boolean).join(' ')} ${file(random)}${random.chance(20) ? ` ${file(random)}` : ''}`;
};

const cut: Make = (random) => {
  const list = random.of(['1', '2', '1,3', '2-', '-2', '1-2,4', '3,1', '2-3', '1-1,2-2', '9']);
  return random.chance(70)
    ? `cut ${random.of(["-d' '", '-d,', '-d.', '-d:', ''])} -f${list}${random.of(['', '', ' -s', ' --complement', " --output-delimiter='|'"])} ${file(random)}`
    : `cut -${random.of(['c', 'b'])}${list}${random.of(['', '', ' --complement'])} ${file(random)}`;
};

const tr: Make = (random) => {
  const set = () =>
    random.of([
      "'a-z'",
      "'A-Z'",
      "'[:lower:]'",
      "'[:upper:]'",
      "' '",
      "'\\n'",
      "'0-9'",
      "'abc'",
      "'[:space:]'",
      "'aeiou'",
      "'x'",
      "'[:punct:]'",
      "',:'",
      "'a-c'",
      "'[x*]'",
      "'\\t '",
    ]);
  switch (random.below(5)) {
    case 0:
      return `tr -d ${set()} < ${file(random)}`;
    case 1:
      return `tr -s ${set()} < ${file(random)}`;
    case 2:
      return `tr -cd ${random.of(["'a-z\\n'", "'0-9\\n'", "'[:alnum:]\\n'"])} < ${file(random)}`;
    case 3:
      return `tr ${random.of(['a-z A-Z', "'[:lower:]' '[:upper:]'", "' ' '\\n'", 'abc x', "'\\n' ,", "-s ' ' _", "-c 'a-z\\n' '.'", 'a-f 1-6', '-t abcd xy'])} < ${file(random)}`;
    default:
      return `tr ${random.of(['abc', 'a-e', "'0-9'", "'o '"])} ${random.of(['xyz', 'A-E', "'_'", "'12'"])} < ${file(random)}`;
  }
};

const count: Make = (random) => {
  const number = random.of([1, 2, 3, 5, 0, 20]);
  switch (random.below(6)) {
    case 0:
      return `head ${random.of([`-n ${number}`, `-${number}`, `-n -${number}`, `-c ${number * 3}`, ''])} ${file(random)}${random.chance(15) ? ` ${file(random)}` : ''}`;
    case 1:
      return `tail ${random.of([`-n ${number}`, `-${number}`, `-n +${number}`, `-c ${number * 3}`, ''])} ${file(random)}${random.chance(15) ? ` ${file(random)}` : ''}`;
    case 2:
      return `wc ${random.some(['-l', '-w', '-c', '-m', '-L'], 2).join(' ')} ${random.of([file(random), `${file(random)} ${file(random)}`, `< ${file(random)}`])}`;
    case 3:
      return `${random.of(['tac', 'rev', 'cat -n', 'cat -A', 'cat -b', 'cat -s', 'cat'])} ${file(random)}`;
    case 4:
      return `sort ${file(random)} | uniq ${random.some(['-c', '-d', '-u', '-i', '-f1', '-w2'], 2).join(' ')}`;
    default:
      return `paste ${random.of(['', '-s', '-d,', '-sd,', "-d':|'"])} ${random.of([`a b`, file(random), 'a svc nums', `- < ${file(random)}`])}`;
  }
};

const names: Make = (random) => {
  const path = random.of(['/a/b.yaml', 'x', 'a/b/', '/', 'dir/x.yaml', './y', '../z.tar.gz', 'a//b', '']);
  switch (random.below(7)) {
    case 0:
      return `basename ${quoted(path)} ${random.of(['', '.yaml', '.gz', 'x'])}`;
    case 1:
      return `dirname ${quoted(path)}`;
    case 2:
      return `seq ${random.of(['3', '2 4', '1 2 9', '5 -1 1', '-w 8 11', '0.5 0.5 2', '-s, 4', "-f 'x%02g' 3", '3 1', '-3 1', '1 0.25 2', '-w -2 2'])}`;
    case 3: {
      const value = () => random.of(['1', '0', '7', '-3', 'abc', 'a', '10', '2']);
      return random.of([
        `expr ${value()} ${random.of(['+', '-', "'*'", '/', '%', '=', '!=', "'<'", "'>='", "'|'", "'&'"])} ${value()}`,
        `expr length abcdef`,
        `expr substr abcdef ${1 + small(random)} ${small(random)}`,
        `expr index abcdef ${random.of(['c', 'z', 'fe'])}`,
        `expr ${random.of(['web-1.yaml', 'abc', 'foo'])} : ${quoted(random.of(['\\(.*\\)\\.yaml', '[a-z]*', '.*o', 'x', 'web-\\([0-9]\\)']))}`,
        `expr ${quoted('(')} 1 + 2 ${quoted(')')} ${quoted('*')} 3`,
      ]);
    }
    case 4:
      return `date -u -d ${quoted(random.of(['@0', '@1700000000', '2026-01-31 12:34:56', '2024-02-29', '@86399', '2026-12-31T23:59:59Z']))} ${quoted(`+${random.of(['%F %T', '%Y-%m-%d', '%s', '%a %b %e', '%A, %d %B %Y', '%H:%M', '%j', '%U %V %W %u %w', '%I:%M %p', '%D', '%-d/%-m', '%c', '%y%m%d', '%R', '%G-W%V', '%n%t%%', '%e', '%k', '%l', '%N', '%z %Z', '%_H', '%^a', '%C', '%h'])}`)}`;
    case 5:
      return `printf ${quoted(random.of(['%s\\n', '%5s|%-5s|\\n', '%d\\n', '%03d\\n', '%x %o\\n', '%.2f\\n', '%e\\n', '%g\\n', '%c%c\\n', '%q\\n', '%b\\n', '%5.1f|\\n', '%+d\\n', '%%\\n', '%s-%s\\n', '%.3s\\n', '%*d\\n', '%X\\n', '\\x41\\101\\n', '%u\\n', '%i|\\n', '%-6d|\\n', '%#x\\n', '%s %s %s\\n']))} ${Array.from({ length: random.below(4) }, () => random.of(['1', '42', 'abc', '3.14159', '-7', "'a b'", "''", '0x1f', '010', "'a\\tb'", '1e3', '"it' + "'" + 's"'])).join(' ')}`;
    default:
      return random.of([
        `base64 ${file(random)}`,
        `base64 -w0 ${file(random)}; echo`,
        `base64 -w 20 ${file(random)}`,
        `base64 ${file(random)} | base64 -d`,
        `echo ${random.of(['aGVsbG8=', 'aGVsbG8', 'd29ybGQK', 'a!b', 'YQ=='])} | base64 -d`,
        `diff a b`,
        `diff ${random.of(['-q', '-s', '-i', '-w', '-b', ''])} ${random.of(FILES)} ${random.of(FILES)}`,
        `diff -U${small(random)} --label x --label y ${random.of(FILES)} ${random.of(FILES)}`,
        `diff ${quoted(`a`)} <(sed ${quoted(random.of(['2d', '3s/$/!/', '1!G;h;$!d', '$a new', '2,4d', '1i top', 's/e/E/']))} a)`,
        `diff -u --label o --label n <(tr ' ' '\\n' < ${file(random)}) <(tr ' ' '\\n' < ${file(random)})`,
        `column -t ${random.of(['svc', 'pods', 'text', 'a'])}`,
        `column -t -s, ${random.of(['csv', 'svc'])}`,
        `column -t -s, -o ' | ' csv`,
        `find ${random.of(['.', 'dir', 'dir a'])} ${random.of(['', '-type f', '-type d', "-name '*.yaml'", "-name 'x*'", '-maxdepth 1', '-mindepth 1 -type f', "-not -name '*.yaml'", '-name a -o -name b', "-type f -name '*.txt' -print", '-empty', "-path '*sub*'", "-iname 'X*'", '\\( -name a -o -name b \\) -type f', '-type f -exec echo {} \\;', "-name '*.yaml' -exec wc -c {} +", "-printf '%f %d %y\\n'", '-size -1k', '-prune'])} | sort`,
        `xargs ${random.of(['', '-n1', '-n2', '-I{} echo', '-I{} echo {}.', '-L1', '-n3 echo x', "-d'\\n' echo", '-r'])} < ${random.of(['a', 'svc', 'nums', 'empty', 'vers'])}`,
        `echo ${random.of(["'a b' c", '"x  y"', 'a\\\\ b'])} | xargs -n1`,
        `tee out < ${file(random)} | wc -l; cat out`,
      ]);
  }
};

export const toolLines: readonly Make[] = [sed, sed, sort, sort, grep, grep, cut, tr, count, count, names, names];
