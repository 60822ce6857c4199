// Objects as YAML, JSON and names (cli-runtime/pkg/printers YAMLPrinter, JSONPrinter, NamePrinter, OmitManagedFieldsPrinter).
import { isMap, marshal, marshalInOrder, marshalPieces } from '../../apimachinery/fmt.ts';
import { yamlPieces } from '../../apimachinery/yaml-writer.ts';
import { isTyped } from '../typed.ts';
import { PrintError, type Printer, WatchEvent } from './printer.ts';

/** YAML documents, with `---` between them. */
export class YAMLPrinter implements Printer {
  #count = 0;

  print(object: unknown): string {
    return [...this.pieces(object)].join('');
  }

  *pieces(object: unknown): Iterable<string> {
    this.#count += 1;
    if (this.#count > 1) yield '---\n';
    yield* yamlPieces(object);
  }
}

export class JSONPrinter implements Printer {
  print(object: unknown): string {
    if (object instanceof WatchEvent) return `{"type":${marshal(object.type)},"object":${marshal(object.object)}}\n`;
    return `${isTyped(object) ? marshalInOrder(object, '    ') : marshal(object, '    ')}\n`;
  }

  *pieces(object: unknown): Iterable<string> {
    if (object instanceof WatchEvent || isTyped(object)) yield this.print(object);
    else {
      yield* marshalPieces(object, '    ');
      yield '\n';
    }
  }
}

/** JSON of Go's own types, whose fields come in the order of their declaration, as the server wrote them. */
export class TypedJSONPrinter implements Printer {
  print(object: unknown): string {
    return `${JSON.stringify(object, undefined, 4)}\n`;
  }
}

/** Leaves `metadata.managedFields` out of whatever the delegate prints. */
export class OmitManagedFieldsPrinter implements Printer {
  readonly #delegate: Printer;

  constructor(delegate: Printer) {
    this.#delegate = delegate;
  }

  print(object: unknown): string {
    return this.#delegate.print(withoutManagedFields(object));
  }

  *pieces(object: unknown): Iterable<string> {
    let bare = object;
    if (isMap(object) && Array.isArray(object.items)) {
      const items: unknown[] = [];
      for (const item of object.items) {
        items.push(withoutManagedFields(item));
        yield '';
      }
      bare = { ...object, items };
    } else bare = withoutManagedFields(object);
    yield* this.#delegate.pieces?.(bare) ?? [this.#delegate.print(bare)];
  }
}

function withoutManagedFields(object: unknown): unknown {
  if (object instanceof WatchEvent) return new WatchEvent(object.type, withoutManagedFields(object.object));
  if (!isMap(object)) return object;
  if (Array.isArray(object.items)) return { ...object, items: object.items.map(withoutManagedFields) };
  const { metadata } = object;
  if (!isMap(metadata) || metadata.managedFields === undefined) return object;
  const { managedFields: _omitted, ...rest } = metadata;
  return { ...object, metadata: rest };
}

/** `endpointslice.discovery.k8s.io/web-x7k2p`, with an operation where there is one: `service/web created`. */
export class NamePrinter implements Printer {
  readonly #operation: string;

  constructor(operation = '') {
    this.#operation = operation;
  }

  print(object: unknown): string {
    if (object instanceof WatchEvent) return this.print(object.object);
    if (!isMap(object)) throw new PrintError('missing apiVersion or kind; try GetObjectKind().SetGroupVersionKind() if you know the type');
    if (Array.isArray(object.items)) return [...this.pieces(object)].join('');
    const { metadata } = object;
    const name = isMap(metadata) && typeof metadata.name === 'string' && metadata.name ? metadata.name : '<unknown>';
    const operation = this.#operation && ` ${this.#operation}`;
    return `${kindAndGroup(object)}/${name}${operation}\n`;
  }

  *pieces(object: unknown): Iterable<string> {
    if (isMap(object) && Array.isArray(object.items)) for (const item of object.items) yield* this.pieces(item);
    else yield this.print(object);
  }
}

/** `deployment.apps`: the kind in lower case, and its group. */
function kindAndGroup({ apiVersion, kind }: Readonly<Record<string, unknown>>): string {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !kind) {
    throw new PrintError('missing apiVersion or kind; try GetObjectKind().SetGroupVersionKind() if you know the type');
  }
  const slash = apiVersion.indexOf('/');
  return kind.toLowerCase() + (slash < 0 ? '' : `.${apiVersion.slice(0, slash)}`);
}
