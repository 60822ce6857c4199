// Results as the client asked for them (k8s.io/apiserver/pkg/endpoints/handlers/response.go).
import { definitionName } from '../../api/schema.ts';
import type { Draft, KubeObject } from '../../apimachinery/meta.ts';
import { newBadRequest, type Status } from '../../apimachinery/status.ts';
import type { ObjectList } from '../../client-go/client.ts';
import { present, presentMetadata } from '../presentation.ts';
import { scaleColumns, scaleOf } from '../scale.ts';
import {
  type Columns,
  columnDefinitions,
  type IncludeObject,
  partialObjectMetadata,
  type Table,
  type TableOptions,
  tableRow,
} from '../table.ts';
import type { RequestScope } from './scope.ts';

const isStatus = (value: KubeObject | Status): value is Status => value.kind === 'Status';

export function tableOptions({ server, registry, query }: RequestScope): TableOptions {
  return {
    now: server.clock.now(),
    include: includeOf(query.includeObject),
    present: (object) => present(registry, object),
    presentMetadata: (object) => presentMetadata(registry, object),
  };
}

function includeOf(value: string | undefined): IncludeObject {
  if (value === undefined || value === '') return 'Metadata';
  if (value === 'None' || value === 'Metadata' || value === 'Object') return value;
  throw newBadRequest(
    `Unable to convert to Table as requested: includeObject: Invalid value: "${value}": must be 'Metadata', 'Object', 'None', or empty`,
  );
}

/** What `/scale` shows of a workload. */
export function transformScale(scope: RequestScope, workload: KubeObject): unknown {
  const scale = scaleOf(workload, scope.registry.strategy.scale);
  return scope.shape === 'Table' ? table(scope, [scale], { resourceVersion: scale.metadata.resourceVersion }, scaleColumns) : scale;
}

/** One object, or the Status that stands for it. */
export function transformObject(scope: RequestScope, object: KubeObject | Status): unknown {
  if (isStatus(object)) return object;
  switch (scope.shape) {
    case 'Table':
      return table(scope, [object], { resourceVersion: object.metadata.resourceVersion });
    case 'PartialObjectMetadata':
    case 'PartialObjectMetadataList':
      return partialObjectMetadata(presentMetadata(scope.registry, object));
    default:
      return present(scope.registry, object);
  }
}

/** An item of a typed list: the list says what kind it is of. Custom resources say so themselves. */
function withoutKind(item: Draft<KubeObject>): unknown {
  const { apiVersion, kind, ...rest } = item;
  return definitionName(apiVersion, kind) === undefined ? item : rest;
}

export function transformList(scope: RequestScope, list: ObjectList<KubeObject>): unknown {
  const { resourceVersion, continue: token, remainingItemCount } = list;
  const metadata = {
    resourceVersion,
    ...(token !== undefined && { continue: token }),
    ...(remainingItemCount !== undefined && { remainingItemCount }),
  };
  const { registry, info } = scope;
  switch (scope.shape) {
    case 'Table':
      return table(scope, registry.strategy.rowOrder ? [...list.items].sort(registry.strategy.rowOrder) : list.items, metadata);
    case 'PartialObjectMetadata':
    case 'PartialObjectMetadataList': {
      const items = list.items.map((object) => partialObjectMetadata(presentMetadata(registry, object)));
      return { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1', metadata, items };
    }
    default: {
      const apiVersion = info.group ? `${info.group}/${info.version}` : info.version;
      return {
        kind: `${registry.resource.kind}List`,
        apiVersion,
        metadata,
        items: list.items.map((object) => withoutKind(present(registry, object))),
      };
    }
  }
}

function table(
  scope: RequestScope,
  objects: readonly KubeObject[],
  metadata: Table['metadata'],
  columns: Columns = scope.registry.strategy,
): Table {
  const options = tableOptions(scope);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columnDefinitions(columns),
    rows: objects.map((object) => tableRow(columns, object, options)),
  };
}
