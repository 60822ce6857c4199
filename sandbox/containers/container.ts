// A container: its files, processes and log, from start to exit. What the CRI asks of a runtime (containerd, runc).
import type { Host } from '../network/host.ts';
import type { Protocol } from '../network/packet.ts';
import type { By } from '../network/request-log.ts';
import { ProcessSockets } from '../network/sockets.ts';
import { builtins } from '../shell/builtins/index.ts';
import { Interpreter } from '../shell/interpreter.ts';
import { Capture, textInput } from '../shell/pipe.ts';
import { BrokenPipe, type Command, type Output, type Process } from '../shell/process.ts';
import { Processes } from '../shell/processes.ts';
import type { Streams } from '../shell/redirect.ts';
import { newProgress } from '../shell/shell.ts';
import { start } from '../shell/simple.ts';
import { StandardInput } from '../shell/standard-input.ts';
import { newState } from '../shell/state.ts';
import { Variables } from '../shell/variables.ts';
import { ashComplaint } from './ash.ts';
import { ContainerFiles, type Mount } from './container-files.ts';
import { type Executable, executableOf, firstExecutableOf, type Image, PATH, type Program, type ServerProcess } from './image.ts';
import { ContainerLog } from './log.ts';
import { promptedShell } from './prompt.ts';
import type { Services } from './services.ts';
import { type Task, Tasks } from './tasks.ts';
import { TerminalSession } from './terminal.ts';

/** How much a server waits to hear from a program that it runs, in characters; who says more is told that nobody reads. */
const MOST_ANSWER = 1024 * 1024;

export interface ContainerConfig {
  readonly image: Image;
  /** ENTRYPOINT and CMD as they come out. */
  readonly argv: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly workingDir: string;
  readonly mounts: readonly Mount[];
  readonly host: Host;
  readonly hostname: string;
  readonly services: Services;
  readonly ports: readonly { readonly port: number; readonly protocol: Protocol }[];
  /** Whether only its mounts can be written to. */
  readonly readOnlyRoot?: boolean;
  /** In bytes. */
  readonly memoryLimit?: number;
  /** Processes of the pod that can be seen from here besides its own: `shareProcessNamespace`, `--target`. */
  readonly others?: () => readonly Task[];
  /** Its stdin is kept open for whoever attaches. */
  readonly stdin?: boolean;
  /** It has a terminal. */
  readonly tty?: boolean;
}

/** How one more command is run. */
export interface Execution {
  /** Ends it. */
  readonly signal?: AbortSignal;
  readonly tty?: boolean;
  /** Whose requests its are. */
  readonly by?: By;
}

const KILL = 9;
/** What a container's first process gives where it was ended for its memory. */
const MEMORY = 128 + KILL;

/** `sh`, `/bin/bash -l`: a shell without a script. */
const isPrompt = ([name = '', ...words]: readonly string[]): boolean =>
  /^(?:.*\/)?(?:ash|bash|sh)$/.test(name) && words.every((word) => /^-[il]+$/.test(word));

/** Output that goes to whoever looks: the log, and those attached. */
type Writer = (stream: 'stdout' | 'stderr', text: string) => void;

export class Container {
  readonly config: ContainerConfig;
  readonly files: ContainerFiles;
  readonly log = new ContainerLog();
  readonly #tasks = new Tasks();
  readonly #processes = new Processes();
  readonly #watchers = new Set<() => void>();
  readonly stdin = new StandardInput();
  #first: Task | undefined;
  exitCode: number | undefined;
  outOfMemory = false;
  /** Raised whenever a server does something whose outcome depends on more than its state. */
  restless = 0;
  /** Called once, when its first process has ended. */
  onExit: (() => void) | undefined;

