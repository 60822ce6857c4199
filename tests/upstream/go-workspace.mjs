// A Go module in a temporary folder that has Kubernetes's packages as copies: to be instrumented, and to run their own tests.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const kubernetes = 'v1.36.3';
export const staging = 'v0.36.3';
const here = import.meta.dirname;

/** Splits `a, b *T, c U` into names, and into what a call passes on. */
const paramsOf = (text) =>
  text
    .replace(/,\s*$/, '')
    .split(',')
    .map((param) => param.trim().split(/\s+/));

/**
 * Renames a function and puts one of its old name in front that records.
 * `direct`: only calls made by a test itself; `more` and `after`: Go expressions recorded beside the arguments and the results;
 * `leave`: arguments that are not recorded; `results`: whether what it gives back is.
 */
function wrap(text, pkg, { name, more = '', after = '', direct = false, leave = [], results: kept = true }) {
  const found = new RegExp(`^func (\\((\\w+) [^)]*\\) )?${name}\\(([^()]*)\\) ?(\\(([^)]*)\\)|[^({\\n]+)? ?{\\n`, 'm').exec(text);
  if (!found) throw new Error(`no function ${name} in ${pkg}`);
  const [head, receiver = '', self = '', params] = found;
  const result = (found[5] ?? found[4] ?? '').trim();
  const count = result === '' ? 0 : result.split(',').length;
  const pairs = paramsOf(params);
  const names = pairs.map(([each]) => each);
  const passed = pairs.map(([each, type = '']) => (type.startsWith('...') ? `${each}...` : each));
  const results = Array.from({ length: count }, (_, i) => `out${i}`);
  const given = names.filter((each) => !['logger', 'ctx', 't', '_', ...leave].includes(each)).map((each) => `"${each}": ${each}`);
  const call = `${self ? `${self}.` : ''}${name}Unrecorded(${passed.join(', ')})`;
  const signature = head.replace(/\s*{\n$/, ' {\n');
  const wrapper = [
    signature,
    direct ? `\tif !rec.Direct() {\n\t\t${count ? 'return ' : ''}${call}\n${count ? '' : '\t\treturn\n'}\t}\n` : '',
    `\trecordedIn := rec.In(map[string]any{${[...given, more].filter(Boolean).join(', ')}})\n`,
    `\trestore := rec.AsReleased()\n\t${count ? `${results.join(', ')} := ` : ''}${call}\n\trestore()\n`,
    `\trec.Out("${pkg}.${name}", recordedIn, []any{${kept ? results.join(', ') : ''}}, map[string]any{${after}})\n`,
    count ? `\treturn ${results.join(', ')}\n` : '',
    '}\n\n',
  ].join('');
  const renamed = head.replace(`${receiver}${name}(`, `${receiver}${name}Unrecorded(`);
  return text.replace(head, () => wrapper + renamed);
}

/** `copies`: by the module's path its version and the folder that it is copied to; `helpers`: packages of ours that its tests import. */
export class GoWorkspace {
  #folder = mkdtempSync(join(tmpdir(), 'upstream-'));
  #lines = join(this.#folder, 'recorded.jsonl');

  constructor(copies, helpers = []) {
    this.write('go.mod', 'module upstream.test\n\ngo 1.26.0\n');
    for (const each of ['rec', ...helpers]) cpSync(join(here, each), join(this.#folder, each), { recursive: true });
    const replaced = new Map();
    for (const [module, { version, folder }] of Object.entries(copies)) {
      this.#copy(module, version, folder);
      replaced.set(module, `./${folder}`);
      if (module !== 'k8s.io/kubernetes') continue;
      // It takes its own libraries from a folder of its repository: their published modules stand in.
      for (const [, library] of this.read(`${folder}/go.mod`).matchAll(/^\s+(k8s\.io\/[a-z-]+) => \.\/staging.*$/gm)) {
        if (!copies[library]) replaced.set(library, `${library} ${staging}`);
      }
    }
    const requires = Object.entries(copies).map(([module, { version }]) => `\t${module} ${version}\n`);
    const replaces = [...replaced].map(([module, by]) => `\t${module} => ${by}\n`);
    this.write('go.mod', `module upstream.test\n\ngo 1.26.0\n\nrequire (\n${requires.join('')})\n\nreplace (\n${replaces.join('')})\n`);
  }

  read(file) {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  write(file, text) {
    writeFileSync(join(this.#folder, file), text);
  }

  /** Wraps functions of one file; `replace` are pairs of texts, `append` is Go to add at its end. */
  instrument({ file, direct = [], all = [], replace = [], append = '', package: named }) {
    const pkg = named ?? file.split('/').at(-2);
    let text = this.read(file);
    for (const [from, to] of replace) {
      if (!text.includes(from)) throw new Error(`${file} has changed`);
      text = text.replace(from, () => to);
    }
    for (const each of direct) text = wrap(text, pkg, { ...(typeof each === 'string' ? { name: each } : each), direct: true });
    for (const each of all) text = wrap(text, pkg, each);
    text = /^import \(/m.test(text)
      ? text.replace(/^import \(\n/m, 'import (\n\t"upstream.test/rec"\n')
      : text.replace(/^package (\w+)\n/m, 'package $1\n\nimport "upstream.test/rec"\n');
    this.write(file, text + append);
  }

  /** Runs the tests of the packages; gives what was recorded, a value a call. */
  test(packages, folders = {}) {
    this.write('tools.go', `//go:build tools\n\npackage tools\n\nimport (\n${packages.map((each) => `\t_ "${each}"\n`).join('')})\n`);
    console.error(this.#go(['mod', 'tidy', '-e']).stderr.split('\n').slice(-3).join('\n'));
    for (const each of packages) {
      const { stdout, stderr, ok } = this.#go(['test', '-count=1', '-vet=off', each], { RECORDED: this.#lines, ...folders });
      // Tests that turn feature gates may fail: their calls are made as the release has the gates.
      const failures = `${stdout}${stderr}`.split('\n').filter((line) => /--- FAIL|^panic|\.go:\d+:\d+: /.test(line));
      console.error(ok ? `ok ${each}` : `${each}: ${failures.length} failures\n${failures.slice(0, 20).join('\n')}`);
    }
    const lines = new Set(readFileSync(this.#lines, 'utf8').split('\n').filter(Boolean));
    return [...lines].map((line) => JSON.parse(line));
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #go(args, env = {}) {
    const { stdout, stderr, status } = spawnSync('go', args, {
      cwd: this.#folder,
      encoding: 'utf8',
      env: { ...process.env, GOFLAGS: '-mod=mod', ...env },
      maxBuffer: 1 << 28,
    });
    return { stdout, stderr, ok: status === 0 };
  }

  #copy(module, version, folder) {
    const { Dir } = JSON.parse(this.#go(['mod', 'download', '-json', `${module}@${version}`]).stdout);
    const target = join(this.#folder, folder);
    cpSync(Dir, target, { recursive: true, filter: (path) => !/\/(vendor|CHANGELOG)$/.test(path) });
    spawnSync('chmod', ['-R', 'u+w', target]);
    if (!existsSync(join(target, 'go.mod'))) this.write(`${folder}/go.mod`, `module ${module}\n\ngo 1.26.0\n`);
  }
}
