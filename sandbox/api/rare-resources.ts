// The resources of kinds that are loaded when somebody asks for them (rare.ts).
import type {
  APIService,
  CertificateSigningRequest,
  CSIDriver,
  CSINode,
  CSIStorageCapacity,
  CustomResourceDefinition,
  DeviceClass,
  FlowSchema,
  MutatingAdmissionPolicy,
  MutatingAdmissionPolicyBinding,
  MutatingWebhookConfiguration,
  PriorityLevelConfiguration,
  ResourceClaimTemplate,
  ResourceResourceClaim,
  ResourceSlice,
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
  ValidatingWebhookConfiguration,
  VolumeAttachment,
  VolumeAttributesClass,
} from './generated/types.ts';
import { cluster, namespaced } from './resource.ts';

export const csiDrivers = cluster<CSIDriver>('storage.k8s.io', 'v1', 'csidrivers', 'CSIDriver');
export const csiNodes = cluster<CSINode>('storage.k8s.io', 'v1', 'csinodes', 'CSINode');
export const csiStorageCapacities = namespaced<CSIStorageCapacity>('storage.k8s.io', 'v1', 'csistoragecapacities', 'CSIStorageCapacity');
export const volumeAttachments = cluster<VolumeAttachment>('storage.k8s.io', 'v1', 'volumeattachments', 'VolumeAttachment');
export const volumeAttributesClasses = cluster<VolumeAttributesClass>(
  'storage.k8s.io',
  'v1',
  'volumeattributesclasses',
  'VolumeAttributesClass',
);
export const apiServices = cluster<APIService>('apiregistration.k8s.io', 'v1', 'apiservices', 'APIService');
export const customResourceDefinitions = cluster<CustomResourceDefinition>(
  'apiextensions.k8s.io',
  'v1',
  'customresourcedefinitions',
  'CustomResourceDefinition',
);
const ADMISSION = 'admissionregistration.k8s.io';
export const validatingWebhookConfigurations = cluster<ValidatingWebhookConfiguration>(
  ADMISSION,
  'v1',
  'validatingwebhookconfigurations',
  'ValidatingWebhookConfiguration',
);
export const mutatingWebhookConfigurations = cluster<MutatingWebhookConfiguration>(
  ADMISSION,
  'v1',
  'mutatingwebhookconfigurations',
  'MutatingWebhookConfiguration',
);
export const validatingAdmissionPolicies = cluster<ValidatingAdmissionPolicy>(
  ADMISSION,
  'v1',
  'validatingadmissionpolicies',
  'ValidatingAdmissionPolicy',
);
export const validatingAdmissionPolicyBindings = cluster<ValidatingAdmissionPolicyBinding>(
  ADMISSION,
  'v1',
  'validatingadmissionpolicybindings',
  'ValidatingAdmissionPolicyBinding',
);
export const mutatingAdmissionPolicies = cluster<MutatingAdmissionPolicy>(
  ADMISSION,
  'v1',
  'mutatingadmissionpolicies',
  'MutatingAdmissionPolicy',
);
export const mutatingAdmissionPolicyBindings = cluster<MutatingAdmissionPolicyBinding>(
  ADMISSION,
  'v1',
  'mutatingadmissionpolicybindings',
  'MutatingAdmissionPolicyBinding',
);
export const flowSchemas = cluster<FlowSchema>('flowcontrol.apiserver.k8s.io', 'v1', 'flowschemas', 'FlowSchema');
export const priorityLevelConfigurations = cluster<PriorityLevelConfiguration>(
  'flowcontrol.apiserver.k8s.io',
  'v1',
  'prioritylevelconfigurations',
  'PriorityLevelConfiguration',
);
export const certificateSigningRequests = cluster<CertificateSigningRequest>(
  'certificates.k8s.io',
  'v1',
  'certificatesigningrequests',
  'CertificateSigningRequest',
);
export const deviceClasses = cluster<DeviceClass>('resource.k8s.io', 'v1', 'deviceclasses', 'DeviceClass');
export const resourceClaims = namespaced<ResourceResourceClaim>('resource.k8s.io', 'v1', 'resourceclaims', 'ResourceClaim');
export const resourceClaimTemplates = namespaced<ResourceClaimTemplate>(
  'resource.k8s.io',
  'v1',
  'resourceclaimtemplates',
  'ResourceClaimTemplate',
);
export const resourceSlices = cluster<ResourceSlice>('resource.k8s.io', 'v1', 'resourceslices', 'ResourceSlice');
