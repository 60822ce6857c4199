// What becomes of a request's warnings (k8s.io/apiserver/pkg/endpoints/filters/warning.go).

/** In characters: of all warnings together, and of each where they would be more. */
const ALL = 4096;
const EACH = 256;

const CONTROL = /\p{Cc}/u;

/** The warnings that a client is told: what a header cannot hold is left out, and when they are too long all are cut. */
export function recordedWarnings(texts: readonly string[]): readonly string[] {
  if (texts.length === 0) return texts;
  const fit = texts.map((text) => Array.from(text)).filter((chars) => chars.length > 0 && !CONTROL.test(chars.join('')));
  const isLong = fit.reduce((sum, chars) => sum + chars.length, 0) > ALL;
  const recorded: string[] = [];
  let written = 0;
  for (const chars of fit) {
    if (isLong && written >= ALL) break;
    const shown = isLong ? chars.slice(0, EACH) : chars;
    written += shown.length;
    recorded.push(shown.join(''));
  }
  return recorded;
}
