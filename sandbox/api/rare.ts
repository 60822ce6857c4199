// Kinds that few learners meet. What is known of them is loaded when somebody first asks for one.
import type { KubeObject } from '../apimachinery/meta.ts';
import { strategies as admissionregistration } from './admissionregistration/index.ts';
import { customResourceDefinitionStrategy } from './apiextensions/custom-resource-definition.ts';
import { apiServiceStrategy } from './apiregistration/api-service.ts';
import { horizontalPodAutoscalerV1Strategy } from './autoscaling/v1.ts';
import { certificateSigningRequestStrategy } from './certificates/certificate-signing-request.ts';
import { flowSchemaStrategy, priorityLevelConfigurationStrategy } from './flowcontrol/index.ts';
import goFields from './generated/go-fields-rare.json' with { type: 'json' };
import schema from './generated/schema-rare.json' with { type: 'json' };
import { runtimeClassStrategy } from './node/runtime-class.ts';
import { limitationsOf, ONLY_STORED } from './only-stored.ts';
import { deviceClassStrategy, resourceClaimStrategy, resourceClaimTemplateStrategy, resourceSliceStrategy } from './resource/index.ts';
import { priorityClassStrategy } from './scheduling/priority-class.ts';
import { extendSchema } from './schema.ts';
import {
  csiDriverStrategy,
  csiNodeStrategy,
  csiStorageCapacityStrategy,
  volumeAttachmentStrategy,
  volumeAttributesClassStrategy,
} from './storage/csi.ts';
import { storageClassStrategy } from './storage/storage-class.ts';
import type { Strategy } from './strategy.ts';

extendSchema({ ...schema, goFields });

const strategies: readonly Strategy<KubeObject>[] = [
  ...admissionregistration,
  apiServiceStrategy,
  certificateSigningRequestStrategy,
  csiDriverStrategy,
  csiNodeStrategy,
  csiStorageCapacityStrategy,
  customResourceDefinitionStrategy,
  deviceClassStrategy,
  flowSchemaStrategy,
  horizontalPodAutoscalerV1Strategy,
  priorityClassStrategy,
  priorityLevelConfigurationStrategy,
  resourceClaimStrategy,
  resourceClaimTemplateStrategy,
  resourceSliceStrategy,
  runtimeClassStrategy,
  storageClassStrategy,
  volumeAttachmentStrategy,
  volumeAttributesClassStrategy,
];

/** With a word to whoever writes what has no effect here. */
function withLimitations(strategy: Strategy<KubeObject>): Strategy<KubeObject> {
  const { group, resource } = strategy.resource;
  const name = `${resource}.${group}`;
  if (!ONLY_STORED.some(({ resources }) => resources.includes(name))) return strategy;
  return {
    ...strategy,
    warningsOnCreate: (object) => [...(strategy.warningsOnCreate?.(object) ?? []), ...limitationsOf(name, object)],
    warningsOnUpdate: (object, old) => [...(strategy.warningsOnUpdate?.(object, old) ?? []), ...limitationsOf(name, object)],
  };
}

/** Their strategies. */
export const rareStrategies: readonly Strategy<KubeObject>[] = strategies.map(withLimitations);
