// The OpenAPI documents of kinds that definitions add (k8s.io/apiextensions-apiserver/pkg/controller/openapi/builder).
import type { AddedSchema } from '../discovery.ts';

type Document = Readonly<Record<string, unknown>>;

const API_VERSION =
  'APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources';
const KIND =
  'Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds';
const METADATA =
  "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata";

/** `example.com`, `v1`, `Widget` → `com.example.v1.Widget`. */
export const schemaName = ({ group, version, kind }: Pick<AddedSchema, 'group' | 'version' | 'kind'>): string =>
  `${group.split('.').reverse().join('.')}.${version}.${kind}`;

/** A kind's schema with what every object has. */
export function objectSchema({ schema, group, version, kind }: AddedSchema): Document {
  const { properties = {}, ...rest } = schema;
  const preserves = schema['x-kubernetes-preserve-unknown-fields'] && Object.keys(properties).length === 0;
  return {
    ...rest,
    type: 'object',
    ...(!preserves && {
      properties: {
        ...properties,
        apiVersion: { description: API_VERSION, type: 'string' },
        kind: { description: KIND, type: 'string' },
        metadata: {
          description: METADATA,
          allOf: [{ $ref: '#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' }],
        },
      },
    }),
    'x-kubernetes-group-version-kind': [{ group, kind, version }],
  };
}

/** The document of one group and version. */
export function customDocument(
  schemas: readonly AddedSchema[],
  paths: Document,
  definitionsFor: (names: readonly string[]) => Record<string, unknown>,
): Document {
  const own = schemas.map((each) => [schemaName(each), objectSchema(each)] as const);
  const all = { ...definitionsFor(['meta.v1.ObjectMeta']), ...Object.fromEntries(own) };
  return { openapi: '3.0.0', info: { title: 'Kubernetes CRD Swagger', version: 'v0.1.0' }, paths, components: { schemas: all } };
}
