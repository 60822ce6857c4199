// `$?`, `$#`, `$!` and the other parameters that are no variables.
import type { Time } from '../time/clock.ts';
import type { ShellState } from './state.ts';

const LETTERS = { errexit: 'e', nounset: 'u', xtrace: 'x', noglob: 'f', pipefail: '' } as const;

export function special(name: string, state: ShellState, clock: Time): string | undefined {
  switch (name) {
    case '?':
      return String(state.status);
    case '#':
      return String(state.positional.length);
    case '$':
      return String(state.pid);
    case '!':
      return state.jobs.lastPid === undefined ? '' : String(state.jobs.lastPid);
    case '-':
      return [...state.options].map((option) => LETTERS[option]).join('');
    case '0':
      return state.name;
    case '_':
      return state.lastWord;
    case 'RANDOM':
      state.random = following(state.random);
      return String(((state.random >> 16) ^ (state.random & 65535)) & 32767);
    case 'SECONDS':
      return String(Math.floor((clock.now() - state.began) / 1000));
    default:
      return undefined;
  }
}

/** The minimal standard generator, as bash has it. Chance is seeded here: each shell draws the same numbers. */
function following(last: number): number {
  const high = Math.floor(last / 127773);
  const next = 16807 * (last - 127773 * high) - 2836 * high;
  return next < 0 ? next + 2147483647 : next;
}
