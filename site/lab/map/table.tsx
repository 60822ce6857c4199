// What the map shows, in words.
import type { JSX } from 'preact';
import { shortName } from '../../../sandbox/apimachinery/meta.ts';
import type { ClusterView, RequestView, SliceView } from '../../../sandbox/session/view.ts';
import { clientOf } from '../state/requests.ts';
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

/** The requests of late, the last one first. */
function RequestTable({ requests }: { readonly requests: readonly RequestView[] }): JSX.Element {
  return (
    <table>
      <caption>Requests</caption>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">Asked</th>
          <th scope="col">Service</th>
          <th scope="col">Endpoint</th>
          <th scope="col">What came of it</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.number}>
            <td data-of="Client">{clientOf(request)}</td>
            <td data-of="Asked">
              {request.target} {request.asked}
            </td>
            <td data-of="Service">{request.service === undefined ? 'none' : shortName(request.service)}</td>
            <td data-of="Endpoint">{request.endpoint ?? 'none'}</td>
            <td data-of="What came of it">{request.words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MapTable({ view, requests }: { readonly view: ClusterView; readonly requests: readonly RequestView[] }): JSX.Element {
  return (
    <div class="tables">
      {requests.length > 0 && <RequestTable requests={requests} />}
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
