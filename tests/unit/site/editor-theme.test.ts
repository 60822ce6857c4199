// The editor's text can be read: WCAG's contrast of 4.5, in the colours of the page's theme.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorColours, tokenColours } from '../../../site/lab/editor/theme.ts';

const css = readFileSync(join(import.meta.dirname, '../../../site/styles/theme.css'), 'utf8');

function themeOf(name: 'light' | 'dark'): (colour: string) => string {
  const block = css.slice(css.indexOf(`[data-theme="${name}"]`));
  const known = new Map(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [key, value]),
  );
  return (colour) => known.get(colour) ?? '';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((left, right) => right - left);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const colours = editorColours(themeOf(name));
  test.each([
    ['editor.foreground', 'editor.background'],
    ['editor.foreground', 'editor.selectionBackground'],
    ['editorLineNumber.foreground', 'editor.background'],
    ['editorSuggestWidget.foreground', 'editorSuggestWidget.background'],
    ['editorSuggestWidget.highlightForeground', 'editorSuggestWidget.background'],
    ['editorSuggestWidget.selectedForeground', 'editorSuggestWidget.selectedBackground'],
    ['editorSuggestWidget.focusHighlightForeground', 'editorSuggestWidget.selectedBackground'],
    ['editorSuggestWidget.selectedIconForeground', 'editorSuggestWidget.selectedBackground'],
  ])('%s on %s', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test.each(tokenColours(themeOf(name)).map(({ token, foreground }) => [token, foreground] as const))('a %s', (_, foreground) => {
    expect(contrast(`#${foreground}`, colours['editor.background'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
