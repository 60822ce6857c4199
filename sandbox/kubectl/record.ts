// --record: the command that changed an object, in an annotation of the object (cli-runtime ChangeCauseRecorder).
import type { Invocation } from './invocation.ts';
import { type Unstructured, withField } from './unstructured.ts';

const CHANGE_CAUSE = 'kubernetes.io/change-cause';

/** `kubectl set image deployment/web web=nginx --record=true`; undefined where it is not to be recorded. */
function changeCause({ flags, args, path }: Invocation): string | undefined {
  if (!flags.has('record') || !flags.bool('record')) return undefined;
  return [path, ...args, ...flags.given.map(([name, value]) => `--${name}=${value}`)].join(' ');
}

/** The object with the command that is about to change it, where --record asks for that. */
export function recorded(invocation: Invocation, object: Unstructured): Unstructured {
  const cause = changeCause(invocation);
  return cause === undefined ? object : withField(object, ['metadata', 'annotations', CHANGE_CAUSE], cause);
}

/** The same as a patch of its own, for what was changed on the server alone. */
export function recordPatch(invocation: Invocation): Unstructured | undefined {
  const cause = changeCause(invocation);
  return cause === undefined ? undefined : { metadata: { annotations: { [CHANGE_CAUSE]: cause } } };
}
