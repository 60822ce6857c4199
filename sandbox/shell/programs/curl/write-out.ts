// curl's -w.

/** What of a transfer can be written out, by its name. */
export type Facts = ReadonlyMap<string, string | number>;

const SECONDS = /^time_/;

/** Variables in `%{name}`, and `\n`, `\t`, `\r`. */
export function writeOut(format: string, facts: Facts): string {
  return format.replace(/%\{([^}]*)\}|%%|\\([nrt])/g, (whole, name: string | undefined, control: string | undefined) => {
    if (control !== undefined) return control === 'n' ? '\n' : control === 'r' ? '\r' : '\t';
    if (whole === '%%') return '%';
    if (name === undefined) return whole;
    const value = facts.get(name);
    if (value === undefined) return facts.has(name) ? '' : `curl: unknown --write-out variable: '${name}'\n`;
    return SECONDS.test(name) ? Number(value).toFixed(6) : String(value);
  });
}
