// A matcher for what a linear engine has not: back-references, and words in other alphabets. It tries one way after the other,
// keeps the longest, and gives up in words after so many steps.
import { type Assertion, type Expression, RegexError } from './ast.ts';
import { membership, WORD } from './character-set.ts';

/** How many steps a search may take: some 50 ms. */
const PATIENCE = 1_000_000;
/** How many instructions an expression may have: repeats are written out. */
const LONGEST_PROGRAM = 20_000;

type Instruction =
  | { readonly op: 'character'; readonly is: (character: string) => boolean }
  | { readonly op: 'assert'; readonly assertion: Assertion }
  /** Remembers the place in a register. */
  | { readonly op: 'save'; readonly register: number }
  /** Fails where nothing was read since the register was saved: a loop must not go round for nothing. */
  | { readonly op: 'progress'; readonly register: number }
  | { readonly op: 'reference'; readonly index: number }
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'match' };

const isWord = membership(WORD, false);

/** Where the whole and each group begin and end, -1 where a group took no part: start, end, start of group 1, … */
export type Registers = readonly number[];

export class Backtracking {
  readonly #program: Instruction[] = [];
  readonly #ignoreCase: boolean;
  readonly #groups: number;
  #registers: number;

  constructor(expression: Expression, groups: number, ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
    this.#groups = groups;
    this.#registers = 2 * (groups + 1);
    this.#emit(expression);
    this.#add({ op: 'match' });
  }

  /** The leftmost match at or after `from`, and the longest there. @throws RegexError when it takes too long */
  exec(text: string, from: number): Registers | undefined {
    const budget = { steps: PATIENCE };
    for (let start = from; start <= text.length; start += characterAt(text, start).length || 1) {
      const found = this.#at(text, start, budget);
      if (found) return found;
    }
    return undefined;
  }

  #at(text: string, start: number, budget: { steps: number }): Registers | undefined {
    const registers: number[] = new Array(this.#registers).fill(-1);
    registers[0] = start;
    const stack: { pc: number; at: number; registers: readonly number[] }[] = [{ pc: 0, at: start, registers }];
    let longest: number[] | undefined;
    for (let thread = stack.pop(); thread; thread = stack.pop()) {
      let { pc, at, registers: held } = thread;
      for (;;) {
        budget.steps -= 1;
        if (budget.steps < 0 || stack.length > PATIENCE / 4)
          throw new RegexError('the pattern leaves too many ways to match this line: give its back-references less to choose from');
        const step = this.#program[pc];
        if (!step) break;
        if (step.op === 'match') {
          if (longest === undefined || at > (longest[1] ?? 0)) longest = held.with(1, at);
          if (at === text.length) return longest.slice(0, 2 * (this.#groups + 1));
          break;
        }
        if (step.op === 'character') {
          const character = characterAt(text, at);
          if (character === '' || !step.is(character)) break;
          at += character.length;
          pc += 1;
        } else if (step.op === 'assert') {
          if (!holds(step.assertion, text, at)) break;
          pc += 1;
        } else if (step.op === 'save') {
          held = held.with(step.register, at);
          pc += 1;
        } else if (step.op === 'progress') {
          if (held[step.register] === at) break;
          pc += 1;
        } else if (step.op === 'reference') {
          const [from = -1, to = -1] = held.slice(2 * step.index, 2 * step.index + 2);
          if (from < 0 || to < 0 || !this.#same(text.slice(from, to), text.slice(at, at + to - from))) break;
          budget.steps -= to - from;
          at += to - from;
          pc += 1;
        } else if (step.op === 'split') {
          stack.push({ pc: step.second, at, registers: held });
          pc = step.first;
        } else pc = step.to;
      }
    }
    return longest?.slice(0, 2 * (this.#groups + 1));
  }

  #same(a: string, b: string): boolean {
    return this.#ignoreCase ? folded(a) === folded(b) : a === b;
  }

  #add(instruction: Instruction): number {
    if (this.#program.length >= LONGEST_PROGRAM) throw new RegexError('Regular expression too big');
    return this.#program.push(instruction) - 1;
  }

  #emit(expression: Expression): void {
    switch (expression.type) {
      case 'character': {
        const { character } = expression;
        const wanted = folded(character);
        this.#add({ op: 'character', is: this.#ignoreCase ? (other) => folded(other) === wanted : (other) => other === character });
        break;
      }
      case 'any':
        this.#add({ op: 'character', is: () => true });
        break;
      case 'set':
        this.#add({ op: 'character', is: membership(expression.set, this.#ignoreCase) });
        break;
      case 'assertion':
        this.#add({ op: 'assert', assertion: expression.assertion });
        break;
      case 'sequence':
        for (const item of expression.items) this.#emit(item);
        break;
      case 'either':
        this.#emitEither(expression.branches);
        break;
      case 'repeat':
        this.#emitRepeat(expression.body, expression.least, expression.most);
        break;
      case 'group':
        this.#add({ op: 'save', register: 2 * expression.index });
        this.#emit(expression.body);
        this.#add({ op: 'save', register: 2 * expression.index + 1 });
        break;
      case 'reference':
        this.#add({ op: 'reference', index: expression.index });
    }
  }

  #emitEither(branches: readonly Expression[]): void {
    const jumps: Extract<Instruction, { op: 'jump' }>[] = [];
    for (const [i, branch] of branches.entries()) {
      const last = i === branches.length - 1;
      const split: Extract<Instruction, { op: 'split' }> = { op: 'split', first: this.#program.length + 1, second: 0 };
      if (!last) this.#add(split);
      this.#emit(branch);
      if (last) continue;
      const jump: (typeof jumps)[number] = { op: 'jump', to: 0 };
      this.#add(jump);
      jumps.push(jump);
      split.second = this.#program.length;
    }
    for (const jump of jumps) jump.to = this.#program.length;
  }

  #emitRepeat(body: Expression, least: number, most: number | undefined): void {
    for (let i = 0; i < least; i += 1) this.#emit(body);
    if (most === undefined) {
      const register = this.#registers;
      this.#registers += 1;
      const split: Extract<Instruction, { op: 'split' }> = { op: 'split', first: 0, second: 0 };
      const head = this.#add(split);
      split.first = this.#program.length;
      this.#add({ op: 'save', register });
      this.#emit(body);
      this.#add({ op: 'progress', register });
      this.#add({ op: 'jump', to: head });
      split.second = this.#program.length;
      return;
    }
    const splits: Extract<Instruction, { op: 'split' }>[] = [];
    for (let i = least; i < most; i += 1) {
      const split: (typeof splits)[number] = { op: 'split', first: this.#program.length + 1, second: 0 };
      this.#add(split);
      splits.push(split);
      this.#emit(body);
    }
    for (const split of splits) split.second = this.#program.length;
  }
}

const folded = (text: string): string => text.toLowerCase();

/** The whole character at a place, of one or two units; empty at the end. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : code > 0xffff ? text.slice(at, at + 2) : text.charAt(at);
}

function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit;
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'line-start':
      return at === 0 || text[at - 1] === '\n';
    case 'line-end':
      return at === text.length || text[at] === '\n';
  }
  const before = isWord(characterBefore(text, at));
  const after = isWord(characterAt(text, at));
  switch (assertion) {
    case 'word-start':
      return !before && after;
    case 'word-end':
      return before && !after;
    case 'word-boundary':
      return before !== after;
    case 'no-word-boundary':
      return before === after;
    case 'no-word-before':
      return !before;
    case 'no-word-after':
      return !after;
  }
}
