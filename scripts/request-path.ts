// What a request's target means to a server of files.

/** The path of a request's target, unescaped; undefined where it is none. */
export function pathOf(target = '/'): string | undefined {
  const [, path] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)/.exec(target) ?? [];
  try {
    const text = decodeURIComponent(path ?? '');
    return text.startsWith('/') && !text.includes('\0') ? text : undefined;
  } catch {
    return undefined;
  }
}
