// Runs a transcript's commands in bash, with kubectl and `lab` on its path, and notes what they print.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TranscriptStep } from '../../sandbox/transcript/parse.ts';
import { parseShape, RealCluster } from './real-cluster.ts';

/** What `lab` runs: it hands its words to the recorder, prints what is wrong with them, and ends with 1 then. */
const LAB = `
const { request } = await import('node:http');
const { text } = await import('node:stream/consumers');
const call = request({ socketPath: process.env.LAB_SOCKET, method: 'POST' }, async (answer) => {
  process.stdout.write(await text(answer));
  process.exitCode = answer.statusCode === 200 ? 0 : 1;
});
call.end(JSON.stringify(process.argv.slice(2)));
`;

/** Answers `lab` on a socket: 200, or 400 with the error's text. */
function serveLab(command: (words: readonly string[]) => Promise<void>): Server {
  return createServer((request, response) => {
    text(request)
      .then((body) => command(wordsOf(JSON.parse(body))))
      .then(
        () => response.end(),
        (error: unknown) => response.writeHead(400).end(`${error instanceof Error ? error.message : error}\n`),
      );
  });
}

const wordsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const isClusterCommand = ({ command }: TranscriptStep): boolean => command.startsWith('lab cluster');

/** The steps with what a fresh cluster of a release prints; `binaries` is a folder with its programs. */
export async function record(steps: readonly TranscriptStep[], release: string, binaries: string): Promise<TranscriptStep[]> {
  const first = steps.find(({ command }) => command);
  const shape = parseShape(first && isClusterCommand(first) ? first.command.split(/\s+/).slice(2) : []);
  const cluster = await RealCluster.start(release, binaries, shape);
  const tools = mkdtempSync(join(tmpdir(), 'record-'));
  const folder = mkdtempSync(join(tmpdir(), 'transcript-'));
  const socket = join(tools, 'socket');
  const server = serveLab((words) => cluster.command(words));
  try {
    writeFileSync(join(tools, 'lab.mjs'), LAB);
    writeFileSync(join(tools, 'lab'), `#!/usr/bin/env bash\nexec '${process.execPath}' '${join(tools, 'lab.mjs')}' "$@"\n`);
    chmodSync(join(tools, 'lab'), 0o755);
    server.listen(socket);
    await once(server, 'listening');
    const environment = {
      PATH: `${tools}:${binaries}:${process.env.PATH}`,
      HOME: folder,
      KUBECONFIG: cluster.kubeconfig,
      LAB_SOCKET: socket,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    };
    const recorded: TranscriptStep[] = [];
    for (const step of steps) recorded.push(step.command && !isClusterCommand(step) ? await answered(step, folder, environment) : step);
    return recorded;
  } finally {
    server.close();
    await cluster.stop();
    rmSync(tools, { recursive: true });
    rmSync(folder, { recursive: true });
  }
}

async function answered(step: TranscriptStep, cwd: string, env: NodeJS.ProcessEnv): Promise<TranscriptStep> {
  // One pipe for both streams keeps their order, as a terminal shows it.
  const child = spawn('bash', ['-c', `exec 2>&1\n${step.command}`], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const output = printed.replace(/^bash: line \d+: /gm, 'bash: ').replace(/\n$/, '');
  return { ...step, output: output === '' ? [] : output.split('\n'), status: typeof status === 'number' ? status : 255 };
}
