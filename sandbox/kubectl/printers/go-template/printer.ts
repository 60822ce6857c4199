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
      executeTemplate(this.#template, object, this.#options, (text) => {
        printed += text;
      });
      return printed;
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      printed +=
        `Error executing template: ${error.message}. Printing more information for debugging the template:\n` +
        `\ttemplate was:\n\t\t${this.#text}\n\traw data was:\n\t\t${marshal(object)}\n` +
        `\tobject given to template engine was:\n\t\t${show(object)}\n\n`;
      throw new PrintError(`error executing template ${quote(this.#text)}: ${error.message}`, printed);
    }
  }
}
