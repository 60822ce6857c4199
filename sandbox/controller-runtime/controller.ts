// `controller run FILE.js`: a learner's own controller, between the cluster's events as any other client. Its user is whom --as names.
import { isMap } from '../apimachinery/fmt.ts';
import type { ApiRequest, Handler, WatchItem } from '../client-go/transport.ts';
import { type Command, Interrupted, type Process, pause } from '../shell/process.ts';
import { byHost } from '../time/host.ts';
import type { Random } from '../time/random.ts';
import { CLIENT } from './client.ts';
import type { Engine, Host } from './engine.ts';

const USAGE = `controller runs a program in JavaScript that keeps something in the cluster as it should be. It is the sandbox's own.

  controller run FILE.js [--as USER]   until Ctrl-C, or kill; USER as kubectl has it: system:serviceaccount:NAMESPACE:NAME

The program finds: api.get, list, create, update, patch, delete; watch(RESOURCE, {added, modified, deleted}); workQueue(sync); sleep(ms);
now(); console.log. It has no network, no files, no modules and no Date.
`;

/** So much text may wait to be printed. */
const MOST_TEXT = 200_000;
/** How long a request takes at least, in virtual ms: a loop that asks and asks lets time pass. */
const TRIP = 1;

interface Options {
  readonly file: string;
  readonly user: string | undefined;
}

function optionsOf(argv: readonly string[]): Options | undefined {
  const [, verb, ...words] = argv;
  const as = words.findIndex((word) => word === '--as' || word.startsWith('--as='));
  const named = words[as]?.startsWith('--as=') ? words[as].slice('--as='.length) : words[as + 1];
  const rest = as < 0 ? words : words.filter((_, i) => i !== as && !(words[as] === '--as' && i === as + 1));
  const [file] = rest;
  if (verb !== 'run' || file === undefined || rest.length !== 1 || file.startsWith('-') || (as >= 0 && !named)) return undefined;
  return { file, user: as < 0 ? undefined : named };
}

/** `newRandom` gives the chance of each run. */
export const controller =
  (handler: Handler, newRandom: () => Random): Command =>
  async (process) => {
    const options = optionsOf(process.argv);
    if (!options) {
      await process.stderr.write(USAGE);
      return process.argv[1] === 'help' || process.argv[1] === '--help' ? 0 : 2;
    }
    const code = process.files.read(options.file);
    if (code === undefined) {
      await process.stderr.write(`controller: ${options.file}: No such file or directory\n`);
      return 1;
    }
    const { newEngine, Ended } = await byHost(import('./engine.ts'));
    const stop = new AbortController();
    const signal = AbortSignal.any([process.signal, stop.signal]);
    const printed: string[] = [];
    const host = new ApiHost(process, handler, options, newRandom(), signal, printed);
    const engine = await byHost(newEngine(host));
    try {
      return await live(
        engine,
        () => {
          engine.prepare(CLIENT);
          engine.start(code, options.file);
        },
        process,
        printed,
      );
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      await flush(process, printed);
      await process.stderr.write(`${options.file}: ${error.message}\n`);
      return 1;
    } finally {
      stop.abort(new Interrupted());
      engine.end();
    }
  };

/** Turn after turn, whenever something has come, until nothing more can. */
async function live(engine: Engine, begin: () => void, process: Process, printed: string[]): Promise<number> {
  let wake: () => void = () => {};
  let news = false;
  engine.onNews = () => {
    news = true;
    wake();
  };
  const abort = (): void => wake();
  process.signal.addEventListener('abort', abort, { once: true });
  begin();
  for (;;) {
    await flush(process, printed);
    if (process.signal.aborted) throw new Interrupted();
    if (!news) {
      if (engine.open === 0) return 0;
      await new Promise<void>((go) => {
        wake = go;
      });
      continue;
    }
    news = false;
    await pause(process);
    engine.turn();
  }
}

async function flush({ stdout }: Process, printed: string[]): Promise<void> {
  const text = printed.splice(0).join('');
  if (text !== '') await stdout.write(text);
}

/** The API as the program's user, and the cluster's time. */
class ApiHost implements Host {
  readonly #process: Process;
  readonly #handler: Handler;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #random: Random;
  readonly #signal: AbortSignal;
  readonly #printed: string[];
  readonly #watches = new Map<number, AsyncIterator<WatchItem>>();
  #text = 0;
  #ids = 0;

  constructor(process: Process, handler: Handler, { file, user }: Options, random: Random, signal: AbortSignal, printed: string[]) {
    this.#process = process;
    this.#handler = handler;
    this.#headers = {
      'user-agent': `${(file.split('/').at(-1) ?? file).replace(/\.js$/, '')}/1.0`,
      accept: 'application/json',
      ...(user !== undefined && { 'impersonate-user': user }),
    };
    this.#random = random;
    this.#signal = signal;
    this.#printed = printed;
  }

  now(): number {
    return this.#process.clock.now();
  }

  random(): number {
    return this.#random.uint32() / 2 ** 32;
  }

  print(text: string): void {
    this.#text = this.#printed.length === 0 ? text.length : this.#text + text.length;
    if (this.#text <= MOST_TEXT) this.#printed.push(text);
  }

  async call(operation: string, argument: string): Promise<string> {
    const given: unknown = JSON.parse(argument);
    switch (operation) {
      case 'request':
        return JSON.stringify(await this.#request(given));
      case 'watch':
        return JSON.stringify(await this.#watch(given));
      case 'next':
        return JSON.stringify(await this.#next(given));
      case 'sleep':
        await this.#process.clock.sleep(Math.min(Math.max(Number(given) || 0, TRIP), 1e9), this.#signal);
        return 'null';
      default:
        throw new Error(`there is no ${operation}`);
    }
  }

  async #request(given: unknown): Promise<{ readonly code: number; readonly body: unknown }> {
    await this.#process.clock.sleep(TRIP, this.#signal);
    this.#process.begin();
    const { code, body } = await this.#handler.handle(this.#asked(given), this.#signal);
    return { code, body };
  }

  async #watch(given: unknown): Promise<number> {
    await this.#process.clock.sleep(TRIP, this.#signal);
    this.#process.begin();
    const asked = this.#asked(given);
    const answer = await this.#handler.watch({ ...asked, method: 'GET', query: { ...asked.query, watch: 'true' } }, this.#signal);
    if (!('items' in answer)) throw new Error(isMap(answer.body) ? String(answer.body.message) : `status ${answer.code}`);
    this.#ids += 1;
    this.#watches.set(this.#ids, answer.items[Symbol.asyncIterator]());
    return this.#ids;
  }

  async #next(id: unknown): Promise<unknown> {
    const watch = this.#watches.get(Number(id));
    const next = await watch?.next();
    if (next && !next.done) return next.value;
    this.#watches.delete(Number(id));
    return { type: 'END' };
  }

  #asked(given: unknown): ApiRequest {
    if (!isMap(given)) throw new Error('that is no request');
    const { method, path, query, body, type } = given;
    if (typeof path !== 'string' || !isMethod(method ?? 'GET')) throw new Error('that is no request');
    return {
      method: isMethod(method) ? method : 'GET',
      path,
      query: isMap(query) ? Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])) : {},
      headers: { ...this.#headers, ...(body !== undefined && { 'content-type': typeof type === 'string' ? type : 'application/json' }) },
      ...(body !== undefined && { body }),
    };
  }
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const isMethod = (text: unknown): text is ApiRequest['method'] => METHODS.some((method) => method === text);
