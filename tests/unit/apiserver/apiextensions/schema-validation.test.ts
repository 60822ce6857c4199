// What a schema refuses, in the words of kube-openapi's validator.
import { describe, expect, it } from 'vitest';
import type { JSONSchemaProps } from '../../../../sandbox/api/generated/types.ts';
import { validateLists, validateSchema } from '../../../../sandbox/apiserver/apiextensions/schema-validation.ts';
import { prune, withSchemaDefaults } from '../../../../sandbox/apiserver/apiextensions/structural.ts';

const findings = (value: unknown, schema: JSONSchemaProps): string[] =>
  validateSchema(value, schema, 'spec.x').map(({ field, message }) => `${field}: ${message}`);

describe('a value against its schema', () => {
  it('is looked at in linear time, whatever the pattern', () => {
    const began = process.threadCpuUsage().user;
    expect(findings(`${'a'.repeat(40)}!`, { type: 'string', pattern: '^(a+)+$' })).toHaveLength(1);
    expect(process.threadCpuUsage().user - began).toBeLessThan(1_000_000);
  });

  it.each<[unknown, JSONSchemaProps, readonly string[]]>([
    ['a', { type: 'integer' }, ['spec.x: Invalid value: "string": spec.x in body must be of type integer: "string"']],
    [null, { type: 'string' }, ['spec.x: Invalid value: "null": spec.x in body must be of type string: "null"']],
    [null, { type: 'string', nullable: true }, []],
    [1, { type: 'number' }, []],
    [1.5, { type: 'integer' }, ['spec.x: Invalid value: "number": spec.x in body must be of type integer: "number"']],
    ['80%', { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] }, []],
    ['c', { type: 'string', enum: ['a', 'b'] }, ['spec.x: Unsupported value: "c": supported values: "a", "b"']],
    [0, { type: 'integer', minimum: 1 }, ['spec.x: Invalid value: 0: spec.x in body should be greater than or equal to 1']],
    [9, { type: 'integer', maximum: 5 }, ['spec.x: Invalid value: 9: spec.x in body should be less than or equal to 5']],
    [5, { type: 'integer', maximum: 5, exclusiveMaximum: true }, ['spec.x: Invalid value: 5: spec.x in body should be less than 5']],
    ['abcd', { type: 'string', maxLength: 3 }, ['spec.x: Too long: may not be more than 3 bytes']],
    ['', { type: 'string', minLength: 1 }, ['spec.x: Invalid value: "": spec.x in body should be at least 1 chars long']],
    ['A', { type: 'string', pattern: '^[a-z]$' }, [`spec.x: Invalid value: "A": spec.x in body should match '^[a-z]$'`]],
    [[1, 2, 3], { type: 'array', maxItems: 2, items: { type: 'integer' } }, ['spec.x: Too many: 3: must have at most 2 items']],
    [
      [],
      { type: 'array', minItems: 1, items: { type: 'integer' } },
      ['spec.x: Invalid value: 0: spec.x in body should have at least 1 items'],
    ],
    [{}, { type: 'object', required: ['a'] }, ['spec.x.a: Required value']],
    [
      ['a'],
      { type: 'array', items: { type: 'integer' } },
      ['spec.x[0]: Invalid value: "string": spec.x[0] in body must be of type integer: "string"'],
    ],
  ])('%j', (value, schema, expected) => {
    expect(findings(value, schema)).toEqual(expected);
  });

  it('names what a list has twice', () => {
    const schema: JSONSchemaProps = {
      type: 'array',
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['name'],
      items: { type: 'object', properties: { name: { type: 'string' } } },
    };
    expect(validateLists([{ name: 'a' }, { name: 'a' }], schema, 'spec.list').map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'spec.list[1]: Duplicate value: {"name":"a"}',
    ]);
  });
});

describe('a structural schema', () => {
  const schema: JSONSchemaProps = {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: {
          size: { type: 'integer', default: 3 },
          any: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          list: { type: 'array', items: { type: 'object', properties: { a: { type: 'string', default: 'x' } } } },
        },
      },
    },
  };

  it('prunes what it does not know, and says where', () => {
    const unknown: string[] = [];
    const object = { kind: 'Widget', spec: { size: 1, colour: 'red', any: { b: 1 }, list: [{ a: '1', b: 2 }] }, extra: 1 };
    expect(prune(object, schema, '', unknown, true)).toEqual({ kind: 'Widget', spec: { size: 1, any: { b: 1 }, list: [{ a: '1' }] } });
    expect(unknown).toEqual(['spec.colour', 'spec.list[0].b', 'extra']);
  });

  it('fills in defaults, in lists too, and in the place of nulls', () => {
    expect(withSchemaDefaults({ spec: { size: null, list: [{}] } }, schema)).toEqual({ spec: { size: 3, list: [{ a: 'x' }] } });
    expect(withSchemaDefaults({}, schema)).toEqual({});
  });
});
