// `-o jsonpath` (cli-runtime/pkg/printers JSONPathPrinter).
import { goSyntax, quote } from '../../apimachinery/fmt.ts';
import { JSONPath, JSONPathError, JSONPathSyntaxError } from '../../apimachinery/jsonpath/jsonpath.ts';
import { PrintError, type Printer } from './printer.ts';

export class JSONPathPrinter implements Printer {
  readonly #template: string;
  readonly #path: JSONPath;
  readonly #asJson: boolean;

  constructor(template: string, { allowMissingKeys, asJson }: { readonly allowMissingKeys: boolean; readonly asJson: boolean }) {
    this.#template = template;
    this.#asJson = asJson;
    try {
      this.#path = new JSONPath(template, { allowMissingKeys });
    } catch (error) {
      if (error instanceof JSONPathSyntaxError) throw new PrintError(`error parsing jsonpath ${template}, ${error.message}`);
      throw error;
    }
  }

  print(object: unknown): string {
    return [...this.pieces(object)].join('');
  }

  *pieces(object: unknown): Iterable<string> {
    try {
      yield* this.#asJson ? this.#path.piecesAsJson(object) : this.#path.pieces(object);
    } catch (error) {
      if (!(error instanceof JSONPathError)) throw error;
      throw new PrintError(
        `error executing jsonpath ${quote(this.#template)}: Error executing template: ${error.message}. ` +
          `Printing more information for debugging the template:\n\ttemplate was:\n\t\t${this.#template}\n` +
          `\tobject given to jsonpath engine was:\n\t\t${goSyntax(object)}\n\n\n`,
      );
    }
  }
}
