import { describe, expect, it } from 'vitest';
import { MemoryFiles } from '../../../sandbox/shell/memory-files.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { Shell } from '../../../sandbox/shell/shell.ts';
import { tools } from '../../../sandbox/shell/tools/index.ts';
import { Clock } from '../../../sandbox/time/clock.ts';
import { drive } from '../../../sandbox/time/driver.ts';

function newShell() {
  const clock = new Clock(Date.UTC(2026, 0, 1));
  const files = new MemoryFiles('/home/learner');
  const shell = new Shell({ commands: tools, files, clock });
  const run = async (source: string, signal = new AbortController().signal) => {
    const output = new Capture();
    const status = await drive(
      clock,
      shell.run(source, { stdin: textInput(''), stdout: output, stderr: output, interactive: false }, signal),
    );
    return { output: output.text, status };
  };
  return { shell, run, files, clock };
}

/** What bash 5.2 prints, and the exit status. */
const cases: [source: string, output: string, status?: number][] = [
  ['echo hello   world', 'hello world\n'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: shell
  ['a=(); echo "x${a[-1]}y"', 'bash: a: bad array subscript\nxy\n'],
  ['echo ~root ~root/x ~rooted', '/root /root/x ~rooted\n'],
  ['printf "x\n" > f; printf "y\n" > g; grep -lL x f g; grep -Ll x f g', 'g\nf\n'],
  ['mkdir d; : > d/empty; echo > d/f; find d -size -1k; find d -size 4k', 'd/empty\nd\n'],
  [`echo 'a  b' "c  d" e\\ f`, 'a  b c  d e f\n'],
  ['x=1; echo $x "${x}2" \'$x\' ${y:-none}', '1 12 $x none\n'],
  ['echo $(echo a; echo b)', 'a b\n'],
  ['echo "$(printf "a\\nb\\n")"', 'a\nb\n'],
  ['echo `echo old`', 'old\n'],
  ['echo $((2 + 3 * 4)) $(( (2+3)*4 ))', '14 20\n'],
  ['for n in a b c; do echo -n $n; done; echo', 'abc\n'],
  ['for n in web-{1..3}; do echo $n; done | tail -1', 'web-3\n'],
  ['i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i', '3\n'],
  ['if false; then echo no; elif true; then echo yes; else echo never; fi', 'yes\n'],
  ['false && echo a || echo b', 'b\n'],
  ['! true', '', 1],
  ['printf "b\\na\\nb\\n" | sort | uniq -c', '      1 a\n      2 b\n'],
  ['printf "b\\na\\n" > f; sort < f; cat f >> g; wc -l g', 'a\nb\n2 g\n'],
  ["cat <<'EOF' | grep -n b\na $x\nb\nEOF", '2:b\n'],
  ['x=5; cat <<EOF\nvalue: $x $(echo sub)\nEOF', 'value: 5 sub\n'],
  ['cat <<-EOF\n\tindented\n\tEOF', 'indented\n'],
  ['(cd /; pwd); pwd', '/\n/home/learner\n'],
  ['{ echo a; echo b; } | wc -l', '2\n'],
  ['a=(x y z); echo ${a[-1]} ${a[-3]}', 'z x\n'],
  ['a=(x y z); echo "[${a[@]: -5}]" "[${a[@]: -2}]"', '[] [y z]\n'],
  ['[[ a = b || c = d || e = e ]] && echo yes', 'yes\n'],
  ['nosuch', 'bash: nosuch: command not found\n', 127],
  ['cat nothing', 'cat: nothing: No such file or directory\n', 1],
  ['cat < nothing', 'bash: nothing: No such file or directory\n', 1],
  ['echo out; echo err >&2', 'out\nerr\n'],
  ['cat nothing 2>/dev/null; echo $?', '1\n'],
  ['echo a > f; mv f nowhere/; cat f', "mv: cannot move 'f' to 'nowhere/': Not a directory\na\n"],
  ['echo a > f; cp f nowhere/', "cp: cannot create regular file 'nowhere/': Not a directory\n", 1],
  ['nosuch 2>&1 | grep -c found', '1\n'],
  ['exit 3', '', 3],
  ['(exit 4); echo $?', '4\n'],
  ['for i in 1 2 3; do if [ $i = 2 ]; then continue; fi; echo $i; done', '1\n3\n'],
  ['while true; do break; done; echo done', 'done\n'],
  ['seq 1 100000 | head -2', '1\n2\n'],
  ['echo a,b,c | cut -d, -f2,3', 'b,c\n'],
  ['echo abcdef | cut -c2-4', 'bcd\n'],
  ["echo 'name: web' | sed 's/web/db/'", 'name: db\n'],
  ["printf '1\\n2\\n3\\n' | sed -n '2p'", '2\n'],
  ["printf '1\\n2\\n3\\n4\\n' | sed -n '/2/,/3/p'", '2\n3\n'],
  ["printf '1\\n2\\n3\\n4\\n' | sed '2,$d'", '1\n'],
  ["printf '1\\n2\\n3\\n' | sed '/2/!d;s/2/two/'", 'two\n'],
  ["printf '1\\n2\\n3\\n' | sed '2q'", '1\n2\n'],
  ["printf '1\\n2\\n3\\n' | sed -n '$p'", '3\n'],
  ["printf '1\\n2\\n' | sed '1a more'", '1\nmore\n2\n'],
  ["printf '1\\n2\\n' | sed '/1/i\\  kept'", '  kept\n1\n2\n'],
  ["printf '1\\n2\\n3\\n' | sed '1,2c x'", 'x\n3\n'],
  ["printf 'a/b\\n' | sed -E 's#/(.)#-\\1-#;y/a/A/'", 'A-b-\n'],
  ["printf '1\\n2\\n3\\n' | sed -n '/2/{p;=}'", '2\n2\n'],
  ["echo a | sed 's/a/b'", "sed: -e expression #1, char 5: unterminated `s' command\n", 1],
  ["echo a | sed 's/a/b/k'", "sed: -e expression #1, char 7: unknown option to `s'\n", 1],
  ["echo a | sed 'k'", "sed: -e expression #1, char 1: unknown command: `k'\n", 1],
  ['printf "a\\nb\\n" | sed -e s/a/x/ -e s/b/y/', 'x\ny\n'],
  ['echo hello | head -c 3', 'hel'],
  ['echo hello | tr a-z A-Z', 'HELLO\n'],
  ['printf "a\\nb\\nc\\nd\\n" | grep -A 1 b', 'b\nc\n'],
  ['echo x | grep y', '', 1],
  ['printf "a 1\\nb 2\\n" | while read name number; do echo $number $name; done', '1 a\n2 b\n'],
  ['touch b.yaml a.yaml; ls *.yaml', 'a.yaml\nb.yaml\n'],
  ['echo a b c | xargs -n1 echo item', 'item a\nitem b\nitem c\n'],
  ['timeout 2 sleep 10', '', 124],
  ['echo )', "bash: syntax error near unexpected token `)'\n", 2],
  ['for', 'bash: syntax error: unexpected end of file\n', 2],
  ['# only a comment', ''],
  ['echo a # comment', 'a\n'],
  ['echo "unclosed', 'bash: syntax error: unexpected end of file\n', 2],
];

describe('a line of shell', () => {
  it.each(cases)('%s', async (source, output, status = 0) => {
    expect(await newShell().run(source)).toEqual({ output, status });
  });

  it('knows when more lines must follow', () => {
    const { shell } = newShell();
    for (const open of ["echo 'a", 'cat <<EOF\nx', 'for i in a; do', 'echo a |', 'if true; then echo', 'echo \\', 'x=$(echo'])
      expect(shell.isIncomplete(open), open).toBe(true);
    for (const whole of ['echo a', 'cat <<EOF\nx\nEOF', 'echo )', 'for i in a; do echo; done'])
      expect(shell.isIncomplete(whole), whole).toBe(false);
  });

  it('takes virtual time to sleep', async () => {
    const { run, clock } = newShell();
    const began = clock.now();
    await run('sleep 2m');
    expect(clock.now() - began).toBe(120_000);
  });

  it.each(['while true; do :; done', 'seq 1 1000000000 | wc -l', 'sleep 1000'])('can be interrupted: %s', async (source) => {
    const { shell } = newShell();
    const interrupt = new AbortController();
    const output = new Capture();
    const running = shell.run(source, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }, interrupt.signal);
    setImmediate(() => interrupt.abort());
    expect(await running).toBe(130);
  });

  it('reads a line of 100,000 characters at once', async () => {
    const long = 'x'.repeat(100_000);
    expect((await newShell().run(`echo ${long} | wc -c`)).output).toBe('100001\n');
  });
});
