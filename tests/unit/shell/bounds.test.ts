// Whatever is typed: it ends, or Ctrl-C ends it, and it holds no more than the machine has.
import { describe, expect, it } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { MemoryFiles } from '../../../sandbox/shell/memory-files.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import type { Output } from '../../../sandbox/shell/process.ts';
import { driveMeasured } from '../../laws/hang.ts';

/** In characters: what a terminal keeps. */
const SHOWN = 100_000;

/** Types a line, and Ctrl-C after so many turns of the event loop. */
async function typed(
  sandbox: Sandbox,
  line: string,
  turns = Number.POSITIVE_INFINITY,
): Promise<{ readonly said: string; readonly status: number | undefined }> {
  // A terminal shows and forgets: how much is written before Ctrl-C comes is the machine's affair.
  let said = '';
  const output: Output = {
    write: async (text) => {
      said = (said + text).slice(-SHOWN);
    },
  };
  const running = sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true });
  const { value } = await driveMeasured(sandbox.cluster.clock, running, Number.POSITIVE_INFINITY, turns, () => sandbox.interrupt());
  return { said, status: value };
}

describe('Ctrl-C ends', { timeout: 240_000 }, () => {
  it.each([
    'while true; do true; done',
    'while true; do echo x; done > /dev/null',
    'while true; do echo y; done | kubectl apply -f -',
    'while true; do echo y; done | grep z',
    'until kubectl get pod none 2> /dev/null; do true; done',
    'seq 1 1000000000000 > /dev/null',
    "seq -s ' ' 1 1000000000000 > /dev/null",
    'seq 1 1000000000000 | cat | cat | tail -n 1',
    'watch -n 0.1 echo',
    'sleep 100000',
    'yes',
    'yes > /dev/null',
    'yes | cat | grep -c n',
  ])('%s', async (line) => {
    const sandbox = await newSandbox();
    // Turns are counted, and loading a command's module takes more of them on a slower machine.
    await typed(sandbox, 'echo | grep y | sed p; kubectl get pod none; echo y | kubectl apply -f -');
    const { status, said } = await typed(sandbox, line, 20);
    expect(status, said.slice(-300)).toBe(130);
  });
});

describe('Ctrl-C ends what waits', () => {
  it.each([
    ['lab wait 100000', undefined],
    ['lab node stop node-1', undefined],
    ['lab settle', 'kubectl create deployment web --image=nginx'],
    ['kubectl get pods', 'lab api slow 100000'],
    ['kubectl create namespace late', 'lab api slow 100000'],
    ['kubectl delete pod --all', 'lab api slow 100000'],
    ['kubectl wait pod none --for=create --timeout=1000s', undefined],
  ])('%s', async (line, before) => {
    const sandbox = await newSandbox();
    await typed(sandbox, 'kubectl get pod none; kubectl wait pod none --for=create --timeout=1ms; kubectl delete pod none');
    if (before) await typed(sandbox, before);
    const began = sandbox.cluster.clock.now();
    expect((await typed(sandbox, line, 20)).status).toBe(130);
    expect(sandbox.cluster.clock.now() - began).toBeLessThan(100_000);
    // What was under way does nothing more.
    await typed(sandbox, 'lab api ok; lab wait 200');
    expect((await typed(sandbox, 'kubectl get namespaces -o name')).said).not.toContain('late');
  });
});

// How long a piece of work may be, the bench says (npm run bench); that long work is done in pieces shows on any machine.
describe('lets others in while it works', { timeout: 240_000 }, () => {
  it.each([
    "printf '%s\\n' $(seq 1 100000) | tail -n 1",
    'seq 1 300000 | tail -n 150000 | wc -l',
    'seq 1 300000 | sort -rn | head -n 1',
    'seq 1 300000 | head -n -150000 | wc -l',
    "timeout 1 kubectl get namespace default -o go-template='{{range 200000}}{{end}}'",
  ])('%s', async (line) => {
    const sandbox = await newSandbox();
    const output = new Capture();
    // Once more: loading a module is no work of the worker's.
    for (const warm of [false, true]) {
      const running = sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true });
      const { longest, total } = await driveMeasured(
        sandbox.cluster.clock,
        running,
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        () => {},
      );
      if (warm) expect(longest).toBeLessThan(Math.max(100, total / 3));
    }
  });
});

/** Makes the file `large` of some 14 MB. */
const LARGE = 'seq 1 20000 > large; for i in 1 2 3 4 5 6 7; do cat large large > more; mv more large; done';

