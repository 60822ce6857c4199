// What a learner sits in front of: a cluster, a folder of files, a shell with kubectl, and a lesson's judge.
import { type Cluster, type ClusterOptions, newCluster } from '../cluster/cluster.ts';
import { CONTROLLER_MANAGER_MANIFEST } from '../cluster/control-plane.ts';
import { lab } from '../instructor/command.ts';
import { newLabCompleter } from '../instructor/completion.ts';
import { newKubectlCompleter } from '../kubectl/completion.ts';
import { newKubectl } from '../kubectl/kubectl.ts';
import { judge } from '../lessons/judge.ts';
import type { CheckResult, Lesson } from '../lessons/lesson.ts';
import { ALIASES } from '../shell/aliases.ts';
import { type Completer, type Completion, complete } from '../shell/completion.ts';
import type { FileSystem } from '../shell/filesystem.ts';
import type { Progress, Streams } from '../shell/interpreter.ts';
import { MemoryFiles } from '../shell/memory-files.ts';
import { Capture, textInput } from '../shell/pipe.ts';
import { type Command, Interrupted, type Output } from '../shell/process.ts';
import { newProgress, Shell } from '../shell/shell.ts';
import { tools } from '../shell/tools/index.ts';
import { drive, driveToStep } from '../time/driver.ts';
import { EDITORS, editor } from './editors.ts';
import { type FileState, fileState } from './file-state.ts';

/** When something came: the virtual time, and between which two of the clock's steps. */
interface Moment {
  readonly at: number;
  readonly step: number;
}

/**
 * One thing that came from outside. A session is the list of them. An interrupt says how many commands of the line had begun,
 * since a loop may do much while no time passes.
 */
export type JournalEntry = Moment &
  (
    | { readonly type: 'run'; readonly line: string }
    | { readonly type: 'interrupt'; readonly commands: number }
    | { readonly type: 'write'; readonly path: string; readonly text: string }
    | { readonly type: 'edited'; readonly text: string }
    | { readonly type: 'lab'; readonly words: readonly string[] }
  );

export interface Journal {
  /** A line that is still running ends with an interrupt. */
  readonly entries: readonly JournalEntry[];
  /** The virtual time up to which the session went, and the clock's steps. */
  readonly until: number;
  readonly steps: number;
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

/** The line that runs. */
interface Running {
  readonly controller: AbortController;
  readonly progress: Progress;
}

const HOME = '/home/learner';

export class Sandbox {
  readonly cluster: Cluster;
  readonly files: FileSystem = new MemoryFiles(HOME);
  readonly shell: Shell;
  readonly lesson: Lesson | undefined;
  readonly #completers: ReadonlyMap<string, Completer>;
  readonly #entries: JournalEntry[] = [];
  #running: Running | undefined;
  #saved: ((text: string) => void) | undefined;
  #replaying = false;
  /** Called when `kubectl edit` opens a text. Without a listener there is no editor, as on a machine that has none. */
  onEdit: ((edit: OpenEdit) => void) | undefined;

