// The free sandbox's hand from outside: pods that fail, nodes that stop, controllers that are switched off, a slow API.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Menu } from './menu.tsx';
import type { Lab } from './state/lab.ts';

const POD_ORDERS: readonly (readonly [string, string])[] = [
  ['unready', 'Fail its readiness probe'],
  ['ready', 'Pass it again'],
  ['crash', 'Crash'],
  ['recover', 'Stop crashing'],
  ['drain', 'Serve on when deleted'],
  ['exit', 'Then end'],
];

const CONTROLLERS = ['endpointslice-controller', 'endpoints-controller', 'endpointslice-mirroring-controller'] as const;

const API_ORDERS: readonly (readonly [string, readonly string[]])[] = [
  ['Answer slowly', ['api', 'slow', '1500']],
  ['Fail for 20 seconds', ['api', 'fail', '503', '20']],
  ['Answer as ever', ['api', 'ok']],
];

/** As kube-controller-manager reads its flag: a name counts before `*`. */
const runs = (list: readonly string[], controller: string): boolean =>
  list.includes(controller) || (list.includes('*') && !list.includes(`-${controller}`));

export function Failures({ lab }: { readonly lab: Lab }): JSX.Element {
  const pod = useSignal('');
  const node = useSignal('');
  const order = (words: readonly string[]) => {
    lab.said.value = `lab ${words.join(' ')}`;
    lab.lab(words).catch((error: Error) => {
      lab.said.value = error.message;
    });
  };
  const toggle = (controller: string) => {
    const others = controllers.filter((name) => name !== controller && name !== `-${controller}`);
    const wanted = runs(controllers, controller) ? [`-${controller}`] : others.includes('*') ? [] : [controller];
    order(['controllers', [...others, ...wanted].join(',')]);
  };
  const view = lab.view.value;
  const controllers = lab.controllers.value.split(',').filter((name) => name !== '');
  const pods = view?.pods.map((one) => one.name) ?? [];
  const nodes = view?.nodes.map((one) => one.name) ?? [];
  const chosenPod = pods.includes(pod.value) ? pod.value : pods[0];
  const chosenNode = nodes.includes(node.value) ? node.value : nodes[0];
  return (
    <Menu class="failures" label="Break something" stays>
      <div class="failures-body">
        <fieldset disabled={chosenPod === undefined}>
          <legend>A pod</legend>
          <select
            aria-label="Pod"
            value={chosenPod ?? ''}
            onChange={(event) => {
              pod.value = event.currentTarget.value;
            }}
          >
            {pods.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          {POD_ORDERS.map(([word, label]) => (
            <button type="button" class="quiet" key={word} onClick={() => order(['pod', word, chosenPod ?? ''])}>
              {label}
            </button>
          ))}
        </fieldset>
        <fieldset>
          <legend>A node</legend>
          <select
            aria-label="Node"
            value={chosenNode ?? ''}
            onChange={(event) => {
              node.value = event.currentTarget.value;
            }}
          >
            {nodes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          <button type="button" class="quiet" onClick={() => order(['node', 'stop', chosenNode ?? ''])}>
            Stop its kubelet
          </button>
          <button type="button" class="quiet" onClick={() => order(['node', 'start', chosenNode ?? ''])}>
            Start it
          </button>
        </fieldset>
        <fieldset>
          <legend>Controllers that run</legend>
          {CONTROLLERS.map((name) => (
            <label key={name}>
              <input type="checkbox" checked={runs(controllers, name)} onChange={() => toggle(name)} /> {name}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>The API server</legend>
          {API_ORDERS.map(([label, words]) => (
            <button type="button" class="quiet" key={label} onClick={() => order(words)}>
              {label}
            </button>
          ))}
        </fieldset>
        <p role="status">{lab.said.value}</p>
      </div>
    </Menu>
  );
}
