// go-yaml's guard against documents that grow by their aliases (go.yaml.in/yaml/v2 decode.go, allowedAliasRatio).

/** Below so many nodes nearly all may come from aliases; above the second figure one in ten. */
const LOW = 400_000;
const HIGH = 4_000_000;

function allowedAliasRatio(decoded: number): number {
  if (decoded <= LOW) return 0.99;
  if (decoded >= HIGH) return 0.1;
  return 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW));
}

/** Whether too much of `value` is there by aliases, which the reader gives out as one object in several places. */
export function isExcessivelyAliased(value: unknown): boolean {
  const sizes = new Map<object, number>();
  let written = 0;
  const sizeOf = (node: unknown): number => {
    if (typeof node !== 'object' || node === null) {
      written += 1;
      return 1;
    }
    const known = sizes.get(node);
    if (known !== undefined) return known;
    written += 1;
    let size = 1;
    for (const child of Object.values(node)) size += sizeOf(child);
    sizes.set(node, size);
    return size;
  };
  const decoded = sizeOf(value);
  const aliased = decoded - written;
  return decoded > 100 && aliased > 1000 && aliased / decoded > allowedAliasRatio(decoded);
}
