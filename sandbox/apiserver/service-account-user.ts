// The names of users who are service accounts (k8s.io/apiserver/pkg/authentication/serviceaccount/util.go).

/** `system:serviceaccount:NAMESPACE:NAME` → its namespace and name. */
export function serviceAccountOf(user: string): { readonly namespace: string; readonly name: string } | undefined {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(user) ?? [];
  return namespace !== undefined && name !== undefined ? { namespace, name } : undefined;
}
