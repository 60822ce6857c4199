// Monaco with what a manifest needs and no more: colours, completion, hover and markers from the sandbox's own schema.

import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import codicons from '../../../node_modules/monaco-editor/esm/vs/base/browser/ui/codicons/codicon/codicon.ttf?url';
import { colour } from '../colours.ts';
import { completionsAt, docAt } from './assist.ts';
import { problemsIn } from './problems.ts';
import { editorColours, tokenColours } from './theme.ts';

export interface CodeEditor {
  /** Shows a file; a text that is already shown is left as it is, with its cursor. */
  show(name: string, text: string): void;
}

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

function applyTheme(): void {
  const dark = document.documentElement.dataset.theme === 'dark';
  monaco.editor.defineTheme('lab', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: tokenColours(colour),
    colors: editorColours(colour),
  });
  monaco.editor.setTheme('lab');
}

const linesOf = (model: monaco.editor.ITextModel): string[] => model.getLinesContent();

const languageOf = (name: string): string => (/\.ya?ml$/.test(name) ? 'yaml' : name.endsWith('.js') ? 'javascript' : 'plaintext');

monaco.languages.registerCompletionItemProvider('yaml', {
  triggerCharacters: [' ', '-'],
  async provideCompletionItems(model, position) {
    const word = model.getWordUntilPosition(position);
    const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
    const offered = await completionsAt(linesOf(model), position.lineNumber - 1, position.column - 1);
    return {
      suggestions: offered.map(({ label, insert, detail, doc, required }) => ({
        label,
        insertText: insert,
        range,
        kind:
          insert.endsWith(':') || insert.includes(': ')
            ? monaco.languages.CompletionItemKind.Field
            : monaco.languages.CompletionItemKind.Value,
        detail,
        documentation: doc,
        sortText: `${required ? 0 : 1}${label}`,
      })),
    };
  },
});

monaco.languages.registerHoverProvider('yaml', {
  async provideHover(model, position) {
    const doc = await docAt(linesOf(model), position.lineNumber - 1);
    return doc ? { contents: [{ value: `**${doc.name}** \`${doc.type}\`` }, { value: doc.text.replaceAll('<', '\\<') }] } : null;
  },
});

function mark(model: monaco.editor.ITextModel, name: string): void {
  monaco.editor.setModelMarkers(
    model,
    'kubernetes',
    problemsIn(name, model.getValue()).map(({ line, message }) => {
      const at = Math.min(line, model.getLineCount());
      return {
        severity: monaco.MarkerSeverity.Warning,
        message,
        startLineNumber: at,
        endLineNumber: at,
        startColumn: model.getLineFirstNonWhitespaceColumn(at) || 1,
        endColumn: model.getLineMaxColumn(at),
      };
    }),
  );
}

export async function createEditor(host: HTMLElement, onChange: (name: string, text: string) => void): Promise<CodeEditor> {
  await document.fonts.add(new FontFace('codicon', `url(${codicons})`)).ready;
  applyTheme();
  new MutationObserver(applyTheme).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const editor = monaco.editor.create(host, {
    automaticLayout: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
    fontSize: 13,
    lineHeight: 20,
    minimap: { enabled: false },
    renderFinalNewline: 'on',
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 6,
    folding: true,
    scrollBeyondLastLine: false,
    renderLineHighlight: 'none',
    overviewRulerLanes: 0,
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    wordBasedSuggestions: 'off',
    quickSuggestions: { other: true, comments: false, strings: true },
    fixedOverflowWidgets: true,
    padding: { top: 8, bottom: 8 },
    ariaLabel: 'Editor. Escape, then Tab, leaves it.',
  });
  // Tab indents for whoever writes here. For whoever only comes by, and after Escape, it moves on, as everywhere else on the page.
  const tabMovesOn = (tabFocusMode: boolean) => editor.updateOptions({ tabFocusMode });
  editor.onDidFocusEditorText(() => tabMovesOn(true));
  editor.onMouseDown(() => tabMovesOn(false));
  editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) tabMovesOn(true);
  });

  const models = new Map<string, monaco.editor.ITextModel>();
  const modelOf = (name: string, text: string): monaco.editor.ITextModel => {
    const known = models.get(name);
    if (known) return known;
    const model = monaco.editor.createModel(text, languageOf(name), monaco.Uri.file(`/${name}`));
    model.onDidChangeContent(() => {
      if (editor.hasTextFocus()) tabMovesOn(false);
      onChange(name, model.getValue());
      mark(model, name);
    });
    models.set(name, model);
    mark(model, name);
    return model;
  };

  return {
    show(name, text) {
      const model = modelOf(name, text);
      if (model.getValue() !== text && !editor.hasTextFocus()) model.setValue(text);
      if (editor.getModel() !== model) editor.setModel(model);
      editor.updateOptions({ ariaLabel: `${name}. Escape, then Tab, leaves the editor.` });
    },
  };
}
