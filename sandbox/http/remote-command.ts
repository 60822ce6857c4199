// exec and attach over WebSocket (k8s.io/apimachinery/pkg/util/remotecommand, k8s.io/apiserver/pkg/util/proxy/websocket.go): each
// message begins with the number of its channel.
import type { IncomingMessage } from 'node:http';
import type { Duplex as Socket } from 'node:stream';
import { isMap } from '../apimachinery/fmt.ts';
import type { ApiRequest, ApiResponse, Handler } from '../client-go/transport.ts';
import { StandardInput } from '../shell/standard-input.ts';
import { acceptWebSocket, type WebSocket } from './websocket.ts';

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;
const ERROR = 3;
/** v5: the channel whose number follows is closed. */
const CLOSED = 255;

/** How long a refusal is waited for, in ms of the machine's time, before the connection is upgraded. */
const PATIENCE = 60;

/** The newest first. */
export const COMMAND_PROTOCOLS = ['v5.channel.k8s.io', 'v4.channel.k8s.io', 'v3.channel.k8s.io', 'v2.channel.k8s.io', 'channel.k8s.io'];

/** Bytes that come in pieces, as text; of an archive each byte is one character. */
export const decoderFor = (isBinary: boolean): ((bytes: Uint8Array) => string) => {
  if (isBinary) return (bytes) => Buffer.from(bytes).toString('latin1');
  const decoder = new TextDecoder();
  return (bytes) => decoder.decode(bytes, { stream: true });
};

/** What a command prints, as bytes. */
export const outputBytes = (text: string, isBinary: boolean): Buffer => Buffer.from(text, isBinary ? 'latin1' : 'utf8');

/** How a command ended: the fourth version and later have a Status, those before it words, and none where all went well (v1WriteStatusFunc). */
export function errorText(protocol: string, status: unknown): string {
  if (/^v[45]\./.test(protocol)) return JSON.stringify(status);
  if (!isMap(status) || status.status === 'Success') return '';
  return String(status.message ?? '');
}

/** How much may be said before the connection is upgraded, in characters; more has to wait. */
const MOST_EARLY = 64 * 1024;

/** Serves one session to its end. */
export async function serveRemoteCommand(
  handler: Handler,
  request: ApiRequest,
  command: readonly string[],
  protocol: string,
  incoming: IncomingMessage,
  socket: Socket,
  head: Buffer,
  refuse: (socket: Socket, response: ApiResponse) => void,
): Promise<void> {
  const isBinary = command[0] === 'tar';
  const decode = decoderFor(isBinary);
  const typed = new StandardInput();
  const gone = new AbortController();
  let webSocket: WebSocket | undefined;
  /** What is said before the connection is upgraded. */
  const early: (readonly [number, string])[] = [];
  let earlyText = 0;
  const upgraded = Promise.withResolvers<void>();
  const put = (channel: number, text: string): Promise<void> | undefined => {
    if (webSocket) return webSocket.send(Buffer.concat([Buffer.from([channel]), outputBytes(text, isBinary && channel === STDOUT)]));
    early.push([channel, text]);
    earlyText += text.length;
    return earlyText > MOST_EARLY ? upgraded.promise : undefined;
  };
  const upgrade = (): void => {
    webSocket = acceptWebSocket(incoming, socket, head, protocol, {
      message(message) {
        const [channel] = message;
        if (channel === STDIN) typed.write(decode(message.subarray(1)));
        else if (channel === CLOSED && message[1] === STDIN) typed.end();
      },
      closed() {
        typed.end();
        gone.abort(new Error('the client is gone'));
      },
    });
    for (const [channel, text] of early) void put(channel, text);
    upgraded.resolve();
  };
  const answered = handler.connect(
    request,
    {
      stdin: typed.read(),
      stdout: (text) => put(STDOUT, text),
      stderr: (text) => put(request.query?.tty === 'true' ? STDOUT : STDERR, text),
    },
    gone.signal,
  );
  // Who is refused is refused soon, and with HTTP's own words.
  const first = await Promise.race([answered, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined))]);
  if (first && first.code >= 400) {
    refuse(socket, first);
    return;
  }
  upgrade();
  const { body } = await answered;
  void put(ERROR, errorText(protocol, body));
  webSocket?.close();
}
