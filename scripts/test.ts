#!/usr/bin/env node
// The whole test run: builds the site, runs every project, says how the lessons stand, and ends with `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { ensureNginx } from './nginx.ts';

const run = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Runs scripts of package.json beside each other; each one's words come when it ends. */
async function runBeside(...scripts: readonly string[]): Promise<boolean> {
  const ends = scripts.map(
    (script) =>
      new Promise<boolean>((ended) => {
        const words: Buffer[] = [];
        const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'] });
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (said: Buffer) => words.push(said));
        child.once('close', (status) => {
          process.stdout.write(Buffer.concat(words));
          ended(status === 0);
        });
      }),
  );
  return (await Promise.all(ends)).every(Boolean);
}

process.env.CHROMIUM = ensureChromium();
ensureNginx();

const folder = mkdtempSync(join(tmpdir(), 'endpointslice-lab-'));

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Runs the projects and counts; a run that leaves no report counts as one failure. */
function runTests(...projects: readonly string[]): Report {
  const report = join(folder, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const passed = run('vitest', ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return { numPassedTests: 0, numFailedTests: 1 };
  const { numPassedTests, numFailedTests }: Report = JSON.parse(readFileSync(report, 'utf8'));
  return { numPassedTests, numFailedTests: numFailedTests || (passed ? 0 : 1) };
}

// What `npm run check` does, on all cores.
const checked = await runBeside('types:site', 'types:code', 'lint');
const headless = runTests('unit', 'conformance', 'lessons', 'laws');
// A browser shows what a person waits for: it has the machine to itself.
const built = run('node', ['scripts/build.ts']);
const browser = built ? runTests('built', 'browser') : { numPassedTests: 0, numFailedTests: 1 };
rmSync(folder, { recursive: true });
// The program that the page on custom controllers shows is run where there is a Go to build it.
const hasGo = spawnSync('go', ['version']).status === 0;
const program = !hasGo || run('node', ['scripts/slice-controller.ts']);
if (!hasGo) console.log('There is no Go here: examples/slice-controller was not run');
run('node', ['scripts/lessons.ts', 'table']);

const passed = headless.numPassedTests + browser.numPassedTests;
const failed = headless.numFailedTests + browser.numFailedTests + (checked ? 0 : 1) + (program ? 0 : 1);
if (!checked) console.log('The types or the style of the code are not right: npm run check');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
