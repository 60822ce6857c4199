// Editing a command line as bash does with its Emacs keys: a pure state machine. A key and a state give the next state, and at
// times something for the terminal to do.
import type { Candidate } from '../../../sandbox/shell/completion.ts';
import type { Key } from './keys.ts';

export interface LineState {
  /** May hold several lines: a here-document, a loop. */
  readonly text: string;
  readonly cursor: number;
  /** Oldest first. */
  readonly history: readonly string[];
  /** Which entry is shown; `history.length` is the line being written. */
  readonly at: number;
  /** The line being written, while an older one is shown. */
  readonly draft: string;
  /** What was cut last, for Ctrl-Y. */
  readonly killed: string;
  /** Ctrl-R. */
  readonly search?: { readonly query: string; readonly from: number; readonly failed: boolean };
}

export type Effect = 'submit' | 'complete' | 'interrupt' | 'end' | 'clear' | 'bell' | 'too-long';

export interface Edit {
  readonly state: LineState;
  readonly effect?: Effect;
}

/** Longer pastes belong in a file. */
export const LONGEST = 200_000;

export const emptyLine = (history: readonly string[]): LineState => ({
  text: '',
  cursor: 0,
  history,
  at: history.length,
  draft: '',
  killed: '',
});

/** The next empty line, after `text` was run. */
export function remember(state: LineState, text: string, kept = 500): LineState {
  const line = text.trimEnd();
  const history = line && state.history.at(-1) !== line ? [...state.history, line].slice(-kept) : state.history;
  return { ...emptyLine(history), killed: state.killed };
}

export const withText = (state: LineState, text: string, cursor = text.length): LineState => ({ ...state, text, cursor });

export function insert(state: LineState, text: string): LineState {
  return withText(state, state.text.slice(0, state.cursor) + text + state.text.slice(state.cursor), state.cursor + text.length);
}

// A step left or right goes over a whole character, also one that takes two code units.
const before = ({ text, cursor }: LineState): number => cursor - ([...text.slice(Math.max(0, cursor - 2), cursor)].at(-1)?.length ?? 0);
const after = ({ text, cursor }: LineState): number => cursor + ([...text.slice(cursor, cursor + 2)][0]?.length ?? 0);
const wordLeft = ({ text, cursor }: LineState): number =>
  cursor - (/[\p{L}\p{N}]*[^\p{L}\p{N}]*$/u.exec(text.slice(0, cursor))?.[0].length ?? 0);
const wordRight = ({ text, cursor }: LineState): number =>
  cursor + (/^[^\p{L}\p{N}]*[\p{L}\p{N}]*/u.exec(text.slice(cursor))?.[0].length ?? 0);
const blankLeft = ({ text, cursor }: LineState): number => cursor - (/\S*\s*$/.exec(text.slice(0, cursor))?.[0].length ?? 0);
const lineStart = ({ text, cursor }: LineState): number => text.lastIndexOf('\n', cursor - 1) + 1;
const lineEnd = ({ text, cursor }: LineState): number => {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
};

const move = (state: LineState, cursor: number): LineState => ({ ...state, cursor });
const erase = (state: LineState, from: number, to: number): LineState =>
  withText(state, state.text.slice(0, from) + state.text.slice(to), from);
const cut = (state: LineState, from: number, to: number): LineState => ({
  ...erase(state, from, to),
  killed: from === to ? state.killed : state.text.slice(from, to),
});

function recall(state: LineState, by: -1 | 1): Edit {
  const at = state.at + by;
  if (at < 0 || at > state.history.length) return { state, effect: 'bell' };
  const draft = state.at === state.history.length ? state.text : state.draft;
  const text = at === state.history.length ? draft : (state.history[at] ?? '');
  return { state: { ...withText(state, text), at, draft } };
}

function transpose(state: LineState): LineState {
  const { text, cursor } = state;
  const at = cursor === text.length ? cursor - 1 : cursor;
  if (at < 1) return state;
  return withText(state, text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1), at + 1);
}

/** Looks for `query` in older lines, from entry `from` on back. */
function find(state: LineState, query: string, from: number): Edit {
  for (let at = Math.min(from, state.history.length - 1); at >= 0; at -= 1) {
    const text = state.history[at] ?? '';
    const cursor = text.indexOf(query);
    if (cursor >= 0) return { state: { ...withText(state, text, cursor), at, search: { query, from: at, failed: false } } };
  }
  return { state: { ...state, search: { query, from, failed: true } }, effect: 'bell' };
}

