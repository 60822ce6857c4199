A Secret for the token of a service account.

  $ kubectl create serviceaccount bot
  serviceaccount/bot created
  $ cat > token.yaml <<'EOF'
  > apiVersion: v1
  > kind: Secret
  > metadata:
  >   name: bot-token
  >   annotations: {kubernetes.io/service-account.name: bot}
  > type: kubernetes.io/service-account-token
  > EOF
  $ kubectl create -f token.yaml
  secret/bot-token created
  $ lab settle
  $ kubectl get secret bot-token
  NAME        TYPE                                  DATA   AGE
  bot-token   kubernetes.io/service-account-token   2      4s
  $ kubectl get secret bot-token -o jsonpath='{.metadata.annotations}{"\n"}{.metadata.labels}{"\n"}'
  {"kubernetes.io/service-account.name":"bot","kubernetes.io/service-account.uid":"3fcb6d6c-b8e4-4425-a248-00bc1ce28339"}
  
  $ kubectl get secret bot-token -o go-template='{{range $k, $v := .data}}{{$k}}{{"\n"}}{{end}}'
  namespace
  token
  $ kubectl get secret bot-token -o jsonpath='{.data.namespace}{"\n"}'
  ZGVmYXVsdA==
  $ kubectl get secret bot-token --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {.fieldsV1}{"\n"}{end}'
  kube-controller-manager Update {"f:data":{".":{},"f:namespace":{},"f:token":{}},"f:metadata":{"f:annotations":{"f:kubernetes.io/service-account.uid":{}}}}
  kubectl-create Update {"f:metadata":{"f:annotations":{".":{},"f:kubernetes.io/service-account.name":{}}},"f:type":{}}
  $ kubectl describe secret bot-token | sed 's/^token: .*/token: T/;s/^ca.crt: .*/ca.crt: C/' | grep -v -e '^token' -e '^ca.crt'
  Name:         bot-token
  Namespace:    default
  Labels:       <none>
  Annotations:  kubernetes.io/service-account.name: bot
                kubernetes.io/service-account.uid: 3fcb6d6c-b8e4-4425-a248-00bc1ce28339
  
  Type:  kubernetes.io/service-account-token
  
  Data
  ====
  namespace:  7 bytes
  $ kubectl describe serviceaccount bot
  Name:                bot
  Namespace:           default
  Labels:              <none>
  Annotations:         <none>
  Image pull secrets:  <none>
  Events:              <none>
  $ kubectl auth whoami --token="$(kubectl get secret bot-token -o go-template='{{.data.token | base64decode}}')"
  ATTRIBUTE   VALUE
  Username    system:serviceaccount:default:bot
  UID         3fcb6d6c-b8e4-4425-a248-00bc1ce28339
  Groups      [system:serviceaccounts system:serviceaccounts:default system:authenticated]
  $ kubectl get events
  No resources found in default namespace.
  $ kubectl patch secret bot-token --type=json -p '[{"op":"remove","path":"/data/token"}]'
  secret/bot-token patched
  $ lab settle
  $ kubectl get secret bot-token
  NAME        TYPE                                  DATA   AGE
  bot-token   kubernetes.io/service-account-token   2      10s
  $ kubectl get serviceaccount bot -o jsonpath='{.secrets}{"\n"}'

One for an account that is not there.

  $ sed 's/bot-token/none/;s/name: bot}/name: nobody}/' token.yaml | kubectl create -f -
  secret/none created
  $ lab settle
  $ kubectl get secrets
  NAME        TYPE                                  DATA   AGE
  bot-token   kubernetes.io/service-account-token   2      15s
  $ kubectl delete serviceaccount bot
  serviceaccount "bot" deleted from default namespace
  $ lab settle
  $ kubectl get secrets
  No resources found in default namespace.