  constructor(config: ContainerConfig) {
    this.config = config;
    this.files = new ContainerFiles(config.image, config.mounts, config.workingDir, () => this.#devoured(), config.readOnlyRoot);
    this.files.onChange(() => this.changed());
    if (!config.stdin) this.stdin.end();
  }

  get running(): boolean {
    return this.#first !== undefined && this.exitCode === undefined;
  }

  /** Starts the first process; the words of the runtime where it cannot be. */
  start(): string | undefined {
    const { image, argv } = this.config;
    const executable = firstExecutableOf(image, argv[0] ?? '', this.files);
    if (typeof executable === 'string') return executable;
    const task = this.#tasks.start(argv, (status) => this.#exited(status));
    this.#first = task;
    // What is typed into it from outside is somebody's command.
    task.by = this.config.stdin ? 'command' : 'container';
    const write: Writer = (stream, text) => this.log.write(this.config.services.clock.now(), stream, text);
    const output = (stream: 'stdout' | 'stderr'): Output => ({ write: async (text) => write(stream, text) });
    const plain: Streams = { stdin: this.stdin.read(), stdout: output('stdout'), stderr: output('stderr'), interactive: false };
    this.#launch(executable, task, plain, write, this.config.tty ? new TerminalSession(plain) : undefined);
    return undefined;
  }

  /** A signal from outside, by its name without SIG. */
  signal(name: string): void {
    if (name === 'KILL') this.#tasks.killAll(KILL);
    else this.#first?.deliver(name);
  }

  /** The instructor's order: its first process ends with an error. */
  crash(): void {
    this.#first?.finish(1);
  }

  /** Runs one more command in it. A string says why it cannot be started; aborting the signal ends it. */
  execute(argv: readonly string[], streams: Streams, { signal, tty = false, by }: Execution = {}): Promise<number> | string {
    const executable = executableOf(this.config.image, argv[0] ?? '', this.files);
    if (typeof executable === 'string') return executable;
    return new Promise((resolve) => {
      const task = this.#tasks.start(argv, (status) => {
        signal?.removeEventListener('abort', abort);
        resolve(status);
      });
      task.by = by;
      const abort = () => task.kill(KILL);
      signal?.addEventListener('abort', abort, { once: true });
      // A reader that is gone or full is no reason to stop.
      const write: Writer = (stream, text) => {
        (stream === 'stdout' ? streams.stdout : streams.stderr).write(text).catch(() => undefined);
      };
      this.#launch(executable, task, streams, write, tty ? new TerminalSession(streams) : undefined);
    });
  }

  /** Something has happened on which a probe's answer may depend: see `watch`. */
  changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Called at every change of its files, its processes or what its servers answer; gives back how to stop. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  get tasks(): readonly Task[] {
    return this.#tasks.all;
  }

  #exited(status: number): void {
    this.exitCode = this.outOfMemory ? MEMORY : status;
    this.#tasks.killAll(KILL);
    this.#processes.killAll();
    this.log.end();
    this.stdin.end();
    this.changed();
    this.onExit?.();
  }

  /** A process takes all the memory there is. */
  #devoured(): void {
    if (this.config.memoryLimit === undefined || !this.running) return;
    this.outOfMemory = true;
    this.#tasks.killAll(KILL);
  }

  #launch(executable: Executable, task: Task, plain: Streams, write: Writer, terminal?: TerminalSession): void {
    const { env } = this.config;
    const streams = terminal?.streams ?? plain;
    if (!isPrompt(task.argv)) terminal?.onInterrupt(() => task.deliver('INT'));
    if ('choose' in executable) {
      this.#launch(executable.choose(task.argv), task, plain, write, terminal);
      return;
    }
    if ('serve' in executable) {
      executable.serve(this.#server(task, task.argv, env, write));
      return;
    }
    const machine = this.#machineOf(task);
    const complaint = ashComplaint(task.argv);
    const around = {
      commands: this.#commandsFor(task),
      builtins,
      clock: this.config.services.clock,
      signal: task.controller.signal,
      progress: newProgress(),
      processes: this.#processes,
      machine,
      sockets: (exit: AbortSignal) => new ProcessSockets(this.config.host, exit, task.by),
      complaint,
    };
    const variables = new Variables([...env]);
    if (!env.has('PATH')) variables.set('PATH', PATH);
    const state = newState(variables, this.files.fork(), this.config.services.clock.now(), 'sh', [], false, task.pid);
    const shell = new Interpreter(around, state);
    const own: Streams = { ...streams, complaint };
    const builtin = 'builtin' in executable ? executable.builtin : undefined;
    const started = (): Promise<number> => {
      if (terminal && isPrompt(task.argv)) return promptedShell(shell, own, () => terminal.nextInterrupt());
      if (builtin) return builtin(task.argv, shell, own);
      return start(this.#commandOf(executable, task.argv, task), task.argv, new Map(env), shell, own);
    };
    const run = started();
    run.then(
      (status) => task.finish(status),
      (error: unknown) => {
        if (!task.ended && !(error instanceof Error && task.controller.signal.aborted)) {
          write('stderr', `${error instanceof Error ? error.message : String(error)}\n`);
        }
        task.finish(1);
      },
    );
  }

  #machineOf(task: Task) {
    return {
      hostname: this.config.hostname,
      user: 'root',
      processes: () => [...(this.config.others?.() ?? []), ...this.#tasks.all],
      kill: (pid: number, signal: string) => this.#tasks.deliver(pid, signal),
      begins: (traps: Task['traps']) => {
        task.traps ??= traps;
      },
      replacedBy: (argv: readonly string[]) => {
        task.argv = argv;
        task.traps = undefined;
        task.replaced = true;
      },
    };
  }

  /** The programs of its image as a shell runs them. */
  #commandsFor(task: Task): ReadonlyMap<string, Command> {
    const commands = new Map<string, Command>();
    for (const [name, executable] of this.config.image.programs) {
      // The shell has its own.
      if ('builtin' in executable) continue;
      const command: Command = (process) => this.#commandOf(executable, process.argv, task)(process);
      commands.set(name, command);
      if (!name.startsWith('/')) for (const folder of ['/usr/sbin', '/sbin', '/usr/local/bin']) commands.set(`${folder}/${name}`, command);
    }
    return commands;
  }

  #commandOf(executable: Executable, argv: readonly string[], task: Task): Command {
    if ('choose' in executable) return this.#commandOf(executable.choose(argv), argv, task);
    if ('serve' in executable) return this.#asCommand(executable.serve, task);
    return 'run' in executable ? executable.run : async () => 127;
  }

  #asCommand(program: Program, shell: Task): Command {
    return ({ argv, env, stdout, stderr, signal }: Process) =>
      new Promise((resolve) => {
        const write: Writer = (stream, text) => void (stream === 'stdout' ? stdout : stderr).write(text);
        if (shell.replaced) {
          // It stands in the shell's place: signals are for it, and its end is the process's.
          program(this.#server(shell, argv, env, write));
          return;
        }
        const task = this.#tasks.start(argv, resolve);
        task.by = shell.by;
        signal.addEventListener('abort', () => task.kill(KILL), { once: true });
        program(this.#server(task, argv, env, write));
      });
  }

  #server(task: Task, argv: readonly string[], env: ReadonlyMap<string, string>, write: Writer): ServerProcess {
    const { hostname, services, ports } = this.config;
    const host = new ProcessSockets(this.config.host, task.gone, task.by);
    return {
      argv,
      env,
      files: this.files,
      host,
      hostname,
      clock: services.clock,
      services,
      ports,
      out: (text) => write('stdout', text),
      err: (text) => write('stderr', text),
      ended: () => task.ended,
      exit: (status) => task.finish(status),
      listen: (protocol, port, listener, address) => {
        const listening = host.listen(protocol, port, listener, address);
        if (listening) this.changed();
        return listening;
      },
      onSignal: (name, handler) => task.handle(name, handler),
      changed: () => this.changed(),
      execute: async (words) => {
        this.restless += 1;
        const output = new Capture();
        const bounded: Output = {
          write: (text) => (output.text.length > MOST_ANSWER ? Promise.reject(new BrokenPipe()) : output.write(text)),
        };
        const ran = this.execute(words, { stdin: textInput(''), stdout: bounded, stderr: bounded, interactive: false });
        if (typeof ran === 'string') return { status: 127, output: ran };
        return { status: await ran, output: output.text };
      },
    };
  }
}
