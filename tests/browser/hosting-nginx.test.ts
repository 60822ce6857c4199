// Behind nginx, with the configuration that is shipped.
import { describe, expect, test } from 'vitest';
import { findNginx } from '../../scripts/nginx.ts';
import { behindNginx } from './hosting.ts';
import { firstLesson, mouse, playLessons } from './plays.ts';

describe.runIf(findNginx() !== undefined)('behind nginx', () => {
  const site = playLessons(behindNginx, mouse, 3);

  test('comes with strict headers, packed, and for ever where the name says what is in it', async () => {
    const page = await fetch(new URL(`lessons/${firstLesson}/`, site().url), { headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const [style = ''] = /\/_astro\/[^"]+\.css/.exec(await page.text()) ?? [];
    expect((await fetch(new URL(style, site().url))).headers.get('cache-control')).toContain('immutable');
  });

  test('answers what is missing with the page that says so', async () => {
    const answer = await fetch(new URL('nothing/here/', site().url));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is nothing at this address');
  });
});
