// js-yaml's complaints in the words of go.yaml.in/yaml/v2, which kubectl's users know. The line is the scanner's or the parser's:
// a parser error names the line before, since go-yaml counts from zero there.

export interface SyntaxFinding {
  readonly reason: string;
  /** From zero. */
  readonly line: number;
  readonly column: number;
}

const scanner = (line: number, message: string) => at(line === 0 ? 0 : line + 1, message);
const parser = (line: number, message: string) => at(line, message);
const at = (line: number, message: string) => (line === 0 ? `yaml: ${message}` : `yaml: line ${line}: ${message}`);

const cannotStart = 'found character that cannot start any token';

/** `yaml: line 3: found character that cannot start any token`. */
export function goYamlMessage(finding: SyntaxFinding, source: string): string {
  const { reason, line, column } = finding;
  const lines = source.split('\n');
  // The scanner ends the last line itself before it says that nothing follows.
  const parserLine = line === lines.length - 1 && column >= (lines[line]?.length ?? 0) && column > 0 ? line + 1 : line;
  const character = lines[line]?.[column] ?? '';
  const alias = /^unidentified alias "(.*)"$/.exec(reason);
  if (alias) return `yaml: unknown anchor '${alias[1]}' referenced`;
  if (/excessive aliasing|aliases/.test(reason)) return 'yaml: document contains excessive aliasing';
  if (/name of an (alias|anchor)/.test(reason)) return scanner(line, 'did not find expected alphabetic or numeric character');
  if (/escape sequence/.test(reason)) return scanner(line, 'found unknown escape character');
  if (reason === 'too deep') return scanner(line, 'exceeded max depth of 10000');
  if (reason === 'surrogate') return scanner(line, 'found invalid Unicode character escape code');
  if (/^recursive alias/.test(reason)) return `yaml: anchor '${/"(.*)"/.exec(reason)?.[1]}' value contains itself`;
  if (/cannot merge mappings|abnormal merge/.test(reason)) return 'yaml: map merge requires map or sequence of maps as the value';
  if (/hexadecimal/.test(reason)) return scanner(line, 'did not find expected hexdecimal number');
  if (/^\s*%/.test(source)) return parser(1, 'did not find expected <document start>');
  if (/tab characters/.test(reason) && inBlockScalar(lines, line))
    return scanner(line, 'found a tab character where an indentation space is expected');
  if (/tab characters/.test(reason))
    return scanner(line, continuesScalar(lines, line) ? 'found a tab character that violates indentation' : cannotStart);
  const open = openConstruct(lines.slice(0, line + 1), line, column);
  if (open === 'quote') return scanner(line, 'found unexpected end of stream');
  const staleKey = [line, line - 1].find((at) => isKeyWithoutColon(lines, at));
  if (staleKey !== undefined) return scanner(staleKey + 1, "could not find expected ':'");
  if (open && /^(-\s|,)/.test(lines[line]?.slice(column) ?? '') && /[[{,:]\s*$/.test(lines[line]?.slice(0, column) ?? ''))
    return parser(parserLine, 'did not find expected node content');
  if (open) return parser(parserLine, `did not find expected ',' or '${open}'`);
  if (character === ']' || character === '}') return parser(parserLine, 'did not find expected node content');
  if (character === '@' || character === '`' || character === '%') return scanner(line, cannotStart);
  if (/multiline key|colon is missed|block mapping entry/.test(reason)) return scanner(line, "could not find expected ':'");
  const afterBracket = /[\]}"']$/.test(lines[line]?.slice(0, column) ?? '');
  if (character === ':' && !afterBracket) return scanner(line, 'mapping values are not allowed in this context');
  const isItem = /^\s*- [[{"']/.test(lines[line] ?? '');
  return parser(
    parserLine,
    isItem || inIndentedSequence(lines, line, column) ? "did not find expected '-' indicator" : 'did not find expected key',
  );
}

/** Whether a line is brackets or quotes where a block mapping or sequence must go on, as `{{ template }}` of a chart among other keys. */
function isKeyWithoutColon(lines: readonly string[], line: number): boolean {
  const text = lines[line] ?? '';
  const column = text.search(/\S/);
  if (!/^[[{"']/.test(text.slice(Math.max(column, 0))) || /[\]}"']\s*:(\s|$)/.test(text)) return false;
  const starts = (other: string) => [other.search(/\S/), other.search(/[^\s-]/)];
  const before = lines
    .slice(0, line)
    .findLast((other) => other.trim() !== '' && !other.trim().startsWith('#') && other.search(/\S/) <= column);
  return before !== undefined && starts(before).includes(column);
}

/** Whether a line stands in a scalar that `|` or `>` began. */
function inBlockScalar(lines: readonly string[], line: number): boolean {
  for (let i = line - 1; i >= 0; i -= 1) {
    const text = lines[i] ?? '';
    if (/[|>][-+\d]*\s*$/.test(text)) return true;
    if (text.trim() !== '' && !text.startsWith(' ')) return false;
  }
  return false;
}

/** Whether the line before ends in a plain scalar, which a tab on the next line would continue. */
function continuesScalar(lines: readonly string[], line: number): boolean {
  const before = lines.slice(0, line).findLast((text) => text.trim() !== '' && !text.trim().startsWith('#'));
  return before !== undefined && /(:|^\s*-)\s+[^\s'"[{|>&*#]/.test(before);
}

/** What stands open at a place: a quoted scalar, or a flow collection by the bracket that would close it. */
function openConstruct(lines: readonly string[], line: number, column: number): 'quote' | ']' | '}' | undefined {
  const stack: (']' | '}')[] = [];
  let quote = '';
  for (const [index, text] of lines.entries()) {
    const end = index === line ? column : text.length;
    for (let i = 0; i < end; i += 1) {
      const character = text[i] ?? '';
      if (quote === '"' && character === '\\') i += 1;
      else if (quote === "'" && character === "'" && text[i + 1] === "'") i += 1;
      else if (quote) quote = character === quote ? '' : quote;
      else if (character === '#' && (i === 0 || /\s/.test(text[i - 1] ?? ''))) break;
      else if (/['"]/.test(character) && /(^|[:\-,[{])\s*$/.test(text.slice(0, i))) quote = character;
      else if (/[[{]/.test(character) && (stack.length > 0 || /(^|[:-])\s+$|^$/.test(text.slice(0, i))))
        stack.push(character === '[' ? ']' : '}');
      else if (/[\]}]/.test(character)) stack.pop();
    }
  }
  return quote ? 'quote' : stack.at(-1);
}

/** Whether the innermost block around the place is a sequence that is indented further than its key. */
function inIndentedSequence(lines: readonly string[], line: number, column: number): boolean {
  for (let i = line - 1; i >= 0; i -= 1) {
    const dash = /^( *)- /.exec(lines[i] ?? '');
    if (!dash) {
      if (/^ *[^\s#]/.test(lines[i] ?? '') && (lines[i] ?? '').search(/\S/) <= column) return false;
      continue;
    }
    const indent = dash[1]?.length ?? 0;
    if (indent > column) continue;
    const parent = lines.slice(0, i).findLast((text) => /^ *[^\s#-]/.test(text) && text.search(/\S/) <= indent);
    return parent === undefined || parent.search(/\S/) < indent;
  }
  return false;
}
