// The shell and its text tools say what bash 5 and the GNU tools say: generated lines with the answers of a machine that has them.
// `npm run lines` compares any number of others with the machine's own.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sandboxAnswer } from './answer.ts';
import { KNOWN } from './known-differences.ts';
import { recordedAnswers } from './recorded.ts';

const recorded = recordedAnswers(readFileSync('tests/conformance/lines/data/recorded.json', 'utf8'));
const PART = 300;
const parts = Array.from({ length: Math.ceil(recorded.length / PART) }, (_, i) => i);

describe('generated lines', () => {
  it('are many', () => {
    expect(recorded.length).toBeGreaterThanOrEqual(3000);
  });

  it.each(parts)('answer as recorded, part %i', async (part) => {
    for (const [line, answer] of recorded.slice(part * PART, (part + 1) * PART)) {
      if (KNOWN.has(line)) continue;
      const { stdout, status, complains } = await sandboxAnswer(line);
      expect({ stdout, status, complains }, line).toEqual(answer);
    }
  });

  it('differ where they are known to, and only there', async () => {
    const answers = new Map(recorded);
    for (const line of KNOWN.keys()) {
      const { stdout, status, complains } = await sandboxAnswer(line);
      expect({ stdout, status, complains }, line).not.toEqual(answers.get(line));
    }
  });
});
