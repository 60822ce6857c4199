// Specs as the API server's own types have them, and how two of them differ: a unified diff of that
// (k8s.io/apimachinery/pkg/util/diff).

import { structuredPatch } from 'diff';
import { lookup } from '../../../apimachinery/dictionary.ts';
import { isMap } from '../../../apimachinery/fmt.ts';
import type { NodeSelectorTerm, PodSpec, PodTemplateSpec } from '../../generated/types.ts';
import { internalLayout } from './internal-layout.ts';

type Json = Readonly<Record<string, unknown>>;

/** How two pod specs differ. */
export const specDifference = (from: PodSpec, to: PodSpec): string => difference(internalSpec(from), internalSpec(to));

/** How two values of one of the server's own types differ, by its name in `internalLayout`. */
export const structDifference = (type: string, from: object, to: object): string =>
  difference(struct(type, { ...from }), struct(type, { ...to }));

/** A unified diff with three lines around each change, without names of files. */
function difference(from: Json, to: Json): string {
  const { hunks } = structuredPatch('', '', `${text(from)}\n`, `${text(to)}\n`, '', '', { context: 3 });
  return hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) =>
      [`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...lines].map((line) => `${line}\n`).join(''),
    )
    .join('');
}

/** A pod template as the server's own type has it: its metadata has no name of its own there. */
export const internalTemplate = ({ metadata, spec }: PodTemplateSpec): Json => ({
  ...metadata,
  Spec: internalSpec(spec ?? { containers: [] }),
});

/** A term of node affinity as the server's own type has it. */
export const internalTerm = (term: NodeSelectorTerm): Json => struct('NodeSelectorTerm', { ...term });

const range = (start: number, lines: number): string => (lines === 1 ? String(start) : `${start},${lines}`);

/** What the server's own type keeps in the security context, clients write beside it. */
function internalSpec(spec: PodSpec): Json {
  const { hostNetwork, hostPID, hostIPC, shareProcessNamespace, hostUsers } = spec;
  const securityContext = { ...spec.securityContext, hostNetwork, hostPID, hostIPC, shareProcessNamespace, hostUsers };
  return struct('PodSpec', { ...spec, securityContext });
}

const text = (value: Json): string => JSON.stringify(value, undefined, 1);

function struct(type: string, value: Json): Json {
  const fields = lookup(internalLayout, type)?.split(' ') ?? [];
  return Object.fromEntries(
    fields.map((field) => {
      const [name = '', kind = ''] = field.split(':');
      return [name, internalValue(kind, lookup(value, externalName(name)))];
    }),
  );
}

function internalValue(kind: string, value: unknown): unknown {
  switch (kind[0]) {
    case 's':
      return value ?? '';
    case 'n':
      return value ?? 0;
    case 'b':
      return value ?? false;
    case '*':
      return isMap(value) ? struct(kind.slice(1), value) : null;
    case '=':
      return struct(kind.slice(1), isMap(value) ? value : {});
    case '[':
      return Array.isArray(value) ? value.map((item: unknown) => (isMap(item) ? struct(kind.slice(1, -1), item) : item)) : null;
    default:
      return value ?? null;
  }
}

/** `DNSPolicy` → `dnsPolicy`, `TTY` → `tty`, `HostIP` → `hostIP`. */
const externalName = (name: string): string => name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
