// `lab why SERVICE [POD]`: an explanation in words, at most 100 columns wide, or as wide as the terminal is.
import type { Decision, Evidence, Trace } from '../controllers/trace.ts';
import type { Work } from '../time/work.ts';
import { type Explanation, explain, type PodVerdict, type Remark, type Witnesses } from './explanation.ts';

export type { Explanation, PodVerdict, Remark, Witnesses } from './explanation.ts';
export { explain } from './explanation.ts';

const WIDTH = 100;

/** Ready pods are all alike: more than this many are only counted. */
const READY_SHOWN = 5;
const OTHERS_SHOWN = 12;

/** State has a shape as well as a colour: full, half, dashed, outline. */
const MARKS: Readonly<Record<Decision['outcome'], string>> = { ready: '✔', notReady: '◐', serving: '◌', terminating: '◌', 'left out': '○' };

const WORDS: Readonly<Record<Decision['outcome'], string>> = {
  ready: 'ready',
  notReady: 'not ready',
  serving: 'terminating, still serving',
  terminating: 'terminating',
  'left out': 'left out',
};

/** Why this Service has the endpoints it has. `service` is `namespace/name`, `now` in milliseconds, `columns` what there is room for. */
export function* why(witnesses: Witnesses, now: number, service: string, pod?: string, columns?: number): Work<string> {
  return inWords(yield* explain(witnesses, service, pod), now, columns);
}

/** An explanation as the terminal shows it. Objects of the Service's own namespace go without it. */
export function inWords({ subject, headline, remarks, pods, lastSync }: Explanation, now: number, columns = WIDTH): string {
  const width = Math.min(WIDTH, columns);
  const [, namespace = ''] = subject.split('/');
  const lines = (texts: readonly Line[]): string =>
    texts.map(({ text, indent = '  ' }) => wrap(text.replaceAll(`/${namespace}/`, '/'), indent, width)).join('\n');
  const blocks = [
    wrap(`${subject}  →  ${headline.replaceAll(`/${namespace}/`, '/')}`, '  ', width),
    lines(remarks.flatMap(remarkLines)),
    lines(podLines(pods.map((pod) => ({ ...pod, subject: pod.subject.replace(`/${namespace}/`, '/') })))),
    lines(lastSync ? syncLines(lastSync, now) : []),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** A line before it is broken, and how far what follows is indented. */
interface Line {
  readonly text: string;
  readonly indent?: string;
}

const remarkLines = ({ text, evidence }: Remark): readonly Line[] => [{ text: `! ${text}` }, ...evidence.map(evidenceLine)];

const evidenceLine = ({ object, path, found }: Evidence): Line => ({ text: `    ${object} ${path}: ${found}`, indent: '      ' });

function podLines(pods: readonly PodVerdict[]): readonly Line[] {
  const plain = pods.filter(({ rule }) => rule === 'ready');
  const others = pods.filter(({ rule }) => rule !== 'ready');
  const shown = [...plain.slice(0, READY_SHOWN), ...others.slice(0, OTHERS_SHOWN)];
  const nameWidth = Math.max(0, ...shown.map(({ subject }) => subject.length));
  const addressWidth = Math.max(0, ...shown.map(({ address }) => address?.length ?? 0));
  const line = ({ subject, address = '', outcome, rule, because, evidence }: PodVerdict): readonly Line[] => {
    const reason = rule === 'ready' ? '' : `: ${because}`;
    const columns = [subject.padEnd(nameWidth), ...(addressWidth > 0 ? [address.padEnd(addressWidth)] : []), `${WORDS[outcome]}${reason}`];
    return [{ text: `${MARKS[outcome]} ${columns.join('  ')}`, indent: '    ' }, ...(rule === 'ready' ? [] : evidence.map(evidenceLine))];
  };
  const more = (count: number, mark: string, what: string): readonly Line[] =>
    count > 0 ? [{ text: `${mark} and ${count} more ${what}` }] : [];
  return [
    ...plain.slice(0, READY_SHOWN).flatMap(line),
    ...more(plain.length - READY_SHOWN, MARKS.ready, 'that are ready'),
    ...others.slice(0, OTHERS_SHOWN).flatMap(line),
    ...more(others.length - OTHERS_SHOWN, MARKS['left out'], 'that are not plainly ready'),
  ];
}

function syncLines({ time, triggers, writes, error }: Trace, now: number): readonly Line[] {
  const reason = triggers.length > 0 ? `because ${triggers.join('; ')}` : 'another try';
  const result =
    error !== undefined ? `It failed: ${error}.` : writes.length > 0 ? `It wrote: ${writes.join('; ')}.` : 'It had nothing to write.';
  return [{ text: `Last sync ${new Date(time).toISOString().slice(11, 19)} (${ago(now - time)} ago), ${reason}.` }, { text: result }];
}

function ago(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

/** Breaks at spaces; what follows is indented. Runs of spaces within a line stay. */
function wrap(text: string, indent: string, width: number): string {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    if (at <= indent.length) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = `${indent}${rest.slice(at).trimStart()}`;
  }
  return [...lines, rest].join('\n');
}
