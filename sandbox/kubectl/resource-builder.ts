// From arguments, files and selectors to objects (cli-runtime/pkg/resource Builder).
import { isMap, quote, sprint } from '../apimachinery/fmt.ts';
import { parseSelector, type Selector } from '../apimachinery/selector.ts';
import { isNotFound, StatusError } from '../apimachinery/status.ts';
import { Interrupted, pause } from '../shell/process.ts';
import { groupVersion, type Mapping, qualifiedResource } from './discovery.ts';
import { Aggregate, addContext, KubectlError, throwAll } from './errors.ts';
import type { Invocation } from './invocation.ts';
import { klogWarning } from './klog.ts';
import { checkKind, decodedObject, decodeStream, expandFilenames, type Source, type ValidationDirective } from './manifests.ts';
import type { Query } from './rest.ts';
import type { Unstructured } from './unstructured.ts';

/** One object, or a list where a selector was given and `flatten` was not. */
export interface ResourceInfo {
  readonly mapping: Mapping;
  readonly namespace: string;
  readonly name: string;
  /** The file it was read from. */
  readonly source?: string;
  readonly object?: Unstructured;
}

/** An info whose object has been read. */
export type LoadedInfo = ResourceInfo & { readonly object: Unstructured };

export interface BuilderOptions {
  readonly args?: readonly string[];
  readonly filenames?: readonly string[];
  /** Manifests that are at hand already, in place of files. */
  readonly sources?: readonly Source[];
  readonly recursive?: boolean;
  readonly validate?: ValidationDirective;
  readonly allNamespaces?: boolean;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  /** --all */
  readonly selectAll?: boolean;
  /** `get pods` without a name means all of them. */
  readonly allowEmptySelector?: boolean;
  /** Lists fall apart into their items. */
  readonly flatten?: boolean;
  /** What files name is read anew from the server. */
  readonly latest?: boolean;
  /** Go on after a failure and tell of all. */
  readonly continueOnError?: boolean;
  /** Read objects that are only named; default true. */
  readonly requireObject?: boolean;
  /** Nothing is known of the server: objects are taken as their files have them. */
  readonly local?: boolean;
  readonly singleResourceType?: boolean;
  readonly subresource?: string;
  /** The media type for reads: a table, for instance. */
  readonly accept?: string;
  /** Added to each read: `includeObject` of tables. */
  readonly query?: Query;
  /** --chunk-size: 0 is everything at once. */
  readonly chunkSize?: number;
}

type Visit = (info: ResourceInfo) => Promise<void>;

const splitTypes = (word: string): string[] => [...new Set(word.split(','))];

export const missingResource = new KubectlError(`You must provide one or more resources by argument or filename.
Example resource specifications include:
   '-f rsrc.yaml'
   '--filename=rsrc.json'
   '<resource> <name>'
   '<resource>'`);

/** `a,b c` is `a/c b/c`. */
function normalizeArgs(args: readonly string[]): readonly string[] {
  const [first = '', ...names] = args;
  const types = splitTypes(first);
  return names.length === 0 || types.length < 2 ? args : types.flatMap((type) => names.map((name) => `${type}/${name}`));
}

/** What the arguments and options name; `visit` or `infos` then reads it. */
export class ResourceBuilder {
  readonly #invocation: Invocation;
  readonly #options: BuilderOptions;
  /** Whether exactly one object is asked for, so that it is printed alone and not in a list. */
  singleItemImplied = false;
  /** Whether objects are named, not selected. */
  targetsSingleItems = false;

  constructor(invocation: Invocation, options: BuilderOptions) {
    this.#invocation = invocation;
    this.#options = options;
  }

  /** Everything, read. Failures come with what could be read. */
  async infos(): Promise<{ readonly infos: readonly LoadedInfo[]; readonly errors: readonly Error[] }> {
    const infos: LoadedInfo[] = [];
    try {
      await this.visit(async (info) => {
        infos.push({ ...info, object: info.object ?? {} });
      });
      return { infos, errors: [] };
    } catch (error) {
      if (!(error instanceof Error) || error instanceof Interrupted) throw error;
      return { infos, errors: error instanceof Aggregate ? error.errors : [error] };
    }
  }

