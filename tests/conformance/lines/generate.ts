// Random lines of shell, the same ones for the same seed.
import { languageLines } from './language-lines.ts';
import { Random } from './random.ts';
import { shellLines } from './shell-lines.ts';
import { toolLines } from './tool-lines.ts';

/** So many different lines. */
export function generateLines(seed: number, count: number): string[] {
  const random = new Random(seed);
  const lines = new Set<string>();
  for (let tries = 0; lines.size < count && tries < 20 * count; tries += 1) {
    const kinds = random.of([toolLines, toolLines, shellLines, shellLines, languageLines]);
    lines.add(random.of(kinds)(random));
  }
  return [...lines];
}
