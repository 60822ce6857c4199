// What a program's output may do to the screen: show text, colour it, move about and clear. It may not ask the terminal questions,
// whose answers would be typed at the prompt, nor leave it in a state in which nobody can read or type.
import type { Terminal } from '@xterm/xterm';

/** The terminal's answers to queries come through the same door as keys. Whatever asks is not heard. */
export function refuseQueries({ parser }: Terminal): void {
  const handled = () => true;
  // DA1, DA2, DA3, XTVERSION; DSR and its private form; DECRQM; XTWINOPS, which also moves windows.
  for (const id of [{ final: 'c' }, { prefix: '>', final: 'c' }, { prefix: '=', final: 'c' }, { prefix: '>', final: 'q' }]) {
    parser.registerCsiHandler(id, handled);
  }
  for (const id of [{ final: 'n' }, { prefix: '?', final: 'n' }, { final: 't' }]) parser.registerCsiHandler(id, handled);
  for (const prefix of ['', '?']) parser.registerCsiHandler({ ...(prefix && { prefix }), intermediates: '$', final: 'p' }, handled);
  // DECRQSS, and colours: a query of a colour is answered, too.
  parser.registerDcsHandler({ intermediates: '$', final: 'q' }, handled);
  for (const code of [4, 10, 11, 12, 52]) parser.registerOscHandler(code, handled);
  // Without bracketed paste a pasted line would run by itself.
  parser.registerCsiHandler({ prefix: '?', final: 'l' }, (params) => params.includes(2004));
}

/**
 * What puts a prompt in order again after any output, as a shell's `reset` would, with the screen as it is: plain colours, the
 * visible cursor, the main screen, the usual alphabet, all lines to scroll, wrapping, no reports of the mouse, bracketed paste.
 */
export const SANE =
  '\x18\x1b[?47l\x1b[0m\x1b[4l\x1b[20l\x1b(B\x0f\x1b7\x1b[r\x1b[?6l\x1b8\x1b[?7h\x1b[?25h\x1b[?1l\x1b>' +
  '\x1b[?9l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1004l\x1b[?1006l\x1b[?2026l\x1b[?2004h';
