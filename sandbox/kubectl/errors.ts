// What a command may fail with, and how that is told (kubectl/pkg/cmd/util/helpers.go).
import { type StatusCause, StatusError } from '../apimachinery/status.ts';

/** Any failure of kubectl's own; printed as `error: …`. */
export class KubectlError extends Error {}

/** A command called the wrong way; says where its help is. */
export class UsageError extends KubectlError {
  constructor(path: string, message: string) {
    super(`${message}\nSee '${path} -h' for help and examples`);
  }
}

/** Ends the command with a status; the message, if any, is printed as it stands. */
export class ExitError extends Error {
  readonly status: number;

  constructor(status: number, message = '') {
    super(message);
    this.status = status;
  }
}

/** Several failures at once (utilerrors.Aggregate). */
export class Aggregate extends Error {
  readonly errors: readonly Error[];

  constructor(errors: readonly Error[]) {
    super(joinMessages(errors));
    this.errors = errors;
  }
}

function joinMessages(errors: readonly Error[]): string {
  const messages = [...new Set(errors.map((error) => error.message))];
  return messages.length === 1 ? (messages[0] ?? '') : `[${messages.join(', ')}]`;
}

/** One failure as itself, several as an Aggregate; flattens. */
export function throwAll(errors: readonly Error[]): void {
  if (errors.length === 1) throw errors[0];
  const flat = errors.flatMap((error) => (error instanceof Aggregate ? error.errors : [error]));
  const [first] = flat;
  if (first) throw flat.length === 1 ? first : new Aggregate(flat);
}

/** The kubeconfig does not say what is needed. */
export class ConfigurationError extends Error {}

/** No server answers. */
export class ConnectionError extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`dial tcp ${host}: connect: connection refused`);
    this.host = host;
  }
}

/** A StatusError whose message begins with what was being done: `error when creating "web.yaml": …`. */
export function addContext(context: string, error: StatusError): StatusError {
  return new StatusError({ ...error.status, message: `${context}: ${error.message}` });
}

/** cmdutil.AddSourceToErr. */
export function addSource(verb: string, source: string | undefined, error: unknown): unknown {
  if (!source) return error;
  if (error instanceof StatusError) return addContext(`error when ${verb} "${source}"`, error);
  return error instanceof Error ? new KubectlError(`error when ${verb} "${source}": ${error.message}`) : error;
}

/** What is printed on stderr for a failure, and the exit status. Undefined for what is no failure of a command's. */
export function explainError(error: unknown): { readonly text: string; readonly status: number } | undefined {
  if (error instanceof ExitError) return { text: withNewline(error.message), status: error.status };
  if (error instanceof Aggregate) return { text: error.errors.map((one) => `${messageOf(one)}\n`).join(''), status: 1 };
  if (error instanceof StatusError) return { text: statusText(error), status: 1 };
  if (error instanceof ConfigurationError) return { text: `Error in configuration: ${error.message}\n`, status: 1 };
  if (error instanceof ConnectionError) return { text: `${messageOf(error)}\n`, status: 1 };
  if (error instanceof KubectlError)
    return { text: withNewline(error.message.startsWith('error: ') ? error.message : `error: ${error.message}`), status: 1 };
  return undefined;
}

const withNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** messageForError: without the prefix `error: `. */
export function messageOf(error: Error): string {
  if (error instanceof ConnectionError)
    return `The connection to the server ${error.host} was refused - did you specify the right host or port?`;
  if (!(error instanceof StatusError)) return error.message;
  const { reason, message = '' } = error.status;
  if (reason === 'Unauthorized') return `error: You must be logged in to the server (${message})`;
  return reason ? `Error from server (${reason}): ${message}` : `Error from server: ${message}`;
}

function statusText(error: StatusError): string {
  if (error.reason !== 'Invalid') return `${messageOf(error)}\n`;
  const { details, message } = error.status;
  if (!details) return `The request is invalid${message ? `: ${message}` : ''}\n`;
  const { kind, name, causes = [] } = details;
  if (causes.length > 0) {
    const subject = kind || name ? `The ${kind ?? ''} "${name ?? ''}" is invalid` : 'The request is invalid';
    return multiline(`${subject}: `, causes);
  }
  if (kind || name) return `The ${kind ?? ''} "${name ?? ''}" is invalid\n`;
  return `The request is invalid${message ? `: ${message}` : ''}\n`;
}

function multiline(prefix: string, causes: readonly StatusCause[]): string {
  const lines = [...new Set(causes.map((cause) => `${cause.field ?? ''}: ${cause.message ?? ''}`))];
  return lines.length === 1 ? `${prefix}${lines[0]}\n` : `${prefix}\n${lines.map((line) => `* ${line}\n`).join('')}`;
}
