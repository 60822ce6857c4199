// What a learner sits in front of: a cluster, a folder of files, a shell with kubectl, and a lesson's judge.
import { type Cluster, type ClusterOptions, openCluster } from '../cluster/cluster.ts';
import { CONTROLLER_MANAGER_MANIFEST } from '../cluster/control-plane.ts';
import { controller } from '../controller-runtime/controller.ts';
import { lab } from '../instructor/command.ts';
import { newLabCompleter } from '../instructor/completion.ts';
import { newKubectlCompleter } from '../kubectl/completion.ts';
import { newKubectl } from '../kubectl/kubectl.ts';
import { judge } from '../lessons/judge.ts';
import type { CheckResult, Lesson } from '../lessons/lesson.ts';
import { ALIASES } from '../shell/aliases.ts';
import { type Completer, type Completion, complete } from '../shell/completion.ts';
import { type FileSystem, makeFolders } from '../shell/filesystem.ts';
import { MemoryFiles } from '../shell/memory-files.ts';
import { Capture, textInput } from '../shell/pipe.ts';
import { type Command, Interrupted, type Output } from '../shell/process.ts';
import type { Streams } from '../shell/redirect.ts';
import type { Progress } from '../shell/running-shell.ts';
import { newProgress, Shell } from '../shell/shell.ts';
import { tools } from '../shell/tools/index.ts';
import { drive, driveToStep } from '../time/driver.ts';
import { byHost } from '../time/host.ts';
import { LineClock } from '../time/line-clock.ts';
import { Asking } from './asking.ts';
import { EDITORS, editor } from './editors.ts';
import { type FileState, fileState } from './file-state.ts';
import {
  checkMoments,
  type Input,
  interruptedAfter,
  type Journal,
  type JournalEntry,
  type JournalPart,
  type Mark,
  type Moment,
  type Reading,
  written,
} from './journal.ts';
import { LearnersKeyboard } from './keyboard.ts';
import type { LearnersMachine } from './learners-machine.ts';
import { LineWitness, othersSteps, outcomeOf } from './reading.ts';
import { Recorder } from './recorder.ts';
import { sentOf } from './sent.ts';

export interface SandboxOptions extends ClusterOptions {
  /** In the learner's folder from the start, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Applied before the learner comes, in order; the cluster is quiet when they do. */
  readonly manifests?: readonly string[];
  readonly lesson?: Lesson;
  /** Goes through an earlier session first, so that the sandbox stands where that one stood. */
  readonly journal?: Journal;
  /** Told how far the earlier session has been gone through, from 0 to 1. */
  readonly replaying?: (share: number) => void;
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
/** Where kubeadm's users put it, and how many characters it may have (--audit-log-path, --audit-log-maxsize). */
const AUDIT_LOG = '/var/log/kubernetes/audit.log';
const AUDIT_LOG_SIZE = 400_000;

export class Sandbox {
  readonly cluster: Cluster;
  readonly files: FileSystem = new MemoryFiles(HOME);
  readonly shell: Shell;
  readonly lesson: Lesson | undefined;
  readonly #completers: ReadonlyMap<string, Completer>;
  readonly #recorder = new Recorder();
  readonly #asking = new Asking();
  #running: Running | undefined;
  #saved: ((text: string) => void) | undefined;
  readonly #keyboard = new LearnersKeyboard();
  #replaying = false;
  /** Called when `kubectl edit` opens a text. Without a listener there is no editor, as on a machine that has none. */
  onEdit: ((edit: OpenEdit) => void) | undefined;

