// Lines that use the shell's own words: expansions, arithmetic, conditions, arrays, functions.
import type { Random } from './random.ts';

type Make = (random: Random) => string;

const VALUES = [
  'web-1.yaml',
  '/a/b/c.tar.gz',
  'Hello World',
  '',
  'abcABC',
  'a:b:c',
  '  padded  ',
  'x',
  'foo.bar.foo',
  '10.244.1.9',
  '*',
  "it's",
  'a\\b',
  'äö',
];
const value = (random: Random): string => random.of(VALUES.slice(0, -1));
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const glob = (random: Random): string =>
  random.of([
    '*',
    '?',
    'a*',
    '*o',
    '[a-c]',
    '*.',
    '.*',
    'web',
    '*/',
    '/*',
    'foo',
    'b',
    '[!a]*',
    '*[0-9]',
    'o',
    '?b',
    "'*'",
    '.',
    ':*',
    'l',
  ]);

const expansion: Make = (random) => {
  const operator = random.of([
    () => `\${v#${glob(random)}}`,
    () => `\${v##${glob(random)}}`,
    () => `\${v%${glob(random)}}`,
    () => `\${v%%${glob(random)}}`,
    () => `\${v/${glob(random)}/X}`,
    () => `\${v//${glob(random)}/[&]}`,
    () => `\${v//${glob(random)}}`,
    () => `\${v/#${glob(random)}/X}`,
    () => `\${v/%${glob(random)}/X}`,
    () => `\${v:${random.below(5)}}`,
    () => `\${v:${random.below(5)}:${random.below(5)}}`,
    () => `\${v: -${random.below(4)}}`,
    () => `\${v:1:-1}`,
    () => `\${v^}`,
    () => `\${v^^}`,
    () => `\${v,}`,
    () => `\${v,,}`,
    () => `\${v^^[a-m]}`,
    () => `\${#v}`,
    () => `\${v:-none}`,
    () => `\${v-none}`,
    () => `\${v:+set}`,
    () => `\${u:-a b}`,
    () => `\${u-"a  b"}`,
    () => `\${u:=new}`,
    () => `\${v@Q}`,
    () => `\${v@U}`,
    () => `\${!n}`,
  ])();
  const shown = random.chance(60) ? `"${operator}"` : operator;
  return `v=${quoted(value(random))}; n=v; echo ${random.of([shown, `[${shown}]`, `a${shown}b`, `${shown} ${shown}`])}`;
};

const arithmetic: Make = (random) => {
  const number = (): string => random.of(['0', '1', '2', '7', '10', 'x', 'y', '-3', '0x1f', '010', '2#101', 'z']);
  const expression = (depth: number): string => {
    if (depth === 0) return number();
    switch (random.below(9)) {
      case 0:
        return `(${expression(depth - 1)})`;
      case 1:
        return `${random.of(['-', '!', '~', '+'])}${expression(depth - 1)}`;
      case 2:
        return `${expression(depth - 1)} ? ${expression(depth - 1)} : ${expression(depth - 1)}`;
      case 3:
        return random.of(['x++', '++x', 'y--', '--y', 'x += 2', 'z = 5', 'y *= 3', 'x <<= 1', 'x = y = 4']);
      default:
        return `${expression(depth - 1)} ${random.of(['+', '-', '*', '/', '%', '**', '<<', '>>', '&', '|', '^', '&&', '||', '<', '<=', '==', '!=', '>', '>=', ','])} ${expression(depth - 1)}`;
    }
  };
  const text = expression(1 + random.below(3))
    .replace(/\*\* -?\d+x?\w*/g, '** 2')
    .replace(/(<<|>>) -3/g, '$1 3');
  return random.of([
    `x=3 y=4; echo $((${text})); echo $x $y`,
    `x=3; y=4; ((${text})); echo $? $x $y`,
    `x=3; y=2; if ((${text})); then echo yes; else echo no; fi`,
    `x=5; let 'y=${text.replaceAll("'", '')}'; echo $? $y`,
  ]);
};

