// A button with a panel that the browser lays over everything: no pane cuts it off, and Escape or a click elsewhere closes it.
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface Props {
  readonly class: string;
  /** What the button shows. */
  readonly label: ComponentChildren;
  /** What the button is called where it shows a sign only. */
  readonly name?: string;
  /** Whether it stays open when a button in it is pressed. */
  readonly stays?: boolean;
  readonly children: ComponentChildren;
}

/** In pixels: between the button and its panel, and around the panel. */
const GAP = 4;
const MARGIN = 8;

/** Below its button or above, where there is more room, and within the window. It is not shown yet, and is measured unseen. */
function place(button: HTMLElement, panel: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const below = innerHeight - box.bottom;
  const room = Math.max(below, box.top) - GAP - MARGIN;
  panel.style.display = 'grid';
  const left = Math.max(MARGIN, Math.min(box.left, innerWidth - panel.offsetWidth - MARGIN));
  panel.style.display = '';
  panel.style.inset =
    below >= box.top ? `${box.bottom + GAP}px auto auto ${left}px` : `auto auto ${innerHeight - box.top + GAP}px ${left}px`;
  panel.style.maxHeight = `${room}px`;
}

export function Menu({ class: name, label, name: called, stays = false, children }: Props): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div class={`menu ${name}`}>
      <button ref={button} type="button" class="menu-button" popovertarget={id} aria-label={called} title={called}>
        {label}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons within */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: and a button turns keys into clicks */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        class="menu-panel"
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current && panel.current) place(button.current, panel.current);
        }}
        onClick={(event) => {
          const pressed = event.target instanceof Element && event.target.closest('button');
          if (pressed && !stays) panel.current?.hidePopover();
        }}
      >
        {children}
      </div>
    </div>
  );
}
