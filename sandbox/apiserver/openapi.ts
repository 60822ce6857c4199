// OpenAPI documents, made from the schema when somebody asks (k8s.io/kube-openapi).

export async function openApiDocument(_path: string): Promise<unknown> {
  return undefined;
}
