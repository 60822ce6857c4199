// `Warning` headers (k8s.io/apimachinery/pkg/util/net/http.go, NewWarningHeader).

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The headers for these texts. */
export const warningHeaders = (texts: readonly string[]): readonly string[] => texts.map((text) => `299 - ${quoted(text.toWellFormed())}`);
