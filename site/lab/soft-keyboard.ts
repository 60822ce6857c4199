// A keyboard on the screen covers a part of the page, and only the visual viewport knows how much. Browsers that heed
// `interactive-widget=resizes-content` make the page itself smaller; others (Safari) lay the keyboard over it.

/** Below this many pixels a keyboard is open: no phone held upright is so short. */
const SHORT = 520;

/** Keeps `--covered` and `--above` (px) and `data-keyboard` of the stage, for lab.css. */
export function heedSoftKeyboard(stage: HTMLElement): void {
  const view = window.visualViewport;
  if (!view || !matchMedia('(pointer: coarse)').matches) return;
  const measure = () => {
    // Whoever zooms in with two fingers sees less for another reason.
    const zoomed = Math.abs(view.scale - 1) > 0.01;
    const covered = zoomed ? 0 : Math.max(0, Math.round(innerHeight - view.height - view.offsetTop));
    stage.style.setProperty('--covered', `${covered}px`);
    stage.style.setProperty('--above', `${zoomed ? 0 : Math.round(view.offsetTop)}px`);
    stage.toggleAttribute('data-keyboard', !zoomed && view.height < SHORT);
  };
  view.addEventListener('resize', measure);
  view.addEventListener('scroll', measure);
  measure();
}
