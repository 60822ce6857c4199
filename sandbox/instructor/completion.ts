// What Tab offers after `lab`.
import { nodes, pods, services } from '../api/resources.ts';
import type { Client } from '../client-go/client.ts';
import { implemented } from '../controllers/descriptors.ts';
import type { Candidate, Completer } from '../shell/completion.ts';
import { type Place, REQUESTS } from './help.ts';

/** A namespaced object's name as `lab` takes it from the namespace that the learner is in. */
const nameIn = (current: string, { namespace, name }: { readonly namespace?: string; readonly name?: string }): string =>
  namespace === current ? (name ?? '') : `${namespace}/${name}`;

export function newLabCompleter(client: Client, namespaceNow: () => string, steps: readonly string[]): Completer {
  const at: Readonly<Record<Place, () => string[]>> = {
    pod: () => client.list(pods).items.map(({ metadata }) => nameIn(namespaceNow(), metadata)),
    service: () => client.list(services).items.map(({ metadata }) => nameIn(namespaceNow(), metadata)),
    node: () => client.list(nodes).items.map(({ metadata }) => metadata.name ?? ''),
    controller: () => [...implemented.keys()],
    step: () => [...steps],
  };
  return async ([, ...written]) => {
    const before = written.slice(0, -1);
    const begun = REQUESTS.filter(({ words }) => before.every((word, i) => words[i] === undefined || words[i] === word));
    const next: Candidate[] = begun.flatMap(({ words, does }) => {
      const text = words[before.length];
      return text === undefined ? [] : [{ text, detail: does }];
    });
    const places = begun.flatMap(({ words, place }) => (place !== undefined && words.length === before.length ? [place] : []));
    // After `lab why SERVICE` comes a pod of it.
    if (before[0] === 'why' && before.length === 2) places.push('pod');
    return [...next, ...places.flatMap((place) => at[place]().map((text) => ({ text })))];
  };
}
