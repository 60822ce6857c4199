// Kubernetes's own tests of validation: what its functions say of an object, ours say.
import { describe, expect, it } from 'vitest';
import { validateNamespaceFinalize } from '../../../sandbox/api/core/namespace.ts';
import { validateNodeUpdate } from '../../../sandbox/api/core/node-validation.ts';
import { createStrategies } from '../../../sandbox/api/index.ts';
import type { FieldError, Strategy, StrategyContext } from '../../../sandbox/api/strategy.ts';
import { validateObjectMetaUpdate } from '../../../sandbox/api/validation/metadata.ts';
import type { KubeObject } from '../../../sandbox/apimachinery/meta.ts';
import { Random } from '../../../sandbox/time/random.ts';
import type { Case } from '../../upstream/cases.ts';
import { recordedOf, titled } from '../../upstream/recorded.ts';

const packages = ['core', 'discovery', 'networking', 'rbac'];
const strategies = [...createStrategies({ random: new Random('test'), dualStack: true }).values()];

/** What the sandbox has no rules for (tests/upstream/README.md says why): cases that speak of it are left out. */
const leftOut = new RegExp(
  [
    'preferAvoidPods',
    'reserved key was not removed in conversion',
    '[aA]pp[aA]rmor|seccomp|stopSignal',
    'projected|claimName|PVC name',
    '(?:mis)?[mM]atchLabelKeys|exists in both|matchFields|podAffinityTerm.namespace',
    'containers\\[0\\].terminationMessagePolicy: Required',
  ].join('|'),
);
const context: StrategyContext = { now: 0, timestamp: '', dryRun: false, userAgent: '', user: { name: '', groups: [] } };

/** Functions whose rules the sandbox has in part. */
const leftOutFunctions = /^ValidatePod(?:Status)?Update$|^ValidatePersistentVolume/;

/** A slice with 20,001 ports takes its time (ms). */
const longest = 30_000;

type Given = Readonly<Record<string, KubeObject | null>>;
type Said = readonly [errors: readonly FieldError[] | null];

/** Functions that a strategy of Kubernetes's calls beside others; a strategy of ours says what all of them say. */
interface Alone {
  validate(object: KubeObject, old: KubeObject): readonly FieldError[];
}
const alone: Readonly<Record<string, Alone>> = {
  ValidateNamespaceUpdate: { validate: ({ metadata }, old) => validateObjectMetaUpdate(metadata, old.metadata) },
  ValidateNamespaceFinalizeUpdate: { validate: validateNamespaceFinalize },
  ValidateNodeUpdate: { validate: validateNodeUpdate },
};

/** The object that is looked at, and the one before it where there is one. */
function objectsOf(given: Given): readonly [KubeObject, KubeObject | undefined] {
  const entries = Object.entries(given);
  const before = entries.find(([name]) => name.startsWith('old'))?.[1] ?? undefined;
  const object = entries.find(([name]) => !name.startsWith('old'))?.[1];
  if (!object) throw new TypeError('no object was recorded');
  return [object, before];
}

function strategyOf({ kind }: KubeObject): Strategy<KubeObject> {
  const strategy = strategies.find(({ resource }) => resource.kind === kind);
  if (!strategy) throw new TypeError(`no strategy for ${kind}`);
  return strategy;
}

function errorsOf(name: string, given: Given): readonly FieldError[] {
  const [object, before] = objectsOf(given);
  const strategy = strategyOf(object);
  if (!before) return strategy.validate?.(object) ?? [];
  const own = alone[name];
  if (own) return own.validate(object, before);
  return (
    (name.includes('Status') ? strategy.validateStatusUpdate?.(object, before, context) : strategy.validateUpdate?.(object, before)) ?? []
  );
}

const lines = (errors: readonly FieldError[] | null): readonly string[] =>
  (errors ?? []).map(({ reason, field, message }) => `${reason} ${field}: ${message}`);

/** Where Go walks a map, the order of its findings is chance. */
const walksMaps = /LimitRange|ResourceQuota|Pod|Node/;
const inOrder = (name: string, said: readonly string[]) => (walksMaps.test(name) ? [...said].sort() : said);

const isKept = ({ out: [errors] }: Case<Given, Said>) => !lines(errors).some((line) => leftOut.test(line));

describe.each(packages)('%s', (name) => {
  const functions = Object.entries(recordedOf<Given, Said>(`${name}.validation`)).filter(([each]) => !leftOutFunctions.test(each));
  describe.each(functions)('%s', (validate, cases) => {
    const compare = (_: string, { in: given, out: [errors] }: Case<Given, Said>) => {
      expect(inOrder(validate, lines(errorsOf(validate, given)))).toEqual(inOrder(validate, lines(errors)));
    };
    it.each(titled(cases.filter(isKept)))('%s', compare, longest);
  });
});
