// The shape of lessons/NN-name/lesson.yaml: each field is described where it is declared, and the types of a lesson are inferred
// from it. The build reads a lesson by it; the page in the browser has only the types.
import { z } from 'zod';

/** Part of an object. A map must hold what is named here; a list must hold, for each item named here, a different item that matches. */
export type Pattern = string | number | boolean | null | readonly Pattern[] | { readonly [key: string]: Pattern };
// In place of a value a pattern may hold one of these maps:
//   { $exists: false }   the field is absent (or true: present)
//   { $length: 3 }       a list or map of that many items
//   { $oneOf: [a, b] }   any of these patterns
//   { $matches: "^10", $says: "an address in 10.0.0.0/8" }  a regular expression, for strings, and how it is put into words
//   { $atLeast: 2 }      a number no smaller
//   { $exactly: [..] }   the list has these items and no others, in any order
//   { $not: pattern }    anything else

/** Part of an object of one kind; without a name, any object of the kind (and namespace, default `default`) may match. */
export interface ObjectPattern {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: { readonly [key: string]: Pattern };
  readonly [field: string]: Pattern | undefined;
}

const pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(pattern), z.record(z.string(), pattern)]),
);

const objectPattern: z.ZodType<ObjectPattern> = z
  .object({
    apiVersion: z.string().describe('`v1`, `discovery.k8s.io/v1`.'),
    kind: z.string().describe('`Service`.'),
    metadata: z.record(z.string(), pattern).optional().describe('A part of its metadata; the namespace is `default` where none is said.'),
  })
  .catchall(pattern);

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

