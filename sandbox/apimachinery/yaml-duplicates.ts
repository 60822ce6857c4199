// Keys that a YAML mapping is given twice, as go.yaml.in/yaml/v2 tells them when it decodes strictly (decode.go).
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  type ParserOptions,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { quote } from './fmt.ts';
import { booleanOf, floatOf, integerOf } from './yaml-scalars.ts';

interface Scalar {
  readonly kind: 'scalar';
  readonly line: number;
  /** As Go writes the value with `%#v`, after its type: `1` and `"1"` are two keys, `1` and `0x1` one. */
  readonly go: string;
  readonly type: string;
  readonly isMerge: boolean;
}

interface Collection {
  readonly kind: 'mapping' | 'sequence';
  /** Keys and values in turn, or the items. */
  readonly children: Node[];
  readonly line: number;
}

/** Where it stands, and what it stands for. */
interface Alias {
  readonly kind: 'alias';
  readonly line: number;
  readonly target: Node | undefined;
}

type Node = Scalar | Collection | Alias;

/** `line 7: key "a" already set in map`, for each of the first document of a text that can be read (setMapIndex). */
export function duplicateKeys(text: string, options: ParserOptions): readonly string[] {
  const root = nodeOf(text, parseEvents(text, options));
  const found: string[] = [];
  if (root) decode(root, new Set(), found);
  return found;
}

/** Goes the decoder's way: a value before its key is set, an alias each time anew, a merged mapping as if its keys stood here. */
function decode(node: Node, set: Set<string>, found: string[]): void {
  if (node.kind === 'alias') {
    if (node.target) decode(node.target, set, found);
    return;
  }
  if (node.kind === 'scalar') return;
  if (node.kind === 'sequence') {
    for (const item of node.children) decode(item, new Set(), found);
    return;
  }
  for (let i = 0; i < node.children.length; i += 2) {
    const [key, value] = [node.children[i], node.children[i + 1]];
    if (!key || !value) continue;
    if (key.kind === 'scalar' && key.isMerge) {
      for (const source of merged(value)) decode(source, set, found);
      continue;
    }
    decode(value, new Set(), found);
    const scalar = key.kind === 'alias' ? key.target : key;
    if (scalar?.kind !== 'scalar') continue;
    const identity = `${scalar.type}:${scalar.go}`;
    // NaN is not equal to itself.
    if (scalar.go === 'NaN') continue;
    if (set.has(identity)) found.push(`line ${value.line + 1}: key ${scalar.go} already set in map`);
    set.add(identity);
  }
}

/** What `<<` brings, in the order in which it is decoded: of several the last first. */
function merged(value: Node): readonly Node[] {
  const source = value.kind === 'alias' ? value.target : value;
  return source?.kind === 'sequence' ? source.children.toReversed() : [value];
}

const NONE = -1;

/** The first document's node. */
function nodeOf(text: string, events: readonly Event[]): Node | undefined {
  const lineAt = lines(text);
  const anchors = new Map<string, Node>();
  const open: Collection[] = [];
  let root: Node | undefined;
  let began = false;
  // Where an empty scalar stands is not said: with what came before it.
  let last = 0;
  const add = (node: Node): void => {
    last = node.line;
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else root ??= node;
  };
  const named = (event: ScalarEvent | Exclude<Event, { type: 1 | 4 | 5 | 6 }>, node: Node): void => {
    if (event.anchorStart !== NONE) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
  };
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (began) return root;
        began = true;
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE: {
        const kind = event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
        const node: Collection = { kind, children: [], line: lineAt(firstOf(text, event)) };
        add(node);
        named(event, node);
        open.push(node);
        break;
      }
      case EVENT_ID.SCALAR: {
        const node = scalarOf(text, event, event.valueStart === NONE && event.anchorStart === NONE ? last : lineAt(beginning(text, event)));
        add(node);
        named(event, node);
        break;
      }
      case EVENT_ID.ALIAS:
        add({ kind: 'alias', line: lineAt(event.anchorStart), target: anchors.get(text.slice(event.anchorStart, event.anchorEnd)) });
        break;
      default:
        open.pop();
    }
  }
  return root;
}

const properties = ({ anchorStart, tagStart }: { readonly anchorStart: number; readonly tagStart: number }): readonly number[] =>
  [anchorStart, tagStart].filter((at) => at !== NONE);

/** A collection begins with its anchor or tag, or where its first character stands. */
function firstOf(text: string, event: Pick<MappingEvent, 'start' | 'anchorStart' | 'tagStart'>): number {
  const said = properties(event);
  if (said.length > 0) return Math.min(...said);
  return event.start + (/^(?:\s|#[^\n]*\n)*/.exec(text.slice(event.start))?.[0].length ?? 0);
}

/** A block scalar begins with its indicator. */
function beginning(text: string, { style, valueStart, ...event }: ScalarEvent): number {
  const said = properties(event);
  if (said.length > 0) return Math.min(...said);
  if (style === SCALAR_STYLE.LITERAL_BLOCK) return text.lastIndexOf('|', valueStart - 1);
  if (style === SCALAR_STYLE.FOLDED_BLOCK) return text.lastIndexOf('>', valueStart - 1);
  return valueStart;
}

function scalarOf(text: string, event: ScalarEvent, line: number): Scalar {
  const value = getScalarValue(text, event);
  const plain = event.style === SCALAR_STYLE.PLAIN && event.tagStart === NONE;
  const scalar = (type: string, go: string): Scalar => ({ kind: 'scalar', line, go, type, isMerge: plain && value === '<<' });
  if (!plain) return scalar('string', quote(value));
  const truth = booleanOf(value);
  if (truth !== undefined) return scalar('bool', String(truth));
  const whole = integerOf(value);
  if (whole !== undefined) return scalar('int', String(whole));
  const number = floatOf(value);
  return number === undefined ? scalar('string', quote(value)) : scalar('float64', goNumber(number));
}

const goNumber = (value: number): string => (Number.isFinite(value) || Number.isNaN(value) ? String(value) : value > 0 ? '+Inf' : '-Inf');

/** The line, from zero, of a place in the text. */
function lines(text: string): (at: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  };
}
