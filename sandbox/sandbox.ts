// What a learner sits in front of: a cluster, a folder of files, a shell with kubectl, and a lesson's judge.
import { type Cluster, type ClusterOptions, newCluster } from './cluster.ts';
import { CONTROLLER_MANAGER_MANIFEST } from './control-plane.ts';
import { drive, driveTo } from './driver.ts';
import { judge } from './exercises/judge.ts';
import type { CheckResult, Lesson } from './exercises/lesson.ts';
import { newKubectlCompleter } from './kubectl/completion.ts';
import { newKubectl } from './kubectl/kubectl.ts';
import { lab } from './lab/command.ts';
import { type Completer, type Completion, complete } from './shell/completion.ts';
import type { FileSystem } from './shell/filesystem.ts';
import type { Streams } from './shell/interpreter.ts';
import { MemoryFiles } from './shell/memory-files.ts';
import { Capture, textInput } from './shell/pipe.ts';
import { Interrupted } from './shell/process.ts';
import { Shell } from './shell/shell.ts';
import { tools } from './shell/tools/index.ts';

/** One thing that came from outside, at the virtual time at which it came. A session is the list of them. */
export type JournalEntry =
  | { readonly at: number; readonly type: 'run'; readonly line: string }
  | { readonly at: number; readonly type: 'interrupt' }
  | { readonly at: number; readonly type: 'write'; readonly path: string; readonly text: string }
  | { readonly at: number; readonly type: 'edited'; readonly text: string }
  | { readonly at: number; readonly type: 'lab'; readonly words: readonly string[] };

export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** The virtual time up to which the session went. */
  readonly until: number;
}

export interface SandboxOptions extends ClusterOptions {
  /** In the learner's folder from the start, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Applied before the learner comes, in order; the cluster is quiet when they do. */
  readonly manifests?: readonly string[];
  readonly lesson?: Lesson;
  /** Goes through an earlier session first, so that the sandbox stands where that one stood. */
  readonly journal?: Journal;
}

/** A text that `kubectl edit` has opened, and waits for. */
export interface OpenEdit {
  readonly name: string;
  readonly text: string;
}

const HOME = '/home/learner';

export class Sandbox {
  readonly cluster: Cluster;
  readonly files: FileSystem = new MemoryFiles(HOME);
  readonly shell: Shell;
  readonly lesson: Lesson | undefined;
  readonly #completers: ReadonlyMap<string, Completer>;
  readonly #entries: JournalEntry[] = [];
  #running: AbortController | undefined;
  #saved: ((text: string) => void) | undefined;
  #replaying = false;
  /** Called when `kubectl edit` opens a text. Without a listener there is no editor, as on a machine that has none. */
  onEdit: ((edit: OpenEdit) => void) | undefined;

