import { expect, test } from 'vitest';
import { inlineScripts, withPolicy } from '../../../scripts/content-security-policy.ts';
import { anchored, besideEachOther, relativeTo } from '../../../scripts/links.ts';

test.each([
  ['<a href="/guide/x/">', '<a href="/lab/guide/x/">'],
  ['<a href="/">', '<a href="/lab/">'],
  ['<a href="/lab/guide/">', '<a href="/lab/guide/">'],
  ['<a href="https://kubernetes.io/docs/">', '<a href="https://kubernetes.io/docs/">'],
  ['<a href="//elsewhere/">', '<a href="//elsewhere/">'],
  ['<a href="#top">', '<a href="#top">'],
])('under a base path: %s', (html, expected) => {
  expect(anchored(html, '/lab/')).toBe(expected);
});

test.each([
  ['index.html', '<a href="/guide/x/#y">', '<a href="guide/x/#y">'],
  ['guide/x/index.html', '<a href="/">', '<a href="../../">'],
  ['guide/x/index.html', '<a href="/guide/x/">', '<a href="./">'],
  ['guide/x/index.html', '<script src="/_astro/a.js">', '<script src="../../_astro/a.js">'],
])('relative to %s: %s', (page, html, expected) => {
  expect(relativeTo(html, page)).toBe(expected);
});

test('fonts are found beside their style sheet', () => {
  expect(besideEachOther('src:url(/lab/_astro/a.woff2);b:url(data:x)')).toBe('src:url(a.woff2);b:url(data:x)');
});

test('a policy allows the scripts that stand in the page, and not data', () => {
  const html = '<head><script>a()</script><script type="application/ld+json">{}</script><script src="/x.js"></script></head>';
  expect(inlineScripts(html)).toEqual([expect.stringMatching(/^'sha256-/)]);
  expect(withPolicy(html)).toMatch(/^<head><meta http-equiv="content-security-policy"/);
});
