// A learner's program in an interpreter of its own: QuickJS, compiled to WebAssembly. What a page or a worker has (network, storage,
// messages, modules, the clock, chance) is not there, since nobody has put it there. Text goes in and out through four functions.

import variant from '@jitl/quickjs-wasmfile-release-sync';
import { DefaultIntrinsics, newQuickJSWASMModuleFromVariant, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core';

/** What a program can ask for. */
export interface Host {
  /** A request; both are JSON. A rejection's message goes back as that of an Error. */
  call(operation: string, argument: string): Promise<string>;
  print(text: string): void;
  /** Milliseconds since the epoch, virtual. */
  now(): number;
  /** 0 <= n < 1. */
  random(): number;
}

/** Bytes of memory, and of the stack. */
const MEMORY = 32 * 1024 * 1024;
const STACK = 160 * 1024;
/** How often a turn may be asked whether it goes on: each time stands for some ten thousand steps of the interpreter. */
const PATIENCE = 1_000;
/** How many promises may go on in a turn. */
const JOBS = 50_000;
/** How many requests may be open. */
const OPEN = 1_000;

/** Why a program has ended, in the words that are printed. */
export class Ended extends Error {}

export class Engine {
  readonly #vm: QuickJSContext;
  readonly #host: Host;
  #steps = 0;
  #open = 0;
  #over = false;
  #program: QuickJSHandle | undefined;
  /** Told when something has come that a turn should be made for. */
  onNews: () => void = () => {};

  constructor(vm: QuickJSContext, host: Host) {
    this.#vm = vm;
    this.#host = host;
    vm.runtime.setMemoryLimit(MEMORY);
    vm.runtime.setMaxStackSize(STACK);
    vm.runtime.setInterruptHandler(() => {
      this.#steps += 1;
      return this.#steps > PATIENCE;
    });
    this.#define('__print', (text) => {
      host.print(vm.getString(text));
      return undefined;
    });
    this.#define('__now', () => vm.newNumber(host.now()));
    this.#define('__random', () => vm.newNumber(host.random()));
    this.#define('__call', (operation, argument) => this.#call(vm.getString(operation), vm.getString(argument)));
  }

  /** How many requests are open: a program without any that does nothing more has ended. */
  get open(): number {
    return this.#open;
  }

  /** Evaluates a script of our own, before the program. */
  prepare(script: string): void {
    this.#vm.unwrapResult(this.#vm.evalCode(script, 'client.js')).dispose();
  }

  /** Begins the program, a module. @throws Ended where it cannot be read, or does not let go */
  start(code: string, file: string): void {
    this.#guarded(() => {
      const result = this.#vm.evalCode(code, file, { type: 'module' });
      if (result.error) throw this.#ended(result.error);
      this.#program = result.value;
    });
    this.turn();
  }

  /** Whatever can go on goes on. @throws Ended */
  turn(): void {
    this.#guarded(() => {
      const done = this.#vm.runtime.executePendingJobs(JOBS);
      if (done.error) throw this.#ended(done.error);
      if (done.value >= JOBS) throw new Ended('stopped: it goes on for ever without waiting for anything');
      if (!this.#program) return;
      const state = this.#vm.getPromiseState(this.#program);
      if (state.type === 'rejected') throw this.#ended(state.error);
    });
  }

  /** Nothing goes on any more. The interpreter's memory goes with the last that holds it. */
  end(): void {
    this.#over = true;
  }

  /** What throws outside of the interpreter (its stack is the machine's) ends the program, too. */
  #guarded(work: () => void): void {
    this.#steps = 0;
    try {
      work();
    } catch (error) {
      if (error instanceof Ended) throw error;
      throw new Ended(`stopped: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #ended(error: QuickJSHandle): Ended {
    const what: unknown = this.#vm.dump(error);
    error.dispose();
    if (typeof what !== 'object' || what === null || !('message' in what)) return new Ended(`Uncaught ${String(what)}`);
    const { name, message, stack } = { name: 'Error', stack: '', ...what };
    if (message === 'interrupted') return new Ended('stopped: it goes on for ever without waiting for anything');
    if (message === 'out of memory') return new Ended(`stopped: it needs more than ${MEMORY / 1024 / 1024} Mi of memory`);
    const where = String(stack)
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '' && !line.includes('client.js'));
    return new Ended(`Uncaught ${String(name)}: ${String(message)}${where ? `\n    ${where}` : ''}`);
  }

  #call(operation: string, argument: string): QuickJSHandle {
    const vm = this.#vm;
    const promise = vm.newPromise();
    const settle = (finish: () => void): void => {
      this.#open -= 1;
      if (this.#over) return;
      finish();
      promise.dispose();
      this.onNews();
    };
    const work =
      this.#open < OPEN ? this.#host.call(operation, argument) : Promise.reject(new Error(`more than ${OPEN} requests are open`));
    this.#open += 1;
    work.then(
      (text) => settle(() => vm.newString(text).consume((value) => promise.resolve(value))),
      (error: unknown) =>
        settle(() => vm.newError(error instanceof Error ? error.message : String(error)).consume((value) => promise.reject(value))),
    );
    return promise.handle;
  }

  #define(name: string, work: (...values: QuickJSHandle[]) => QuickJSHandle | undefined): void {
    this.#vm.newFunction(name, (...values) => work(...values)).consume((handle) => this.#vm.setProp(this.#vm.global, name, handle));
  }
}

/** An interpreter with a memory of its own, for one program. Without `Date`: time is the cluster's. */
export async function newEngine(host: Host): Promise<Engine> {
  const module = await newQuickJSWASMModuleFromVariant(variant);
  return new Engine(module.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } }), host);
}
