#!/usr/bin/env node
// Draws site/public/social-card.png, what links to the site show: the mark, the name, and the way of a request.
//
//   npm run social-card
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';

const font = (path: string): string => `data:font/woff2;base64,${readFileSync(`node_modules/${path}`).toString('base64')}`;
const sans = font('@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2');

const cell = (kind: 'ready' | 'half' | 'ring'): string =>
  ({
    ready: '<i style="background:#0b6e66;border-color:#0b6e66"></i>',
    half: '<i style="background:linear-gradient(90deg,#9a5700 50%,transparent 50%);border-color:#9a5700"></i>',
    ring: '<i style="border:6px dashed #6a35c9"></i>',
  })[kind];

const html = `<style>
  @font-face { font-family: Plex; src: url(${sans}); font-weight: 100 700 }
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 76px 80px; background: #fdfcf9; color: #1b2330; font: 500 34px/1.4 Plex; display: flex; flex-direction: column }
  h1 { margin: 0; font-size: 88px; letter-spacing: -0.03em; line-height: 1.06; font-weight: 600; max-width: 960px }
  p { margin: 26px 0 0; color: #4d5667 }
  div { margin-top: auto; display: flex; align-items: center; gap: 30px }
  b { border: 3px solid #8d877a; border-radius: 10px; padding: 16px 24px; font-weight: 600; display: flex; gap: 16px; align-items: center }
  i { display: inline-block; width: 42px; height: 42px; border: 4px solid; border-radius: 50%; box-sizing: border-box }
  span { color: #8d877a; font-size: 44px }
</style>
<h1>Where does a Service send your request?</h1>
<p>EndpointSlice Lab: lessons beside a Kubernetes cluster that runs in your browser.</p>
<div><b>Service</b><span>→</span><b>${cell('ready')}${cell('ready')}${cell('half')}${cell('ring')}</b><span>→</span><b>Pods</b></div>`;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(html);
await page.evaluate(() => document.fonts.ready);
writeFileSync('site/public/social-card.png', await page.screenshot());
await browser.close();
