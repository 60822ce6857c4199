// Field selectors: k8s.io/apimachinery/pkg/fields.
import { lookup } from './dictionary.ts';
import type { StringMap } from './meta.ts';

export interface FieldRequirement {
  readonly field: string;
  readonly operator: '=' | '!=';
  readonly value: string;
}

/** Conditions on the fields that a kind offers for selection, all of which must hold. */
export class FieldSelector {
  readonly requirements: readonly FieldRequirement[];

  constructor(requirements: readonly FieldRequirement[]) {
    this.requirements = requirements;
  }

  /** A field that is absent has the value `""`. */
  matches(fields: StringMap): boolean {
    return this.requirements.every(({ field, operator, value }) => ((lookup(fields, field) ?? '') === value) === (operator === '='));
  }

  /** The value that a field must have, where there is just one (RequiresExactMatch). */
  requiredValue(field: string): string | undefined {
    return this.requirements.find((each) => each.field === field && each.operator === '=')?.value;
  }

  get empty(): boolean {
    return this.requirements.length === 0;
  }

  toString(): string {
    return this.requirements.map(({ field, operator, value }) => `${field}${operator}${escapeValue(value)}`).join(',');
  }
}

const parsed = new Map<string, FieldSelector>();
const maxParsed = 1000;

/** fields.ParseSelector. Throws an Error with Kubernetes's words. */
export function parseFieldSelector(text: string): FieldSelector {
  const known = parsed.get(text);
  if (known) return known;
  const requirements = splitTerms(text)
    .sort()
    .filter((term) => term !== '')
    .map((term): FieldRequirement => {
      const split = /(.*?)(!=|==|=)(.*)/s.exec(term);
      if (!split) throw new Error(`invalid selector: '${text}'; can't understand '${term}'`);
      const [, field = '', operator, value = ''] = split;
      return { field, operator: operator === '!=' ? '!=' : '=', value: unescapeValue(value) };
    })
    // `=` asks for nothing (hasTerm.Empty).
    .filter(({ field, operator, value }) => field !== '' || operator === '!=' || value !== '');
  const selector = new FieldSelector(requirements);
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(text, selector);
  return selector;
}

/** Splits at commas that no backslash stands before. */
function splitTerms(text: string): string[] {
  const terms: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ',') {
      terms.push(text.slice(start, at));
      start = at + 1;
    }
  }
  terms.push(text.slice(start));
  return terms;
}

/** fields.EscapeValue. */
export const escapeValue = (value: string): string => value.replaceAll(/[\\,=]/g, '\\$&');

function unescapeValue(value: string): string {
  return value.replaceAll(/\\(.?)|[,=]/gsu, (match, escaped: string | undefined) => {
    if (escaped === undefined) throw new Error(`invalid field selector: unescaped character in value: ${match.codePointAt(0)}`);
    if (escaped === '' || !'\\,='.includes(escaped)) throw new Error(`invalid field selector: invalid escape sequence: ${match}`);
    return escaped;
  });
}
