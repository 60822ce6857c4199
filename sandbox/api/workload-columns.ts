// Columns that several kinds with a pod template share (k8s.io/kubernetes/pkg/printers/internalversion/printers.go).
import type { KubeObject, LabelSelector } from '../apimachinery/meta.ts';
import { formatLabelSelector } from '../apimachinery/selector.ts';
import type { PodTemplateSpec } from './generated/types.ts';
import type { TableColumn } from './strategy.ts';

/** A column that only `-o wide` shows. */
export const wide = <T extends KubeObject>(name: string, cell: (object: T) => string): TableColumn<T> => ({
  name,
  type: 'string',
  priority: 1,
  cell,
});

/** The names and images of the containers that a template holds: layoutContainerCells. */
export function containerColumns<T extends KubeObject>(
  templateOf: (object: T) => PodTemplateSpec | undefined,
): readonly [TableColumn<T>, TableColumn<T>] {
  const containers = (object: T) => templateOf(object)?.spec?.containers ?? [];
  return [
    wide('Containers', (object) =>
      containers(object)
        .map(({ name }) => name)
        .join(','),
    ),
    wide('Images', (object) =>
      containers(object)
        .map(({ image }) => image)
        .join(','),
    ),
  ];
}

export const selectorColumn = <T extends KubeObject>(selectorOf: (object: T) => LabelSelector | undefined): TableColumn<T> =>
  wide('Selector', (object) => formatLabelSelector(selectorOf(object)));

/** A column with a number in it. */
export const count = <T extends KubeObject>(name: string, cell: (object: T) => number | undefined): TableColumn<T> => ({
  name,
  type: 'integer',
  cell: (object) => cell(object) ?? 0,
});
