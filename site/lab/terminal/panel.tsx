// The terminal's panel, and the row of keys that a phone's keyboard lacks.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Lab } from '../state/lab.ts';
import { keysOf } from './keys.ts';
import { LabTerminal } from './terminal.ts';

const ROW: readonly { readonly label: string; readonly name: string; readonly data: string }[] = [
  { label: 'Tab', name: 'Tab', data: '\t' },
  { label: 'Ctrl-C', name: 'Ctrl-C', data: '\x03' },
  { label: '↑', name: 'Previous command', data: '\x1b[A' },
  { label: '↓', name: 'Next command', data: '\x1b[B' },
  { label: '←', name: 'Left', data: '\x1b[D' },
  { label: '→', name: 'Right', data: '\x1b[C' },
  { label: '|', name: 'Pipe', data: '|' },
  { label: '-', name: 'Dash', data: '-' },
  { label: '/', name: 'Slash', data: '/' },
  { label: '↵', name: 'Enter', data: '\r' },
];

interface Props {
  readonly lab: Lab;
  readonly onReady: (terminal: LabTerminal) => void;
}

export function TerminalPanel({ lab, onReady }: Props): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const terminal = useRef<LabTerminal>();
  useEffect(() => {
    if (!host.current) return;
    const made = new LabTerminal(host.current, lab, lab.record.value.history, (history) => lab.remember(history));
    terminal.current = made;
    lab.attach(
      (text) => made.output(text),
      () => made.restart(),
      (taken) => made.keysTaken(taken),
    );
    onReady(made);
  }, []);
  return (
    <section class="panel terminal" aria-label="Terminal">
      <header class="panel-bar">
        <h2>Terminal</h2>
        <span class="facts leave">
          <kbd>Esc</kbd> <kbd>Tab</kbd> leaves it
        </span>
        {lab.queued.value > 0 && <span class="facts">{lab.queued.value} waiting</span>}
        {lab.pace.value === 0 && (
          <button type="button" class="quiet" onClick={() => lab.step()}>
            Step (1 s)
          </button>
        )}
        {lab.running.value && (
          <button type="button" class="quiet" onClick={() => lab.interrupt()}>
            Stop (Ctrl-C)
          </button>
        )}
      </header>
      <div class="xterm-host" ref={host} />
      <div class="key-row" role="toolbar" aria-label="Keys">
        {ROW.map((key) => (
          <button
            type="button"
            aria-label={key.name}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              terminal.current?.keys(keysOf(key.data));
              terminal.current?.focus();
            }}
          >
            {key.label}
          </button>
        ))}
      </div>
    </section>
  );
}
