/** A page's address under whatever base path the site is built for. */
export const link = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
