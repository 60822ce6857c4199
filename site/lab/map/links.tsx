// Lines from the addresses in slices to the pods they stand for, drawn over the map once it is laid out.
import { useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface Props {
  readonly frame: RefObject<HTMLDivElement>;
  readonly version: number;
  /** Undefined where nothing is chosen. */
  readonly lit: ReadonlySet<string> | undefined;
}

interface Link {
  readonly key: string;
  readonly path: string;
  readonly lit: boolean;
}

/** More lines than this, unasked, would be a thicket. */
const MOST = 40;

function measure(frame: HTMLElement, lit: Props['lit']): Link[] {
  const origin = frame.getBoundingClientRect();
  const pods = new Map([...frame.querySelectorAll<HTMLElement>('.pod[data-node]')].map((pod) => [pod.dataset.node, pod]));
  const cells = [...frame.querySelectorAll<HTMLElement>('[data-from]')].filter(
    (cell) => lit === undefined || lit.has(cell.dataset.from ?? ''),
  );
  if (cells.length > MOST) return [];
  return cells.flatMap((cell) => {
    const pod = pods.get(cell.dataset.to);
    if (!pod) return [];
    const from = cell.getBoundingClientRect();
    const to = pod.getBoundingClientRect();
    // It goes from the edge of a slice to the edge of a node, at the height of the address and of the pod.
    const right = (cell.closest('.box') ?? cell).getBoundingClientRect().right;
    const { left } = (pod.closest('.box') ?? pod).getBoundingClientRect();
    // Where the columns lie one below the other there is no way to draw.
    if (left <= right) return [];
    const [x1, y1] = [right - origin.left, from.top + from.height / 2 - origin.top];
    const [x2, y2] = [left - origin.left, to.top + to.height / 2 - origin.top];
    const bend = (x2 - x1) / 2;
    const path = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
    return [{ key: cell.dataset.from ?? '', path, lit: lit !== undefined }];
  });
}

export function Links({ frame, version, lit }: Props): JSX.Element {
  const links = useSignal<readonly Link[]>([]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const draw = () => {
      links.value = measure(element, lit);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [version, lit, frame]);
  return (
    <svg class="links" aria-hidden="true">
      {links.value.map((link) => (
        <path key={link.key} d={link.path} class={link.lit ? 'lit' : ''} />
      ))}
    </svg>
  );
}
