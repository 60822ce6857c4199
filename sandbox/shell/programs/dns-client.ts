// One question to one DNS server.
import { type DnsMessage, decode, encode } from '../../dns/message.ts';
import { ConnectionReset, connect, DialError, Reader } from '../../network/connect.ts';
import type { Address } from '../../network/packet.ts';
import type { Process } from '../process.ts';

export type Exchange =
  | { readonly kind: 'answer'; readonly message: DnsMessage; readonly ms: number }
  | { readonly kind: 'refused' | 'timeout' | 'unreachable' };

export interface ExchangeOptions {
  /** In ms. */
  readonly timeout: number;
  readonly tcp?: boolean;
}

/** Asks, and waits for the answer. @throws the signal's reason */
export async function exchange(
  { host, clock, signal }: Pick<Process, 'host' | 'clock' | 'signal'>,
  server: Address,
  message: DnsMessage,
  { timeout, tcp = false }: ExchangeOptions,
): Promise<Exchange> {
  if (!host) return { kind: 'unreachable' };
  const begun = clock.now();
  try {
    const connection = await connect(host, tcp ? 'TCP' : 'UDP', server, { clock, timeout, signal });
    try {
      const reader = new Reader(connection, clock);
      connection.send(encode(message));
      for (;;) {
        const text = await reader.read({ timeout: Math.max(0, begun + timeout - clock.now()), signal });
        const answer = text === undefined ? undefined : decode(text);
        if (text === undefined) return { kind: 'refused' };
        if (answer?.id === message.id) return { kind: 'answer', message: answer, ms: clock.now() - begun };
      }
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof DialError) return { kind: error.kind };
    if (error instanceof ConnectionReset) return { kind: 'refused' };
    throw error;
  }
}

/** A question's id: by chance in the real thing, by the time here. */
export const questionId = ({ clock }: Pick<Process, 'clock'>, salt = 0): number => Math.floor(clock.now() * 7919 + salt * 104_729) % 65_536;
