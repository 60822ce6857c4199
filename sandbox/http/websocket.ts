// WebSocket (RFC 6455) as far as kubectl and client-go speak it: binary frames, ping and close.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex as Socket } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const CONTINUATION = 0;
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

/** How much may wait for a client that reads slowly, in bytes. */
const MOST_WAITING = 1024 * 1024;

const taken = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error']) socket.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) socket.on(event, done);
  });

export interface WebSocket {
  /** Sends one binary message; what it gives resolves once the client has taken so much that more may be sent, or is gone. */
  send(message: Uint8Array): Promise<void>;
  /** Says goodbye and closes. */
  close(): void;
}

export interface WebSocketEvents {
  message(message: Buffer): void;
  closed(): void;
}

/** Accepts an upgrade with this subprotocol. */
export function acceptWebSocket(
  incoming: Pick<IncomingMessage, 'headers'>,
  socket: Socket,
  head: Buffer,
  protocol: string,
  events: WebSocketEvents,
): WebSocket {
  const key = incoming.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + MAGIC)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
  );
  let rest = head;
  let parts: Buffer[] = [];
  let isClosed = false;
  const closed = (): void => {
    if (isClosed) return;
    isClosed = true;
    events.closed();
  };
  const read = (): void => {
    for (let frame = frameIn(rest); frame; frame = frameIn(rest)) {
      rest = rest.subarray(frame.length);
      if (frame.opcode === PING) socket.write(frameOf(PONG, frame.payload));
      else if (frame.opcode === CLOSE) {
        if (!isClosed) socket.end(frameOf(CLOSE, frame.payload));
        closed();
      } else if (frame.opcode === BINARY || frame.opcode === TEXT || frame.opcode === CONTINUATION) {
        parts.push(frame.payload);
        if (!frame.final) continue;
        const message = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
        parts = [];
        events.message(message);
      }
    }
  };
  socket.on('data', (piece: Buffer) => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    read();
  });
  socket.on('close', closed);
  socket.on('error', closed);
  read();
  return {
    async send(message) {
      if (socket.writableEnded) return;
      socket.write(frameOf(BINARY, message));
      if (socket.writableLength > MOST_WAITING && !isClosed) await taken(socket);
    },
    close() {
      if (!socket.writableEnded) socket.end(frameOf(CLOSE, Buffer.from([0x03, 0xe8])));
    },
  };
}

interface Frame {
  readonly final: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
  /** With its head. */
  readonly length: number;
}

/** The first frame, unmasked; undefined until it is whole. */
function frameIn(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  let size = second & 127;
  let at = 2;
  if (size === 126) {
    if (bytes.length < 4) return undefined;
    size = bytes.readUInt16BE(2);
    at = 4;
  } else if (size === 127) {
    if (bytes.length < 10) return undefined;
    size = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  const masked = (second & 128) !== 0;
  const mask = masked ? bytes.subarray(at, at + 4) : undefined;
  if (masked) at += 4;
  if (bytes.length < at + size) return undefined;
  const payload = Buffer.from(bytes.subarray(at, at + size));
  if (mask) for (let i = 0; i < payload.length; i += 1) payload[i] = (payload[i] ?? 0) ^ (mask[i & 3] ?? 0);
  return { final: (first & 128) !== 0, opcode: first & 15, payload, length: at + size };
}

function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const size = payload.length;
  const head = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10);
  head.writeUInt8(128 | opcode, 0);
  if (size < 126) head.writeUInt8(size, 1);
  else if (size < 65_536) {
    head.writeUInt8(126, 1);
    head.writeUInt16BE(size, 2);
  } else {
    head.writeUInt8(127, 1);
    head.writeBigUInt64BE(BigInt(size), 2);
  }
  return Buffer.concat([head, payload]);
}
