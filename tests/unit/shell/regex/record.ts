// Writes down what GNU grep and sed on this machine say of many patterns: `node tests/unit/shell/regex/record.ts [HOW MANY] [SEED]`.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Random } from '../../../../sandbox/time/random.ts';
import { PATTERNS, TEXTS } from './patterns.ts';

/** What one pattern makes of the texts, in one syntax of one tool. */
export interface Recorded {
  readonly tool: 'grep' | 'sed';
  readonly extended: boolean;
  readonly pattern: string;
  /** What `grep -o` or `sed s/…/<&|\1|\2>/g` prints. */
  readonly output: string;
  readonly error: string;
}

const ATOMS = [
  'a',
  'b',
  'c',
  '.',
  '[ab]',
  '[^a]',
  '[[:alpha:]]',
  '[[:digit:]-]',
  '\\w',
  '\\W',
  '\\s',
  '\\b',
  '\\<',
  '\\>',
  '^',
  '$',
  '1',
  '-',
  ' ',
];

const ASSERTION = /^(?:\^|\$|\\[b<>])$/;

export function randomPattern(random: Random, extended: boolean): string {
  const sign = (plain: string) => (extended ? plain : `\\${plain}`);
  let groups = 0;
  const pick = <T>(all: readonly T[], otherwise: T): T => all[random.below(all.length)] ?? otherwise;
  // Of a group that is repeated and may match nothing, glibc's last round is its own secret: such groups are left out.
  const make = (depth: number, something = false): string => {
    const branches = random.below(4) === 0 ? 2 : 1;
    return Array.from({ length: branches }, () => {
      let text = '';
      for (let i = random.below(3) + 1; i > 0; i -= 1) {
        const kind = depth < 3 ? random.below(10) : 0;
        const times = pick(['', '', '', '', '*', sign('+'), sign('?'), `${sign('{')}1,2${sign('}')}`, `${sign('{')}2${sign('}')}`], '');
        let atom = pick(something ? ATOMS.filter((one) => !ASSERTION.test(one)) : ATOMS, 'a');
        if (kind >= 8) {
          atom = sign('(') + make(depth + 1, something || times !== '') + sign(')');
          groups += 1;
        } else if (kind === 7 && groups > 0 && !something) atom = `\\${Math.min(9, 1 + random.below(groups))}`;
        text += ASSERTION.test(atom) || (something && /[*?]/.test(times)) ? atom : atom + times;
      }
      return text;
    }).join(sign('|'));
  };
  return make(0);
}

export function gnu(tool: 'grep' | 'sed', extended: boolean, pattern: string, texts: readonly string[]): Recorded {
  const more = extended ? ['-E'] : [];
  const groups = Math.min(2, (pattern.match(extended ? /(?<!\\)\((?!\^?\*)/g : /\\\(/g) ?? []).length);
  const shown = ['<&', ...Array.from({ length: groups }, (_, i) => `\\${i + 1}`)].join('|');
  const args = tool === 'grep' ? ['-on', ...more, '-e', pattern] : [...more, '-e', `s/${pattern}/${shown}>/g`];
  const { stdout, stderr } = spawnSync(tool, args, {
    input: texts.map((text) => `${text}\n`).join(''),
    env: { LC_ALL: 'C.UTF-8', PATH: process.env.PATH },
  });
  const error = String(stderr).replace(/^(grep|sed): (-e expression #1, char \d+: )?/gm, '');
  return { tool, extended, pattern, output: String(stdout), error };
}

if (import.meta.main) {
  const random = new Random(process.argv[3] ?? 'one');
  const patterns = [...PATTERNS, ...Array.from({ length: Number(process.argv[2] ?? 400) }, () => undefined)];
  const recorded: Recorded[] = [];
  for (const pattern of patterns) {
    for (const extended of [false, true]) {
      const one = pattern ?? randomPattern(random, extended);
      for (const tool of ['grep', 'sed'] as const) {
        const said = gnu(tool, extended, one, TEXTS);
        // sed cuts characters of several bytes into pieces where nothing matches between them, and brackets may hide its delimiter.
        if (!said.output.includes('\ufffd') && !said.error.startsWith('unterminated')) recorded.push(said);
      }
    }
  }
  writeFileSync(new URL('data/gnu.json', import.meta.url), `[\n${recorded.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
}
