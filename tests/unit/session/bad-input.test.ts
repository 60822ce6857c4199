// What people paste by mistake: an answer in kubectl's words, a prompt again, and nothing lost.
import { beforeAll, describe, expect, it } from 'vitest';
import { newSandbox, type Sandbox } from '../../../sandbox/session/sandbox.ts';
import { Capture, textInput } from '../../../sandbox/shell/pipe.ts';
import { drive } from '../../../sandbox/time/driver.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n  - port: 80\n';
const aliasBomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join()}]`).join('\n')}\n`;

const cases: [what: string, text: string, answer: RegExp][] = [
  ['tabs', service.replace('  name', '\tname'), /yaml: line 4: found character that cannot start any token/],
  ['an alias bomb', aliasBomb, /document contains excessive aliasing/],
  ['a binary file', '\u0000\u0001\u007fELF\u0000\u0002', /^error: /],
  ['an unknown kind', service.replace('Service', 'Servise'), /no matches for kind "Servise" in version "v1"/],
  ['10 MB of text', 'x'.repeat(10_000_000), /^error: /],
  ['10 MB of lines', 'a line that is no manifest\n'.repeat(400_000), /^error: /],
];

describe('kubectl apply of what is no manifest', () => {
  let sandbox: Sandbox;
  const run = async (line: string) => {
    const output = new Capture();
    const status = await drive(
      sandbox.cluster.clock,
      sandbox.run(line, { stdin: textInput(''), stdout: output, stderr: output, interactive: true }),
    );
    return { status, output: output.text };
  };
  beforeAll(async () => {
    sandbox = await newSandbox();
  });

  it.each(cases)('%s', async (_what, text, answer) => {
    sandbox.write('/home/learner/bad.yaml', text);
    const { status, output } = await run('kubectl apply -f bad.yaml');
    expect(output).toMatch(answer);
    expect(output.length).toBeLessThan(2_000);
    expect(status).toBe(1);
    expect(sandbox.files.read('/home/learner/bad.yaml')).toBe(text);
  });

  it('a line of 100,000 characters', async () => {
    expect(await run(`kubectl get service ${'x'.repeat(100_000)}`)).toMatchObject({ status: 1 });
  });

  it('and the prompt works afterwards', async () => {
    sandbox.write('/home/learner/good.yaml', service);
    expect(await run('kubectl apply -f good.yaml')).toEqual({ status: 0, output: 'service/web created\n' });
  });
});
