// `-o custom-columns` (kubectl/pkg/cmd/get CustomColumnsPrinter).
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import { JSONPath, JSONPathError, JSONPathSyntaxError, relaxedJSONPathExpression } from '../../apimachinery/jsonpath/jsonpath.ts';
import { PrintError, type Printer } from './printer.ts';
import { newTabWriter } from './tabwriter.ts';
import { escapeTerminal } from './terminal.ts';

interface Column {
  readonly header: string;
  readonly path: string;
}

const isPathFailure = (error: unknown): error is Error => error instanceof JSONPathError || error instanceof JSONPathSyntaxError;

function column(header: string, expression: string): Column {
  try {
    return { header, path: relaxedJSONPathExpression(expression) };
  } catch (error) {
    throw isPathFailure(error) ? new PrintError(error.message) : error;
  }
}

/** `NAME:.metadata.name,IP:.status.podIP` */
export function columnsFromSpec(spec: string): readonly Column[] {
  if (!spec) throw new PrintError('custom-columns format specified but no custom columns given');
  return spec.split(',').map((part) => {
    const colon = part.indexOf(':');
    if (colon < 0) throw new PrintError(`unexpected custom-columns spec: ${part}, expected <header>:<json-path-expr>`);
    return column(part.slice(0, colon), part.slice(colon + 1));
  });
}

/** A line of headers and a line of paths, as in a file of columns. */
export function columnsFromTemplate(template: string): readonly Column[] {
  const [first, second] = template.split('\n');
  const words = (line: string): string[] => line.split(/\s+/).filter((word) => word);
  const expected = 'Expected format is one line of space separated headers, one line of space separated column specs.';
  if (first === undefined || template === '') throw new PrintError(`invalid template, missing header line. ${expected}`);
  if (second === undefined || template === `${first}\n`) throw new PrintError(`invalid template, missing spec line. ${expected}`);
  const headers = words(first);
  const paths = words(second);
  if (headers.length !== paths.length) {
    throw new PrintError(`number of headers (${headers.length}) and field specifications (${paths.length}) don't match`);
  }
  return headers.map((header, i) => column(header, paths[i] ?? ''));
}

export class CustomColumnsPrinter implements Printer {
  readonly #columns: readonly Column[];
  readonly #tabs = newTabWriter();
  #headers: boolean;

  constructor(columns: readonly Column[], { noHeaders }: { readonly noHeaders: boolean }) {
    this.#columns = columns;
    this.#headers = !noHeaders;
  }

  print(object: unknown): string {
    return [...this.pieces(object)].join('');
  }

  /** There is no text before all rows are known, since they stand in columns. */
  *pieces(object: unknown): Iterable<string> {
    if (this.#headers) this.#tabs.write(`${this.#columns.map(({ header }) => header).join('\t')}\n`);
    this.#headers = false;
    try {
      const paths = this.#columns.map(({ path }) => new JSONPath(path, { allowMissingKeys: true }));
      const items = isMap(object) && Array.isArray(object.items) ? object.items : [object];
      for (const item of items) {
        this.#tabs.write(`${paths.map((path) => cell(path, item)).join('\t')}\n`);
        yield '';
      }
    } catch (error) {
      throw isPathFailure(error) ? new PrintError(error.message, this.#tabs.flush()) : error;
    }
    yield this.#tabs.flush();
  }
}

function cell(path: JSONPath, object: unknown): string {
  const results = path.findResults(object);
  if (!results[0]?.length) return '<none>';
  return results
    .flat()
    .map((value) => escapeTerminal(sprint(value)))
    .join(',');
}
