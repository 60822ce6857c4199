// What sees to variables and parameters: declare, local, export, readonly, unset, let, shift, set, env.

import { evaluate } from '../arithmetic.ts';
import { arithmeticVariables } from '../arithmetic-variables.ts';
import { SyntaxFault } from '../ast.ts';
import type { Builtin, RunningShell } from '../running-shell.ts';
import { runBuiltinOrProgram } from '../simple.ts';
import type { Option } from '../state.ts';
import type { Attribute } from '../variables.ts';
import { complain, flagsOf } from './complain.ts';

const ATTRIBUTES: Readonly<Record<string, Attribute>> = { x: 'exported', r: 'readonly', i: 'integer', a: 'indexed', A: 'associative' };

const escaped = (value: string): string => `"${value.replace(/["$`\\]/g, '\\$&')}"`;

/** A variable as `declare -p` shows it. */
function described(name: string, { variables }: RunningShell): string {
  const letters = variables.attributes(name);
  const head = `declare -${letters || '-'} ${name}`;
  if (variables.isArray(name))
    return `${head}=(${variables
      .elements(name)
      .map(([key, value]) => `[${key}]=${escaped(value)}`)
      .join(' ')})`;
  const value = variables.get(name);
  return value === undefined ? head : `${head}=${escaped(value)}`;
}

/** `declare` and its kin; `implied` is the attribute that the name itself gives. */
const declaring =
  (implied: readonly Attribute[]): Builtin =>
  async (argv, shell, streams) => {
    const [command = ''] = argv;
    const { letters, operands, unknown } = flagsOf(argv, 'aAirxpgfFn');
    const refused = unknown ?? ['n', 'F', 'f'].find((letter) => letters.has(letter) && !(command === 'export' && letter === 'n'));
    if (refused) return complain(streams, `${command}: ${refused.replace(/^(?![-+])/, '-')}: this shell does not have this option`, 2);
    const { variables } = shell;
    if (command === 'local' && !variables.inFunction) return complain(streams, 'local: can only be used in a function');
    const attributes = [...implied, ...[...letters].flatMap((letter) => ATTRIBUTES[letter] ?? [])];
    if (operands.length === 0) {
      const shown = variables.names().filter((name) => attributes.every((one) => variables.attributes(name).includes(letterOf(one))));
      for (const name of shown) await streams.stdout.write(`${described(name, shell)}\n`);
      return 0;
    }
    let status = 0;
    for (const operand of operands) {
      const match = /^([A-Za-z_]\w*)(?:(\+?)=([\s\S]*))?$/.exec(operand);
      const name = match?.[1];
      if (!match || name === undefined) status = await complain(streams, `${command}: \`${operand}': not a valid identifier`);
      else if (letters.has('p')) {
        if (variables.has(name)) await streams.stdout.write(`${described(name, shell)}\n`);
        else status = await complain(streams, `${command}: ${name}: not found`);
      } else declareOne({ name, value: match[3], appends: match[2] === '+' }, attributes, command, letters, shell);
    }
    return status;
  };

const letterOf = (attribute: Attribute): string => Object.entries(ATTRIBUTES).find(([, one]) => one === attribute)?.[0] ?? '';

function declareOne(
  { name, value, appends }: { readonly name: string; readonly value: string | undefined; readonly appends: boolean },
  attributes: readonly Attribute[],
  command: string,
  letters: ReadonlySet<string>,
  shell: RunningShell,
): void {
  const { variables } = shell;
  if (variables.inFunction && (command === 'local' || (/^(declare|typeset)$/.test(command) && !letters.has('g')))) variables.local(name);
  for (const attribute of attributes) if (attribute !== 'readonly') variables.declare(name, attribute);
  if (letters.has('+i')) variables.undeclare(name, 'integer');
  if (letters.has('+x') || (command === 'export' && letters.has('n'))) variables.undeclare(name, 'exported');
  if (value !== undefined) {
    const text = variables.isInteger(name) ? String(evaluate(value, arithmeticVariables(shell))) : value;
    if (appends) variables.append(name, text);
    else variables.set(name, text);
  }
  if (attributes.includes('readonly')) variables.declare(name, 'readonly');
}

