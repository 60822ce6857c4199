// dig of BIND 9.18: one question (or several names of one), and the whole answer.

import { parseIP } from '../../../apimachinery/addresses.ts';
import { isRecordType, query, type RecordType } from '../../../dns/message.ts';
import { fqdn, reverseName } from '../../../dns/names.ts';
import type { Command, Process } from '../../process.ts';
import { exchange, questionId } from '../dns-client.ts';
import { candidates, getAddrInfo } from '../getaddrinfo.ts';
import { readResolvConf } from '../resolv-conf.ts';
import { type Sections, section, shownAnswer, shownShort } from './dig-format.ts';

interface Asked {
  readonly name: string;
  readonly type: RecordType;
}

interface DigOptions {
  readonly asked: readonly Asked[];
  readonly server: string | undefined;
  readonly port: number;
  readonly short: boolean;
  readonly search: boolean;
  readonly showSearch: boolean;
  readonly tcp: boolean;
  readonly cmd: boolean;
  /** In ms; BIND waits 5 s, three times. */
  readonly timeout: number;
  readonly tries: number;
  readonly ndots: number | undefined;
  readonly sections: Sections;
}

class DigUsage extends Error {}

/** No server could be reached. */
const NO_REPLY = 9;

export const dig: Command = async (process) => {
  let options: DigOptions;
  try {
    options = parseDig(process.argv.slice(1));
  } catch (error) {
    if (!(error instanceof DigUsage)) throw error;
    await process.stderr.write(`${error.message}\n`);
    return 1;
  }
  let status = 0;
  for (const asked of options.asked) status = (await ask(process, options, asked)) || status;
  return status;
};

async function ask(process: Process, options: DigOptions, { name, type }: Asked): Promise<number> {
  const { stdout, argv } = process;
  const conf = readResolvConf(process.files);
  const servers = await serversOf(process, options, conf.nameservers);
  if (!servers) {
    await stdout.write(`dig: couldn't get address for '${options.server}': not found\n`);
    return 10;
  }
  const names = options.search ? candidates(name, { search: conf.search, ndots: options.ndots ?? conf.ndots }) : [fqdn(name)];
  const banner = `\n; <<>> DiG 9.18.49-1~deb12u3-Debian <<>> ${argv.slice(1).join(' ')}\n;; global options: +cmd\n`;
  let told = !options.cmd || options.short || !options.sections.comments;
  for (const [i, full] of names.entries()) {
    const isLast = i === names.length - 1;
    const reached = await askServers(process, options, servers, { name: full, type });
    if (typeof reached === 'string') {
      const rest =
        options.short && !options.sections.comments
          ? ''
          : told
            ? ';; no servers could be reached\n'
            : `${banner};; no servers could be reached\n`;
      await stdout.write(`${reached}${options.short ? ';; no servers could be reached\n' : rest}`);
      return NO_REPLY;
    }
    const { message } = reached;
    const goesOn = message.rcode === 'NXDOMAIN' || message.answer.length === 0;
    if (goesOn && !isLast && !options.showSearch) continue;
    if (options.short) await stdout.write(shownShort(message));
    else {
      if (!told) await stdout.write(banner);
      told = true;
      await stdout.write(
        shownAnswer(message, {
          ...reached,
          ms: Math.round(reached.ms),
          now: process.clock.now(),
          tcp: options.tcp,
          sections: options.sections,
        }),
      );
    }
    if (!goesOn) break;
  }
  return 0;
}

type Reached = { readonly message: Parameters<typeof shownShort>[0]; readonly ms: number; readonly server: string; readonly port: number };

/** Tries each server as often as it may; gives the answer, or what there is to say of the failures. */
async function askServers(process: Process, options: DigOptions, servers: readonly string[], question: Asked): Promise<Reached | string> {
  let words = '';
  for (let attempt = 0; attempt < options.tries; attempt++) {
    for (const server of servers) {
      const message = query(questionId(process), question, { edns: { udp: 1232, cookie: cookieOf(process) } });
      const got = await exchange(process, { address: server, port: options.port }, message, { timeout: options.timeout, tcp: options.tcp });
      if (got.kind === 'answer') return { message: got.message, ms: got.ms, server, port: options.port };
      const why = got.kind === 'refused' ? 'connection refused' : got.kind === 'timeout' ? 'timed out' : 'host unreachable';
      words += `;; communications error to ${server}#${options.port}: ${why}\n`;
    }
  }
  return words;
}

