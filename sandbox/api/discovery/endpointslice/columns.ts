// printEndpointSlice (k8s.io/kubernetes/pkg/printers/internalversion/printers.go).
import { ageColumn, nameColumn } from '../../columns.ts';
import type { EndpointSlice } from '../../generated/types.ts';
import type { TableColumn } from '../../strategy.ts';

export const endpointSliceColumns: readonly TableColumn<EndpointSlice>[] = [
  nameColumn,
  { name: 'AddressType', type: 'string', cell: ({ addressType }) => addressType },
  {
    name: 'Ports',
    type: 'string',
    cell: ({ ports }) => {
      const all = ports ?? [];
      return withMore(
        all.slice(0, shown).map(({ port, name }) => (port === undefined ? (name ?? '*') : String(port))),
        all.length,
      );
    },
  },
  {
    name: 'Endpoints',
    type: 'string',
    cell: ({ endpoints }) => {
      const first: string[] = [];
      let count = 0;
      for (const { addresses } of endpoints ?? []) {
        if (count < shown) first.push(...addresses.slice(0, shown - count));
        count += addresses.length;
      }
      return withMore(first, count);
    },
  },
  ageColumn,
];

const shown = 3;

/** listWithMoreString. */
function withMore(first: readonly string[], count: number): string {
  const text = first.join(',');
  return count > shown ? `${text} + ${count - shown} more...` : text || '<unset>';
}
