// Where in its transcript each command stands that a page shows. The order of the prose and the order of the transcript are the
// same, or the page would show something else than what was proven.
import type { Exchange, Walkthrough } from './walkthrough.ts';

/** A command as the prose asks for it. */
export interface Asked {
  readonly command: string;
  /** The step that it belongs to: the one around it, or the one that it names. */
  readonly step?: string;
  /** Which of the like commands of its step is meant, from 1. */
  readonly nth?: number;
}

/** MDX takes indentation off attributes of several lines, so commands are compared without it. */
const bare = (command: string): string => command.trim().replace(/\s*\n\s*/g, '\n');

const named = ({ command, step, nth }: Asked): string =>
  `${command.split('\n')[0]}${step === undefined ? '' : ` (step ${step})`}${nth === undefined ? '' : ` nth={${nth}}`}`;

const alike = (one: Asked, other: Asked): boolean => one.step === other.step && bare(one.command) === bare(other.command);

/** The places, in the whole transcript, that `asked` may mean. */
function likePlaces(asked: Asked, walkthrough: Walkthrough): number[] {
  const places = walkthrough.flatMap(({ step, exchanges }) => exchanges.map(({ command }) => ({ step, command })));
  return places.flatMap(({ step, command }, place) =>
    (asked.step === undefined || step === asked.step) && bare(command) === bare(asked.command) ? [place] : [],
  );
}

/** Throws an Error that says what is not clear. */
function placeOf(asked: Asked, page: readonly Asked[], walkthrough: Walkthrough): number {
  const places = likePlaces(asked, walkthrough);
  if (places.length === 0) throw new Error(`${named(asked)} is not in the transcript`);
  const siblings = page.filter((other) => alike(other, asked));
  // Where every time that it is run is shown, the order says which is which.
  const at = asked.nth === undefined && siblings.length === places.length ? siblings.indexOf(asked) : (asked.nth ?? 1) - 1;
  if (asked.nth === undefined && siblings.length !== places.length)
    throw new Error(`${named(asked)} is run ${places.length} times there and shown ${siblings.length} times: say which with nth`);
  const place = places[at];
  if (place === undefined) throw new Error(`${named(asked)} is run only ${places.length} times there`);
  return place;
}

/** What each of a page's commands prints, in the order of the page; throws an Error that names the first whose place is not clear. */
export function placed(page: readonly Asked[], walkthrough: Walkthrough): Exchange[] {
  const exchanges = walkthrough.flatMap((part) => part.exchanges);
  let last = -1;
  return page.map((asked) => {
    const place = placeOf(asked, page, walkthrough);
    const exchange = exchanges[place];
    if (!exchange || place <= last) throw new Error(`${named(asked)} is shown after what the transcript runs later`);
    last = place;
    return exchange;
  });
}
