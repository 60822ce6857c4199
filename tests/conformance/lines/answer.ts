// What a line prints: on the machine's own bash, and in the sandbox.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MemoryFiles } from '../../../sandbox/shell/memory-files.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { Shell } from '../../../sandbox/shell/shell.ts';
import { tools } from '../../../sandbox/shell/tools/index.ts';
import { Clock } from '../../../sandbox/time/clock.ts';
import { drive } from '../../../sandbox/time/driver.ts';
import { FILES } from './fixture.ts';

export interface Answer {
  readonly stdout: string;
  /** Whether anything was said on stderr; whose words differ between releases. */
  readonly complains: boolean;
  readonly status: number;
}

/** The answer of the machine's bash and GNU tools, in the C locale. */
export async function machineAnswer(line: string): Promise<Answer & { readonly stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'line-'));
  try {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await new Promise((resolve) => {
      const env = { PATH: process.env.PATH, LC_ALL: 'C', HOME: folder };
      const child = spawn('bash', ['--norc', '-c', line], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 10_000 });
      let [stdout, stderr] = ['', ''];
      child.stdout.on('data', (data) => (stdout += data));
      child.stderr.on('data', (data) => (stderr += data));
      child.on('close', (code) => resolve({ stdout, stderr, complains: stderr !== '', status: code ?? -1 }));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sandbox's. */
export async function sandboxAnswer(line: string): Promise<Answer & { readonly stderr: string }> {
  const clock = new Clock(Date.UTC(2026, 0, 1));
  const files = new MemoryFiles('/home/learner');
  for (const [name, text] of Object.entries(FILES)) {
    const folders = name.split('/').slice(0, -1);
    for (const [i] of folders.entries()) {
      const folder = folders.slice(0, i + 1).join('/');
      if (!files.isDirectory(folder)) files.mkdir(folder);
    }
    files.write(name, text);
  }
  const shell = new Shell({ commands: tools, files, clock });
  const [stdout, stderr] = [new Capture(), new Capture()];
  const streams = { stdin: textInput(''), stdout, stderr, interactive: false };
  const limit = new AbortController();
  const timer = clock.after(60_000, () => limit.abort());
  // As `bash -c` on the machine: a shell of its own.
  const status = await drive(clock, shell.run(`bash -c ${quoted(line)}`, streams, limit.signal));
  timer.cancel();
  return { stdout: stdout.text, stderr: stderr.text, complains: stderr.text !== '', status };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
