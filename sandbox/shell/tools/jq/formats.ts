// `@csv`, `@base64`, `@sh` and the other ways to write a value as text.

import { syntaxFault } from './lexer.ts';
import { described, isArray, JqError, jsonText, type Value } from './values.ts';

const textOf = (value: Value): string => (typeof value === 'string' ? value : jsonText(value));

function row(value: Value, name: string, written: (text: string) => string, separator: string): string {
  if (!isArray(value)) throw new JqError(`${described(value)} cannot be ${name}-formatted, only an array can be`);
  return value
    .map((item) => {
      if (item === null) return '';
      if (typeof item === 'string') return written(item);
      if (typeof item === 'object') throw new JqError(`${described(item)} is not valid in a csv row`);
      return jsonText(item);
    })
    .join(separator);
}

export function formatted(name: string, value: Value): string {
  switch (name) {
    case '@text':
      return textOf(value);
    case '@json':
      return jsonText(value);
    case '@csv':
      return row(value, 'csv', (text) => `"${text.replaceAll('"', '""')}"`, ',');
    case '@tsv': {
      const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };
      return row(value, 'tsv', (text) => text.replace(/[\t\n\r\\]/g, (sign) => escapes[sign] ?? sign), '\t');
    }
    case '@html': {
      const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;', '"': '&quot;' };
      return textOf(value).replace(/[<>&'"]/g, (sign) => entities[sign] ?? sign);
    }
    case '@uri':
      return encodeURIComponent(textOf(value)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    case '@sh':
      return (isArray(value) ? value : [value]).map(shellWord).join(' ');
    case '@base64':
      return btoa(String.fromCharCode(...new TextEncoder().encode(textOf(value))));
    case '@base64d':
      return decoded(textOf(value), value);
    default:
      throw syntaxFault(`${name.replace('@', '')} is not a valid format`);
  }
}

function shellWord(value: Value): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "'\\''")}'`;
  if (typeof value === 'object' && value !== null) throw new JqError(`${described(value)} can not be escaped for shell`);
  return jsonText(value);
}

function decoded(text: string, value: Value): string {
  try {
    const binary = atob(text.replace(/=+$/, ''));
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    throw new JqError(`${described(value)} is not valid base64 data`);
  }
}
