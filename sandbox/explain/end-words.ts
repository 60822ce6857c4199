// How a request ended, in words: for `lab trace`, and for the map.
import type { RequestOutcome } from '../network/request-log.ts';

/** What the words need to know besides. */
export interface EndFacts {
  /** The pod that the rules chose, if one. */
  readonly pod: string | undefined;
  /** The host or address where it was refused. */
  readonly at: string;
  /** Why nobody answers. */
  readonly why: string;
}

/** A sentence for each end but an answer, and what curl says to it. */
export function endInWords(outcome: Exclude<RequestOutcome, 'answered'>, { pod, at, why }: EndFacts): { text: string; curl: string } {
  switch (outcome) {
    case 'unknown name':
      return { text: 'None: the name leads nowhere.', curl: 'says "Could not resolve host" (6)' };
    case 'no DNS':
      return { text: 'None: no DNS server answers.', curl: 'says "Could not resolve host" (6)' };
    case 'refused by a rule':
      return {
        text: "Refused at once, by the node's rule: the Service has no endpoints.",
        curl: `says "Couldn't connect to server" (7)`,
      };
    case 'refused by the pod':
      return {
        text: `Refused at once, by ${pod === undefined ? at : `pod ${pod}`}: nothing listens at that port.`,
        curl: `says "Couldn't connect to server" (7)`,
      };
    case 'dropped by a rule':
      return {
        text: "Silence: the node's rule drops the packets.",
        curl: 'waits, and says "Connection timed out" (28) if it is told how long',
      };
    case 'silence':
      return { text: `Silence: ${why}.`, curl: '' };
    case 'broken off':
      return {
        text: `${pod === undefined ? 'Whoever was asked' : `Pod ${pod}`} took the connection and ended it without an answer.`,
        curl: 'says "Empty reply from server" (52)',
      };
    case 'given up':
      return { text: `${pod === undefined ? 'Whoever was asked' : `Pod ${pod}`} did not answer while the client waited.`, curl: '' };
  }
}
