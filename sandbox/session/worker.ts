// The sandbox in a Web Worker: answers the page, lets time pass, and tells what changed.
import { expose } from 'comlink';
import type { CheckResult } from '../lessons/lesson.ts';
import type { Completion } from '../shell/completion.ts';
import { textInput } from '../shell/pipe.ts';
import { Pacer } from '../time/pacer.ts';
import type { FileState } from './file-state.ts';
import type { Mark } from './journal.ts';
import type * as views from './requests.ts';
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
  /** Up to where the page has been told of requests. */
  #requests = 0;
  /** What the page knows of the load that is under way: `sent`, and whether it is done. */
  #load = '';
  #views: typeof views | undefined;
  #waits = false;
  #files = new Set<string>();
  #controllers = '';

  async open(
    { seed, nodes, dualStack, controllers, dns, networkPolicies, files, manifests, lesson, journal }: SessionOptions,
    listener: Listener,
  ): Promise<void> {
    let share = 0;
    const tell = () => listener.replaying(share);
    const telling = setInterval(tell, NEWS);
    tell();
    const sandbox = await newSandbox({
      seed,
      files,
      manifests,
      ...(nodes !== undefined && { nodes }),
      ...(dualStack !== undefined && { dualStack }),
      ...(controllers !== undefined && { controllers }),
      ...(dns !== undefined && { dns }),
      ...(networkPolicies !== undefined && { networkPolicies }),
      ...(lesson !== undefined && { lesson }),
      ...(journal !== undefined && { journal }),
      replaying: (now) => {
        share = now;
      },
    }).finally(() => clearInterval(telling));
    // A visit begins with time that goes on.
    sandbox.stand(false);
    // Loaded where there can be requests.
    const { network } = sandbox.cluster;
    if (network) this.#views = await import('./requests.ts');
    this.#requests = network?.requests.changes ?? 0;
    this.#sandbox = sandbox;
    this.#listener = listener;
    for (const name of sandbox.files.list(HOME) ?? []) this.#files.add(`${HOME}/${name}`);
    sandbox.files.onChange((path) => this.#files.add(path));
    sandbox.onKeysTaken = (taken) => listener.keys(taken);
    sandbox.onEdit = (open) => listener.edit(open);
    this.#pacer = new Pacer(sandbox.cluster.clock, (error) => this.#stumbled(error));
    this.#pacer.onRest = () => this.#tellWaiting();
    this.#pacer.start();
    this.#tell();
  }

  async run(line: string, columns: number): Promise<number> {
    const { sandbox, listener } = this.#opened();
    const output = new Terminal((text) => listener.output(text), columns);
    const status = await sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true });
    await output.flush();
    await this.#news(true);
    return status;
  }

  interrupt(): void {
    this.#sandbox?.interrupt();
  }

  keys(text: string): void {
    this.#sandbox?.keys(text);
  }

  incomplete(text: string): boolean {
    return this.#opened().sandbox.shell.isIncomplete(text);
  }

  complete(line: string, cursor: number): Promise<Completion> {
    return this.#opened().sandbox.complete(line, cursor);
  }

  save(name: string, text?: string): void {
    const { sandbox } = this.#opened();
    if (text === undefined) sandbox.remove(`${HOME}/${name}`);
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

  mark(): Mark {
    return this.#opened().sandbox.mark();
  }

  lab(words: readonly string[]): Promise<string> {
    return this.#opened().sandbox.lab(words);
  }

  setPace(pace: number): void {
    this.#sandbox?.stand(pace === 0);
    if (this.#pacer) this.#pacer.pace = pace;
  }

  step(seconds: number): void {
    this.#pacer?.step(seconds * 1000);
  }

  /** What can be done at this time is done: a line that still runs waits for time. */
  #tellWaiting(): void {
    const { sandbox, listener } = this.#opened();
    const waits = sandbox.running && !sandbox.editing && sandbox.cluster.clock.still;
    if (waits !== this.#waits) listener.waiting(waits);
    this.#waits = waits;
  }

  #opened(): { sandbox: Sandbox; listener: Listener } {
    if (!this.#sandbox || !this.#listener) throw new Error('the session is not open');
    return { sandbox: this.#sandbox, listener: this.#listener };
  }

  #tell(): void {
    void this.#news(false)
      .catch((error: unknown) => {
        this.#stumbled(error);
        return true;
      })
      .then((counted) => setTimeout(() => this.#tell(), counted ? LARGE_NEWS : NEWS));
  }

  #stumbled(error: unknown): void {
    this.#listener?.stumbled(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** Tells what is new, if anything, and may wait until it is taken in; gives back whether the cluster is large. */
  async #news(waits: boolean): Promise<boolean> {
    const { sandbox, listener } = this.#opened();
    const { client, clock, network } = sandbox.cluster;
    const view = survey(client, clock.now() / 1000, network !== undefined);
    const requests = network && this.#views?.viewRequests(this.#requests, client, network);
    this.#requests = network?.requests.changes ?? 0;
    const journal = sandbox.journalNews(view.version !== this.#version);
    const { controllers } = sandbox.cluster.controlPlane;
    const change: Change = {
      ...(view.version !== this.#version && { view }),
      ...(requests && { requests }),
      ...this.#loadNews(sandbox),
      ...(this.#files.size > 0 && { files: this.#changedFiles(sandbox) }),
      ...(journal && { journal }),
      ...(controllers !== this.#controllers && { controllers }),
    };
    this.#controllers = controllers;
    this.#version = view.version;
    const told = Object.keys(change).length > 0 ? listener.changed(change) : undefined;
    if (waits) await told;
    return view.counted;
  }

  /** Told as each second ends. */
  #loadNews({ cluster }: Sandbox): Pick<Change, 'load'> {
    const loading = cluster.loading?.();
    const known = loading ? `${loading.figures.seconds.length} ${loading.done} ${loading.options.url}` : '';
    if (!loading || !this.#views || known === this.#load) return {};
    this.#load = known;
    return { load: this.#views.viewLoad(loading) };
  }

  #changedFiles(sandbox: Sandbox): Record<string, string | undefined> {
    const changed = [...this.#files].filter((path) => path.startsWith(`${HOME}/`));
    this.#files.clear();
    return Object.fromEntries(changed.map((path) => [path.slice(HOME.length + 1), sandbox.files.read(path)]));
  }
}

const HOME = '/home/learner';

expose(new WorkerSession());
