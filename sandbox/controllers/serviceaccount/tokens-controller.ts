// Fills the Secrets that are to hold a service account's token, and removes those whose account is gone
// (pkg/controller/serviceaccount/tokens_controller.go).
import { accountNameAnnotation, accountUidAnnotation, isTokenSecret } from '../../api/core/secret.ts';
import type { Secret, ServiceAccount } from '../../api/generated/types.ts';
import { secrets, serviceAccounts } from '../../api/resources.ts';
import { keyOf } from '../../apimachinery/meta.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { secretToken } from '../../apiserver/token.ts';
import type { Controller, ControllerContext } from '../controller.ts';
import { WorkQueue } from '../workqueue.ts';

export function newTokensController({ client, informers, clock }: ControllerContext): Controller {
  const secretInformer = informers.of(secrets);
  const queue = new WorkQueue(clock, sync);

  const enqueue = (secret: Secret): void => {
    if (isTokenSecret(secret)) queue.add(keyOf(secret));
  };

  secretInformer.addHandler({
    onAdd: (secret) => enqueue(secret),
    onUpdate: (_, secret) => enqueue(secret),
    onDelete: (secret) => isTokenSecret(secret) && dropReference(secret),
  });
  informers.of(serviceAccounts).addHandler({
    onDelete({ metadata: { namespace, name } }) {
      for (const secret of secretInformer.list()) {
        if (secret.metadata.namespace === namespace && secret.metadata.annotations?.[accountNameAnnotation] === name) enqueue(secret);
      }
    },
  });

  /** As it is now: an account that is new may not have been heard of. */
  function accountOf({ metadata: { namespace, annotations = {} } }: Secret): ServiceAccount | undefined {
    const uid = annotations[accountUidAnnotation];
    try {
      const account = client.get(serviceAccounts, annotations[accountNameAnnotation] ?? '', namespace);
      return !uid || uid === account.metadata.uid ? account : undefined;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      return undefined;
    }
  }

  function sync(key: string): void {
    const secret = secretInformer.get(key);
    if (!secret) return;
    const { name, namespace, uid } = secret.metadata;
    const account = accountOf(secret);
    try {
      if (!account) client.delete(secrets, name, namespace, { preconditions: { uid } });
      else if (!secret.data?.token || !secret.data.namespace) client.update(secrets, filled(secret, account));
    } catch (error) {
      if (!isNotFound(error) && !isConflict(error)) throw error;
    }
  }

  /** An account that names the Secret, as those did before 1.24, does so no more. */
  function dropReference(secret: Secret): void {
    const account = accountOf(secret);
    const kept = account?.secrets?.filter(({ name }) => name !== secret.metadata.name);
    if (!account || kept?.length === account.secrets?.length) return;
    try {
      client.update(serviceAccounts, { ...account, secrets: kept });
    } catch (error) {
      if (!isNotFound(error) && !isConflict(error)) throw error;
    }
  }

  return { stop: () => queue.stop() };
}

/** The Secret with all that it lacks. */
function filled(secret: Secret, { metadata: { name, uid, namespace = '' } }: ServiceAccount): Secret {
  const { metadata, data = {} } = secret;
  const annotations = { ...metadata.annotations, [accountNameAnnotation]: name, [accountUidAnnotation]: uid };
  return {
    ...secret,
    metadata: { ...metadata, annotations },
    data: {
      ...data,
      namespace: data.namespace || btoa(namespace),
      token: data.token || btoa(secretToken({ namespace, name, uid }, metadata.name)),
    },
  };
}