  constructor(cluster: Cluster, lesson: Lesson | undefined) {
    this.cluster = cluster;
    this.lesson = lesson;
    const commands = new Map([
      ...tools,
      ['kubectl', newKubectl(cluster.handler, (name, text) => this.#edit(name, text))],
      ['lab', lab(cluster.instructor, (step) => this.check(step))],
    ] as const);
    this.files.mkdir('/tmp');
    this.#holdManifest();
    this.#completers = new Map([['kubectl', newKubectlCompleter(cluster.handler, () => currentNamespace(this.files))]]);
    this.shell = new Shell({ commands, files: this.files, clock: cluster.clock });
  }

  /** What Tab offers at a place in a line. */
  complete(line: string, cursor: number): Promise<Completion> {
    const { files, shell } = this;
    return complete(line, cursor, { commands: shell.commandNames, files, completers: this.#completers });
  }

  /** Everything that came from outside so far. */
  get journal(): Journal {
    return { entries: [...this.#entries], until: this.cluster.clock.now() };
  }

  /** Runs what was typed; resolves with the exit status. Somebody has to move the clock meanwhile. */
  async run(line: string, streams: Streams): Promise<number> {
    this.#note({ at: this.cluster.clock.now(), type: 'run', line });
    const controller = new AbortController();
    this.#running = controller;
    try {
      return await this.shell.run(line, streams, controller.signal);
    } finally {
      if (this.#running === controller) this.#running = undefined;
    }
  }

  /** Ctrl-C. */
  interrupt(): void {
    if (!this.#running) return;
    this.#note({ at: this.cluster.clock.now(), type: 'interrupt' });
    this.#running.abort(new Interrupted());
  }

  /** The editor saves a file. */
  write(path: string, text: string): void {
    this.#note({ at: this.cluster.clock.now(), type: 'write', path, text });
    this.files.write(path, text);
  }

  /** What `kubectl edit` opened is saved and closed. */
  edited(text: string): void {
    this.#note({ at: this.cluster.clock.now(), type: 'edited', text });
    this.#saved?.(text);
  }

  #edit(name: string, text: string): Promise<string> | undefined {
    if (!this.onEdit && !this.#replaying) return undefined;
    return new Promise((resolve, reject) => {
      this.#saved = resolve;
      this.#running?.signal.addEventListener('abort', () => reject(new Interrupted()));
      this.onEdit?.({ name, text });
    });
  }

  /** The panel of failures says one of the instructor's words. */
  async lab(words: readonly string[]): Promise<string> {
    this.#note({ at: this.cluster.clock.now(), type: 'lab', words });
    return this.cluster.instructor.command(words);
  }

  /** How the lesson's step stands; of all steps where none is named. */
  check(stepId?: string): CheckResult[] {
    const steps = this.lesson?.steps.filter((step) => stepId === undefined || step.id === stepId) ?? [];
    return steps.flatMap((step) => judge(step, { client: this.cluster.client, requests: () => this.cluster.audit.requests() }));
  }

  /** Does again what an earlier session did, at the same times. */
  async replay({ entries, until }: Journal): Promise<void> {
    const { clock } = this.cluster;
    const nowhere: Streams = { stdin: textInput(''), stdout: new Capture(), stderr: new Capture(), interactive: true };
    this.#replaying = true;
    for (const entry of entries) {
      await driveTo(clock, entry.at);
      if (entry.type === 'run') void this.run(entry.line, nowhere);
      else if (entry.type === 'interrupt') this.interrupt();
      else if (entry.type === 'write') this.write(entry.path, entry.text);
      else if (entry.type === 'edited') this.edited(entry.text);
      else void this.lab(entry.words).catch(() => {});
    }
    await driveTo(clock, until);
    this.interrupt();
    this.#replaying = false;
  }

  /** kube-controller-manager's manifest is a file: who edits it has the process restarted, and its flags show in it. */
  #holdManifest(): void {
    const { controlPlane } = this.cluster;
    const folders = CONTROLLER_MANAGER_MANIFEST.split('/').slice(1, -1);
    const write = (text: string): void => {
      for (const path of folders.map((_, i) => `/${folders.slice(0, i + 1).join('/')}`))
        if (!this.files.isDirectory(path)) this.files.mkdir(path);
      this.files.write(CONTROLLER_MANAGER_MANIFEST, text);
    };
    write(controlPlane.controllerManagerManifest());
    this.files.onChange((path) => {
      if (!`${CONTROLLER_MANAGER_MANIFEST}/`.startsWith(`${path}/`)) return;
      const text = this.files.read(CONTROLLER_MANAGER_MANIFEST);
      if (text === undefined) controlPlane.removeControllerManagerManifest();
      else controlPlane.applyControllerManagerManifest(text);
    });
    controlPlane.onChange((text) => {
      if (this.files.read(CONTROLLER_MANAGER_MANIFEST) !== text) write(text);
    });
  }

  #note(entry: JournalEntry): void {
    this.#entries.push(entry);
  }
}

/** The namespace that the kubeconfig's context names. */
const currentNamespace = (files: FileSystem): string =>
  /^\s+namespace: (\S+)$/m.exec(files.read(`${HOME}/.kube/config`) ?? '')?.[1] ?? 'default';

/** A sandbox whose cluster is up and quiet. */
export async function newSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const cluster = newCluster(options);
  const sandbox = new Sandbox(cluster, options.lesson);
  for (const [name, text] of Object.entries(options.files ?? {})) sandbox.files.write(`${HOME}/${name}`, text);
  for (const manifest of options.manifests ?? []) await applyAtStart(cluster, manifest);
  cluster.audit.clear();
  if (options.journal) await sandbox.replay(options.journal);
  return sandbox;
}

async function applyAtStart(cluster: Cluster, manifest: string): Promise<void> {
  const files = new MemoryFiles(HOME);
  const output = new Capture();
  const shell = new Shell({ commands: new Map([['kubectl', newKubectl(cluster.handler)]]), files, clock: cluster.clock });
  files.write('start.yaml', manifest);
  const applied = shell.run(
    'kubectl apply -f start.yaml',
    { stdin: textInput(''), stdout: output, stderr: output, interactive: false },
    new AbortController().signal,
  );
  if ((await drive(cluster.clock, applied)) !== 0) throw new Error(`a manifest of the start is refused: ${output.text}`);
  cluster.settle();
}
