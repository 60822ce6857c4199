// Where somebody reads: whatever is switched, hidden or made wider, they find the same lines in the same place again.

interface Place {
  readonly element: Element;
  /** Its distance from the top of the window, in pixels. */
  readonly top: number;
}

const LINES = 'h1, h2, h3, p, li, pre, tr, summary';
/** How long a scroll has to rest before it counts, in ms. */
const REST = 120;

const isShown = (prose: HTMLElement): boolean => prose.offsetParent !== null;

/** The first line below the header. */
function placeIn(prose: HTMLElement): Place | undefined {
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  for (const element of prose.querySelectorAll(LINES)) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > header && bottom > top) return { element, top };
  }
  return undefined;
}

function scrollTo({ element, top }: Place): void {
  const again = () => scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
  again();
  // What was not laid out yet has its size now.
  requestAnimationFrame(again);
}

export class ReadingPlace {
  readonly #prose: HTMLElement;
  #place: Place | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(prose: HTMLElement) {
    this.#prose = prose;
    addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#resting);
        this.#resting = setTimeout(() => this.keep(), REST);
      },
      { passive: true },
    );
    this.keep();
  }

  /** Remembers what is read now; where the prose is hidden, what was read last. */
  keep(): void {
    if (isShown(this.#prose)) this.#place = placeIn(this.#prose) ?? this.#place;
  }

  /** Goes back to what was read. */
  restore(): void {
    if (this.#place && isShown(this.#prose)) scrollTo(this.#place);
  }
}
