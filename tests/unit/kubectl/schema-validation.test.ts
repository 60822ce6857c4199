// Lists are held against the schema by kubectl itself, in the words of kube-openapi's visitors.
import { expect, it } from 'vitest';
import { schemaFindings } from '../../../sandbox/kubectl/schema-validation.ts';

const of = (object: Readonly<Record<string, unknown>>, apiVersion = 'v1', kind = 'Service') => schemaFindings(object, apiVersion, kind);

it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ['nothing', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { ports: [{ port: 80 }] } }, []],
  ['an unknown field', { spec: { port: 80 } }, ['ValidationError(Service.spec): unknown field "port" in io.k8s.api.core.v1.ServiceSpec']],
  [
    'a text for a number',
    { spec: { ports: [{ port: '80' }] } },
    ['ValidationError(Service.spec.ports[0].port): invalid type for io.k8s.api.core.v1.ServicePort.port: got "string", expected "integer"'],
  ],
  [
    'a map for a list',
    { spec: { ports: { port: 80 } } },
    ['ValidationError(Service.spec.ports): invalid type for io.k8s.api.core.v1.ServiceSpec.ports: got "map", expected "array"'],
  ],
  [
    'what is required',
    { spec: { ports: [{ name: 'a' }] } },
    ['ValidationError(Service.spec.ports[0]): missing required field "port" in io.k8s.api.core.v1.ServicePort'],
  ],
  ['anything for a text', { metadata: { name: true, labels: { a: 1 } } }, []],
  ['a number or a text', { spec: { ports: [{ port: 80, targetPort: 'http' }] } }, []],
])('%s', (_, object, said) => {
  expect(of(object)).toEqual(said);
});

it('looks at the items of a list of one kind', () => {
  expect(schemaFindings({ items: [{ spec: { port: 80 } }] }, 'v1', 'ServiceList')).toEqual([
    'ValidationError(ServiceList.items[0].spec): unknown field "port" in io.k8s.api.core.v1.ServiceSpec',
  ]);
});

it('says nothing of kinds without a schema', () => {
  expect(schemaFindings({ anything: 1 }, 'example.org/v1', 'Thing')).toEqual([]);
});
