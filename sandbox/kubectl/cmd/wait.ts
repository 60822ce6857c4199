// kubectl wait (kubectl/pkg/cmd/wait).

import { sprint } from '../../apimachinery/fmt.ts';
import { JSONPath, JSONPathError, JSONPathSyntaxError, relaxedJSONPathExpression } from '../../apimachinery/jsonpath/jsonpath.ts';
import { isNotFound, newNotFound } from '../../apimachinery/status.ts';
import { Aggregate, KubectlError } from '../errors.ts';
import { arrayFlag, boolFlag, durationFlag, stringFlag } from '../flags.ts';
import type { Invocation, KubectlCommand } from '../invocation.ts';
import { type LoadedInfo, ResourceBuilder } from '../resource-builder.ts';
import { mapsField, numberField, textField, type Unstructured } from '../unstructured.ts';
import { Deadline, isGone, ONE_WEEK, timedOut, watchObject } from '../wait-for.ts';
import { filenameFlags, filenameOptions, printFlags, resultPrinter, selectorFlag } from '../write-options.ts';

/** Waits for one object; gives it as it then is. */
type Condition = (invocation: Invocation, info: LoadedInfo, deadline: Deadline) => Promise<Unstructured>;

export const wait: KubectlCommand = {
  flags: [
    ...printFlags,
    ...filenameFlags,
    selectorFlag,
    stringFlag('field-selector'),
    boolFlag('all'),
    boolFlag('all-namespaces', 'A'),
    boolFlag('local'),
    durationFlag('timeout', '30s'),
    arrayFlag('for'),
  ],
  async run(invocation) {
    const { flags } = invocation;
    const printer = await resultPrinter(invocation, 'condition met');
    const wanted = flags.list('for');
    const conditions = wanted.map(conditionOf);
    if (conditions.length === 0) throw new KubectlError('unrecognized condition: []');
    const timeout = flags.duration('timeout');
    const deadline = new Deadline(invocation, timeout < 0 ? ONE_WEEK : timeout);
    const waitsFor = (word: string): boolean => wanted.some((each) => each.toLowerCase() === word);
    if (waitsFor('create')) await created(invocation, deadline);
    let count = 0;
    try {
      await builderOf(invocation).visit(async (info) => {
        count += 1;
        for (const condition of conditions)
          await invocation.print(printer.print(await condition(invocation, { ...info, object: info.object ?? {} }, deadline)));
      });
    } catch (error) {
      if (!waitsFor('delete')) throw error;
      throwOthers(error);
    } finally {
      deadline.cancel();
    }
    if (count === 0 && !waitsFor('delete')) throw new KubectlError('no matching resources found');
    return 0;
  },
};

/** What is not there need not be waited for. */
function throwOthers(error: unknown): void {
  const errors = error instanceof Aggregate ? error.errors : [error];
  const others = errors.filter((each) => !isNotFound(each));
  if (others.length === 0) return;
  throw others.length === 1 ? others[0] : error;
}

function builderOf(invocation: Invocation): ResourceBuilder {
  const { flags, args } = invocation;
  return new ResourceBuilder(invocation, {
    ...filenameOptions(flags),
    args,
    validate: 'Ignore',
    labelSelector: flags.string('selector'),
    fieldSelector: flags.string('field-selector'),
    selectAll: flags.bool('all'),
    allNamespaces: flags.bool('all-namespaces'),
    continueOnError: true,
    flatten: true,
    latest: true,
  });
}

