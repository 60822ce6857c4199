// Package recordedkinds has what is recorded of internal types written as clients see them, and has each
// call made with the feature gates of the release.
package recordedkinds

import (
	"k8s.io/apimachinery/pkg/runtime"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/coordination/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/discovery/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
	_ "k8s.io/kubernetes/pkg/features"
	"upstream.test/rec"
)

func init() {
	rec.Convert = convert
	released := utilfeature.DefaultMutableFeatureGate.DeepCopy()
	rec.AsReleased = func() func() {
		turned := utilfeature.DefaultFeatureGate
		utilfeature.DefaultFeatureGate = released
		return func() { utilfeature.DefaultFeatureGate = turned }
	}
}

func convert(value any) any {
	object, ok := value.(runtime.Object)
	if !ok {
		return value
	}
	kinds, _, err := legacyscheme.Scheme.ObjectKinds(object)
	if err != nil || kinds[0].Version != runtime.APIVersionInternal {
		return value
	}
	version := legacyscheme.Scheme.PrioritizedVersionsForGroup(kinds[0].Group)[0]
	converted, err := legacyscheme.Scheme.ConvertToVersion(object.DeepCopyObject(), version)
	if err != nil {
		return value
	}
	return converted
}
