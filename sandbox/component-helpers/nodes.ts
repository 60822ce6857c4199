// What several components ask of a node (pkg/util/node).
import type { Node } from '../api/generated/types.ts';
import { conditionOf } from './conditions.ts';

/** Its status of readiness: `True`, `False`, `Unknown`; undefined where nobody has said anything yet. */
export const nodeReadiness = ({ status }: Node): string | undefined => conditionOf(status?.conditions, 'Ready')?.status;

/** IsNodeReady. */
export const isNodeReady = (node: Node): boolean => nodeReadiness(node) === 'True';
