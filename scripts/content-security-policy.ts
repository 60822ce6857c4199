// A strict Content-Security-Policy for each built page: nothing from elsewhere, and only those inline scripts that were built.
import { createHash } from 'node:crypto';

const INLINE = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** JSON and the like are data, not scripts. */
const runs = (attributes: string): boolean => !/\stype="(?!module|text\/javascript)/.test(attributes);

/** The scripts of a page that stand in the page itself. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(INLINE)].filter(([, attributes = '']) => runs(attributes)).map(([, , script = '']) => hashOf(script));

export const policy = (hashes: Iterable<string>): string =>
  [
    "default-src 'none'",
    // Search runs in WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].sort().join(' ')}`,
    // The terminal and the editor set styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');

/** The page with its policy, before anything that it governs. */
export const withPolicy = (html: string): string =>
  html.replace(/<head>/, `<head><meta http-equiv="content-security-policy" content="${policy(inlineScripts(html))}">`);

/** For servers that send headers: one policy for all pages, which can also say who may frame them. Nobody may, unless a host says otherwise. */
export const pagesPolicy = (pages: readonly string[]): string => `${policy(pages.flatMap(inlineScripts))}; frame-ancestors 'none'`;
