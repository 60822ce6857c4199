// What a kube-apiserver of 1.36.3 said of odd requests, each asked of the real one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './raw.ts';
import { type ServedCluster, serveCluster } from './served-cluster.ts';

let served: ServedCluster;
beforeAll(async () => {
  served = await serveCluster();
});
afterAll(() => served.stop());

const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';
const yaml = [['Content-Type', 'application/yaml']] as const;

async function answer(method: string, target: string, headers: readonly (readonly [string, string])[], body: string) {
  const { code, body: text } = await ask(served, { method, target, headers, body });
  return [code, JSON.parse(text).message];
}

describe('a body in YAML', () => {
  const NOT_READ = 'the object provided is unrecognized (must be of type ConfigMap)';
  const HEAD = '61706956657273696f6e3a2076310a6b696e643a20436f6e6669674d6170 ...';
  test('makes an object', async () => {
    const body = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: y1}\ndata: {a: "1"}\n';
    const { code, body: text } = await ask(served, { method: 'POST', target: CONFIG_MAPS, headers: yaml, body });
    expect([code, JSON.parse(text).data]).toEqual([201, { a: '1' }]);
    expect((await ask(served, { method: 'PUT', target: `${CONFIG_MAPS}/y1`, headers: yaml, body })).code).toBe(200);
  });
  test.each([
    [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: y2}\ndata: {a: 1',
      `${NOT_READ}: yaml: line 4: did not find expected ',' or '}' (${HEAD})`,
    ],
    [
      '- a\n- b\n',
      String.raw`${NOT_READ}: couldn't get version/kind; json parse error: json: cannot unmarshal array into Go value of type struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" } (2d20610a2d20620a)`,
    ],
    [
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: y3}\ndata: {a: 1}\n',
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string',
    ],
  ])('or is refused: %j', async (body, message) => {
    expect(await answer('POST', CONFIG_MAPS, yaml, body)).toEqual([400, message]);
  });
});

describe('a key that is given twice in YAML', () => {
  const ONE = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\ndata:\n  a: "1"\n  b: "1"\n  a: "2"\n  b: "2"\n';
  const TWO = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: two}\ndata: {a: x, a: z}\nfoo: 1\nfoo: 2\n';
  const apply = [['Content-Type', 'application/apply-patch+yaml']] as const;
  const told = async (method: string, target: string, headers: typeof yaml | typeof apply, body: string) => {
    const { code, headers: head, body: text } = await ask(served, { method, target: `${target}dryRun=All`, headers, body });
    const { message, data } = JSON.parse(text);
    return [code, code < 300 ? data : message, ...[...head.matchAll(/^warning: 299 - "(.*)"\r?$/gim)].map(([, words]) => words)];
  };
  const warnings = [String.raw`line 7: key \"a\" already set in map`, String.raw`line 8: key \"b\" already set in map`];
  const refused = 'yaml: unmarshal errors:\n  line 7: key "a" already set in map\n  line 8: key "b" already set in map';
  test.each([
    ['Strict', [400, `ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: ${refused}`]],
    ['Warn', [201, { a: '2', b: '2' }, ...warnings]],
    ['Ignore', [201, { a: '2', b: '2' }]],
    ['', [201, { a: '2', b: '2' }, ...warnings]],
  ])('by a create, with fieldValidation=%s', async (validation, expected) => {
    expect(await told('POST', `${CONFIG_MAPS}?fieldValidation=${validation}&`, yaml, ONE)).toEqual(expected);
  });
  test('comes before fields that are unknown', async () => {
    expect(await told('POST', `${CONFIG_MAPS}?fieldValidation=Strict&`, yaml, TWO)).toEqual([
      400,
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: yaml: unmarshal errors:\n  line 4: key "a" already set in map\n  line 6: key "foo" already set in map, unknown field "foo"',
    ]);
  });
  test.each([
    ['Strict', [400, `error strict decoding YAML: error converting YAML to JSON: ${refused}`]],
    ['Warn', [201, { a: '2', b: '2' }, ...warnings]],
    ['Ignore', [201, { a: '2', b: '2' }]],
  ])('by server-side apply, with fieldValidation=%s', async (validation, expected) => {
    expect(await told('PATCH', `${CONFIG_MAPS}/one?fieldManager=me&fieldValidation=${validation}&`, apply, ONE)).toEqual(expected);
  });
});

