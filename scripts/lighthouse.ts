#!/usr/bin/env node
// Asks Lighthouse about the built site: 100 in all four, or what is in the way. The figures want a quiet machine.
//
//   npm run lighthouse                home, every lesson, a page of the guide, the quick reference
//   npm run lighthouse -- PATH…
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { lessonIds, pageLinks } from '../site/navigation.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { serve } from './serve.ts';

const PORT = 9333;
const asked = process.argv.slice(2);
const slugs = [
  ...lessonIds().map((id) => `lessons/${id}`),
  ...pageLinks('guide')
    .slice(0, 1)
    .map(({ slug }) => slug),
  'reference/quick-reference',
];
const paths = asked.length > 0 ? asked : ['', ...slugs.map((slug) => `${slug}/`)];

const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const browser = spawn(ensureChromium(), [...CHROMIUM_FLAGS, `--remote-debugging-port=${PORT}`, `--user-data-dir=${profile}`], {
  stdio: 'ignore',
});
const site = await serve('dist');
for (let waited = 0; waited < 100; waited += 1) {
  const up = await fetch(`http://127.0.0.1:${PORT}/json/version`).then(
    () => true,
    () => false,
  );
  if (up) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}

let short = false;
for (const path of paths) {
  const result = await lighthouse(`${site.url}${path}`, { port: PORT, output: 'json', logLevel: 'error', throttlingMethod: 'simulate' });
  if (!result) continue;
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`);
  console.log(`/${path}: ${scores.join(', ')}`);
  const metrics = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
  console.log(`  ${metrics.map((id) => `${id} ${audits[id]?.displayValue ?? ''}`).join(', ')}`);
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) continue;
      console.log(`  ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
  if (Object.values(categories).some(({ score }) => (score ?? 0) < 1)) short = true;
}
await site.close();
browser.kill();
process.exit(short ? 1 : 0);
