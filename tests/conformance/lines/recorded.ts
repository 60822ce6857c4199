// Answers of a machine's bash and GNU tools, kept as data: each output once, since many lines print the same.
import type { Answer } from './answer.ts';

interface Recorded {
  readonly outputs: readonly string[];
  /** Line, number of its output, exit status, and 1 where something was said on stderr. */
  readonly lines: readonly (readonly [line: string, output: number, status: number, complains: 0 | 1])[];
}

export function record(answers: readonly (readonly [line: string, answer: Answer | undefined])[]): string {
  const outputs: string[] = [];
  const numbers = new Map<string, number>();
  const lines = answers.flatMap(([line, answer]) => {
    if (!answer) return [];
    let number = numbers.get(answer.stdout);
    if (number === undefined) {
      number = outputs.push(answer.stdout) - 1;
      numbers.set(answer.stdout, number);
    }
    return [[line, number, answer.status, answer.complains ? 1 : 0]];
  });
  const listed = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `{"outputs":${listed(outputs)},\n"lines":${listed(lines)}}\n`;
}

export function recordedAnswers(text: string): readonly (readonly [line: string, answer: Answer])[] {
  const { outputs, lines }: Recorded = JSON.parse(text);
  return lines.map(
    ([line, output, status, complains]) => [line, { stdout: outputs[output] ?? '', status, complains: complains === 1 }] as const,
  );
}
