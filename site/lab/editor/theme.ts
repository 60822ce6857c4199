// The editor in the page's own colours. What is not said here is Monaco's own and made for other backgrounds.

/** A colour of the page's theme by its name: `#1a4fb4`. */
type Colour = (name: string) => string;

export const tokenColours = (colour: Colour): { readonly token: string; readonly foreground: string }[] => {
  const bare = (name: string) => colour(name).slice(1);
  return [
    { token: 'type', foreground: bare('accent') },
    { token: 'string', foreground: bare('ink') },
    { token: 'number', foreground: bare('ready') },
    { token: 'keyword', foreground: bare('terminating') },
    { token: 'comment', foreground: bare('ink-soft') },
    { token: 'operators', foreground: bare('ink-soft') },
  ];
};

export const editorColours = (colour: Colour): Record<string, string> => ({
  'editor.background': colour('raised'),
  'editor.foreground': colour('ink'),
  'editorLineNumber.foreground': colour('left-out'),
  'editorLineNumber.activeForeground': colour('ink'),
  'editorCursor.foreground': colour('accent'),
  'editor.selectionBackground': colour('accent-soft'),
  'editorWarning.foreground': colour('not-ready'),
  'editorWidget.background': colour('paper'),
  'editorWidget.foreground': colour('ink'),
  'editorWidget.border': colour('line-strong'),
  'editorSuggestWidget.background': colour('paper'),
  'editorSuggestWidget.foreground': colour('ink'),
  'editorSuggestWidget.highlightForeground': colour('accent'),
  'editorSuggestWidget.selectedBackground': colour('accent-soft'),
  'editorSuggestWidget.selectedForeground': colour('ink'),
  'editorSuggestWidget.selectedIconForeground': colour('ink'),
  'editorSuggestWidget.focusHighlightForeground': colour('accent'),
  focusBorder: colour('accent'),
});
