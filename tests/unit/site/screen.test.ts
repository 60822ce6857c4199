// Whatever a program writes, the terminal does not answer into the prompt, and the next prompt can be read and typed at.
import { expect, it, vi } from 'vitest';
import { refuseQueries, SANE } from '../../../site/lab/terminal/screen.ts';

vi.stubGlobal('window', globalThis);
vi.stubGlobal('self', globalThis);
const { Terminal } = await import('@xterm/xterm');

const SPOILS =
  '\x1b[?25l\x1b[2;3r\x1b(0\x1b[?1049h\x1b[?1003h\x1b[?2004l\x1b[4h\x1b[8m' +
  '\x1b[c\x1b[>c\x1b[6n\x1b[?6n\x1b]11;?\x07\x1bP$qm\x1b\\\x1b[18t\x1b[?2026$p\x1b]unfinished';

it('a prompt after output that spoils the screen is in order', async () => {
  const terminal = new Terminal({ cols: 20, rows: 5, allowProposedApi: true });
  const answered: string[] = [];
  terminal.onData((data) => answered.push(data));
  refuseQueries(terminal);
  const write = (text: string) => new Promise<void>((resolve) => terminal.write(text, resolve));
  await write('one\r\ntwo');
  await write(SANE);
  expect([terminal.buffer.active.cursorX, terminal.buffer.active.cursorY]).toEqual([3, 1]);
  await write(SPOILS);
  expect(terminal.modes.bracketedPasteMode).toBe(true);
  await write(SANE);
  await write('\r\n\x1b[Jq');
  const { active } = terminal.buffer;
  expect(answered).toEqual([]);
  expect(active.type).toBe('normal');
  expect(terminal.modes).toMatchObject({ bracketedPasteMode: true, insertMode: false, mouseTrackingMode: 'none', wraparoundMode: true });
  expect(active.getLine(active.baseY + active.cursorY)?.translateToString(true)).toBe('q');
});
