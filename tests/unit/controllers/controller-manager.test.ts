import { expect, test } from 'vitest';
import { isControllerEnabled, parseControllers } from '../../../sandbox/controllers/controller-manager.ts';

const slices = 'endpointslice-controller';

test.each([
  [slices, '*', true],
  [slices, `*,-${slices}`, false],
  [slices, `-${slices},*`, false],
  [slices, `${slices},-${slices}`, true],
  [slices, `-${slices},${slices}`, false],
  [slices, 'endpoints-controller', false],
  [slices, `endpoints-controller,${slices}`, true],
  [slices, '*,-endpointslice', false],
  ['endpoints-controller', '*,-endpoint', false],
  ['endpoints-controller', `*,-${slices}`, true],
  ['token-cleaner-controller', '*', false],
  ['token-cleaner-controller', '*,token-cleaner-controller', true],
])('%s with --controllers=%s: %s', (name, controllers, expected) => {
  expect(isControllerEnabled(name, parseControllers(controllers))).toBe(expected);
});

test('a controller that nobody knows is named', () => {
  expect(() => parseControllers('*,-endpointslices-controller')).toThrow(
    '"endpointslices-controller" is not in the list of known controllers',
  );
});
