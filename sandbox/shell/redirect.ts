// Where a command reads and writes: `<`, `>`, `2>&1`, here-documents.
import { type Redirection, SyntaxFault } from './ast.ts';
import { expandText, expandWords } from './expand.ts';
import type { Expansion } from './expansion.ts';
import { FileError, type FileSystem } from './filesystem.ts';
import { textInput } from './pipe.ts';
import type { Input, Keyboard, Output } from './process.ts';

export interface Streams {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether somebody sits at stdin. */
  readonly interactive: boolean;
  /** The terminal's keys, where there is one. */
  readonly keyboard?: Keyboard;
  /** How the shell words what is wrong; bash's way where it is not given. */
  readonly complaint?: (words: string) => string;
}

/** What a shell prints of something that is wrong. */
export const complaintOf = ({ complaint }: Pick<Streams, 'complaint'>, words: string): string => complaint?.(words) ?? `bash: ${words}\n`;

const NOWHERE: Output = { write: async () => {} };

/** @throws FileError where a file cannot be opened. */
export async function redirected(redirections: readonly Redirection[], streams: Streams, context: Expansion): Promise<Streams> {
  let { stdin, stdout, stderr, interactive } = streams;
  const output = (path: string, append: boolean): Output => {
    if (path === '/dev/null') return NOWHERE;
    if (path === '/dev/stdout') return stdout;
    if (path === '/dev/stderr') return stderr;
    return fileOutput(context.files, path, append);
  };
  for (const { fd, operator, target } of redirections) {
    switch (operator) {
      case '<':
      case '<<':
      case '<<<': {
        const input = await inputOf(operator, target, stdin, context);
        if (fd !== 0) throw new SyntaxFault(`${fd}<: this shell reads from descriptor 0 only`);
        stdin = input;
        interactive = false;
        break;
      }
      case '>&': {
        const text = await expandText(target, context);
        if (text === '-') throw new SyntaxFault(`${fd}>&-: this shell does not close descriptors; use ${fd}>/dev/null`);
        if (!/^\d+$/.test(text)) {
          stdout = output(text, false);
          stderr = stdout;
          break;
        }
        const other = text === '1' ? stdout : text === '2' ? stderr : undefined;
        if (!other) throw new FileError(text, 'Bad file descriptor');
        if (fd === 2) stderr = other;
        else stdout = other;
        break;
      }
      default: {
        const opened = output(await fileName(target, context), operator === '>>' || operator === '&>>');
        if (fd === 2) stderr = opened;
        else stdout = opened;
        if (operator.startsWith('&')) stderr = opened;
      }
    }
  }
  return { ...streams, stdin, stdout, stderr, interactive };
}

async function inputOf(operator: string, target: Redirection['target'], stdin: Input, context: Expansion): Promise<Input> {
  if (operator === '<<') return textInput(await expandText(target, context));
  if (operator === '<<<') return textInput(`${await expandText(target, context)}\n`);
  const path = await fileName(target, context);
  if (path === '/dev/null') return textInput('');
  if (path === '/dev/stdin') return stdin;
  const text = readable(context.files, path);
  return sized(textInput(text), new TextEncoder().encode(text).length);
}

/** An input that is known to be a file. */
export const sized = (input: Input, size: number | undefined): Input => (size === undefined ? input : Object.assign(input, { size }));

async function fileName(target: Redirection['target'], context: Expansion): Promise<string> {
  const [name, ...others] = await expandWords([target], context);
  if (name === undefined || others.length > 0) throw new FileError(await expandText(target, context), 'ambiguous redirect');
  return name;
}

/** @throws FileError */
export function readable(files: FileSystem, path: string): string {
  const text = files.read(path);
  if (text === undefined) throw new FileError(path, files.isDirectory(path) ? 'Is a directory' : 'No such file or directory');
  return text;
}

function fileOutput(files: FileSystem, path: string, append: boolean): Output {
  // Another `cd` must not move it.
  const absolute = files.resolve(path);
  try {
    files.write(absolute, append ? (files.read(absolute) ?? '') : '');
  } catch (error) {
    throw error instanceof FileError ? new FileError(path, error.message) : error;
  }
  return { write: async (text) => files.append(absolute, text) };
}
