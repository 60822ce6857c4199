// exec and attach over SPDY: a stream each for errors, stdin, stdout, stderr and resizing
// (k8s.io/cri-streaming/pkg/streaming/remotecommand/httpstream.go).
import type { ApiRequest, Handler } from '../client-go/transport.ts';
import { StandardInput } from '../shell/standard-input.ts';
import { decoderFor, errorText, outputBytes } from './remote-command.ts';
import { SpdyConnection, type SpdyStream } from './spdy.ts';

const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1';

/** The streams that a client opens, by what it asks for. */
function wantedBy({ stdin, stdout, stderr, tty }: Readonly<Record<string, string>>): readonly string[] {
  const wanted = ['error'];
  if (isTrue(stdin)) wanted.push('stdin');
  if (isTrue(stdout)) wanted.push('stdout');
  if (isTrue(stderr) && !isTrue(tty)) wanted.push('stderr');
  if (isTrue(tty)) wanted.push('resize');
  return wanted;
}

/** Serves one session, which begins when all of its streams are there; `done` is called when it has ended. */
export function commandOverSpdy(
  handler: Handler,
  request: ApiRequest,
  command: readonly string[],
  protocol: string,
  write: (bytes: Buffer) => void,
  done: () => void,
): { readonly connection: SpdyConnection; closed(): void } {
  const query = request.query ?? {};
  const wanted = wantedBy(query);
  const streams = new Map<string, SpdyStream>();
  const typed = new StandardInput();
  const gone = new AbortController();
  const isBinary = command[0] === 'tar';
  const decode = decoderFor(isBinary);
  const put = (name: string, text: string): void => streams.get(name)?.write(outputBytes(text, isBinary && name === 'stdout'));
  const begin = async (): Promise<void> => {
    streams.get('stdin')?.receive({ data: (bytes) => typed.write(decode(bytes)), end: () => typed.end() });
    const { body } = await handler.connect(
      request,
      { stdin: typed.read(), stdout: (text) => put('stdout', text), stderr: (text) => put(isTrue(query.tty) ? 'stdout' : 'stderr', text) },
      gone.signal,
    );
    put('error', errorText(protocol, body));
    for (const stream of streams.values()) stream.end();
    done();
  };
  const connection = new SpdyConnection(write, (stream) => {
    streams.set(stream.headers.get('streamtype') ?? '', stream);
    if (streams.size === wanted.length && wanted.every((name) => streams.has(name))) void begin().catch(done);
  });
  return {
    connection,
    closed() {
      connection.closed();
      typed.end();
      gone.abort(new Error('the client is gone'));
    },
  };
}
