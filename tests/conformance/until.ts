// Waiting for what another process does.
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves once `test` gives true; a test that throws is a test that fails. Throws after `seconds`, naming `what`. */
export async function until(what: string, test: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await test().catch(() => false))) {
    if (Date.now() > end) throw new Error(`no answer within ${seconds} s: ${what}`);
    await sleep(100);
  }
}
