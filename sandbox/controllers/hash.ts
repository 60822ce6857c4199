// Short names for values: what `pod-template-hash` and a revision's name end with
// (pkg/controller/controller_utils.go, pkg/controller/history; k8s.io/apimachinery/pkg/util/rand).

import type { PodTemplateSpec } from '../api/generated/types.ts';
import { goDump } from './go-dump.ts';

const ALPHANUMS = 'bcdfghjklmnpqrstvwxz2456789';

/** The text with each character replaced by one of the alphabet of generated names (rand.SafeEncodeString). */
export function safeEncode(text: string): string {
  let encoded = '';
  for (let i = 0; i < text.length; i++) encoded += ALPHANUMS[text.charCodeAt(i) % ALPHANUMS.length];
  return encoded;
}

/** A value as text, in which the order of keys does not matter. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .join()}}`;
}

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** FNV-1a, 32 bits. */
function fnv32a(bytes: Iterable<number>): number {
  let hash = OFFSET;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}

/** FNV-1, 32 bits. */
function fnv32(bytes: Iterable<number>): number {
  let hash = OFFSET;
  for (const byte of bytes) hash = Math.imul(hash, PRIME) ^ byte;
  return hash >>> 0;
}

const utf8 = new TextEncoder();

/** `pod-template-hash`, and what a DaemonSet's pods and revisions are told apart by: the same as Kubernetes's own (ComputeHash). */
export function templateHash(template: PodTemplateSpec, collisionCount?: number): string {
  const count =
    collisionCount === undefined ? [] : [0, 8, 16, 24, 32, 32, 32, 32].map((bits) => (bits > 24 ? 0 : (collisionCount >>> bits) & 255));
  return safeEncode(String(fnv32a([...utf8.encode(goDump(template, 'v1.PodTemplateSpec')), ...count])));
}

/** The end of the name of a StatefulSet's revision, by the data that it holds (HashControllerRevision). */
export const revisionHash = (data: unknown, collisionCount: number): string =>
  safeEncode(String(fnv32(utf8.encode(goJson(data) + String(collisionCount)))));

/** As Go's encoding/json writes it. */
const goJson = (data: unknown): string =>
  canonical(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
