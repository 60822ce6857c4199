// kubectl create configmap and create secret generic: data from literals and files (create_configmap.go, create_secret.go).

import { isConfigMapKey, isEnvVarName } from '../../../api/validation/names.ts';
import { lookup, store } from '../../../apimachinery/dictionary.ts';
import { marshal, quote } from '../../../apimachinery/fmt.ts';
import { sha256 } from '../../../apimachinery/sha256.ts';
import { KubectlError } from '../../errors.ts';
import { arrayFlag, boolFlag, type FlagSpec, sliceFlag, stringFlag } from '../../flags.ts';
import type { Invocation } from '../../invocation.ts';
import type { Unstructured } from '../../unstructured.ts';
import { createCommand } from './generator.ts';

const sourceFlags: readonly FlagSpec[] = [
  sliceFlag('from-file'),
  arrayFlag('from-literal'),
  sliceFlag('from-env-file'),
  boolFlag('append-hash'),
];

export const configMap = createCommand({
  flags: sourceFlags,
  failure: 'failed to create configmap:',
  build: (name, invocation) => {
    const data = dataOf(invocation, {
      invalid: (key, why) => `"${key}" is not a valid key name for a ConfigMap: ${why}`,
      duplicate: (key) => `cannot add key "${key}", another key by that name already exists in Data for ConfigMap "${name}"`,
    });
    const named = hashedName(name, invocation, { data, kind: 'ConfigMap', name });
    return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: named }, ...(Object.keys(data).length > 0 && { data }) };
  },
});

export const secret = createCommand({
  flags: [...sourceFlags, stringFlag('type')],
  failure: 'failed to create secret',
  build: (name, invocation) => {
    const data = dataOf(invocation, {
      invalid: (key, why) => `"${key}" is not valid key name for a Secret ${why}`,
      duplicate: (key) => `cannot add key ${key}, another key by that name already exists`,
    });
    return secretOf(name, invocation, invocation.flags.string('type'), data);
  },
});

/** A Secret of this type that holds these texts, its name with a hash where that is asked for. */
export function secretOf(name: string, invocation: Invocation, type: string, texts: Readonly<Record<string, string>>): Unstructured {
  const data = Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, base64(value)]));
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: hashedName(name, invocation, { data, kind: 'Secret', name, type }) },
    ...(Object.keys(data).length > 0 && { data }),
    ...(type && { type }),
  };
}

/** --append-hash (kubectl/pkg/util/hash): ten digits of the content's hash, without vowels. */
function hashedName(name: string, { flags }: Invocation, content: Unstructured): string {
  if (!flags.bool('append-hash')) return name;
  const letters: Readonly<Record<string, string>> = { 0: 'g', 1: 'h', 3: 'k', a: 'm', e: 't' };
  const digits = sha256(marshal(content)).slice(0, 10);
  return `${name}-${[...digits].map((digit) => lookup(letters, digit) ?? digit).join('')}`;
}

export function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

interface Words {
  invalid(key: string, why: string): string;
  duplicate(key: string): string;
}

function dataOf(invocation: Invocation, words: Words): Record<string, string> {
  const { flags } = invocation;
  const environment = flags.list('from-env-file');
  if (environment.length > 0 && (flags.list('from-file').length > 0 || flags.list('from-literal').length > 0))
    throw new KubectlError('from-env-file cannot be combined with from-file or from-literal');
  const data: Record<string, string> = {};
  const add = (key: string, value: string): void => {
    const findings = isConfigMapKey(key);
    if (findings.length > 0) throw new KubectlError(words.invalid(key, findings.join(',')));
    if (Object.hasOwn(data, key)) throw new KubectlError(words.duplicate(key));
    store(data, key, value);
  };
  for (const source of flags.list('from-file')) for (const [key, value] of fromFile(invocation, source)) add(key, value);
  for (const literal of flags.list('from-literal')) {
    const equals = literal.indexOf('=');
    if (equals < 1) throw new KubectlError(`invalid literal source ${literal}, expected key=value`);
    add(literal.slice(0, equals), literal.slice(equals + 1));
  }
  for (const source of environment) for (const [key, value] of fromEnvironmentFile(invocation, source)) add(key, value);
  return data;
}

export function fromFile({ process: { files } }: Invocation, source: string): (readonly [string, string])[] {
  const parts = source.split('=');
  if (parts.length > 2) throw new KubectlError("key names or file paths cannot contain '='");
  const [first = '', second] = parts;
  if (second !== undefined && first === '') throw new KubectlError(`key name for file path ${second} missing`);
  if (second === '') throw new KubectlError(`file path for key name ${first} missing`);
  const path = second ?? first;
  const names = files.list(path);
  if (names) {
    if (second !== undefined) throw new KubectlError('cannot give a key name for a directory path');
    return names.flatMap((name) => {
      const text = files.read(`${path.replace(/\/$/, '')}/${name}`);
      return text === undefined ? [] : [[name, text] as const];
    });
  }
  const text = files.read(path);
  if (text === undefined) throw new KubectlError(`error reading ${path}: no such file or directory`);
  return [[second === undefined ? (path.split('/').at(-1) ?? path) : first, text]];
}

function fromEnvironmentFile({ process: { files, env } }: Invocation, path: string): (readonly [string, string])[] {
  if (files.isDirectory(path)) throw new KubectlError('env config file cannot be a directory');
  const text = files.read(path);
  if (text === undefined) throw new KubectlError(`error reading ${path}: no such file or directory`);
  return text.split('\n').flatMap((raw) => {
    const line = raw.trimStart();
    if (line === '' || line.startsWith('#')) return [];
    const equals = line.indexOf('=');
    const key = equals < 0 ? line : line.slice(0, equals);
    const findings = isEnvVarName(key);
    if (findings.length > 0) throw new KubectlError(`${quote(key)} is not a valid key name: ${findings.join(';')}`);
    return [[key, equals < 0 ? (env.get(key) ?? '') : line.slice(equals + 1)] as const];
  });
}
