// The one place where the sandbox meets the machine's own time: turns of the host's event loop.
// Virtual time must not pass while the host is at work (loading a module), or the same session would come out differently
// on a slower machine; so such work is counted, and whoever moves the clock waits for it.

let pending = 0;

/** Awaits work that the host finishes, not the clock: `await byHost(import('./describe.ts'))`. */
export async function byHost<T>(work: Promise<T>): Promise<T> {
  pending += 1;
  try {
    return await work;
  } finally {
    pending -= 1;
  }
}

export const hostIsBusy = (): boolean => pending > 0;

const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/** The next turn of the event loop: all that could go on without it has gone on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if ('setImmediate' in globalThis && typeof globalThis.setImmediate === 'function') {
      globalThis.setImmediate(resolve);
      return;
    }
    if (!channel) {
      channel = new MessageChannel();
      channel.port1.onmessage = () => waiting.shift()?.();
    }
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
}

/** How long, in ms of the machine's time, a loop may hold the event loop before it lets others in. */
const TURN = 8;
let turnBegan = performance.now();
/** The turn of whoever asked last. */
let lastTurn: Promise<void> = Promise.resolve();

/** Whether the event loop has been held for long enough: see `breathe`. */
export const isLong = (): boolean => performance.now() - turnBegan >= TURN;

/** For loops without an end of their own: lets Ctrl-C and the page in, now and then. Of many such loops each has a turn of its own. */
export async function breathe(): Promise<void> {
  if (!isLong()) return;
  lastTurn = lastTurn.then(nextTurn);
  await byHost(lastTurn);
  turnBegan = performance.now();
}
