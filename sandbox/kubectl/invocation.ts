// One call of a kubectl command: what it was given, and its way to the cluster.
import type { Handler } from '../client-go/transport.ts';
import { type Process, pause } from '../shell/process.ts';
import { isLong } from '../time/host.ts';
import { type Mapping, qualifiedResource, RestMapper, readDiscovery } from './discovery.ts';
import { ConnectionError } from './errors.ts';
import type { FlagSpec, Flags, Parsed } from './flags.ts';
import { type ClientConfig, clientConfig, serverAddress } from './kubeconfig.ts';
import { definesResources, RestClient } from './rest.ts';

/** Opens an editor on a text and gives back what was saved; the text itself where nothing was. Undefined where there is no editor. */
export type Editor = (name: string, text: string) => Promise<string> | undefined;

/** What a command's file exports. */
export interface KubectlCommand {
  readonly flags: readonly FlagSpec[];
  /** Gives the exit status; none means 0. Fails by throwing what errors.ts knows. */
  run(invocation: Invocation): Promise<number | undefined>;
}

/** A command by its name; its file is loaded when it is wanted. */
export interface CommandEntry {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Commands behind this one: `kubectl rollout status`. */
  readonly subcommands?: readonly CommandEntry[];
  /** Absent where the command only shows its help. */
  readonly load?: () => Promise<KubectlCommand>;
  /** The exit status where the command only shows its help. */
  readonly helpStatus?: number;
}

/** How much is written at a time, in characters. */
const PIECE = 16 * 1024;

const discovered = new WeakMap<Handler, Promise<RestMapper>>();

const acceptDiscovery = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';

export class Invocation {
  /** `kubectl rollout status`. */
  readonly path: string;
  readonly process: Process;
  readonly flags: Flags;
  readonly args: readonly string[];
  /** How many arguments stand before `--`; -1 where there is none. */
  readonly argsBeforeDash: number;
  readonly editor: Editor | undefined;
  readonly #handler: Handler;
  #config: ClientConfig | undefined;
  #client: RestClient | undefined;
  #mapper: RestMapper | undefined;
  readonly #warned = new Set<string>();

  constructor(path: string, process: Process, parsed: Parsed, handler: Handler, editor?: Editor) {
    this.path = path;
    this.process = process;
    this.flags = parsed.flags;
    this.args = parsed.args;
    this.argsBeforeDash = parsed.argsBeforeDash;
    this.editor = editor;
    this.#handler = handler;
  }

  /** @throws ConfigurationError */
  get config(): ClientConfig {
    this.#config ??= clientConfig(this.process, this.flags);
    return this.#config;
  }

  get namespace(): string {
    return this.config.namespace;
  }

  get client(): RestClient {
    const { server, headers, timeout } = this.config;
    if (server !== serverAddress) throw new ConnectionError(server.replace(/^https?:\/\//, '').replace(/\/.*$/, ''));
    this.#client ??= new RestClient(this.#handler, {
      headers: { ...headers, 'kubectl-command': this.path, ...(this.path === 'kubectl get' && { 'kubectl-output': this.#output() }) },
      warn: (text) => this.printError(`Warning: ${text}\n`),
      signal: this.process.signal,
      begin: () => this.process.begin(),
      ...(timeout > 0 && { timeout: { ms: timeout, clock: this.process.clock } }),
    });
    return this.#client;
  }

  /** What becomes of what `kubectl get` reads. The real one keeps this to itself; a lesson may ask what a learner has been shown. */
  #output(): string {
    if (this.flags.string('raw')) return 'json';
    const labels = this.flags.bool('show-labels') || this.flags.changed('label-columns');
    return `${this.flags.string('output') || 'table'}${labels ? ' with labels' : ''}`;
  }

  /** What the server serves; asked once. */
  /** Asks the server anew what it serves, as commands do that list it. */
  forgetResources(): void {
    this.#mapper = undefined;
    discovered.delete(this.#handler);
  }

  async mapper(): Promise<RestMapper> {
    const shared = await mapperOf(this.#handler, this.client);
    this.#mapper ??= shared.warning((text) => this.#warnOnce(text));
    return this.#mapper;
  }

  #warnOnce(text: string): void {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    // A reader of stderr that is gone is no reason to stop.
    this.printError(`Warning: ${text}\n`).catch(() => undefined);
  }

  async mapping(word: string): Promise<Mapping> {
    return (await this.mapper()).resourceFor(word);
  }

  /** Now, in virtual milliseconds. */
  now(): number {
    return this.process.clock.now();
  }

  print(text: string): Promise<void> {
    return this.process.stdout.write(text);
  }

  /** Prints piece by piece, and lets Ctrl-C and the page in between. What came before a failure is printed. */
  async printPieces(pieces: Iterable<string>): Promise<void> {
    let text = '';
    try {
      for (const piece of pieces) {
        text += piece;
        if (text.length < PIECE && !isLong()) continue;
        const ready = text;
        text = '';
        if (ready !== '') await this.print(ready);
        await pause(this.process);
      }
    } finally {
      if (text !== '') await this.print(text);
    }
  }

  printError(text: string): Promise<void> {
    return this.process.stderr.write(text);
  }
}

/** What the server behind `handler` serves; asked once for all calls, until definitions of further resources are about. */
export function mapperOf(handler: Handler, client: RestClient): Promise<RestMapper> {
  if (definesResources(handler)) {
    // What is gone meanwhile stays in kubectl's cache until something makes it look anew.
    const before = discovered.get(handler);
    const fresh = discover(client).then(async (mapper) => {
      const known = new Set(mapper.mappings.map(qualifiedResource));
      const gone = (await before)?.mappings.filter((mapping) => !known.has(qualifiedResource(mapping))) ?? [];
      return gone.length > 0 ? new RestMapper([...mapper.mappings, ...gone]) : mapper;
    });
    discovered.set(handler, fresh);
    fresh.catch(() => discovered.delete(handler));
    return fresh;
  }
  const known = discovered.get(handler) ?? discover(client);
  discovered.set(handler, known);
  known.catch(() => discovered.delete(handler));
  return known;
}

async function discover(client: RestClient): Promise<RestMapper> {
  const core = await client.request({ method: 'GET', path: '/api', accept: acceptDiscovery });
  const groups = await client.request({ method: 'GET', path: '/apis', accept: acceptDiscovery });
  return new RestMapper([...readDiscovery(core), ...readDiscovery(groups)]);
}
