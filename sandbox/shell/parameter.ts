// `$name`, `${name…}`: the value of a parameter, and what its operator makes of it.
import { breathe } from '../time/host.ts';
import { type Operation, type Parameter, SyntaxFault, type Word } from './ast.ts';
import { joined } from './bounds.ts';
import type { Expansion, WordExpander } from './expansion.ts';
import type { Piece } from './fields.ts';
import { Glob } from './glob.ts';
import { quotedBySingle, unescaped } from './quoting.ts';

/** What a shell ends with that meets a parameter that is not set, or `${name:?}`. */
const UNBOUND = 127;

/** What a parameter stands for: one value or none, or a list (`@` keeps its elements apart, `*` joins them within quotes). */
interface Values {
  readonly list: '@' | '*' | undefined;
  readonly values: readonly string[];
}

export async function parameterPieces(part: Parameter, context: Expansion, expander: WordExpander): Promise<readonly Piece[]> {
  const found = await valuesOf(part, context, expander);
  const { operation } = part;
  if (!operation) {
    if (context.nounset && found.values.length === 0 && found.list === undefined) throw unbound(part);
    return pieces(found, part.quoted, context);
  }
  if (operation.type === 'length') {
    if (context.nounset && found.values.length === 0 && found.list === undefined) throw unbound(part);
    const length = found.list ? found.values.length : [...(found.values[0] ?? '')].length;
    return [{ text: String(length), quoted: part.quoted, splits: !part.quoted }];
  }
  if (operation.type === 'default') return withDefault(part, operation, found, context, expander);
  if (context.nounset && found.values.length === 0 && found.list === undefined) throw unbound(part);
  if (operation.type === 'slice' && found.list) {
    return pieces({ ...found, values: await sliceOfList(part, operation, found.values, context, expander) }, part.quoted, context);
  }
  const values: string[] = [];
  const change = await changeOf(operation, context, expander);
  for (const value of found.values) values.push(await change(value));
  return pieces({ ...found, values }, part.quoted, context);
}

const unbound = ({ name }: Parameter): SyntaxFault => new SyntaxFault(`${name}: unbound variable`, UNBOUND);

async function valuesOf(part: Parameter, context: Expansion, expander: WordExpander): Promise<Values> {
  const { variables } = context;
  const { name, subscript, indirect } = part;
  if (name === '@' || name === '*') return { list: name, values: context.positional };
  if (subscript === '@' || subscript === '*') {
    const elements = variables.elements(name);
    return { list: subscript, values: elements.map(([key, value]) => (indirect ? key : value)) };
  }
  const value =
    subscript === undefined
      ? (context.special(name) ?? (/^[1-9]/.test(name) ? context.positional[Number(name) - 1] : variables.get(name)))
      : await elementOf(name, subscript, context, expander);
  if (!indirect) return { list: undefined, values: value === undefined ? [] : [value] };
  const target = /^([A-Za-z_]\w*|[1-9]\d*)(?:\[([@*]|\w+)\])?$/.exec(value ?? '');
  if (!target) throw new SyntaxFault(`${value ?? name}: invalid variable name`);
  const [, meant = '', index] = target;
  const inner =
    index === undefined ? undefined : index === '@' || index === '*' ? index : [{ type: 'text' as const, text: index, quoted: true }];
  return valuesOf({ type: 'parameter', name: meant, quoted: part.quoted, ...(inner && { subscript: inner }) }, context, expander);
}

async function elementOf(name: string, subscript: Word, context: Expansion, expander: WordExpander): Promise<string | undefined> {
  const at = await expander.subscriptOf(name, subscript, context);
  // Counted from the end, to before the beginning.
  if (at.startsWith('-') && !context.variables.isAssociative(name)) await context.complain(`${name}: bad array subscript`);
  return context.variables.get(name, at);
}

function pieces({ list, values }: Values, quoted: boolean, { variables }: Expansion): readonly Piece[] {
  if (list === undefined) return [{ text: values[0] ?? '', quoted, splits: !quoted }];
  if (list === '*' && quoted) {
    const ifs = variables.get('IFS');
    return [{ text: values.join(ifs === undefined ? ' ' : ifs.charAt(0)), quoted, splits: false }];
  }
  return values.flatMap((text, i): readonly Piece[] => {
    const piece = { text, quoted, splits: !quoted };
    return i === 0 ? [piece] : ['border', piece];
  });
}

async function withDefault(
  part: Parameter,
  { sign, colon, word }: Extract<Operation, { type: 'default' }>,
  found: Values,
  context: Expansion,
  expander: WordExpander,
): Promise<readonly Piece[]> {
  const absent = found.values.length === 0 || (colon && found.values.join(' ') === '');
  const given = async (): Promise<readonly Piece[]> => {
    const own = await expander.piecesOf(word, context);
    if (part.quoted) return own.length > 0 ? own : [{ text: '', quoted: true, splits: false }];
    return own.map((piece) => (piece === 'border' ? piece : { ...piece, splits: !piece.quoted }));
  };
  switch (sign) {
    case '-':
      return absent ? given() : pieces(found, part.quoted, context);
    case '+':
      return absent ? pieces({ list: undefined, values: [] }, part.quoted, context) : given();
    case '=': {
      if (!absent) return pieces(found, part.quoted, context);
      if (!/^[A-Za-z_]/.test(part.name)) throw new SyntaxFault(`$${part.name}: cannot assign in this way`);
      const value = await expander.expandText(word, context);
      context.variables.set(part.name, value);
      return pieces({ list: undefined, values: [value] }, part.quoted, context);
    }
    default: {
      if (!absent) return pieces(found, part.quoted, context);
      const message = (await expander.expandText(word, context)) || `parameter ${colon ? 'null or ' : ''}not set`;
      throw new SyntaxFault(`${part.name}: ${message}`, UNBOUND);
    }
  }
}

