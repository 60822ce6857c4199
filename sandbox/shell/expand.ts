// Words to fields: braces, tildes, parameters, command substitution, splitting, file names.
import { breathe } from '../time/host.ts';
import { evaluate } from './arithmetic.ts';
import { arithmeticVariables } from './arithmetic-variables.ts';
import type { Part, Word } from './ast.ts';
import { joined, MOST_WORDS, OutOfMemory } from './bounds.ts';
import { expandBraces } from './braces.ts';
import type { Expansion, WordExpander } from './expansion.ts';
import { BLANKS, fieldsOf, type Piece, patternOf } from './fields.ts';
import { parameterPieces } from './parameter.ts';

/** Words as a command receives them. */
export async function expandWords(words: readonly Word[], context: Expansion): Promise<string[]> {
  const fields: string[] = [];
  for (const [i, word] of words.entries()) {
    for (const field of await expandWord(word, context)) fields.push(field);
    if (fields.length > MOST_WORDS) throw new OutOfMemory();
    if (i % 256 === 255) await breathe();
  }
  return fields;
}

async function expandWord(word: Word, context: Expansion): Promise<string[]> {
  const [only] = word;
  if (word.length === 1 && only?.type === 'text' && (only.quoted || /^[\w\-./:=]+$/.test(only.text))) return [only.text];
  const braces = expandBraces(word);
  if (braces) return expandWords(braces, context);
  return fieldsOf(await piecesOf(word, context), context.variables.get('IFS') ?? BLANKS, context.files);
}

/** As one string, unsplit: assignments, here-documents, the targets of redirections. */
export async function expandText(word: Word, context: Expansion): Promise<string> {
  let text = '';
  for (const piece of await piecesOf(word, context)) text = joined(text, piece === 'border' ? ' ' : piece.text);
  return text;
}

/** As a pattern, in which what was quoted matches itself: `case`, `[[ == ]]`, `${v#…}`. */
export const expandPattern = async (word: Word, context: Expansion): Promise<string> => patternOf(await piecesOf(word, context));

export async function piecesOf(word: Word, context: Expansion): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const [i, part] of word.entries()) pieces.push(...(await expandPart(part, i === 0, context)));
  return pieces;
}

async function expandPart(part: Part, first: boolean, context: Expansion): Promise<readonly Piece[]> {
  const { quoted } = part;
  switch (part.type) {
    case 'text':
      return [{ text: quoted || !first ? part.text : withHome(part.text, context), quoted, splits: false }];
    case 'names':
      return [{ text: context.variables.names(part.prefix).join(' '), quoted, splits: !quoted }];
    case 'substitution':
      return [{ text: await context.substitute(part.script), quoted, splits: !quoted }];
    case 'process':
      return [{ text: await context.printedFile(part.script), quoted: true, splits: false }];
    case 'arithmetic':
      return [{ text: String(await calculate(part.expression, context)), quoted, splits: !quoted }];
    case 'parameter':
      return parameterPieces(part, context, expander);
  }
}

/** `~` is one's own home; of other people's, root's is known. */
function withHome(text: string, { variables }: Expansion): string {
  if (!text.startsWith('~')) return text;
  return text.replace(/^~(root)?(?=[/:]|$)/, (tilde, root?: string) => (root ? '/root' : (variables.get('HOME') ?? tilde)));
}

/** Expands an arithmetic expression as within double quotes, and works it out. @throws SyntaxFault */
export async function calculate(expression: Word, context: Expansion): Promise<bigint> {
  return evaluate(await expandText(expression, context), arithmeticVariables(context));
}

/** What stands between an array's brackets: an expression, or the key of an associative array. */
export async function subscriptOf(name: string, subscript: Word, context: Expansion): Promise<string> {
  if (context.variables.isAssociative(name)) return expandText(subscript, context);
  const index = await calculate(subscript, context);
  if (index >= 0n) return String(index);
  // From the end.
  const last = context.variables.elements(name).at(-1)?.[0] ?? '-1';
  return String(BigInt(last) + 1n + index);
}

const expander: WordExpander = { calculate, expandPattern, expandText, piecesOf, subscriptOf };
