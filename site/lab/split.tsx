// A divider between two parts, moved by pointer or arrow keys; where it stands is remembered.
import type { JSX } from 'preact';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  readonly value: number;
  readonly onChange: (percent: number) => void;
}

const MIN = 15;
const MAX = 85;
const bound = (percent: number): number => Math.round(Math.min(MAX, Math.max(MIN, percent)));

export function recall(name: string, otherwise: number): number {
  try {
    const kept = Number(localStorage.getItem(`split:${name}`));
    return kept >= MIN && kept <= MAX ? kept : otherwise;
  } catch {
    return otherwise;
  }
}

export function keep(name: string, percent: number): void {
  try {
    localStorage.setItem(`split:${name}`, String(percent));
  } catch {
    // Without storage the size lasts for this page.
  }
}

/** Where the pointer is within `frame`, in percent of its width or height. */
export function share(frame: Element, orientation: Props['orientation'], event: PointerEvent): number {
  const box = frame.getBoundingClientRect();
  return bound(
    orientation === 'vertical' ? ((event.clientX - box.left) / box.width) * 100 : ((event.clientY - box.top) / box.height) * 100,
  );
}

/** What an arrow key makes of it; undefined for other keys. */
export function nudged(value: number, key: string): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -3,
    ArrowUp: -3,
    ArrowRight: 3,
    ArrowDown: 3,
    PageUp: -15,
    PageDown: 15,
    Home: -100,
    End: 100,
  };
  const step = steps[key];
  return step === undefined ? undefined : bound(value + step);
}

export function Split({ name, label, orientation, value, onChange }: Props): JSX.Element {
  const set = (percent: number) => {
    keep(name, percent);
    onChange(percent);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      class={`split ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={value}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        const frame = event.currentTarget.parentElement;
        if (frame && event.currentTarget.hasPointerCapture(event.pointerId)) set(share(frame, orientation, event));
      }}
      onKeyDown={(event) => {
        const next = nudged(value, event.key);
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}
