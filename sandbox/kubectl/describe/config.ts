// ConfigMaps, Secrets and ServiceAccounts (their describers in kubectl/pkg/describe).
import { configMaps, secrets, serviceAccounts } from '../../api/resources.ts';
import type { Describer } from './describer.ts';
import { describeEvents, eventsOf, referenceTo } from './events.ts';
import { PrefixWriter } from './prefix-writer.ts';

const sortedEntries = (data: Readonly<Record<string, string>> = {}): readonly (readonly [string, string])[] =>
  Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));

/** How many bytes a base64 text stands for. */
const decodedLength = (text: string): number => Math.floor((text.replace(/=+$/, '').length * 3) / 4);

export const configMapDescriber: Describer = async (client, request) => {
  const map = await client.get(configMaps, request.name, request.namespace);
  const w = new PrefixWriter();
  w.metadata(map.metadata);
  w.write(0, '\nData\n====\n');
  for (const [key, value] of sortedEntries(map.data)) w.write(0, `${key}:\n----\n${value}\n\n`);
  w.write(0, '\nBinaryData\n====\n');
  for (const [key, value] of sortedEntries(map.binaryData)) w.write(0, `${key}: ${decodedLength(value)} bytes\n`);
  w.write(0, '\n');
  describeEvents(await eventsOf(client, request, referenceTo(map)), w, client.now());
  return w.toString();
};

export const secretDescriber: Describer = async (client, request) => {
  const secret = await client.get(secrets, request.name, request.namespace);
  const w = new PrefixWriter();
  w.metadata(secret.metadata);
  w.write(0, `\nType:\t${secret.type ?? ''}\n`);
  w.write(0, '\nData\n====\n');
  for (const [key, value] of sortedEntries(secret.data)) {
    const shown = key === 'token' && secret.type === 'kubernetes.io/service-account-token';
    w.field(0, key, shown ? atob(value) : `${decodedLength(value)} bytes`);
  }
  return w.toString();
};

export const serviceAccountDescriber: Describer = async (client, request) => {
  const account = await client.get(serviceAccounts, request.name, request.namespace);
  const w = new PrefixWriter();
  w.metadata(account.metadata);
  const names = (account.imagePullSecrets ?? []).map(({ name = '' }) => name);
  w.lines('Image pull secrets', names);
  describeEvents(await eventsOf(client, request, referenceTo(account)), w, client.now());
  return w.toString();
};
