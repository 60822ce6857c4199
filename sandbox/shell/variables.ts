// A shell's variables: strings and arrays, in the scope of a function or of all.
import { SyntaxFault } from './ast.ts';
import { joined } from './bounds.ts';

interface Variable {
  /** The elements of an array by subscript; a plain variable has one, 0. */
  readonly elements: Map<string, string>;
  kind: 'plain' | 'indexed' | 'associative';
  exported: boolean;
  readonly: boolean;
  integer: boolean;
}

/** What `declare` may say of a variable. */
export type Attribute = 'exported' | 'readonly' | 'integer' | 'indexed' | 'associative';

type Scope = Map<string, Variable>;

const fresh = (): Variable => ({ elements: new Map(), kind: 'plain', exported: false, readonly: false, integer: false });
const copied = (variable: Variable): Variable => ({ ...variable, elements: new Map(variable.elements) });

export class Variables {
  /** The innermost last. */
  readonly #scopes: Scope[] = [new Map()];

  /** @param exported what the surroundings hand down */
  constructor(exported: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of exported) {
      this.set(name, value);
      this.declare(name, 'exported');
    }
  }

  /** The same variables, to be changed apart: a subshell's. */
  copy(): Variables {
    const copy = new Variables();
    copy.#scopes.length = 0;
    for (const scope of this.#scopes) copy.#scopes.push(new Map([...scope].map(([name, variable]) => [name, copied(variable)])));
    return copy;
  }

  /** A function begins, and ends: what it declared local goes with it. */
  enter(): void {
    this.#scopes.push(new Map());
  }

  leave(): void {
    this.#scopes.pop();
  }

  get inFunction(): boolean {
    return this.#scopes.length > 1;
  }

  #find(name: string): Variable | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i -= 1) {
      const found = this.#scopes[i]?.get(name);
      if (found) return found;
    }
    return undefined;
  }

  #own(name: string): Variable {
    const found = this.#find(name);
    if (found) return found;
    const variable = fresh();
    this.#scopes[0]?.set(name, variable);
    return variable;
  }

  /** The value, or an array's element 0. */
  get(name: string, subscript = '0'): string | undefined {
    return this.#find(name)?.elements.get(subscript);
  }

  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  isArray(name: string): boolean {
    return (this.#find(name)?.kind ?? 'plain') !== 'plain';
  }

  isAssociative(name: string): boolean {
    return this.#find(name)?.kind === 'associative';
  }

  isInteger(name: string): boolean {
    return this.#find(name)?.integer === true;
  }

  isReadonly(name: string): boolean {
    return this.#find(name)?.readonly === true;
  }

  /** The elements by subscript, in their order; of a plain variable its value. */
  elements(name: string): readonly (readonly [string, string])[] {
    const variable = this.#find(name);
    if (!variable) return [];
    const entries = [...variable.elements];
    return variable.kind === 'indexed' ? entries.sort(([a], [b]) => Number(a) - Number(b)) : entries;
  }

  /** @throws SyntaxFault where it may not be written. */
  set(name: string, value: string, subscript?: string): void {
    const variable = this.#own(name);
    if (variable.readonly) throw new SyntaxFault(`${name}: readonly variable`);
    if (subscript !== undefined && variable.kind === 'plain') variable.kind = 'indexed';
    variable.elements.set(this.#index(variable, name, subscript ?? '0'), joined('', value));
  }

  append(name: string, value: string, subscript?: string): void {
    this.set(name, joined(this.get(name, subscript) ?? '', value), subscript);
  }

  /** In place of all elements. */
  setArray(name: string, elements: Iterable<readonly [string, string]>): void {
    const variable = this.#own(name);
    if (variable.readonly) throw new SyntaxFault(`${name}: readonly variable`);
    if (variable.kind === 'plain') variable.kind = 'indexed';
    const kept = [...elements];
    variable.elements.clear();
    for (const [subscript, value] of kept) variable.elements.set(this.#index(variable, name, subscript), value);
  }

  /** A negative subscript counts from the end. */
  #index(variable: Variable, name: string, subscript: string): string {
    if (variable.kind !== 'indexed' || !subscript.startsWith('-')) return subscript;
    const index = Math.max(-1, ...[...variable.elements.keys()].map(Number)) + 1 + Number(subscript);
    if (index < 0) throw new SyntaxFault(`${name}[${subscript}]: bad array subscript`);
    return String(index);
  }

  declare(name: string, attribute: Attribute): void {
    const variable = this.#own(name);
    if (attribute === 'indexed' || attribute === 'associative') {
      if (variable.kind === 'plain') variable.kind = attribute;
    } else variable[attribute] = true;
  }

  /** Takes an attribute away again: `declare +x`. */
  undeclare(name: string, attribute: 'exported' | 'integer'): void {
    const variable = this.#find(name);
    if (variable) variable[attribute] = false;
  }

  /** A variable of the running function alone. */
  local(name: string): void {
    const scope = this.#scopes.at(-1);
    if (scope && !scope.has(name)) scope.set(name, fresh());
  }

  unset(name: string, subscript?: string): void {
    const variable = this.#find(name);
    if (!variable) return;
    if (variable.readonly) throw new SyntaxFault(`unset: ${name}: cannot unset: readonly variable`);
    if (subscript !== undefined) variable.elements.delete(this.#index(variable, name, subscript));
    else for (const scope of this.#scopes.toReversed()) if (scope.delete(name)) return;
  }

  /** All names that have a value, sorted. */
  names(prefix = ''): readonly string[] {
    const names = new Set(this.#scopes.flatMap((scope) => [...scope.keys()]));
    return [...names].filter((name) => name.startsWith(prefix) && (this.#find(name)?.elements.size ?? 0) > 0).sort();
  }

  /** What a program gets to see. */
  exported(): Map<string, string> {
    const env = new Map<string, string>();
    for (const name of this.names()) {
      const variable = this.#find(name);
      const value = variable?.elements.get('0');
      if (variable?.exported && value !== undefined) env.set(name, value);
    }
    return env;
  }

  /** The letters of `declare -p`. */
  attributes(name: string): string {
    const variable = this.#find(name);
    if (!variable) return '';
    const kind = variable.kind === 'indexed' ? 'a' : variable.kind === 'associative' ? 'A' : '';
    return `${kind}${variable.integer ? 'i' : ''}${variable.readonly ? 'r' : ''}${variable.exported ? 'x' : ''}`;
  }
}
