// host of BIND 9.18.
import { type DnsMessage, isRecordType, query, type RecordType, type ResourceRecord } from '../../../dns/message.ts';
import { fqdn, reverseName } from '../../../dns/names.ts';
import type { Command, Process } from '../../process.ts';
import { exchange, questionId } from '../dns-client.ts';
import { candidates } from '../getaddrinfo.ts';
import { readResolvConf } from '../resolv-conf.ts';

const TIMEOUT = 5_000;
const TRIES = 2;

const RCODES: Readonly<Record<string, number>> = { SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5 };

export const host: Command = async (process) => {
  const { name, server, types } = parse(process.argv.slice(1));
  if (name === undefined) {
    await process.stdout.write(
      'Usage: host [-aCdilrTvVw] [-c class] [-N ndots] [-t type] [-W time]\n            [-R number] [-m flag] [-p port] hostname [server]\n',
    );
    return 1;
  }
  const conf = readResolvConf(process.files);
  const at = server ?? conf.nameservers[0] ?? '127.0.0.1';
  const backwards = reverseName(name);
  const [first = 'A', ...others] = backwards === undefined ? types : (['PTR'] as const);
  let last: DnsMessage | undefined;
  for (const full of backwards === undefined ? candidates(name, conf) : [backwards]) {
    last = await ask(process, at, full, first);
    if (!last) {
      await process.stdout.write(';; no servers could be reached\n\n');
      return 1;
    }
    if (last.rcode !== 'NXDOMAIN') break;
  }
  if (!last) return 1;
  if (server !== undefined) await process.stdout.write(`Using domain server:\nName: ${server}\nAddress: ${server}#53\nAliases: \n\n`);
  if (last.rcode !== 'NOERROR') {
    await process.stdout.write(`Host ${backwards ?? name} not found: ${RCODES[last.rcode] ?? 2}(${last.rcode})\n`);
    return 1;
  }
  let found = await show(process, last, true);
  for (const type of others) {
    const target = last.answer.filter((record) => record.type === 'CNAME').at(-1)?.data ?? last.question.name;
    const message = await ask(process, at, target, type);
    if (message) found = (await show(process, message, false)) || found;
  }
  if (!found && types.length === 1) await process.stdout.write(`${last.question.name.replace(/\.$/, '')} has no ${first} record\n`);
  return found || types.length > 1 ? 0 : 1;
};

function parse(words: readonly string[]): {
  readonly name: string | undefined;
  readonly server: string | undefined;
  readonly types: readonly RecordType[];
} {
  const operands: string[] = [];
  let types: readonly RecordType[] = ['A', 'AAAA', 'MX'];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const type = word === '-t' ? queue.shift()?.toUpperCase() : undefined;
    if (type !== undefined && isRecordType(type)) types = [type];
    else if (!word.startsWith('-')) operands.push(word);
  }
  return { name: operands[0], server: operands[1], types };
}

async function ask(process: Process, address: string, name: string, type: RecordType): Promise<DnsMessage | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const message = query(questionId(process, attempt), { name: fqdn(name), type });
    const got = await exchange(process, { address, port: 53 }, message, { timeout: TIMEOUT });
    if (got.kind === 'answer') return got.message;
    const why = got.kind === 'refused' ? 'connection refused' : got.kind === 'timeout' ? 'timed out' : 'host unreachable';
    await process.stdout.write(`;; communications error to ${address}#53: ${why}\n`);
  }
  return undefined;
}

async function show({ stdout }: Process, { answer }: DnsMessage, first: boolean): Promise<boolean> {
  for (const record of answer) if (first || record.type !== 'CNAME') await stdout.write(line(record));
  return answer.length > 0;
}

function line({ name, type, data }: ResourceRecord): string {
  const owner = name.replace(/\.$/, '');
  switch (type) {
    case 'A':
      return `${owner} has address ${data}\n`;
    case 'AAAA':
      return `${owner} has IPv6 address ${data}\n`;
    case 'CNAME':
      return `${owner} is an alias for ${data}\n`;
    case 'PTR':
      return `${owner} domain name pointer ${data}\n`;
    case 'SRV':
      return `${owner} has SRV record ${data}\n`;
    case 'TXT':
      return `${owner} descriptive text ${data}\n`;
    case 'MX':
      return `${owner} mail is handled by ${data}\n`;
    case 'NS':
      return `${owner} name server ${data}\n`;
    default:
      return `${owner} has ${type} record ${data}\n`;
  }
}
