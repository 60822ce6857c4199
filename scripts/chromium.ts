// A Chromium for the browser tests: the one named by CHROMIUM, one that is installed, or Debian's, installed now.
import { existsSync } from 'node:fs';
import { installFromDebian } from './debian.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet, and without a request of its own. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** The path of a Chromium; installs Debian's where there is none. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium found: installing the one of this Debian.');
  installFromDebian('chromium');
  const installed = findChromium();
  if (!installed) throw new Error('The browser tests need a Chromium. Install one, or name it: CHROMIUM=/path/to/chromium npm test');
  return installed;
}
