// Patterns as Go's regexp reads them: RE2, in linear time, whoever has written them.
import { RE2JS, RE2JSException } from 're2js';

/** The pattern, or what is wrong with it in Go's words. */
export function goRegexp(pattern: string): { readonly regexp: RE2JS } | { readonly error: string } {
  try {
    return { regexp: RE2JS.compile(pattern) };
  } catch (error) {
    if (error instanceof RE2JSException) return { error: error.message };
    throw error;
  }
}