  constructor(cluster: Cluster, lesson: Lesson | undefined, machine?: LearnersMachine) {
    this.cluster = cluster;
    this.lesson = lesson;
    const namespaceNow = () => currentNamespace(this.files);
    const open = (name: string, text: string) => this.#edit(name, text);
    const commands = new Map<string, Command>([
      ...tools,
      ...EDITORS.map((name): [string, Command] => [name, editor(open)]),
      ['kubectl', newKubectl(cluster.handler, open)],
      ['controller', controller(cluster.handler, () => cluster.server.random.fork('controller'))],
      ['lab', lab(cluster.instructor, (step) => this.check(step), namespaceNow)],
      ...(machine?.programs ?? []),
    ]);
    for (const [short, name] of ALIASES) {
      const command = commands.get(name);
      if (command) commands.set(short, command);
    }
    this.files.mkdir('/tmp');
    this.#holdManifest();
    this.#holdAuditLog();
    const steps = lesson?.steps.map(({ id }) => id) ?? [];
    this.#completers = new Map([
      ['kubectl', newKubectlCompleter(cluster.handler, namespaceNow)],
      ['lab', newLabCompleter(cluster.client, namespaceNow, steps)],
    ]);
    for (const [path, text] of Object.entries(machine?.files ?? {})) this.#put(path, text);
    this.shell = new Shell({ commands, files: this.files, clock: cluster.clock, ...(machine && { sockets: machine.sockets }) });
  }

  /** What Tab offers at a place in a line. */
  complete(line: string, cursor: number): Promise<Completion> {
    const { files, shell } = this;
    return complete(line, cursor, { commands: shell.commandNames, files, completers: this.#completers });
  }

  /** Everything that came from outside so far. A line that runs has only begun in it. */
  get journal(): Journal {
    const { at: until, step: steps } = this.#moment();
    return { entries: this.#recorder.entries, until, steps };
  }

  /** What of the journal is new since this was last asked for; undefined where nothing is, or only that time has passed. */
  journalNews(timeToo: boolean): JournalPart | undefined {
    const { at: until, step: steps } = this.#moment();
    const part = this.#recorder.news();
    return part.entries.length > 0 || timeToo ? { ...part, until, steps } : undefined;
  }

  /** This place of the journal, to go back to. */
  mark(): Mark {
    this.#recorder.seal();
    return { ...this.#moment(), entries: this.#recorder.length, ...(this.#running && { commands: this.#running.progress.commands }) };
  }

  /** Whether a line is at work. */
  get running(): boolean {
    return this.#running !== undefined;
  }

  /** Whether the line waits for the learner, who edits a text. */
  get editing(): boolean {
    return this.#saved !== undefined;
  }

  /** Runs what was typed; resolves with the exit status. Somebody has to move the clock meanwhile. */
  run(line: string, streams: Streams): Promise<number> {
    return this.#run(line, streams, newProgress());
  }

  async #run(line: string, streams: Streams, progress: Progress): Promise<number> {
    const { cluster, files, shell } = this;
    const began = this.#moment();
    const entry = this.#recorder.note(began, { type: 'begun', line });
    const around = { audit: cluster.audit, faults: cluster.server.faults, files, shell, recorder: this.#recorder, asking: this.#asking };
    // What had to be run again has to be the next time, too.
    const witness = this.#replaying ? undefined : new LineWitness(around, line, began);
    const clock = new LineClock(cluster.clock);
    const running = { controller: new AbortController(), progress };
    this.#running = running;
    let read: Reading | undefined;
    try {
      const status = await shell.run(line, { ...streams, keyboard: this.#keyboard }, running.controller.signal, progress, clock);
      read = witness?.ended(this.#moment(), progress, clock);
      return status;
    } finally {
      if (this.#running === running) this.#running = undefined;
      this.#recorder.replace(entry, { type: 'run', line, ...(read && { read }) });
    }
  }

  /** Ctrl-C. */
  interrupt(): void {
    if (!this.#running) return;
    this.#note({ type: 'interrupt', commands: this.#running.progress.commands });
    this.#running.controller.abort(new Interrupted());
  }

  /** Keys for the program that takes them. */
  keys(text: string): void {
    if (!this.#keyboard.taken) return;
    this.#note({ type: 'keys', text });
    this.#keyboard.press(text);
  }

  /** Hears whether a program takes the learner's keys. */
  set onKeysTaken(told: (taken: boolean) => void) {
    this.#keyboard.onTaken = told;
  }

  #moment(): Moment {
    const { clock } = this.cluster;
    return { at: clock.now(), step: clock.steps };
  }

  /** The editor saves a file. Throws a FileError where that cannot be. */
  write(path: string, text: string): void {
    const before = this.files.read(path);
    this.files.write(path, text);
    this.#recorder.wrote(this.#moment(), path, before, text, this.running);
  }

  /** The editor removes a file. Throws a FileError where there is none. */
  remove(path: string): void {
    this.files.remove(path);
    this.#note({ type: 'remove', path });
  }

  /** Whether the cluster has what this text of a file says. */
  compare(text: string): FileState {
    return fileState(text, this.cluster.client, currentNamespace(this.files));
  }

  /** What `kubectl edit` opened is saved and closed. */
  edited(text: string): void {
    this.#note({ type: 'edited', text });
    this.#saved?.(text);
  }

  /** Makes time stand still, for what programs know of it, or lets it go on. Whoever moves the clock has to heed it. */
  stand(still: boolean): void {
    if (this.cluster.clock.still === still) return;
    this.#note({ type: 'still', still });
    this.cluster.clock.still = still;
  }

  #edit(name: string, text: string): Promise<string> | undefined {
    if (!this.onEdit && !this.#replaying) return undefined;
    return new Promise<string>((resolve, reject) => {
      this.#saved = resolve;
      this.#running?.controller.signal.addEventListener('abort', () => reject(new Interrupted()));
      this.onEdit?.({ name, text });
    }).finally(() => {
      this.#saved = undefined;
    });
  }

  /** The panel of failures says one of the instructor's words. */
  async lab(words: readonly string[]): Promise<string> {
    this.#note({ type: 'lab', words });
    return this.cluster.instructor.command(words);
  }

  /** How the lesson's step stands; of all steps where none is named. */
  check(stepId?: string): CheckResult[] {
    const steps = this.lesson?.steps.filter((step) => stepId === undefined || step.id === stepId) ?? [];
    return steps.flatMap((step) =>
      judge(step, {
        client: this.cluster.client,
        requests: () => this.cluster.audit.requests(),
        sent: () => this.cluster.network?.requests.entries.map(sentOf) ?? [],
      }),
    );
  }

  /**
   * Does again what an earlier session did, at the same times. Throws where the journal is none that a sandbox has written, or asks
   * for more than anybody waits for.
   */
  async replay(journal: Journal, told: (share: number) => void = () => {}): Promise<void> {
    const { clock } = this.cluster;
    const from = this.#moment();
    checkMoments(from, journal);
    const { entries, until, steps } = journal;
    const way = until - from.at + ENTRY * (entries.length + 1);
    const to = (moment: Moment, done: number): Promise<void> =>
      driveToStep(clock, moment.step, moment.at, () => {
        if (clock.steps > from.step + MOST_STEPS) throw new Error('the journal takes too long');
        told(Math.min(1, Math.max(0, (clock.now() - from.at + ENTRY * done) / way)));
      });
    this.#replaying = true;
    for (const [i, entry] of entries.entries()) {
      await to(entry, i);
      const read = entry.type === 'run' ? entry.read : undefined;
      if (entry.type === 'run' && read) {
        await to({ at: entry.at + read.took, step: entry.step + othersSteps(read) }, i);
        this.#haveRead(entry, read);
      } else this.#doAgain(entry, interruptedAfter(entries, i));
    }
    await to({ at: until, step: steps }, entries.length);
    // A line that has not come to its end as it once did has nobody who would end it.
    if (this.#running) this.interrupt();
    this.#replaying = false;
  }

  /** Nothing came of the line but this. */
  #haveRead(entry: Extract<JournalEntry, { type: 'run' }>, read: Reading): void {
    const { cluster, shell } = this;
    this.#recorder.note(entry, entry);
    cluster.clock.skip(read.own ?? read.steps);
    for (const request of this.#asking.whole(entry.line, read.asked, entry.at)) cluster.audit.add(request);
    shell.skipped(entry.line, outcomeOf(entry.line, read));
  }

  #doAgain(entry: JournalEntry, interrupted: number | undefined): void {
    if (entry.type === 'run') {
      void this.#run(entry.line, nowhere, newProgress(interrupted));
      return;
    }
    // The line may have ended by itself, after as many commands as it had begun.
    if (entry.type === 'interrupt' && this.#running) {
      this.interrupt();
      return;
    }
    this.#recorder.note(entry, entry);
    try {
      if (entry.type === 'write') this.files.write(entry.path, written(this.files.read(entry.path) ?? '', entry.text, entry.keep));
      else if (entry.type === 'remove') this.files.remove(entry.path);
      else if (entry.type === 'keys') this.#keyboard.press(entry.text);
      else if (entry.type === 'edited') this.#saved?.(entry.text);
      else if (entry.type === 'still') this.cluster.clock.still = entry.still;
      else if (entry.type === 'lab') void this.cluster.instructor.command(entry.words).catch(() => {});
    } catch {
      // A folder that a line had made may be missing, if that line was still at work when the session ended.
    }
  }

  /** kube-controller-manager's manifest is a file: who edits it has the process restarted, and its flags show in it. */
  #holdManifest(): void {
    const { controlPlane } = this.cluster;
    const write = (text: string): void => this.#put(CONTROLLER_MANAGER_MANIFEST, text);
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

  /** The API server's audit log is a file, of which the end is kept. */
  #holdAuditLog(): void {
    this.clearAuditLog();
    this.cluster.audit.onLine = (line) => {
      const before = this.files.read(AUDIT_LOG) ?? '';
      const kept = before.length < AUDIT_LOG_SIZE ? before : before.slice(before.indexOf('\n', AUDIT_LOG_SIZE / 2) + 1);
      this.#put(AUDIT_LOG, `${kept}${line}\n`);
    };
  }

  /** Begins it anew. */
  clearAuditLog(): void {
    this.#put(AUDIT_LOG, '');
  }

  /** Writes a file, and makes the folders above it. */
  #put(path: string, text: string): void {
    makeFolders(this.files, path.slice(0, path.lastIndexOf('/')));
    this.files.write(path, text);
  }

  #note(input: Input): void {
    this.#recorder.note(this.#moment(), input);
  }
}

const nothing: Output = { write: async () => {} };
const nowhere: Streams = { stdin: textInput(''), stdout: nothing, stderr: nothing, interactive: true };

/** An entry of the journal counts for so many ms of virtual time, when it is told how far a session has been played. */
const ENTRY = 1_000;
/** Nobody waits for so many of the clock's steps. */
const MOST_STEPS = 5_000_000;

/** The namespace that the kubeconfig's context names. */
const currentNamespace = (files: FileSystem): string =>
  /^\s+namespace: (\S+)$/m.exec(files.read(`${HOME}/.kube/config`) ?? '')?.[1] ?? 'default';

/** A sandbox whose cluster is up and quiet. */
export async function newSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const cluster = await openCluster(options);
  const machine = cluster.learner && (await byHost(import('./learners-machine.ts'))).learnersMachine(cluster.learner);
  const sandbox = new Sandbox(cluster, options.lesson, machine);
  for (const [name, text] of Object.entries(options.files ?? {})) sandbox.files.write(`${HOME}/${name}`, text);
  for (const manifest of options.manifests ?? []) await applyAtStart(cluster, manifest);
  cluster.audit.clear();
  sandbox.clearAuditLog();
  cluster.network?.requests.clear();
  if (options.journal) await sandbox.replay(options.journal, options.replaying);
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
  await cluster.settled();
}
