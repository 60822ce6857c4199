// Any object, field by field (kubectl/pkg/describe genericDescriber).

import type { Resource } from '../../api/resources.ts';
import { lookup } from '../../apimachinery/dictionary.ts';
import { isMap, sprint } from '../../apimachinery/fmt.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter } from './prefix-writer.ts';

const skipped: ReadonlySet<string> = new Set(
  ['managedFields', 'name', 'namespace', 'labels', 'annotations'].map((field) => `.metadata.${field}`),
);

/** Describes kinds that have no describer of their own. */
export const genericDescriber =
  (resource: Resource): Describer =>
  async (client, request) => {
    const object = await client.get(resource, request.name, resource.namespaced ? request.namespace : undefined);
    const events = await eventsOf(client, request, referenceTo(object));
    const w = new PrefixWriter();
    w.metadata(object.metadata);
    if (isMap(object)) printContent(object, w, 0, '');
    describeEvents(events, w, client.now());
    return w.toString();
  };

function printContent(content: Readonly<Record<string, unknown>>, w: PrefixWriter, level: number, prefix: string): void {
  for (const field of Object.keys(content).sort()) {
    const path = `${prefix}.${field}`;
    const value = lookup(content, field);
    if (skipped.has(path) || value === undefined) continue;
    if (isMap(value)) {
      w.write(level, `${smartLabel(field)}:\n`);
      printContent(value, w, level + 1, path);
    } else if (Array.isArray(value)) {
      w.write(level, `${smartLabel(field)}:\n`);
      for (const item of value) {
        if (isMap(item)) printContent(item, w, level + 1, path);
        else w.write(level + 1, `${sprint(item)}\n`);
      }
    } else {
      w.field(level, smartLabel(field), sprint(value));
    }
  }
}

const acronyms = ['API', 'URL', 'UID', 'GUID'];

/** smartLabelFor: `creationTimestamp` as `Creation Timestamp`, `podIPs` as `Pod IPs`. */
export function smartLabel(field: string): string {
  if (/[^\p{L}-]/u.test(field)) return field;
  const parts = camelCase(field);
  const merged: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const next = parts[i + 1];
    // "IP" and "s" have been split apart only if the plural begins in upper case.
    if (next && /^\p{Lu}/u.test(next) && part.length >= 2 && !/\p{Ll}/u.test(part)) {
      merged.push(part + next);
      i += 1;
    } else {
      merged.push(part);
    }
  }
  return merged
    .map((part) => {
      if (acronyms.includes(part.toUpperCase())) return part.toUpperCase();
      return part.toLowerCase() === part ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join(' ');
}

/** github.com/fatih/camelcase: runs of one sort of rune; the last capital of a run goes with the small letters after it. */
function camelCase(text: string): string[] {
  const runs = text.match(/\p{Lu}+|\p{Ll}+|[^\p{Lu}\p{Ll}]+/gu) ?? [];
  for (let i = 0; i < runs.length - 1; i++) {
    const run = runs[i] ?? '';
    const next = runs[i + 1] ?? '';
    if (/^\p{Lu}/u.test(run) && /^\p{Ll}/u.test(next)) {
      runs[i + 1] = run.slice(-1) + next;
      runs[i] = run.slice(0, -1);
    }
  }
  return runs.filter((run) => run);
}
