// SPDY as client-go speaks it: what it opens, sends and ends, and what it is answered; and a port that is forwarded over it.
import { constants, createDeflate, createInflate } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Handler } from '../../../sandbox/client-go/transport.ts';
import { forwardOverSpdy } from '../../../sandbox/http/port-forward.ts';
import { DICTIONARY, SpdyConnection, type SpdyStream } from '../../../sandbox/http/spdy.ts';

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A client, whose headers are packed as Go packs them: one stream of zlib for all, flushed after each. */
class Client {
  readonly #deflate = createDeflate({ dictionary: DICTIONARY });

  async open(id: number, headers: Readonly<Record<string, string>>): Promise<Buffer> {
    const named = Object.entries(headers).flatMap(([name, value]) => [
      uint32(name.length),
      Buffer.from(name),
      uint32(value.length),
      Buffer.from(value),
    ]);
    const block = Buffer.concat([uint32(Object.keys(headers).length), ...named]);
    const packed = await new Promise<Buffer>((done) => {
      const pieces: Buffer[] = [];
      const take = (piece: Buffer) => pieces.push(piece);
      this.#deflate.on('data', take);
      this.#deflate.write(block);
      this.#deflate.flush(constants.Z_SYNC_FLUSH, () => {
        this.#deflate.off('data', take);
        done(Buffer.concat(pieces));
      });
    });
    return this.control(1, Buffer.concat([uint32(id), uint32(0), Buffer.alloc(2), packed]));
  }

  control(type: number, payload: Buffer): Buffer {
    return Buffer.concat([Buffer.from([0x80, 3, 0, type]), uint32(payload.length), payload]);
  }

  data(id: number, text: string, last = false): Buffer {
    return Buffer.concat([uint32(id), uint32((last ? 0x0100_0000 : 0) + text.length), Buffer.from(text)]);
  }
}

/** What a server has written, frame by frame: replies and pings by their types, data with its text. */
function framesIn(bytes: Buffer): string[] {
  const frames: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.readUInt32BE(at);
    const [last, size] = [bytes.readUInt8(at + 4) === 1, bytes.readUIntBE(at + 5, 3)];
    const payload = bytes.subarray(at + 8, at + 8 + size);
    if (first >= 0x8000_0000) frames.push(`type ${first & 0xffff} of ${payload.readUInt32BE(0)}`);
    else frames.push(`${first}: ${payload.toString()}${last ? ' (end)' : ''}`);
    at += 8 + size;
  }
  return frames;
}

test('streams have headers, data and an end, however the bytes are cut', async () => {
  const client = new Client();
  const sent = Buffer.concat([
    await client.open(1, { StreamType: 'error', port: '80' }),
    await client.open(3, { streamtype: 'data', port: '80', requestid: '0' }),
    client.data(3, 'one '),
    client.data(3, 'two', true),
    client.control(6, uint32(7)),
  ]);
  for (const size of [1, 7, sent.length]) {
    const written: Buffer[] = [];
    const opened: SpdyStream[] = [];
    const connection = new SpdyConnection(
      (bytes) => written.push(bytes),
      (stream) => opened.push(stream),
    );
    for (let at = 0; at < sent.length; at += size) connection.receive(sent.subarray(at, at + size));
    expect(opened.map(({ headers }) => Object.fromEntries(headers))).toEqual([
      { streamtype: 'error', port: '80' },
      { streamtype: 'data', port: '80', requestid: '0' },
    ]);
    let came = '';
    opened[1]?.receive({
      data(bytes) {
        came += bytes.toString();
      },
      end() {
        came += '.';
      },
    });
    expect(came).toBe('one two.');
    opened[1]?.write(Buffer.from('three'));
    opened[1]?.end();
    opened[1]?.write(Buffer.from('in vain'));
    expect(framesIn(Buffer.concat(written))).toEqual(['type 2 of 1', 'type 2 of 3', 'type 6 of 7', '3: three', '3:  (end)']);
  }
});

test('the headers of replies are such that zlib reads them, each at once', async () => {
  const client = new Client();
  const written: Buffer[] = [];
  const connection = new SpdyConnection(
    (bytes) => written.push(bytes),
    () => {},
  );
  connection.receive(await client.open(1, { a: 'b' }));
  connection.receive(await client.open(3, { a: 'c' }));
  const inflate = createInflate({ dictionary: DICTIONARY });
  const read: Buffer[] = [];
  inflate.on('data', (piece: Buffer) => read.push(piece));
  for (const [at, reply] of written.entries()) {
    await new Promise((done) => inflate.write(reply.subarray(12), done));
    expect(Buffer.concat(read)).toEqual(Buffer.alloc(4 * (at + 1)));
  }
});

test('what is no SPDY/3.1 is refused', () => {
  const connection = new SpdyConnection(
    () => {},
    () => {},
  );
  expect(() => connection.receive(Buffer.from('\x80\x02\0\x01\0\0\0\0', 'latin1'))).toThrow('this is not SPDY/3.1');
});

/** A server whose port 80 says everything twice, and at whose other ports nobody listens. */
const echo: Handler['forward'] = async (_request, port, { input, output }) => {
  if (port !== 80) return `nobody listens at ${port}`;
  for await (const text of input) output(text + text);
  return undefined;
};
const never = (): never => {
  throw new Error('not asked');
};

test('a port is forwarded: data both ways, and what goes wrong in words', async () => {
  const client = new Client();
  const written: Buffer[] = [];
  const handler: Handler = { handle: never, watch: never, connect: never, forward: echo };
  const connection = forwardOverSpdy(handler, { method: 'POST', path: '/' }, (bytes) => written.push(bytes));
  for (const [id, port] of [
    [1, '80'],
    [5, '81'],
  ] as const) {
    connection.receive(await client.open(id, { streamtype: 'error', port, requestid: port }));
    connection.receive(await client.open(id + 2, { streamtype: 'data', port, requestid: port }));
  }
  connection.receive(client.data(3, 'ab', true));
  const frames = () => framesIn(Buffer.concat(written)).filter((frame) => !frame.startsWith('type'));
  await expect.poll(frames).toEqual(['5: nobody listens at 81', '7:  (end)', '5:  (end)', '3: abab', '3:  (end)', '1:  (end)']);
});
