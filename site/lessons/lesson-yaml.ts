// lesson.yaml as text: read, held against its schema, and what is wrong with it told with its line, for whoever writes a lesson.
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { editDistance } from '../../sandbox/apimachinery/edit-distance.ts';
import { isMap } from '../../sandbox/apimachinery/fmt.ts';
import type { Lesson } from '../../sandbox/lessons/lesson.ts';
import { lessonSchema } from '../../sandbox/lessons/schema.ts';
import { lineOfPath, type Path } from '../lab/editor/yaml-path.ts';

/** A lesson that is not one; the message has a line `FILE:LINE: words` for each thing that is wrong. */
export class LessonError extends Error {}

/** Reads a lesson. `file` is what errors call it. @throws LessonError */
export function parseLesson(yaml: string, file: string): Lesson {
  const value = readYaml(yaml, file);
  const { success, data, error } = lessonSchema.safeParse(value);
  if (success) return data;
  const lines = yaml.split('\n');
  const found = error.issues.flatMap((issue) => problemsOf(issue, value));
  throw new LessonError(found.map(({ path, words }) => `${file}:${lineOfPath(lines, path) + 1}: ${words}`).join('\n'));
}

function readYaml(yaml: string, file: string): unknown {
  try {
    return load(yaml);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new LessonError(`${file}:${(error.mark?.line ?? 0) + 1}: ${error.reason}`);
  }
}

interface Problem {
  readonly path: Path;
  readonly words: string;
}

type Issue = z.core.$ZodIssue;

/** `steps[0].checks[1].title` */
const written = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i > 0 ? `.${part}` : part)).join('');

const pathOf = (issue: Issue): Path => issue.path.filter((part) => typeof part !== 'symbol');

function problemsOf(issue: Issue, lesson: unknown): readonly Problem[] {
  const path = pathOf(issue);
  const where = path.length > 0 ? written(path) : 'the lesson';
  const what = valueAt(lesson, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], words: `${where} has no field \`${key}\`${meant(key, fieldsAt(path))}` }));
    case 'invalid_type':
      if (what === undefined) return [{ path, words: `${where} is missing${described(path)}` }];
      return [{ path, words: `${where} must be ${named(issue.expected)}, and is ${named(kindOf(what))}` }];
    case 'invalid_value':
      return [
        { path, words: `${where} is \`${what}\`, and must be ${issue.values.join(', ')}${meant(String(what), issue.values.map(String))}` },
      ];
    case 'invalid_format':
      return [{ path, words: `${where} is \`${what}\`: only small letters, digits and dashes, and a letter or digit first` }];
    case 'too_small':
      return [
        {
          path,
          words: `${where} must have ${issue.minimum === 1 ? 'something in it' : `at least ${issue.minimum} items`}${described(path)}`,
        },
      ];
    case 'too_big':
      return [{ path, words: `${where} must have no more than ${issue.maximum} items${described(path)}` }];
    default:
      return [{ path, words: `${where}: ${issue.message}` }];
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const part of path) found = Array.isArray(found) ? found[Number(part)] : isMap(found) ? found[part] : undefined;
  return found;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a map'],
  ['record', 'a map'],
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['null', 'empty'],
]);
const named = (kind: string): string => NAMES.get(kind) ?? kind;

const meant = (word: string, known: readonly string[]): string => {
  const near = known.toSorted((a, b) => editDistance(word, a, 'swaps') - editDistance(word, b, 'swaps'))[0];
  return near !== undefined && editDistance(word, near, 'swaps') <= 2 ? `; did you mean \`${near}\`?` : '';
};

type Schema = Readonly<Record<string, unknown>>;

const root: Schema = z.toJSONSchema(lessonSchema, { io: 'input' });

/** The schema of what stands at a path; undefined where anything may. */
function schemaAt(path: Path): Schema | undefined {
  let schema: unknown = root;
  for (const part of path) {
    schema = resolved(schema);
    if (!isMap(schema)) return undefined;
    if (typeof part === 'string') schema = isMap(schema.properties) ? schema.properties[part] : undefined;
    else schema = Array.isArray(schema.prefixItems) ? schema.prefixItems[part] : schema.items;
  }
  const found = resolved(schema);
  return isMap(found) ? found : undefined;
}

function resolved(schema: unknown): unknown {
  if (!isMap(schema) || typeof schema.$ref !== 'string') return schema;
  const target = schema.$ref
    .split('/')
    .slice(1)
    .reduce((found: unknown, part) => (isMap(found) ? found[part] : undefined), root);
  // What is said of the field itself goes before what is said of its kind.
  return isMap(target) ? { ...target, ...schema, $ref: undefined } : undefined;
}

const fieldsAt = (path: Path): readonly string[] => {
  const properties = schemaAt(path)?.properties;
  return isMap(properties) ? Object.keys(properties) : [];
};

const described = (path: Path): string => {
  const description = schemaAt(path)?.description;
  return typeof description === 'string' ? `. It says: ${description}` : '';
};
