// Where a line of YAML stands, read from its indentation alone: a document that is being written can seldom be parsed.

export type Path = readonly (string | number)[];

interface Entry {
  readonly indent: number;
  readonly key: string | number;
}

const KEY = /^(?:"([^"]+)"|'([^']+)'|([^\s#:'"[\]{}][^:]*?))\s*:(?:\s|$)/;

/** The dashes and the key that a line holds, each with its column. */
export function entriesOf(line: string): { readonly dashes: readonly number[]; readonly key?: string; readonly indent: number } {
  const dashes: number[] = [];
  let at = line.length - line.trimStart().length;
  while (/^-(\s|$)/.test(line.slice(at))) {
    dashes.push(at);
    const rest = line.slice(at + 1);
    at += 1 + rest.length - rest.trimStart().length;
  }
  const match = KEY.exec(line.slice(at));
  const key = match?.[1] ?? match?.[2] ?? match?.[3];
  return { dashes, indent: at, ...(key === undefined ? {} : { key }) };
}

/** The path of each line's key, or of the place that the line's indentation is in. */
export function pathsOf(lines: readonly string[]): Path[] {
  const stack: Entry[] = [];
  const items = new Map<string, number>();
  const path = () => stack.map((entry) => entry.key);
  return lines.map((line) => {
    if (/^---(\s|$)/.test(line)) {
      stack.length = 0;
      items.clear();
      return [];
    }
    if (/^\s*(#|$)/.test(line)) return path();
    const { dashes, key, indent } = entriesOf(line);
    for (const dash of dashes) {
      // A list may stand at the indentation of the key that holds it.
      while (
        stack.length > 0 &&
        (stack.at(-1)?.indent ?? 0) >= dash &&
        !(typeof stack.at(-1)?.key === 'string' && stack.at(-1)?.indent === dash)
      )
        stack.pop();
      const holder = JSON.stringify(path());
      const number = (items.get(holder) ?? -1) + 1;
      items.set(holder, number);
      stack.push({ indent: dash, key: number });
    }
    const column = indent;
    while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= column && dashes.at(-1) !== stack.at(-1)?.indent) stack.pop();
    if (key !== undefined) stack.push({ indent: column, key });
    return path();
  });
}

/** The line, from 0, that holds `path`, or the nearest part of it that is written. */
export function lineOfPath(lines: readonly string[], path: Path): number {
  const paths = pathsOf(lines);
  for (let length = path.length; length > 0; length -= 1) {
    const wanted = JSON.stringify(path.slice(0, length));
    // An item of a list has no line of its own: it begins with its first key.
    const line = paths.findIndex((found) => JSON.stringify(found.slice(0, length)) === wanted);
    if (line >= 0) return line;
  }
  return Math.max(
    0,
    lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#')),
  );
}

/** The path of the map that a key typed at this column of this line would belong to. */
export function parentAt(lines: readonly string[], line: number, column: number): Path {
  const before = lines.slice(0, line);
  const own = lines[line] ?? '';
  const { dashes } = entriesOf(own);
  const typed = `${own.slice(0, column).replace(/[^\s-].*$/, '')}x:`;
  const indented = dashes.length > 0 || /^\s*$/.test(own.slice(0, column)) ? typed : `${' '.repeat(own.length - own.trimStart().length)}x:`;
  return (pathsOf([...before, indented]).at(-1) ?? []).slice(0, -1);
}
