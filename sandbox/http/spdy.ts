// SPDY/3.1 (the protocol's third draft) as far as client-go and kubectl speak it (github.com/moby/spdystream): streams that the client
// opens, data and its end. There is no flow control, as there is none in spdystream.
import { Unzlib } from 'fflate';

const VERSION = 3;
const SYN_STREAM = 1;
const SYN_REPLY = 2;
const RST_STREAM = 3;
const PING = 6;
const FIN = 1;
/** Of a frame's head, in bytes. */
const HEAD = 8;

/** Words of HTTP that both sides know before the first header comes; each with its length, in four bytes, before it. */
const KNOWN =
  'options head post put delete trace accept accept-charset accept-encoding accept-language accept-ranges age allow authorization cache-control connection content-base content-encoding content-language content-length content-location content-md5 content-range content-type date etag expect expires from host if-match if-modified-since if-none-match if-range if-unmodified-since last-modified location max-forwards pragma proxy-authenticate proxy-authorization range referer retry-after server te trailer transfer-encoding upgrade user-agent vary via warning www-authenticate method get status|200 OK|version HTTP/1.1 url public set-cookie keep-alive origin';
const TAIL =
  '100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505203 Non-Authoritative Information204 No Content301 Moved Permanently400 Bad Request401 Unauthorized403 Forbidden404 Not Found500 Internal Server Error501 Not Implemented503 Service UnavailableJan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 Mon, Tue, Wed, Thu, Fri, Sat, Sun, GMTchunked,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,text/plain,text/javascript,publicprivatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0.';

function sized(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(text)]);
}

const words = KNOWN.split('|').flatMap((part, i) => (i === 1 ? [part] : part.split(' ')));

/** What headers are packed against. */
export const DICTIONARY = Buffer.concat([...words.map(sized), Buffer.from(TAIL)]);

/** How many there are, none, as a stored block of zlib's format, and an empty one, for which readers hand out what they have. */
const NO_HEADERS = Buffer.from([0, 4, 0, 0xfb, 0xff, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]);

/** One stream of a connection, which the client has opened. */
export interface SpdyStream {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Who hears what comes from now on. What came before is told now. */
  receive(receiver: SpdyReceiver): void;
  write(bytes: Uint8Array): void;
  /** Writes no more. */
  end(): void;
}

export interface SpdyReceiver {
  data?(bytes: Buffer): void;
  /** The client writes no more, or wants no more of it. */
  end?(): void;
}

/** The server's side of a connection: give it what comes in, and it writes what goes out. */
export class SpdyConnection {
  readonly #write: (bytes: Buffer) => void;
  readonly #opened: (stream: SpdyStream) => void;
  readonly #streams = new Map<number, Incoming>();
  readonly #inflate: Unzlib;
  #inflated: Buffer[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #headersSent = false;

  constructor(write: (bytes: Buffer) => void, opened: (stream: SpdyStream) => void) {
    this.#write = write;
    this.#opened = opened;
    this.#inflate = new Unzlib({ dictionary: DICTIONARY }, (bytes) => this.#inflated.push(Buffer.from(bytes)));
  }

