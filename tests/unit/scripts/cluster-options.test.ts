import { expect, test } from 'vitest';
import { serveOptions, UsageError } from '../../../scripts/cluster-options.ts';

const said = (...args: readonly string[]): string => {
  try {
    return JSON.stringify(serveOptions(args));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
};

test('a file is enough', () => {
  expect(serveOptions(['--kubeconfig', 'x'])).toMatchObject({ kubeconfig: 'x', merge: false, port: 0, nodes: 3, pace: 1 });
});

test.each([
  [['--port', '70000'], '--port: "70000" is no whole number from 0 to 65535'],
  [['--port', '0x10'], '--port: "0x10" is no whole number from 0 to 65535'],
  [['--port', ''], '--port: "" is no whole number from 0 to 65535'],
  [['--nodes', '100000000'], '--nodes: "100000000" is no whole number from 0 to 3071'],
  [['--nodes', '1.5'], '--nodes: "1.5" is no whole number from 0 to 3071'],
  [['--pace', 'fast'], '--pace: "fast" is no number from 0 to 1000'],
  [['--pace', '1e9'], '--pace: "1e9" is no number from 0 to 1000'],
])('%j is answered with a sentence', (args, words) => {
  expect(said('--kubeconfig', 'x', ...args)).toBe(words);
});

test.each([[['--odd']], [['--port', '-1']], [[]], [['--kubeconfig', '']], [['file']]])('%j is answered with how it is used', (args) => {
  expect(said(...args)).toMatch(/usage: npm run cluster -- --kubeconfig FILE/);
});
