#!/usr/bin/env node
// Generated lines of shell, on the machine's own bash and GNU tools and in the sandbox: how many answers differ, and which.
//
//   npm run lines -- [--seed N] [--count N] [--show N] [--write FILE]
//
// `--write` keeps the machine's answers, as tests/conformance/lines/recorded.json has them. It takes bash 5, GNU coreutils, sed, grep,
// diffutils, findutils and gawk, and jq 1.6 or later.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, machineAnswer, sandboxAnswer } from '../tests/conformance/lines/answer.ts';
import { generateLines } from '../tests/conformance/lines/generate.ts';
import { record } from '../tests/conformance/lines/recorded.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '3000' },
    show: { type: 'string', default: '20' },
    write: { type: 'string' },
  },
});
const lines = generateLines(Number(values.seed), Number(values.count));
const answers = new Map<string, Answer>();
const differing: string[] = [];
const tools = new Map<string, number>();
let next = 0;

const same = (a: Answer, b: Answer): boolean => a.stdout === b.stdout && a.status === b.status && a.complains === b.complains;

async function work(): Promise<void> {
  for (let line = lines[next++]; line !== undefined; line = lines[next++]) {
    const real = await machineAnswer(line);
    answers.set(line, { stdout: real.stdout, complains: real.complains, status: real.status });
    if (values.write !== undefined) continue;
    const ours = await sandboxAnswer(line);
    if (same(real, ours)) continue;
    const tool = /^[a-z0-9]+/.exec(line)?.[0] ?? '';
    tools.set(tool, (tools.get(tool) ?? 0) + 1);
    const told = (answer: typeof real) =>
      `${JSON.stringify(answer.stdout.slice(0, 300))} ${JSON.stringify(answer.stderr.slice(0, 200))} [${answer.status}]`;
    differing.push(`$ ${line}\n  real: ${told(real)}\n  ours: ${told(ours)}\n`);
  }
}

await Promise.all(Array.from({ length: 4 }, work));
if (values.write !== undefined) writeFileSync(values.write, record(lines.map((line) => [line, answers.get(line)] as const)));
else {
  for (const one of differing.slice(0, Number(values.show))) console.log(one);
  console.log(
    `${differing.length} of ${lines.length} lines differ${
      tools.size > 0
        ? `: ${[...tools]
            .sort((a, b) => b[1] - a[1])
            .map(([tool, count]) => `${tool} ${count}`)
            .join(', ')}`
        : ''
    }`,
  );
}
