// Fills the Secrets that are to hold a service account's token, and removes those whose account is gone
// (pkg/controller/serviceaccount/tokens_controller.go).
import { accountNameAnnotation, accountUidAnnotation, isTokenSecret } from '../../api/core/secret.ts';
import type { Secret, ServiceAccount } from '../../api/generated/types.ts';
import { secrets, serviceAccounts } from '../../api/resources.ts';
import { isConflict, isNotFound } from '../../apimachinery/status.ts';
import { secretToken } from '../../component-helpers/serviceaccount/token.ts';
import type { TokenKey } from '../../component-helpers/serviceaccount/token-key.ts';
import type { ControllerContext } from '../controller.ts';

/** What is asked of a Secret is still to be known when it is gone (secretQueueKey). */
interface Work {
  readonly namespace: string;
  readonly name: string;
  readonly account: string;
  /** Of the account; empty where the Secret does not say. */
  readonly uid: string;
}

const workOf = ({ metadata: { namespace = '', name, annotations = {} } }: Secret): Work => ({
  namespace,
  name,
  account: annotations[accountNameAnnotation] ?? '',
  uid: annotations[accountUidAnnotation] ?? '',
});

const textOf = ({ namespace, name, account, uid }: Work): string => [namespace, name, account, uid].join('/');

function workIn(text: string): Work {
  const [namespace = '', name = '', account = '', uid = ''] = text.split('/');
  return { namespace, name, account, uid };
}

export function newTokensController(context: ControllerContext): void {
  const { client, informers, tokenKey } = context;
  const secretInformer = informers.of(secrets);
  const queue = context.queue('serviceaccount_tokens_service', (key) => sync(workIn(key)));

  const enqueue = (secret: Secret): void => {
    if (isTokenSecret(secret)) queue.add(textOf(workOf(secret)));
  };

  secretInformer.addHandler({
    onAdd: enqueue,
    onUpdate: (_, secret) => enqueue(secret),
    onDelete: enqueue,
  });
  informers.of(serviceAccounts).addHandler({
    onDelete({ metadata: { namespace, name } }) {
      for (const secret of secretInformer.list(namespace)) if (workOf(secret).account === name) enqueue(secret);
    },
  });

  /** As it is now: an account that is new may not have been heard of. */
  function accountOf({ namespace, account: name, uid }: Work): ServiceAccount | undefined {
    try {
      const account = client.get(serviceAccounts, name, namespace);
      return !uid || uid === account.metadata.uid ? account : undefined;
    } catch (error) {
      if (!isNotFound(error)) throw error;
      return undefined;
    }
  }

  function sync(work: Work): void {
    const secret = secretInformer.find(work.namespace, work.name);
    const account = accountOf(work);
    try {
      if (!secret) dropReference(work.name, account);
      else if (!account) client.delete(secrets, work.name, work.namespace, { preconditions: { uid: secret.metadata.uid } });
      else if (!secret.data?.token || !secret.data.namespace) client.update(secrets, filled(secret, account, tokenKey));
    } catch (error) {
      if (!isNotFound(error) && !isConflict(error)) throw error;
    }
  }

  /** An account that names the Secret, as those did before 1.24, does so no more (removeSecretReference). */
  function dropReference(secret: string, account: ServiceAccount | undefined): void {
    const kept = account?.secrets?.filter(({ name }) => name !== secret);
    if (account && kept?.length !== account.secrets?.length) client.update(serviceAccounts, { ...account, secrets: kept });
  }
}

/** The Secret with all that it lacks. */
function filled(secret: Secret, { metadata: { name, uid, namespace = '' } }: ServiceAccount, key: TokenKey): Secret {
  const { metadata, data = {} } = secret;
  const annotations = { ...metadata.annotations, [accountNameAnnotation]: name, [accountUidAnnotation]: uid };
  return {
    ...secret,
    metadata: { ...metadata, annotations },
    data: {
      ...data,
      namespace: data.namespace || btoa(namespace),
      token: data.token || btoa(secretToken(key, { namespace, name, uid }, metadata.name)),
    },
  };
}
