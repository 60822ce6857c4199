// Why is this address here, or not? The answer of `lab why`, kept up to date beside the map.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ClusterView, SliceView } from '../../../sandbox/session/view.ts';
import type { Lab } from '../state/lab.ts';

interface Question {
  readonly service: string;
  readonly pod?: string;
}

const holds = (slice: SliceView, chosen: string): boolean =>
  slice.key === chosen || slice.endpoints.some((endpoint) => endpoint.pod === chosen || `${slice.key}#${endpoint.address}` === chosen);

/** What a choice on the map asks: about a Service, or about a pod of it. A pod in no slice is asked about for the first Service. */
export function questionOf(view: ClusterView, chosen: string): Question | undefined {
  const pods = new Set(view.pods.map((pod) => pod.key));
  const endpoint = view.services
    .flatMap((service) => service.slices)
    .flatMap((slice) => slice.endpoints.filter((one) => `${slice.key}#${one.address}` === chosen))[0];
  const pod = pods.has(chosen) ? chosen : endpoint?.pod;
  const service =
    view.services.find((candidate) => candidate.key === chosen) ??
    view.services.find((candidate) => candidate.slices.some((slice) => holds(slice, chosen))) ??
    (pod === undefined ? undefined : view.services.find((candidate) => candidate.selector !== ''));
  if (!service) return undefined;
  return { service: service.key, ...(pod !== undefined && { pod: pod.slice(pod.indexOf('/') + 1) }) };
}

export function Why({
  lab,
  chosen,
  onClose,
}: {
  readonly lab: Lab;
  readonly chosen: string;
  readonly onClose: () => void;
}): JSX.Element | null {
  const answer = useSignal('');
  const view = lab.view.value;
  const question = view && questionOf(view, chosen);
  const { service, pod } = question ?? {};
  const version = view?.version;
  useEffect(() => {
    let asked = true;
    if (service === undefined) answer.value = '';
    else
      void lab.why(service, pod).then(
        (text) => {
          if (asked) answer.value = text;
        },
        (error: Error) => {
          if (asked) answer.value = error.message;
        },
      );
    return () => {
      asked = false;
    };
  }, [service, pod, version]);
  if (answer.value === '') return null;
  return (
    <aside class="why" aria-label="Why?">
      <header>
        <h3>Why?</h3>
        <button type="button" class="quiet" onClick={onClose}>
          Close
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{answer.value.trimEnd()}</pre>
    </aside>
  );
}
