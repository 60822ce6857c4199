import { describe, expect, test } from 'vitest';
import { expandHistory } from '../../../site/lab/terminal/history.ts';
import { keysOf } from '../../../site/lab/terminal/keys.ts';
import { applyCompletion, type Effect, emptyLine, type LineState, press, remember } from '../../../site/lab/terminal/line-editor.ts';
import { inColumns, layOut } from '../../../site/lab/terminal/line-view.ts';

/** What a line looks like after these keys, the cursor as `|`. */
function typed(data: string, history: readonly string[] = []): { line: string; effects: Effect[]; state: LineState } {
  let state = emptyLine(history);
  const effects: Effect[] = [];
  for (const key of keysOf(data)) {
    const edit = press(state, key);
    state = edit.state;
    if (edit.effect) effects.push(edit.effect);
  }
  return { line: `${state.text.slice(0, state.cursor)}|${state.text.slice(state.cursor)}`, effects, state };
}

describe('editing a line', () => {
  test.each([
    ['text is inserted at the cursor', 'get\x1b[D\x1b[D\x1b[DX', 'X|get'],
    ['Ctrl-A and Ctrl-E go to the ends', 'abc\x01x\x05y', 'xabcy|'],
    ['Ctrl-U cuts to the start, Ctrl-Y gives it back', 'one two\x15\x19\x19', 'one twoone two|'],
    ['Ctrl-K cuts to the end', 'one two\x1bb\x0b', 'one |'],
    ['Ctrl-W cuts a word up to a blank', 'get svc -l a=b\x17', 'get svc -l |'],
    ['Alt-Backspace cuts a word up to a sign', 'get svc -l a=b\x1b\x7f', 'get svc -l a=|'],
    ['Ctrl-T swaps', 'kubeclt\x1b[D\x14', 'kubectl|'],
    ['Delete and Ctrl-D take what is under the cursor', 'abc\x01\x1b[3~\x04', '|c'],
    ['a character of two code units goes in one step', 'a😀\x7f', 'a|'],
    ['a pasted end of the paste does not end it', '\x1b[200~echo a\x1b[201~\recho b\r\x1b[201~', 'echo a\necho b|'],
    ['a paste brings no control characters', '\x1b[200~a\x03b\x1b[31mc\x1b]0;t\x07d\x7f\te\x1b[201~', 'abcd\te|'],
    ['a paste keeps its lines and does not run', '\x1b[200~a\r\nb\n\x1b[201~', 'a\nb|'],
    ['Home goes to the start of this line of several', '\x1b[200~a\nbcd\x1b[201~\x1b[Hx', 'a\nx|bcd'],
    ['an unknown sequence does nothing', 'a\x1b[24~b', 'ab|'],
  ])('%s', (_name, data, line) => {
    expect(typed(data).line).toBe(line);
  });

  test('keys that ask something of the terminal', () => {
    expect(typed('ls\r').effects).toEqual(['submit']);
    expect(typed('\t\x03\x0c').effects).toEqual(['complete', 'interrupt', 'clear']);
    expect(typed('\x04').effects).toEqual(['end']);
    expect(typed(`\x1b[200~${'x'.repeat(200_001)}\x1b[201~`)).toMatchObject({ line: '|', effects: ['too-long'] });
  });
});

describe('history', () => {
  const history = ['kubectl get pods', 'kubectl get svc', 'ls'];

  test('up and down keep the line being written', () => {
    expect(typed('dra\x1b[A', history).line).toBe('ls|');
    expect(typed('dra\x1b[A\x1b[A\x1b[B\x1b[B', history).line).toBe('dra|');
    expect(typed('\x1b[A\x1b[A\x1b[A\x1b[A', history)).toMatchObject({ line: 'kubectl get pods|', effects: ['bell'] });
  });

  test('Ctrl-R finds, finds older ones, and can be left', () => {
    expect(typed('\x12get', history).line).toBe('kubectl |get svc');
    expect(typed('\x12get\x12', history).line).toBe('kubectl |get pods');
    expect(typed('\x12get\x12\r', history)).toMatchObject({ line: 'kubectl |get pods', effects: ['submit'] });
    expect(typed('dra\x12get\x07', history).line).toBe('dra|');
    expect(typed('\x12nothing', history).state.search?.failed).toBe(true);
  });

  test('neither blanks nor repetitions are kept', () => {
    const state = remember(remember(remember(emptyLine([]), 'ls'), 'ls'), '  ');
    expect(state.history).toEqual(['ls']);
  });
});

describe('completion', () => {
  test.each([
    ['kubectl g', 8, [{ text: 'get' }], 'kubectl get '],
    ['kubectl get endp', 12, [{ text: 'endpoints' }, { text: 'endpointslices' }], 'kubectl get endpoints'],
    ['cat ma', 4, [{ text: 'manifests/', open: true }], 'cat manifests/'],
    ['kubectl get --out', 12, [{ text: '--output=', open: true }], 'kubectl get --output='],
    ['kubectl zz', 8, [], 'kubectl zz'],
  ])('%s', (text, from, items, expected) => {
    expect(applyCompletion({ ...emptyLine([]), text, cursor: text.length }, from, items).text).toBe(expected);
  });
});

describe('on the screen', () => {
  test('a long line wraps, and the cursor with it', () => {
    expect(layOut('abcdefgh', 8, '$ ', '> ', 5)).toEqual({ text: '$ abc\r\ndefgh\r\n', rows: 3, cursorRow: 2, cursorColumn: 0 });
  });

  test('lines of a here-document get the continuation prompt', () => {
    expect(layOut('a\nb', 3, '$ ', '> ', 80)).toMatchObject({ text: '$ a\x1b[K\r\n> b', rows: 2, cursorRow: 1, cursorColumn: 3 });
  });

  test('wide characters take two columns', () => {
    expect(layOut('世', 1, '$ ', '> ', 80).cursorColumn).toBe(4);
  });

  test('completions run down, then across', () => {
    expect(inColumns(['aa', 'bb', 'cc'], 8)).toBe('aa  cc\r\nbb');
  });
});

describe('an older line is meant by', () => {
  const history = ['kubectl get pods', 'echo one two', 'ls -l web.yaml'];
  test.each([
    ['!!', 'ls -l web.yaml'],
    ['sudo !! | cat', 'sudo ls -l web.yaml | cat'],
    ['cat !$', 'cat web.yaml'],
    ['!kub -w', 'kubectl get pods -w'],
    ['!1', 'kubectl get pods'],
    ['!-2', 'echo one two'],
    ['echo "!!"', 'echo "ls -l web.yaml"'],
    ["echo '!!' \\!! hi!", "echo '!!' \\!! hi!"],
    [
      'if [ ! -f a ] && [ 1 != 2 ]; then ls [!a]*; fi; echo "hi!" ${!x} $!',
      'if [ ! -f a ] && [ 1 != 2 ]; then ls [!a]*; fi; echo "hi!" ${!x} $!',
    ],
    ['cat <<E\n!!\nE', 'cat <<E\n!!\nE'],
  ])('%j', (line, text) => {
    expect(expandHistory(line, history)).toEqual({ text });
  });
  test('nothing where there is none', () => {
    expect(expandHistory('!helm', history)).toEqual({ missing: '!helm' });
    expect(expandHistory('!!', [])).toEqual({ missing: '!!' });
  });
});