const condition: Make = (random) => {
  const word = () => random.of(['a', 'abc', '""', '5', '10', '$v', '"$v"', 'a*', "'a*'", 'x.y']);
  const test = (): string =>
    random.of([
      `-z ${random.of(['"$u"', '"$v"'])}`,
      `-n ${random.of(['"$u"', '"$v"'])}`,
      `-f ${random.of(['a', 'dir', 'none'])}`,
      `-d ${random.of(['a', 'dir', 'none'])}`,
      `-e ${random.of(['a', 'dir', 'none'])}`,
      `-s ${random.of(['a', 'empty', 'none'])}`,
      `${random.of(['5', '10', '-1'])} ${random.of(['-eq', '-ne', '-lt', '-le', '-gt', '-ge'])} ${random.of(['5', '7', '10'])}`,
      `"$v" ${random.of(['=', '==', '!='])} ${random.of(['abc', 'x', '"$v"'])}`,
    ]);
  switch (random.below(4)) {
    case 0:
      return `v=abc; [[ ${word()} ${random.of(['==', '!=', '=', '<', '>', '=~'])} ${word()} ]]; echo $?`;
    case 1:
      return `v=abc; [[ ${test()} ${random.of(['&&', '||'])} ${random.of(['', '! '])}${test()} ]] && echo yes || echo no`;
    case 2:
      return `v=${random.of(['abc', 'a1b2', 'web-7', '"x y"'])}; [[ $v =~ ${random.of(['^a', '[0-9]+', '(.)([0-9])', 'b$', '^(web)-([0-9]+)$', 'x', '.*'])} ]] && echo "\${BASH_REMATCH[0]}|\${BASH_REMATCH[1]}" || echo no`;
    default:
      return `v=abc; ${random.of(['test', '['])} ${random.of(['', '! '])}${test()} ${random.of(['', `-a ${test()}`, `-o ${test()}`])}`
        .replace(/\[ (.*)$/, '[ $1 ]')
        .concat('; echo $?');
  }
};

const arrays: Make = (random) =>
  `a=(${random.of(['one two three', 'x "y z" w', '1 2 3 4 5', '[2]=c [5]=f', '{1..4}', '$(echo p q)', ''])}); ${random.of([
    'echo ${a[0]} ${a[1]}',
    'echo "${a[@]}"',
    'echo "${a[*]}"',
    'printf "<%s>" "${a[@]}"; echo',
    'printf "<%s>" ${a[@]}; echo',
    'echo ${#a[@]} ${#a[1]}',
    'echo ${!a[@]}',
    'echo "${a[@]:1:2}"',
    'echo ${a[-1]}',
    'a+=(more); echo ${#a[@]} ${a[-1]}',
    'a[7]=z; echo ${!a[@]} "${a[@]}"',
    'unset "a[1]"; echo "${!a[@]}" "${a[@]}"',
    'for i in "${a[@]}"; do echo "- $i"; done',
    'echo "${a[@]/o/0}"',
    'echo "${a[@]^^}"',
    'echo "${a[@]#o}"',
    'b=("${a[@]}"); echo ${#b[@]}',
    'IFS=,; echo "${a[*]}"',
    'echo $((${#a[@]} + 1)) ${a}',
    'echo "x${a[@]}y"',
    'declare -A m=([k]=v [j]=w); echo ${m[k]} ${#m[@]}',
    'declare -p a',
    'for i in ${!a[@]}; do echo $i=${a[i]}; done',
  ])}`;

const control: Make = (random) =>
  random.of([
    `for i in ${random.of(['1 2 3', '{a..e}', '{1..9..3}', '{03..5}', 'x{a,b}y', '$(seq 3)', '*.json', 'di*', 'dir/*', '[ab]', 'none*', '"a b" c', '{a,b}{1,2}', '{x,{y,z}}', 'a{b', '{a}', '{1..3}{a..b}', '{5..1}'])}; do echo -n "$i;"; done; echo`,
    `i=0; while ${random.of(['((i < 3))', '[ $i -lt 3 ]', 'test $i != 3'])}; do echo $i; ${random.of(['((i++))', 'i=$((i+1))', 'let i++'])}; done`,
    `for ((i = 0; i < ${random.below(5)}; i++)); do echo $i; done`,
    `case ${random.of(['web', 'db-1', '"a b"', 'x.yaml', '""', '10'])} in ${random.of(['w*', '*-[0-9]', 'a*|d*', '"a b"', '""'])}) echo first;${random.of([';', '&', ';&'])} ${random.of(['*.yaml', '[0-9]*', '*b', '?'])}) echo second;; *) echo other;; esac`,
    `f() { ${random.of(['echo "$# $1 $2"', 'local x=in; echo $x $1', 'return $1', 'echo "$@"', 'for a; do echo "[$a]"; done', 'shift; echo $1', 'echo "${@:2}"', 'echo "$*"', 'printf "%s," "$@"; echo'])}; }; x=out; f ${random.of(['3', '1 2 3', '"a b" c', ''])}; echo $? $x`,
    `echo "a b c" | { read x y; echo "$y|$x"; }`,
    `while IFS=${random.of([',', ':', "' '", "''"])} read -r a b; do echo "$b<$a"; done < ${random.of(['csv', 'svc', 'a', 'text'])}`,
    `while read ${random.of(['l', '-r l', 'a b', '-r a rest'])}; do echo "[$${random.of(['l', 'a', 'rest'])}]"; done < ${random.of(['text', 'svc', 'nonl'])}`,
    `set -- ${random.of(['a b c', '"x y" z', '1 2 3 4'])}; ${random.of(['echo $# $2', 'shift; echo $@', 'echo "${*:2:2}"', 'for i; do echo $i; done', 'echo ${!#}', 'echo "$@" | wc -w'])}`,
    `${random.of(['true', 'false', '(exit 3)', 'grep -q zzz a'])} ${random.of(['&&', '||', ';', '|'])} ${random.of(['true', 'false', 'echo b'])}; echo $?`,
    `set -o pipefail; ${random.of(['false | true', 'true | false', '(exit 2) | (exit 3) | true', 'true | true'])}; echo $? "\${PIPESTATUS[@]}"`,
    `${random.of(['set -e', 'set -u', 'set +e', 'set -eu'])}; ${random.of(['false', 'true', 'echo $undefined', 'false || true', 'if false; then :; fi', '! true', 'x=$(false)', 'false && true'])}; echo after`,
    `x=${random.of(['1', 'a', '"b c"'])}; (x=2; echo $x); echo $x; { x=3; }; echo $x`,
    `cat <<${random.of(['EOF', "'EOF'", '-EOF'])}\nv: $HOME_X $((1+1)) $(echo sub) \\$x \`echo bq\`\n\ttab "q" 'r' \\\\\nEOF`,
    `x=5; cat <<< ${random.of(['$x', '"a $x"', "'$x'", 'word'])}`,
    `echo ${random.of(["$'a\\tb'", "$'\\x41\\101'", '"a\\nb"', "-e 'a\\tb'", '-n x', "-e 'x\\cy'", '"$(echo "in quotes")"', '`echo one`', '"\\$x \\" \\\\"', '\'a\'"b"c', '~root', 'a\\ b', '"*"', '\\*', '$((1+2))$((3))', '"a\'b"', '${undefined}x', '$', '"$"', 'a#b', '{', '}', '-', '--', '-nx', '-e "\\\\"', '!', 'a=b', '$?', '${#}', '"${#}"'])}`,
    `${random.of(['echo a >out', 'echo a >>out; echo b >>out', 'echo a >out 2>&1', 'cat none 2>/dev/null', 'cat none >out 2>&1', '{ echo a; echo b >&2; } 2>/dev/null', 'echo x | tee out >/dev/null', 'cat none &>out', 'echo a > out; cat < out > out2; cat out2', '(echo 1; echo 2) > out'])}; echo $?; wc -l < ${random.of(['out', 'a'])} 2>/dev/null`,
    `IFS=${random.of([',', ':', "', '", "$'\\n'", "''"])}; v=${quoted(random.of(['a,b,,c', 'a:b', 'x, y', ',a,', 'a b']))}; for i in $v; do echo "<$i>"; done`,
    `a=1; b=2; ${random.of(['export a; bash -c \'echo "$a$b"\'', "a=9 bash -c 'echo $a'; echo $a", 'unset a; echo ${a-unset}', 'readonly a; a=2; echo $a', 'declare -i n; n=a+b; echo $n', 'n=a+b; echo $n', 'printf -v r "%03d" $b; echo $r', 'eval "c=\\$a"; echo $c', 'a+=x; echo $a', 'local z=1; echo $?', 'type -t echo ls if nosuch', 'command -v cd', 'x=$a$b y=$x; echo $y'])}`,
    `echo one two | ${random.of(['read a b; echo "$a"', '{ read a b; echo "$a"; }', 'while read a; do echo $a; done', '(read a; echo $a)', 'cat - a | head -2', 'xargs -n1 echo'])}`,
    `mapfile -t l < ${random.of(['a', 'svc', 'nonl', 'empty'])}; echo \${#l[@]} "\${l[1]}"`,
    `trap 'echo bye' EXIT; ${random.of(['echo hi', 'exit 3', 'false', '(echo sub)'])}`,
    `${random.of(['sleep 0.01 & wait; echo $?', '(exit 4) & wait $!; echo $?', 'echo bg & wait', 'false & wait $!; echo $?', 'sleep 5 & kill $!; wait $! 2>/dev/null; echo $?', 'true & true & wait; echo done', 'jobs; echo none'])}`,
    `exec 2>/dev/null; echo x`.replace('exec 2>/dev/null', random.of([':', 'true', ': ignored words'])),
    `until [ \${i:-0} -ge ${random.below(4)} ]; do i=$((\${i:-0}+1)); ${random.of(['[ $i = 2 ] && continue', '[ $i = 2 ] && break', ':'])}; echo $i; done`,
    `${random.of(['getopts', 'umask', 'ulimit', 'hash', 'times', 'dirs'])} >/dev/null 2>&1; echo done`.replace(/^.*; /, ''),
    `echo $(( $(echo 3) * \${#HOME_Y} + ${random.below(9)} )) \${x:=$(echo set)} $x`,
  ]);

export const shellLines: readonly Make[] = [
  expansion,
  expansion,
  expansion,
  arithmetic,
  arithmetic,
  condition,
  condition,
  arrays,
  arrays,
  control,
  control,
  control,
  control,
];
