// The pattern of `[[ =~ ]]`. The engine is loaded when the first one is met.
import { byHost } from '../time/host.ts';

/** A text as an extended expression that matches just this text. */
export const literalExpression = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

type Finder = (text: string) => readonly (string | undefined)[] | undefined;

/** Finds an extended expression in a text: the match and its groups. Undefined where it cannot be read. */
export async function extendedExpression(source: string): Promise<Finder | undefined> {
  const { Regex, RegexError } = await byHost(import('./regex/regex.ts'));
  try {
    const expression = new Regex(source, { extended: true, tool: 'grep' });
    return (text) => expression.exec(text)?.groups;
  } catch (error) {
    if (error instanceof RegexError) return undefined;
    throw error;
  }
}