describe('a media type', () => {
  const UNKNOWN =
    'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf';
  const all: readonly (readonly [method: string, type: string, code: number, message: string | undefined])[] = [
    ['DELETE', 'text/plain', 415, UNKNOWN],
    ['DELETE', 'application/yaml', 404, 'configmaps "none" not found'],
    ['POST', 'text/plain', 415, UNKNOWN],
    ['POST', 'application/xml', 415, UNKNOWN],
    ['POST', 'application/cbor', 415, UNKNOWN],
    ['POST', 'odd', 415, UNKNOWN],
    ['POST', '*/*', 415, UNKNOWN],
    ['POST', 'application/json, text/plain', 415, UNKNOWN],
    ['POST', 'application/json; charset=utf-8', 201, undefined],
    ['POST', 'application/json;', 201, undefined],
    ['POST', 'Application/JSON', 201, undefined],
    ['POST', 'application/yaml; x=y', 201, undefined],
    ['PATCH', 'application/yaml', 415, '415: Unsupported Media Type'],
    ['PATCH', 'application/json', 415, '415: Unsupported Media Type'],
    ['PATCH', 'application/cbor', 415, '415: Unsupported Media Type'],
    ['PATCH', '', 415, '415: Unsupported Media Type'],
  ];
  test.each(all)('%s %s', async (method, type, code, message) => {
    const body = '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"generateName":"c-"}}';
    const target = method === 'POST' ? CONFIG_MAPS : `${CONFIG_MAPS}/none`;
    expect(await answer(method, `${target}?dryRun=All`, [['Content-Type', type]], method === 'DELETE' ? '{}' : body)).toEqual([
      code,
      message,
    ]);
  });
});

describe('a parameter that may not be', () => {
  const ODD = 'fieldValidation: Unsupported value: "Odd": supported values: "", "Ignore", "Strict", "Warn"';
  test.each([
    ['POST', CONFIG_MAPS, 'application/json', 'Create', ODD],
    ['PUT', `${CONFIG_MAPS}/y1`, 'application/json', 'Update', ODD],
    ['PATCH', `${CONFIG_MAPS}/y1`, 'application/merge-patch+json', 'Patch', ODD],
  ])('%s %s', async (method, target, type, kind, words) => {
    const message = `${kind}Options.meta.k8s.io "" is invalid: ${words}`;
    expect(await answer(method, `${target}?fieldValidation=Odd`, [['Content-Type', type]], '{}')).toEqual([422, message]);
  });

  test('is told with the others', async () => {
    const query = `fieldValidation=Odd&dryRun=Some&fieldManager=${'x'.repeat(130)}`;
    expect(await answer('POST', `${CONFIG_MAPS}?${query}`, [], '{}')).toEqual([
      422,
      `CreateOptions.meta.k8s.io "" is invalid: [fieldManager: Too long: may not be more than 128 bytes, dryRun: Unsupported value: ["Some"]: supported values: "All", ${ODD}]`,
    ]);
  });

  test('is nothing to a list', async () => {
    expect((await ask(served, { target: `${CONFIG_MAPS}?fieldValidation=Odd` })).code).toBe(200);
  });
});

