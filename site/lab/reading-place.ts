// Where somebody reads: whatever is switched, hidden or made wider, they find the same lines in the same place again.

interface Place {
  readonly element: Element;
  /** Its distance from the top of the window, in pixels. */
  readonly top: number;
}

const LINES = 'h1, h2, h3, p, li, pre, tr, summary';
/** How long a scroll has to rest before it counts, in ms. */
const REST = 120;

/** Between the header and what is brought below it, in pixels. */
const ROOM = 8;

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

export class ReadingPlace {
  readonly #prose: HTMLElement;
  #place: Place | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Where we have scrolled to, from the top of the page: nobody has chosen that place by reading. */
  #movedTo: number | undefined;
  #rested: () => void = () => undefined;

  constructor(prose: HTMLElement) {
    this.#prose = prose;
    addEventListener(
      'scroll',
      () => {
        clearTimeout(this.#resting);
        this.#resting = setTimeout(() => this.#rest(), REST);
      },
      { passive: true },
    );
    this.keep();
  }

  #rest(): void {
    this.keep();
    if (scrollY !== this.#movedTo && isShown(this.#prose)) this.#rested();
    this.#movedTo = undefined;
  }

  /** Calls `listener` whenever a reader has scrolled and come to rest. */
  onRest(listener: () => void): void {
    this.#rested = listener;
  }

  /** Brings a part of the prose below the header; where the prose is hidden, for when it is shown again. */
  goTo(element: Element): void {
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    this.#place = { element, top: header + ROOM };
    this.restore();
  }

  /** Remembers what is read now; where the prose is hidden, what was read last. */
  keep(): void {
    if (isShown(this.#prose)) this.#place = placeIn(this.#prose) ?? this.#place;
  }

  /** Goes back to what was read. */
  restore(): void {
    const place = this.#place;
    if (!place || !isShown(this.#prose)) return;
    this.#scrollTo(place);
    // What was not laid out yet has its size now.
    requestAnimationFrame(() => this.#scrollTo(place));
  }

  #scrollTo({ element, top }: Place): void {
    const before = scrollY;
    scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
    if (scrollY !== before) this.#movedTo = scrollY;
  }
}
