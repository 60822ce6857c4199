// Whose token is good: each way in which one may be false, old, for somebody else, or of something that is gone.
import { beforeEach, describe, expect, test } from 'vitest';
import { pods, secrets, serviceAccounts } from '../../../sandbox/api/resources.ts';
import { isMap } from '../../../sandbox/apimachinery/fmt.ts';
import { secretToken } from '../../../sandbox/component-helpers/serviceaccount/token.ts';
import { newTokenKey } from '../../../sandbox/component-helpers/serviceaccount/token-key.ts';
import { Random } from '../../../sandbox/time/random.ts';
import { type Fixture, newFixture } from './fixture.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = newFixture();
  fixture.client.create(serviceAccounts, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'bot', namespace: 'default' } });
});

const BOT = 'system:serviceaccount:default:bot';

async function send(method: 'GET' | 'POST', path: string, body?: unknown, token?: string) {
  const headers: Readonly<Record<string, string>> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fixture.server.handler().handle({ method, path, headers, body });
  return { code: answer.code, body: isMap(answer.body) ? answer.body : {} };
}

/** The fields of an answer, by the way to them. */
function field(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((inner, name) => (isMap(inner) ? inner[name] : undefined), value);
}

async function newToken(spec: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
  const answer = await send('POST', '/api/v1/namespaces/default/serviceaccounts/bot/token', body);
  expect(answer).toMatchObject({ code: 201 });
  return String(field(answer.body, 'status', 'token'));
}

/** The code that the API answers somebody with this token, and who it takes them for. */
async function whoami(token: string): Promise<string> {
  const { code, body } = await send('POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews', {}, token);
  return code === 201 ? String(field(body, 'status', 'userInfo', 'username')) : String(code);
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = (token: string): [string, string, string] => {
  const [header = '', claims = '', signature = ''] = token.split('.');
  return [header, claims, signature];
};
const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(parts(token)[1], 'base64url').toString());

test('a token that was given is good', async () => {
  expect(await whoami(await newToken())).toBe(BOT);
});

test('one that is made up is not', async () => {
  const sub = 'system:serviceaccount:kube-system:namespace-controller';
  const forged = encode({ sub, exp: 9_999_999_999 });
  expect(await whoami(`x.${forged}.x`)).toBe('401');
  const [header, , signature] = parts(await newToken());
  const claims = { ...claimsOf(await newToken()), sub };
  expect(await whoami(`${header}.${encode(claims)}.${signature}`)).toBe('401');
  expect(await whoami(`${encode({ alg: 'none' })}.${encode(claims)}.`)).toBe('401');
  expect(await whoami(`${header}.${encode(claims)}`)).toBe('401');
});

test('one that is signed with another key is not', async () => {
  const key = newTokenKey(new Random('guessed'));
  const [header, claims] = parts(await newToken());
  expect(await whoami(`${header}.${claims}.${key.sign(`${header}.${claims}`)}`)).toBe('401');
});

test('a signature has one spelling', async () => {
  const token = await newToken();
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(token.slice(-1));
  expect(await whoami(token.slice(0, -1) + alphabet[last ^ 1])).toBe('401');
  expect(await whoami(`${token}=`)).toBe('401');
});

test('a minute after its end it is no longer good', async () => {
  const token = await newToken({ expirationSeconds: 600 });
  fixture.clock.advanceTo(fixture.clock.now() + 659_000);
  expect(await whoami(token)).toBe(BOT);
  fixture.clock.advanceTo(fixture.clock.now() + 2_000);
  expect(await whoami(token)).toBe('401');
});

test('one for another audience is not for the API server', async () => {
  const token = await newToken({ audiences: ['vault'] });
  expect(await whoami(token)).toBe('401');
  const review = (audiences: readonly string[]) =>
    send('POST', '/apis/authentication.k8s.io/v1/tokenreviews', {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenReview',
      spec: { token, audiences },
    });
  expect(field((await review(['vault', 'other'])).body, 'status')).toMatchObject({ authenticated: true, audiences: ['vault'] });
  expect(field((await review([])).body, 'status')).toEqual({
    user: {},
    error: '[invalid bearer token, token audiences ["vault"] is invalid for the target audiences ["https://kubernetes.default.svc"]]',
  });
});

test('it ends with its account, and is not good for the next one of that name', async () => {
  const token = await newToken();
  fixture.client.delete(serviceAccounts, 'bot', 'default');
  expect(await whoami(token)).toBe('401');
  fixture.client.create(serviceAccounts, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'bot', namespace: 'default' } });
  expect(await whoami(token)).toBe('401');
  expect(await whoami(await newToken())).toBe(BOT);
});

test('one that is bound to an object ends with it', async () => {
  fixture.client.create(secrets, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'tie', namespace: 'default' } });
  const token = await newToken({ boundObjectRef: { apiVersion: 'v1', kind: 'Secret', name: 'tie' } });
  expect(await whoami(token)).toBe(BOT);
  fixture.client.delete(secrets, 'tie', 'default');
  expect(await whoami(token)).toBe('401');
});

test('one that is bound to a pod says so, and which node it is on', async () => {
  fixture.client.create(pods, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'default' },
    spec: { serviceAccountName: 'bot', nodeName: 'node-1', containers: [{ name: 'app', image: 'pause' }] },
  });
  const token = await newToken({ boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name: 'web' } });
  const { uid } = fixture.client.get(pods, 'web', 'default').metadata;
  const { body } = await send('POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews', {}, token);
  expect(field(body, 'status', 'userInfo', 'extra')).toMatchObject({
    'authentication.kubernetes.io/node-name': ['node-1'],
    'authentication.kubernetes.io/pod-name': ['web'],
    'authentication.kubernetes.io/pod-uid': [uid],
  });
});

describe('the token in a Secret', () => {
  const hold = (token: string): void => {
    const { uid } = fixture.client.get(serviceAccounts, 'bot', 'default').metadata;
    fixture.client.create(secrets, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'held',
        namespace: 'default',
        annotations: { 'kubernetes.io/service-account.name': 'bot', 'kubernetes.io/service-account.uid': uid },
      },
      type: 'kubernetes.io/service-account-token',
      data: { token: btoa(token) },
    });
  };
  const tokenWith = (key = fixture.server.tokenKey): string => {
    const { uid } = fixture.client.get(serviceAccounts, 'bot', 'default').metadata;
    return secretToken(key, { namespace: 'default', name: 'bot', uid }, 'held');
  };

  test('is good as long as the Secret holds it, and its use is noted there', async () => {
    const token = tokenWith();
    expect(await whoami(token)).toBe('401');
    hold(token);
    expect(await whoami(token)).toBe(BOT);
    expect(fixture.client.get(secrets, 'held', 'default').metadata.labels).toEqual({
      'kubernetes.io/legacy-token-last-used': '2026-11-23',
    });
    fixture.client.delete(secrets, 'held', 'default');
    expect(await whoami(token)).toBe('401');
  });

  test('that somebody else has signed is not good, even if the Secret holds it', async () => {
    const token = tokenWith(newTokenKey(new Random('guessed')));
    hold(token);
    expect(await whoami(token)).toBe('401');
  });
});
