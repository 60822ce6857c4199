// Flags as cobra reads them: `--name=value`, `--name value`, `--name` of a boolean.

export function goFlags(argv: readonly string[], booleans: readonly string[] = []): ReadonlyMap<string, string> {
  const flags = new Map<string, string>();
  for (let i = 0; i < argv.length; i += 1) {
    const [, name = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(argv[i] ?? '') ?? [];
    if (name === '') continue;
    if (value !== undefined) flags.set(name, value);
    else if (booleans.includes(name)) flags.set(name, 'true');
    else {
      i += 1;
      flags.set(name, argv[i] ?? '');
    }
  }
  return flags;
}

/** A whole number that a flag gives, or its default. */
export const numberFlag = (flags: ReadonlyMap<string, string>, name: string, byDefault: number): number =>
  Number(flags.get(name) ?? byDefault);
