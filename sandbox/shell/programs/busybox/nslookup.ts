// nslookup of BusyBox 1.37.
import { type DnsMessage, isRecordType, query, type RecordType, type ResourceRecord } from '../../../dns/message.ts';
import { fqdn, reverseName } from '../../../dns/names.ts';
import type { Command, Process } from '../../process.ts';
import { exchange, questionId } from '../dns-client.ts';
import { getAddrInfo } from '../getaddrinfo.ts';
import { readResolvConf } from '../resolv-conf.ts';

/** It waits so long, in ms, for all answers together. */
const TIMEOUT = 10_000;

export const nslookup: Command = async (process) => {
  const { types, operands } = parse(process.argv.slice(1));
  const [name, named] = operands;
  if (name === undefined) {
    await process.stderr.write('Usage: nslookup [-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]\n');
    return 1;
  }
  const conf = readResolvConf(process.files);
  const found = named === undefined ? conf.nameservers : await getAddrInfo(process, named);
  const server = typeof found === 'string' ? undefined : found[0];
  if (server === undefined) {
    await process.stdout.write(`nslookup: bad address '${named}'\n`);
    return 1;
  }
  const backwards = reverseName(name);
  const asked: readonly RecordType[] = backwards === undefined ? types : ['PTR'];
  // A name without a dot is asked for with each ending, all at once.
  const names =
    backwards !== undefined
      ? [backwards]
      : name.includes('.') || conf.search.length === 0
        ? [name]
        : conf.search.map((domain) => `${name}.${domain}`);
  const questions = asked.flatMap((type) => names.map((full) => ({ name: fqdn(full), type })));
  const answers = await Promise.all(questions.map((question, i) => ask(process, server, query(questionId(process, i), question))));
  if (answers.every((answer) => typeof answer === 'string')) {
    const why = answers.includes('refused')
      ? `nslookup: read: Connection refused\n;; connection timed out; no servers could be reached\n\n`
      : ';; connection timed out; no servers could be reached\n\n';
    await process.stdout.write(why);
    return 1;
  }
  await process.stdout.write(`Server:\t\t${server}\nAddress:\t${server}:53\n\n`);
  let failed = false;
  for (const answer of answers) {
    if (typeof answer === 'string') continue;
    failed = (await show(process, answer)) || failed;
    await process.stdout.write('\n');
  }
  return failed ? 1 : 0;
};

function parse(words: readonly string[]): { readonly types: readonly RecordType[]; readonly operands: readonly string[] } {
  const operands: string[] = [];
  const types: RecordType[] = [];
  for (const word of words) {
    const type = /^-(?:type|querytype|q)=(\w+)$/i.exec(word)?.[1]?.toUpperCase();
    if (type !== undefined && isRecordType(type)) types.push(type);
    else if (!word.startsWith('-')) operands.push(word);
  }
  return { types: types.length > 0 ? types : ['A', 'AAAA'], operands };
}

async function ask(process: Process, server: string, message: DnsMessage): Promise<DnsMessage | 'refused' | 'timeout'> {
  const got = await exchange(process, { address: server, port: 53 }, message, { timeout: TIMEOUT });
  return got.kind === 'answer' ? got.message : got.kind === 'refused' ? 'refused' : 'timeout';
}

/** Whether it failed. */
async function show({ stdout }: Process, { question, rcode, aa, answer }: DnsMessage): Promise<boolean> {
  const name = question.name.replace(/\.$/, '');
  if (rcode !== 'NOERROR') {
    await stdout.write(`** server can't find ${name}: ${rcode}\n`);
    return true;
  }
  if (!aa) await stdout.write('Non-authoritative answer:\n');
  for (const record of answer) await stdout.write(line(record));
  return false;
}

function line({ name, type, data }: ResourceRecord): string {
  const owner = name.replace(/\.$/, '');
  const bare = data.replace(/\.$/, '');
  switch (type) {
    case 'A':
    case 'AAAA':
      return `Name:\t${owner}\nAddress: ${data}\n`;
    case 'CNAME':
      return `${owner}\tcanonical name = ${bare}\n`;
    case 'PTR':
      return `${owner}\tname = ${bare}\n`;
    case 'SRV':
      return `${owner}\tservice = ${bare}\n`;
    case 'TXT':
      return `${owner}\ttext = ${data}\n`;
    default:
      return `${owner}\t${type} ${data}\n`;
  }
}