describe('there is no room for', { timeout: 240_000 }, () => {
  it('more than the disk holds, or a variable', async () => {
    const sandbox = await newSandbox();
    expect(await typed(sandbox, LARGE)).toEqual({ said: '', status: 0 });
    expect(await typed(sandbox, 'cat large large large > copy')).toEqual({
      said: 'cat: write error: No space left on device\n',
      status: 1,
    });
    expect(await typed(sandbox, 'x=$(cat large large)')).toEqual({ said: 'cat: memory exhausted\n', status: 2 });
    expect(await typed(sandbox, 'sort large')).toEqual({ said: 'sort: memory exhausted\n', status: 2 });
  });

  it('files without end, even empty ones', async () => {
    const files = new MemoryFiles('/home/learner');
    let made = 0;
    expect(() => {
      for (; made < 100_000; made += 1) files.write(`f${made}`, '');
    }).toThrow('No space left on device');
    expect(() => files.mkdir('folder')).toThrow('No space left on device');
    files.remove('f0');
    files.mkdir('folder');
    files.remove('folder');
    files.write('f0', '');
    const sandbox = await newSandbox();
    expect(() => {
      for (let i = 0; i < made; i += 1) sandbox.files.write(`f${i}`, '');
    }).toThrow('No space left on device');
    const said = (await typed(sandbox, 'for i in $(seq 1 40); do touch x$i || break; done; touch y; > z; mkdir d')).said;
    expect([...new Set(said.replaceAll(/x\d+/g, 'x').split('\n'))]).toEqual([
      "touch: cannot touch 'x': No space left on device",
      "touch: cannot touch 'y': No space left on device",
      'bash: z: No space left on device',
      "mkdir: cannot create directory 'd': No space left on device",
      '',
    ]);
  });

  it('but a file that moves needs none, and is never lost', async () => {
    const sandbox = await newSandbox();
    await typed(sandbox, `${LARGE}; touch a; mkdir d`);
    await typed(sandbox, 'cat large large > full 2> /dev/null; cp large more 2> /dev/null; for i in $(seq 1 9); do cat more >> full; done');
    expect(await typed(sandbox, 'mv large d/large; ls large; ls d; mv a a; cp a a; mv a none/a; touch -c none; ls a none')).toEqual({
      said: "ls: cannot access 'large': No such file or directory\nlarge\nmv: 'a' and 'a' are the same file\ncp: 'a' and 'a' are the same file\nmv: cannot move 'a' to 'none/a': No such file or directory\nls: cannot access 'none': No such file or directory\na\n",
      status: 2,
    });
  });

  it('yes', async () => {
    const sandbox = await newSandbox();
    const line = 'yes | head -n 2; yes a b | head -n 1; yes -- -x | head -n 1; yes | sed 2q | wc -l; yes -x';
    expect((await typed(sandbox, line)).said).toBe(
      "y\ny\na b\n-x\n2\nyes: invalid option -- 'x'\nTry 'yes --help' for more information.\n",
    );
    expect(await typed(sandbox, 'yes > full')).toEqual({ said: 'yes: standard output: No space left on device\n', status: 1 });
  });

  it('names of any length', async () => {
    const sandbox = await newSandbox();
    const line = "long=$(printf 'a%.0s' $(seq 1 256)); touch $long; touch ${long#a} && echo made; > $long; mkdir $long";
    expect((await typed(sandbox, line)).said.replaceAll(/a{256}/g, 'LONG')).toBe(
      "touch: cannot touch 'LONG': File name too long\nmade\nbash: LONG: File name too long\nmkdir: cannot create directory 'LONG': File name too long\n",
    );
  });

  it.each([
    ['printf %999999999d 1', 'printf: memory exhausted\n'],
    ["echo '. ./again' > again; . ./again", 'bash: maximum nesting level exceeded (200)\n'],
    [`${'('.repeat(20_000)}true`, 'bash: syntax error: nested too deeply\n'],
    [`echo $((${'('.repeat(20_000)}1${')'.repeat(20_000)}))`, 'bash: Cannot allocate memory\n'],
  ])('%.40s', async (line, words) => {
    expect((await typed(await newSandbox(), line)).said).toBe(words);
  });
});

describe('a loop that waits without sleeping', { timeout: 240_000 }, () => {
  it('sees time pass', async () => {
    const sandbox = await newSandbox();
    await typed(sandbox, 'kubectl run web --image=registry.k8s.io/pause:3.10');
    const line = "until kubectl get pod web -o jsonpath='{.status.phase}' | grep -q Running; do true; done";
    expect((await typed(sandbox, line)).status).toBe(0);
  });
});

describe('a pattern', () => {
  it.each([
    ['x=a/b/c; echo ${x##*/} ${x%/*} ${x#*/} ${x%%/*}', 'c a/b b/c a\n'],
    ["touch a b '[x'; echo [a-b] [!a] [x [z-a] ?", 'a b b [x [z-a] a b\n'],
    [`x=${'a'.repeat(40)}; echo \${x%%${'*a'.repeat(20)}*b}`, `${'a'.repeat(40)}\n`],
  ])('%s', async (line, said) => {
    expect((await typed(await newSandbox(), line)).said).toBe(said);
  });
});
