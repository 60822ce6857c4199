// The headers that go with every file of the site, from whatever serves it: `npm start`, and nginx, whose part the build writes.

/** What no file lacks, besides the policy of the pages. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

/** Files under _astro are named by their content; everything else may change with the next edition. */
export const cacheControl = (path: string): string => (path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/** nginx's directives for these headers, the policy among them. */
export function nginxHeaders(policy: string): string {
  const lines = Object.entries({ 'Content-Security-Policy': policy, ...SECURITY_HEADERS }).map(
    ([name, value]) => `add_header ${name} "${value}" always;\n`,
  );
  return `# Made by the build.\n${lines.join('')}`;
}

/** The policy in such a file; undefined where it has none. */
export const policyIn = (headers: string): string | undefined => /^add_header Content-Security-Policy "([^"]*)"/m.exec(headers)?.[1];
