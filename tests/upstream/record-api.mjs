// Records what the API server's own functions are given and give back while Kubernetes's own tests run, as cases for ours.
//   node tests/upstream/record-api.mjs [FOLDER…]    needs Go and its module proxy or cache; some minutes the first time
import { GoWorkspace, kubernetes } from './go-workspace.mjs';
import { writeCases } from './write-cases.mjs';

const validation = (group, ...names) => ({
  file: `kubernetes/pkg/apis/${group}/validation/${group === 'core' && names[0]?.startsWith('ValidateEvent') ? 'events' : 'validation'}.go`,
  package: `${group}.validation`,
  direct: names.map((name) => ({ name, leave: ['opts', 'requestVersion'] })),
});

const recorded = [
  validation(
    'core',
    'ValidateServiceCreate',
    'ValidateServiceUpdate',
    'ValidateServiceStatusUpdate',
    'ValidateServiceClusterIPsRelatedFields',
    'ValidateEndpointsCreate',
    'ValidateEndpointsUpdate',
    'ValidatePodCreate',
    'ValidatePodUpdate',
    'ValidatePodStatusUpdate',
    'ValidateReplicationController',
    'ValidateReplicationControllerUpdate',
    'ValidateNode',
    'ValidateNodeUpdate',
    'ValidateNamespace',
    'ValidateNamespaceUpdate',
    'ValidateNamespaceStatusUpdate',
    'ValidateNamespaceFinalizeUpdate',
    'ValidateConfigMap',
    'ValidateConfigMapUpdate',
    'ValidateSecret',
    'ValidateSecretUpdate',
    'ValidateServiceAccount',
    'ValidateLimitRange',
    'ValidateResourceQuota',
    'ValidateResourceQuotaUpdate',
    'ValidatePersistentVolume',
    'ValidatePersistentVolumeUpdate',
    'ValidatePersistentVolumeClaim',
    'ValidatePersistentVolumeClaimUpdate',
  ),
  validation('discovery', 'ValidateEndpointSlice', 'ValidateEndpointSliceCreate', 'ValidateEndpointSliceUpdate'),
  validation(
    'networking',
    'ValidateNetworkPolicy',
    'ValidateNetworkPolicyUpdate',
    'ValidateIngressCreate',
    'ValidateIngressUpdate',
    'ValidateServiceCIDR',
    'ValidateServiceCIDRUpdate',
    'ValidateIPAddress',
    'ValidateIPAddressUpdate',
  ),
  validation(
    'rbac',
    'ValidateRole',
    'ValidateRoleUpdate',
    'ValidateClusterRole',
    'ValidateClusterRoleUpdate',
    'ValidateRoleBinding',
    'ValidateRoleBindingUpdate',
    'ValidateClusterRoleBinding',
    'ValidateClusterRoleBindingUpdate',
  ),
];

/** The storage of Services: each write, in its order, of each instance of the storage. */
const storage = `
var recordedSteps int
var recordedInstances = map[any]int{}

func recorded(store *genericregistry.Store, object runtime.Object, options any) map[string]any {
	recordedSteps++
	instance, known := recordedInstances[store.Storage.Storage]
	if !known {
		instance = len(recordedInstances)
		recordedInstances[store.Storage.Storage] = instance
	}
	return map[string]any{"object": object, "options": options, "instance": instance, "step": recordedSteps}
}

// recorded has beside the object the cluster's families, and which of the cluster IPs that it asks for are taken.
func (r *REST) recorded(object runtime.Object, options any) map[string]any {
	out := recorded(r.Store, object, options)
	families := []string{string(r.primaryIPFamily)}
	if r.secondaryIPFamily != "" {
		families = append(families, string(r.secondaryIPFamily))
	}
	taken := []string{}
	if service, ok := object.(*api.Service); ok {
		for _, text := range append([]string{service.Spec.ClusterIP}, service.Spec.ClusterIPs...) {
			ip := netutil.ParseIPSloppy(text)
			if allocator := r.alloc.serviceIPAllocatorsByFamily[familyOf(text)]; ip != nil && allocator != nil && allocator.Has(ip) {
				taken = append(taken, text)
			}
		}
	}
	out["families"], out["taken"] = families, taken
	return out
}

func (r *REST) Create(ctx context.Context, obj runtime.Object, validate rest.ValidateObjectFunc, options *metav1.CreateOptions) (runtime.Object, error) {
	in := rec.In(r.recorded(obj, options))
	defer rec.AsReleased()()
	out, err := r.Store.Create(ctx, obj, validate, options)
	rec.Out("core.service.storage.Create", in, []any{out, err}, nil)
	return out, err
}

func (r *REST) Update(ctx context.Context, name string, info rest.UpdatedObjectInfo, create rest.ValidateObjectFunc, update rest.ValidateObjectUpdateFunc, force bool, options *metav1.UpdateOptions) (runtime.Object, bool, error) {
	before, _ := r.Store.Get(ctx, name, &metav1.GetOptions{})
	object, _ := info.UpdatedObject(ctx, before)
	in := rec.In(r.recorded(object, options))
	defer rec.AsReleased()()
	out, created, err := r.Store.Update(ctx, name, info, create, update, force, options)
	rec.Out("core.service.storage.Update", in, []any{out, err}, nil)
	return out, created, err
}

func (r *REST) Delete(ctx context.Context, name string, validate rest.ValidateObjectFunc, options *metav1.DeleteOptions) (runtime.Object, bool, error) {
	in := rec.In(r.recorded(nil, options))
	in["name"] = name
	defer rec.AsReleased()()
	out, gone, err := r.Store.Delete(ctx, name, validate, options)
	rec.Out("core.service.storage.Delete", in, []any{out, err}, nil)
	return out, gone, err
}
`;

