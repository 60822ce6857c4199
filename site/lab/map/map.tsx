// The live map, read from left to right as a request travels: Services, their slices, pods on their nodes.
import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ClusterView, Counts, EndpointView, NodeView, PodView, ServiceView, SliceView } from '../../../sandbox/session/view.ts';
import type { Lab } from '../state/lab.ts';
import { TimeBar } from '../time/time-bar.tsx';
import { Links } from './links.tsx';
import { LoadChart } from './load-chart.tsx';
import { withoutSystem } from './system.ts';
import { MapTable } from './table.tsx';
import { Travels } from './travels.tsx';
import { inWords, occurring, WORDS, wayOf } from './way.ts';
import { Why } from './why.tsx';

interface Choice {
  readonly chosen: string | undefined;
  readonly lit: ReadonlySet<string>;
  readonly choose: (key: string) => void;
}

const light = ({ chosen, lit }: Choice, key: string): string => (chosen === undefined ? '' : lit.has(key) ? 'lit' : 'dim');

function Tally({ counts }: { readonly counts: Counts }): JSX.Element {
  return (
    <span class="tally">
      {occurring(counts).map(({ state, count }) => (
        <span key={`${state} ${count}`} class="count fresh">
          <span class={`state ${state}`} aria-hidden="true" />
          {count}
          <span class="visually-hidden"> {WORDS[state]}</span>
        </span>
      ))}
    </span>
  );
}

function Cell({
  slice,
  endpoint,
  choice,
}: {
  readonly slice: SliceView;
  readonly endpoint: EndpointView;
  readonly choice: Choice;
}): JSX.Element {
  const key = `${slice.key}#${endpoint.address}`;
  const label = `${endpoint.address}, ${endpoint.conditions}${endpoint.pod ? `, ${endpoint.pod}` : ''}`;
  return (
    <button
      type="button"
      class={`cell ${light(choice, key)}`}
      data-cell={key}
      data-from={endpoint.pod ? key : undefined}
      data-to={endpoint.pod}
      title={label}
      aria-label={label}
      aria-pressed={choice.chosen === key}
      onClick={() => choice.choose(key)}
    >
      <span class={`state fresh ${endpoint.state}`} aria-hidden="true" />
    </button>
  );
}

function Slice({ slice, counted, choice }: { readonly slice: SliceView; readonly counted: boolean; readonly choice: Choice }): JSX.Element {
  return (
    <div class={`box slice fresh ${light(choice, slice.key)}`} data-node={slice.key}>
      <button type="button" class="name" aria-pressed={choice.chosen === slice.key} onClick={() => choice.choose(slice.key)}>
        {slice.name}
      </button>
      <span class="facts">
        {slice.addressType} <span aria-hidden="true">·</span> {slice.ports.join(', ') || 'no ports'}
      </span>
      {counted || slice.endpoints.length === 0 ? (
        <span class="facts">
          {slice.endpoints.length === 0 && inWords(slice.counts) === 'none' ? 'empty' : <Tally counts={slice.counts} />}
        </span>
      ) : (
        <span class="tray">
          {slice.endpoints.map((endpoint) => (
            <Cell key={`${endpoint.address} ${endpoint.state}`} slice={slice} endpoint={endpoint} choice={choice} />
          ))}
        </span>
      )}
    </div>
  );
}

function Service({
  service,
  counted,
  choice,
}: {
  readonly service: ServiceView;
  readonly counted: boolean;
  readonly choice: Choice;
}): JSX.Element {
  return (
    <li class="service-row">
      <div class={`box service fresh ${light(choice, service.key)}`} data-node={service.key}>
        <button type="button" class="name" aria-pressed={choice.chosen === service.key} onClick={() => choice.choose(service.key)}>
          {service.name}
        </button>
        <span class="facts">{service.clusterIP === 'None' ? 'headless' : service.clusterIP || service.type}</span>
        <span class="facts">{service.ports.join(', ')}</span>
        <span class="facts">{service.selector || 'no selector'}</span>
      </div>
      <div class="slices">
        {service.slices.map((slice) => (
          <Slice key={slice.key} slice={slice} counted={counted} choice={choice} />
        ))}
        {service.slices.length === 0 && <span class="facts nothing">no slices</span>}
      </div>
    </li>
  );
}

/** In two parts, so that where there is little room the last one is still there: siblings are alike up to it. */
function PodName({ name }: { readonly name: string }): JSX.Element {
  const at = name.lastIndexOf('-');
  return (
    <span class="pod-name">
      <span>{name.slice(0, at + 1)}</span>
      <span>{name.slice(at + 1)}</span>
    </span>
  );
}

