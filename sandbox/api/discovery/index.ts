// The kinds of discovery.k8s.io.
import type { KubeObject } from '../../apimachinery/meta.ts';
import type { Strategy } from '../strategy.ts';
import { endpointSliceStrategy } from './endpointslice/strategy.ts';

export const strategies: readonly Strategy<KubeObject>[] = [endpointSliceStrategy];