const statusUpdate = [
  '\treturn r.store.Update(ctx, name, objInfo, createValidation, updateValidation, false, options)\n',
  `\tbefore, _ := r.store.Get(ctx, name, &metav1.GetOptions{})
	object, _ := objInfo.UpdatedObject(ctx, before)
	in := rec.In(recorded(r.store, object, options))
	defer rec.AsReleased()()
	out, created, err := r.store.Update(ctx, name, objInfo, createValidation, updateValidation, false, options)
	rec.Out("core.service.storage.UpdateStatus", in, []any{out, err}, nil)
	return out, created, err
`,
];

const cells = `
func recordedCells(rows []metav1.TableRow) []any {
	out := []any{}
	for _, row := range rows {
		out = append(out, row.Cells)
	}
	return out
}
`;

const printers = [
  'Pod',
  'PodTemplate',
  'PodDisruptionBudget',
  'ReplicationController',
  'ReplicaSet',
  'Job',
  'CronJob',
  'Service',
  'Ingress',
  'IngressClass',
  'StatefulSet',
  'DaemonSet',
  'Endpoints',
  'EndpointSlice',
  'Namespace',
  'Secret',
  'ServiceAccount',
  'Node',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Event',
  'RoleBinding',
  'ClusterRoleBinding',
  'Deployment',
  'HorizontalPodAutoscaler',
  'ConfigMap',
  'NetworkPolicy',
  'StorageClass',
  'Lease',
  'ControllerRevision',
  'ResourceQuota',
  'PriorityClass',
  'ServiceCIDR',
  'IPAddress',
];

recorded.push(
  {
    file: 'kubernetes/pkg/registry/core/service/storage/storage.go',
    package: 'core.service.storage',
    replace: [statusUpdate],
    append: storage,
  },
  {
    file: 'kubernetes/pkg/registry/core/service/strategy.go',
    package: 'core.service',
    direct: [{ name: 'dropTypeDependentFields', after: '"newSvc": newSvc' }],
  },
  { file: 'kubernetes/pkg/api/service/warnings.go', package: 'core.service', direct: ['GetWarningsForService'] },
  { file: 'kubernetes/pkg/api/service/util.go', package: 'core.service', direct: ['ExternallyAccessible', 'NeedsHealthCheck'] },
  { file: 'kubernetes/pkg/registry/core/endpoint/strategy.go', package: 'core.endpoints', direct: ['endpointsWarnings'] },
  {
    file: 'kubernetes/pkg/registry/discovery/endpointslice/strategy.go',
    package: 'discovery.endpointslice',
    replace: ['PrepareForUpdate', 'WarningsOnCreate'].map((name) => [
      `func (endpointSliceStrategy) ${name}(`,
      `func (strategy endpointSliceStrategy) ${name}(`,
    ]),
    direct: [
      { name: 'PrepareForUpdate', after: '"obj": obj' },
      { name: 'dropTopologyOnV1', more: '"version": recordedVersion(ctx)', after: '"newEPS": newEPS' },
      'WarningsOnCreate',
      'warnOnBadIPs',
    ],
    append:
      'func recordedVersion(ctx context.Context) string {\n\tinfo, _ := genericapirequest.RequestInfoFrom(ctx)\n\tif info == nil {\n\t\treturn ""\n\t}\n\treturn info.APIVersion\n}\n',
  },
  {
    file: 'kubernetes/pkg/printers/internalversion/printers.go',
    package: 'printers',
    all: printers.map((kind) => ({
      name: `print${kind}`,
      leave: ['options'],
      more: '"wide": options.Wide, "now": rec.Now()',
      after: '"cells": recordedCells(out0)',
      results: false,
    })),
    append: cells,
  },
);

const workspace = new GoWorkspace({ 'k8s.io/kubernetes': { version: kubernetes, folder: 'kubernetes' } }, ['recordedkinds']);
const packages = new Set();
for (const each of recorded) {
  workspace.instrument(each);
  const folder = each.file.slice(0, each.file.lastIndexOf('/'));
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  // A test package of its own may import what imports the package that it tests.
  workspace.write(`${folder}/recorded_test.go`, `package ${name}_test\n\nimport _ "upstream.test/recordedkinds"\n`);
  packages.add(`k8s.io/${folder}`);
}
const only = process.argv.slice(2);
writeCases(workspace.test([...packages].filter((each) => only.length === 0 || only.some((part) => each.includes(part)))));
workspace.remove();
