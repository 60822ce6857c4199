// Indented, aligned text, and the lists that every description has (kubectl/pkg/describe PrefixWriter).

import type { Taint, Toleration, TopologySpreadConstraint } from '../../api/generated/types.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import type { LabelSelector, ObjectMeta, StringMap } from '../../apimachinery/meta.ts';
import { formatLabelSelector } from '../../apimachinery/selector.ts';
import { TabWriter } from '../printers/tabwriter.ts';
import { escapeTerminal } from '../printers/terminal.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
const maxAnnotationLength = 140;

/** What turns tabs into columns. */
export type Columns = Pick<TabWriter, 'write' | 'flush'>;

/** Writes text at a level of indentation; a tab ends a cell. */
export class PrefixWriter {
  readonly #tabs: Columns;
  #done = '';

  constructor(columns: Columns = new TabWriter({ minWidth: 0, padding: 2 })) {
    this.#tabs = columns;
  }

  write(level: number, text: string): void {
    this.#tabs.write(escapeTerminal('  '.repeat(level) + text));
  }

  /** `title:` and the value in the next column. */
  field(level: number, title: string, value: string | number | boolean): void {
    this.write(level, `${title}:\t${value}\n`);
  }

  /** Ends the columns: what follows is aligned on its own. */
  flush(): void {
    this.#done += this.#tabs.flush();
  }

  toString(): string {
    this.flush();
    return this.#done;
  }

  /** `Name`, `Namespace`, labels and annotations: how most descriptions begin. */
  metadata(meta: ObjectMeta): void {
    this.field(0, 'Name', meta.name);
    this.field(0, 'Namespace', meta.namespace ?? '');
    this.labels('Labels', meta.labels);
    this.annotations('Annotations', meta.annotations);
  }

  labels(title: string, labels: StringMap | undefined): void {
    this.lines(
      title,
      Object.keys(labels ?? {})
        .sort()
        .map((key) => `${key}=${lookup(labels, key) ?? ''}`),
    );
  }

  /** A title, and its lines below each other in the next column. */
  lines(title: string, lines: readonly string[]): void {
    this.write(0, `${title}:\t`);
    if (!lines.length) this.write(0, '<none>\n');
    for (const [i, line] of lines.entries()) this.write(0, `${i ? '\t' : ''}${line}\n`);
  }

  annotations(title: string, annotations: StringMap | undefined): void {
    this.write(0, `${title}:\t`);
    const entries = Object.entries(annotations ?? {})
      .filter(([key]) => key !== lastApplied)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (!entries.length) this.write(0, '<none>\n');
    for (const [i, [key, raw]] of entries.entries()) {
      if (i) this.write(0, '\t');
      const value = raw.replace(/\n$/, '');
      if (bytes(value) + bytes(key) + 2 > maxAnnotationLength || value.includes('\n')) {
        this.write(0, `${key}:\n`);
        for (const line of value.split('\n')) this.write(0, `\t  ${shorten(line, maxAnnotationLength - 2)}\n`);
      } else {
        this.write(0, `${key}: ${value}\n`);
      }
    }
  }

  taints(title: string, taints: readonly Taint[] = []): void {
    const order = (taint: Taint): string => `${taint.effect},${taint.key}`;
    this.lines(title, [...taints].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(taintText));
  }

  tolerations(title: string, tolerations: readonly Toleration[] = []): void {
    this.lines(title, [...tolerations].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)).map(tolerationText));
  }

  topologySpreadConstraints(constraints: readonly TopologySpreadConstraint[] = [], space: string): void {
    if (!constraints.length) return;
    const sorted = [...constraints].sort((a, b) => (a.topologyKey < b.topologyKey ? -1 : 1));
    this.write(0, `${space}Topology Spread Constraints:\t`);
    for (const [i, { topologyKey, whenUnsatisfiable, maxSkew, labelSelector }] of sorted.entries()) {
      if (i) this.write(0, `${space}\t`);
      const selector = labelSelector ? ` for selector ${formatLabelSelector(labelSelector)}` : '';
      this.write(0, `${topologyKey}:${whenUnsatisfiable} when max skew ${maxSkew} is exceeded${selector}\n`);
    }
  }
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

function shorten(text: string, length: number): string {
  const encoded = new TextEncoder().encode(text);
  return encoded.length > length ? `${new TextDecoder().decode(encoded.subarray(0, length))}...` : text;
}

function taintText({ key, value, effect }: Taint): string {
  if (!effect) return value ? `${key}=${value}:` : key;
  return value ? `${key}=${value}:${effect}` : `${key}:${effect}`;
}

function tolerationText({ key = '', value = '', effect = '', operator, tolerationSeconds }: Toleration): string {
  let text = key;
  if (value) text += `=${value}`;
  if (effect) text += `:${effect}`;
  if (operator === 'Exists' && !value) text += key || effect ? ' op=Exists' : 'op=Exists';
  if (tolerationSeconds !== undefined) text += ` for ${tolerationSeconds}s`;
  return text;
}

/** The selector as labels.Selector prints itself: empty where it selects everything. */
export function selectorText(selector: LabelSelector | undefined): string {
  const text = formatLabelSelector(selector);
  return text === '<none>' ? '' : text;
}

/** A time in Go's RFC1123Z: `Mon, 23 Nov 2026 07:24:07 +0000`. */
export function rfc1123(timestamp: string | null | undefined): string {
  if (!timestamp) return 'Mon, 01 Jan 0001 00:00:00 +0000';
  return new Date(timestamp).toUTCString().replace('GMT', '+0000');
}

export const printBool = (value: boolean | undefined): string => (value ? 'True' : 'False');
