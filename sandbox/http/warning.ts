// `Warning` headers (k8s.io/apiserver/pkg/endpoints/filters/warning.go, k8s.io/apimachinery/pkg/util/net/http.go).

/** In characters: of all warnings together, and of each where they would be more. */
const ALL = 4096;
const EACH = 256;

const CONTROL = /\p{Cc}/u;
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The headers for these texts: what a header cannot hold is left out, and when they are too long all are cut. */
export function warningHeaders(texts: readonly string[]): readonly string[] {
  const fit = texts.map((text) => Array.from(text)).filter((chars) => chars.length > 0 && !CONTROL.test(chars.join('')));
  const isLong = fit.reduce((sum, chars) => sum + chars.length, 0) > ALL;
  const headers: string[] = [];
  let written = 0;
  for (const chars of fit) {
    if (isLong && written >= ALL) break;
    const shown = isLong ? chars.slice(0, EACH) : chars;
    written += shown.length;
    headers.push(`299 - ${quoted(shown.join('').toWellFormed())}`);
  }
  return headers;
}
