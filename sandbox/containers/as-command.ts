// A server program started at a prompt that is no container's: on the learner's machine.
import { textInput } from '../shell/pipe.ts';
import type { Command } from '../shell/process.ts';
import type { Executable, Program } from './image.ts';

/** Runs until it exits, or until it is ended. */
const served =
  (program: Program, hostname: string): Command =>
  ({ argv, env, files, host, clock, stdout, stderr, signal, exec }) =>
    new Promise((resolve, reject) => {
      if (!host) {
        resolve(1);
        return;
      }
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      program({
        argv,
        env,
        files,
        host,
        hostname,
        clock,
        ports: [],
        out: (text) => void stdout.write(text),
        err: (text) => void stderr.write(text),
        ended: () => signal.aborted,
        exit: resolve,
        listen: (protocol, port, listener, address) => host.listen(protocol, port, listener, address),
        onSignal: () => {},
        changed: () => {},
        execute: async (words) => {
          let output = '';
          const write = async (text: string) => {
            output += text;
          };
          const status = await exec(words, { stdin: textInput(''), stdout: { write } });
          return { status: status ?? 127, output };
        },
      });
    });

export function asCommand(executable: Executable, hostname: string): Command {
  return (process) => {
    const chosen = 'choose' in executable ? executable.choose(process.argv) : executable;
    if ('serve' in chosen) return served(chosen.serve, hostname)(process);
    return 'run' in chosen ? chosen.run(process) : Promise.resolve(127);
  };
}
