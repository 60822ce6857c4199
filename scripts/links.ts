// Links in built pages. Prose is written with links from the root, `/guide/ports/`; a site may lie elsewhere.
import { dirname, posix } from 'node:path';

const ATTRIBUTE = /(\s(?:href|src|content|poster|data-site)=")(\/[^"/][^"]*|\/)(")/g;

/** Puts the base path before links that lack it. */
export const anchored = (html: string, base: string): string =>
  base === '/'
    ? html
    : html.replace(ATTRIBUTE, (whole, before: string, path: string, after: string) =>
        path.startsWith(base) || `${path}/` === base ? whole : `${before}${base}${path.slice(1)}${after}`,
      );

/** Makes links from the root relative to the page, so that the site works at any path. */
export const relativeTo = (html: string, page: string): string =>
  html.replace(ATTRIBUTE, (_whole, before: string, path: string, after: string) => {
    const [, address = '/', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
    const to = posix.relative(`/${dirname(page)}`, address) || '.';
    return `${before}${to}${address.endsWith('/') ? '/' : ''}${rest}${after}`;
  });

/** Style sheets and the fonts they name lie side by side. */
export const besideEachOther = (css: string): string => css.replace(/url\((?:\/[^/)]+)*\/_astro\//g, 'url(');