describe('JSON that is nested', () => {
  const nested = (depth: number, field: string): string =>
    `{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"deep"},"${field}":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;
  const NOT_READ = 'the object provided is unrecognized (must be of type ConfigMap)';
  const HEAD = '({"apiVersion":"v1","kind":"Con ...)';
  test.each([
    [
      'POST',
      'application/json',
      `${NOT_READ}: couldn't get version/kind; json parse error: invalid character '{' exceeded max depth ${HEAD}`,
    ],
    ['POST', 'application/yaml', `${NOT_READ}: yaml: exceeded max depth of 10000 ${HEAD}`],
    ['PATCH', 'application/merge-patch+json', "error decoding patch: invalid character '{' exceeded max depth"],
    ['PATCH', 'application/strategic-merge-patch+json', "invalid character '{' exceeded max depth"],
    ['PATCH', 'application/apply-patch+yaml', 'error decoding YAML: error converting YAML to JSON: yaml: exceeded max depth of 10000'],
  ])('too deep is refused: %s %s', async (method, type, message) => {
    const target = method === 'POST' ? CONFIG_MAPS : `${CONFIG_MAPS}/deep?fieldManager=x`;
    expect(await answer(method, target, [['Content-Type', type]], nested(10_001, 'data'))).toEqual([400, message]);
  });
  test('is told the line where that is YAML', async () => {
    const body = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: deep}\nx: ${'['.repeat(10_001)}${']'.repeat(10_001)}\n`;
    const said = '61706956657273696f6e3a2076310a6b696e643a20436f6e6669674d6170 ...';
    expect(await answer('POST', CONFIG_MAPS, yaml, body)).toEqual([
      400,
      `${NOT_READ}: yaml: line 4: exceeded max depth of 10000 (${said})`,
    ]);
  });
  test.each([
    ['application/json', "couldn't get version/kind; json parse error: ", '({"apiVersion":"v1","kind":"Con ...)'],
    ['application/yaml', 'yaml: ', HEAD],
  ])('more than is read here is refused in words of our own: %s', async (type, where, head) => {
    const why = 'nested deeper than the 1000 levels that the sandbox reads (Kubernetes reads 10000)';
    expect(await answer('POST', CONFIG_MAPS, [['Content-Type', type]], nested(9_000, 'odd'))).toEqual([
      400,
      `${NOT_READ}: ${where}${why} ${head}`,
    ]);
  });
  test('less deep is not', async () => {
    expect((await answer('POST', `${CONFIG_MAPS}?dryRun=All`, [], nested(990, 'odd')))[0]).toBe(201);
  });
});

describe('who would be somebody else', () => {
  test('may say of them what else there is', async () => {
    const headers = [
      ['Impersonate-User', 'jane'],
      ['Impersonate-Extra-scopes', 'view'],
      ['Impersonate-Extra-scopes', 'edit'],
      ['Impersonate-Extra-acme.com%2fproject', 'x'],
      ['Impersonate-Group', 'dev'],
      ['Impersonate-Uid', '42'],
    ] as const;
    const target = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
    const body = '{"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"}';
    const { code, body: text } = await ask(served, { method: 'POST', target, headers, body });
    expect([code, JSON.parse(text).status.userInfo]).toEqual([
      201,
      {
        username: 'jane',
        uid: '42',
        groups: ['dev', 'system:authenticated'],
        extra: { 'acme.com/project': ['x'], scopes: ['view', 'edit'] },
      },
    ]);
  });

  test.each([
    ['Impersonate-Extra-scopes', 'view', 'UID:"", Groups:[]string(nil), Extra:map[string][]string{"scopes":[]string{"view"}}'],
    ['Impersonate-Uid', '42', 'UID:"42", Groups:[]string(nil), Extra:map[string][]string(nil)'],
    ['Impersonate-Group', 'dev', 'UID:"", Groups:[]string{"dev"}, Extra:map[string][]string(nil)'],
  ])('has to name them: %s', async (header, value, shown) => {
    const message = `requested &user.DefaultInfo{Name:"", ${shown}} without impersonating a user name`;
    expect(await answer('GET', CONFIG_MAPS, [[header, value]], '')).toEqual([400, message]);
  });

  test.each([
    ['Impersonate-Extra-scopes', 'view', 'userextras.authentication.k8s.io "view"', 'userextras/scopes'],
    ['Impersonate-Extra-a%2fb', 'view', 'userextras.authentication.k8s.io "view"', 'userextras/a/b'],
    ['Impersonate-Uid', '7', 'uids.authentication.k8s.io "7"', 'uids'],
  ])('must be allowed to, in each part: %s', async (header, value, subject, resource) => {
    const user = 'system:serviceaccount:default:default';
    const as = [['Impersonate-User', user]] as const;
    const rbac = '/apis/rbac.authorization.k8s.io/v1';
    const metadata = { name: 'imp' };
    const rules = [{ apiGroups: [''], resources: ['users', 'groups', 'serviceaccounts'], verbs: ['impersonate'] }];
    await ask(served, { method: 'POST', target: `${rbac}/clusterroles`, body: JSON.stringify({ metadata, rules }) });
    const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'imp' };
    const subjects = [{ kind: 'ServiceAccount', name: 'default', namespace: 'default' }];
    await ask(served, { method: 'POST', target: `${rbac}/clusterrolebindings`, body: JSON.stringify({ metadata, roleRef, subjects }) });
    const issued = await ask(served, {
      method: 'POST',
      target: '/api/v1/namespaces/default/serviceaccounts/default/token',
      body: '{"apiVersion":"authentication.k8s.io/v1","kind":"TokenRequest","spec":{}}',
    });
    const { token } = JSON.parse(issued.body).status;
    const { code, body } = await ask(served, { token, target: CONFIG_MAPS, headers: [...as, [header, value]] });
    expect([code, JSON.parse(body).message]).toEqual([
      403,
      `${subject} is forbidden: User "${user}" cannot impersonate resource "${resource}" in API group "authentication.k8s.io" at the cluster scope`,
    ]);
  });
});

describe('what / lists', () => {
  test('is served', async () => {
    const { paths } = JSON.parse((await ask(served, { target: '/' })).body);
    expect(paths).toContain('/openid/v1/jwks');
    for (const target of paths) expect([target, (await ask(served, { target })).code]).toEqual([target, 200]);
  });

  test('how the server is among it', async () => {
    const { headers, body } = await ask(served, { target: '/statusz' });
    expect(headers).toMatch(/^content-type: text\/plain; charset=utf-8\r?$/im);
    expect(body).toMatch(
      /^\napiserver statusz\nWarning: .*\n\nStarted {2}\w{3} \w{3} [ \d]\d [\d:]{8} UTC \d{4}\nUp {2}\d+ hr \d\d min \d\d sec\nGo version {2}go1\.26/,
    );
    expect((await ask(served, { target: '/flagz' })).body).toContain('\nadvertise-address 172.18.0.2\n');
  });

  test('the key of tokens among it', async () => {
    const { headers, body } = await ask(served, { target: '/openid/v1/jwks' });
    expect(headers).toMatch(/^content-type: application\/jwk-set\+json\r?$/im);
    expect(JSON.parse(body)).toMatchObject({ keys: [{ use: 'sig', kty: 'RSA', alg: 'RS256' }] });
    const { body: document } = await ask(served, { target: '/.well-known/openid-configuration' });
    expect(JSON.parse(document)).toEqual({
      issuer: 'https://kubernetes.default.svc',
      jwks_uri: 'https://172.18.0.2:6443/openid/v1/jwks',
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
});
