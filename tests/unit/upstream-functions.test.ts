// An upstream function is implemented once. Comments say which function of Kubernetes, or of Go, a piece of code answers to:
// `/** ValidateEndpointIP: … */`, `/** … (slowStartBatch). */`, and in a file's first lines the folder, `(pkg/controller/job)`.
import { expect, test } from 'vitest';
import { sandboxFiles } from '../../scripts/layers.ts';

/** A function that a file's code says to be. */
interface Claim {
  readonly name: string;
  readonly file: string;
  /** Upstream's folder, where the file says it, or the package that stands before the name. */
  readonly folder: string | undefined;
}

/** A name as Go has them: with a capital within, behind its package or not. */
const NAME = String.raw`(?:[a-z]\w*\.)?[A-Za-z]\w*[a-z0-9][A-Z]\w*`;
const FIRST = new RegExp(String.raw`^/\*\*\s*(${NAME})(?:[.:,]\s|\s*\*/)`);
const BEHIND = new RegExp(String.raw`\((${NAME}(?:(?:, | and )${NAME})*)(?:,? of [^)]*)?\)\.?\s*\*/$`);
const FOLDER = /(?:^|[\s(])((?:k8s\.io|[\w-]+)(?:\/[\w.{},-]+)+)/;

function claimsOf(file: string, text: string): Claim[] {
  const header = /^(?:\/\/[^\n]*\n)+/.exec(text)?.[0] ?? '';
  // The folder that a Go file lies in is its package.
  const folder = FOLDER.exec(header)?.[1]
    ?.replace(/^(?:k8s\.io\/)?kubernetes\//, '')
    .replace(/\/[\w{},]+\.go.*$/, '');
  return [...text.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*\*\//g)].flatMap(([comment]) => {
    const plain = comment.replace(/\n\s*\*(?!\/)/g, '');
    const names = [FIRST.exec(plain)?.[1], ...(BEHIND.exec(plain)?.[1]?.split(/, | and /) ?? [])];
    return names.flatMap((name) => {
      if (name === undefined) return [];
      const dot = name.indexOf('.');
      // `net.JoinHostPort` says its package itself.
      return [{ name: name.slice(dot + 1), file, folder: dot < 0 ? folder : name.slice(0, dot) }];
    });
  });
}

/** The functions that two files claim: of the same folder, or of one that a file does not say. */
function claimedTwice(claims: readonly Claim[]): string[] {
  return [...Map.groupBy(claims, ({ name }) => name)].flatMap(([name, all]) => {
    const rivals = all.filter((one) =>
      all.some((other) => other.file !== one.file && (!one.folder || !other.folder || one.folder === other.folder)),
    );
    const files = [...new Set(rivals.map(({ file }) => file))];
    return files.length > 0 ? [`${name}: ${files.join(', ')}`] : [];
  });
}

const claims = [...sandboxFiles()].filter(([file]) => !file.includes('/generated/')).flatMap(([file, text]) => claimsOf(file, text));

test('no two files claim the same upstream function', () => {
  expect(claims.length).toBeGreaterThan(400);
  expect(claimedTwice(claims)).toEqual([]);
});

test.each([
  ['/** ValidateEndpointIP: what cannot be the address of an endpoint. */', 'ValidateEndpointIP'],
  ['/** netutils.ParseIPSloppy. */', 'ParseIPSloppy'],
  ['/** Tries in batches of twice the size (slowStartBatch). */', 'slowStartBatch'],
  ['/**\n * Tries in batches of twice the size; stops at a failure\n * (slowStartBatch).\n */', 'slowStartBatch'],
])('%j claims %s', (comment, name) => {
  expect(claimsOf('a.ts', comment)).toMatchObject([{ name }]);
});

test('a second claim of a function is noticed, and one in another folder of upstream is another function', () => {
  const claim = (file: string, folder: string) => claimsOf(file, `// Words (${folder}).\n/** newEndpointSlice. */\n`);
  expect(claimedTwice([...claim('a.ts', 'pkg/a'), ...claim('b.ts', 'pkg/a')])).toEqual(['newEndpointSlice: a.ts, b.ts']);
  expect(claimedTwice([...claim('a.ts', 'pkg/a'), ...claim('b.ts', 'pkg/b')])).toEqual([]);
  expect(claimedTwice([...claim('a.ts', 'pkg/a'), ...claimsOf('b.ts', '/** newEndpointSlice. */')])).toHaveLength(1);
});
