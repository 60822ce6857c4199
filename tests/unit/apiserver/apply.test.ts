import { expect, test } from 'vitest';
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import { type Fixture, newFixture } from './fixture.ts';

const PATH = '/api/v1/namespaces/default/services/web';

const service = (spec: object, labels?: object) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', ...(labels && { labels }) },
  spec,
});
const http = { name: 'http', port: 80, targetPort: 8080 };

async function patch({ server }: Fixture, manager: string, body: unknown, type = 'apply-patch+yaml', query: object = {}) {
  const response = await server.handler().handle({
    method: 'PATCH',
    path: PATH,
    query: { fieldManager: manager, ...query },
    headers: { 'content-type': `application/${type}` },
    body,
  });
  return { code: response.code, body: isMap(response.body) ? response.body : {} };
}

/** Who owns what: `kubectl Apply` and the fields in FieldsV1. */
function owners(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const metadata = isMap(body.metadata) ? body.metadata : {};
  const entries: unknown[] = Array.isArray(metadata.managedFields) ? metadata.managedFields : [];
  return Object.fromEntries(entries.filter(isMap).map((entry) => [`${entry.manager} ${entry.operation}`, entry.fieldsV1]));
}

test('an apply owns what it names, and a field that another has changed is a conflict', async () => {
  const fixture = newFixture();
  const created = await patch(fixture, 'one', service({ ports: [http], selector: { app: 'web' } }));
  expect(created.code).toBe(201);
  expect(owners(created.body)).toEqual({
    'one Apply': {
      'f:spec': {
        'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { '.': {}, 'f:name': {}, 'f:port': {}, 'f:targetPort': {} } },
        'f:selector': {},
      },
    },
  });
  await patch(fixture, 'kubectl-patch', { spec: { selector: { app: 'shop' } } }, 'strategic-merge-patch+json');
  const refused = await patch(fixture, 'one', service({ ports: [http], selector: { app: 'web' } }));
  expect([refused.code, refused.body.message]).toEqual([
    409,
    'Apply failed with 1 conflict: conflict with "kubectl-patch" using v1: .spec.selector',
  ]);
  const forced = await patch(fixture, 'one', service({ ports: [http], selector: { app: 'web' } }), 'apply-patch+yaml', { force: 'true' });
  expect(forced.code).toBe(200);
  expect(Object.keys(owners(forced.body))).toEqual(['one Apply']);
});

test('several conflicts are told by manager, each with its fields', async () => {
  const fixture = newFixture();
  await patch(fixture, 'one', service({ ports: [http], selector: { app: 'web' } }));
  await patch(fixture, 'two', { spec: { selector: { app: 'shop' }, ports: [{ port: 80, targetPort: 81 }] } }, 'strategic-merge-patch+json');
  const refused = await patch(fixture, 'one', service({ ports: [http], selector: { app: 'web' } }));
  expect(refused.body.message).toBe(
    'Apply failed with 2 conflicts: conflicts with "two" using v1:\n- .spec.selector\n- .spec.ports[port=80,protocol="TCP"].targetPort',
  );
});

test('what an applier names no more is removed, unless another applier names it', async () => {
  const fixture = newFixture();
  const ports = [http];
  await patch(fixture, 'one', service({ ports }, { mine: 'a', ours: 'b' }));
  await patch(fixture, 'two', service({ ports }, { ours: 'b' }));
  const after = await patch(fixture, 'one', service({ ports }));
  expect(isMap(after.body.metadata) && after.body.metadata.labels).toEqual({ ours: 'b' });
});

test('items of a list with keys are merged, and one that goes leaves the others alone', async () => {
  const fixture = newFixture();
  const metrics = { name: 'metrics', port: 9090, targetPort: 9090 };
  await patch(fixture, 'one', service({ ports: [http] }));
  await patch(fixture, 'two', service({ ports: [metrics] }));
  const names = (body: Readonly<Record<string, unknown>>): unknown[] => {
    const ports: unknown = isMap(body.spec) ? body.spec.ports : undefined;
    return Array.isArray(ports) ? ports.filter(isMap).map(({ name }) => name) : [];
  };
  const both = await patch(fixture, 'two', service({ ports: [metrics] }));
  expect(names(both.body)).toEqual(['http', 'metrics']);
  const left = await patch(fixture, 'one', service({ selector: { app: 'web' } }));
  expect(names(left.body)).toEqual(['metrics']);
});

test('unknown fields are refused, all at once', async () => {
  const refused = await patch(newFixture(), 'one', service({ ports: [{ port: 80, targetport: 1 }], selectors: {} }, { app: 'web' }));
  expect([refused.code, refused.body.message]).toEqual([
    500,
    'failed to create typed patch object (default/web; /v1, Kind=Service): errors:\n' +
      '  .spec.ports[port=80,protocol="TCP"].targetport: field not declared in schema\n' +
      '  .spec.selectors: field not declared in schema',
  ]);
});

test('a configuration is YAML as Go reads it: yes is true, and a label must be in quotes', async () => {
  const yaml = (extra: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n${extra}spec:\n  publishNotReadyAddresses: yes\n  ports: [{port: 80}]\n`;
  const applied = await patch(newFixture(), 'one', yaml(''));
  expect(applied).toMatchObject({ code: 201, body: { spec: { publishNotReadyAddresses: true, ports: [{ port: 80 }] } } });
  const refused = await patch(newFixture(), 'one', yaml('  labels: {a: y}\n'));
  expect([refused.code, refused.body.message]).toEqual([
    500,
    'failed to create typed patch object (default/web; /v1, Kind=Service): .metadata.labels.a: expected string, got &value.valueUnstructured{Value:true}',
  ]);
});

test.each([
  ['a: b: c', 'error converting YAML to JSON: yaml: mapping values are not allowed in this context'],
  ['- a', 'error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}'],
])('%j is no configuration', async (yaml, words) => {
  const { code, body } = await patch(newFixture(), 'one', yaml);
  expect([code, body.message]).toEqual([400, `error decoding YAML: ${words}`]);
});

test('a configuration with nothing in it is of no version', async () => {
  const { code, body } = await patch(newFixture(), 'one', '# nothing\n');
  expect([code, body.message]).toEqual([400, 'Incorrect version specified in apply patch. Specified patch version: , expected: v1']);
});
