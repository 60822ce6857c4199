// What lines have asked of the API, in few words: most lines are typed again, and ask the same again.
import type { AuditEvent } from '../apiserver/audit.ts';
import { ADMIN } from '../apiserver/authentication.ts';
import { userAgent } from '../kubectl/rest.ts';
import type { Asked } from './journal.ts';

/** A request, with the ms since the beginning of its line. */
type Request = Omit<AuditEvent, 'time'> & { readonly after: number };

/** What is not said of a request. Records in browsers rest on it: it stays as it is. */
const PLAIN: Request = {
  user: ADMIN.name,
  verb: 'list',
  resource: '',
  subresource: '',
  namespace: 'default',
  name: '',
  code: 200,
  userAgent,
  command: '',
  output: '',
  labelSelector: '',
  fieldSelector: '',
  resourceVersion: 0,
  held: undefined,
  sent: '',
  dryRun: false,
  after: 0,
};

const FIELDS = [
  ...(['user', 'verb', 'resource', 'subresource', 'namespace', 'name', 'code', 'userAgent', 'command', 'output'] as const),
  ...(['labelSelector', 'fieldSelector', 'resourceVersion', 'held', 'sent', 'dryRun', 'after'] as const),
];

const isSameList = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === b || (a?.length === b?.length && (a ?? []).every((name, i) => name === b?.[i]));

/** The request without what is as in `base`; undefined where something of `base` is not there. */
function difference(request: Request, base: Request): Partial<Request> | undefined {
  if (base.held !== undefined && request.held === undefined) return undefined;
  const said: { -readonly [Field in keyof Request]?: Request[Field] } = { ...request };
  for (const field of FIELDS) if (said[field] === base[field]) delete said[field];
  if (isSameList(request.held, base.held)) delete said.held;
  return said;
}

/** Remembers what the last line of the same words asked. Whoever reads what was written must ask in the same order. */
export class Asking {
  readonly #last = new Map<string, readonly Request[]>();

  /** What a line that began at `began` has asked; undefined where it is what the last one did. */
  brief(line: string, events: readonly AuditEvent[], began: number): readonly Asked[] | undefined {
    const requests = events.map(({ time, ...event }): Request => ({ ...event, after: time - began }));
    const last = this.#last.get(line);
    this.#last.set(line, requests);
    const said = requests.map((request, i): Asked => {
      const base = last?.[i];
      const news = base && difference(request, base);
      return news ? { like: true, ...news } : (difference(request, PLAIN) ?? request);
    });
    const isSame = last?.length === said.length && said.every(({ like, ...news }) => like && Object.keys(news).length === 0);
    return isSame ? undefined : said;
  }

  /** The requests as they were. */
  whole(line: string, asked: readonly Asked[] | undefined, began: number): readonly AuditEvent[] {
    const last = this.#last.get(line) ?? [];
    const requests = asked?.map(({ like, ...news }, i): Request => ({ ...((like && last[i]) || PLAIN), ...news })) ?? last;
    this.#last.set(line, requests);
    return requests.map(({ after, ...event }): AuditEvent => ({ ...event, time: began + after }));
  }
}
