// A lesson is data: the shape of lessons/NN-name/lesson.yaml. Its judge is the cluster's state.

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

/**
 * A request that the learner made to the API server, by whatever command, in earnest and with success (the audit log has it).
 * A read counts where a command showed what it read; an eviction counts as a deletion.
 */
export interface Request {
  readonly verb: 'get' | 'list' | 'watch' | 'create' | 'update' | 'patch' | 'delete' | 'read' | 'write';
  /** `services`, `endpointslices.discovery.k8s.io`. `read` stands for get, list or watch, `write` for create, update or patch. */
  readonly resource: string;
  /** A list without a name holds every name. */
  readonly name?: Pattern;
  readonly namespace?: string;
  /** The selector of a list, if it has one, fits these. */
  readonly labels?: { readonly [key: string]: string };
  /** How it was shown: `describe`, or what `kubectl get` was told, `table`, `wide with labels`, `yaml`. Absent: anyhow, but names alone. */
  readonly as?: Pattern;
  /** What was sent, as JSON, where endpoints are written. */
  readonly sent?: Pattern;
  /** It came after a request like this. */
  readonly after?: Request;
}

/** One thing that must be true. Exactly one of assert, absent, count, seen, audit. */
export interface Check {
  readonly id: string;
  /** What will be true: `The Service sends to port 9376`. */
  readonly title: string;
  /** An object like this exists. */
  readonly assert?: ObjectPattern;
  /** No object like this exists. */
  readonly absent?: ObjectPattern;
  /** So many objects like this exist. */
  readonly count?: { readonly of: ObjectPattern; readonly atLeast?: number; readonly atMost?: number };
  /** There are objects like this, and the learner has been shown each of them. `current`: since it last changed. */
  readonly seen?: { readonly of: ObjectPattern; readonly current?: boolean } & Pick<Request, 'as' | 'after'>;
  /** The learner asked for this. `before`: while no object like this existed. */
  readonly audit?: Request & { readonly before?: ObjectPattern };
  /** It is looked at only once there was a request like this: what is so at the start is no proof. */
  readonly once?: Request;
  /** Why it matters, in a sentence, said after what was found. Markdown inline code allowed. */
  readonly because: string;
}

/** A wrong turn that people take, recognised by the cluster's state, and what to say to it in place of the plain finding. */
export interface Mistake {
  readonly id: string;
  /** The check it explains; absent: the first that is not done. */
  readonly check?: string;
  readonly when: ObjectPattern;
  /** It is none before a request like this was made. */
  readonly after?: Request;
  /** It is none where an object like this exists. */
  readonly unless?: ObjectPattern;
  readonly say: string;
}

export interface Step {
  readonly id: string;
  readonly title: string;
  /** What to do, in a sentence or two. */
  readonly task: string;
  readonly checks: readonly Check[];
  /** A nudge, a pointer, the answer. */
  readonly hints: readonly [string, string, string];
  readonly mistakes?: readonly Mistake[];
}

export interface QuizQuestion {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly correct?: boolean; readonly why: string }[];
}

export interface Lesson {
  readonly title: string;
  /** One sentence for lists of lessons and the page's description. */
  readonly summary: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly cluster?: {
    readonly nodes?: number;
    readonly dualStack?: boolean;
    /** kube-controller-manager's `--controllers`, where the lesson begins with some of them off. */
    readonly controllers?: string;
  };
  readonly steps: readonly Step[];
  readonly quiz: readonly QuizQuestion[];
  /** Prediction questions, named in the prose by `<Predict id="…" />`: asked before a command is run. */
  readonly predictions?: readonly QuizQuestion[];
}

/** How a check stands. */
export interface CheckResult {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
  /** `Not yet. Service/example-service, \`.spec.ports[0].targetPort\`: found 80, expected 9376. …`, or `Done. …`. */
  readonly message: string;
  /** The object and path that the message is about. */
  readonly object?: string;
  readonly path?: string;
  readonly found?: string;
  readonly expected?: string;
  /** The mistake that was recognised. */
  readonly mistake?: string;
}
