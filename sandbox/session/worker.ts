// The sandbox in a Web Worker: answers the page, lets time pass, and tells what changed.
import { expose } from 'comlink';
import type { CheckResult } from '../lessons/lesson.ts';
import type { Completion } from '../shell/completion.ts';
import { textInput } from '../shell/pipe.ts';
import { Pacer } from '../time/pacer.ts';
import type { FileState } from './file-state.ts';
import type { Journal } from './sandbox.ts';
import { newSandbox, type Sandbox } from './sandbox.ts';
import type { Change, Listener, Session, SessionOptions } from './session.ts';
import { survey } from './survey.ts';
import { Terminal } from './terminal.ts';

/** How often, in ms of the machine's time, the page is told what changed. */
const NEWS = 100;
/** In a large cluster a survey costs more. */
const LARGE_NEWS = 400;

class WorkerSession implements Session {
  #sandbox: Sandbox | undefined;
  #pacer: Pacer | undefined;
  #listener: Listener | undefined;
  #version = -1;
  #entries = 0;
  #files = new Set<string>();
  #controllers = '';

  async open(
    { seed, nodes, dualStack, controllers, files, manifests, lesson, journal }: SessionOptions,
    listener: Listener,
  ): Promise<void> {
    const sandbox = await newSandbox({
      seed,
      files,
      manifests,
      ...(nodes !== undefined && { nodes }),
      ...(dualStack !== undefined && { dualStack }),
      ...(controllers !== undefined && { controllers }),
      ...(lesson !== undefined && { lesson }),
      ...(journal !== undefined && { journal }),
    });
    this.#sandbox = sandbox;
    this.#listener = listener;
    this.#entries = sandbox.journal.entries.length;
    for (const name of sandbox.files.list(HOME) ?? []) this.#files.add(`${HOME}/${name}`);
    sandbox.files.onChange((path) => this.#files.add(path));
    sandbox.onEdit = (open) => listener.edit(open);
    this.#pacer = new Pacer(sandbox.cluster.clock, (error) => this.#stumbled(error));
    this.#pacer.start();
    this.#tell();
  }

  async run(line: string, columns: number): Promise<number> {
    const { sandbox, listener } = this.#opened();
    const output = new Terminal((text) => listener.output(text), columns);
    const status = await sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true });
    await output.flush();
    this.#news();
    return status;
  }

  interrupt(): void {
    this.#sandbox?.interrupt();
  }

  incomplete(text: string): boolean {
    return this.#opened().sandbox.shell.isIncomplete(text);
  }

  complete(line: string, cursor: number): Promise<Completion> {
    return this.#opened().sandbox.complete(line, cursor);
  }

  save(name: string, text?: string): void {
    const { sandbox } = this.#opened();
    if (text === undefined) sandbox.files.remove(`${HOME}/${name}`);
    else if (sandbox.files.read(`${HOME}/${name}`) !== text) sandbox.write(`${HOME}/${name}`, text);
  }

  compare(text: string): FileState {
    return this.#opened().sandbox.compare(text);
  }

  edited(text: string): void {
    this.#opened().sandbox.edited(text);
  }

  check(step: string): readonly CheckResult[] {
    return this.#opened().sandbox.check(step);
  }

  why(service: string, pod?: string): Promise<string> {
    return this.#opened().sandbox.cluster.instructor.command(['why', service, ...(pod === undefined ? [] : [pod])]);
  }

  journal(): Journal {
    return this.#opened().sandbox.journal;
  }

  lab(words: readonly string[]): Promise<string> {
    return this.#opened().sandbox.lab(words);
  }

  setPace(pace: number): void {
    if (this.#pacer) this.#pacer.pace = pace;
  }

  #opened(): { sandbox: Sandbox; listener: Listener } {
    if (!this.#sandbox || !this.#listener) throw new Error('the session is not open');
    return { sandbox: this.#sandbox, listener: this.#listener };
  }

  #tell(): void {
    let counted = true;
    try {
      counted = this.#news();
    } catch (error) {
      this.#stumbled(error);
    }
    setTimeout(() => this.#tell(), counted ? LARGE_NEWS : NEWS);
  }

  #stumbled(error: unknown): void {
    this.#listener?.stumbled(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** Tells what is new, if anything; gives back whether the cluster is large. */
  #news(): boolean {
    const { sandbox, listener } = this.#opened();
    const view = survey(sandbox.cluster.client, sandbox.cluster.clock.now() / 1000);
    const { journal } = sandbox;
    const { controllers } = sandbox.cluster.controlPlane;
    const change: Change = {
      ...(view.version !== this.#version && { view }),
      ...(this.#files.size > 0 && { files: this.#changedFiles(sandbox) }),
      ...((journal.entries.length !== this.#entries || view.version !== this.#version) && { journal }),
      ...(controllers !== this.#controllers && { controllers }),
    };
    this.#controllers = controllers;
    this.#version = view.version;
    this.#entries = journal.entries.length;
    if (Object.keys(change).length > 0) listener.changed(change);
    return view.counted;
  }

  #changedFiles(sandbox: Sandbox): Record<string, string | undefined> {
    const changed = [...this.#files].filter((path) => path.startsWith(`${HOME}/`));
    this.#files.clear();
    return Object.fromEntries(changed.map((path) => [path.slice(HOME.length + 1), sandbox.files.read(path)]));
  }
}

const HOME = '/home/learner';

expose(new WorkerSession());
