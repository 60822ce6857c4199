// A browser on the built site, and an ear for everything that must not happen there.
import { existsSync, readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.ts';
import { type Served, serve } from '../../scripts/serve.ts';

export const DIST = './dist';

export interface Visit {
  readonly page: Page;
  /** Console errors, exceptions, violations of the policy, requests to elsewhere: all of them faults. */
  readonly troubles: string[];
}

export interface Site {
  readonly url: string;
  /** A visitor of their own, for whom nothing is kept for offline use: that fetches the whole site behind what is tested. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Stops the server and leaves the browser as it is. */
  goOffline(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps the site for offline use, as every reader's browser does. */
export const KEEPING: BrowserContextOptions = { serviceWorkers: 'allow' };

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export function listen(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) troubles.push(`request to ${request.url()}`);
  });
  return troubles;
}

/** A browser on a site that is served; on the built one, where no other is given. */
export async function openSite(site?: Served): Promise<Site> {
  if (!existsSync(DIST)) throw new Error(`${DIST} is missing: npm run build`);
  const served = site ?? (await serve(DIST));
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath !== undefined && { executablePath }) });
  return {
    url: served.url,
    async visit(path, options = DESKTOP) {
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      const address = new URL(path, served.url);
      const troubles = listen(page, address.origin);
      await page.goto(address.href);
      return { page, troubles };
    },
    goOffline: () => served.close(),
    async close() {
      await browser.close();
      await served.close();
    },
  };
}

/** Every page of the built site, by its path. */
export const builtPages = (folder = DIST): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();

/** Asks only for what is wrong, and not in frames, of which there are none: axe is several times as quick. */
function axeOn(page: Page): AxeBuilder {
  if (page.frames().length > 1) throw new Error('axe looks into no frame: this page has one');
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}

/** What axe finds, in a line each. */
export const axe = (page: Page): Promise<string[]> => findings(axeOn(page));

/** What axe finds of colours alone. */
export const contrast = (page: Page): Promise<string[]> => findings(axeOn(page).withRules('color-contrast'));

/** How far a page can be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
