// Requests on the map, as dots that travel: client, Service, cell, pod, and back; or as ways that are lit, where motion is not wanted.
// What they show stands in words below the map.
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ClusterView, RequestView } from '../../../sandbox/session/view.ts';
import { colour } from '../colours.ts';
import type { Requests } from '../state/requests.ts';
import { along, type Places, type Point, REASONS, wayThrough } from './travel.ts';

/** In ms of the page: how long a line of the way takes, the way back, and how long the reason stays. */
const LINE = 320;
const BACK = 420;
const STAYS = 2_600;
/** Of more at a time nobody sees any. */
const MOST = 120;
/** So many reasons are written at a time: those of one place are alike. */
const REASONS_SHOWN = 6;

interface Traveller {
  request: RequestView;
  way: readonly Point[];
  readonly began: number;
  /** When it was known how it ended, after it had come as far as it does. */
  ended: number | undefined;
}

/** The middle of a box, in the frame; of a wide box a place near its left edge. */
function middle(element: Element, origin: DOMRect): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - origin.left + Math.min(width / 2, 40), y: top - origin.top + Math.min(height / 2, 14) };
}

function placesIn(frame: HTMLElement): Places {
  const origin = frame.getBoundingClientRect();
  const find = (selector: string): Point | undefined => {
    const element = frame.querySelector(selector);
    return element ? middle(element.querySelector('.state') ?? element, origin) : undefined;
  };
  const named = (box: string, attribute: string, key: string) => find(`${box}[data-${attribute}="${CSS.escape(key)}"]`);
  const known = new Map<string, Point | undefined>();
  const look: Places = (kind, key) => {
    if (kind === 'client') return named('.pod', 'node', key) ?? find('.client') ?? { x: 4, y: 12 };
    if (kind === 'cell') return named('.cell', 'cell', key);
    return named(`.${kind}`, 'node', key);
  };
  return (kind, key) => {
    const both = `${kind} ${key}`;
    if (!known.has(both)) known.set(both, look(kind, key));
    return known.get(both);
  };
}

/** Draws those who travel; they are moved from frame to frame, and there are no frames while nobody travels. */
class Stage {
  readonly #canvas: HTMLCanvasElement;
  readonly #frame: HTMLElement;
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #travellers = new Map<number, Traveller>();
  #request: number | undefined;
  /** The theme's, as they were when somebody set out last: to ask for them in each frame would cost more than to draw. */
  #inks = inksNow();
  view: ClusterView;

  constructor(canvas: HTMLCanvasElement, frame: HTMLElement, view: ClusterView) {
    this.#canvas = canvas;
    this.#frame = frame;
    this.view = view;
  }

