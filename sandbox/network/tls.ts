// TLS without its cryptography: who speaks first, whose certificate it is, and what is said to who speaks plainly.
import type { Connection, Receiver } from './host.ts';
import type { Address, Protocol } from './packet.ts';

export interface Certificate {
  /** `kube-apiserver`. */
  readonly subject: string;
  readonly issuer: string;
  /** The names and addresses that it is for. */
  readonly names: readonly string[];
}

/** Handshakes begin with this byte, as no HTTP request does. */
const HANDSHAKE = '\u0016';

/** What a client says first. */
export const clientHello = (serverName: string): string => `${HANDSHAKE}${JSON.stringify({ serverName })}\n`;

/** The server's answer to it, and what came after; undefined where it is none, `more` where it is not whole yet. */
export function readServerHello(text: string): { readonly certificate: Certificate; readonly rest: string } | 'more' | undefined {
  if (!text.startsWith(HANDSHAKE)) return undefined;
  const end = text.indexOf('\n');
  if (end < 0) return 'more';
  const value: unknown = JSON.parse(text.slice(1, end));
  return isCertificate(value) ? { certificate: value, rest: text.slice(end + 1) } : undefined;
}

function isCertificate(value: unknown): value is Certificate {
  return typeof value === 'object' && value !== null && 'subject' in value && 'issuer' in value && 'names' in value;
}

/** Accepts TLS on a connection and hands on what is within. Who speaks plainly is told so, as Go's net/http does. */
export function acceptTls(connection: Connection, certificate: Certificate, serve: (connection: Connection) => void): void {
  const inner = new TlsConnection(connection);
  let begun = false;
  connection.receive({
    data(text) {
      if (begun) {
        inner.told('data', text);
        return;
      }
      if (!text.startsWith(HANDSHAKE)) {
        connection.send('HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n');
        connection.close();
        return;
      }
      begun = true;
      connection.send(`${HANDSHAKE}${JSON.stringify(certificate)}\n`);
      serve(inner);
      const rest = text.slice(text.indexOf('\n') + 1);
      if (rest !== '') inner.told('data', rest);
    },
    end() {
      if (begun) inner.told('end');
      else connection.close();
    },
    reset: () => inner.told('reset'),
  });
}

/** What is within TLS. */
class TlsConnection implements Connection {
  readonly #outer: Connection;
  #receiver: Receiver = {};

  constructor(outer: Connection) {
    this.#outer = outer;
  }

  get protocol(): Protocol {
    return this.#outer.protocol;
  }

  get local(): Address {
    return this.#outer.local;
  }

  get remote(): Address {
    return this.#outer.remote;
  }

  send(text: string): void {
    this.#outer.send(text);
  }

  end(): void {
    this.#outer.end();
  }

  close(): void {
    this.#outer.close();
  }

  reset(): void {
    this.#outer.reset();
  }

  receive(receiver: Receiver): void {
    this.#receiver = receiver;
  }

  told(what: 'data' | 'end' | 'reset', text = ''): void {
    if (what === 'data') this.#receiver.data?.(text);
    else if (what === 'end') this.#receiver.end?.();
    else this.#receiver.reset?.();
  }
}
