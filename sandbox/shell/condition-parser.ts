// `[[ … ]]`: tests joined by `&&`, `||`, `!` and parentheses. Words are neither split nor matched against file names.
import { type Condition, SyntaxFault, type Word } from './ast.ts';
import type { Lexer, Token } from './lexer.ts';

/** A script's tokens, one at hand, as the parser reads them. */
export interface Tokens {
  readonly token: Token;
  readonly lexer: Lexer;
  isOperator(text: string): boolean;
  /** To the next token, or to the one that is given. */
  advance(token?: Token): void;
  skipNewlines(): void;
  /** The error for a token that has no place here. */
  unexpected(): Error;
}

const UNARY = /^-[a-hknoprstuvwxzGLNORS]$/;
const BINARY = /^(?:=|==|!=|=~|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** Reads up to `]]` and beyond it. */
export function parseCondition(tokens: Tokens): Condition {
  const condition = or(tokens);
  if (textOf(tokens) !== ']]') throw tokens.unexpected();
  tokens.advance();
  return condition;
}

/** The token at hand: operators and redirection signs are words here. */
function textOf({ token }: Tokens): string | undefined {
  return token.type === 'word' || token.type === 'operator' || token.type === 'redirection' ? token.text : undefined;
}

function or(tokens: Tokens): Condition {
  let left = and(tokens);
  while (tokens.isOperator('||')) {
    next(tokens);
    left = { type: 'or', left, right: and(tokens) };
  }
  return left;
}

function and(tokens: Tokens): Condition {
  let left = term(tokens);
  while (tokens.isOperator('&&')) {
    next(tokens);
    left = { type: 'and', left, right: term(tokens) };
  }
  return left;
}

function next(tokens: Tokens): void {
  tokens.advance();
  tokens.skipNewlines();
}

function term(tokens: Tokens): Condition {
  tokens.skipNewlines();
  if (tokens.isOperator('(')) {
    next(tokens);
    const inner = or(tokens);
    if (!tokens.isOperator(')')) throw tokens.unexpected();
    next(tokens);
    return inner;
  }
  const text = textOf(tokens);
  if (text === '!') {
    next(tokens);
    return { type: 'not', inner: term(tokens) };
  }
  const left = word(tokens);
  if (text !== undefined && UNARY.test(text) && tokens.token.type === 'word' && tokens.token.text !== ']]') {
    // `-f = x` compares: what follows decides.
    if (!BINARY.test(tokens.token.text)) return { type: 'unary', operator: text, operand: word(tokens) };
  }
  const operator = textOf(tokens);
  if (operator === undefined || !BINARY.test(operator)) {
    tokens.skipNewlines();
    return { type: 'unary', operator: '-n', operand: left };
  }
  tokens.advance(operator === '=~' ? tokens.lexer.regularExpression() : undefined);
  const right = word(tokens);
  tokens.skipNewlines();
  return { type: 'binary', operator, left, right };
}

function word(tokens: Tokens): Word {
  const { token } = tokens;
  if (token.type !== 'word' || token.text === ']]') {
    if (token.type === 'operator' || token.type === 'word') throw new SyntaxFault(`syntax error near \`${token.text}'`);
    throw tokens.unexpected();
  }
  if (/[?*+@!]\(/.test(token.text)) throw new SyntaxFault(`${token.text}: extended patterns are not part of this shell`);
  tokens.advance();
  return token.word;
}