  constructor(cluster: Cluster, lesson: Lesson | undefined) {
    this.cluster = cluster;
    this.lesson = lesson;
    const namespaceNow = () => currentNamespace(this.files);
    const open = (name: string, text: string) => this.#edit(name, text);
    const commands = new Map<string, Command>([
      ...tools,
      ...EDITORS.map((name): [string, Command] => [name, editor(open)]),
      ['kubectl', newKubectl(cluster.handler, open)],
      ['lab', lab(cluster.instructor, (step) => this.check(step), namespaceNow)],
    ]);
    for (const [short, name] of ALIASES) {
      const command = commands.get(name);
      if (command) commands.set(short, command);
    }
    this.files.mkdir('/tmp');
    this.#holdManifest();
    const steps = lesson?.steps.map(({ id }) => id) ?? [];
    this.#completers = new Map([
      ['kubectl', newKubectlCompleter(cluster.handler, namespaceNow)],
      ['lab', newLabCompleter(cluster.client, namespaceNow, steps)],
    ]);
    this.shell = new Shell({ commands, files: this.files, clock: cluster.clock });
  }

  /** What Tab offers at a place in a line. */
  complete(line: string, cursor: number): Promise<Completion> {
    const { files, shell } = this;
    return complete(line, cursor, { commands: shell.commandNames, files, completers: this.#completers });
  }

  /** Everything that came from outside so far. */
  get journal(): Journal {
    const { at: until, step: steps } = this.#moment();
    const entries = this.#running ? [...this.#entries, this.#interruption(this.#running)] : [...this.#entries];
    return { entries, until, steps };
  }

  /** Runs what was typed; resolves with the exit status. Somebody has to move the clock meanwhile. */
  run(line: string, streams: Streams): Promise<number> {
    return this.#run(line, streams, newProgress());
  }

  async #run(line: string, streams: Streams, progress: Progress): Promise<number> {
    this.#note({ ...this.#moment(), type: 'run', line });
    const running = { controller: new AbortController(), progress };
    this.#running = running;
    try {
      return await this.shell.run(line, streams, running.controller.signal, progress);
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** Ctrl-C. */
  interrupt(): void {
    if (!this.#running) return;
    this.#note(this.#interruption(this.#running));
    this.#running.controller.abort(new Interrupted());
  }

  #interruption({ progress: { commands } }: Running): JournalEntry {
    return { ...this.#moment(), type: 'interrupt', commands };
  }

  #moment(): Moment {
    const { clock } = this.cluster;
    return { at: clock.now(), step: clock.steps };
  }

  /** The editor saves a file. */
  write(path: string, text: string): void {
    this.#note({ ...this.#moment(), type: 'write', path, text });
    this.files.write(path, text);
  }

  /** Whether the cluster has what this text of a file says. */
  compare(text: string): FileState {
    return fileState(text, this.cluster.client, currentNamespace(this.files));
  }

  /** What `kubectl edit` opened is saved and closed. */
  edited(text: string): void {
    this.#note({ ...this.#moment(), type: 'edited', text });
    this.#saved?.(text);
  }

  #edit(name: string, text: string): Promise<string> | undefined {
    if (!this.onEdit && !this.#replaying) return undefined;
    return new Promise((resolve, reject) => {
      this.#saved = resolve;
      this.#running?.controller.signal.addEventListener('abort', () => reject(new Interrupted()));
      this.onEdit?.({ name, text });
    });
  }

  /** The panel of failures says one of the instructor's words. */
  async lab(words: readonly string[]): Promise<string> {
    this.#note({ ...this.#moment(), type: 'lab', words });
    return this.cluster.instructor.command(words);
  }

  /** How the lesson's step stands; of all steps where none is named. */
  check(stepId?: string): CheckResult[] {
    const steps = this.lesson?.steps.filter((step) => stepId === undefined || step.id === stepId) ?? [];
    return steps.flatMap((step) => judge(step, { client: this.cluster.client, requests: () => this.cluster.audit.requests() }));
  }

  /** Does again what an earlier session did, at the same times. Throws where the journal is none that this sandbox has written. */
  async replay({ entries, until, steps }: Journal): Promise<void> {
    const { clock } = this.cluster;
    checkMoments(this.#moment(), [...entries, { at: until, step: steps }]);
    const nowhere: Streams = { stdin: textInput(''), stdout: nothing, stderr: nothing, interactive: true };
    this.#replaying = true;
    for (const [i, entry] of entries.entries()) {
      await driveToStep(clock, entry.step, entry.at);
      if (entry.type === 'run') void this.#run(entry.line, nowhere, newProgress(interruptedAfter(entries.slice(i + 1))));
      else if (entry.type === 'interrupt') {
        // The line may have ended by itself, after as many commands as it had begun.
        if (this.#running) this.interrupt();
        else this.#note(entry);
      } else if (entry.type === 'write') this.write(entry.path, entry.text);
      else if (entry.type === 'edited') this.edited(entry.text);
      else void this.lab(entry.words).catch(() => {});
    }
    await driveToStep(clock, steps, until);
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

const nothing: Output = { write: async () => {} };

/** After how many commands the line that begins is interrupted; undefined where it is not. */
function interruptedAfter(later: readonly JournalEntry[]): number | undefined {
  const next = later.find(({ type }) => type === 'run' || type === 'interrupt');
  return next?.type === 'interrupt' ? next.commands : undefined;
}

/** Nobody plays for more than so long (ms of virtual time). */
const LONGEST_SESSION = 30 * 24 * 3_600_000;

/**
 * A journal that goes back in time, or on for ever, would never be at its end. It may begin before this cluster was quiet: what an
 * older edition's learner did then is done at once.
 */
function checkMoments(from: Moment, moments: readonly Moment[]): void {
  let last = 0;
  for (const { at } of moments) {
    if (!(at >= last && at <= from.at + LONGEST_SESSION)) throw new Error('the journal is not in order');
    last = at;
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
