#!/usr/bin/env node
// The whole test run: builds the site, runs every project, says how the lessons stand, and ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';

const run = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

process.env.CHROMIUM = ensureChromium();

const folder = mkdtempSync(join(tmpdir(), 'endpointslice-lab-'));
const report = join(folder, 'report.json');
const built = run('node', ['scripts/build.ts']);
const checked = run('npm', ['run', '--silent', 'check']);
const tested =
  built && run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]);
run('node', ['scripts/lessons.ts', 'table']);

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}
const readReport = (): Report => JSON.parse(readFileSync(report, 'utf8'));
const { numPassedTests, numFailedTests } = built ? readReport() : { numPassedTests: 0, numFailedTests: 1 };
rmSync(folder, { recursive: true });

const failed = numFailedTests + (checked ? 0 : 1) + (tested || numFailedTests > 0 ? 0 : 1);
if (!checked) console.log('The types or the style of the code are not right: npm run check');
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
