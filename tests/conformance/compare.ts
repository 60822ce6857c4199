// Holds what a simulator printed against what the real thing printed, command by command.
//
// Chance decides some values in the real thing (README.md). They are matched one to one as they appear: the first
// real UID with the first simulated UID, and from then on only with that one. Where chance decides an order, both
// sides are first put into the same order. Everything else has to be equal, apart from the width of columns.

import type { TranscriptStep } from '../../sandbox/transcript/parse.ts';
import { answers } from './compare-answers.ts';
import { classOf, FREE, mask, TOKEN } from './compare-tokens.ts';

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?|\[[0-9a-f:]+\]:\d+|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/;
const CHANCE = /^(?:10\.(?:96|244)\.|fd00:10:(?:96|244))/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Sort the items of every list under a key that chance orders (YAML: `endpoints:`, `items:`, `addresses:` of Endpoints; JSON likewise). */
function sortBlocks(
  lines: readonly string[],
  isHead: (line: string, before: readonly string[]) => boolean,
  isItem: (line: string, indent: number) => boolean,
  isEnd: (line: string, indent: number) => boolean,
  key: (item: readonly string[]) => string,
): string[] {
  const result: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const head = lines[i] ?? '';
    result.push(head);
    if (!isHead(head, lines.slice(0, i))) continue;
    const indent = indentOf(head);
    const items: string[][] = [];
    let j = i + 1;
    for (let line = lines[j]; line !== undefined && !isEnd(line, indent); j += 1, line = lines[j]) {
      if (isItem(line, indent) || items.length === 0) items.push([]);
      items.at(-1)?.push(line);
    }
    const sorted = items
      .map((item) => sortBlocks(item, isHead, isItem, isEnd, key))
      .map((item) => [key(item), item] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .flatMap(([, item]) => item);
    result.push(...sorted);
    i = j - 1;
  }
  return result;
}