/** Waits until the objects are there: looks every half second. */
async function created(invocation: Invocation, deadline: Deadline): Promise<void> {
  for (;;) {
    let found = false;
    try {
      await builderOf(invocation).visit(async () => {
        found = true;
      });
      if (found) return;
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    try {
      await invocation.process.clock.sleep(500, deadline.signal);
    } catch (error) {
      if (!deadline.passed) throw error;
      throw new KubectlError('timed out waiting for the condition');
    }
  }
}

function conditionOf(word: string): Condition {
  const lower = word.toLowerCase();
  if (lower === 'delete') return deleted;
  if (lower === 'create') return async (_, { object }) => object;
  if (word.startsWith('condition=')) {
    const [name = '', ...value] = word.slice('condition='.length).split('=');
    return satisfies((object) => hasCondition(object, name, value.length > 0 ? value.join('=') : 'true'));
  }
  if (word.startsWith('jsonpath=')) return satisfies(jsonPathTest(word.slice('jsonpath='.length)));
  throw new KubectlError(`unrecognized condition: "${word}"`);
}

const deleted: Condition = async (invocation, info, deadline) => {
  if (!info.name) throw new KubectlError('resource name must be provided');
  const uid = textField(info.object, 'metadata', 'uid');
  if (invocation.flags.duration('timeout') === 0) {
    if (await exists(invocation, info)) throw new KubectlError(`condition not met for ${info.mapping.resource}/${info.name}`);
    return info.object;
  }
  if (!(await isGone(invocation, info, uid, deadline))) throw timedOut(info);
  return info.object;
};

async function exists({ client }: Invocation, { mapping, namespace, name }: LoadedInfo): Promise<boolean> {
  try {
    await client.get(mapping, namespace, name);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

function satisfies(test: (object: Unstructured) => boolean): Condition {
  return async (invocation, info, deadline) => {
    const { mapping, namespace, name } = info;
    if (!name) throw new KubectlError('resource name must be provided');
    if (deadline.passed) throw timedOut(info);
    const current = await invocation.client.get(mapping, namespace, name);
    if (test(current)) return current;
    if (invocation.flags.duration('timeout') === 0) throw new KubectlError(`condition not met for ${mapping.resource}/${name}`);
    let last = current;
    const met = await watchObject(
      invocation,
      info,
      deadline,
      ({ type, object }) => {
        if (type === 'DELETED') throw newNotFound(mapping, name);
        last = object;
        return test(object);
      },
      textField(current, 'metadata', 'resourceVersion'),
    );
    if (!met) throw timedOut(info);
    return last;
  };
}

function hasCondition(object: Unstructured, name: string, wanted: string): boolean {
  const condition = mapsField(object, 'status', 'conditions').find(
    (each) => textField(each, 'type').toLowerCase() === name.toLowerCase() && typeof each.status === 'string',
  );
  if (!condition) return false;
  const generation = numberField(object, 'metadata', 'generation');
  const observed = numberField(condition, 'observedGeneration') ?? numberField(object, 'status', 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed < generation) return false;
  return textField(condition, 'status').toLowerCase() === wanted.toLowerCase();
}

const format = "jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'";

/** Split at single `=`; `==` belongs to the expression. */
function splitInput(input: string): string[] {
  return input
    .replaceAll('==', '\0')
    .split('=')
    .map((part) => part.replaceAll('\0', '=='));
}

function jsonPathTest(input: string): (object: Unstructured) => boolean {
  const [expression = '', given, ...more] = splitInput(input);
  if (more.length > 0) throw new KubectlError(format);
  const path = parsePath(expression);
  if (given === undefined) return (object) => valueAt(path, object) !== undefined;
  const wanted = given.replace(/^['"]+|['"]+$/g, '');
  if (!wanted)
    throw new KubectlError("jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3");
  return (object) => {
    const value = valueAt(path, object);
    if (typeof value === 'object' && value !== null)
      throw new KubectlError('jsonpath leads to a nested object or list which is not supported');
    return value !== undefined && sprint(value).trim() === wanted.trim();
  };
}

function parsePath(expression: string): JSONPath {
  if (!expression) throw new KubectlError('jsonpath expression cannot be empty');
  try {
    return new JSONPath(relaxedJSONPathExpression(expression), { allowMissingKeys: true });
  } catch (error) {
    throw error instanceof JSONPathSyntaxError || error instanceof JSONPathError ? new KubectlError(error.message) : error;
  }
}

function valueAt(path: JSONPath, object: Unstructured): unknown {
  const [results = [], ...more] = path.findResults(object);
  if (more.length > 0) throw new KubectlError('given jsonpath expression matches more than one list');
  if (results.length > 1) throw new KubectlError('given jsonpath expression matches more than one value');
  return results[0];
}
