/** Why a node is not fit for a pod (k8s.io/kube-scheduler/framework's Status). `resolvable`: whether ending other pods could help. */
export interface Unfit {
  readonly reasons: readonly string[];
  readonly resolvable: boolean;
}
