// Gives every namespace its `default` ServiceAccount (pkg/controller/serviceaccount/serviceaccounts_controller.go).
import { namespaces, serviceAccounts } from '../../api/resources.ts';
import { isAlreadyExists, isForbidden, isNotFound } from '../../apimachinery/status.ts';
import type { ControllerContext } from '../controller.ts';

export function newServiceAccountsController(context: ControllerContext): void {
  const { client, informers } = context;
  const namespaceInformer = informers.of(namespaces);
  const accounts = informers.of(serviceAccounts);
  const queue = context.queue('serviceaccount', sync);

  namespaceInformer.addHandler({
    onAdd: (namespace) => queue.add(namespace.metadata.name),
    onUpdate: (_, namespace) => queue.add(namespace.metadata.name),
  });
  accounts.addHandler({
    onDelete(account) {
      if (account.metadata.name === 'default') queue.add(account.metadata.namespace ?? '');
    },
  });

  function sync(name: string): void {
    const namespace = namespaceInformer.get(name);
    if (!namespace || namespace.status?.phase === 'Terminating' || accounts.get(`${name}/default`)) return;
    try {
      client.create(serviceAccounts, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } });
    } catch (error) {
      if (!isAlreadyExists(error) && !isNotFound(error) && !isForbidden(error)) throw error;
    }
  }
}