async function serversOf(process: Process, { server }: DigOptions, known: readonly string[]): Promise<readonly string[] | undefined> {
  if (server === undefined) return known;
  if (parseIP(server)) return [server];
  const found = await getAddrInfo(process, server);
  return typeof found === 'string' ? undefined : found;
}

const cookieOf = (process: Process): string => [1, 2, 3, 4].map((salt) => questionId(process, salt).toString(16).padStart(4, '0')).join('');

/** @throws DigUsage */
function parseDig(words: readonly string[]): DigOptions {
  const names: string[] = [];
  const reverses: string[] = [];
  let type: RecordType | undefined;
  let server: string | undefined;
  let port = 53;
  const flags = new Map<string, string>();
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word.startsWith('@')) server = word.slice(1);
    else if (word.startsWith('+')) flag(word.slice(1), flags);
    else if (word === '-x') reverses.push(queue.shift() ?? '');
    else if (word === '-t') type = recordType(queue.shift() ?? '');
    else if (word === '-p') port = Number(queue.shift() ?? 53);
    else if (word === '-q') names.push(queue.shift() ?? '');
    else if (word === '-4' || word === '-6') continue;
    else if (word.startsWith('-'))
      throw new DigUsage(
        `Invalid option: ${word}\nUsage:  dig [@global-server] [domain] [q-type] [q-class] {q-opt}\n            {global-d-opt} host [@local-server] {local-d-opt}\n            [ host [@local-server] {local-d-opt} [...]]\n\nUse "dig -h" (or "dig -h | more") for complete list of options`,
      );
    else if (word.toUpperCase() === 'IN' || word.toUpperCase() === 'CH') continue;
    else if (isRecordType(word.toUpperCase())) type = recordType(word);
    else names.push(word);
  }
  const asked: Asked[] = [
    ...reverses.map((address): Asked => ({ name: reverseName(address) ?? fqdn(address), type: type ?? 'PTR' })),
    ...names.map((name): Asked => ({ name, type: type ?? 'A' })),
  ];
  const on = (name: string, byDefault: boolean) => (flags.get(name) ?? (byDefault ? 'yes' : 'no')) !== 'no';
  const all = flags.get('all') !== 'no';
  const seconds = Number(flags.get('time') ?? flags.get('timeout') ?? 5);
  return {
    asked: asked.length > 0 ? asked : [{ name: '.', type: type ?? 'NS' }],
    server,
    port,
    short: on('short', false),
    search: on('search', false) || on('showsearch', false),
    showSearch: on('showsearch', false),
    tcp: on('tcp', false) || on('vc', false),
    cmd: on('cmd', true),
    timeout: 1000 * Math.max(1, seconds),
    tries: Number(flags.get('tries') ?? (flags.has('retry') ? Number(flags.get('retry')) + 1 : 3)),
    ndots: flags.has('ndots') ? Number(flags.get('ndots')) : undefined,
    sections: {
      comments: on('comments', all),
      question: on('question', all),
      answer: on('answer', all),
      authority: on('authority', all),
      additional: on('additional', all),
      stats: on('stats', all),
    },
  };
}

function flag(text: string, flags: Map<string, string>): void {
  const [name = '', value] = text.split('=');
  if (name.startsWith('no') && name !== 'nocookie' && section(name.slice(2))) flags.set(name.slice(2), 'no');
  else if (name.startsWith('no')) flags.set(name.slice(2), 'no');
  else flags.set(name, value ?? 'yes');
}

function recordType(text: string): RecordType {
  const upper = text.toUpperCase();
  if (!isRecordType(upper)) throw new DigUsage(`;; Warning, ignoring invalid type ${text}`);
  return upper;
}