function Pod({ pod, choice }: { readonly pod: PodView; readonly choice: Choice }): JSX.Element {
  const label = `${pod.name}, ${pod.ip || 'no address'}, ${pod.status}, ${WORDS[pod.state]}`;
  return (
    <button
      type="button"
      class={`pod ${light(choice, pod.key)}`}
      data-node={pod.key}
      title={label}
      aria-label={label}
      aria-pressed={choice.chosen === pod.key}
      onClick={() => choice.choose(pod.key)}
    >
      <span class={`state fresh ${pod.state}`} aria-hidden="true" />
      <PodName name={pod.name} />
    </button>
  );
}

function Node({ node, view, choice }: { readonly node: NodeView; readonly view: ClusterView; readonly choice: Choice }): JSX.Element {
  const pods = view.pods.filter((pod) => pod.node === node.name);
  return (
    <li class={`box node ${node.ready ? '' : 'down'} ${light(choice, `node/${node.name}`)}`}>
      <span class="name">{node.name}</span>
      <span class="facts">
        {node.zone}
        {!node.ready && ', not ready'}
      </span>
      <span class="pods">
        {view.counted ? (
          <Tally counts={node.counts} />
        ) : (
          pods.map((pod) => <Pod key={`${pod.key} ${pod.state}`} pod={pod} choice={choice} />)
        )}
      </span>
    </li>
  );
}

function Picture({ view, choice, lab }: { readonly view: ClusterView; readonly choice: Choice; readonly lab: Lab }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const homeless = view.pods.filter((pod) => pod.node === undefined);
  return (
    <div class="picture" ref={frame}>
      <div class="ways">
        <p class="column-title">
          {view.network && (
            <>
              <span class="client">your machine</span> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          Services <span aria-hidden="true">→</span> slices
        </p>
        <ul>
          {view.services.map((service) => (
            <Service key={service.key} service={service} counted={view.counted} choice={choice} />
          ))}
        </ul>
        {view.services.length === 0 && <p class="facts nothing">No Service yet.</p>}
        {view.orphans.length > 0 && (
          <div class="orphans">
            <p class="column-title">Slices of no Service</p>
            {view.orphans.map((slice) => (
              <Slice key={slice.key} slice={slice} counted={view.counted} choice={choice} />
            ))}
          </div>
        )}
      </div>
      <div class="places">
        <p class="column-title">Pods on their nodes</p>
        <ul>
          {view.nodes.map((node) => (
            <Node key={node.name} node={node} view={view} choice={choice} />
          ))}
        </ul>
        {homeless.length > 0 && (
          <div class="box node">
            <span class="name">not on a node yet</span>
            <span class="pods">
              {homeless.map((pod) => (
                <Pod key={pod.key} pod={pod} choice={choice} />
              ))}
            </span>
          </div>
        )}
      </div>
      <Links frame={frame} version={view.version} lit={choice.chosen === undefined ? undefined : choice.lit} />
      {view.network && <Travels frame={frame} view={view} requests={lab.requests} />}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

export function LiveMap({ lab }: { readonly lab: Lab }): JSX.Element {
  const chosen = useSignal<string | undefined>(undefined);
  const asTable = useSignal(false);
  const system = useSignal(false);
  const shown = useComputed(() => (lab.view.value && !system.value ? withoutSystem(lab.view.value) : lab.view.value));
  const lit = useComputed(() => (shown.value && chosen.value !== undefined ? wayOf(shown.value, chosen.value) : NONE));
  const view = shown.value;
  const choice: Choice = {
    chosen: chosen.value,
    lit: lit.value,
    choose: (key) => {
      chosen.value = chosen.value === key ? undefined : key;
    },
  };
  return (
    <section class="panel map" aria-label="Live map">
      <header class="panel-bar">
        <h2>Map</h2>
        <span class="legend" aria-hidden="true">
          <span class="state ready" /> ready <span class="state not-ready" /> not ready <span class="state terminating" /> terminating{' '}
          <span class="state left-out" /> left out
        </span>
        <button
          type="button"
          class="quiet system"
          aria-pressed={system.value}
          title="The Service kubernetes, and what runs in kube-system"
          onClick={() => {
            system.value = !system.value;
          }}
        >
          System
        </button>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable.value}
          onClick={() => {
            asTable.value = !asTable.value;
          }}
        >
          As a table
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="panel-body" tabIndex={0} aria-label="Services, slices and pods">
        {view ? (
          asTable.value ? (
            <MapTable view={view} requests={lab.requests.recent.value} />
          ) : (
            <Picture view={view} choice={choice} lab={lab} />
          )
        ) : (
          <p class="facts nothing">The cluster is starting…</p>
        )}
      </section>
      {view?.network && (
        <p class="requests-line" role="status" data-brief={lab.requests.load.value !== undefined}>
          {lab.requests.words.value}
        </p>
      )}
      {lab.requests.load.value && <LoadChart load={lab.requests.load} />}
      {!lab.exercise.fleeting && <TimeBar lab={lab} />}
      {chosen.value !== undefined && (
        <Why
          lab={lab}
          chosen={chosen.value}
          onClose={() => {
            chosen.value = undefined;
          }}
        />
      )}
    </section>
  );
}
