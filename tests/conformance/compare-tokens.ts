// The values that chance decides in the real thing, by classes.

const TOKENS: readonly (readonly [string, RegExp])[] = [
  // What DNS makes of an address.
  ['dashed', /\b10-(?:96|244)-\d{1,3}-\d{1,3}\b/],
  ['reverse', /\b\d{1,3}\.\d{1,3}\.(?:96|244)\.10(?=\.in-addr\.arpa)/],
  // What dig says of one question and its answer, a zone's serial, which CoreDNS takes from the clock, and how long curl took.
  [
    'dig',
    /(?<=^;; ->>HEADER<<- .*, id: )\d+|(?<=^; COOKIE: )[0-9a-f]+|(?<=^;; Query time: )\d+|(?<=^;; WHEN: )[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$|(?<=^;; MSG SIZE {2}rcvd: )\d+|(?<=ns\.dns\.cluster\.local\. hostmaster\.cluster\.local\. )\d{10}\b/,
  ],
  ['took', /(?<=^curl: .* after )\d+(?= (?:ms|milliseconds)\b)/],
  // Logs: klog's and nginx's times.
  [
    'logTime',
    /(?<=^[IWEF])\d{4} \d\d:\d\d:\d\d\.\d{6}(?: +\d{2,})?(?= +(?:1 )?\w+\.go:\d+\])|(?<=\[)\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}(?=\] ")|^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?= \[\w+\] \d+#\d+: )/,
  ],
  // A container's or a sandbox's ID, an image's digest.
  ['container', /\b[0-9a-f]{64}\b/],
  // The port that a client's kernel chose.
  ['ephemeral', /(?<=\b(?:10\.244|172\.18)\.\d{1,3}\.\d{1,3}:)(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[45]\d{4}|6[0-5]\d{3})\b/],
  ['uid', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/],
  ['event', /(?<=[a-z0-9]\.)[0-9a-f]{16}\b/],
  ['time', /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:[+-]\d{4}|GMT)/],
  ['revision', /(?<=resourceVersion: ")\d+(?=")|(?<="resourceVersion":\s?")\d+(?=")/],
  ['ip6', /\bfd00:10:(?:96|244)[0-9a-f:]*/],
  ['ip', /\b10\.(?:96|244)\.\d{1,3}\.\d{1,3}\b/],
  ['nodePort', /\b3[0-2]\d{3}\b/],
  ['node', /\bnode-\d+\b|\b172\.18\.0\.1\d\b/],
  ['zone', /\bzone-[abc]\b/],
  // A cron job's job is named after the minute that it is for.
  ['minute', /(?<=[a-z0-9]-)29\d{6}(?![\w-])/],
  // The generated ends of names have no vowels, no 0, 1 and 3; a template's hash comes before a pod's own end.
  ['suffix', /(?<=[a-z0-9]-)(?:[bcdfghjklmnpqrstvwxz2456789]{6,10}-)?[bcdfghjklmnpqrstvwxz2456789]{5}(?![a-z0-9-])/],
  [
    'hash',
    /(?<=pod-template-hash[=: "]{1,4})[bcdfghjklmnpqrstvwxz2456789]{6,10}\b|(?<=[a-z0-9]-)[bcdfghjklmnpqrstvwxz2456789]{8,10}(?![a-z0-9-])/,
  ],
  ['age', /(?<=^|[\s(])(?:\d+[smhd])+(?:\d+[smhd])*(?=$|[\s)])|<invalid>|(?<=\s)\(x\d+ over (?:\d+[smhd])+\)/],
];
/** Values that need not map one to one. */
export const FREE: ReadonlySet<string> = new Set(['time', 'revision', 'age', 'event', 'dig', 'logTime', 'ephemeral']);
/** Finds them in a text. */
export const TOKEN = new RegExp(TOKENS.map(([name, pattern]) => `(?<${name}>${pattern.source})`).join('|'), 'gm');

/** Which class a value found is of. */
export const classOf = (match: RegExpExecArray): string =>
  Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0] ?? '';

/** Every chance value replaced by the name of its class. */
export const mask = (text: string): string => {
  let masked = '';
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    masked += `${text.slice(end, match.index)}<${classOf(match)}>`;
    end = match.index + match[0].length;
  }
  return masked + text.slice(end);
};