  /** @throws Error for what is no SPDY */
  receive(bytes: Buffer): void {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    while (this.#rest.length >= HEAD) {
      const size = HEAD + this.#rest.readUIntBE(5, 3);
      if (this.#rest.length < size) return;
      const frame = this.#rest.subarray(0, size);
      this.#rest = this.#rest.subarray(size);
      this.#frame(frame.readUInt32BE(0), frame.readUInt8(4), frame.subarray(HEAD));
    }
  }

  /** The connection is gone: whoever reads a stream is told its end. */
  closed(): void {
    for (const stream of this.#streams.values()) stream.ended();
    this.#streams.clear();
  }

  #frame(first: number, flags: number, payload: Buffer): void {
    if (first < 0x8000_0000) {
      const stream = this.#streams.get(first);
      if (payload.length > 0) stream?.came(payload);
      if (flags & FIN) stream?.ended();
      return;
    }
    if (((first >>> 16) & 0x7fff) !== VERSION) throw new Error('this is not SPDY/3.1');
    const type = first & 0xffff;
    if (type === SYN_STREAM) this.#open(payload, (flags & FIN) !== 0);
    else if (type === RST_STREAM) this.#streams.get(payload.readUInt32BE(0) & 0x7fff_ffff)?.ended();
    // Pings of the client have odd numbers, and come back as they are.
    else if (type === PING && payload.readUInt32BE(0) % 2 === 1) this.#control(PING, 0, payload);
  }

  #open(payload: Buffer, ended: boolean): void {
    const id = payload.readUInt32BE(0) & 0x7fff_ffff;
    this.#inflated = [];
    this.#inflate.push(payload.subarray(10));
    const stream = new Incoming(headersIn(Buffer.concat(this.#inflated)), (bytes, last) => this.#data(id, bytes, last));
    this.#streams.set(id, stream);
    this.#reply(id);
    if (ended) stream.ended();
    this.#opened(stream);
  }

  /** Accepts a stream, with no headers. They go as zlib's stored blocks, after its head at the first time. */
  #reply(id: number): void {
    const head = this.#headersSent ? Buffer.alloc(0) : zlibHead();
    this.#headersSent = true;
    const stream = Buffer.alloc(4);
    stream.writeUInt32BE(id);
    this.#control(SYN_REPLY, 0, Buffer.concat([stream, head, NO_HEADERS]));
  }

  #control(type: number, flags: number, payload: Buffer): void {
    const head = Buffer.alloc(HEAD);
    head.writeUInt16BE(0x8000 | VERSION, 0);
    head.writeUInt16BE(type, 2);
    head.writeUInt8(flags, 4);
    head.writeUIntBE(payload.length, 5, 3);
    this.#write(Buffer.concat([head, payload]));
  }

  #data(id: number, bytes: Uint8Array, last: boolean): void {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32BE(id, 0);
    head.writeUInt8(last ? FIN : 0, 4);
    head.writeUIntBE(bytes.length, 5, 3);
    this.#write(Buffer.concat([head, bytes]));
  }
}

class Incoming implements SpdyStream {
  readonly headers: ReadonlyMap<string, string>;
  readonly #send: (bytes: Uint8Array, last: boolean) => void;
  readonly #waiting: Buffer[] = [];
  #receiver: SpdyReceiver | undefined;
  #isOver = false;
  #hasEnded = false;

  constructor(headers: ReadonlyMap<string, string>, send: (bytes: Uint8Array, last: boolean) => void) {
    this.headers = headers;
    this.#send = send;
  }

  receive(receiver: SpdyReceiver): void {
    this.#receiver = receiver;
    for (const bytes of this.#waiting.splice(0)) receiver.data?.(bytes);
    if (this.#isOver) receiver.end?.();
  }

  write(bytes: Uint8Array): void {
    if (!this.#hasEnded && bytes.length > 0) this.#send(bytes, false);
  }

  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#send(new Uint8Array(), true);
  }

  came(bytes: Buffer): void {
    if (this.#receiver) this.#receiver.data?.(bytes);
    else this.#waiting.push(bytes);
  }

  ended(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#receiver?.end?.();
  }
}

/** The names and values of a header block: how many, and each with its length before it. */
function headersIn(block: Buffer): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let at = 4;
  const next = (): string => {
    const length = block.readUInt32BE(at);
    const text = block.toString('utf8', at + 4, at + 4 + length);
    at += 4 + length;
    return text;
  };
  for (let left = block.readUInt32BE(0); left > 0; left--) headers.set(next().toLowerCase(), next());
  return headers;
}

/** The first bytes of zlib's format (RFC 1950) where a dictionary is used: method and window, flags, the dictionary's checksum. */
function zlibHead(): Buffer {
  let [a, b] = [1, 0];
  for (const byte of DICTIONARY) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const head = Buffer.from([0x78, 0xbb, 0, 0, 0, 0]);
  head.writeUInt32BE(b * 65_536 + a, 2);
  return head;
}
