// `lab`, at the prompt: the instructor's words, and how the lesson stands.
import type { CheckResult } from '../lessons/lesson.ts';
import type { Command } from '../shell/process.ts';
import type { Instructor } from './instructor.ts';

/** `check` says how a step, or the whole lesson, stands. */
export function lab(instructor: Instructor, check: (step?: string) => readonly CheckResult[]): Command {
  return async ({ argv, stdout, stderr }) => {
    const words = argv.slice(1);
    if (words[0] === 'check') {
      const results = check(words[1]);
      for (const { message } of results) await stdout.write(`${message}\n`);
      return results.every(({ done }) => done) ? 0 : 1;
    }
    try {
      const text = await instructor.command(words, stdout.columns);
      if (text !== '') await stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      await stderr.write(`${error.message}\n`);
      return 1;
    }
  };
}
