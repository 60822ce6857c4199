// What the client wants to be answered in (k8s.io/apiserver/pkg/endpoints/handlers/negotiation). Bytes are always JSON here.
import { newStatusError } from '../apimachinery/status.ts';

/** The shape of the answer: the object itself, or what stands for it. */
export type Shape = 'object' | 'Table' | 'PartialObjectMetadata' | 'PartialObjectMetadataList';

/** `Accept: application/json;as=Table;v=v1;g=meta.k8s.io,application/json`: the first that this server can give. */
export const negotiateShape = (accept: string | undefined): Shape => negotiated(accept, true);

/** Throws a NotAcceptable where the client takes nothing but what stands for an object, of what can only be given whole. */
export function negotiateObject(accept: string | undefined): void {
  negotiated(accept, false);
}

function negotiated(accept: string | undefined, transforms: boolean): Shape {
  if (!accept) return 'object';
  for (const clause of accept.split(',')) {
    const [type = '', ...parameters] = clause.split(';').map((part) => part.trim());
    if (!/^(application\/(json|yaml|vnd\.kubernetes\.protobuf|\*)|\*\/\*)$/.test(type)) continue;
    const given = new Map(parameters.map((parameter) => [parameter.split('=')[0] ?? '', parameter.split('=')[1] ?? '']));
    const shape = shapeOf(given.get('as'), given.get('g'), given.get('v'), type);
    if (shape && (transforms || shape === 'object')) return shape;
  }
  const offered = ['application/json', 'application/yaml', 'application/vnd.kubernetes.protobuf'];
  throw newStatusError(406, 'NotAcceptable', `only the following media types are accepted: ${offered.join(', ')}`);
}

function shapeOf(as: string | undefined, group: string | undefined, version: string | undefined, type: string): Shape | undefined {
  if (as === undefined) return 'object';
  if (group !== 'meta.k8s.io' || (version !== 'v1' && version !== 'v1beta1')) return undefined;
  if (as === 'Table') return type.endsWith('protobuf') ? undefined : as;
  return as === 'PartialObjectMetadata' || as === 'PartialObjectMetadataList' ? as : undefined;
}
