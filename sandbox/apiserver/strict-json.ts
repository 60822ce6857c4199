// What JSON.parse lets pass: keys that are given twice (sigs.k8s.io/json's strict errors).

interface Frame {
  readonly path: string;
  /** The keys of an object so far; absent for a list. */
  readonly keys?: Set<string>;
  /** Where the next value lies. */
  next: string;
  index: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** `duplicate field "spec.replicas"`, for each key that an object of this good JSON text has twice. */
export function duplicateFields(text: string): string[] {
  const found: string[] = [];
  const stack: Frame[] = [];
  let awaitsKey = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const top = stack.at(-1);
    if (token === '{' || token === '[') {
      const path = top ? (top.keys ? top.next : `${top.path}[${top.index}]`) : '';
      stack.push(token === '{' ? { path, keys: new Set(), next: '', index: 0 } : { path, next: '', index: 0 });
      awaitsKey = token === '{';
    } else if (token === '}' || token === ']') {
      stack.pop();
      awaitsKey = false;
    } else if (token === ',') {
      if (top) top.index += 1;
      awaitsKey = top?.keys !== undefined;
    } else if (awaitsKey && top?.keys && token !== ':') {
      const key: unknown = JSON.parse(token);
      top.next = top.path ? `${top.path}.${key}` : String(key);
      if (top.keys.has(token)) found.push(`duplicate field ${JSON.stringify(top.next)}`);
      top.keys.add(token);
      awaitsKey = false;
    }
  }
  return found;
}
