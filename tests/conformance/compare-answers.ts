// The records that answer one question of DNS: CoreDNS shuffles them, so they are a set.

/** A line of dig, nslookup or host that is one record. */
const RECORD =
  /^(?:10\.(?:96|244)\.[\d.]+|fd00:10:(?:96|244):[\da-f:]+|\d+ \d+ \d+ \S+\.|\S+\.\s+\d+\s+IN\s+(?:A|AAAA|SRV)\s.*|\S+ has (?:(?:IPv6 )?address|SRV record) .*|Name:\s+\S+ Address: \S+)$/;
const IN_RECORD = /\b10\.(?:96|244)\.\d{1,3}\.\d{1,3}\b|\b10-(?:96|244)-\d{1,3}-\d{1,3}\b|\bfd00:10:(?:96|244):[0-9a-f:]*[0-9a-f]/g;

/** Lines that differ by an address alone become one line, the others are sorted. */
export function answers(lines: readonly string[]): string[] {
  const paired: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const [line = '', next = ''] = [lines[i], lines[i + 1]];
    // nslookup names each address.
    if (/^Name:\s/.test(line) && /^Address: \S+$/.test(next)) {
      paired.push(`${line} ${next}`);
      i += 1;
    } else paired.push(line);
  }
  const result: string[] = [];
  for (let i = 0; i < paired.length; ) {
    const records = new Map<string, string[]>();
    let j = i;
    for (let line = paired[j]; line !== undefined && RECORD.test(line); j += 1, line = paired[j]) {
      const [address, ...more] = new Set(
        (line.match(IN_RECORD) ?? []).map((each) => (each.includes(':') ? each : each.replaceAll('-', '.'))),
      );
      const alone = address !== undefined && more.length === 0;
      const key = alone ? line.replace(IN_RECORD, '@') : line;
      records.set(key, [...(records.get(key) ?? []), alone ? address : '']);
    }
    if (j - i < 2) result.push(paired[i] ?? '');
    else {
      for (const [key, addresses] of [...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        result.push(addresses[0] === '' ? key : `${key} ${addresses.join()}`);
      }
    }
    i = Math.max(j, i + 1);
  }
  return result;
}
