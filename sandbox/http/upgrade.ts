// Connections that become something else than HTTP: exec, attach and portforward, over WebSocket or SPDY.
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex as Socket } from 'node:stream';
import { type ApiRequest, type ApiResponse, bodyText, type Handler } from '../client-go/transport.ts';
import { FORWARD, FORWARD_CHANNELS, FORWARD_TUNNEL, ForwardChannels, forwardOverSpdy } from './port-forward.ts';
import { COMMAND_PROTOCOLS, serveRemoteCommand } from './remote-command.ts';
import { commandOverSpdy } from './remote-command-spdy.ts';
import { isLoopback, readRequest } from './request.ts';
import { acceptWebSocket, type WebSocket } from './websocket.ts';

/** What a client upgrades, and to what. */
interface Upgrade {
  readonly handler: Handler;
  readonly request: ApiRequest;
  /** Of exec; other requests have none. */
  readonly command: readonly string[];
  readonly incoming: IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
}

/** Serves one connection to its end. Who speaks nothing that is spoken here is told to try otherwise. */
export async function upgrade(handler: Handler, incoming: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
  const asked = readRequest(incoming);
  const kind = /\/(exec|attach|portforward)$/.exec(asked?.path ?? '')?.[1];
  if (!asked || !kind || !isLoopback(incoming.headers.host)) {
    refuse(socket, {
      code: 400,
      body: 'unable to upgrade: this protocol is not spoken here\n',
      warnings: [],
      contentType: 'text/plain; charset=utf-8',
    });
    return;
  }
  const { searchParams } = new URL(incoming.url ?? '/', 'https://localhost');
  const command = searchParams.getAll('command');
  const request: ApiRequest = {
    ...asked,
    query: { ...asked.query, ...(command.length > 0 && { command: JSON.stringify(command) }) },
    method: incoming.method === 'POST' ? 'POST' : 'GET',
  };
  const upgraded: Upgrade = { handler, request, command, incoming, socket, head };
  const serve = isSpdy(incoming) ? overSpdy(upgraded, kind) : overWebSocket(upgraded, kind, searchParams.getAll('ports'));
  if (!serve) {
    refuse(socket, {
      code: 400,
      body: 'unable to upgrade: this protocol is not spoken here\n',
      warnings: [],
      contentType: 'text/plain; charset=utf-8',
    });
    return;
  }
  await serve();
}

type Serve = () => Promise<void>;

const isSpdy = ({ headers }: IncomingMessage): boolean => (headers.upgrade ?? '').toLowerCase() === 'spdy/3.1';

/** The first of ours that is among theirs. */
const firstOf = (ours: readonly string[], theirs: string | undefined): string | undefined => {
  const offered = (theirs ?? '').split(',').map((each) => each.trim());
  return ours.find((protocol) => offered.includes(protocol));
};

function overSpdy({ handler, request, command, incoming, socket, head }: Upgrade, kind: string): Serve | undefined {
  const offered = incoming.headersDistinct['x-stream-protocol-version']?.join(',');
  const protocol = firstOf(kind === 'portforward' ? [FORWARD] : COMMAND_PROTOCOLS, offered);
  if (protocol === undefined) return undefined;
  return async () => {
    const refusal = await refusalOf(handler, request, kind);
    if (refusal) {
      refuse(socket, refusal);
      return;
    }
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nX-Stream-Protocol-Version: ${protocol}\r\n\r\n`,
    );
    const write = (bytes: Buffer): void => {
      if (!socket.writableEnded) socket.write(bytes);
    };
    if (kind === 'portforward') {
      const connection = forwardOverSpdy(handler, request, write);
      carry(socket, head, connection, () => connection.closed());
      return;
    }
    const { connection, closed } = commandOverSpdy(handler, request, command, protocol, write, () => socket.end());
    carry(socket, head, connection, closed);
  };
}

/** Gives a connection what comes from a socket. */
function carry(socket: Socket, head: Buffer, connection: { receive(bytes: Buffer): void }, closed: () => void): void {
  const receive = (bytes: Buffer): void => {
    try {
      connection.receive(bytes);
    } catch {
      // What is no SPDY ends the connection.
      socket.destroy();
    }
  };
  socket.on('data', receive);
  socket.on('close', closed);
  socket.on('error', closed);
  if (head.length > 0) receive(head);
}

function overWebSocket(
  { handler, request, command, incoming, socket, head }: Upgrade,
  kind: string,
  ports: readonly string[],
): Serve | undefined {
  const offered = incoming.headers['sec-websocket-protocol'];
  if (kind !== 'portforward') {
    const protocol = firstOf(COMMAND_PROTOCOLS, offered);
    return protocol === undefined
      ? undefined
      : () => serveRemoteCommand(handler, request, command, protocol, incoming, socket, head, refuse);
  }
  const protocol = firstOf([FORWARD_TUNNEL, FORWARD_CHANNELS], offered);
  if (protocol === undefined) return undefined;
  return async () => {
    const refusal = await refusalOf(handler, request, kind);
    if (refusal) {
      refuse(socket, refusal);
      return;
    }
    if (protocol === FORWARD_TUNNEL) {
      let webSocket: WebSocket | undefined;
      const connection = forwardOverSpdy(handler, request, (bytes) => webSocket?.send(bytes));
      webSocket = acceptWebSocket(incoming, socket, head, protocol, {
        message: (message) => connection.receive(message),
        closed: () => connection.closed(),
      });
      return;
    }
    const numbers = ports.flatMap((text) => text.split(',')).map(Number);
    const webSocket = acceptWebSocket(incoming, socket, head, protocol, {
      message: (message) => channels.message(message),
      closed: () => channels.closed(),
    });
    const send = (channel: number, bytes: Uint8Array): void => {
      void webSocket.send(Buffer.concat([Buffer.from([channel]), bytes]));
    };
    const channels = new ForwardChannels(handler, request, numbers, send, () => webSocket.close());
  };
}

/** Why a request is refused before its connection is upgraded; asked without streams, one that is granted says that it wants them. */
async function refusalOf(handler: Handler, request: ApiRequest, kind: string): Promise<ApiResponse | undefined> {
  if (kind === 'portforward') {
    const nothing = { stdout: () => {}, stderr: () => {} };
    const answer = await handler.connect(request, nothing, new AbortController().signal);
    return answer.code >= 400 ? answer : undefined;
  }
  const answer = await handler.handle(request);
  return JSON.stringify(answer.body).includes('Upgrade request required') ? undefined : answer;
}

/** Answers in HTTP's own words, and ends the connection. */
export function refuse(socket: Socket, response: ApiResponse): void {
  const body = bodyText(response);
  socket.end(
    `HTTP/1.1 ${response.code} ${STATUS_CODES[response.code] ?? ''}\r\nContent-Type: ${response.contentType ?? 'application/json'}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
