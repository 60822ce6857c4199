// Commands that are made of commands: groups, loops, conditions, functions.
import type { Time } from '../time/clock.ts';
import { type CaseBranch, type Node, type Script, SyntaxFault } from './ast.ts';
import { evaluateCondition } from './condition.ts';
import { calculate, expandPattern, expandText, expandWords } from './expand.ts';
import { Glob } from './glob.ts';
import { LeaveLoop } from './leaving.ts';
import { complaintOf, type Streams } from './redirect.ts';
import type { RunningShell } from './running-shell.ts';

type Compound = Exclude<Node, { type: 'simple' }>;

export async function runCompound(node: Compound, shell: RunningShell, streams: Streams): Promise<number> {
  switch (node.type) {
    case 'group':
      return node.subshell ? shell.subshell().runWhole(node.body, streams) : shell.script(node.body, streams);
    case 'if':
      for (const { condition, body } of node.branches) {
        if ((await shell.asked(() => shell.script(condition, streams))) === 0) return shell.script(body, streams);
      }
      return node.otherwise ? shell.script(node.otherwise, streams) : 0;
    case 'for': {
      const values = (node.words ? await expandWords(node.words, shell) : shell.positional)[Symbol.iterator]();
      const next = async () => {
        const { value, done } = values.next();
        if (!done) shell.variables.set(node.name, value);
        return !done;
      };
      return loop(next, node.body, shell, streams);
    }
    case 'count': {
      const [first, condition, step] = node.expressions;
      await calculate(first, shell);
      let begun = false;
      const next = async () => {
        if (begun) await calculate(step, shell);
        begun = true;
        return condition.every((part) => part.type === 'text' && part.text.trim() === '') || (await calculate(condition, shell)) !== 0n;
      };
      return loop(next, node.body, shell, streams, new Patience(shell.around.clock));
    }
    case 'while': {
      const next = async () => ((await shell.asked(() => shell.script(node.condition, streams))) === 0) !== node.until;
      return loop(next, node.body, shell, streams, new Patience(shell.around.clock));
    }
    case 'case':
      return runCase(await expandText(node.subject, shell), node.branches, shell, streams);
    case 'condition':
      return evaluateCondition(node.condition, shell);
    case 'arithmetic':
      return arithmetic(node.expression, shell, streams);
    case 'function':
      shell.state.functions.set(node.name, node.body);
      return 0;
  }
}

async function loop(
  next: () => Promise<boolean>,
  body: Script,
  shell: RunningShell,
  streams: Streams,
  patience?: Patience,
): Promise<number> {
  let status = 0;
  try {
    while (await inLoop(next)) {
      try {
        status = await shell.script(body, streams);
      } catch (error) {
        if (!(error instanceof LeaveLoop)) throw error;
        status = 0;
        if (!goesOn(error)) break;
      }
      await patience?.round(shell.around.signal);
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
  }
  shell.state.status = status;
  return status;
}

/** A `break` in the condition itself. */
class Broken extends Error {}

async function inLoop(next: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof LeaveLoop)) throw error;
      if (!goesOn(error)) throw new Broken();
    }
  }
}

/** Whether the innermost loop goes on; one that lies further out is told by the same error. */
function goesOn(leave: LeaveLoop): boolean {
  if (leave.levels > 1) {
    leave.levels -= 1;
    throw leave;
  }
  return leave.goOn;
}

async function runCase(subject: string, branches: readonly CaseBranch[], shell: RunningShell, streams: Streams): Promise<number> {
  let status = 0;
  let falls = false;
  for (const { patterns, body, end } of branches) {
    if (!falls && !(await matchesAny(subject, patterns, shell))) continue;
    status = body.lists.length > 0 ? await shell.script(body, streams) : 0;
    if (end === ';;') break;
    falls = end === ';&';
  }
  return status;
}

async function matchesAny(subject: string, patterns: CaseBranch['patterns'], shell: RunningShell): Promise<boolean> {
  for (const pattern of patterns) if (new Glob(await expandPattern(pattern, shell)).matches(subject)) return true;
  return false;
}

/** `(( … ))`: true where it is not 0. What cannot be worked out fails, and the line goes on. */
async function arithmetic(expression: Parameters<typeof calculate>[0], shell: RunningShell, streams: Streams): Promise<number> {
  try {
    return (await calculate(expression, shell)) === 0n ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    await streams.stderr.write(complaintOf(streams, `((: ${error.message}`));
    return 1;
  }
}

/** Lets time pass in a loop that waits for something to happen and does not sleep: a machine would take some for each round. */
class Patience {
  static readonly #ROUNDS = 100;
  static readonly #ROUND = 10;
  readonly #clock: Time;
  #instant: number;
  #rounds = 0;

  constructor(clock: Time) {
    this.#clock = clock;
    this.#instant = clock.now();
  }

  async round(signal: AbortSignal): Promise<void> {
    if (this.#rounds < Patience.#ROUNDS && this.#clock.now() !== this.#instant) {
      this.#instant = this.#clock.now();
      this.#rounds = 0;
    }
    this.#rounds += 1;
    if (this.#rounds >= Patience.#ROUNDS) await this.#clock.sleep(Patience.#ROUND, signal);
  }
}
