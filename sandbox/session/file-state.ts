// Whether the cluster has what a file says: each object of the file against the stored one, field by field as the file writes it.
// It reads through the control plane's own client, so that no lesson takes a glance of the editor for a learner's request.
import { kinds } from '../api/kinds.ts';
import { isMap } from '../apimachinery/fmt.ts';
import { canonicalQuantity } from '../apimachinery/quantity.ts';
import { isNotFound } from '../apimachinery/status.ts';
import { readYaml, YamlError, yamlDocuments } from '../apimachinery/yaml.ts';
import type { Client } from '../client-go/client.ts';

export interface FileState {
  /**
   * `same`: the cluster has all that the file says. `absent`: it has none of the file's objects. `differs`: it has something else, or
   * some of the objects only. `unknown`: there is nothing to compare, or it cannot be read.
   */
  readonly state: 'same' | 'absent' | 'differs' | 'unknown';
  /** The first difference: `service/web .spec.ports[0].targetPort`. */
  readonly where?: string;
}

const UNKNOWN: FileState = { state: 'unknown' };

/** Where quantities stand: the API server writes `0.5` as `500m`. */
const QUANTITIES = /\.(requests|limits|hard|capacity|min|max|default|defaultRequest)\./;
/** What is written and never read back, or is not the writer's to say. */
const ONE_WAY = new Set(['.stringData', '.status']);

function equal(file: unknown, live: unknown, path: string): boolean {
  if (file === live) return true;
  // What is false, zero or empty may be left out of what is stored.
  if (live === undefined) return file === false || file === 0 || file === '';
  if (!QUANTITIES.test(path)) return false;
  try {
    return canonicalQuantity(String(file)) === canonicalQuantity(String(live));
  } catch {
    return false;
  }
}

/** The path of the first thing that the file says and the cluster does not; undefined where there is none. */
function difference(file: unknown, live: unknown, path = ''): string | undefined {
  if (file === null || file === undefined || ONE_WAY.has(path)) return undefined;
  if (Array.isArray(file)) {
    const items: readonly unknown[] = Array.isArray(live) ? live : [];
    if (items.length !== file.length) return path;
    return file.map((item, i) => difference(item, items[i], `${path}[${i}]`)).find((found) => found !== undefined);
  }
  if (isMap(file)) {
    const fields = isMap(live) ? live : {};
    return Object.entries(file)
      .map(([key, value]) => difference(value, fields[key], `${path}.${key}`))
      .find((found) => found !== undefined);
  }
  return equal(file, live, path) ? undefined : path;
}

function stateOf(object: unknown, client: Client, namespace: string): FileState {
  if (!isMap(object) || !isMap(object.metadata)) return UNKNOWN;
  const resource = kinds.get(`${object.apiVersion}/${object.kind}`);
  const { name, namespace: own = namespace } = object.metadata;
  if (!resource || typeof name !== 'string' || typeof own !== 'string') return UNKNOWN;
  try {
    const live = client.get(resource, name, resource.namespaced ? own : undefined);
    const path = difference(object, live);
    return path === undefined ? { state: 'same' } : { state: 'differs', where: `${resource.kind.toLowerCase()}/${name} ${path}` };
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return { state: 'absent', where: `${resource.kind.toLowerCase()}/${name}` };
  }
}

/** `namespace` is that of the kubeconfig's context. */
export function fileState(text: string, client: Client, namespace: string): FileState {
  let objects: unknown[];
  try {
    objects = [...yamlDocuments(text)].map(readYaml);
  } catch (error) {
    if (error instanceof YamlError) return UNKNOWN;
    throw error;
  }
  const items = objects.flatMap((object) =>
    isMap(object) && object.kind === 'List' && Array.isArray(object.items) ? object.items : [object],
  );
  const states = items.filter((item) => item !== null && item !== undefined).map((item) => stateOf(item, client, namespace));
  if (states.length === 0 || states.some(({ state }) => state === 'unknown')) return UNKNOWN;
  if (states.every(({ state }) => state === 'absent')) return { state: 'absent' };
  const other = states.find(({ state }) => state !== 'same');
  return other ? { ...other, state: 'differs' } : { state: 'same' };
}
