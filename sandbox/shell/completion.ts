// What Tab offers: commands, files, and whatever a command says of its own words.
import { ALIASES } from './aliases.ts';
import type { FileSystem } from './filesystem.ts';

export interface Candidate {
  readonly text: string;
  /** What it is, in a few words, for lists that have room for it. */
  readonly detail?: string;
  /** More follows in the same word: a directory's slash, a flag's equals sign. */
  readonly open?: boolean;
}

export interface Completion {
  /** Where in the line the word begins that the candidates replace. */
  readonly from: number;
  readonly candidates: readonly Candidate[];
}

/** Completes the last of `words`; undefined where files are wanted. */
export type Completer = (words: readonly string[]) => Promise<readonly Candidate[] | undefined>;

export interface CompletionSources {
  readonly commands: readonly string[];
  readonly files: FileSystem;
  readonly completers: ReadonlyMap<string, Completer>;
}

interface Words {
  readonly words: readonly string[];
  /** Where the last word begins. */
  readonly from: number;
}

/** The words of the command that the cursor stands in, quotes taken off; the last one is unfinished and may be empty. */
function wordsBefore(line: string, cursor: number): Words {
  let words: string[] = [];
  let word = '';
  let from = cursor;
  let quote: string | undefined;
  let inWord = false;
  for (let i = 0; i < cursor; i += 1) {
    const character = line.charAt(i);
    if (!inWord) from = i;
    if (quote) {
      if (character === quote) quote = undefined;
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      inWord = true;
    } else if (/[|;&\n(]/.test(character)) {
      words = [];
      word = '';
      inWord = false;
    } else if (/\s/.test(character)) {
      if (inWord) words.push(word);
      word = '';
      inWord = false;
    } else {
      word += character;
      inWord = true;
    }
  }
  return { words: [...words, word], from: inWord ? from : cursor };
}

const LEADS = new Set(['do', 'then', 'else', '!', 'time', 'watch', 'xargs', '{']);

export async function complete(line: string, cursor: number, sources: CompletionSources): Promise<Completion> {
  const { words, from } = wordsBefore(line, cursor);
  const start = words.findIndex((word) => !LEADS.has(word));
  const own = start < 0 ? words.slice(-1) : words.slice(start);
  const last = own.at(-1) ?? '';
  if (own.length === 1 && !last.includes('/')) {
    return {
      from,
      candidates: inOrder(
        sources.commands.map((text) => ({ text })),
        last,
      ),
    };
  }
  const [name = ''] = own;
  const completer = /[<>]$/.test(own.at(-2) ?? '') ? undefined : sources.completers.get(ALIASES.get(name) ?? name);
  const candidates = (await completer?.(own)) ?? fileCandidates(sources.files, last);
  return { from, candidates: inOrder(candidates, last) };
}

/** Those that go on from what is written, each once, as `ls` would sort them. */
function inOrder(candidates: readonly Candidate[], written: string): Candidate[] {
  const fitting = new Map(candidates.filter(({ text }) => text.startsWith(written)).map((candidate) => [candidate.text, candidate]));
  return [...fitting.values()].sort((one, other) => (one.text < other.text ? -1 : 1));
}

function fileCandidates(files: FileSystem, word: string): Candidate[] {
  const directory = word.slice(0, word.lastIndexOf('/') + 1);
  return (files.list(directory || '.') ?? []).map((name) =>
    files.isDirectory(directory + name) ? { text: `${directory}${name}/`, open: true } : { text: directory + name },
  );
}
