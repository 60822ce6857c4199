/**
 * `npm run layers`: which folder of the sandbox imports which, and every circle of imports between its files and folders.
 * The layer test holds the same against `sandbox/layers.json`. `npm run layers -- write` shows that table in ARCHITECTURE.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SANDBOX = fileURLToPath(new URL('../sandbox', import.meta.url));

/** One folder of the sandbox in `layers.json`: why it exists, and the folders that it may import. */
export interface Layer {
  why: string;
  imports: string[];
}

/** The table of `sandbox/layers.json`, by folder, from the lowest layer to the highest. */
export function layers(): Map<string, Layer> {
  const table: Record<string, Layer> = JSON.parse(readFileSync(join(SANDBOX, 'layers.json'), 'utf8'));
  return new Map(Object.entries(table));
}

/** The sandbox's files as `folder/file.ts`, each with its text. */
export function sandboxFiles(): Map<string, string> {
  const names = readdirSync(SANDBOX, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return new Map(
    names
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => [name, readFileSync(join(SANDBOX, name), 'utf8')]),
  );
}

/** Which of the files each file imports: values and types, static and dynamic. */
export function importsOf(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const [name, text] of files) {
    const imported = new Set(
      ts
        .preProcessFile(text, true, true)
        .importedFiles.filter((file) => file.fileName.startsWith('.'))
        .map((file) => posix.join(dirname(name), file.fileName))
        .filter((file) => files.has(file)),
    );
    graph.set(name, [...imported].sort());
  }
  return graph;
}

/** The folder of the sandbox in which a file lies. */
export const folderOf = (file: string) => file.slice(0, file.indexOf('/'));

/** The graph of folders: each with the folders that its files import, and the files' imports that make the edge. */
export function folderEdges(graph: ReadonlyMap<string, string[]>): Map<string, Map<string, string[]>> {
  const edges = new Map<string, Map<string, string[]>>();
  for (const [file, imported] of graph) {
    const from = folderOf(file);
    const targets = edges.get(from) ?? new Map<string, string[]>();
    edges.set(from, targets);
    for (const target of imported) {
      const to = folderOf(target);
      if (to === from) continue;
      targets.set(to, [...(targets.get(to) ?? []), `${file} → ${target}`]);
    }
  }
  return edges;
}

/** The circles of a graph: its strongly connected components of more than one node, and nodes that import themselves. */
export function circles(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  // Tarjan's algorithm.
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const own = index.size;
    index.set(node, own);
    low.set(node, own);
    stack.push(node);
    const targets = [...(graph.get(node) ?? [])];
    for (const target of targets) {
      const reached = index.has(target) ? (stack.includes(target) ? (index.get(target) ?? own) : own) : visit(target);
      low.set(node, Math.min(low.get(node) ?? own, reached));
    }
    if (low.get(node) === own) {
      const component = stack.splice(stack.indexOf(node));
      if (component.length > 1 || targets.includes(node)) found.push(component.sort());
    }
    return low.get(node) ?? own;
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}

/** The edges between folders that the table does not allow, each with the imports that make it. */
export function forbidden(edges: ReadonlyMap<string, ReadonlyMap<string, string[]>>, table: ReadonlyMap<string, Layer>): string[] {
  const found: string[] = [];
  for (const [from, targets] of edges) {
    for (const [to, imports] of targets) {
      if (!table.get(from)?.imports.includes(to)) found.push(...imports);
    }
  }
  return found;
}

/** The table as ARCHITECTURE.md shows it. */
export function layersInMarkdown(table: ReadonlyMap<string, Layer>): string {
  const rows = [...table].map(([folder, { why, imports }]) => `| \`${folder}/\` | ${why} | ${imports.join(', ') || '–'} |`);
  return ['| Folder | What it is | May import |', '|---|---|---|', ...rows].join('\n');
}

const ARCHITECTURE = fileURLToPath(new URL('../ARCHITECTURE.md', import.meta.url));

function write(): void {
  const text = readFileSync(ARCHITECTURE, 'utf8');
  const shown = /^\| Folder \|.*\n(?:\|.*\n)*/m;
  writeFileSync(
    ARCHITECTURE,
    text.replace(shown, () => `${layersInMarkdown(layers())}\n`),
  );
}

function print(): void {
  const graph = importsOf(sandboxFiles());
  const edges = folderEdges(graph);
  for (const [from, targets] of edges) {
    console.log(`${from} → ${[...targets].map(([to, imports]) => `${to} (${imports.length})`).join(', ')}`);
  }
  const ofFolders = circles(new Map([...edges].map(([from, targets]) => [from, targets.keys()])));
  for (const circle of [...ofFolders, ...circles(graph)]) console.log(`circle: ${circle.join(' ')}`);
  for (const edge of forbidden(edges, layers())) console.log(`not in layers.json: ${edge}`);
}

if (import.meta.main) {
  if (process.argv[2] === 'write') write();
  else print();
}
