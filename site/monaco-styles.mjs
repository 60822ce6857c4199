// Monaco's style sheets, added by Monaco when it is loaded: linked, as the build would do, they would weigh on every reading page.
const PREFIX = '\0monaco-style:';

export const monacoStyles = {
  name: 'monaco-styles',
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer) {
    if (!source.endsWith('.css') || !importer?.includes('/monaco-editor/')) return undefined;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${PREFIX}${found.id}.js`;
  },
  load(id) {
    if (!id.startsWith(PREFIX)) return undefined;
    const path = id.slice(PREFIX.length, -'.js'.length);
    return `import css from ${JSON.stringify(`${path}?inline`)};
const style = document.createElement('style');
style.textContent = css;
document.head.append(style);`;
  },
  // The icons' font is loaded by the editor, from an address that is right at any base path.
  transform(code, id) {
    return /codicon\.css/.test(id) && code.includes('@font-face')
      ? { code: code.replace(/@font-face\s*{[^}]*}/, ''), map: null }
      : undefined;
  },
};
