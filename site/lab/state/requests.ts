// The requests of late, as the map shows them: as dots where there is motion, and in words for everyone.
import { signal } from '@preact/signals';
import { shortName } from '../../../sandbox/apimachinery/meta.ts';
import type { LoadView, RequestsView, RequestView } from '../../../sandbox/session/view.ts';

/** So many are listed. */
const KEPT = 30;
/** In ms: words come no faster than they can be read. */
const READABLE = 1_500;

export class Requests {
  /** The last ones, newest first. */
  readonly recent = signal<readonly RequestView[]>([]);
  /** What came of those since the last words, in a line. */
  readonly words = signal('');
  /** What `lab load` has measured so far. */
  readonly load = signal<LoadView | undefined>(undefined);
  readonly #listeners = new Set<(requests: readonly RequestView[]) => void>();
  #untold: RequestView[] = [];
  #untoldMore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  /** Hears of each that begins, or of which more is known; gives back how to stop. */
  listen(listener: (requests: readonly RequestView[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  take({ shown, more }: RequestsView): void {
    const news = new Map(shown.map((request) => [request.number, request]));
    const known = this.recent.value.filter(({ number }) => !news.has(number));
    this.recent.value = [...[...shown].reverse(), ...known].sort((a, b) => b.number - a.number).slice(0, KEPT);
    this.#untold = [...this.#untold.filter(({ number }) => !news.has(number)), ...shown];
    this.#untoldMore += more;
    this.#timer ??= setTimeout(() => this.#tell(), Math.max(0, this.#told + READABLE - performance.now()));
    for (const listener of this.#listeners) listener(shown);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#untold = [];
    this.recent.value = [];
    this.words.value = '';
    this.load.value = undefined;
  }

  #tell(): void {
    this.#timer = undefined;
    this.#told = performance.now();
    this.words.value = inSum(this.#untold, this.#untoldMore);
    this.#untold = [];
    this.#untoldMore = 0;
  }
}

/** The client without its namespace, where that is the default one. */
export const clientOf = ({ from }: Pick<RequestView, 'from'>): string => (from === 'learner' ? 'your machine' : shortName(from));

/** `client asks web: 200 OK from web-1, in 0.6 ms.` */
export const sentence = (request: RequestView): string =>
  `${clientOf(request)} asks ${request.target}${request.asked === '' ? '' : ` ${request.asked}`}: ${request.words}`;

/** A few requests in a line: one as it is, more by what came of them. */
export function inSum(requests: readonly RequestView[], more = 0): string {
  const [only] = requests;
  if (!only) return '';
  if (requests.length === 1 && more === 0) return sentence(only);
  const counts = new Map<string, number>();
  for (const { state, pod, outcome } of requests) {
    const what =
      state === 'answered'
        ? `answered by ${pod === undefined ? 'others' : shortName(pod)}`
        : state === 'waits'
          ? 'waiting'
          : (outcome ?? 'failed');
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([what, count]) => `${count} ${what}`);
  const of = more > 0 ? `${requests.length + more} requests, of ${requests.length}: ` : `${requests.length} requests: `;
  return `${of}${parts.join(', ')}.`;
}