/** Ends a search with the line that it found. */
const settle = ({ search: _search, ...state }: LineState): LineState => state;

function searching(state: LineState, search: NonNullable<LineState['search']>, key: Key): Edit {
  if (key.kind !== 'key') return find(state, search.query + key.text, search.from);
  if (key.name === 'ctrl-r') return find(state, search.query, search.from - 1);
  if (key.name === 'backspace') return find(state, search.query.slice(0, -1), state.history.length);
  if (key.name === 'ctrl-g' || key.name === 'escape')
    return { state: { ...settle(state), text: state.draft, cursor: state.draft.length, at: state.history.length } };
  return press(settle(state), key);
}

const KEYS: Readonly<Record<string, (state: LineState) => Edit>> = {
  enter: (state) => ({ state, effect: 'submit' }),
  tab: (state) => ({ state, effect: 'complete' }),
  backspace: (state) => ({ state: erase(state, before(state), state.cursor) }),
  delete: (state) => ({ state: erase(state, state.cursor, after(state)) }),
  left: (state) => ({ state: move(state, before(state)) }),
  right: (state) => ({ state: move(state, after(state)) }),
  home: (state) => ({ state: move(state, lineStart(state)) }),
  end: (state) => ({ state: move(state, lineEnd(state)) }),
  up: (state) => recall(state, -1),
  down: (state) => recall(state, 1),
  'word-left': (state) => ({ state: move(state, wordLeft(state)) }),
  'word-right': (state) => ({ state: move(state, wordRight(state)) }),
  'erase-word': (state) => ({ state: cut(state, wordLeft(state), state.cursor) }),
  'delete-word': (state) => ({ state: cut(state, state.cursor, wordRight(state)) }),
  'ctrl-a': (state) => ({ state: move(state, lineStart(state)) }),
  'ctrl-b': (state) => ({ state: move(state, before(state)) }),
  'ctrl-c': (state) => ({ state, effect: 'interrupt' }),
  'ctrl-d': (state) => (state.text ? { state: erase(state, state.cursor, after(state)) } : { state, effect: 'end' }),
  'ctrl-e': (state) => ({ state: move(state, lineEnd(state)) }),
  'ctrl-f': (state) => ({ state: move(state, after(state)) }),
  'ctrl-k': (state) => ({ state: cut(state, state.cursor, lineEnd(state)) }),
  'ctrl-l': (state) => ({ state, effect: 'clear' }),
  'ctrl-n': (state) => recall(state, 1),
  'ctrl-p': (state) => recall(state, -1),
  'ctrl-r': (state) => ({ state: { ...state, draft: state.text, search: { query: '', from: state.history.length, failed: false } } }),
  'ctrl-t': (state) => ({ state: transpose(state) }),
  'ctrl-u': (state) => ({ state: cut(state, lineStart(state), state.cursor) }),
  'ctrl-w': (state) => ({ state: cut(state, blankLeft(state), state.cursor) }),
  'ctrl-y': (state) => ({ state: insert(state, state.killed) }),
};

export function press(state: LineState, key: Key): Edit {
  if (state.search) return searching(state, state.search, key);
  if (key.kind === 'key') return KEYS[key.name]?.(state) ?? { state };
  // A pasted tab is text; a trailing newline must not run the paste unseen.
  const text = key.kind === 'paste' ? key.text.replace(/\n$/, '') : key.text;
  if (state.text.length + text.length > LONGEST) return { state, effect: 'too-long' };
  return { state: insert(state, text) };
}

/** Puts what completion offers in place: the common beginning, and a space after a sole answer. */
export function applyCompletion(state: LineState, from: number, candidates: readonly Candidate[]): LineState {
  const [only] = candidates;
  const [first = '', ...rest] = candidates.map((candidate) => candidate.text);
  const typed = state.text.slice(from, state.cursor);
  let common = first;
  for (const item of rest) while (!item.startsWith(common)) common = common.slice(0, -1);
  const word = rest.length === 0 && !only?.open ? `${first} ` : common;
  if (word.length < typed.length || !only) return state;
  return withText(state, state.text.slice(0, from) + word + state.text.slice(state.cursor), from + word.length);
}
