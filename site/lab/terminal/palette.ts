// The terminal's colours are the site's.
import type { ITheme } from '@xterm/xterm';
import { colour } from '../colours.ts';

export function palette(): ITheme {
  return {
    background: colour('raised'),
    foreground: colour('ink'),
    cursor: colour('accent'),
    cursorAccent: colour('raised'),
    selectionBackground: colour('accent-soft'),
    black: colour('ink'),
    brightBlack: colour('ink-soft'),
    white: colour('ink'),
    brightWhite: colour('ink'),
    red: colour('not-ready'),
    brightRed: colour('not-ready'),
    yellow: colour('not-ready'),
    brightYellow: colour('not-ready'),
    green: colour('ready'),
    brightGreen: colour('ready'),
    cyan: colour('ready'),
    brightCyan: colour('ready'),
    blue: colour('accent'),
    brightBlue: colour('accent'),
    magenta: colour('terminating'),
    brightMagenta: colour('terminating'),
  };
}
