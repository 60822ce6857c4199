// What `test` and `[[ … ]]` ask of a word, a file, or two numbers.
import type { FileSystem } from './filesystem.ts';

/** Undefined for a test that is not here. */
export function isTrueOf(operator: string, operand: string, files: FileSystem): boolean | undefined {
  switch (operator) {
    case '-z':
      return operand === '';
    case '-n':
      return operand !== '';
    case '-f':
      return files.read(operand) !== undefined;
    case '-d':
      return files.isDirectory(operand);
    case '-e':
    case '-a':
    case '-r':
    case '-w':
      return exists(operand, files);
    case '-x':
      return files.isDirectory(operand);
    case '-s':
      return files.isDirectory(operand) || (files.read(operand) ?? '') !== '';
    case '-L':
    case '-h':
    case '-p':
    case '-S':
    case '-b':
    case '-c':
    case '-g':
    case '-k':
    case '-u':
      return operator === '-c' && operand === '/dev/null';
    default:
      return undefined;
  }
}

const exists = (path: string, files: FileSystem): boolean =>
  path === '/dev/null' || files.isDirectory(path) || files.read(path) !== undefined;

/** Undefined for a comparison that is not here. */
export function compared(operator: string, a: bigint, b: bigint): boolean | undefined {
  switch (operator) {
    case '-eq':
      return a === b;
    case '-ne':
      return a !== b;
    case '-lt':
      return a < b;
    case '-le':
      return a <= b;
    case '-gt':
      return a > b;
    case '-ge':
      return a >= b;
    default:
      return undefined;
  }
}
