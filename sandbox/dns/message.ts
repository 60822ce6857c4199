// DNS messages (RFC 1035) as values. On the network they travel as JSON text: what they say matters here, not their bytes.

export type RecordType = 'A' | 'AAAA' | 'SRV' | 'TXT' | 'PTR' | 'CNAME' | 'SOA' | 'NS' | 'MX' | 'ANY' | 'HINFO' | 'AXFR' | 'IXFR';

export const recordTypes: ReadonlySet<string> = new Set<RecordType>([
  'A',
  'AAAA',
  'SRV',
  'TXT',
  'PTR',
  'CNAME',
  'SOA',
  'NS',
  'MX',
  'ANY',
  'HINFO',
  'AXFR',
  'IXFR',
]);

export const isRecordType = (text: string): text is RecordType => recordTypes.has(text);

export type Rcode = 'NOERROR' | 'SERVFAIL' | 'NXDOMAIN' | 'NOTIMP' | 'REFUSED';

/** Names end with a dot. */
export interface Question {
  readonly name: string;
  readonly type: RecordType;
}

export interface ResourceRecord {
  readonly name: string;
  readonly type: RecordType;
  /** In seconds. */
  readonly ttl: number;
  /** As zone files write it: `10.96.0.1`, `0 100 80 web.default.svc.cluster.local.`, `"1.1.0"`. */
  readonly data: string;
}

export interface DnsMessage {
  readonly id: number;
  readonly question: Question;
  readonly rcode: Rcode;
  /** Whether it is an answer. */
  readonly qr: boolean;
  /** Authoritative answer, recursion desired, recursion available. */
  readonly aa: boolean;
  readonly rd: boolean;
  readonly ra: boolean;
  readonly answer: readonly ResourceRecord[];
  readonly authority: readonly ResourceRecord[];
  readonly additional: readonly ResourceRecord[];
  /** The OPT record, where there is one: how long an answer may be, and the cookie that comes back as it was sent. */
  readonly edns?: { readonly udp: number; readonly cookie?: string };
}

/** A question to a server. */
export const query = (id: number, question: Question, { edns }: Pick<DnsMessage, 'edns'> = {}): DnsMessage => ({
  id,
  question,
  rcode: 'NOERROR',
  qr: false,
  aa: false,
  rd: true,
  ra: false,
  answer: [],
  authority: [],
  additional: [],
  ...(edns && { edns }),
});

/** An answer to a question, with its id and what it asked back in it. */
export const reply = (
  to: DnsMessage,
  parts: Partial<Pick<DnsMessage, 'rcode' | 'aa' | 'ra' | 'answer' | 'authority' | 'additional'>>,
): DnsMessage => ({
  ...to,
  qr: true,
  rcode: 'NOERROR',
  aa: false,
  ra: false,
  answer: [],
  authority: [],
  additional: [],
  ...parts,
});

export const encode = (message: DnsMessage): string => JSON.stringify(message);

/** Undefined where it is none. */
export function decode(text: string): DnsMessage | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is DnsMessage {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && 'question' in value && 'answer' in value && Array.isArray(value.answer);
}