  take(requests: readonly RequestView[]): void {
    this.#inks = inksNow();
    const now = performance.now();
    const places = placesIn(this.#frame);
    for (const request of requests) {
      const known = this.#travellers.get(request.number);
      if (known) Object.assign(known, { request, way: wayThrough(this.view, request, places) });
      else if (this.#travellers.size < MOST) {
        // Those of one moment follow each other.
        const began = now + (this.#still.matches ? 0 : Math.min(90, (1000 * request.number) % 97));
        this.#travellers.set(request.number, { request, way: wayThrough(this.view, request, places), began, ended: undefined });
      }
    }
    this.#request ??= requestAnimationFrame((time) => this.#draw(time));
  }

  end(): void {
    if (this.#request !== undefined) cancelAnimationFrame(this.#request);
  }

  #draw(time: number): void {
    const { clientWidth: width, clientHeight: height } = this.#frame;
    const scale = Math.min(devicePixelRatio, 2);
    if (this.#canvas.width !== Math.round(width * scale) || this.#canvas.height !== Math.round(height * scale)) {
      this.#canvas.width = Math.round(width * scale);
      this.#canvas.height = Math.round(height * scale);
    }
    const pen = this.#canvas.getContext('2d');
    if (!pen) return;
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, width, height);
    const inks = this.#inks;
    const written: Point[] = [];
    for (const [number, traveller] of this.#travellers) {
      if (!this.#drawOne(pen, traveller, time, inks, written, width)) this.#travellers.delete(number);
    }
    this.#request = this.#travellers.size > 0 ? requestAnimationFrame((next) => this.#draw(next)) : undefined;
  }

  /** False where it is over. */
  #drawOne(pen: CanvasRenderingContext2D, traveller: Traveller, time: number, inks: Inks, written: Point[], width: number): boolean {
    const { request, way, began } = traveller;
    const { state } = request;
    const passed = time - began;
    if (passed < 0) return true;
    const there = this.#still.matches ? 0 : LINE * Math.max(1, way.length - 1);
    if (passed >= there && state !== 'waits') traveller.ended ??= time;
    const since = traveller.ended === undefined ? 0 : time - traveller.ended;
    pen.strokeStyle = pen.fillStyle = inks[state];
    pen.lineWidth = 2;
    if (this.#still.matches) {
      line(pen, way);
      mark(pen, along(way, 1), state, inks.paper);
    } else if (passed < there) dot(pen, along(way, passed / there), inks.paper);
    else if (state === 'answered' && since < BACK) {
      const [first = along(way, 0)] = way;
      pen.globalAlpha = 0.75;
      dot(pen, along([along(way, 1), first], since / BACK), inks.paper);
      pen.globalAlpha = 1;
    } else mark(pen, along(way, 1), state, inks.paper);
    if (state === 'failed' && passed >= there) reason(pen, along(way, 1), REASONS[request.outcome ?? ''] ?? 'failed', inks, written, width);
    return since < (state === 'answered' && !this.#still.matches ? BACK : STAYS);
  }
}

type Inks = Readonly<Record<RequestView['state'] | 'paper' | 'ink' | 'font', string>>;

const inksNow = (): Inks => ({
  answered: colour('accent'),
  waits: colour('accent'),
  failed: colour('not-ready'),
  paper: colour('paper'),
  ink: colour('ink'),
  font: getComputedStyle(document.body).fontFamily,
});

function dot(pen: CanvasRenderingContext2D, { x, y }: Point, paper: string): void {
  pen.beginPath();
  pen.arc(x, y, 5.5, 0, 2 * Math.PI);
  pen.fill();
  pen.strokeStyle = paper;
  pen.lineWidth = 1.5;
  pen.stroke();
}

function line(pen: CanvasRenderingContext2D, way: readonly Point[]): void {
  pen.beginPath();
  for (const { x, y } of way) pen.lineTo(x, y);
  pen.stroke();
}

/** A dot where it was answered, a ring where it waits, a cross where it comes no further. */
function mark(pen: CanvasRenderingContext2D, at: Point, state: RequestView['state'], paper: string): void {
  if (state === 'answered') dot(pen, at, paper);
  else if (state === 'waits') {
    pen.beginPath();
    pen.arc(at.x, at.y, 6, 0, 2 * Math.PI);
    pen.stroke();
  } else {
    pen.lineWidth = 2.5;
    pen.beginPath();
    for (const by of [-1, 1]) {
      pen.moveTo(at.x - 5, at.y - 5 * by);
      pen.lineTo(at.x + 5, at.y + 5 * by);
    }
    pen.stroke();
  }
}

/** Beside the place, or before it where there is no room; once where several stop at one. */
function reason(pen: CanvasRenderingContext2D, { x, y }: Point, text: string, inks: Inks, written: Point[], width: number): void {
  if (written.length >= REASONS_SHOWN || written.some((other) => Math.abs(other.y - y) < 18 && Math.abs(other.x - x) < 120)) return;
  written.push({ x, y });
  pen.font = `600 12px ${inks.font}`;
  const long = pen.measureText(text).width + 12;
  const left = Math.max(2, Math.min(x + 10, width - long - 2));
  const top = y + 8;
  pen.fillStyle = inks.paper;
  pen.strokeStyle = inks.failed;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.roundRect(left, top, long, 20, 4);
  pen.fill();
  pen.stroke();
  pen.fillStyle = inks.ink;
  pen.fillText(text, left + 6, top + 14);
}

interface Props {
  readonly frame: RefObject<HTMLDivElement>;
  readonly view: ClusterView;
  readonly requests: Requests;
}

export function Travels({ frame, view, requests }: Props): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage>();
  if (stage.current) stage.current.view = view;
  useEffect(() => {
    if (!canvas.current || !frame.current) return undefined;
    const made = new Stage(canvas.current, frame.current, view);
    stage.current = made;
    const stop = requests.listen((news) => made.take(news));
    return () => {
      stop();
      made.end();
      stage.current = undefined;
    };
  }, [requests]);
  return (
    <div class="travels" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
