// `lab`, at the prompt: the instructor's words, and how the lesson stands.
import type { CheckResult } from '../lessons/lesson.ts';
import type { Command } from '../shell/process.ts';
import { labHelp } from './help.ts';
import type { Instructor } from './instructor.ts';
import { requestWords } from './request-flags.ts';

interface Asked {
  readonly words: readonly string[];
  readonly namespace?: string;
}

/** Takes `-n NAMESPACE` out, in the ways in which kubectl takes it. Throws an Error for any other flag. */
function withoutFlags(words: readonly string[]): Asked {
  const rest: string[] = [];
  let namespace: string | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const joined = /^(?:-n=?|--namespace=)(.+)$/s.exec(word)?.[1];
    if (joined !== undefined) namespace = joined;
    else if (word === '-n' || word === '--namespace') {
      i += 1;
      namespace = words[i];
      if (namespace === undefined) throw new Error(`lab: ${word} needs a namespace`);
    } else if (/^-[a-z-]/.test(word)) throw new Error(`lab: unknown flag: ${word}`);
    else rest.push(word);
  }
  return { words: rest, ...(namespace !== undefined && { namespace }) };
}

function askedOf(words: readonly string[], namespaceNow: () => string): Asked {
  // It takes a list that may begin with a minus.
  if (words[0] === 'controllers') return { words };
  return words[0] === 'trace' || words[0] === 'load' ? { words: requestWords(words, namespaceNow) } : withoutFlags(words);
}

/** Names the namespace of the Service or pod that is spoken of, where the learner did not. */
function inNamespace(words: readonly string[], namespace: string): readonly string[] {
  const at = words[0] === 'why' ? 1 : words[0] === 'pod' ? 2 : undefined;
  const name = at === undefined ? undefined : words[at];
  return at === undefined || !name || name.includes('/') ? words : words.with(at, `${namespace}/${name}`);
}

/** `check` says how a step, or the whole lesson, stands; `namespaceNow` is the one that the kubeconfig's context names. */
export function lab(
  instructor: Instructor,
  check: (step?: string) => readonly CheckResult[],
  namespaceNow: () => string = () => 'default',
): Command {
  return async ({ argv, stdout, stderr, signal }) => {
    try {
      const { words, namespace } = askedOf(argv.slice(1), namespaceNow);
      const [verb] = words;
      if (verb === undefined || verb === 'help') {
        await stdout.write(labHelp(stdout.columns));
        return 0;
      }
      if (verb === 'check') {
        const results = check(words[1]);
        for (const { message } of results) await stdout.write(`${message}\n`);
        return results.every(({ done }) => done) ? 0 : 1;
      }
      const text = await instructor.command(inNamespace(words, namespace ?? namespaceNow()), stdout.columns, signal);
      if (text !== '') await stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      return 0;
    } catch (error) {
      if (signal.aborted || !(error instanceof Error)) throw error;
      const hint = error.message.startsWith('lab: unknown') ? '\n`lab help` says what there is.' : '';
      await stderr.write(`${error.message}${hint}\n`);
      return 1;
    }
  };
}
