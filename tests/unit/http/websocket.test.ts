// A client that reads slowly holds back who writes to it.
import type { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { expect, test } from 'vitest';
import { acceptWebSocket } from '../../../sandbox/http/websocket.ts';

const incoming: Pick<IncomingMessage, 'headers'> = { headers: { 'sec-websocket-key': 'x' } };

function connected() {
  let taken: (() => void) | undefined;
  const socket = new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      taken = done;
    },
  });
  const webSocket = acceptWebSocket(incoming, socket, Buffer.alloc(0), 'v5.channel.k8s.io', { message() {}, closed() {} });
  /** The client takes one piece after the other until nothing waits. */
  const takeAll = () => {
    while (socket.writableLength > 0) taken?.();
  };
  return { socket, webSocket, takeAll };
}

async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test('a little is sent at once', async () => {
  expect(await isDone(connected().webSocket.send(Buffer.alloc(1000)))).toBe(true);
});

test('much waits until the client has taken it', async () => {
  const { webSocket, takeAll } = connected();
  const sent = webSocket.send(Buffer.alloc(2 * 1024 * 1024));
  expect(await isDone(sent)).toBe(false);
  takeAll();
  expect(await isDone(sent)).toBe(true);
});

test('or is gone', async () => {
  const { socket, webSocket } = connected();
  const sent = webSocket.send(Buffer.alloc(2 * 1024 * 1024));
  socket.destroy();
  expect(await isDone(sent)).toBe(true);
  expect(await isDone(webSocket.send(Buffer.alloc(2 * 1024 * 1024)))).toBe(true);
});
