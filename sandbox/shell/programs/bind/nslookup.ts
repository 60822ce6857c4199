// nslookup of BIND 9.18, with a name on its command line.
import { type DnsMessage, isRecordType, query, type RecordType, type ResourceRecord } from '../../../dns/message.ts';
import { fqdn, reverseName } from '../../../dns/names.ts';
import type { Command, Process } from '../../process.ts';
import { exchange, questionId } from '../dns-client.ts';
import { candidates, getAddrInfo } from '../getaddrinfo.ts';
import { readResolvConf } from '../resolv-conf.ts';

/** How often a server is asked, and for how long, in ms, it is waited for. */
const TRIES = 3;
const TIMEOUT = 5_000;

export const nslookup: Command = async (process) => {
  const { types, operands } = parse(process.argv.slice(1));
  const [name, server] = operands;
  if (name === undefined) {
    await process.stderr.write('nslookup: the interactive mode is not part of this sandbox\n');
    return 1;
  }
  return new Lookup(process, types, server).run(name);
};

function parse(words: readonly string[]): { readonly types: readonly RecordType[]; readonly operands: readonly string[] } {
  const operands: string[] = [];
  let types: readonly RecordType[] = ['A', 'AAAA'];
  for (const word of words) {
    const type = /^-(?:type|query|q|ty)=(\w+)$/i.exec(word)?.[1]?.toUpperCase();
    if (type !== undefined && isRecordType(type)) types = [type];
    else if (!word.startsWith('-')) operands.push(word);
  }
  return { types, operands };
}

class Lookup {
  readonly #process: Process;
  readonly #types: readonly RecordType[];
  readonly #named: string | undefined;
  #server = '';
  #headed = false;

  constructor(process: Process, types: readonly RecordType[], named: string | undefined) {
    this.#process = process;
    this.#types = types;
    this.#named = named;
  }

  async run(name: string): Promise<number> {
    const conf = readResolvConf(this.#process.files);
    const server = this.#named === undefined ? conf.nameservers[0] : await this.#address(this.#named);
    if (server === undefined) {
      await this.#print(`nslookup: couldn't get address for '${this.#named}': not found\n`);
      return 1;
    }
    this.#server = server;
    const backwards = reverseName(name);
    const [first = 'A', second] = backwards === undefined ? this.#types : (['PTR'] as const);
    const names = backwards === undefined ? candidates(name, conf) : [backwards];
    let last: DnsMessage | undefined;
    for (const full of names) {
      const message = await this.#ask(full, first);
      if (!message) return 1;
      last = message;
      if (message.rcode !== 'NXDOMAIN') break;
    }
    if (!last) return 1;
    // A name that is found for an address is told without saying who was asked.
    if (backwards === undefined || last.rcode !== 'NOERROR') await this.#head();
    if (last.rcode !== 'NOERROR') {
      const shown = last.question.name.replace(/\.$/, '');
      await this.#print(`** server can't find ${backwards === undefined ? this.#shownName(name, shown) : shown}: ${last.rcode}\n\n`);
      return 1;
    }
    let found = await this.#show(last);
    if (second !== undefined) {
      // The other family is asked for under the name that was found.
      const target = last.answer.filter(({ type }) => type === 'CNAME').at(-1)?.data ?? last.question.name;
      const more = await this.#ask(target, second);
      if (more) found = (await this.#show(more, false)) || found;
    }
    if (!found) await this.#print(`*** Can't find ${last.question.name.replace(/\.$/, '')}: No answer\n`);
    await this.#print('\n');
    return 0;
  }

  /** A name that was not found anywhere is shown as it was asked. */
  #shownName(asked: string, last: string): string {
    return last.startsWith(asked) ? asked.replace(/\.$/, '') : last;
  }

  async #address(name: string): Promise<string | undefined> {
    const found = await getAddrInfo(this.#process, name);
    return typeof found === 'string' ? undefined : found[0];
  }

  /** Undefined where nobody answers: said already. */
  async #ask(name: string, type: RecordType): Promise<DnsMessage | undefined> {
    const server = { address: this.#server, port: 53 };
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const message = query(questionId(this.#process, attempt), { name: fqdn(name), type });
      const got = await exchange(this.#process, server, message, { timeout: TIMEOUT });
      if (got.kind === 'answer') {
        if (!got.message.ra) await this.#print(`;; Got recursion not available from ${this.#server}\n`);
        return got.message;
      }
      // After a refusal the next one is not heard: the socket has been told already.
      const silent = got.kind !== 'refused' || attempt % 2 === 1;
      if (got.kind === 'refused' && silent) await this.#process.clock.sleep(TIMEOUT, this.#process.signal);
      const why = got.kind === 'unreachable' ? 'host unreachable' : silent ? 'timed out' : 'connection refused';
      await this.#print(`;; communications error to ${this.#server}#53: ${why}\n`);
    }
    await this.#print(';; no servers could be reached\n\n');
    return undefined;
  }

  async #head(): Promise<void> {
    if (this.#headed) return;
    this.#headed = true;
    await this.#print(`Server:\t\t${this.#server}\nAddress:\t${this.#server}#53\n\n`);
  }

  /** Prints the records; whether there were any. */
  async #show({ aa, answer, authority, question }: DnsMessage, first = true): Promise<boolean> {
    if (answer.length === 0) return false;
    if (!aa && first) await this.#print('Non-authoritative answer:\n');
    for (const record of answer) if (first || record.type !== 'CNAME') await this.#print(line(record));
    if (!aa && question.type !== 'A' && question.type !== 'AAAA' && authority.length > 0)
      await this.#print('\nAuthoritative answers can be found from:\n');
    return true;
  }

  async #print(text: string): Promise<void> {
    await this.#process.stdout.write(text);
  }
}

function line({ name, type, data }: ResourceRecord): string {
  const owner = name.replace(/\.$/, '');
  switch (type) {
    case 'A':
    case 'AAAA':
      return `Name:\t${owner}\nAddress: ${data}\n`;
    case 'CNAME':
      return `${owner}\tcanonical name = ${data}\n`;
    case 'PTR':
      return `${owner}\tname = ${data}\n`;
    case 'SRV':
      return `${owner}\tservice = ${data}\n`;
    case 'TXT':
      return `${owner}\ttext = ${data}\n`;
    case 'NS':
      return `${owner}\tnameserver = ${data}\n`;
    default:
      return `${owner}\t${type} ${data}\n`;
  }
}
