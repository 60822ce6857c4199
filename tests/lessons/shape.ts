// The shape of lesson.yaml, so that a misspelt key is found here and not by a learner.
import { z } from 'astro/zod';

const pattern: z.ZodType = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(pattern), z.record(z.string(), pattern)]),
);
const object = z.object({ apiVersion: z.string(), kind: z.string(), metadata: z.record(z.string(), pattern).optional() }).catchall(pattern);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

const request = z.strictObject({
  verb: z.enum(['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'read', 'write']),
  resource: z.string(),
  name: pattern.optional(),
  namespace: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
  as: pattern.optional(),
  sent: pattern.optional(),
  get after() {
    return request.optional();
  },
});

const check = z
  .strictObject({
    id,
    title: z.string(),
    assert: object.optional(),
    absent: object.optional(),
    count: z.strictObject({ of: object, atLeast: z.number().optional(), atMost: z.number().optional() }).optional(),
    seen: z.strictObject({ of: object, current: z.boolean().optional(), as: pattern.optional(), after: request.optional() }).optional(),
    audit: request.extend({ before: object.optional() }).optional(),
    once: request.optional(),
    because: z.string(),
  })
  .refine(
    (value) => [value.assert, value.absent, value.count, value.seen, value.audit].filter(Boolean).length === 1,
    'asks for exactly one of assert, absent, count, seen, audit',
  );

const question = z.strictObject({
  id,
  question: z.string(),
  options: z
    .array(z.strictObject({ text: z.string(), correct: z.boolean().optional(), why: z.string() }))
    .min(2)
    .refine((options) => options.some((option) => option.correct), 'one option is right'),
});

export const lessonShape = z.strictObject({
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  objectives: z.array(z.string()).min(1),
  cluster: z
    .strictObject({ nodes: z.number().optional(), dualStack: z.boolean().optional(), controllers: z.string().optional() })
    .optional(),
  steps: z
    .array(
      z.strictObject({
        id,
        title: z.string(),
        task: z.string(),
        checks: z.array(check).min(1),
        hints: z.tuple([z.string(), z.string(), z.string()]),
        mistakes: z
          .array(
            z.strictObject({
              id,
              check: id.optional(),
              when: object,
              after: request.optional(),
              unless: object.optional(),
              say: z.string(),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
  quiz: z.array(question).min(1),
  predictions: z.array(question).optional(),
});
