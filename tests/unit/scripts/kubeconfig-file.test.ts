// The file of `npm run cluster`: made for its owner alone, nobody else's overwritten or removed.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkKubeconfig, KubeconfigError, writeKubeconfig } from '../../../scripts/kubeconfig-file.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
  file = join(folder, 'config');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (merge = false) => writeKubeconfig(file, merge, 'https://127.0.0.1:40123', { key: '', cert: 'PEM', token: 'secret' });
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const others = {
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'work', cluster: { server: 'https://work.example' } }],
  users: [{ name: 'me', user: { token: 'mine' } }],
  contexts: [{ name: 'work', context: { cluster: 'work', user: 'me' } }],
  'current-context': 'work',
};

/** What is said of the file, before a cluster is begun and again when it serves. */
function refusal(path: string, merge = false): string {
  try {
    checkKubeconfig(path, merge);
    return 'taken';
  } catch (error) {
    if (error instanceof KubeconfigError) return error.message;
    throw error;
  }
}

describe('a file that does not exist', () => {
  test.each([false, true])('is made for its owner alone, and removed at the end (merge: %s)', (merge) => {
    expect(refusal(file, merge)).toBe('taken');
    expect(existsSync(file)).toBe(false);
    const written = write(merge);
    expect(modeOf(file)).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ 'current-context': 'kubernetes-admin@kubernetes' });
    written.remove();
    expect(existsSync(file)).toBe(false);
  });

  test('is removed, too, when its owner has changed what is in it', () => {
    const written = write();
    writeFileSync(file, 'namespaces and the like');
    written.remove();
    expect(existsSync(file)).toBe(false);
  });

  test('is left where another has come in its place', () => {
    const written = write();
    writeFileSync(`${file}.new`, 'mine');
    renameSync(`${file}.new`, file);
    written.remove();
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('a file that exists', () => {
  test.each([false, true])('is refused, and left as it is (behind a link: %s)', (linked) => {
    writeFileSync(linked ? `${file}.real` : file, 'mine');
    if (linked) symlinkSync(`${file}.real`, file);
    expect(refusal(file)).toBe(
      `--kubeconfig: ${file} exists already and is left as it is. Name a file that does not exist, or add --merge to have a context added to it and taken out at the end.`,
    );
    expect(() => write()).toThrow(`--kubeconfig: ${file} cannot be written: it exists already`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('so is a link to nothing', () => {
    symlinkSync(join(folder, 'nothing'), file);
    expect(refusal(file)).toBe(`--kubeconfig: ${file} cannot be written: it exists already`);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });

  test('is given a context with --merge, which is taken out at the end', () => {
    writeFileSync(file, JSON.stringify(others));
    chmodSync(file, 0o644);
    expect(refusal(file, true)).toBe('taken');
    const written = write(true);
    const name = 'endpointslice-lab-40123';
    expect(load(readFileSync(file, 'utf8'))).toEqual({
      ...others,
      clusters: [...others.clusters, { name, cluster: { server: 'https://127.0.0.1:40123', 'certificate-authority-data': btoa('PEM') } }],
      users: [...others.users, { name, user: { token: 'secret' } }],
      contexts: [...others.contexts, { name, context: { cluster: name, user: name } }],
      'current-context': name,
    });
    expect(modeOf(file)).toBe(0o600);
    written.remove();
    expect(load(readFileSync(file, 'utf8'))).toEqual(others);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test('keeps the context that its owner has chosen meanwhile', () => {
    writeFileSync(file, JSON.stringify(others));
    const written = write(true);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/current-context: .*/, 'current-context: home'));
    written.remove();
    expect(load(readFileSync(file, 'utf8'))).toEqual({ ...others, 'current-context': 'home' });
  });

  test('may be empty', () => {
    writeFileSync(file, '');
    write(true).remove();
    expect(load(readFileSync(file, 'utf8'))).toEqual({ clusters: [], users: [], contexts: [], 'current-context': '' });
  });

  test.each(['clusters: 3', 'clusters: [a]', '{', 'text', '- a'])('is refused where it is no kubeconfig: %s', (text) => {
    writeFileSync(file, text);
    expect(refusal(file, true)).toBe(`--kubeconfig: ${file} is no kubeconfig, and is left as it is`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('is left alone while another program writes to it', () => {
    writeFileSync(file, JSON.stringify(others));
    writeFileSync(`${file}.lock`, '');
    expect(() => write(true)).toThrow(`another program is writing to ${file}; if none is, remove ${file}.lock`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(others);
    expect(existsSync(`${file}.lock`)).toBe(true);
  });
});

test('what cannot be written is said in a sentence', () => {
  mkdirSync(file);
  expect(refusal(join(folder, 'none/config'))).toMatch(/none\/config cannot be written: its folder does not exist$/);
  expect(refusal(join(file, 'a', 'b'))).toMatch(/cannot be written: its folder does not exist$/);
  expect(refusal(file, true)).toBe(`--kubeconfig: ${file} cannot be written: it is a folder`);
  writeFileSync(join(folder, 'file'), '');
  expect(refusal(join(folder, 'file/config'))).toMatch(/cannot be written: its folder is a file$/);
});
