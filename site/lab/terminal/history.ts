// `!!` and its kind, as bash expands them before it reads a line.

/** The line with its events put in, or the event that there is none for. */
export type Expanded = { readonly text: string } | { readonly missing: string };

/** The end of an event's name: what bash takes `!name` up to. */
const NAME = /^(?:!|\$|-?\d+|[^\s;&|()<>"'`!=]+)/;

const lastWord = (line: string): string => line.trimEnd().split(/\s+/).at(-1) ?? '';

/** What `!event` stands for. Events count from 1, and from the end where they are negative. */
function eventOf(event: string, history: readonly string[]): string | undefined {
  if (event === '!') return history.at(-1);
  if (event === '$') return history.length > 0 ? lastWord(history.at(-1) ?? '') : undefined;
  if (/^-?\d+$/.test(event)) return Number(event) < 0 ? history.at(Number(event)) : history[Number(event) - 1];
  return history.findLast((line) => line.startsWith(event));
}

/** Only single quotes and a backslash keep a `!` as it is; one before a blank, `=`, `(` or a closing quote is no event. */
export function expandHistory(line: string, history: readonly string[]): Expanded {
  // Bash reads line by line: what a here-document or a paste holds below the first is not for us to change.
  if (line.includes('\n')) return { text: line };
  let text = '';
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === '\\' && quote !== "'") {
      text += line.slice(at, at + 2);
      at += 1;
      continue;
    }
    if ((character === "'" || character === '"') && (quote === '' || quote === character)) quote = quote === '' ? character : '';
    // `[!a]`, `${!x}` and `$!` mean something else.
    const isEvent = character === '!' && quote !== "'" && !/[[{$]$/.test(line.slice(0, at));
    const event = isEvent ? NAME.exec(line.slice(at + 1))?.[0] : undefined;
    if (event === undefined) {
      text += character;
      continue;
    }
    const found = eventOf(event, history);
    if (found === undefined) return { missing: `!${event}` };
    text += found;
    at += event.length;
  }
  return { text };
}
