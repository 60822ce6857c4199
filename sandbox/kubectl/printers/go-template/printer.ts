// `-o go-template` (cli-runtime/pkg/printers GoTemplatePrinter).
import { marshal, quote } from '../../../apimachinery/fmt.ts';
import { PrintError, type Printer } from '../printer.ts';
import { type ExecuteOptions, executeTemplate } from './executor.ts';
import { show } from './functions.ts';
import { type Template, TemplateError } from './nodes.ts';
import { parseTemplate } from './parser.ts';

export class GoTemplatePrinter implements Printer {
  readonly #text: string;
  readonly #template: Template;
  readonly #options: ExecuteOptions;

  constructor(text: string, options: ExecuteOptions) {
    this.#text = text;
    this.#options = options;
    try {
      this.#template = parseTemplate(text);
    } catch (error) {
      throw error instanceof TemplateError ? new PrintError(`error parsing template ${text}, ${error.message}`) : error;
    }
  }

  print(object: unknown): string {
    let printed = '';
    try {
      for (const piece of this.pieces(object)) printed += piece;
      return printed;
    } catch (error) {
      throw error instanceof PrintError ? new PrintError(error.message, printed) : error;
    }
  }

  *pieces(object: unknown): Iterable<string> {
    try {
      yield* executeTemplate(this.#template, object, this.#options);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      yield `Error executing template: ${error.message}. Printing more information for debugging the template:\n`;
      yield `\ttemplate was:\n\t\t${this.#text}\n\traw data was:\n\t\t${marshal(object)}\n`;
      yield `\tobject given to template engine was:\n\t\t${show(object)}\n\n`;
      throw new PrintError(`error executing template ${quote(this.#text)}: ${error.message}`);
    }
  }
}