  /** Calls `fn` for each object. With `continueOnError` its failures are gathered and thrown at the end. */
  async visit(fn: Visit): Promise<void> {
    const errors: Error[] = [];
    const { continueOnError } = this.#options;
    const guard = async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof Error) || !continueOnError || error instanceof Interrupted) throw error;
        errors.push(error);
      }
    };
    await this.#sources(guard, (info) => this.#deliver(info, fn));
    throwAll(errors);
  }

  /** Namespaces, lazily read objects: what Do() wraps around a visitor. */
  async #deliver(info: ResourceInfo, fn: Visit): Promise<void> {
    const { requireObject = true } = this.#options;
    const placed = this.#placed(info);
    await fn(placed.object || !requireObject ? placed : await this.get(placed));
  }

  #placed(info: ResourceInfo): ResourceInfo {
    const { mapping } = info;
    const { namespace, enforceNamespace } = this.#invocation.config;
    if (this.#options.local) return info;
    if (!mapping.namespaced) return withNamespace(info, '');
    if (!info.namespace) return this.#options.allNamespaces ? info : withNamespace(info, namespace);
    if (enforceNamespace && !this.#options.allNamespaces && info.namespace !== namespace && info.source !== undefined)
      throw new KubectlError(
        `the namespace from the provided object "${info.namespace}" does not match the namespace "${namespace}". You must pass '--namespace=${info.namespace}' to perform this operation.`,
      );
    return info;
  }

  /** The object as the server has it. Where it is missing because its namespace is, that is said. */
  async get(info: ResourceInfo): Promise<LoadedInfo> {
    const { client } = this.#invocation;
    const { subresource, accept, query } = this.#options;
    const { mapping, namespace, name } = info;
    try {
      const object = await client.get(mapping, namespace, name, {
        ...(subresource && { subresource }),
        ...(accept && { accept }),
        ...(query && { query }),
      });
      return { ...info, object };
    } catch (error) {
      if (isNotFound(error) && namespace && namespace !== 'default') await this.#requireNamespaceToExist(namespace);
      throw error;
    }
  }

  async #requireNamespaceToExist(namespace: string): Promise<void> {
    try {
      await this.#invocation.client.request({ method: 'GET', path: `/api/v1/namespaces/${encodeURIComponent(namespace)}` });
    } catch (error) {
      if (isNotFound(error)) throw error;
    }
  }

  async #sources(guard: Guard, deliver: Visit): Promise<void> {
    const yieldInfo: Visit = (info) => guard(() => deliver(info));
    const { args = [], filenames = [], selectAll, fieldSelector, allowEmptySelector } = this.#options;
    if (selectAll && (this.#options.labelSelector || fieldSelector))
      throw new KubectlError("setting 'all' parameter but found a non empty selector. ");
    const files = this.#options.sources ?? expandFilenames(this.#invocation.process, filenames, this.#options.recursive ?? false);
    const named = await this.#named(normalizeArgs(args));
    if (files.length > 0) return this.#visitFiles(files, filenames, named, guard, deliver);
    const labelSelector =
      this.#options.labelSelector ||
      (selectAll || (allowEmptySelector && named.types.length > 0 && named.names.length === 0) ? '' : undefined);
    if (labelSelector !== undefined || fieldSelector) return this.#visitSelector(named, { labelSelector, fieldSelector }, guard, yieldInfo);
    return this.#visitNamed(named, guard, yieldInfo);
  }

  async #named(args: readonly string[]): Promise<Named> {
    const combined = args.filter((arg) => arg.includes('/'));
    if (combined.length > 0 && combined.length < args.length)
      throw new KubectlError(
        "there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'",
      );
    if (combined.length > 0) return { types: [], names: [], tuples: combined.map(tuple) };
    const [first, ...names] = args;
    if (first === undefined) return { types: [], names: [], tuples: [] };
    const mapper = await this.#invocation.mapper();
    const types = splitTypes(first).flatMap((type) => mapper.expandCategory(type)?.map(qualifiedResource) ?? [type]);
    return { types: [...new Set(types)], names, tuples: [] };
  }

  async #mappings(types: readonly string[]): Promise<readonly Mapping[]> {
    if (types.length > 1 && this.#options.singleResourceType) throw new KubectlError('you may only specify a single resource type');
    const mapper = await this.#invocation.mapper();
    return [...new Set(types.map((type) => mapper.resourceFor(type)))];
  }

  async #visitNamed({ types, names, tuples }: Named, guard: Guard, yieldInfo: Visit): Promise<void> {
    this.targetsSingleItems = true;
    const mapper = await this.#invocation.mapper();
    if (tuples.length > 0) {
      this.singleItemImplied = tuples.length === 1;
      const mappings = tuples.map(({ type, name }) => ({ mapping: mapper.resourceFor(type), name }));
      if (this.#options.singleResourceType && new Set(mappings.map(({ mapping }) => mapping)).size > 1)
        throw new KubectlError('you may only specify a single resource type');
      for (const { mapping, name } of mappings) await guard(() => yieldInfo(this.#byName(mapping, name)));
      return;
    }
    if (names.length > 0) {
      this.singleItemImplied = names.length === 1;
      if (types.length > 1) throw new KubectlError('you must specify only one resource');
      const [mapping] = await this.#mappings(types);
      if (mapping) for (const name of names) await guard(() => yieldInfo(this.#byName(mapping, name)));
      return;
    }
    for (const type of types) mapper.resourceFor(type);
    throw types.length > 0 ? new KubectlError('resource(s) were provided, but no name was specified') : missingResource;
  }

  #byName(mapping: Mapping, name: string): ResourceInfo {
    if (this.#options.allNamespaces && mapping.namespaced)
      throw new KubectlError('a resource cannot be retrieved by name across all namespaces');
    return { mapping, namespace: mapping.namespaced ? this.#invocation.namespace : '', name };
  }

  async #visitSelector(
    { types, names, tuples }: Named,
    selector: { labelSelector: string | undefined; fieldSelector: string | undefined },
    guard: Guard,
    yieldInfo: Visit,
  ): Promise<void> {
    if (names.length > 0) throw new KubectlError('name cannot be provided when a selector is specified');
    if (tuples.length > 0) throw new KubectlError('selectors and the all flag cannot be used when passing resource/name arguments');
    if (types.length === 0) throw new KubectlError('at least one resource must be specified to use a selector');
    if (this.#options.subresource) throw new KubectlError('subresource cannot be used when bulk resources are specified');
    const { allNamespaces, chunkSize = 500 } = this.#options;
    for (const mapping of await this.#mappings(types)) {
      const namespace = mapping.namespaced && !allNamespaces ? this.#invocation.namespace : '';
      await guard(async () => {
        let token: string | undefined;
        do {
          const query = {
            ...this.#options.query,
            labelSelector: selector.labelSelector || undefined,
            fieldSelector: selector.fieldSelector || undefined,
            limit: chunkSize > 0 ? String(chunkSize) : undefined,
            continue: token,
          };
          const list = await this.#list(mapping, namespace, query);
          token = continueToken(list);
          const info = { mapping, namespace, name: '', object: list };
          for (const item of this.#options.flatten ? itemsOf(info) : [info]) await yieldInfo(item);
          // A list that comes in pieces is a long one.
          if (token) await pause(this.#invocation.process);
        } while (token);
      });
    }
  }

  /** A list's failure says what was looked for (EnhanceListError). */
  async #list(mapping: Mapping, namespace: string, query: Query): Promise<Unstructured> {
    try {
      return await this.#invocation.client.list(mapping, namespace, query, this.#options.accept);
    } catch (error) {
      if (!(error instanceof StatusError) || !['BadRequest', 'NotFound'].includes(error.reason)) throw error;
      const { labelSelector = '', fieldSelector = '' } = query;
      const what = `${mapping.group}/${mapping.version}, Resource=${mapping.resource}`;
      throw addContext(
        labelSelector || fieldSelector
          ? `Unable to find ${quote(what)} that match label selector ${quote(labelSelector)}, field selector ${quote(fieldSelector)}`
          : `Unable to list ${quote(what)}`,
        error,
      );
    }
  }

  async #visitFiles(files: readonly Source[], given: readonly string[], named: Named, guard: Guard, deliver: Visit): Promise<void> {
    this.targetsSingleItems = true;
    this.singleItemImplied = given.length === 1 && files.length === 1 && files[0]?.name !== 'STDIN';
    if (named.types.length > 0)
      throw new KubectlError('when paths, URLs, or stdin is provided as input, you may not specify resource arguments as well');
    if (named.tuples.length > 0) throw new KubectlError('resource/name arguments cannot be provided when a path is specified');
    const selector = this.#options.labelSelector ? selectorOf(this.#options.labelSelector) : undefined;
    for (const source of files)
      await guard(async () => {
        for (const value of decodeStream(await source.read(), source.name)) {
          if (value === null || value === undefined) continue;
          await this.#checkKind(value, source.name);
          let items: readonly Unstructured[] | undefined;
          const visitItem = async (item: Unstructured): Promise<void> => {
            const info = await this.#infoFor(item, source.name, items !== undefined);
            const latest = this.#options.latest && info.name ? await this.get(this.#placed(info)) : info;
            if (!selector || selector.matches(labelsOf(latest.object ?? {}))) await deliver(latest);
          };
          // What cannot be decoded does not keep the documents behind it from their turn (StreamVisitor).
          await guard(() => {
            const object = decodedObject(value, source.name);
            items = this.#options.flatten ? manifestItems(object) : undefined;
            return items ? visitAll(items, visitItem) : visitItem(object);
          });
        }
      });
  }

  /** The server cannot warn of lists, and so nobody does (paramVerifyingSchema). */
  async #checkKind(value: unknown, source: string): Promise<void> {
    const { validate } = this.#options;
    if (validate === 'Ignore') return;
    if (validate !== 'Warn' || !isMap(value) || !String(value.kind).endsWith('List')) {
      checkKind(value, source);
      return;
    }
    const text = 'cannot perform warn validation if server-side field validation is unsupported, skipping validation';
    await this.#invocation.process.stderr.write(klogWarning(this.#invocation.now(), 'schema.go:145', text));
  }

  async #infoFor(object: Unstructured, source: string, isItem: boolean): Promise<LoadedInfo> {
    const apiVersion = String(object.apiVersion);
    const kind = String(object.kind);
    const missing = !object.kind ? "'Kind' is missing in 'object has no kind field '" : undefined;
    const unversioned = !object.apiVersion ? "'apiVersion' is missing in 'object has no apiVersion field'" : undefined;
    const untyped = missing ?? unversioned;
    if (untyped) throw new KubectlError(`unable to get type info from the object "*unstructured.Unstructured": Object ${untyped}`);
    const metadata = isMap(object.metadata) ? object.metadata : {};
    const name = typeof metadata.name === 'string' ? metadata.name : '';
    const namespace = typeof metadata.namespace === 'string' ? metadata.namespace : '';
    const mapping = (await this.#invocation.mapper()).kindFor(apiVersion, kind);
    if (!mapping) {
      const why = `no matches for kind "${kind}" in version "${apiVersion}"`;
      throw new KubectlError(
        isItem
          ? `unable to recognize ${why}`
          : `resource mapping not found for name: "${name}" namespace: "${namespace}" from "${source}": ${why}\nensure CRDs are installed first`,
      );
    }
    return { mapping, namespace, name, source, object };
  }
}

function selectorOf(text: string): Selector {
  try {
    return parseSelector(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new KubectlError(`the provided selector ${quote(text)} is not valid: ${error.message}`);
  }
}

type Guard = (work: () => Promise<void>) => Promise<void>;

interface Named {
  readonly types: readonly string[];
  readonly names: readonly string[];
  readonly tuples: readonly { readonly type: string; readonly name: string }[];
}

function tuple(word: string): { readonly type: string; readonly name: string } {
  const [type = '', name = '', ...more] = word.split('/');
  if (more.length > 0) throw new KubectlError('arguments in resource/name form may not have more than one slash');
  if (!type || !name || splitTypes(type).length !== 1)
    throw new KubectlError('arguments in resource/name form must have a single resource and name');
  return { type, name };
}

function withNamespace(info: ResourceInfo, namespace: string): ResourceInfo {
  const placed = { ...info, namespace };
  if (!info.object || info.source === undefined || !isMap(info.object.metadata)) return info.namespace === namespace ? info : placed;
  const { namespace: _, ...metadata } = info.object.metadata;
  return { ...placed, object: { ...info.object, metadata: { ...metadata, ...(namespace && { namespace }) } } };
}

const continueToken = (list: Unstructured): string | undefined => {
  const token = isMap(list.metadata) ? list.metadata.continue : undefined;
  return typeof token === 'string' && token !== '' ? token : undefined;
};

function labelsOf(object: Unstructured): Record<string, string> {
  const labels = isMap(object.metadata) && isMap(object.metadata.labels) ? object.metadata.labels : {};
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, sprint(value)]));
}

/** A List's items; undefined for any other object. @throws KubectlError where one of them is a list (FlattenListVisitor) */
function manifestItems(object: Unstructured): readonly Unstructured[] | undefined {
  const listKind = String(object.kind);
  if (!Array.isArray(object.items) || !listKind.endsWith('List')) return undefined;
  // What a list's items leave out, the list says of them all.
  const kind = listKind.slice(0, -'List'.length);
  const { apiVersion } = object;
  const items: readonly unknown[] = object.items;
  const objects = items.filter(isMap);
  if (objects.some((item) => Array.isArray(item.items)))
    throw new KubectlError('*unstructured.Unstructured is not a list: no Items field in this object');
  return objects.map((item) => (kind && item.kind === undefined ? { apiVersion, ...item, kind } : item));
}

/** Each item has its turn, whatever became of those before (FlattenListVisitor). */
async function visitAll(items: readonly Unstructured[], visit: (item: Unstructured) => Promise<void>): Promise<void> {
  const errors: Error[] = [];
  for (const item of items) {
    try {
      await visit(item);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      errors.push(...(error instanceof Aggregate ? error.errors : [error]));
    }
  }
  if (errors.length > 0) throw new Aggregate(errors);
}

/** The items of a list that the server gave, each with the kind that lists leave out; a table stays whole. */
function itemsOf(list: LoadedInfo): readonly ResourceInfo[] {
  if (!Array.isArray(list.object.items)) return [list];
  const items: readonly unknown[] = list.object.items;
  return items.filter(isMap).map((item) => {
    const metadata = isMap(item.metadata) ? item.metadata : {};
    return {
      mapping: list.mapping,
      namespace: typeof metadata.namespace === 'string' ? metadata.namespace : '',
      name: typeof metadata.name === 'string' ? metadata.name : '',
      object: { kind: list.mapping.kind, apiVersion: groupVersion(list.mapping), ...item },
    };
  });
}

/** resource.Info's String, for error messages. */
export function describeInfo({ mapping: { group, version, resource, kind }, name, namespace }: ResourceInfo): string {
  const place = `${group}/${version}`;
  return `Resource: "${place}, Resource=${resource}", GroupVersionKind: "${place}, Kind=${kind}"\nName: "${name}", Namespace: "${namespace}"`;
}
