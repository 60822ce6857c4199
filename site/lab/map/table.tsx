// What the map shows, in words.
import type { JSX } from 'preact';
import type { ClusterView, SliceView } from '../../../sandbox/session/view.ts';
import { inWords, WORDS } from './way.ts';

function SliceRow({ service, slice }: { readonly service: string; readonly slice: SliceView }): JSX.Element {
  const addresses = slice.endpoints.map((endpoint) => `${endpoint.address} ${WORDS[endpoint.state]}`).join(', ');
  return (
    <tr>
      <td data-of="Service">{service}</td>
      <td data-of="Slice">{slice.name}</td>
      <td data-of="Type">{slice.addressType}</td>
      <td data-of="Ports">{slice.ports.join(', ') || 'none'}</td>
      <td data-of="Addresses">{addresses || inWords(slice.counts)}</td>
    </tr>
  );
}

export function MapTable({ view }: { readonly view: ClusterView }): JSX.Element {
  return (
    <div class="tables">
      <table>
        <caption>Services and slices</caption>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Slice</th>
            <th scope="col">Type</th>
            <th scope="col">Ports</th>
            <th scope="col">Addresses</th>
          </tr>
        </thead>
        <tbody>
          {view.services.flatMap((service) =>
            service.slices.length > 0
              ? service.slices.map((slice) => <SliceRow key={slice.key} service={service.name} slice={slice} />)
              : [
                  <tr key={service.key}>
                    <td data-of="Service">{service.name}</td>
                    <td colSpan={4}>no slices</td>
                  </tr>,
                ],
          )}
          {view.orphans.map((slice) => (
            <SliceRow key={slice.key} service="none" slice={slice} />
          ))}
        </tbody>
      </table>
      <table>
        <caption>{view.counted ? 'Pods, counted' : 'Pods'}</caption>
        <thead>
          <tr>
            <th scope="col">Node</th>
            <th scope="col">Zone</th>
            <th scope="col">Pods</th>
          </tr>
        </thead>
        <tbody>
          {view.nodes.map((node) => (
            <tr key={node.name}>
              <td data-of="Node">
                {node.name}
                {!node.ready && ' (not ready)'}
              </td>
              <td data-of="Zone">{node.zone}</td>
              <td data-of="Pods">
                {view.counted
                  ? inWords(node.counts)
                  : view.pods
                      .filter((pod) => pod.node === node.name)
                      .map((pod) => `${pod.name} ${pod.ip} ${WORDS[pod.state]}`)
                      .join(', ') || 'none'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
