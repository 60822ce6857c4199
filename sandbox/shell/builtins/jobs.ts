// What sees to jobs and signals: jobs, wait, fg, bg, kill, trap.

import { Interrupted } from '../process.ts';
import { quotedBySingle } from '../quoting.ts';
import type { Streams } from '../redirect.ts';
import type { Builtin, RunningShell } from '../running-shell.ts';
import { SIGNALS, signalName } from '../traps.ts';
import { complain } from './complain.ts';

export const jobs: Builtin = async (argv, shell, { stdout }) => {
  const all = [...shell.state.jobs.all];
  for (const job of all) await stdout.write(argv[1] === '-p' ? `${job.pid}\n` : shell.state.jobs.describe(job));
  shell.state.jobs.ended();
  return 0;
};

/** What `wait` gives when a signal came that a trap takes. */
const TRAPPED = 143;

/** Waits, unless Ctrl-C or a signal that a trap takes comes first. */
async function untilDone(done: Promise<number>, shell: RunningShell): Promise<number> {
  const { signal } = shell.around;
  if (signal.aborted) throw new Interrupted();
  return new Promise<number>((resolve, reject) => {
    const interrupted = () => reject(new Interrupted());
    signal.addEventListener('abort', interrupted, { once: true });
    const ended = (status: number) => {
      signal.removeEventListener('abort', interrupted);
      resolve(status);
    };
    void done.then(ended);
    void shell.state.traps.arrival().then(() => ended(TRAPPED));
  });
}

export const wait: Builtin = async (argv, shell, streams) => {
  const table = shell.state.jobs;
  const words = argv.slice(1);
  if (words[0]?.startsWith('-')) return complain(streams, `wait: ${words[0]}: this shell does not have this option`, 2);
  if (words.length === 0) {
    await Promise.all(table.all.map((job) => untilDone(job.done, shell)));
    table.ended();
    return 0;
  }
  let status = 0;
  for (const word of words) {
    const job = table.find(word);
    if (job) {
      status = await untilDone(job.done, shell);
      table.remove(job);
    } else if (word.startsWith('%')) status = await complain(streams, `wait: ${word}: no such job`, 127);
    else status = await complain(streams, `wait: pid ${word} is not a child of this shell`, 127);
  }
  return status;
};

export const fg: Builtin = async ([, word = '%+'], shell, streams) => {
  const table = shell.state.jobs;
  const job = table.find(word);
  if (!job) return complain(streams, `fg: ${word === '%+' ? 'current' : word}: no such job`);
  await streams.stdout.write(`${job.source}\n`);
  try {
    return await untilDone(job.done, shell);
  } catch (error) {
    // Ctrl-C reaches what stands in the foreground.
    job.kill(2);
    throw error;
  } finally {
    table.remove(job);
  }
};

export const bg: Builtin = async ([, word = '%+'], shell, streams) => {
  const job = shell.state.jobs.find(word);
  if (!job) return complain(streams, `bg: ${word === '%+' ? 'current' : word}: no such job`);
  return complain(streams, `bg: job ${job.number} already in background`, 0);
};

export const kill: Builtin = async (argv, shell, streams) => {
  const words = argv.slice(1);
  let signal = 'TERM';
  if (words[0] === '-l') {
    await streams.stdout.write(`${Object.keys(SIGNALS).join(' ')}\n`);
    return 0;
  }
  if (words[0] === '-s' || words[0] === '-n') words.splice(0, 2, `-${words[1] ?? ''}`);
  if (/^-\w/.test(words[0] ?? '')) {
    const name = words.shift()?.slice(1) ?? '';
    const found = signalName(name);
    if (found === undefined) return complain(streams, `kill: ${name}: invalid signal specification`);
    signal = found;
  }
  if (words.length === 0)
    return complain(streams, 'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]', 2);
  let status = 0;
  for (const word of words) status = (await killOne(word, signal, shell, streams)) || status;
  return status;
};

async function killOne(word: string, signal: string, shell: RunningShell, streams: Streams): Promise<number> {
  if (word === shell.special('$') && !shell.around.machine) {
    if (signal !== 'EXIT') shell.state.traps.deliver(signal);
    return 0;
  }
  const job = shell.state.jobs.find(word);
  const { machine } = shell.around;
  if (!job && machine && /^\d+$/.test(word) && machine.kill(Number(word), signal)) return 0;
  if (job && job.status === undefined) {
    if (signal !== 'EXIT') job.kill(SIGNALS[signal] ?? 15);
    return 0;
  }
  if (word.startsWith('%')) return complain(streams, `kill: ${word}: no such job`);
  if (!/^-?\d+$/.test(word)) return complain(streams, `kill: ${word}: arguments must be process or job IDs`);
  return complain(streams, `kill: (${word}) - No such process`);
}

export const trap: Builtin = async (argv, shell, streams) => {
  const words = argv.slice(argv[1] === '--' ? 2 : 1);
  const { traps } = shell.state;
  if (words.length === 0 || words[0] === '-p') {
    for (const [name, script] of traps.all)
      await streams.stdout.write(`trap -- ${quotedBySingle(script)} ${name === 'EXIT' || name === 'ERR' ? name : `SIG${name}`}\n`);
    return 0;
  }
  const resets = words.length === 1 || words[0] === '-';
  const script = resets ? undefined : words[0];
  let status = 0;
  for (const word of words.length === 1 ? words : words.slice(1)) {
    const name = signalName(word);
    if (name === undefined) status = await complain(streams, `trap: ${word}: invalid signal specification`);
    else traps.set(name, script);
  }
  return status;
};