const request = z.strictObject({
  verb: z
    .enum(['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'read', 'write'])
    .describe('`read` stands for get, list or watch, `write` for create, update or patch. An eviction counts as a deletion.'),
  resource: text.describe('`services`, `endpointslices.discovery.k8s.io`.'),
  name: pattern.optional().describe('Of the object; a list without a name holds every name.'),
  namespace: text.optional().describe('Absent: any.'),
  labels: z.record(z.string(), z.string()).optional().describe('The selector of a list, if it has one, fits these.'),
  as: pattern
    .optional()
    .describe(
      'How it was shown: `describe`, or what `kubectl get` was told, `table`, `wide with labels`, `yaml`. Absent: anyhow, but names alone.',
    ),
  sent: pattern.optional().describe('What was sent, as JSON, where endpoints are written.'),
  user: text.optional().describe('In whose name (`--as`). Absent: any.'),
  code: pattern.optional().describe('The status that it was answered with: 403. Absent: a success.'),
  get after() {
    return request.optional().describe('It came after a request like this.');
  },
});

/** What comes of a request over the network. */
const OUTCOMES = [
  'answered',
  'unknown name',
  'no DNS',
  'refused by a rule',
  'refused by the pod',
  'dropped by a rule',
  'silence',
  'broken off',
  'given up',
] as const;
const outcome = z.enum(OUTCOMES);

const requests = z.strictObject({
  to: pattern
    .optional()
    .describe(
      'The Service that took it (`web`; `shop/web` outside of default), or what the client called it, also with its port: `web:80`.',
    ),
  from: pattern.optional().describe('The pod that asked (`client`; `shop/client` outside of default), `learner`, `node-1`. Absent: any.'),
  asked: pattern.optional().describe('The first line that was sent: `GET /hostname HTTP/1.1`.'),
  outcome: z
    .union([outcome, z.array(outcome).min(1).readonly()])
    .optional()
    .describe('What came of it; absent: `answered`. Of a list any will do.'),
  by: pattern.optional().describe('The pod that it reached, in the words of `from`.'),
  status: pattern.optional().describe('Of the answer over HTTP: `200`.'),
  atLeast: z.number().optional().describe('No fewer like this; absent: 1.'),
  pods: z
    .number()
    .optional()
    .describe('Those like this were answered by no fewer different pods: by all of a rollout, the old and the new.'),
  failed: z
    .number()
    .optional()
    .describe('Of those that `to` and `from` fit no more than so many were not answered, or with a status of 500 or more.'),
  last: z.number().optional().describe('Of those that `to` and `from` fit only the last so many count.'),
  since: objectPattern.optional().describe('Only those count that began after each object like this last changed.'),
  after: request.optional().describe('Only those count that began after the first request like this to the API server.'),
});

const check = z
  .strictObject({
    id: id.describe('For `lab check`, progress files and other languages.'),
    title: text.describe('What will be true: `The Service sends to port 9376`.'),
    assert: objectPattern.optional().describe('An object like this exists.'),
    absent: objectPattern.optional().describe('No object like this exists.'),
    count: z
      .strictObject({
        of: objectPattern.describe('What is counted.'),
        atLeast: z.number().optional().describe('No fewer than this.'),
        atMost: z.number().optional().describe('No more than this.'),
      })
      .readonly()
      .optional()
      .describe('So many objects like this exist.'),
    seen: z
      .strictObject({
        of: objectPattern.describe('What was to be shown: all objects like this.'),
        current: z.boolean().optional().describe('Shown since it last changed.'),
        as: request.shape.as,
        after: request.optional().describe('It was shown after a request like this.'),
      })
      .readonly()
      .optional()
      .describe('There are objects like this, and the learner has been shown each of them.'),
    audit: request
      .extend({ before: objectPattern.optional().describe('It was asked while no object like this existed.') })
      .readonly()
      .optional()
      .describe('The learner asked for this, by whatever command, in earnest and with success.'),
    requests: requests
      .readonly()
      .optional()
      .describe('Programs asked the network for this (exec, run, curl, `lab load`; not probes): it needs `cluster: { dns: true }`.'),
    once: request.optional().describe('It is looked at only once there was a request like this: what is so at the start is no proof.'),
    because: text.describe('Why it matters, in a sentence, said after what was found. Markdown inline code allowed.'),
  })
  .readonly()
  .refine(
    ({ assert, absent, count, seen, audit, requests }) => [assert, absent, count, seen, audit, requests].filter(Boolean).length === 1,
    'a check asks for exactly one of assert, absent, count, seen, audit, requests',
  );

const mistake = z
  .strictObject({
    id: id.describe('Names it in results.'),
    check: id.optional().describe('The check that it explains; absent: the first that is not done.'),
    when: objectPattern.describe('By which object the wrong turn is known.'),
    after: request.optional().describe('It is none before a request like this was made.'),
    unless: objectPattern.optional().describe('It is none where an object like this exists.'),
    say: text.describe('What to say to it in place of the plain finding.'),
  })
  .readonly();

const step = z
  .strictObject({
    id: id.describe('Names it in the prose, `<Step id="…">`, and in the walkthrough, `Step: …`.'),
    title: text.describe('A heading: `Look at three pods`.'),
    task: text.describe('What to do, in a sentence or two.'),
    checks: z.array(check).min(1).readonly().describe('What must be true for the step to be done; at the start none of it is.'),
    hints: z.tuple([text, text, text]).readonly().describe('A nudge, a pointer, the answer.'),
    mistakes: z.array(mistake).readonly().optional().describe('Wrong turns that people take, and what to say to each.'),
  })
  .readonly();

const question = z
  .strictObject({
    id: id.describe('Names it in the prose and in progress files.'),
    question: text.describe('What is asked.'),
    options: z
      .array(
        z
          .strictObject({
            text: text.describe('The answer as it is offered.'),
            correct: z.boolean().optional().describe('Whether it is right; absent: it is not.'),
            why: text.describe('What is said to whoever chose it.'),
          })
          .readonly(),
      )
      .min(2)
      .readonly()
      .refine((options) => options.some((option) => option.correct), 'one option must be right (`correct: true`)')
      .describe('The answers to choose from.'),
  })
  .readonly();

/** lesson.yaml. */
export const lessonSchema = z
  .strictObject({
    title: text.describe("The page's title: `A pod dies, its address goes with it`."),
    summary: text.describe("One sentence for lists of lessons and the page's description."),
    minutes: z.number().describe('How long it takes somebody who reads everything.'),
    objectives: z.array(text).min(1).readonly().describe('What a learner can do afterwards; each completes “you can …”.'),
    cluster: z
      .strictObject({
        nodes: z.number().optional().describe('How many nodes there are; absent: three.'),
        dualStack: z.boolean().optional().describe('Whether Services and pods have IPv6 addresses, too.'),
        dns: z
          .boolean()
          .optional()
          .describe('Whether its nodes run containers on a network, with kube-proxy and CoreDNS: requests can be sent.'),
        networkPolicies: z.boolean().optional().describe('With `dns`: whether something enforces NetworkPolicies.'),
        controllers: text.optional().describe("kube-controller-manager's `--controllers`, where the lesson begins with some of them off."),
      })
      .readonly()
      .optional()
      .describe('The cluster that it begins with, where it is not the usual one.'),
    steps: z.array(step).min(1).readonly().describe('In the order of the prose.'),
    quiz: z.array(question).min(1).readonly().describe('Asked at the end.'),
    predictions: z.array(question).readonly().optional().describe('Asked before a command is run: `<Predict id="…" />` in the prose.'),
  })
  .readonly();

export type Lesson = z.infer<typeof lessonSchema>;
/** A request that the learner made to the API server; the audit log has it. A read counts where a command showed what it read. */
export type Request = z.infer<typeof request>;
/** Requests over the network. */
export type Requests = z.infer<typeof requests>;
export type Outcome = z.infer<typeof outcome>;
/** One thing that must be true. */
export type Check = z.infer<typeof check>;
/** A wrong turn that people take, recognised by the cluster's state. */
export type Mistake = z.infer<typeof mistake>;
export type Step = z.infer<typeof step>;
export type QuizQuestion = z.infer<typeof question>;