export const declare = declaring([]);
export const exportVariables = declaring(['exported']);
export const readonlyVariables = declaring(['readonly']);

export const unset: Builtin = async (argv, shell, streams) => {
  const { letters, operands, unknown } = flagsOf(argv, 'vf');
  if (unknown) return complain(streams, `unset: ${unknown}: invalid option`, 2);
  let status = 0;
  for (const operand of operands) {
    const [, name = operand, subscript] = /^([A-Za-z_]\w*)(?:\[(.+)\])?$/.exec(operand) ?? [];
    if (letters.has('f') || (!letters.has('v') && !shell.variables.has(name))) {
      shell.state.functions.delete(operand);
      continue;
    }
    try {
      shell.variables.unset(name, subscript);
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      status = await complain(streams, error.message);
    }
  }
  return status;
};

export const letNumbers: Builtin = async (argv, shell, streams) => {
  let value = 0n;
  for (const expression of argv.slice(1)) {
    try {
      value = evaluate(expression, arithmeticVariables(shell));
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      return complain(streams, `let: ${error.message}`);
    }
  }
  return value === 0n ? 1 : 0;
};

export const shift: Builtin = async ([, count = '1'], shell, streams) => {
  if (!/^\d+$/.test(count)) return complain(streams, `shift: ${count}: numeric argument required`);
  if (Number(count) > shell.positional.length) return 1;
  shell.state.positional = shell.positional.slice(Number(count));
  return 0;
};

const OPTIONS: Readonly<Record<string, Option>> = { e: 'errexit', u: 'nounset', x: 'xtrace', f: 'noglob' };
const NAMES: readonly Option[] = ['errexit', 'noglob', 'nounset', 'pipefail', 'xtrace'];

export const set: Builtin = async (argv, shell, streams) => {
  const { variables, state } = shell;
  if (argv.length === 1) {
    for (const name of variables.names()) await streams.stdout.write(`${described(name, shell).replace(/^declare -\S+ /, '')}\n`);
    return 0;
  }
  for (let at = 1; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--' || !/^[-+]./.test(word)) {
      state.positional = argv.slice(word === '--' ? at + 1 : at);
      return 0;
    }
    for (const letter of word.slice(1)) {
      let option = OPTIONS[letter];
      if (letter === 'o') {
        at += 1;
        option = NAMES.find((name) => name === argv[at]);
        if (argv[at] === undefined) {
          for (const name of NAMES) await streams.stdout.write(`${name.padEnd(15)}\t${state.options.has(name) ? 'on' : 'off'}\n`);
          return 0;
        }
      }
      if (!option) return complain(streams, `set: ${letter === 'o' ? `-o ${argv[at]}` : word}: this shell does not have this option`, 2);
      if (word.startsWith('-')) state.options.add(option);
      else state.options.delete(option);
    }
  }
  return 0;
};

/** `env`, `env NAME=value … command` */
export const env: Builtin = async (argv, shell, streams) => {
  const inner = shell.subshell();
  let at = 1;
  for (; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const match = /^([^=]+)=([\s\S]*)$/.exec(word);
    if (word === '-i' || word === '-') for (const name of inner.variables.names()) inner.variables.undeclare(name, 'exported');
    else if (word === '-u') {
      at += 1;
      inner.variables.unset(argv[at] ?? '');
    } else if (word.startsWith('-')) return complain(streams, `env: ${word}: this shell does not have this option`, 125);
    else if (match?.[1] !== undefined) {
      inner.variables.set(match[1], match[2] ?? '');
      inner.variables.declare(match[1], 'exported');
    } else break;
  }
  if (at < argv.length) return runBuiltinOrProgram(argv.slice(at), inner, streams);
  for (const [name, value] of inner.variables.exported()) await streams.stdout.write(`${name}=${value}\n`);
  return 0;
};

/** `printenv`, `printenv NAME` */
export const printenv: Builtin = async (argv, shell, { stdout }) => {
  const exported = shell.variables.exported();
  if (argv.length === 1) for (const [name, value] of exported) await stdout.write(`${name}=${value}\n`);
  let status = 0;
  for (const name of argv.slice(1)) {
    const value = exported.get(name);
    if (value === undefined) status = 1;
    else await stdout.write(`${value}\n`);
  }
  return status;
};
