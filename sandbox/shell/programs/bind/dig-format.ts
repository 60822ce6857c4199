// How dig prints an answer.
import type { DnsMessage, ResourceRecord } from '../../../dns/message.ts';

export interface Sections {
  readonly comments: boolean;
  readonly question: boolean;
  readonly answer: boolean;
  readonly authority: boolean;
  readonly additional: boolean;
  readonly stats: boolean;
}

/** Whether a word names a part of what is printed. */
export const section = (name: string): boolean =>
  ['comments', 'question', 'answer', 'authority', 'additional', 'stats', 'all', 'cmd'].includes(name);

export interface Shown {
  readonly server: string;
  readonly port: number;
  readonly ms: number;
  /** The time, in ms since the epoch. */
  readonly now: number;
  readonly tcp: boolean;
  readonly sections: Sections;
}

/** +short: what the answer's records hold. */
export const shownShort = ({ answer }: DnsMessage): string => answer.map(({ data }) => `${data}\n`).join('');

export function shownAnswer(message: DnsMessage, { server, port, ms, now, tcp, sections }: Shown): string {
  const { question, answer, authority, additional, rcode, edns } = message;
  let text = '';
  if (sections.comments) {
    const flags = ['qr', message.aa && 'aa', message.rd && 'rd', message.ra && 'ra'].filter(Boolean).join(' ');
    text += ';; Got answer:\n';
    if (/\.local\.$/.test(question.name)) {
      text +=
        ';; WARNING: .local is reserved for Multicast DNS\n;; You are currently testing what happens when an mDNS query is leaked to DNS\n';
    }
    text += `;; ->>HEADER<<- opcode: QUERY, status: ${rcode}, id: ${message.id}\n`;
    text += `;; flags: ${flags}; QUERY: 1, ANSWER: ${answer.length}, AUTHORITY: ${authority.length}, ADDITIONAL: ${additional.length + (edns ? 1 : 0)}\n`;
    if (message.rd && !message.ra) text += ';; WARNING: recursion requested but not available\n';
    text += '\n';
    if (edns) {
      text += `;; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: ${edns.udp}\n`;
      if (edns.cookie !== undefined) text += `; COOKIE: ${edns.cookie} (echoed)\n`;
    }
  }
  if (sections.question) {
    if (sections.comments) text += ';; QUESTION SECTION:\n';
    text += `${questionLine(question.name, question.type)}\n`;
    text += '\n';
  }
  const part = (title: string, shows: boolean, records: readonly ResourceRecord[]): void => {
    if (!shows || records.length === 0) return;
    if (sections.comments) text += `;; ${title} SECTION:\n`;
    text += `${records.map(recordLine).join('\n')}\n`;
    text += '\n';
  };
  part('ANSWER', sections.answer, answer);
  part('AUTHORITY', sections.authority, authority);
  part('ADDITIONAL', sections.additional, additional);
  if (sections.stats) {
    text += `;; Query time: ${ms} msec\n;; SERVER: ${server}#${port}(${server}) (${tcp ? 'TCP' : 'UDP'})\n`;
    text += `;; WHEN: ${when(now)}\n;; MSG SIZE  rcvd: ${sizeOf(message)}\n\n`;
  }
  return text;
}

/** Columns as BIND's master file style has them: the owner up to 24, the TTL up to 32, class up to 40, type up to 48. */
function columns(cells: readonly (readonly [text: string, end: number])[]): string {
  let text = '';
  let at = 0;
  for (const [cell, end] of cells) {
    text += cell;
    at += cell.length;
    if (end === 0) continue;
    if (at >= end) {
      text += ' ';
      at += 1;
      continue;
    }
    while (at < end) {
      text += '\t';
      at = (Math.floor(at / 8) + 1) * 8;
    }
  }
  return text;
}

/** The columns are counted from behind the semicolon. */
const questionLine = (name: string, type: string): string =>
  `;${columns([
    [name, 32],
    ['IN', 40],
    [type, 0],
  ])}`;

const recordLine = ({ name, ttl, type, data }: ResourceRecord): string =>
  columns([
    [name, 24],
    [String(ttl), 32],
    ['IN', 40],
    [type, 48],
    [data, 0],
  ]);

/** `Mon Nov 30 15:51:20 UTC 2026` */
function when(ms: number): string {
  const date = new Date(ms);
  const [weekday = '', day, month = '', year, time] = date.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
}

const bytesOfName = (name: string): number => name.length + 1;

/** About how long it is on the wire, names compressed where they repeat the question's. */
function sizeOf({ question, answer, authority, additional, edns }: DnsMessage): number {
  const records = [...answer, ...authority, ...additional];
  const size = records.reduce((sum, { name, type, data }) => {
    const owner = bytesOfName(name);
    const length =
      type === 'A' ? 4 : type === 'AAAA' ? 16 : type === 'SRV' ? 6 + bytesOfName(data.split(' ').at(-1) ?? '') : data.length + 2;
    return sum + owner + 10 + length;
  }, 0);
  return 12 + bytesOfName(question.name) + 4 + size + (edns ? 11 + (edns.cookie ? 12 : 0) : 0);
}
