// The flags of `lab trace` and `lab load`, as the words that the instructor takes.

/** `--from=POD` or `--from POD`, and the others likewise. */
const FLAG = /^(-n|--[a-z]+)(?:=(.*))?$/s;
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  trace: ['--from', '--namespace', '-n'],
  load: ['--from', '--namespace', '-n', '--rps', '--for'],
};

const RPS = '10';
const FOR = '30s';
/** So many requests at most: what is more, nobody waits for. */
const MOST = 600_000;

/** `trace URL [NAMESPACE/POD]` or `load URL RPS SECONDS [NAMESPACE/POD]`. Throws an Error in `lab`'s words. */
export function requestWords([verb = '', ...words]: readonly string[], namespaceNow: () => string): readonly string[] {
  const given = new Map<string, string>();
  const operands: string[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [, flag, joined] = FLAG.exec(word) ?? [];
    if (flag === undefined) operands.push(word);
    else if (!KNOWN[verb]?.includes(flag)) throw new Error(`lab: unknown flag: ${word}`);
    else {
      const value = joined ?? queue.shift();
      if (!value) throw new Error(`lab: ${flag} needs a value`);
      given.set(flag === '-n' ? '--namespace' : flag, value);
    }
  }
  const [url = '', ...more] = operands;
  if (more.length > 0) throw new Error(`lab: ${verb}: one URL, not ${operands.join(' ')}`);
  const from = given.get('--from');
  const sender = from === undefined ? [] : [from.includes('/') ? from : `${given.get('--namespace') ?? namespaceNow()}/${from}`];
  if (verb === 'trace') return [verb, url, ...sender];
  const rps = Number(given.get('--rps') ?? RPS);
  const seconds = secondsOf(given.get('--for') ?? FOR);
  if (!(rps > 0)) throw new Error(`lab: --rps: not a number of requests: ${given.get('--rps')}`);
  if (rps * seconds > MOST) throw new Error(`lab: load: no more than ${MOST} requests`);
  return [verb, url, String(rps), String(seconds), ...sender];
}

/** `60`, `60s`, `2m`. */
function secondsOf(text: string): number {
  const [, number = '', unit = 's'] = /^(\d+(?:\.\d+)?)(s|m)?$/.exec(text) ?? [];
  if (number === '') throw new Error(`lab: --for: not a time: ${text}`);
  return Number(number) * (unit === 'm' ? 60 : 1);
}
