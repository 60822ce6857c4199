Tokens that nobody knows.

  $ kubectl get pods
  No resources found in default namespace.
  $ kubectl auth whoami
  ATTRIBUTE   VALUE
  Username    kubernetes-admin
  UID         admin
  Groups      [system:masters system:authenticated]
  $ kubectl auth whoami --token=wrong
  error: You must be logged in to the server (Unauthorized)
  [1]
  $ kubectl get pods --token=wrong
  error: You must be logged in to the server (Unauthorized)
  [1]
  $ kubectl get --raw /api --token=wrong
  error: You must be logged in to the server (Unauthorized)
  [1]
  $ kubectl version --token=wrong | grep -v Kustomize
  error: You must be logged in to the server (the server has asked for the client to provide credentials)
  Client Version: v1.36.3
  $ kubectl auth can-i get pods --token=wrong
  error: You must be logged in to the server (Unauthorized)
  [1]
  $ kubectl auth whoami --token=a.b.c
  error: You must be logged in to the server (Unauthorized)
  [1]
  $ kubectl create serviceaccount bot
  serviceaccount/bot created
  $ kubectl auth whoami --token="$(kubectl create token bot)" | grep -v JTI | grep -v credential-id
  ATTRIBUTE                                           VALUE
  Username                                            system:serviceaccount:default:bot
  UID                                                 c2fcd3db-4817-4503-8a8a-acf1a4d98674
  Groups                                              [system:serviceaccounts system:serviceaccounts:default system:authenticated]
  $ kubectl get pods --token="$(kubectl create token bot)"
  Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:default:bot" cannot list resource "pods" in API group "" in the namespace "default"
  [1]
  $ kubectl config set-credentials bot --token=wrong
  User "bot" set.
  $ kubectl config set-context --current --user=bot
  Context "kubernetes-admin@kubernetes" modified.
  $ kubectl auth whoami
  error: You must be logged in to the server (Unauthorized)
  [1]
  $ kubectl get svc
  error: You must be logged in to the server (Unauthorized)
  [1]