// Named objects first by their own name, so that the same endpoint meets the same endpoint; then by what is not chance.
const endpointKey = (item: readonly string[]): string => {
  const text = item.join('\n').replace(/,\s*$/gm, '');
  const name = /targetRef[\s\S]*?name"?: "?([^"\n,]+)/.exec(text)?.[1] ?? /TargetRef:\s+(\S+)/.exec(text)?.[1] ?? '';
  return `${mask(text)}\u0000${name}\u0000${text}`;
};

/** A list of ports is in an order of chance in slices and subsets, not in a Service's or a container's own. */
const chancePorts = (line: string, before: readonly string[]): boolean => {
  if (!/^\s*(?:- )?"?ports"?:(?: \[)?$/.test(line)) return false;
  const parent = before.findLast((other) => other.trim() !== '' && indentOf(other) < indentOf(line)) ?? '';
  return !/spec|containers|name|image/.test(parent) || /^\s*-?\s*"?subsets/.test(parent);
};

/** A warning that the API server's repair loop may write about a Service made just as it runs. */
const withoutRepairs = (text: string): string =>
  text.includes('ipallocator-repair-controller')
    ? text
        .replace(/^.*ClusterIPNotAllocated.*ipallocator-repair-controller.*\n?/gm, '')
        .replace(/^(Events:)\n\s+Type\s+Reason.*\n\s+----.*\n?(?=\n|$)/gm, '$1  <none>\n')
    : text;

/** What a `kubectl wait` that is satisfied may say of the watch that it breaks off. */
const withoutBrokenWatch = (text: string): string =>
  text.replace(/^I\d{4} \S+ +\d+ reflector\.go:\d+\] "Warning: watch ended with error" .*context canceled.*(?:\n|$)/gm, '');

function canonical(text: string): string[] {
  let lines = answers(
    withoutRepairs(withoutBrokenWatch(text))
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  );
  const yamlEnd = (line: string, indent: number) =>
    line.trim() !== '' && (indentOf(line) < indent || (indentOf(line) === indent && !line.trimStart().startsWith('- ')));
  lines = sortBlocks(
    lines,
    (line, before) => /^\s*(?:- )?(?:endpoints|items|addresses|notReadyAddresses|subsets):$/.test(line) || chancePorts(line, before),
    (line, indent) => line.startsWith(`${' '.repeat(indent)}- `),
    yamlEnd,
    endpointKey,
  );
  const json = lines.map((line) => line.replace(/,$/, ''));
  if (json[0] === '{')
    lines = sortBlocks(
      json,
      (line, before) => /^\s*"(?:endpoints|items|addresses|notReadyAddresses|subsets)": \[$/.test(line) || chancePorts(line, before),
      (line, indent) => /^\s*[{"]/.test(line) && indentOf(line) === indent + 4,
      (line, indent) => indentOf(line) <= indent && /^\s*\]/.test(line),
      endpointKey,
    );
  lines = sortBlocks(
    lines,
    (line) => /^Endpoints:$/.test(line),
    (line) => line.startsWith('  - Addresses:'),
    (line) => line.trim() === '' || !line.startsWith(' '),
    endpointKey,
  );
  lines = sortBlocks(
    lines,
    (line) => /^Subsets:$/.test(line),
    (line) => line.startsWith('  Addresses:'),
    (line) => line.trim() === '' || !line.startsWith(' '),
    endpointKey,
  );
  // How often a slice was written depends on which syncs fell together.
  if (/^\s*(?:- )?"?kind"?: "?EndpointSlice"?,?$/m.test(text)) lines = lines.map((line) => line.replace(/("?generation"?: )\d+/, '$1N'));
  // The rows of a described slice's or subset's ports.
  lines = sortBlocks(
    lines,
    (line) => /^\s*----\s+----\s+--------/.test(line),
    (line) => /\S/.test(line),
    (line, indent) => line.trim() === '' || indentOf(line) < indent,
    endpointKey,
  );
  lines = lines.map((line) =>
    line.replace(/(?<=\s)\d+(?:,\d+)+(?=\s|$)/g, (cell) =>
      cell
        .split(',')
        .sort((a, b) => Number(a) - Number(b))
        .join(),
    ),
  );
  // How wide a column is depends on what chance has put into it.
  lines = lines.map((line) => line.replace(/(\S) {2,}/g, '$1  '));
  // Rows of a table whose names differ by their generated end alone.
  const result: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const name = (line: string | undefined) => mask(line?.split(/\s+/)[0] ?? '');
    let j = i + 1;
    while (j < lines.length && lines[i] !== '' && name(lines[i]).includes('<suffix>') && name(lines[j]) === name(lines[i])) j += 1;
    result.push(
      ...lines
        .slice(i, j)
        .map((line) => [mask(sets(line).text), line] as const)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([, line]) => line),
    );
    i = j;
  }
  return result;
}

/** Lists of addresses in a line stand for sets: their members leave the line and are compared apart. */
function sets(line: string): { readonly text: string; readonly members: readonly (readonly string[])[] } {
  const members: string[][] = [];
  const text = line.replace(/[^\s]+(?:,[^\s]+)*(?: \+ \d+ more\.\.\.)?/g, (cell) => {
    const [list = '', more] = cell.split(' + ');
    const parts = list.split(',');
    if (!parts.every((part) => ADDRESS.test(part))) return cell;
    if (parts.length === 1 && !more) return cell;
    if (!more) members.push(parts);
    return `{${parts.length} addresses}${more ? ` + ${more}` : ''}`;
  });
  const words = text.split(' ');
  if (words.length > 1 && words.every((word) => ADDRESS.test(word))) return { text: `{${words.length} addresses}`, members: [words] };
  return { text, members };
}

export class Matching {
  readonly #there = new Map<string, string>();
  readonly #back = new Map<string, string>();

  same(kind: string, real: string, simulated: string): boolean {
    if (FREE.has(kind)) return true;
    // Seconds count, what is below does not.
    if (kind === 'took') return Math.round(Number(real) / 1000) === Math.round(Number(simulated) / 1000);
    if (kind === 'dashed') return this.same('ip', real.replaceAll('-', '.'), simulated.replaceAll('-', '.'));
    if (kind === 'reverse') return this.same('ip', real.split('.').reverse().join('.'), simulated.split('.').reverse().join('.'));
    // The scheduler chooses between equal nodes, and yet each node has its own name and zone.
    if ((kind === 'node' || kind === 'zone') && real === simulated) return true;
    const a = `${kind} ${real}`,
      b = `${kind} ${simulated}`;
    if (this.#there.has(a) || this.#back.has(b)) return this.#there.get(a) === b && this.#back.get(b) === a;
    this.#there.set(a, b);
    this.#back.set(b, a);
    return true;
  }

  line(real: string, simulated: string): boolean {
    const a = sets(real),
      b = sets(simulated);
    if (mask(a.text) !== mask(b.text)) return false;
    const left = [...a.text.matchAll(TOKEN)],
      right = [...b.text.matchAll(TOKEN)];
    if (!left.every((match, i) => this.same(classOf(match), match[0], right[i]?.[0] ?? ''))) return false;
    return a.members.every((members, i) => this.set(members, b.members[i] ?? []));
  }

  /** Two sets of addresses, each with the ports it is listed with. */
  set(real: readonly string[], simulated: readonly string[]): boolean {
    const a = byAddress(real),
      b = byAddress(simulated);
    if (a.size !== b.size) return false;
    const kind = (address: string) => (address.includes('.') ? 'ip' : 'ip6');
    const free: (readonly [string, string])[] = [];
    for (const [address, ports] of a) {
      const image = CHANCE.test(address) ? this.#there.get(`${kind(address)} ${address}`)?.split(' ')[1] : address;
      if (!image) free.push([address, ports]);
      else if (b.get(image) !== ports) return false;
      else b.delete(image);
    }
    if (
      free
        .map(([, ports]) => ports)
        .sort()
        .join(' ') !== [...b.values()].sort().join(' ')
    )
      return false;
    const [only] = free;
    const [other] = b.keys();
    return free.length !== 1 || only === undefined || other === undefined || this.same(kind(only[0]), only[0], other);
  }
}

const byAddress = (members: readonly string[]): Map<string, string> => {
  const found = new Map<string, string>();
  for (const member of members) {
    const [, v4, v4port, v6, v6port] = /^([\d.]+)(?::(\d+))?$|^\[(.+)\]:(\d+)$/.exec(member) ?? [];
    const address = v4 ?? v6 ?? member,
      port = v4port ?? v6port ?? '';
    found.set(address, [...(found.get(address)?.split(',') ?? []), port].sort().join());
  }
  return found;
};

/** The differences of a recorded and a replayed command, in lines; empty where the outputs say the same. */
export function differences(real: TranscriptStep, simulated: TranscriptStep, matching: Matching): string[] {
  const a = canonical(real.output.join('\n')),
    b = canonical(simulated.output.join('\n'));
  if (/ (?:label|annotate) .*--list/.test(real.command)) {
    a.sort();
    b.sort();
  } // a Go map's order
  const found: string[] = [];
  if (real.status !== simulated.status) found.push(`exit status ${real.status}, not ${simulated.status}`);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const left = a[i];
    const right = b[i];
    if (left === undefined) found.push(`+ ${right}`);
    else if (right === undefined) found.push(`- ${left}`);
    else if (!matching.line(left, right)) found.push(`- ${left}`, `+ ${right}`);
  }
  return found;
}