/** `${@:2}`, `${a[@]:1:2}`: elements; of the positional parameters, 1 is the first. */
async function sliceOfList(
  { name }: Parameter,
  { offset, length }: Extract<Operation, { type: 'slice' }>,
  values: readonly string[],
  context: Expansion,
  expander: WordExpander,
): Promise<readonly string[]> {
  const positional = name === '@' || name === '*';
  const list = positional ? [context.special('0') ?? '', ...values] : values;
  // Of an array with gaps, the subscripts count.
  const subscripts = positional
    ? list.map((_, i) => i)
    : context.variables.elements(name).map(([key], i) => (context.variables.isAssociative(name) ? i : Number(key)));
  const from = Number(await expander.calculate(offset, context));
  const first = from < 0 ? (subscripts.at(-1) ?? -1) + 1 + from : from;
  if (first < 0) return [];
  const found = subscripts.findIndex((subscript) => subscript >= first);
  const start = found < 0 ? list.length : found;
  if (!length) return list.slice(start);
  const count = Number(await expander.calculate(length, context));
  if (count < 0) throw new SyntaxFault(`${count}: substring expression < 0`);
  return list.slice(start, start + count);
}

type Change = (value: string) => Promise<string>;

async function changeOf(
  operation: Exclude<Operation, { type: 'length' | 'default' }>,
  context: Expansion,
  expander: WordExpander,
): Promise<Change> {
  switch (operation.type) {
    case 'strip': {
      const pattern = await expander.expandPattern(operation.pattern, context);
      return async (value) => strip(value, operation.sign, pattern);
    }
    case 'replace': {
      const pattern = await expander.expandPattern(operation.pattern, context);
      const replacement = await expander.piecesOf(operation.replacement, context);
      return (value) => replace(value, operation.sign, pattern, replacement);
    }
    case 'case': {
      const pattern = await expander.expandPattern(operation.pattern, context);
      return async (value) => changeCase(value, operation.sign, pattern);
    }
    case 'transform':
      return async (value) => transform(value, operation.letter);
    case 'slice': {
      const offset = Number(await expander.calculate(operation.offset, context));
      const length = operation.length && Number(await expander.calculate(operation.length, context));
      return async (value) => slice(value, offset, length);
    }
  }
}

/** `${x#pattern}`, `##`, `%`, `%%`. */
function strip(value: string, sign: string, pattern: string): string {
  const which = sign.length === 2 ? 'longest' : 'shortest';
  const glob = new Glob(pattern);
  const length = sign.startsWith('#') ? glob.beginning(value, which) : glob.end(value, which);
  if (length === undefined) return value;
  return sign.startsWith('#') ? value.slice(length) : value.slice(0, value.length - length);
}

/** `/` once, `//` everywhere, `/#` at the beginning, `/%` at the end. An unquoted `&` stands for what was found. */
async function replace(value: string, sign: string, pattern: string, replacement: readonly Piece[]): Promise<string> {
  const put = (found: string) =>
    replacement.map((piece) => (piece === 'border' ? ' ' : piece.quoted ? piece.text : piece.text.replace(/&/g, () => found))).join('');
  if (pattern === '' && sign !== '/#' && sign !== '/%') return value;
  const glob = new Glob(pattern);
  if (value === '') return glob.matches('') ? put('') : '';
  if (sign === '/#') {
    const length = glob.beginning(value, 'longest');
    return length === undefined ? value : put(value.slice(0, length)) + value.slice(length);
  }
  if (sign === '/%') {
    const length = glob.end(value, 'longest');
    const kept = value.length - (length ?? 0);
    return length === undefined ? value : value.slice(0, kept) + put(value.slice(kept));
  }
  let text = '';
  let at = 0;
  for (let rounds = 0; at < value.length; rounds += 1) {
    const found = glob.find(value, at);
    if (!found || found.length === 0) break;
    text = joined(text, value.slice(at, found.start) + put(value.slice(found.start, found.start + found.length)));
    at = found.start + found.length;
    if (sign === '/') break;
    if (rounds % 256 === 255) await breathe();
  }
  return joined(text, value.slice(at));
}

function changeCase(value: string, sign: string, pattern: string): string {
  const glob = new Glob(pattern === '' ? '?' : pattern);
  const change = (character: string) => {
    if (!glob.matches(character)) return character;
    return sign.startsWith('^') ? character.toUpperCase() : character.toLowerCase();
  };
  const characters = [...value];
  return sign.length === 2 ? characters.map(change).join('') : characters.map((one, i) => (i === 0 ? change(one) : one)).join('');
}

function transform(value: string, letter: string): string {
  switch (letter) {
    case 'Q':
      return quotedBySingle(value);
    case 'U':
      return value.toUpperCase();
    case 'L':
      return value.toLowerCase();
    case 'u':
      return changeCase(value, '^', '');
    default:
      return unescaped(value, 'ansi');
  }
}

function slice(value: string, offset: number, length: number | undefined): string {
  const characters = [...value];
  const start = offset < 0 ? characters.length + offset : offset;
  if (start < 0 || start > characters.length) return '';
  const end = length === undefined ? characters.length : length < 0 ? characters.length + length : start + length;
  if (end < start) throw new SyntaxFault(`${length}: substring expression < 0`);
  return characters.slice(start, end).join('');
}
