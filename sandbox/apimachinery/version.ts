// The order of versions (k8s.io/apimachinery/pkg/version/helpers.go).

/** `v2` before `v1`, `v1` before `v1beta2` before `v1alpha1`, before all else by name (version.CompareKubeAwareVersionStrings). */
export function byVersion(a: string, b: string): number {
  const parts = (version: string) => /^v([1-9]\d*)(?:(alpha|beta)([1-9]\d*))?$/.exec(version);
  const left = parts(a);
  const right = parts(b);
  if (!left || !right) return left ? -1 : right ? 1 : a < b ? -1 : 1;
  const rank = (stage: string | undefined): number => (stage === undefined ? 0 : stage === 'beta' ? 1 : 2);
  return rank(left[2]) - rank(right[2]) || Number(right[1]) - Number(left[1]) || Number(right[3] ?? 0) - Number(left[3] ?? 0);
}
