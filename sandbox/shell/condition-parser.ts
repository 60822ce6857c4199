// `[[ … ]]`: tests joined by `&&`, `||`, `!` and parentheses. Words are neither split nor matched against file names.
import { type Condition, SyntaxFault, type Word } from './ast.ts';
import type { Parser } from './parser.ts';

const UNARY = /^-[a-hknoprstuvwxzGLNORS]$/;
const BINARY = /^(?:=|==|!=|=~|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/;

/** Reads up to `]]` and beyond it. */
export function parseCondition(parser: Parser): Condition {
  const condition = or(parser);
  if (textOf(parser) !== ']]') throw parser.unexpected();
  parser.advance();
  return condition;
}

/** The token at hand: operators and redirection signs are words here. */
function textOf({ token }: Parser): string | undefined {
  return token.type === 'word' || token.type === 'operator' || token.type === 'redirection' ? token.text : undefined;
}

function or(parser: Parser): Condition {
  let left = and(parser);
  while (parser.isOperator('||')) {
    next(parser);
    left = { type: 'or', left, right: and(parser) };
  }
  return left;
}

function and(parser: Parser): Condition {
  let left = term(parser);
  while (parser.isOperator('&&')) {
    next(parser);
    left = { type: 'and', left, right: term(parser) };
  }
  return left;
}

function next(parser: Parser): void {
  parser.advance();
  parser.skipNewlines();
}

function term(parser: Parser): Condition {
  parser.skipNewlines();
  if (parser.isOperator('(')) {
    next(parser);
    const inner = or(parser);
    if (!parser.isOperator(')')) throw parser.unexpected();
    next(parser);
    return inner;
  }
  const text = textOf(parser);
  if (text === '!') {
    next(parser);
    return { type: 'not', inner: term(parser) };
  }
  const left = word(parser);
  if (text !== undefined && UNARY.test(text) && parser.token.type === 'word' && parser.token.text !== ']]') {
    // `-f = x` compares: what follows decides.
    if (!BINARY.test(parser.token.text)) return { type: 'unary', operator: text, operand: word(parser) };
  }
  const operator = textOf(parser);
  if (operator === undefined || !BINARY.test(operator)) {
    parser.skipNewlines();
    return { type: 'unary', operator: '-n', operand: left };
  }
  parser.advance(operator === '=~' ? parser.lexer.regularExpression() : undefined);
  const right = word(parser);
  parser.skipNewlines();
  return { type: 'binary', operator, left, right };
}

function word(parser: Parser): Word {
  const { token } = parser;
  if (token.type !== 'word' || token.text === ']]') {
    if (token.type === 'operator' || token.type === 'word') throw new SyntaxFault(`syntax error near \`${token.text}'`);
    throw parser.unexpected();
  }
  if (/[?*+@!]\(/.test(token.text)) throw new SyntaxFault(`${token.text}: extended patterns are not part of this shell`);
  parser.advance();
  return token.word;
}
