import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../sandbox/apimachinery/sha256.ts';

describe('sha256', () => {
  // Around the lengths at which a block is full.
  it.each(['', 'abc', 'é', ...[54, 55, 56, 63, 64, 65, 200].map((length) => 'x'.repeat(length))])('digests %j', (text) => {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  });
});
